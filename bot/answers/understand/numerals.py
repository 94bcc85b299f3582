"""Numbers that are written out: "thirty six", "fifteen hundred", "mil quinientas", "deux mille cinq cents"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import NamedTuple

from bot.languages import Spoken, module

_WRITTEN_OUT = 3  # letters of a word for a thousand or a million; a shorter one stands behind digits: 5k
_TEN, _TWENTY, _HUNDRED, _THOUSAND, _MILLION = 10, 20, 100, 1_000, 1_000_000
_DOZEN, _FEW = 12, 10  # fewer than ten dozen are told in a word


class _Run(NamedTuple):
    """A number: its value, where it ends, and whether a word of it stands for more than a small one."""

    value: int
    end: int
    is_large: bool


class Numerals:
    """Puts numbers that are written out in digits, in the languages of a record.

    Args:
        spoken: The languages.
    """

    def __init__(self, spoken: Spoken) -> None:
        also_words = spoken.words("numbers", "ALSO_WORDS")
        self._of_languages = [_Numerals(module(one, "numbers"), also_words) for one in spoken.languages]
        self.telling = frozenset[str]().union(*(one.telling for one in self._of_languages))

    def in_digits(self, words: Sequence[str]) -> Iterator[str]:
        """Yield words with each number that is written out in digits; a small one alone stays a word.

        Args:
            words: Folded. Without one of `telling` nothing is changed.
        """
        at = 0
        while at < len(words):
            run = max((one.run(words, at) for one in self._of_languages), key=lambda run: (run.is_large, run.end))
            if run.is_large:
                yield _in_digits(run.value)
            else:
                yield words[at]
            at = run.end if run.is_large else at + 1


class _Numerals:
    """The same in one language: of two a number is never made, "five cents" is not "cinq cents".

    Args:
        words: The language's module of numbers.
        also_words: Those that are another word as well.
    """

    def __init__(self, words: ModuleType, also_words: frozenset[str]) -> None:
        self._and = frozenset(words.AND.split())
        small, tens, hundreds = (
            _numbered(listed, first, step, also_words)
            for listed, first, step in ((words.CARDINALS, 0, 1), (words.TENS, 20, 10), (words.HUNDREDS, 100, 100))
        )
        self._small, self._tens, self._hundreds = small, tens, hundreds
        self._units = {word: number for word, number in small.items() if number < _TEN}
        self._hundred, self._bare = frozenset(words.HUNDRED.split()), frozenset(words.BARE_THOUSAND.split())
        self._thousand, self._million = (
            frozenset(word for word in listed.split() if len(word) >= _WRITTEN_OUT)
            for listed in (words.THOUSAND, words.MILLION)
        )
        self._dozen, self._half, self._one, self._of = (
            frozenset(listed.split())
            for listed in (words.DOZEN, words.HALF_A_DOZEN, words.ONE_DOZEN, words.BEHIND_DOZENS)
        )
        self.telling = frozenset({*tens, *hundreds}) | self._hundred | self._thousand | self._million | self._dozen

    def run(self, words: Sequence[str], start: int) -> _Run:
        """Read the number that begins with a word, as far as it goes."""
        dozens = self._dozens(words, start)
        if dozens is not None:
            return dozens
        total, current, end, is_large = 0, 0, start, False
        for at in range(start, len(words)):
            word = words[at]
            if word in self._and and end == at > start:
                continue
            multiplied = self._multiplied(word, total, current)
            if multiplied is not None:
                total, current = multiplied
            else:
                added = self._added(word, current)
                if added is None:
                    break
                current += added
            is_large, end = is_large or word in self.telling, at + 1
        return _Run(total + current, end, is_large)

    def _dozens(self, words: Sequence[str], start: int) -> _Run | None:
        """Read dozens, with "of" behind them: "half a dozen", "dos docenas de", "une douzaine d'"."""
        at = start + (words[start] in self._one and not self._half.isdisjoint(words[start + 1 : start + 2]))
        half = words[at] in self._half
        at += half
        one = words[at] if at < len(words) else ""
        many = 1 if one in self._one else 0 if half else self._small.get(one, 0)
        at += bool(many)
        if (not many and not half) or many >= _FEW or not self._dozen.intersection(words[at : at + 1]):
            return None
        at += 1
        at += not self._of.isdisjoint(words[at : at + 1])
        return _Run((many or 1) * _DOZEN // (1 + half), at, is_large=True)

    def _multiplied(self, word: str, total: int, current: int) -> tuple[int, int] | None:
        """Return the thousands that are told and what is left over them, after a word that multiplies; else None."""
        if word in self._hundred and 0 < current < _HUNDRED:
            return total, current * _HUNDRED
        if word in self._thousand and not total and (current or word in self._bare):
            return (current or 1) * _THOUSAND, 0
        if word in self._million and total + current:
            return (total + current) * _MILLION, 0
        return None

    def _added(self, word: str, current: int) -> int | None:
        """Return what a word adds to the hundreds, tens and units so far; None where it begins another number."""
        rest = current % _HUNDRED
        for numbers, fits in (
            (self._hundreds, current == 0),
            (self._tens, rest == 0),
            (self._small, rest == 0),
            (self._units, rest >= _TWENTY and rest % _TEN == 0),
        ):
            if fits and word in numbers:
                return numbers[word]
        return None


def _in_digits(value: int) -> str:
    """Return a number as it is cut; one that was said with a thousand is no year, but for "dos mil diecinueve"."""
    is_bare = value < _THOUSAND or 2 * _THOUSAND < value < 2 * _THOUSAND + _HUNDRED
    return f"{value}" if is_bare else f"#{value}"


def _numbered(listed: str, first: int, step: int, also_words: frozenset[str]) -> dict[str, int]:
    """Return the words of a list with their numbers, a word's other forms behind a bar."""
    found: dict[str, int] = {}
    for at, forms in enumerate(listed.split()):
        found |= dict.fromkeys(forms.split("|"), first + step * at)
    return {word: number for word, number in found.items() if number and word not in also_words}
