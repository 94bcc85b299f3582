"""The numbers that a text holds, read as its language writes them: digits, words, and both together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise

from bot.languages.number_signs import APOSTROPHES, SPACES, NumberSigns, folded, number_signs
from bot.languages.spelled_out import number_by_words

# One digit behind a letter is part of a name, such as CO2.
_DIGITS = rf"(?:(?<![^\W\d_])|(?<=[^\W\d_])(?=\d[\d.,]))\d{{1,3}}(?:[{SPACES}{APOSTROPHES}]\d{{3}})+(?!\d)(?:[.,]\d+)?"
_PLAIN = r"(?:(?<![^\W\d_])|(?<=[^\W\d_])(?=\d[\d.,]*\d))\d+(?:[.,]\d+)*"
_TOKEN = re.compile(rf"(?P<digits>{_DIGITS}|{_PLAIN})|(?P<word>[^\W\d_]+)")
_BETWEEN_WORDS = re.compile(r"[ -]")  # within a number of several words
_IN_A_RANGE = re.compile(r"(?: ?[-\u2013\u2014] ?| \w{1,3} )[$\u00a2-\u00a5\u20a0-\u20cf]?")  # "8.5" to "£11 million"
_MOST_WORDS = 12  # of one number: "neuf cent quatre-vingt-dix-neuf mille" has seven
_HUNDRED, _THOUSAND = 100, 1000
_FEWEST = 2  # "one" is an article as well, and says little in "one of them"


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number of a text.

    Attributes:
        values: What it may stand for; several only where the text leaves it open.
        start: Where it begins.
        end: Where it ends.
        is_spelled: Whether it is written as words.
    """

    values: frozenset[str]
    start: int
    end: int
    is_spelled: bool

    def times(self, power: int) -> PrintedNumber:
        """Leave open whether a word behind a later number multiplies this one, too: `20 to 30 million`."""
        return replace(self, values=self.values | {as_digits(Decimal(value) * power) for value in self.values})


@lru_cache(maxsize=4096)
def printed_numbers(text: str, language: str) -> tuple[PrintedNumber, ...]:
    """Read the numbers of a text, in their order.

    Args:
        text: One paragraph, without mark-up.
        language: The locale that it is written in; it decides what 1.500 is.

    Returns:
        Numbers, each with its values as plain digits: `1500`, `1.5`.
    """
    return tuple(_Reading(text, language).numbers())


@cache
def _first_words(language: str) -> frozenset[str]:
    """Return the words that a number written as words may begin with."""
    return frozenset(words[0] for words in number_by_words(language))


@cache
def _joins(language: str) -> frozenset[str]:
    """Return the words that may be left out within a number: "one hundred and nine" is "one hundred nine"."""
    written = number_by_words(language)
    return frozenset(
        words[at]
        for words, value in written.items()
        for at in range(1, len(words) - 1)
        if value < _THOUSAND and written.get((*words[:at], *words[at + 1 :])) == value
    )


def digits_in(text: str, language: str) -> set[str]:
    """Return the numbers that a text writes in digits: `over 59,000` holds `59000`."""
    return {value for one in printed_numbers(text, language) if not one.is_spelled for value in one.values}


def numbers_in(text: str, language: str) -> set[str]:
    """Return the numbers that a text writes in digits, and those from two on that it writes in words."""
    return {value for one in printed_numbers(text, language) for value in one.values}


def as_digits(value: float | Decimal) -> str:
    """Return a number as `printed_numbers` gives it: without a sign between its digits, and no zero too much."""
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    return f"{number.normalize():f}"


class _Reading:
    """One text, cut into digits and words."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language
        self._signs = number_signs(language)
        self._number_by_words = number_by_words(language)
        self._first_words = _first_words(language)
        self._tokens = list(_TOKEN.finditer(text))
        self._words = [folded(one["word"]) if one["word"] else "" for one in self._tokens]

    def numbers(self) -> Iterator[PrintedNumber]:
        """Yield the numbers in their order; the lower end of a range may share the word behind its upper end."""
        scaled = list(self._scaled())
        for (number, power), (after, shared) in pairwise(scaled):
            is_lower_end = power == 1 < shared and _IN_A_RANGE.fullmatch(self._text[number.end : after.start])
            yield number.times(shared) if is_lower_end else number
        yield from (number for number, _ in scaled[-1:])

    def _scaled(self) -> Iterator[tuple[PrintedNumber, int]]:
        """Yield each number, and by how much the words behind it multiply it."""
        place = 0
        while place < len(self._tokens):
            digits = self._tokens[place]["digits"]
            may_begin = not digits and self._words[place] in self._first_words
            spelled = self._longest(place, self._number_by_words) if may_begin else None
            if digits:
                values, after = list(_read(digits, self._signs)), place + 1
            elif spelled:
                values, after = [Decimal(spelled[0])], spelled[1]
            else:
                place += 1
                continue
            power, after = self._power(after)
            if spelled:
                values[0], after = self._with_the_rest(values[0] * power, after)
            # Of "10.5.2019 million" nothing is known, and of "2 300 million" both are.
            scaled = frozenset(as_digits(value if spelled else value * power) for value in values)
            if digits or max(values) >= _FEWEST:
                start, end = self._tokens[place].start(), self._tokens[after - 1].end()
                yield PrintedNumber(scaled, start, end, not digits), power
            place = after

    def _with_the_rest(self, value: Decimal, place: int) -> tuple[Decimal, int]:
        """Return a number of thousands with what the words behind it add, and where these end: "two thousand nine"."""
        while value >= _THOUSAND and place < len(self._tokens) and self._is_joined(place - 1):
            is_led = self._words[place] in _joins(self._language) and self._is_joined(place)
            rest = self._longest(place + is_led, self._number_by_words)
            if rest is None:
                break
            power, after = self._power(rest[1])
            added = Decimal(rest[0] * power)
            is_more = added >= _HUNDRED if is_led else not added  # "one thousand and nine hundred" are two numbers
            if is_more or value % 10 ** len(as_digits(added)):
                break
            value, place = value + added, after
        return value, place

    def _power(self, place: int) -> tuple[int, int]:
        """Return by how much the words from here on multiply the number before them, and where they end."""
        power = 1
        while place < len(self._tokens) and self._is_joined(place - 1):
            found = self._longest(place, self._signs.powers)
            if not found:
                break
            power, place = power * found[0], found[1]
        return power, place

    def _longest(self, place: int, meanings: Mapping[tuple[str, ...], int]) -> tuple[int, int] | None:
        """Return what the longest run of words from here on means, and where it ends."""
        end = place
        while end < len(self._tokens) and self._words[end] and end - place < _MOST_WORDS:
            end += 1
            if not self._is_joined(end - 1):
                break
        for last in range(end, place, -1):
            meaning = meanings.get(tuple(self._words[place:last]))
            if meaning is not None:
                return meaning, last
        return None

    def _is_joined(self, place: int) -> bool:
        """Return whether nothing but a space or a hyphen stands between a token and the next."""
        if place + 1 >= len(self._tokens):
            return False
        between = self._text[self._tokens[place].end() : self._tokens[place + 1].start()]
        return _BETWEEN_WORDS.fullmatch(between) is not None


def _read(digits: str, signs: NumberSigns) -> Iterator[Decimal]:
    """Yield what a run of digits stands for."""
    by_space = re.split(f"[{SPACES}]", digits)
    if len(by_space) > 1 and not signs.by_space and not any(part.startswith("0") for part in by_space[1:]):
        yield from (one for part in by_space for one in _read(part, signs))  # "May 15 300 people", too
    parts = re.split(f"([.,{SPACES}{APOSTROPHES}])", digits)
    numbers, between = parts[::2], parts[1::2]
    whole = _without_groups(numbers, between, signs)
    if whole is not None:
        yield whole
    else:
        yield from map(Decimal, numbers)  # a date, a version, a list


def _without_groups(numbers: list[str], between: list[str], signs: NumberSigns) -> Decimal | None:
    """Join the groups of a number and read its fraction; None where it is no single number."""
    fraction = ""
    is_decimal = bool(between) and between[-1] in ".," and between.count(between[-1]) == 1
    if is_decimal and (len(between) > 1 or len(numbers[-1]) != 3 or between[-1] not in signs.groups):
        fraction, numbers, between = numbers[-1], numbers[:-1], between[:-1]
    if len(set(between)) > 1 or not _are_groups(numbers):
        return None
    return Decimal(f"{''.join(numbers)}.{fraction or 0}")


def _are_groups(numbers: list[str]) -> bool:
    """Return whether digits stand in groups of three, or of two before the last, as in South Asia."""
    first, *others = numbers
    if not others:
        return True
    is_even = all(len(one) == 3 for one in others)
    is_south_asian = len(others) > 1 and len(others[-1]) == 3 and all(len(one) == 2 for one in others[:-1])
    return 1 <= len(first) <= 3 and first != "0" and (is_even or is_south_asian)
