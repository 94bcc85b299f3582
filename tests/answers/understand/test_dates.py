from __future__ import annotations

import pytest

from bot.answers.understand.grammar import grammar_of
from bot.languages import LANGUAGES

GRAMMAR = grammar_of(LANGUAGES)


def found(text: str) -> list[tuple[int | None, int | None, int | None]]:
    return [(date.year, date.month, date.day) for date in GRAMMAR.calendar.find(GRAMMAR.words(text))]


@pytest.mark.parametrize(
    "text",
    [
        "July 18, 2019", "18 July 2019", "18 of July 2019", "July 18th 2019", "jul 18 2019", "2019-07-18", "7/18/2019",
        "18/7/2019", "18 de julio de 2019", "18 julio 2019", "el 18 de julio del 2019", "the 18th of July, 2019",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_usual_forms(text: str) -> None:
    assert found(text) == [(2019, 7, 18)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the July 2019 letter", [(2019, 7, None)]),
        ("julio de 2019", [(2019, 7, None)]),
        ("sept 2018", [(2018, 9, None)]),
        ("the dec 21 letter", [(None, 12, 21)]),
        ("the December letter", [(None, 12, None)]),
        ("letters of 2018", [(2018, None, None)]),
        ("between June 2018 and July 2019", [(2018, 6, None), (2019, 7, None)]),
        ("in May 2019", [(2019, 5, None)]),
        ("what may happen", []),
        ("el mar", []),
        ("years ago", []),
        ("2,046 people", []),
        ("2046", []),
        ("30 February 2019", [(2019, 2, None)]),  # the 30 stays a number that nothing accounts for
        ("31/31/2019", []),
        ("room 18", []),
    ],
)
def test_dates_are_told_from_other_words(text: str, expected: list[tuple[int | None, ...]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "edtf", "fits"),
    [
        ("July 2019", "2019-07-18", True),
        ("July", "2019-07-18", True),
        ("July 18", "2019-07-18", True),
        ("July 17", "2019-07-18", False),
        ("2019", "2019-07", True),
        ("July 18, 2019", "2019-07", False),
        ("July", "2019", False),
        ("November 2019", "2019-11/2019-12", True),
        ("October 2019", "2019-11/2019-12", False),
    ],
)
def test_a_mention_fits_what_it_can_mean_and_is_no_more_precise(text: str, edtf: str, fits: bool) -> None:
    (date,) = GRAMMAR.calendar.find(GRAMMAR.words(text))
    assert date.fits(edtf) is fits
