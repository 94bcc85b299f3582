"""Numbers with a unit's sign behind them."""

from __future__ import annotations

import pytest

from bot.answers.understand.measures import Measures
from bot.knowledge.fields import Text
from bot.knowledge.model import Unit


def unit(many: str, es: str = "", currency: str | None = None) -> Unit:
    text = Text(en=many, es=es or many)
    return Unit(id=many, one=text, many=text, currency=currency)


@pytest.fixture
def of_distances() -> Measures:
    units = [unit("metres", "metros"), unit("kilometres", "kilómetros"), unit("years", "años"), unit("herons")]
    return Measures([*units, unit("euros", currency="EUR")])


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("nests within 100m of the lake", "nests within 100 metres of the lake"),
        ("a menos de 1.500 m, dicen", "a menos de 1.500 metres, dicen"),
        ("how many live less than 2.5km away?", "how many live less than 2.5 kilometres away?"),
        ("12KM", "12 kilometres"),
    ],
)
def test_a_sign_behind_a_number_is_read_as_its_unit(of_distances: Measures, typed: str, read: str) -> None:
    assert of_distances.written_out(typed) == read


@pytest.mark.parametrize(
    "typed",
    ["a fund of $100m", "EUR 100m", "100m euros", "5m herons", "5M", "a5m", "100mm", "de 5 a 10 nidos", "art. 7a"],
)
def test_millions_and_other_words_stay_as_they_are(of_distances: Measures, typed: str) -> None:
    assert of_distances.written_out(typed) == typed


def test_a_record_that_counts_no_lengths_reads_millions() -> None:
    assert Measures([unit("herons")]).written_out("within 100m") == "within 100m"
