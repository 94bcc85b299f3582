"""The dates of a draft's sentence, as printed or told by another date of it, and what bounds them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.answers.understand.dates import DateMention
from bot.answers.understand.grammar import Grammar, grammar_of
from bot.knowledge.figures import even
from bot.languages import Language, module
from bot.languages.printed_dates import YEAR, printed_dates
from bot.languages.spelled_out import number_by_words

_WHOLE_YEAR = rf"{YEAR}(?![\w(/-]|[.,]\d)"
_BARE_YEAR = re.compile(rf"(?<![\w$€£.,/-]){_WHOLE_YEAR}")
_YEARS = re.compile(rf"(?<![\w$€£.,/-]){YEAR}[-–/]\d\d(?:\d\d)?(?!\w)")
_MONTHS_APART = re.compile(r"\s*(?:[-–—]|\w{1,5})\s+")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a sentence.

    Attributes:
        mention: What it says, as questions do.
        start: Where it stands.
        end: Where it ends.
        led_from: Where the words begin that say "by the end of" it; its start where there are none.
        is_by: Whether they say by when something is so.
        is_told_by_another: Whether it is told by the date before it: "a month later".
    """

    mention: DateMention
    start: int
    end: int
    led_from: int
    is_by: bool
    is_told_by_another: bool = False


def dates_of(text: str, language: Language) -> Iterator[Dated]:
    """Yield the dates of a sentence, and its bare years, with what bounds them."""
    whole = list(_with_years(text, _printed(text, language), language))
    told = list(_told_by_others(text, whole, language))
    for one in sorted([*whole, *told], key=lambda date: date[3]):
        yield replace(_dated(text, one, language), is_told_by_another=one in told)


def _printed(text: str, language: Language) -> list[_DateParts]:
    """Return the dates that are written out, and the bare years, in their order."""
    found: list[_DateParts] = [
        (one.year, one.month, one.day, one.start, one.end) for one in printed_dates(text, language)
    ]
    for match in (*_YEARS.finditer(text), *_BARE_YEAR.finditer(text), *_year_with_a_stretch(language).finditer(text)):
        if not any(start <= match.start() < end for *_, start, end in found):
            found.append((int(match[0][:4]), None, None, *match.span()))
    return sorted((part for one in found for part in _ends(text, one)), key=lambda one: one[3])


def _with_years(text: str, found: Sequence[_DateParts], language: Language) -> Iterator[_DateParts]:
    """Yield dates with the years that others beside them tell."""
    years = [one[0] for one in found]
    for at, (year, month, day, start, end) in enumerate(found):
        if year is None and at + 1 < len(found) and _MONTHS_APART.fullmatch(text[end : found[at + 1][3]]):
            year = years[at + 1]  # "August to September 2019"
        if year is None and at and (that := _of_that(language).search(even(text[:start]))):
            year, start = years[at - 1], that.start()  # "that November"
        yield year, month, day, start, end


@cache
def _of_that(language: Language) -> re.Pattern[str]:
    """Return what finds the word before a month that makes it one of the year of the date before: "that"."""
    return re.compile(rf"(?<!\w)(?:{module(language, 'calendar').OF_THAT_YEAR})\s$")


def _told_by_others(text: str, dates: Sequence[_DateParts], language: Language) -> Iterator[_DateParts]:
    """Yield the dates that are told by the one before them: "three days later", "the following month"."""
    for sign, pattern in module(language, "calendar").TOLD_BY_ANOTHER:
        for one in re.finditer(rf"(?<![\w-])(?:{pattern})(?!\w)", even(text)):
            before = [date for date in dates if date[4] <= one.start() and date[0]]
            is_of_a_month = any(date[3] <= one.start() < date[4] for date in dates)  # "that month of November"
            count, unit = _count_of(one, language), next(unit for unit in _UNITS if one[unit])
            if before and count and not is_of_a_month and (moved := _moved(before[-1], unit, sign * count)):
                year, month, day = moved
                yield year, month if unit != "year" or "count" in one.re.groupindex else None, day, *one.span()


def _count_of(told: re.Match[str], language: Language) -> int:
    """Return how many units are told of: one without a number, or with an article, and 0 by a word for no number."""
    word = told["count"] if "count" in told.re.groupindex else None
    if word is None or word in module(language, "particles").A.split():
        return 1
    return int(word) if word.isdecimal() else number_by_words(language).get((word,), 0)


def _moved(date: _DateParts, unit: str, count: int) -> tuple[int, int | None, int | None] | None:
    """Return the date so many units from another one, as exact as both are; None where nobody can tell."""
    year, month, day, *_ = date
    if year is None or abs(count) > _MOST_UNITS or (unit != "year" and not month):
        return None
    if unit == "year":
        return year + count, month, None
    assert month
    if unit == "month" or not count:
        at = year * 12 + month - 1 + count
        return at // 12, at % 12 + 1, day if unit == "day" else None
    if not day:
        return None
    try:
        moved = datetime.date(year, month, day) + datetime.timedelta(days=count * _UNITS[unit])
    except ValueError:  # no day of any calendar
        return None
    return moved.year, moved.month, moved.day


def _dated(text: str, date: _DateParts, language: Language) -> Dated:
    """Return a date with what bounds it, and with the part of a year that it is: `by early 2020`."""
    (year, month, day, start, end), until = date, None
    by = _led_by(text[:start], language)
    if part_of_it := None if month else _stretch(language).search(even(text[:start])):
        month, until = _stretches(language)[part_of_it["word"]]
        start = start if by else part_of_it.start()
        by = by or _led_by(text[:start], language)
    mention = DateMention(year, month, day, 0, 0, _bound(text[:start], grammar_of((language,))), until)
    return Dated(mention, start, end, by.start() if by else start, by is not None)


@cache
def _stretches(language: Language) -> Mapping[str, tuple[int, int]]:
    """Return the first and the last month of each word for a stretch of a year: "summer"."""
    found = ((ends.split("-"), words.split()) for ends, words in module(language, "calendar").STRETCHES.items())
    return {word: (int(first), int(last)) for (first, last), words in found for word in words}


@cache
def _year_with_a_stretch(language: Language) -> re.Pattern[str]:
    """Return what finds a year that a sign joins to the word for a stretch of it: `mid-2019`."""
    words = "|".join(rf"(?<={word}-)" for word in _stretches(language))
    return re.compile(rf"(?:{words}){_WHOLE_YEAR}", re.IGNORECASE)


@cache
def _stretch(language: Language) -> re.Pattern[str]:
    """Return what finds a stretch of a year right before its number: `the summer of`, `mid-`."""
    words, calendar = "|".join(_stretches(language)), module(language, "calendar")
    little = "|".join((*calendar.JOINS.split(), *calendar.YEARS.split()))
    return re.compile(rf"(?<!\w)(?P<word>{words})(?:\s(?:{little}))*[\s-]$")


_UNITS = {"day": 1, "week": 7, "month": 30, "year": 365}
_MOST_UNITS = 1000
_DateParts = tuple[int | None, int | None, int | None, int, int]
_DAY_BEFORE = re.compile(r"(?<![\w.,])(\d{1,2})(?:\s?[-–—]\s?|\s\w{1,3}\s)$")
_DAY_BEHIND = re.compile(rf"(?:\s?[-–—]\s?|\s\w{{1,3}}\s)(\d{{1,2}}),?\s({YEAR})(?!\w)")


def _ends(text: str, date: _DateParts) -> Iterator[_DateParts]:
    """Yield both ends of a stretch of days, "6 to 7 January 2019" or "January 6 to 7, 2019"; else the date itself."""
    year, month, day, start, end = date
    first = _DAY_BEFORE.search(text[:start]) if day and month else None
    last = _DAY_BEHIND.match(text, end) if day and month and not year else None
    if first:
        yield year, month, int(first[1]), first.start(), first.end(1)
        yield date
    elif last:
        yield int(last[2]), month, day, start, end
        yield int(last[2]), month, int(last[1]), last.start(1), last.end()
    elif not (year and not month and _DAY_OF_A_STRETCH.search(text[:start])):
        yield date


_DAY_OF_A_STRETCH = re.compile(r"\d(?:\s?[-–—]\s?|\s\w{1,3}\s)\d{1,2},?\s$")  # its year is read with it


def _bound(before: str, grammar: Grammar) -> str:
    """Return whether the words before a date make it a limit: `since`, `before`."""
    bounds = grammar.spoken.table("calendar", "BOUNDS")
    little = grammar.spoken.words("calendar", "JOINS") | grammar.spoken.words("calendar", "ARTICLES")
    words = [
        word for word in re.findall(r"[^\W\d_]+", re.split(r"[(,;:]", even(before[-40:]))[-1]) if word not in little
    ]
    return bounds.get(words[-1], "") if words else ""


def _led_by(before: str, language: Language) -> re.Match[str] | None:
    """Return the words before a date that make it the day by which something is so."""
    return re.search(rf"(?<!\w)(?:{module(language, 'reviewing').BY_THEN})\s+$", even(before))
