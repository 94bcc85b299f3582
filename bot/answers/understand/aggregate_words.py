"""Words for spans of time, sums and averages in both languages, folded."""

from __future__ import annotations

import re

_SPAN_EN = r"(?:day|week|month|year)"
_SPAN_ES = r"(?:dia|semana|mes|ano)"
PERIOD = re.compile(
    r"\b(?:weekly|monthly|quarterly|yearly|annual|annually|semanal(?:es|mente)?|mensual(?:es|mente)?|anual(?:es|mente)?)\b"
    rf"|\b(?:by|per|each|every) {_SPAN_EN}\b|\b{_SPAN_EN} (?:by|after|on|over) {_SPAN_EN}\b"
    rf"|\b(?:por|cada) {_SPAN_ES}\b|\b{_SPAN_ES} (?:a|por|con|tras) {_SPAN_ES}\b|\bal (?:mes|ano|dia)$"
    rf"|\bthis {_SPAN_EN}\b|\b(?:este|esta) {_SPAN_ES}\b"  # the record ends before any that is meant
    # "returned a month", and not "under a year" or "waited a year"
    rf"|\b(?:returned|sent|sent back|deported|attacked|kidnapped|people|children|returns|attacks|deportations) an? {_SPAN_EN}$"
)
BARE_PERIOD = re.compile(rf"(?:in |en )?(?:what|which|que) (?:{_SPAN_EN}|{_SPAN_ES})")
SUM = re.compile(
    r"\bsum of (?!money\b|dollars\b)|^sum\b|\b(?:la|una) suma (?!de (?:dinero|dolares))|^suma\b|\b(?:sumatoria|promedio|average)\b"
    r"|\btotal(?:es)? (?:of|de|for|para) (?:all )?(?:the |las |los )?(?:\w+ )?(?:seven|siete|7|nationalit\w+|nacionalidad\w*|countries|paises)\b"
    r"|\b(?:one|1|#1|uno|una) (?:in|out of|of|of every|de|de cada|en|entre) (?:how many|cuant[oa]s)\b"
    r"|^(?:(?:out )?of|de) (?:the |las |los )?(?:seven|siete|7)(?: \w+)?$"
)


HOW_LONG = re.compile(r"\b(?:since when|how long|desde cuando|cuanto tiempo)\b(?! is the list)")
WHEN = frozenset("when cuando date fecha".split())
# How many more there are of one than of another; where these are names, both are told.
# A follow-up may have lost the "more", or be in the other language than what it follows.
DIFFERENCE = re.compile(
    r"\bhow many (?:more|fewer|less) (?:\w+ )+?than\b|\bhow many (?!more|fewer|less)\w+ (?:than|que)\b"
    r"|\bcuant[oa]s (?:mas|menos) (?:\w+ )+?que\b"
)
TOGETHER = re.compile(r"\b(?:and|y|e) .*\b(?:together|combined|in all|junt[oa]s|sumad[oa]s|en conjunto)$")
