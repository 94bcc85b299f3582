"""What Babel and CLDR's rules write, the reading of documents reads back: numbers, dates and numbers in words."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal
from hypothesis import given
from hypothesis import strategies as st
from unicode_rbnf import RbnfEngine

from bot.languages.printed_dates import printed_dates
from bot.languages.printed_numbers import as_digits, numbers_in
from tests.chance import tries

LANGUAGES = ("en", "es", "fr", "pt", "de", "it", "nl", "ca")
COUNTRIES = (
    "en-GB",
    "en-IN",
    "en-ZA",
    "es-ES",
    "es-MX",
    "es-CR",
    "fr-CA",
    "fr-CH",
    "pt-BR",
    "pt-PT",
    "de-AT",
    "de-CH",
    "it-CH",
    "nl-BE",
)
IN_EACH = pytest.mark.parametrize("language", [*LANGUAGES, *COUNTRIES])
IN_EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def locale(language: str) -> str:
    return language.replace("-", "_")


@IN_EACH
@tries()
@given(value=st.integers(min_value=0, max_value=10**12))
def test_a_whole_number(language: str, value: int) -> None:
    assert numbers_in(format_decimal(value, locale=locale(language)), language) >= {str(value)}


@IN_EACH
@tries()
@given(hundredths=st.integers(min_value=1, max_value=10**9))
def test_a_number_with_two_decimals(language: str, hundredths: int) -> None:
    text = format_decimal(hundredths / 100, locale=locale(language), format="#,##0.00")
    assert as_digits(hundredths / 100) in numbers_in(text, language)


@IN_EACH
@tries()
@given(day=st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)), width=st.sampled_from(["long", "full"]))
def test_a_date(language: str, day: date, width: str) -> None:
    text = format_date(day, width, locale=locale(language))
    assert [(one.year, one.month, one.day) for one in printed_dates(text, language)] == [(day.year, day.month, day.day)]


@IN_EACH_LANGUAGE
@tries()
@given(millions=st.integers(min_value=2, max_value=999), size=st.sampled_from([10**6, 10**9]))
def test_millions_and_more(language: str, millions: int, size: int) -> None:
    text = format_compact_decimal(millions * size, format_type="long", locale=language)
    assert numbers_in(text, language) == {str(millions * size)}


@cache
def engine(language: str) -> RbnfEngine:
    return RbnfEngine.for_language(language)


@IN_EACH_LANGUAGE
@tries()
@given(
    value=st.one_of(
        st.integers(2, 999),
        st.integers(10, 99).map(lambda hundreds: hundreds * 100),
        st.integers(2, 99).map(lambda thousands: thousands * 1000),
    )
)
def test_a_number_in_words(language: str, value: int) -> None:
    assert numbers_in(engine(language).format_number(value).text, language) == {str(value)}
