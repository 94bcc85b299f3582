"""Find dates in the words of a question or a statement, in the usual forms of every language."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from itertools import chain

from bot.answers.understand.normalise import fold
from bot.knowledge import edtf
from bot.languages import Spoken

_ISO = re.compile(r"\d{4}-\d\d(-\d\d)?")
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}/\d{2}(?:\d\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LATEST_YEAR = 2035  # a bare number above it is a count, not a year


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written: a part that was left out is None.

    Attributes:
        start: The index of its first word.
        end: The index after its last word.
        bound: `before`, `after` or `since` where it is a limit and no moment; else empty.
        until: The last month of a stretch of the year that begins with `month`: `summer 2019`, `the end of 2019`.
    """

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int
    bound: str = ""
    until: int | None = None

    @property
    def edtf(self) -> str | None:
        """The date in EDTF; None without a year."""
        if self.year is None:
            return None
        first = "-".join(f"{part:02}" for part in (self.year, self.month, self.day) if part)
        return f"{first}/{self.year}-{self.until:02}" if self.until else first

    def fits(self, date: str) -> bool:
        """Return whether the mention can mean this EDTF date: it must not be more precise than the date is."""
        first, last = edtf.span(date)
        if self.bound:
            return self._bounds(first, last)
        if self.day is not None and first != last:
            return False
        if self.year is not None:
            return edtf.overlaps(self.edtf or "", date)
        if (last - first).days > 92:  # a year or so has no month of its own
            return False
        return self.month in (first.month, last.month) and self.day in (None, first.day)

    def _bounds(self, first: datetime.date, last: datetime.date) -> bool:
        if self.edtf is None:  # "since July": of which year, nobody knows
            return False
        start, end = edtf.span(self.edtf)
        return {"before": last < start, "after": first > end, "since": first >= start}[self.bound]


def is_later(first: str, second: str) -> bool:
    """Return whether one EDTF date ends after another.

    Args:
        first: A date.
        second: Another.
    """
    return edtf.span(first)[1] > edtf.span(second)[1]


class Calendar:
    """Finds dates, as they are written in the languages of a record.

    Args:
        spoken: The languages.
    """

    def __init__(self, spoken: Spoken) -> None:
        self.months = {
            fold(name): number
            for months in spoken.by_language("calendar", "MONTHS").values()
            for number, names in enumerate(months.split("|"), start=1)
            for name in names.split()
        }
        self._also_words = spoken.words("calendar", "ALSO_WORDS")
        self._before_months = spoken.words("calendar", "BEFORE_MONTHS")
        self._bounds = spoken.table("calendar", "BOUNDS")
        self._joins = spoken.words("calendar", "JOINS")
        self._articles = spoken.words("calendar", "ARTICLES")
        self._little_words = self._joins | self._articles
        self._also_nouns = spoken.words("calendar", "ALSO_NOUNS")
        self._before_nouns = self._articles | spoken.words("particles", "A") | spoken.words("particles", "THOSE")
        self._of, self._and_or = spoken.words("particles", "OF"), spoken.words("particles", "AND_OR")
        self._of_a_time = spoken.words("calendar", "OF_A_TIME")
        self._small = frozenset(chain.from_iterable(spoken.by_language("grammar", "FUNCTION_WORDS").values()))
        self._stretches = {
            word: tuple(map(int, months.split("-")))
            for stretches in spoken.by_language("calendar", "STRETCHES").values()
            for months, all_words in stretches.items()
            for word in all_words.split()
        }
        self._years = spoken.words("calendar", "YEARS")
        self._limits = re.compile(rf"\b(?:{spoken.either('grammar', 'AS_OF')})$")
        self._a_day = re.compile(rf"(\d{{1,2}})(?:{spoken.either('calendar', 'ORDINALS')})?")

    def find(self, words: tuple[str, ...]) -> tuple[DateMention, ...]:
        """Return the dates in the order in which they stand."""
        if self.months.keys().isdisjoint(words) and "".join(words).isalpha():
            return ()  # most texts, and no word of them is looked at
        mentions: list[DateMention] = []
        end = 0
        for position, word in enumerate(words):
            may_begin = position >= end and (word in self.months or word[:1].isdigit() or word in self._stretches)
            if may_begin and (mention := self._at(words, position)):
                bound = "" if self._tells_which(words, mention) else self._bound(words, mention.start)
                mentions.append(replace(mention, bound=bound))
                end = mention.end
        return tuple(mentions)

    def _bound(self, words: tuple[str, ...], start: int) -> str:
        before = [word for word in words[max(0, start - 3) : start] if word not in self._little_words]
        return self._bounds.get(before[-1], "") if before else ""

    def _tells_which(self, words: tuple[str, ...], mention: DateMention) -> bool:
        """Return whether a month only tells which happening is meant: `after the October storm`."""
        is_a_month = mention.year is None and mention.day is None
        has_article = not self._articles.isdisjoint(words[max(0, mention.start - 1) : mention.start])
        return is_a_month and has_article and any(one.isalpha() for one in words[mention.end : mention.end + 1])

    def _at(self, words: tuple[str, ...], start: int) -> DateMention | None:
        word = words[start]
        if word in self._stretches:
            return self._stretch(words, start)
        if not word[:1].isdigit():
            return self._from_month(words, start) if word in self.months and self._is_month(words, start) else None
        if _ISO.fullmatch(word):
            year, month, day = (*(int(part) for part in word.split("-")), None)[:3]
            return _valid(year, month, day, start, start + 1)
        if _SLASHED.fullmatch(word):
            return _slashed(word, start)
        day_first = self._day(words, start)
        if day_first is not None:
            after = self._skip(words, start + 1)
            if after < len(words) and words[after] in self.months:
                year, end = self._year(words, after + 1)
                return _valid(year, self.months[words[after]], day_first, start, end)
        if _YEAR.fullmatch(word) and int(word) <= _LATEST_YEAR:
            return DateMention(int(word), None, None, start, start + 1)
        return None

    def _stretch(self, words: tuple[str, ...], start: int) -> DateMention | None:
        """Return a stretch of a year; None where a limit is meant, "by the end of 2019", or no year is named."""
        at = start + 1
        while at < len(words) and (words[at] in self._little_words or words[at] in self._years):
            at += 1
        year, end = self._year(words, at)
        if year is None or self._limits.search(" ".join(words[:at])):
            return None
        first, last = self._stretches[words[start]]
        return DateMention(year, first, None, start, end, until=last)

    def _from_month(self, words: tuple[str, ...], start: int) -> DateMention | None:
        month = self.months[words[start]]
        day_at = start + 1
        if not self._articles.isdisjoint(words[day_at : day_at + 1]):
            day_at += 1
        day = self._day(words, day_at)
        if day is not None:
            year, end = self._year(words, day_at + 1)
            return _valid(year, month, day, start, end)
        year, end = self._year(words, start + 1)
        return DateMention(year, month, None, start, end)

    def _year(self, words: tuple[str, ...], position: int) -> tuple[int | None, int]:
        at = self._skip(words, position)
        if at < len(words) and _YEAR.fullmatch(words[at]):
            return int(words[at]), at + 1
        return None, position

    def _day(self, words: tuple[str, ...], position: int) -> int | None:
        match = self._a_day.fullmatch(words[position]) if position < len(words) else None
        return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None

    def _skip(self, words: tuple[str, ...], position: int) -> int:
        return position + 1 if position < len(words) and words[position] in self._joins else position

    def _is_month(self, words: tuple[str, ...], position: int) -> bool:
        if words[position] in self._also_nouns and self._is_noun(words, position):
            return False
        if words[position] not in self._also_words:
            return True
        after = words[self._skip(words, position + 1)] if self._skip(words, position + 1) < len(words) else ""
        before = words[position - 1] if position else ""
        return bool(_YEAR.fullmatch(after) or self._a_day.fullmatch(after)) or before in self._before_months

    def _is_noun(self, words: tuple[str, ...], position: int) -> bool:
        """Return whether a month is a noun by what stands around it: `the March of Pots`, `who joined the march`."""
        behind = words[position + 1 : position + 2]
        if not self._of.isdisjoint(behind):
            rest = [word for word in words[position + 2 : position + 4] if word not in self._articles]
            return bool(rest) and rest[0].isalpha() and rest[0] not in self._of_a_time
        if self._before_nouns.isdisjoint(words[max(0, position - 1) : position]):
            return False
        if not self._and_or.isdisjoint(behind) and any(
            word in self.months for word in words[position + 2 : position + 4]
        ):
            return False  # "the March and the April letters"
        return not behind or behind[0] in self._small


def _slashed(word: str, start: int) -> DateMention | None:
    """Return a date such as 7/18/2019 or 18/7/19: the month comes first where it can, with a whole year."""
    first, second, year = (int(part) for part in word.split("/"))
    if year < 100 and first != second and max(first, second) <= 12:
        return None  # "3/1/19" is a day in March for some, and in January for others
    month, day = (first, second) if first <= 12 else (second, first)
    return _valid(year if year > 99 else 2000 + year, month, day, start, start + 1)


def _valid(year: int | None, month: int | None, day: int | None, start: int, end: int) -> DateMention | None:
    mention = DateMention(year, month, day, start, end)
    try:
        edtf.span(mention.edtf or f"2000-{month:02}-{day or 1:02}")  # 2000 has a 29th of February
    except ValueError:
        return None
    return mention
