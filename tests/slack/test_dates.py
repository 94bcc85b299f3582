"""Dates in words: the precision that they have, in the language of the card."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.languages.dates import date_in_words
from tests.rows import rows


@rows(
    ("edtf", "english", "spanish"),
    [
        ("2019-07-18", "July 18, 2019", "18 de julio de 2019"),
        ("2019-07", "July 2019", "julio de 2019"),
        ("2019", "2019", "2019"),
        ("2019-11/2019-12", "November to December 2019", "noviembre a diciembre de 2019"),
        ("2019-12/2020-01", "December 2019 to January 2020", "diciembre de 2019 a enero de 2020"),
        ("2020-01-13/2020-01-17", "January 13 to 17, 2020", "13 al 17 de enero de 2020"),
        ("2016/2019", "2016 to 2019", "2016 a 2019"),
        ("2019-13", "2019-13", "2019-13"),
        ("soon", "soon", "soon"),
        ("3000000000", "3000000000", "3000000000"),
    ],
)
def test_a_date_is_said_in_both_languages(edtf: str, english: str, spanish: str) -> None:
    assert date_in_words("en", edtf) == english
    assert date_in_words("es", edtf) == spanish


@given(st.text() | st.from_regex(r"\A[0-9]{1,5}(-[0-9]{1,3}){0,3}(/[0-9-]{0,10})?\Z"))
def test_any_text_comes_back_as_a_text(text: str) -> None:
    assert isinstance(date_in_words("es", text), str)
