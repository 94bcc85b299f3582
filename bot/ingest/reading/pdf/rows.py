"""A page's words become rows: all that stands on one height, with raised marks beside what they mark."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from bot.ingest.reading.pdf.characters import RAISED, SMALL
from bot.ingest.reading.printed import Printed, Word
from bot.ingest.reading.runs import is_label
from bot.ingest.reading.signs import is_sign

LEVEL = 0.25  # of the type's size: words on one row stand so near
OFF_LEVEL = 0.6  # of the type's size: a bullet of another type stands so near
_HIGH = 0.4  # of the type's size: so high a mark need not be much smaller, and another row would stand higher
_NEAR = 1.0  # of the type's size: a mark stands so near to what it marks


def rows_of(words: Sequence[Word], page: int) -> list[Printed]:
    """Return a page's rows, the highest first, each with its words from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        for row in rows[-3:]:
            if abs(row[0].base - word.base) < LEVEL * max(word.size, row[0].size) and not _is_small(word, row[0]):
                row.append(word)
                break
        else:
            rows.append([word])
    rows = _with_signs(_with_marks(rows))
    return [Printed(tuple(_once(row)), page) for row in rows if row]


def _is_small(word: Word, other: Word) -> bool:
    """Return whether of two words that stand side by side one is a mark beside the other."""
    if word.size == other.size:
        return False
    small, large = (word, other) if word.size < other.size else (other, word)
    return small.size < SMALL * large.size and small.base > large.base + RAISED * large.size


def _with_marks(rows: list[list[Word]]) -> list[list[Word]]:
    """Move small words that stand a little higher than a row into it, as raised, and those a little lower, too."""
    for one, other in itertools.pairwise(rows):
        _move(one, other)
        _move(other, one)
    return rows


def _with_signs(rows: list[list[Word]]) -> list[list[Word]]:
    """Move bullets and numbers that stand a little higher or lower than their row, by another type, into it."""
    for one, other in itertools.pairwise(rows):
        for signs, row in ((one, other), (other, one)):
            if (
                signs
                and row
                and all(is_sign(word.text) for word in signs)
                and not all(is_sign(word.text) for word in row)
            ):
                _lead(signs, row)
    return rows


def _lead(signs: list[Word], row: list[Word]) -> None:
    size, base = max((word.size, word.base) for word in row)
    led = [word for word in signs if any(word.right < one.left and not is_sign(one.text) for one in row)]
    if len(led) == len(signs) and abs(signs[0].base - base) < OFF_LEVEL * size:
        row += [replace(word, base=base, size=size) for word in led]
        signs.clear()


def _move(small: list[Word], row: list[Word]) -> None:
    """Move words that are much smaller than those of a row, and stand at it, into it."""
    if not small or not row or all(is_sign(word.text) for word in row):
        return
    size, base = max((word.size, word.base) for word in row)
    rise = small[0].base - base
    if not -0.4 * size < rise < 0.8 * size:
        return
    moved = [word for word in small if _may_be_raised(word, rise, size) and _is_near(word, row, size)]
    row += [_raised(word) if rise > RAISED * size else word for word in moved]
    small[:] = [word for word in small if word not in moved]


def _may_be_raised(word: Word, rise: float, size: float) -> bool:
    """Return whether a word is small, or a label that stands so high above a row that it is of no other one."""
    return word.size < SMALL * size or (word.size < size and rise > _HIGH * size and is_label(word.text, ""))


def _is_near(word: Word, row: Sequence[Word], size: float) -> bool:
    return any(word.left - one.right < _NEAR * size and one.left - word.right < _NEAR * size for one in row)


def _raised(word: Word) -> Word:
    return replace(word, runs=tuple(replace(run, is_raised=True) for run in word.runs))


def _once(row: list[Word]) -> list[Word]:
    """Sort a row, and drop what is drawn twice to look bold."""
    row.sort(key=lambda word: word.left)
    kept: list[Word] = []
    for word in row:
        last = kept[-1] if kept else None
        if not (last and abs(last.left - word.left) < 0.15 * word.size and last.text == word.text):
            kept.append(word)
    return kept
