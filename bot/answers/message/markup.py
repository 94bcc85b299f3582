"""Undo what chat programs put around words: emphasis, emoji, list numbers, hidden characters, people."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from bot.languages import LANGUAGES, by_language, spoken

# One of these is in every message that has markup; most messages have none, and nothing more is looked at.
_ANY = re.compile(r"[_*~`:;=@>\[\u2022]|^\s*\(?\d{1,2}[.)]\s|^\s*[-–—]\s|[^\x00-\x7f]", re.MULTILINE)
_EMOJI = re.compile(r"(?<![\w:]):[\w+'-]+:(?::skin-tone-\d:)?(?!\w)")  # and not the minutes of 10:30:15
_EMOTICON = re.compile(r"(?:(?<=[\s!?.])|^)(?:[:;=][-'^]?(?:[)(DPp]+|[/3](?=\s|$))|<3)(?!\w)")  # a picture in signs
_BREAK = " – "
_AT_AN_END = re.compile(r"^(?:\s*–)+\s*|\s*(?:–\s*)+$|(?<=[.?!,;:])(?:\s*–)+(?=\s)")
_HIDDEN = ("Cf", "Mn")  # also what changes the look of a picture; an accent of its own is none of a word here
_QUOTE = re.compile(r"^\s*>+\s?", re.MULTILINE)
_LIST_MARK = re.compile(r"^\s*(?:\(?\d{1,2}[.)]|[-–—•*])\s+(?=\S)", re.MULTILINE)
_NOTE = re.compile(r"\[\d{1,2}\]")
_EMPHASIS = re.compile(r"(?<![^\W_])[_*~`]+(?=\S)|(?<=\S)[_*~`]+(?![^\W_])")
_MORE = r",? (?:(?:and|&|y|e|et) )?@[\w.-]*\w"
_PEOPLE = rf"@[\w.-]*\w(?:{_MORE})*"


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_words = spoken(LANGUAGES).words  # a message is read before its language is known
# "@maria is asking how many": there she is no more addressed than "my boss" is.
_ASKS = (
    rf"(?:(?:{_either(_words('framing', 'BETWEEN'))})\s+){{0,2}}"
    rf"(?:{_either(_words('framing', 'WANTING') - _words('framing', 'SAYING'))})[^\W_]*"
)
_WHO_ASKS = re.compile(
    rf"^(\s*@[\w.-]*\w)(?:{_MORE})*"
    rf"(?=\s+{_ASKS}\s+(?:[^\W_]+\s+){{0,2}}¿?(?:{_either(_words('followups', 'ASKING'))})\b)",
    re.IGNORECASE,
)
_ASIDE = re.compile(  # "as @maria asked, …", "for @maria: …", "… (@maria asked)", "…, asks @maria"
    rf"^\s*(?:[^\W_]{{1,5}}\s+)?{_PEOPLE}\s+{_ASKS}\s*[,:]\s*|^\s*[^\W_]{{1,5}}\s+{_PEOPLE}\s*:\s+"
    rf"|\s*[,(–—-]\s*(?:{_PEOPLE}\s+{_ASKS}|{_ASKS}\s+{_PEOPLE})[\s.!)]*$",
    re.IGNORECASE,
)
# Those who are addressed or copied. Inside a question they are asked about: "was it signed by @maria?"
_ADDRESSED = re.compile(
    rf"^\s*{_PEOPLE}[\s,:–—-]+(?=\S)|(?:(?<=[.?!])|[,;(\n]|\s(?=cc\b))\s*(?:cc:?\s+)?{_PEOPLE}[\s.!)]*$"
)

_HELLO = "|".join(re.escape(one) for said in by_language("courtesies", "HELLO").values() for one in said.split("|"))
_GREETED = re.compile(rf"^(\s*(?:{_HELLO})[\s,!]+){_PEOPLE}[\s,:!–—-]*", re.IGNORECASE)


def plain(text: str) -> str:
    """Return a message as a person reads it.

    Args:
        text: As typed, or as a chat program sent it, with entities undone.
    """
    if not _ANY.search(text):
        return text
    text = "".join(map(_shown, text))
    text = _EMOTICON.sub(_BREAK, _EMOJI.sub(_BREAK, text))
    for mark in (_QUOTE, _LIST_MARK, _NOTE):
        text = mark.sub("", text)
    text = _AT_AN_END.sub("", text)
    return _without_those_addressed(_EMPHASIS.sub("", text)).strip()


def _shown(letter: str) -> str:
    """Drop what only tells how to set a text, such as a soft hyphen; a picture parts what stands beside it."""
    if letter <= "\x7f":
        return letter
    category = unicodedata.category(letter)
    return "" if category in _HIDDEN else _BREAK if category == "So" else letter


def _without_those_addressed(text: str) -> str:
    if "@" not in text:
        return text
    text = _ASIDE.sub("", text)
    if asks := _WHO_ASKS.match("".join(unicodedata.normalize("NFD", letter)[0] for letter in text)):
        return asks[1] + text[asks.end() :]
    kept = _ADDRESSED.sub("", _GREETED.sub(r"\1", text))
    return kept if kept.strip() else text
