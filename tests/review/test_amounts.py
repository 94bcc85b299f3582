"""Figures with their qualifiers, as ranges."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.review.amounts import JUST_OVER, NEARLY, Agreement, Amount, agreement, qualifier_of, roundness
from tests.rows import rows

SAME, ROUNDED, WEAKER, OTHER = Agreement
Said = tuple[str, str]


def amount(said: Said) -> Amount:
    qualifier, value = said
    return Amount(Decimal(value), None, qualifier)


@rows(
    ("drafted", "recorded", "expected"),
    [
        (("over", "59000"), ("over", "59000"), SAME),
        ((NEARLY, "60000"), ("over", "59000"), ROUNDED),
        (("about", "60000"), ("over", "59000"), ROUNDED),
        (("exactly", "59000"), ("over", "59000"), OTHER),  # it says more than the record
        (("at least", "59000"), ("over", "59000"), WEAKER),
        (("up to", "59000"), ("over", "59000"), OTHER),
        (("over", "58000"), ("over", "59000"), OTHER),
        (("over", "50000"), ("over", "59000"), OTHER),
        (("about", "59000"), ("over", "59000"), OTHER),
        (("about", "22000"), ("exactly", "21786"), ROUNDED),
        (("about", "16000"), ("exactly", "16000"), ROUNDED),
        (("about", "607"), ("exactly", "607"), WEAKER),
        ((NEARLY, "22000"), ("exactly", "21786"), ROUNDED),
        (("over", "21000"), ("exactly", "21786"), ROUNDED),
        (("over", "22000"), ("exactly", "21786"), OTHER),
        (("exactly", "22000"), ("exactly", "21786"), OTHER),
        (("over", "800"), ("at least", "816"), ROUNDED),
        (("at least", "810"), ("at least", "816"), OTHER),
        ((JUST_OVER, "59000"), ("over", "59000"), OTHER),
        (("less than", "2"), ("less than", "1"), OTHER),
        (("about", "20000"), ("up to", "17000"), OTHER),
    ],
)
def test_a_figure_agrees_where_its_range_holds_the_records(drafted: Said, recorded: Said, expected: Agreement) -> None:
    assert agreement(amount(drafted), amount(recorded)) is expected


@pytest.mark.parametrize(
    ("value", "place"), [("59000", "1000"), ("340", "10"), ("816", "1"), ("0.4", "0.1"), ("0", "1"), ("60000", "10000")]
)
def test_a_number_is_as_round_as_its_last_digit_that_tells(value: str, place: str) -> None:
    assert roundness(Decimal(value)) == Decimal(place)


@pytest.mark.parametrize(
    ("said", "qualifier"),
    [("nearly", NEARLY), ("more than", "over"), ("casi", NEARLY), ("environ", "about"), ("", "exactly")],
)
def test_words_tell_how_exact_a_figure_is(said: str, qualifier: str) -> None:
    assert qualifier_of(said) == qualifier
