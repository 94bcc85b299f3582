from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.understand.grammar import grammar_of
from bot.answers.understand.normalise import fold
from bot.languages import LANGUAGES
from tests.chance import tries
from tests.rows import rows

words, number = grammar_of(LANGUAGES).words, grammar_of(LANGUAGES).number


@rows(
    ("text", "expected"),
    [
        ("56,000", "#56000"),
        ("56.000", "#56000"),
        ("56 000", "#56000"),
        ("56k", "#56000"),
        ("56 mil", "#56000"),
        ("$20 million", "#20000000"),
        ("20 millones", "#20000000"),
        ("1,234,567", "#1234567"),
    ],
)
def test_one_number_is_written_in_many_ways(text: str, expected: str) -> None:
    assert words(text) == (expected,)


@rows(
    ("text", "expected"),
    [
        ("235(b)(2)(C)", ("235b2c",)),
        ("235 (b)(2)(c)", ("235b2c",)),
        ("Sin Fronteras, A.C.", ("sin", "fronteras", "ac")),
        ("the U.S. border", ("the", "us", "border")),
        ("Women's Refugee Commission’s", ("women", "refugee", "commission")),
        ("O'Connell", ("oconnell",)),
        ("I'm sure they've said", ("i", "m", "sure", "they", "ve", "said")),
        ("¿CUÁNTOS niños?", ("cuantos", "ninos")),
        ("4%", ("4", "percent")),
        ("4 por ciento", ("4", "porciento")),
        ("Q&A", ("qa",)),
        ("# kids, #?", ("figures", "kids", "figures")),
        ("#s of #3", ("figures", "of", "#3")),
        ("nº firmantes, n.º de N° 3", ("figures", "firmantes", "numero", "de", "figures", "3")),
        ("Race & Class", ("race", "and", "class")),
        ("MPP 2.0", ("mpp", "2.0")),
        ("siete u ocho, u organization", ("siete", "u", "ocho", "u", "organization")),
        ("can u help", ("can", "you", "help")),
        ("organisation programme", ("organization", "program")),
    ],
)
def test_spellings_of_one_thing_become_the_same_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


@rows(
    ("text", "expected"),
    [
        ("thirty-six percent", ("36", "percent")),
        ("twenty", ("20",)),
        ("fifty people", ("50", "people")),
        ("treinta y seis", ("36",)),
        ("veinte años", ("20", "anos")),
        ("cinquante-deux minutes", ("52", "minutes")),
        ("vingt et un", ("21",)),
        ("ninety and more", ("90", "and", "more")),
    ],
)
def test_tens_may_be_written_out_with_what_is_added_to_them(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("fn2", ("footnote", "2")), ("ltr2", ("letter", "2")), ("so2", ("so2",)), ("pm25", ("pm25",))],
)
def test_a_number_is_cut_off_a_word_that_people_shorten(text: str, expected: tuple[str, ...]) -> None:
    assert words(text)[:2] == expected


def test_small_numbers_may_be_written_out_in_both_languages() -> None:
    assert [number(word) for word in ("six", "seis", "17", "#59000", "2.0", "laredo")] == [
        "#6", "#6", "#17", "#59000", "#2.0", None,
    ]  # fmt: skip


@tries()
@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@tries()
@given(st.text())
def test_any_text_has_words_without_white_space(text: str) -> None:
    assert all(word and not any(char.isspace() for char in word) for word in words(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 3rd country", ("the", "third", "country")),
        ("9th circuit", ("ninth", "circuit")),
        ("el 1er caso", ("el", "primer", "caso")),
        ("la 3e ville", ("la", "troisieme", "ville")),
        ("July 3rd, 2019", ("july", "3rd", "2019")),
        ("3rd of July", ("3rd", "of", "july")),
        ("the 45th street", ("the", "45th", "street")),
    ],
)
def test_a_place_in_a_row_is_written_in_a_word_but_in_a_date(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


def test_a_text_of_the_record_is_cut_once_and_a_question_each_time() -> None:
    grammar = grammar_of(LANGUAGES)
    text = "".join(["Women's ", "Refugee ", "Commission"])
    assert grammar.words(text) is grammar.words(text)
    assert grammar.cut(text) is not grammar.cut(text)
    assert grammar.words(text) == grammar.cut(text) == ("women", "refugee", "commission")
