"""Whether the dates of a clause are those of a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.series import superseding
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.dates import DateMention
from bot.answers.understand.names import NameLink
from bot.knowledge import edtf
from bot.knowledge.figures import even
from bot.knowledge.model import Ask, Document, Fact
from bot.languages import module
from bot.review.attribution import Attribution
from bot.review.clauses import Clause
from bot.review.dated import Dated
from bot.review.slots.figures import holds_own, is_dated_alike
from bot.review.statements import Statement
from bot.review.words import Words

_BEGINNINGS = ("since", "after")  # the bounds of a time that has no end
_CLOSE = 3  # words from who says something to the verb


class TimeSlots:
    """Compares dates.

    Args:
        indexed: The record.
        attribution: Knows the words of saying.
    """

    def __init__(self, indexed: IndexedRecord, attribution: Attribution) -> None:
        self._indexed = indexed
        self._attribution = attribution

    def is_of_its_time(self, clause: Clause, statement: Statement) -> bool:
        """Return whether each date of a clause is another one of the statement's, or its own, or a named document's."""
        item, own = statement.item, self._own_dates(clause, statement)
        said, dates = _beside(clause, statement)
        if own and self._is_newest_by_then(clause, item):
            said = [one for one in said if not self._is_by(clause, one, item)]
        if not all(_begins_alike(one, statement, is_counted=clause.figure is not None) for one in said):
            return False
        whole = [one for one in said if one.year is not None]
        rest = [one for one in said if one.year is None]
        return _each_fits(whole, [*dates, *own]) and all(any(map(one.fits, [*dates, *own])) for one in rest)

    def _own_dates(self, clause: Clause, statement: Statement) -> list[str]:
        """Return the dates that are a statement's own for a clause, and that of its document where that speaks."""
        item = statement.item
        written, own = item.document.published.date, item.dates[0].split("/") if item.dates else []
        if clause.figure and not is_dated_alike(clause, statement):
            own = []  # it is of another figure that the statement holds, such as that of the year before
        if self._is_spoken_in(clause, item):
            return [*own, written]
        if own[:1] == [written] and any(self.is_said_by_others(clause, one, item) for one in clause.dates):
            return []  # others may have said it on any day
        return own

    def _is_newest_by_then(self, clause: Clause, item: IndexedEntry) -> bool:
        """Return whether a figure is the newest of its series, so that it was the latest one by any later day."""
        entry = item.entry
        if clause.figure is None or not isinstance(entry, Fact) or entry.value is None:
            return False
        return superseding(self._indexed.series_of(entry), entry) is None

    def _is_by(self, clause: Clause, mention: DateMention, item: IndexedEntry) -> bool:
        """Return whether a date says by when, and is between the day of a figure and that of its document."""
        is_by = any(one.is_by for one in clause.dates if one.mention == mention)
        if not is_by or not mention.edtf or not item.dates:
            return False
        said, own, told = (edtf.span(one) for one in (mention.edtf, item.dates[0], item.document.published.date))
        return own[1] <= said[1] and said[0] <= told[1]

    def is_past(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause says that it is so now, of what the record has from before its newest document."""
        item = statement.item
        is_old = item.document.published.date < self._newest and item.dates and item.dates[0] < self._newest
        is_bare = clause.figure is not None and not clause.dates
        return bool(is_old) and is_bare and (_is_of_now(clause) or _goes_on(clause, statement))

    def is_said_of_now(self, clause: Clause, document: Document) -> bool:
        """Return whether a clause says that it is so now, of what a document states that is not the newest one."""
        return not clause.dates and self.is_older(document) and _is_of_now(clause)

    def is_older(self, document: Document) -> bool:
        """Return whether a document is not the newest one."""
        return document.published.date < self._newest

    @cached_property
    def _newest(self) -> str:
        """The date of the newest document."""
        return max(one.published.date for one in self._indexed.knowledge.documents.values())

    def _is_spoken_in(self, clause: Clause, item: IndexedEntry) -> bool:
        """Return whether a clause attributes what it says to an entry's document, or to whoever issues that."""
        ids = {item.document.id, *item.document.issuers}
        return any(not ids.isdisjoint(link.ids) for link in clause.speaking)

    def is_said_by_others(self, clause: Clause, dated: Dated, item: IndexedEntry) -> bool:
        """Return whether a date is that on which organizations say it, of whom none wrote an entry's document."""
        document = item.document
        own = {document.id, *document.issuers, *document.signed_by}
        are_others = all(own.isdisjoint(link.ids) for link in clause.speaking)
        bodies = [link for link in clause.speaking if link.section == "organizations"]
        return are_others and any(self._is_of_saying(clause, dated, link) for link in bodies)

    def _is_of_saying(self, clause: Clause, dated: Dated, speaker: NameLink) -> bool:
        """Return whether a date is that of the verb by which somebody says it: "On May 5, Alder wrote that".

        So it stands right before the name, or between the verb and what is said. Who counts may be reported later on.
        """
        words, reviewing = clause.around.words, module(clause.language, "reviewing")
        behind = range(max(speaker.positions) + 1, len(words))[:_CLOSE]
        verb = next((at for at in behind if self._attribution.says(clause.around, at)), None)
        is_counted = any(one.start < dated.start for one in clause.sentence.figures)
        if verb is None or dated.is_by or is_counted or re.fullmatch(reviewing.COUNTS, words[verb]):
            return False
        at = len(self._indexed.vocabulary.words(clause.sentence.text[: dated.led_from]))
        if at <= min(speaker.positions):
            return min(speaker.positions) - at <= 1  # an article
        return verb < at and {*words[verb:at]}.isdisjoint(reviewing.THAT.split())


def _is_of_now(clause: Clause) -> bool:
    """Return whether a clause says that it is so today."""
    reviewing = module(clause.language, "reviewing")
    in_words = re.search(reviewing.NOW_IN_WORDS, even(clause.sentence.text)) is not None
    return in_words or not frozenset(reviewing.NOW.split()).isdisjoint(clause.around.words)


def _goes_on(clause: Clause, statement: Statement) -> bool:
    """Return whether a verb of a clause says that it is so today, which a statement tells as going on then."""
    reviewing = module(clause.language, "reviewing")
    then, now = (re.compile(rf"(?<!\w)(?:{one})(?!\w)") for one in (reviewing.WENT_ON, reviewing.GOES_ON))
    stated = _verbs(then, statement.words)
    return bool(stated) and not stated.isdisjoint(_verbs(now, clause.own))


def _verbs(pattern: re.Pattern[str], words: Words) -> frozenset[str]:
    """Return the keys of the words at which a pattern ends."""
    text, ends = " ".join(words.words), list(accumulate(len(one) + 1 for one in words.words))
    at = {end - 1: position for position, end in enumerate(ends)}
    return frozenset(key for one in pattern.finditer(text) for key in words.tokens[at[one.end()]].keys)


def _beside(clause: Clause, statement: Statement) -> tuple[list[DateMention], list[str]]:
    """Return the dates that a clause says beside those that its statement says likewise, and those that this has."""
    stated = [one.mention for one in statement.dates if not _is_of_another_figure(one, clause, statement)]
    said = []
    for one in clause.dates:
        if one.mention in stated:
            stated.remove(one.mention)
        else:
            said.append(as_a_last_day(one.mention, statement))
    return said, [one.edtf for one in stated if one.edtf]


def as_a_last_day(mention: DateMention, statement: Statement) -> DateMention:
    """Return a date without its bound, where a demand or a statement with a bound likewise has to have that very day.

    Who asks for it before May is not said to ask for it before June.
    """
    is_bound = isinstance(statement.item.entry, Ask) or any(
        one.mention.bound == mention.bound for one in statement.dates
    )
    return replace(mention, bound="") if is_bound and mention.bound not in _BEGINNINGS else mention


def _is_of_another_figure(dated: Dated, clause: Clause, statement: Statement) -> bool:
    """Return whether a date of a statement stands right behind a figure of it that is not the clause's.

    "It emitted 7 tonnes, after 5 in 2017" says nothing of 7 tonnes in 2017.
    """
    before = [one for one in statement.figures if one.end <= dated.start][-1:]
    figures = (clause.figure, *clause.others) if clause.figure else ()
    if not before or not figures or not holds_own(clause, statement):
        return False
    is_close = not re.search(r"[,;.(]", statement.text[before[0].end : dated.start])
    values = before[0].values
    return (
        is_close
        and not any(map(statement.is_own, values))
        and all(map(values.isdisjoint, (one.values for one in figures)))
    )


def _begins_alike(mention: DateMention, statement: Statement, *, is_counted: bool) -> bool:
    """Return whether a statement may begin where a date says, if that is when something begins: "since May 2019".

    What happened later did happen after it; but what is counted on a later day may be counted from another day on, and
    so has to have that date itself, as "stands at 9 since 2019" has.
    """
    if mention.bound not in _BEGINNINGS:
        return True
    is_fact = is_counted and isinstance(statement.item.entry, Fact)
    told = [one.mention for one in statement.dates if is_fact or one.mention.bound == mention.bound]
    own = replace(mention, bound="")
    return any(own.fits(one.edtf) for one in told if one.edtf) or not (told or is_fact)


def _each_fits(mentions: Sequence[DateMention], dates: Sequence[str]) -> bool:
    """Return whether each date that is said can be another one of those stated."""
    if not mentions:
        return True
    first, *others = mentions
    return any(
        first.fits(date) and _each_fits(others, [*dates[:at], *dates[at + 1 :]]) for at, date in enumerate(dates)
    )
