"""What people want of a channel's pinned facts, in the words in which they type it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache

from bot.answers.understand.normalise import fold
from bot.languages import FALLBACK, Language, spoken

_AREA = "pins"
_DOING = ("ADD", "REMOVE", "PINS", "PIN", "UNPIN")


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


class PinWords:
    """The words in which people ask for pins, in the languages of a record.

    Args:
        languages: The record's. People of any language type the fallback's words, too: those of the commands.
    """

    def __init__(self, languages: tuple[Language, ...]) -> None:
        words = spoken(tuple(dict.fromkeys((*languages, FALLBACK)))).words
        self._add, self._remove = words(_AREA, "ADD"), words(_AREA, "REMOVE")
        self._pins, self._pin, self._unpin = words(_AREA, "PINS"), words(_AREA, "PIN"), words(_AREA, "UNPIN")
        self._pinpointing = words(_AREA, "PINPOINTING")
        self._courtesy = words(_AREA, "COURTESY")
        self._that, self._beside = words(_AREA, "THAT"), words(_AREA, "BESIDE")
        self._all = words(_AREA, "ALL")
        number = spoken(tuple(dict.fromkeys((*languages, FALLBACK)))).either(_AREA, "NUMBER")
        self._a_number = re.compile(rf"(?:(?:{number})\s+)?#?(\d{{1,3}})\.?", re.IGNORECASE)
        # The fallback's words tell no language, since people of any type them.
        self._telling = {
            language: frozenset().union(*(spoken((language,)).words(_AREA, name) for name in _DOING))
            for language in languages
            if language != FALLBACK
        }

    def of_command(self, text: str) -> PinRequest:
        """Read what is typed after `/pins`: `add` or `remove` and a question, a question, or nothing.

        Args:
            text: As plain text.
        """
        first, rest = _cut(text)
        language = self._language_of(first)
        if first in self._add:
            return PinRequest(Want.ADD, self._question(rest), language)
        if first in self._remove:
            return PinRequest(Want.REMOVE, self._number(rest) or self._question(rest), language)
        if self._asks_for_all(text):
            return PinRequest(Want.LIST, "", self._language_of(text))
        return PinRequest(Want.FIND, text)

    def of_message(self, text: str) -> PinRequest | None:
        """Read a message that speaks of pins, such as `pins` or `pin how many were returned?`; None for others.

        Args:
            text: As plain text, without the mention of the bot.
        """
        text = self._without_courtesy(text)
        first, rest = _cut(text)
        language = self._language_of(text)
        if first in self._pin and _cut(rest)[0] not in self._pinpointing:
            return PinRequest(Want.ADD, self._question(rest), language)
        if first in self._unpin:
            return PinRequest(Want.REMOVE, self._number(rest) or self._question(rest), language)
        if first in self._pins:
            return replace(self.of_command(rest), language=language)
        spoken_of = self._pins | self._pin
        if spoken_of.isdisjoint(_words(text)):
            return None
        silent = spoken_of | self._that | self._courtesy
        if first in self._add | self._remove and all(word in silent for word in _words(rest)):
            return PinRequest(Want.ADD if first in self._add else Want.REMOVE, "", language)
        return PinRequest(Want.LIST, "", language) if self._asks_for_all(text) else None

    def _without_courtesy(self, text: str) -> str:
        while _cut(text)[0] in self._courtesy and _cut(text)[0]:
            text = _cut(text)[1]
        return text

    def _language_of(self, text: str) -> Language | None:
        return next((one for one, telling in self._telling.items() if not telling.isdisjoint(_words(text))), None)

    def _number(self, text: str) -> str:
        """Return a number of the list; nothing for anything else."""
        match = self._a_number.fullmatch(text)
        return match[1] if match and match[1].isascii() else ""

    def _question(self, text: str) -> str:
        """Return the question; nothing where only what was said last is meant."""
        words = _words(text)
        means_all = bool(words) and set(words) <= self._all
        return "" if not means_all and all(word in self._that | self._courtesy for word in words) else text

    def _asks_for_all(self, text: str) -> bool:
        return all(word in self._pins | self._beside | self._that | self._courtesy for word in _words(text))


pin_words = cache(PinWords)  # a few records, and as few sets of languages, in one process


def _cut(text: str) -> tuple[str, str]:
    """Return the first word, folded, and the rest as it was typed."""
    first, rest = "", text.strip()
    while rest and not first:  # a sign alone says nothing
        head, *others = rest.split(maxsplit=1)
        first, rest = "".join(_words(head)), "".join(others)
    return first, rest


def _words(text: str) -> list[str]:
    words = ("".join(letter for letter in word if letter.isalnum()) for word in fold(text).split())
    return [word for word in words if word]
