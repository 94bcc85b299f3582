from __future__ import annotations

from datetime import date

import pytest

from bot.knowledge.edtf import begins_by, newest_first, overlaps, span
from tests.rows import rows


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2019-07-18", date(2019, 7, 18), date(2019, 7, 18)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("1968", date(1968, 1, 1), date(1968, 12, 31)),
        ("2019-11/2019-12", date(2019, 11, 1), date(2019, 12, 31)),
        ("2018-06/2019-07-15", date(2018, 6, 1), date(2019, 7, 15)),
    ],
)
def test_a_date_covers_the_days_that_its_precision_says(edtf: str, first: date, last: date) -> None:
    assert span(edtf) == (first, last)


@rows(
    "edtf", ["", "July 2019", "2019-13", "2019-02-30", "2019-7-1", "2019-00", "0000", "2019-12/2019-11", "2019/", "19"]
)
def test_what_is_no_date_is_refused_with_its_text(edtf: str) -> None:
    with pytest.raises(ValueError, match=r"is not a d|ends before"):
        span(edtf)


@rows("edtf", ["2024-21", "2024-24", "2024-21/2024-22"])
def test_a_season_is_refused_as_one(edtf: str) -> None:
    with pytest.raises(ValueError, match="is a season of EDTF, which is not taken"):
        span(edtf)


@rows("edtf", ["2024-20", "2024-25", "2024-21-03"])
def test_no_other_month_that_there_is_not_is_one(edtf: str) -> None:
    with pytest.raises(ValueError, match="is not a day that exists"):
        span(edtf)


def test_a_month_overlaps_its_days_and_no_other_month() -> None:
    assert overlaps("2019-07", "2019-07-18")
    assert not overlaps("2019-07", "2019-08")


def test_a_month_begins_by_any_of_its_days() -> None:
    assert begins_by("2019-11", "2019-11-30")
    assert begins_by("2019-11", "2019-11-01")
    assert not begins_by("2019-12", "2019-11-30")


def test_the_newest_comes_first_and_of_two_that_end_together_the_more_precise() -> None:
    dates = ["2018", "2019-12", "2019", "2019-11"]
    assert sorted(dates, key=newest_first) == ["2019-12", "2019", "2019-11", "2018"]
