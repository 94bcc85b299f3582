"""Dates as words: from EDTF to what a person reads."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from babel.dates import format_date, format_skeleton, format_timedelta

from bot.languages import Language, by_language
from bot.languages.locales import locale_of

# "January 13 to 17, 2020": the pieces of a range within one month or one year, so that nothing is said twice.
_DAYS_OF_A_MONTH = by_language("calendar", "DAYS_OF_A_MONTH")
_MONTHS_OF_A_YEAR = by_language("calendar", "MONTHS_OF_A_YEAR")
_FIRST_DAY = by_language("calendar", "FIRST_DAY")
_FROM_TO = by_language("calendar", "FROM_TO")
MONTHS: dict[Language, list[str]] = {
    language: [names.split()[0] for names in months.split("|")]
    for language, months in by_language("calendar", "MONTHS").items()
}
_KEPT = 4096  # dates as words; the record holds a few hundred dates, in each language
_AS_OF = by_language("calendar", "AS_OF")
_OF = by_language("calendar", "OF")
_OF_A_DAY = by_language("calendar", "OF_A_DAY")
_AS_OF_A_DAY = by_language("calendar", "AS_OF_A_DAY")


@lru_cache(maxsize=_KEPT)
def date_in_words(language: Language, edtf: str) -> str:
    """Say a date in a language, with the precision that it has and no more.

    Args:
        language: One of `LANGUAGES`.
        edtf: EDTF level 0 or an interval: `2019-07-18`, `2019-07`, `2019`, `2019-11/2019-12`.

    Returns:
        `July 18, 2019`, `julio de 2019`, `November to December 2019`. A text that is not such a date comes back as it
        is: a card with an odd date is better than no card.
    """
    try:
        first, _, last = edtf.partition("/")
        return _interval(language, first, last) if last else _one(language, first)
    except (ValueError, OverflowError):
        return edtf


def as_of_in_words(language: Language, edtf: str) -> str:
    """Say what date a figure speaks for: `as of December 2019`, `con corte al 29 de enero de 2020`.

    Args:
        language: One of `LANGUAGES`.
        edtf: A date; an interval is said as it is, since a figure of it holds for all of it.
    """
    words = date_in_words(language, edtf)
    if "/" in edtf:
        return words
    is_a_day = edtf.count("-") == 2
    return str((_AS_OF_A_DAY if is_a_day else _AS_OF)[language].format(date=words))


def of_in_words(language: Language, edtf: str) -> str:
    """Say of which date a document is: `of January 29, 2020`, `del 29 de enero de 2020`.

    Args:
        language: One of `LANGUAGES`.
        edtf: As for `date_in_words`.
    """
    is_a_day = edtf.count("-") == 2
    return str((_OF_A_DAY if is_a_day else _OF)[language].format(date=date_in_words(language, edtf)))


@lru_cache(maxsize=_KEPT)
def date_in_short(language: Language, edtf: str) -> str:
    """Say a date in as few letters as a chart's label has room for: `Nov 2019`, `29 ene 2020`.

    Args:
        language: One of `LANGUAGES`.
        edtf: As for `date_in_words`.
    """
    try:
        return "–".join(_short(language, part) for part in edtf.split("/"))
    except (ValueError, OverflowError):
        return edtf


@lru_cache(maxsize=_KEPT)
def age_in_words(language: Language, age: timedelta) -> str:
    """Say an age in the unit that suits it: `7 years`, `18 días`, rounded to the nearest.

    Args:
        language: One of `LANGUAGES`.
        age: A time that has passed.
    """
    return format_timedelta(age, threshold=1, locale=language)


def _one(language: Language, edtf: str) -> str:
    match [int(part) for part in edtf.split("-")]:
        case [year, month, day]:
            said = format_date(date(year, month, day), "long", locale_of(language))
            return said.replace("1 ", f"{_FIRST_DAY[language]} ", 1) if day == 1 and said.startswith("1 ") else said
        case [year, month]:
            return format_skeleton("yMMMM", date(year, month, 1), locale=locale_of(language))
        case [year]:
            return str(date(year, 1, 1).year)
    raise ValueError(edtf)


def _short(language: Language, edtf: str) -> str:
    parts = [int(part) for part in edtf.split("-")]
    moment = date(*[*parts, 1, 1][:3])
    skeleton = ("y", "yMMM", "yMMMd")[len(parts) - 1]
    return format_skeleton(skeleton, moment, locale=language).replace(".", "")


def _interval(language: Language, first: str, last: str) -> str:
    start, end = first.split("-"), last.split("-")
    if len(start) == len(end) == 3 and start[:2] == end[:2]:
        year, month = int(start[0]), int(start[1])
        return str(
            _DAYS_OF_A_MONTH[language].format(
                first=int(start[2]), last=_day(end), month=_month(language, year, month), year=year
            )
        )
    if len(start) == len(end) == 2 and start[0] == end[0]:
        year = int(start[0])
        months = (_month(language, year, int(month)) for month in (start[1], end[1]))
        return str(_MONTHS_OF_A_YEAR[language].format(first=next(months), last=next(months), year=year))
    return str(_FROM_TO[language].format(first=_one(language, first), last=_one(language, last)))


def _day(parts: list[str]) -> int:
    return date(*map(int, parts)).day


def _month(language: Language, year: int, month: int) -> str:
    return format_date(date(year, month, 1), "LLLL", locale_of(language))
