from __future__ import annotations

from bot.answers.understand.grammar import grammar_of
from bot.languages import LANGUAGES
from tests.rows import rows

words = grammar_of(LANGUAGES).words


@rows(
    ("text", "expected"),
    [
        ("thirty six", ("36",)),
        ("treinta y seis", ("36",)),
        ("fifteen hundred people", ("#1500", "people")),
        ("sixteen thousand children", ("#16000", "children")),
        ("one hundred sixty", ("160",)),
        ("más de mil quinientas personas", ("mas", "de", "#1500", "personas")),
        ("dieciséis mil", ("#16000",)),
        ("cincuenta y nueve mil", ("#59000",)),
        ("ciento sesenta", ("160",)),
        ("quinientos bebés", ("500", "bebes")),
        ("veinte millones", ("#20000000",)),
        ("dos mil millones", ("#2000000000",)),
        ("mille deux cents tonnes", ("#1200", "tonnes")),
        ("vingt-deux mille", ("#22000",)),
        ("cinq cents", ("500",)),
    ],
)
def test_a_number_that_is_written_out_is_the_same_as_in_digits(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


def test_a_year_that_is_written_out_is_a_year() -> None:
    assert words("diciembre de dos mil diecinueve") == ("diciembre", "de", "2019")
    assert words("dos mil personas") == ("#2000", "personas")


@rows("text", ["a hundred", "a thousand", "three", "five cents", "thousands", "ten six", "miles", "cents"])
def test_what_is_no_number_of_one_language_stays_as_it_is(text: str) -> None:
    assert words(text) == tuple(text.split())
