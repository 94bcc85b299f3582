"""Headers, footers and page numbers: what stands at the same height on several pages, but for the number."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from bot.ingest.reading.printed import Printed

SMALLER = 0.87  # of the text's size
ROWS = 4  # from a page's upper and lower end
SHARE = 0.4  # of the pages: left and right pages may have their own
_NUMBER = re.compile(r"[^\w]*(?:[^\W\d]+\.?\s*)?(?P<page>\d{1,4})(?:\s*(?:/|[^\W\d]{1,3})\s*\d{1,4})?[^\w]*")
_NUMBER_OF_ALL = re.compile(r"(?:^|\s)(?P<page>\d{1,3})\s*(?:/|[^\W\d]{1,4})\s*(?P<all>\d{1,3})$")
_DIGITS = re.compile(r"\d+")
_Key = tuple[str, int]


def parted(pages: Sequence[Sequence[Printed]]) -> tuple[list[list[Printed]], list[list[Printed]]]:
    """Return the pages' rows without margins, and the margins.

    Args:
        pages: The rows of each page, the highest first.
    """
    counted: Counter[_Key] = Counter()
    for rows in pages:
        counted.update({key for row in _ends(rows) for key in _keys(row)})
    least = max(2, round(SHARE * len(pages)))
    kept, margins = [], []
    for number, rows in enumerate(pages, start=1):
        repeated = {id(row) for row in _ends(rows) if any(counted[key] >= least for key in _keys(row))}
        outer = _from_the_ends(rows, repeated) | _numbered(rows, number)
        outer |= _beside_a_number(rows, outer, number) | _small_head(rows) if number > 1 else set()
        kept.append([row for row in rows if id(row) not in outer])
        margins.append([row for row in rows if id(row) in outer])
    return kept, margins


def _ends(rows: Sequence[Printed]) -> list[Printed]:
    return [*rows[:ROWS], *rows[max(ROWS, len(rows) - ROWS) :]]


def _keys(row: Printed) -> set[_Key]:
    """Return the words of a row with its height, in two roundings, so that a point more or less counts for nothing."""
    words = _DIGITS.sub("#", row.text)
    return {(words, round(row.base / 6)), (words, round(row.base / 6 + 0.5) + 10_000)}


def _from_the_ends(rows: Sequence[Printed], repeated: set[int]) -> set[int]:
    """Return the repeated rows that no other row stands outside of."""
    outer: set[int] = set()
    for way in (rows, rows[::-1]):
        for row in way:
            if id(row) not in repeated:
                break
            outer.add(id(row))
    return outer


def _numbered(rows: Sequence[Printed], number: int) -> set[int]:
    """Return the first or last row where it is the page's number and nothing else, or ends with "Page 2 of 3"."""
    if len(rows) < 3:
        return set()
    found = set()
    for row, inner in ((rows[0], rows[1]), (rows[-1], rows[-2])):
        told = _NUMBER.fullmatch(row.text)
        apart = abs(row.base - inner.base) / max(row.size, inner.size)
        if told and int(told["page"]) == number and apart > 1.6 and len(row.text) < 20:
            found.add(id(row))
        counted = _NUMBER_OF_ALL.search(row.text)
        if counted and int(counted["page"]) == number <= int(counted["all"]) and apart > 2:
            found.add(id(row))
    return found


def _small_head(rows: Sequence[Printed]) -> set[int]:
    """Return the first row of a later page where it is of smaller type than the text, and apart from it."""
    if len(rows) < ROWS:
        return set()
    first, below = rows[0], rows[1]
    is_small = first.size < SMALLER * median(row.size for row in rows)
    return {id(first)} if is_small and first.base - below.base > 2 * below.size else set()


def _is_number(row: Printed, number: int) -> bool:
    told = _NUMBER.fullmatch(row.text)
    return told is not None and int(told["page"]) == number


def _beside_a_number(rows: Sequence[Printed], outer: set[int], number: int) -> set[int]:
    """Return the few rows at the head of a later page that stand with its number: "To the Minister, July 3, Page 2"."""
    head: list[Printed] = []
    for row, below in itertools.pairwise(rows):
        head.append(row)
        if row.base - below.base > 1.8 * max(row.size, below.size):
            break
    has_number = any(id(row) in outer or _is_number(row, number) for row in head)
    return {id(row) for row in head} if has_number and len(head) <= ROWS else set()
