"""Dates with their precision: EDTF level 0 and intervals, such as `2019-07-18`, `2019-07`, `2019`, `2019-11/2019-12`.

Source of the notation: the Library of Congress, Extended Date/Time Format, level 0.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

_SEASONS = range(21, 25)  # what EDTF's level 1 writes for the month
_MOMENT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@lru_cache(maxsize=4096)
def span(edtf: str) -> tuple[date, date]:
    """Return the first and the last day that the date covers.

    Args:
        edtf: A year, a month, a day, or two of them joined by a slash.

    Raises:
        ValueError: The text is not such a date, the day does not exist, or an interval ends before it starts.
    """
    start, slash, end = edtf.partition("/")
    first, last = _span_of_one(start)
    if slash:
        last = _span_of_one(end)[1]
        if last < first:
            raise ValueError(f"'{edtf}' ends before it starts. Put the earlier date first")
    return first, last


def overlaps(one: str, other: str) -> bool:
    """Return whether two dates have a day in common: `2019-07` and `2019-07-18` do."""
    (first, last), (other_first, other_last) = span(one), span(other)
    return first <= other_last and other_first <= last


def begins_by(one: str, limit: str) -> bool:
    """Return whether `one` starts no later than the last day of `limit`."""
    return span(one)[0] <= span(limit)[1]


def newest_first(edtf: str) -> tuple[int, int]:
    """Sort key: a later last day first; of two that end together, the more precise one first."""
    first, last = span(edtf)
    return -last.toordinal(), -first.toordinal()


def _span_of_one(text: str) -> tuple[date, date]:
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise ValueError(f"'{text}' is not a date. Write it like 2019-07-18, 2019-07 or 2019")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except (ValueError, calendar.IllegalMonthError):
        if month in _SEASONS and day is None:
            message = f"'{text}' is a season of EDTF, which is not taken. Write the year or months: 2019-03/2019-05"
            raise ValueError(message) from None
        raise ValueError(f"'{text}' is not a day that exists. Correct it") from None
