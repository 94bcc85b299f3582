"""A part of what is made in thousands: each commit tries the next one, and `--every-case` tries all."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from functools import cache
from random import Random
from typing import TypeVar

from tests.shipped import ROOT

OPTION = "--every-case"
_tries_all = False
_Case = TypeVar("_Case")


def try_all(wanted: bool) -> None:
    """Say whether parts or all are tried from now on."""
    global _tries_all  # the run's, as its options are
    _tries_all = wanted


@cache
def number_of_commit() -> int:
    """How many commits led here, so that one after the other tries another part; 0 where there is no history."""
    asked = ["git", "-C", str(ROOT), "rev-list", "--count", "HEAD"]  # git is wherever it is
    try:
        told = subprocess.run(asked, capture_output=True, check=False, timeout=60)
    except OSError:
        return 0
    return int(told.stdout or 0) if told.returncode == 0 else 0


def drawn(cases: Sequence[_Case], one_in: int) -> Sequence[_Case]:
    """Return one in so many of the cases, in their order: so many commits one after the other try them all."""
    return cases if _tries_all else part(cases, one_in, number_of_commit())


def part(cases: Sequence[_Case], one_in: int, number: int) -> Sequence[_Case]:
    """Return a part of the cases by its number: a mixed one, since what is made in turns has like ones at each step."""
    mixed = list(range(len(cases)))
    Random(one_in).shuffle(mixed)
    return [cases[at] for at in sorted(mixed[number % one_in :: one_in])]
