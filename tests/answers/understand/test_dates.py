from __future__ import annotations

import pytest

from bot.answers.understand.grammar import grammar_of
from bot.answers.understand.short_years import ShortYears
from bot.languages import LANGUAGES
from tests.rows import rows

GRAMMAR = grammar_of(LANGUAGES)
IN = frozenset(("in", "en"))


def found(text: str) -> list[tuple[int | None, int | None, int | None]]:
    return [(date.year, date.month, date.day) for date in GRAMMAR.calendar.find(GRAMMAR.words(text))]


@rows(
    "text",
    [
        "July 18, 2019", "18 July 2019", "18 of July 2019", "July 18th 2019", "jul 18 2019", "2019-07-18", "7/18/2019",
        "18/7/2019", "18 de julio de 2019", "18 julio 2019", "el 18 de julio del 2019", "the 18th of July, 2019",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_usual_forms(text: str) -> None:
    assert found(text) == [(2019, 7, 18)]


@rows(
    ("text", "expected"),
    [
        ("the July 2019 letter", [(2019, 7, None)]),
        ("how many came to the March of the Lanterns", []),
        ("in March of the same year", [(None, 3, None)]),
        ("in March of 2019", [(2019, 3, None)]),
        ("and in March?", [(None, 3, None)]),
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
        # a month that is a happening too
        ("how many joined the March of Pots", []),
        ("did they join the march", []),
        ("the march on 9 September 2023", [(2023, 9, 9)]),
        ("the march letter", [(None, 3, None)]),
        ("in March of last year", [(None, 3, None)]),
        ("March of 2023", [(2023, 3, None)]),
        ("the March and the April letters", [(None, 3, None), (None, 4, None)]),
    ],
)
def test_dates_are_told_from_other_words(text: str, expected: list[tuple[int | None, ...]]) -> None:
    assert found(text) == expected


@rows(
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("june19", (None, 6, 19)),
        ("dec2018", (2018, 12, None)),
        ("mayo20", (None, 5, 20)),
        ("sept.2018", (2018, 9, None)),
    ],
)
def test_a_month_is_read_with_the_number_that_is_joined_to_it(text: str, expected: tuple[int | None, ...]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize("text", ["covid19", "marked19", "augur20", "jan1234"])
def test_a_number_behind_another_word_is_no_date(text: str) -> None:
    assert found(text) == []


@rows(
    ("text", "expected"),
    [
        ("the sept 18 letter", (2018, 9, None)),  # of which there is something, and nothing of a September 18
        ("sept18", (2018, 9, None)),
        ("nov. 19", (2019, 11, None)),
        ("on sept 18", (None, 9, 18)),
        ("18 sept", (None, 9, 18)),
        ("dec 21", (None, 12, 21)),  # a day of the record
        ("july 18", (None, 7, 18)),  # likewise, and July 2018 is none of its months
        ("sept 17", (None, 9, 17)),  # nothing of September 2017
        ("sept 18 2018", (2018, 9, 18)),
    ],
)
def test_a_month_and_two_figures_are_a_year_where_the_record_has_it_and_no_such_day(
    text: str, expected: tuple[int | None, ...]
) -> None:
    years = ShortYears(
        ["2018-09-14", "2018-12-21", "2019-07-18", "2019-11", "2019-10-01/2019-11-30"], frozenset({"on"}), IN
    )
    words = GRAMMAR.words(text)
    assert [(one.year, one.month, one.day) for one in years(GRAMMAR.calendar.find(words), words)] == [expected]


@rows(
    ("text", "expected"),
    [
        ("the treaty they joined in 68", [1968]),
        ("tratado firmado en 68", [1968]),
        ("what came in 18", [2018]),
        ("how many of them are 68", []),
        ("people in 70", []),  # nothing of that year
        ("what came in may 2018 and in 18", [2018]),  # a date stands there already
        ("in 68 people", []),
        ("in", []),
        ("", []),
    ],
)
def test_two_figures_behind_in_are_a_year_where_the_record_has_it(text: str, expected: list[int]) -> None:
    years, words = ShortYears(["1968", "2018-09-14"], frozenset(), IN), GRAMMAR.words(text)
    assert [one.year for one in years(GRAMMAR.calendar.find(words), words)] == expected


@rows(
    ("text", "expected"),
    [
        ("in the summer of 2020", "2020-06/2020-09"),
        ("autumn 2019", "2019-09/2019-12"),
        ("the middle of the year 2023", "2023-04/2023-09"),
        ("early 2019", "2019-01/2019-04"),
        ("a mediados de 2021", "2021-04/2021-09"),
        ("el verano de 2020", "2020-06/2020-09"),
        ("au printemps 2019", "2019-03/2019-06"),
        ("début 2018", "2018-01/2018-04"),
        ("by the end of 2019", "2019"),  # a limit
        ("the end of the letter", None),
        ("summer", None),
    ],
)
def test_a_stretch_of_a_year_is_read_beside_the_year(text: str, expected: str | None) -> None:
    dates = GRAMMAR.calendar.find(GRAMMAR.words(text))
    assert [date.edtf for date in dates] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("after the October storm", ""),
        ("before the May letter", ""),
        ("after October", "after"),
        ("after the October of 2019", "after"),
        ("since October 2019", "since"),
    ],
)
def test_a_month_before_a_noun_is_no_bound(text: str, bound: str) -> None:
    assert [date.bound for date in GRAMMAR.calendar.find(GRAMMAR.words(text))] == [bound]


def test_a_short_word_before_an_apostrophe_is_not_read_as_short_for_another() -> None:
    assert GRAMMAR.words("le compresseur n'avait pas été changé") == (
        "le", "compresseur", "ne", "avait", "pas", "ete", "change",
    )  # fmt: skip
    assert GRAMMAR.words("hens n ducks") == ("hens", "and", "ducks")
