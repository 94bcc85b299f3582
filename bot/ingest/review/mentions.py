"""The offices of those to whom a document is written, in the languages of the record."""

from __future__ import annotations

from typing import Any

from bot.ingest.review.question import Question, Takes
from bot.ingest.review.walk import Walk
from bot.languages import FALLBACK
from bot.languages.locales import language_in_words

_MENTIONS = {"addressees": "addressee", "cc": "copy"}


def ask_of_mentions(walk: Walk) -> None:
    """Ask for each office in the languages in which the letter does not print it, and where it is printed."""
    names = walk.known_names()
    for field, role in _MENTIONS.items():
        for number, mention in enumerate(walk.document.get(field, ()), start=1):
            office = mention.get("office") or {}
            named = mention.get("person") or next(iter(mention.get("organizations", ())), "")
            name = names.get(named) or next(iter(office.values()), "")
            walk.ask_for_anchor(mention, f"{role}-{number}-anchor", f"“{name}”")
            if office:
                mention["office"] = _in_each(walk, office, f"{role}-{number}-office", mention)


def _in_each(walk: Walk, office: dict[str, Any], identifier: str, mention: dict[str, Any]) -> dict[str, Any]:
    """Return an office in the languages in which it is printed, or was said."""
    printed = next(iter(office.values()))
    said = dict(office)
    for language in walk.languages:
        if language not in office:
            asks = f"Say “{printed}” in {language_in_words(FALLBACK, language)}."
            place = {"paragraph": mention.get("paragraph", 0), "words": mention.get("anchor", "")}
            answer = walk.ask(Question(f"{identifier}-{language}", asks, Takes.TEXT, **place))
            said |= {language: answer} if answer else {}
    return {one: said[one] for one in walk.languages if one in said}
