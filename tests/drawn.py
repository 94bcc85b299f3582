"""A part of what is made in thousands: `--part` says which, as `.ci/run` does by the commit; `--every-case` tries all.

Without either it is the same one in each run, so that nobody's change brings a case that was wrong before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

OPTION, PART = "--every-case", "--part"
_tried: int | None = 0
_Case = TypeVar("_Case")


def try_part(number: int | None) -> None:
    """Say which part is tried from now on; None for all."""
    global _tried  # the run's, as its options are
    _tried = number


def drawn(cases: Sequence[_Case], one_in: int) -> Sequence[_Case]:
    """Return one in so many of the cases, in their order: as many parts, one after the other, have them all."""
    return cases if _tried is None else part(cases, one_in, _tried)


def part(cases: Sequence[_Case], one_in: int, number: int) -> Sequence[_Case]:
    """Return a part of the cases by its number: a mixed one, since what is made in turns has like ones at each step."""
    mixed = list(range(len(cases)))
    Random(one_in).shuffle(mixed)
    return [cases[at] for at in sorted(mixed[number % one_in :: one_in])]
