"""Read "Sept 18" as September 2018, where the record has something of that month and nothing of that day.

"In 68" is 1968 where the record has something of that year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.answers.understand.dates import DateMention

_CENTURY = 2000
_CENTURIES = (1900, 2000)
_YEAR, _TWO_FIGURES = len("2018"), re.compile(r"'?(\d\d)")
_DAY, _MONTH = len("2018-09-14"), len("2018-09")


class ShortYears:
    """The months and the days of a record; reads the dates of a question by them.

    Args:
        dates: Of its documents, facts and events, as EDTF.
        on_days: Words before which a month and a number are a day: "on Sept 18".
        inside: Words before which a number at the end is a year: "in 68".
        letters: Words for a document, which no day stands before: "on the Sept 18 letter".
    """

    def __init__(
        self,
        dates: Iterable[str],
        on_days: frozenset[str],
        inside: frozenset[str],
        letters: frozenset[str] = frozenset(),
    ) -> None:
        self._letters = letters
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
        return (*[self._of_its_year(one, words) for one in mentions], *self._at_the_end(mentions, words))

    def _at_the_end(self, mentions: Sequence[DateMention], words: Sequence[str]) -> Iterator[DateMention]:
        """Yield the year that the last word tells in two figures, where no date stands before it."""
        figures = _TWO_FIGURES.fullmatch(words[-1]) if len(words) > 1 and words[-2] in self._inside else None
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
