"""The dates whose day or year a text writes in words: "this twenty-first day of April, two thousand sixteen"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from bot.languages.number_signs import folded, words_in
from bot.languages.printed_dates import PrintedDate, printed_dates
from bot.languages.spelled_out import texts_of

_DAYS = range(1, 32)
_YEARS = range(1950, 2050)  # of letters: each in every language is spelled out once, and kept
_MOST_WORDS = 7  # of a year: "mille neuf cent quatre vingt dix neuf"


def dates_in_words(text: str, language: str) -> tuple[PrintedDate, ...]:
    """Read the dates of a text as `printed_dates` does, where numbers in words may stand for digits.

    Args:
        text: A sentence.
        language: The locale that it is written in.

    Returns:
        Those with a year, each with its place in the text as it is.
    """
    if not any(one.month for one in printed_dates(text, language)):
        return ()
    pieces: list[str] = []
    starts, places = [0], [0]  # in the text with digits, and in the text as it is
    length = last = 0
    for start, end, digits in _numbers(text, language):
        length += start - last
        pieces += [text[last:start], digits]
        starts += [length, length + len(digits)]
        places += [start, end]
        length, last = length + len(digits), end
    written = "".join([*pieces, text[last:]])

    def place(at: int) -> int:
        before = bisect_right(starts, at) - 1
        return places[before] + at - starts[before]

    found = [one for one in printed_dates(written, language) if one.year]
    return tuple(replace(one, start=place(one.start), end=place(one.end)) for one in found)


def _numbers(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield where numbers stand in words, the longest first, and their digits."""
    numbers = _number_by_words(language)
    tokens = list(re.finditer(r"[^\W\d_]+", text))
    words = [folded(one[0]) for one in tokens]
    at = 0
    while at < len(tokens):
        ends = (end for end in range(min(at + _MOST_WORDS, len(tokens)), at, -1) if tuple(words[at:end]) in numbers)
        end = next(ends, at)
        if end > at:
            yield tokens[at].start(), tokens[end - 1].end(), str(numbers[tuple(words[at:end])])
        at = max(end, at + 1)


@cache
def _number_by_words(language: str) -> Mapping[tuple[str, ...], int]:
    """Return the days of a month and the years of a lifetime by their words, cardinal and ordinal."""
    return {words_in(text): number for text, number in texts_of((*_DAYS, *_YEARS), language)}
