"""Dates as the languages of documents write them, by CLDR: what a text holds, and what it does not."""

from __future__ import annotations

import pytest

from bot.languages.locales import locale_names
from bot.languages.printed_dates import month_in_words, months_in, printed_dates
from tests.rows import rows

Parts = tuple[int | None, int | None, int | None]


def dates_in(text: str, language: str) -> list[Parts]:
    return [(date.year, date.month, date.day) for date in printed_dates(text, language)]


@rows(
    ("language", "text", "date"),
    [
        ("en", "24 JUNE 2018", (2018, 6, 24)),
        ("en", "28th September 2023", (2023, 9, 28)),
        ("en", "September 28, 2023", (2023, 9, 28)),
        ("en", "on Sept. 14, 2018", (2018, 9, 14)),
        ("en", "the 24th of June, 2018", (2018, 6, 24)),
        ("en", "in March 2019", (2019, 3, None)),
        ("en", "by July 2", (None, 7, 2)),
        ("en", "last October", (None, 10, None)),
        ("es", "16 de mayo de 2020", (2020, 5, 16)),
        ("es", "mayo del 2020", (2020, 5, None)),
        ("es", "el 1 de mar. de 2020", (2020, 3, 1)),
        ("es", "1.º de setiembre de 2020", (2020, 9, 1)),
        ("fr", "1er mars 2019", (2019, 3, 1)),
        ("fr", "le 3 févr. 2020", (2020, 2, 3)),
        ("pt", "1º de março de 2019", (2019, 3, 1)),
        ("de", "3. Oktober 2017", (2017, 10, 3)),
        ("de", "03.10.2017", (2017, 10, 3)),
        ("de", "im Jänner 2019", (2019, 1, None)),  # in Austria
        ("it", "1º marzo 2019", (2019, 3, 1)),
        ("nl", "3 oktober 2017", (2017, 10, 3)),
        ("ca", "24 d’abril del 2019", (2019, 4, 24)),
        ("hu", "2018. június 24-én", (2018, 6, 24)),
        ("lt", "2018 m. birželio 24 d.", (2018, 6, 24)),
        ("en", "in 2018 June 24 came", (None, 6, 24)),  # of the year before it nothing tells
        ("ca", "3 de març de 2020", (2020, 3, 3)),
        ("en", "06/05/2018", (2018, 6, 5)),
        ("en-GB", "06/05/2018", (2018, 5, 6)),
        ("es", "06/05/2018", (2018, 5, 6)),
        ("en", "24/06/2018", (2018, 6, 24)),
        ("fr", "2018-06-24", (2018, 6, 24)),
    ],
)  # fmt: skip
def test_a_date_is_read_as_the_language_writes_it(language: str, text: str, date: Parts) -> None:
    assert dates_in(text, language) == [date]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "they may march, and 2019 was long"),
        ("es", "del mar al sol"),
        ("en", "June2 and Junes"),
        ("en", "32/13/2018, 1.2.3 and 10/2018"),
        ("fr", "24 June 2018"),
        ("de", "16 de mayo de 2020"),
    ],
)
def test_what_is_no_date_is_not_read_as_one(language: str, text: str) -> None:
    assert dates_in(text, language) == []


def test_a_thousand_people_are_no_day() -> None:
    assert dates_in("In June 2,000 people came", "en") == [(None, 6, None)]


def test_months_are_named_in_every_language() -> None:
    assert months_in("el 25 de enero, mayo", "es") == {1, 5}
    assert months_in("It may be May, or Sept. 14", "en") == {5, 9}
    assert month_in_words("ca", 4) == "abril"


@pytest.mark.slow
def test_every_language_can_be_read() -> None:
    languages = [name for name in locale_names() if "-" not in name]
    assert [one for one in languages if (2018, 6, 24) not in dates_in("2018-06-24", one)] == []
