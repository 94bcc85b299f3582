"""Read "Sept 18" as September 2018, where the record has something of that month and nothing of that day.

"In 68" is 1968 where the record has something of that year, and "the late nineties" are the one of those years of
which it has something.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from bot.answers.understand.dates import DateMention
from bot.languages import Spoken

_CENTURY = 2000
_CENTURIES = (1900, 2000)
_YEAR, _TWO_FIGURES = len("2018"), re.compile(r"'?(\d\d)")
_DAY, _MONTH = len("2018-09-14"), len("2018-09")
_TEN_YEARS, _MONTHS = 10, 12
_IN_FIGURES = re.compile(r"'?((?:19|20)?\d0)s?")
_BEFORE_A_DECADE = 4  # words: "the end of the"


class Decades:
    """Finds decades, and parts of them: "the late nineties", "a finales de los 90", "la fin des années 90".

    Args:
        spoken: The languages.
    """

    def __init__(self, spoken: Spoken) -> None:
        self._leads = {
            word for listed in spoken.by_language("calendar", "BEFORE_DECADES").values() for word in listed.split()
        }
        named = spoken.by_language("calendar", "DECADES").values()
        self._named = {word: figures for table in named for figures, word in table.items()}
        self._small = spoken.words("calendar", "JOINS") | spoken.words("calendar", "ARTICLES") | frozenset(self._leads)
        self._inside = spoken.words("followups", "IN")
        self._functions = frozenset(chain.from_iterable(spoken.by_language("grammar", "FUNCTION_WORDS").values()))
        self._parts = {
            word: tuple(map(int, months.split("-")))
            for stretches in spoken.by_language("calendar", "STRETCHES").values()
            for months, all_words in stretches.items()
            for word in all_words.split()
        }

    def find(self, words: Sequence[str]) -> Iterator[tuple[range, range]]:
        """Yield where each stands, and which years of a century, or of any, it takes up."""
        for at, word in enumerate(words):
            figures = self._named.get(word) or self._in_figures(words, at)
            if figures is None:
                continue
            start = at
            while start and at - start < _BEFORE_A_DECADE and words[start - 1] in self._small:
                start -= 1
            part = self._parts.get(words[start - 1]) if start else None
            start -= part is not None
            first, last = part or (0, _MONTHS)
            years = range(int(figures) + first * _TEN_YEARS // _MONTHS, int(figures) + last * _TEN_YEARS // _MONTHS)
            yield range(start, at + 1), years

    def _in_figures(self, words: Sequence[str], at: int) -> str | None:
        """Return the first year of a decade in figures, where it is one by its ending or the words before it."""
        found = _IN_FIGURES.fullmatch(words[at])
        if found is None:
            return None
        before, behind = words[max(0, at - _BEFORE_A_DECADE) : at], words[at + 1 : at + 2]
        is_led = not self._leads.isdisjoint(before[-1:]) and self._functions.issuperset(behind)  # no "los 90 pozos"
        is_a_time = not self._inside.isdisjoint(before) or not self._parts.keys().isdisjoint(before)
        return found[1] if words[at].endswith("s") or (is_led and is_a_time) else None


class ShortYears:
    """The months and the days of a record; reads the dates of a question by them.

    Args:
        dates: Of its documents, facts and events, as EDTF.
        on_days: Words before which a month and a number are a day: "on Sept 18".
        inside: Words before which a number at the end is a year: "in 68".
        letters: Words for a document, which no day stands before: "on the Sept 18 letter".
        articles: Words that may stand before such a year: "en el 98".
        decades: Finds decades.
    """

    def __init__(
        self,
        dates: Iterable[str],
        on_days: frozenset[str],
        inside: frozenset[str],
        letters: frozenset[str] = frozenset(),
        articles: frozenset[str] = frozenset(),
        decades: Decades | None = None,
    ) -> None:
        self._letters, self._articles, self._decades = letters, articles, decades
        ends = {end for date in dates for end in date.split("/")}
        self._years, self._inside = frozenset(int(end[:_YEAR]) for end in ends), inside
        self._months = frozenset(end[:_MONTH] for end in ends if len(end) >= _MONTH)
        self._days = frozenset(end[_MONTH - 2 :] for end in ends if len(end) == _DAY)
        self._on_days = on_days

    def __call__(self, mentions: tuple[DateMention, ...], words: Sequence[str]) -> tuple[DateMention, ...]:
        """Return the dates of a question, with the years that only two figures tell.

        Args:
            mentions: The dates as they stand there.
            words: The question's.
        """
        found = [*self._decades.find(words)] if self._decades else []
        taken = frozenset(at for places, _ in found for at in places)
        others = [one for one in mentions if taken.isdisjoint(range(one.start, one.end))]
        decades = [one for places, years in found for one in self._of_a_decade(places, years)]
        dates = [*[self._of_its_year(one, words) for one in others], *self._at_the_end(mentions, words), *decades]
        return tuple(sorted(dates, key=lambda one: one.start))

    def _of_a_decade(self, places: range, years: range) -> Iterator[DateMention]:
        """Yield the year that a decade means, where the record has something of a single one of its years."""
        starts = (0,) if years.start >= _CENTURIES[0] else _CENTURIES
        known = [century + year for century in starts for year in years if century + year in self._years]
        if len(known) == 1:
            yield DateMention(known[0], None, None, places.start, places.stop)

    def _at_the_end(self, mentions: Sequence[DateMention], words: Sequence[str]) -> Iterator[DateMention]:
        """Yield the year that the last word tells in two figures, where no date stands before it."""
        before = [word for word in words[-3:-1] if word not in self._articles]
        figures = _TWO_FIGURES.fullmatch(words[-1]) if before and before[-1] in self._inside else None
        if figures is None or mentions:
            return
        years = [century + int(figures[1]) for century in _CENTURIES if century + int(figures[1]) in self._years]
        if len(years) == 1:
            yield DateMention(years[0], None, None, len(words) - 1, len(words))

    def _of_its_year(self, mention: DateMention, words: Sequence[str]) -> DateMention:
        if mention.year is not None or mention.day is None or words[mention.start][:1].isdigit():
            return mention  # "18 September" is a day in every language
        year, day = f"{_CENTURY + mention.day}-{mention.month:02}", f"{mention.month:02}-{mention.day:02}"
        is_a_year = year in self._months and day not in self._days
        is_on_a_day = not self._on_days.isdisjoint(words[max(0, mention.start - 1) : mention.start])
        is_of_a_letter = not self._letters.isdisjoint(words[mention.end : mention.end + 1])
        if not is_a_year or (is_on_a_day and not is_of_a_letter):
            return mention
        return replace(mention, year=_CENTURY + mention.day, day=None)
