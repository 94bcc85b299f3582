"""What a sentence says of two of its figures: which is the greater one, and how far."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from bot.knowledge.figures import even
from bot.languages import Language, module
from bot.review.draft import Figure, Sentence

_LITTLE, _MUCH = Decimal("1.2"), Decimal("1.25")  # times as much, up to which and from which on it may be said to be so
_SMALLEST = Decimal("0.01")
_RIGHT_BEFORE = re.compile(r"\s(?:\w{1,4}\s)?")  # an article at most


def right_ones(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the places of words that compare two figures, such as "followed by", where it is so."""
    return ((start, end) for start, end, is_right in _comparing(sentence) if is_right)


def compares_rightly(sentence: Sentence) -> bool:
    """Return whether no words right before a figure compare it with the one before otherwise than they stand."""
    return all(
        is_right or not _RIGHT_BEFORE.fullmatch(sentence.text, end, _next_figure(sentence, end))
        for _, end, is_right in _comparing(sentence)
    )


def _next_figure(sentence: Sentence, at: int) -> int:
    return next(one.start for one in sentence.figures if one.start >= at)


def _comparing(sentence: Sentence) -> Iterator[tuple[int, int, bool]]:
    """Yield the places of words that compare two figures, with whether it is so."""
    assert sentence.language
    for one, other in pairwise(sentence.figures):
        between = even(sentence.text[one.end : other.start + 1])  # with the first sign of the other
        for is_greater, words in _sides(sentence.language):
            if found := words.search(between):
                more, less = (one, other) if is_greater else (other, one)
                yield one.end + found.start(), one.end + found.end(), _differ(more, less, found)


@cache
def _sides(language: Language) -> tuple[tuple[bool, re.Pattern[str]], ...]:
    """Return what finds the words by which the first of two figures is the greater one, and the smaller one."""
    words = module(language, "reviewing")
    apart = rf"(?:(?P<little>{words.A_LITTLE})\s|(?P<much>{words.MUCH})\s)?"
    sides = ((True, words.THEN_LESS), (False, words.THEN_MORE))
    return tuple((is_greater, re.compile(rf"(?<!\w){apart}(?:{one})(?!\w)")) for is_greater, one in sides)


def _differ(more: Figure, less: Figure, told: re.Match[str]) -> bool:
    """Return whether a figure is greater than another one, and by as much as is told."""
    if not min(more.values) > max(less.values):
        return False
    times = max(more.values) / max(min(less.values), _SMALLEST)
    return not ((told["little"] and times > _LITTLE) or (told["much"] and times < _MUCH))
