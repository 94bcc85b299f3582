"""What people want of a channel's pinned facts, in the words in which they type it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.answers.understand.normalise import fold
from bot.languages import FALLBACK, LANGUAGES, Language, by_language, either
from bot.languages import words as words_of

_AREA = "pins"
_ADD = words_of(_AREA, "ADD")
_REMOVE = words_of(_AREA, "REMOVE")
_PINS = words_of(_AREA, "PINS")
_PIN = words_of(_AREA, "PIN")
_UNPIN = words_of(_AREA, "UNPIN")
_PINPOINTING = words_of(_AREA, "PINPOINTING")
_COURTESY = words_of(_AREA, "COURTESY")
_THAT = words_of(_AREA, "THAT")
_BESIDE = words_of(_AREA, "BESIDE")
_ALL = words_of(_AREA, "ALL")
_NUMBER = re.compile(rf"(?:(?:{either(_AREA, 'NUMBER')})\s+)?#?(\d{{1,3}})\.?", re.IGNORECASE)
# People of any language type the fallback's words, which are those of the commands: they tell no language.
_TELLING: dict[Language, frozenset[str]] = {
    language: frozenset(
        word
        for name in ("ADD", "REMOVE", "PINS", "PIN", "UNPIN")
        for word in by_language(_AREA, name)[language].split()
    )
    for language in LANGUAGES
    if language != FALLBACK
}


class Want(StrEnum):
    """What is wanted."""

    LIST = "list"
    FIND = "find"
    ADD = "add"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class PinRequest:
    """What somebody wants of a channel's pinned facts.

    Attributes:
        want: What.
        words: The question, or a number of the list; empty for what was answered last.
        language: The language that the request is in; None where its words do not tell.
    """

    want: Want
    words: str = ""
    language: Language | None = field(default=None, compare=False)


def request_of_command(text: str) -> PinRequest:
    """Read what is typed after `/pins`: `add` or `remove` and a question, a question, or nothing.

    Args:
        text: As plain text.
    """
    first, rest = _cut(text)
    language = _language_of(first)
    if first in _ADD:
        return PinRequest(Want.ADD, _question(rest), language)
    if first in _REMOVE:
        return PinRequest(Want.REMOVE, _number(rest) or _question(rest), language)
    return PinRequest(Want.LIST, "", _language_of(text)) if _asks_for_all(text) else PinRequest(Want.FIND, text)


def request_of_message(text: str) -> PinRequest | None:
    """Read a message that speaks of pins, such as `pins`, `pin that`, `pin how many were moved?`; None for others.

    Args:
        text: As plain text, without the mention of the bot.
    """
    text = _without_courtesy(text)
    first, rest = _cut(text)
    language = _language_of(text)
    if first in _PIN and _cut(rest)[0] not in _PINPOINTING:
        return PinRequest(Want.ADD, _question(rest), language)
    if first in _UNPIN:
        return PinRequest(Want.REMOVE, _number(rest) or _question(rest), language)
    if first in _PINS:
        return replace(request_of_command(rest), language=language)
    if (_PINS | _PIN).isdisjoint(_words(text)):
        return None
    if first in _ADD | _REMOVE and all(word in _PINS | _PIN | _THAT | _COURTESY for word in _words(rest)):
        return PinRequest(Want.ADD if first in _ADD else Want.REMOVE, "", language)
    return PinRequest(Want.LIST, "", language) if _asks_for_all(text) else None


def _cut(text: str) -> tuple[str, str]:
    """Return the first word, folded, and the rest as it was typed."""
    first, *rest = text.split(maxsplit=1) or [""]
    if rest and not _words(first):  # a sign alone says nothing
        return _cut(rest[0])
    return "".join(_words(first)), "".join(rest).strip()


def _without_courtesy(text: str) -> str:
    while _cut(text)[0] in _COURTESY and _cut(text)[0]:
        text = _cut(text)[1]
    return text


def _language_of(text: str) -> Language | None:
    return next((one for one, telling in _TELLING.items() if not telling.isdisjoint(_words(text))), None)


def _number(text: str) -> str:
    """Return a number of the list; nothing for anything else."""
    match = _NUMBER.fullmatch(text)
    return match[1] if match and match[1].isascii() else ""


def _question(text: str) -> str:
    """Return the question; nothing where only what was said last is meant."""
    words = _words(text)
    means_all = bool(words) and set(words) <= _ALL
    return "" if not means_all and all(word in _THAT | _COURTESY for word in words) else text


def _asks_for_all(text: str) -> bool:
    return all(word in _PINS | _BESIDE | _THAT | _COURTESY for word in _words(text))


def _words(text: str) -> list[str]:
    words = ("".join(letter for letter in word if letter.isalnum()) for word in fold(text).split())
    return [word for word in words if word]
