"""The dates that a text holds, read as its language writes them, by CLDR's names of months and forms of dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale

from bot.languages import LANGUAGES, module
from bot.languages.locales import is_same_language, locale_of, own_locales
from bot.languages.number_signs import folded

YEAR = r"(?:19|20)\d\d"
_DAY = r"(?<![\w.,/-])(?P<{name}>0?[1-9]|[12]\d|3[01])(?:\.?[ºª°]|\.|[^\W\d_]{{1,3}})?(?![\w.,]*\d)"  # 28th, 1er, 3.
_IN_DIGITS = re.compile(r"(?<![\w.,/-])(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?![\w/-]|[.,]\d)")
_NAMED = ("wide", "abbreviated")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date of a text, as far as it is printed there.

    Attributes:
        year: None where there is none, as for month and day.
        start: Where it begins.
        end: Where it ends.
    """

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int


@lru_cache(maxsize=4096)
def printed_dates(text: str, language: str) -> tuple[PrintedDate, ...]:
    """Read the dates of a text, in their order: `24 JUNE 2018`, `1er mars 2019`, `May 2019`, `June`, `03.10.2017`.

    Args:
        text: One paragraph, without mark-up.
        language: The locale that it is written in; it decides which number of 03/10/2017 is the month.
    """
    forms = _forms(language)
    found = [*_in_words(text, forms), *_in_digits(text, forms)]
    return tuple(sorted(found, key=lambda date: date.start))


def months_in(text: str, language: str) -> set[int]:
    """Return the months that a text names, from 1 to 12."""
    return {date.month for date in printed_dates(text, language) if date.month}


@cache
def is_order_of_digits_open(language: str) -> bool:
    """Return whether 03/10/2017 is another day in one country of a language than in another."""
    patterns = [locale.date_formats["short"].pattern for locale in own_locales(language)]
    return len({pattern.find("d") < pattern.find("M") for pattern in patterns if not pattern.startswith("y")}) > 1


def month_in_words(language: str, month: int) -> str:
    """Name a month: `January`, `enero`."""
    return str(locale_of(language).months["stand-alone"]["wide"][month])


@dataclass(frozen=True, slots=True)
class _Forms:
    """How a language writes dates."""

    month_by_name: dict[str, int]
    full_names: frozenset[str]
    are_capital: bool
    is_day_first: bool
    pattern: re.Pattern[str]


@cache
def _forms(language: str) -> _Forms:
    locales = own_locales(language)
    by_width = [{name: month for one in locales for name, month in _names(one, width)} for width in _NAMED]
    names = sorted({**by_width[1], **by_width[0]}, key=len, reverse=True)
    month = "|".join(re.escape(name) for name in names) or r"(?!)"
    joins = "|".join(sorted(map(re.escape, _joins(locales, language)), key=len, reverse=True))
    join = rf"(?:(?:{joins})(?:(?<=['’])|\s))*" if joins else ""
    year = rf",? ?{join}(?P<{{name}}>{YEAR})(?!\w)"
    first = rf"{_DAY.format(name='day')} {join}(?P<month>{month})\b\.?(?:{year.format(name='year')})?"
    second = (
        rf"\b(?P<month_first>{month})\b\.?(?: {join}{_DAY.format(name='day_second')})?"
        rf"(?:{year.format(name='year_second')})?"
    )
    year_first = (
        rf"(?<!\w)(?P<year_before>{YEAR})(?:\.|[^\W\d_]{{1,3}})?(?: [^\W\d_]{{1,4}}\.?)? (?P<month_after>{month})\b\.?"
        rf"(?: {_DAY.format(name='day_after')})?"
    )
    forms = [year_first, first, second] if _begins_with_the_year(language) else [first, second]
    pattern = locale_of(language).date_formats["short"].pattern
    return _Forms(
        {folded(name): number for widths in reversed(by_width) for name, number in widths.items()},
        frozenset(folded(name) for name in by_width[0]),
        all(name[:1].isupper() for name in by_width[0]),
        pattern.find("d") < pattern.find("M"),
        re.compile("|".join(forms), re.IGNORECASE),
    )


def _begins_with_the_year(language: str) -> bool:
    """Return whether a language writes `2018. június 24.`, the year before the name of the month."""
    return str(locale_of(language).date_formats["long"].pattern).startswith("y")


def _names(locale: Locale, width: str) -> Iterator[tuple[str, int]]:
    """Yield the names of months that are words of their own."""
    for context in ("format", "stand-alone"):
        for number, name in locale.months[context][width].items():
            bare = str(name).rstrip(".")
            if re.fullmatch(r"[^\W\d_]{3,}", bare):
                yield bare, number


def _joins(locales: tuple[Locale, ...], language: str) -> set[str]:
    """Return the words between the parts of a date: those in CLDR's forms, and those of a language's own folder."""
    joins: set[str] = set()
    for locale in locales:
        skeletons = [locale.datetime_skeletons[one] for one in _WITH_MONTHS if one in locale.datetime_skeletons]
        forms = [*locale.date_formats.values(), *skeletons]
        joins |= {word for form in forms for word in re.findall(r"'([^\W\d_]+)'", form.pattern)}
        for name in locale.months["format"]["wide"].values():  # "de març", "d'abril"
            joins |= set(re.findall(r"^(\w+(?= )|\w+['’])", str(name)))
    for one in LANGUAGES:
        if is_same_language(one, language):
            calendar = module(one, "calendar")
            joins |= {*calendar.JOINS.split(), *calendar.IN_PRINT.split()}
    return joins | {join.replace("’", "'") for join in joins}


_WITH_MONTHS = ("yMMMM", "yMMMd", "MMMd")


def _in_words(text: str, forms: _Forms) -> Iterator[PrintedDate]:
    for match in forms.pattern.finditer(text):
        parts = {name.partition("_")[0]: value for name, value in match.groupdict().items() if value}
        name, day, year = parts["month"], parts.get("day"), parts.get("year")
        is_lower = forms.are_capital and name[:1].islower()  # "may", which is no month
        is_bare = not (day or year) and folded(name) not in forms.full_names  # "mar", which is more often the sea
        if not (is_lower or is_bare):
            month = forms.month_by_name[folded(name)]
            yield PrintedDate(int(year) if year else None, month, int(day) if day else None, *match.span())


def _in_digits(text: str, forms: _Forms) -> Iterator[PrintedDate]:
    for match in _IN_DIGITS.finditer(text):
        parts = [int(match[place]) for place in (1, 3, 4)]
        if len(match[1]) == 4:
            year, month, day = parts
        else:
            day, month, year = parts if forms.is_day_first else (parts[1], parts[0], parts[2])
            if month > 12 >= day:
                day, month = month, day
        if month <= 12 and 1 <= day <= 31 and len(str(year)) == 4:
            yield PrintedDate(year, month, day, *match.span())
