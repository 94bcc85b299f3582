"""The state of a date: that of a figure, of what happened, or of a document."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.dates import is_later
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.figures import even
from bot.knowledge.model import Document, Event, Fact
from bot.languages import module
from bot.languages.dates import date_in_words
from bot.review.amounts import Agreement
from bot.review.clauses import Clause, ClauseReader
from bot.review.dated import Dated
from bot.review.draft import Sentence
from bot.review.fits import Fit
from bot.review.judge import Judge
from bot.review.letters import LetterReader, called_by
from bot.review.report import ClaimKind, Part, State
from bot.review.verdict import Change, Telling, Verdict

_MOSTLY = 0.5  # of what an event's own words tell, from which on a sentence with another date is meant for it
_NEARLY_ALL = 0.9
_BESIDE = 40  # signs between a date and the word for the document that it is of


class DateReviewer:
    """Finds the state of dates.

    Args:
        indexed: The record.
        judge: Lays clauses beside statements.
        reader: Reads clauses.
        letters: Tells which documents are meant.
    """

    def __init__(self, indexed: IndexedRecord, judge: Judge, reader: ClauseReader, letters: LetterReader) -> None:
        self._indexed = indexed
        self._letters = letters
        self._judge = judge
        self._reader = reader

    def verdict(
        self,
        sentence: Sentence,
        dated: Dated,
        figures: Mapping[Clause, Verdict],
        quoted: Collection[Document],
        telling: Telling,
    ) -> Verdict:
        """Return the state of one date of a sentence.

        Args:
            sentence: Where it stands.
            dated: The date.
            figures: What was found of the figures of the sentence.
            quoted: The documents of which it quotes words, or an office that somebody held.
            telling: Says what the record holds.
        """
        found = self._verdict(sentence, dated, figures, quoted, telling)
        if found.state is State.CONTRADICTED and dated.is_told_by_another:  # "a month later" may be a good month
            return _verdict(dated, State.NOT_IN_RECORD, (Part("review.not_in_record"),))
        return found

    def _verdict(
        self,
        sentence: Sentence,
        dated: Dated,
        figures: Mapping[Clause, Verdict],
        quoted: Collection[Document],
        telling: Telling,
    ) -> Verdict:
        document = self._of_document(sentence, dated, telling) or self._of_another_year(sentence, dated, telling)
        if document:
            return document
        dating = {clause: found for clause, found in figures.items() if dated in clause.dates}
        good = [found for found in dating.values() if found.state is State.SUPPORTED]
        if good:
            return self._of_supported(dated, good[0])
        happened = self._of_event(sentence, dated, telling)
        if happened.state is State.NOT_IN_RECORD and (written := self._of_meant(sentence, dated, quoted, telling)):
            return written
        if dating and happened.state is not State.SUPPORTED:
            return self._of_figures(dated, dating, telling)
        return happened

    def _of_meant(
        self, sentence: Sentence, dated: Dated, quoted: Collection[Document], telling: Telling
    ) -> Verdict | None:
        """Return that a date is that of the document of which its sentence speaks, or which it quotes; else None."""
        is_alone = len(sentence.dates) == 1  # of two dates one may be of what is told
        whole = self._reader.of_sentence(sentence)
        meant = self._letters.meant(whole) if is_alone and not whole.speaking else None  # what they say has its own day
        documents = [one for one in (*quoted, meant) if one and dated.mention.fits(one.published.date)]
        return _dating(dated, State.SUPPORTED, documents[0], telling) if documents else None

    def _of_supported(self, dated: Dated, figure: Verdict) -> Verdict:
        """Return the state of the date of a figure that is supported; that of signatories is their document's."""
        first = figure.parts[0]
        if "document" not in first.values:
            return _verdict(dated, State.SUPPORTED, (Part("review.date_supported", first.values),), figure)
        document = self._indexed.knowledge.documents[figure.entries[0]]
        if not dated.mention.fits(document.published.date):
            return _verdict(dated, State.NOT_IN_RECORD, (Part("review.no_document"),))
        part = Part("review.document_dated", {"document": first.values["document"]})
        return _verdict(dated, State.SUPPORTED, (part,), figure)

    def _of_figures(self, dated: Dated, dating: Mapping[Clause, Verdict], telling: Telling) -> Verdict:
        """Return the state of the date of figures that are not supported."""
        pairs = [(clause, one) for clause in dating for one in self._judge.fits(clause) if one.is_same]
        told = [one for clause, one in pairs if one.agreement is Agreement.SAME and _is_own(clause, one)]
        wrong = [one for one in told if not _fits(dated, one) and not self._may_be_so(dated, one, dating)]
        if wrong and len(wrong) == len(told):
            return self._wrong(dated, wrong, telling)
        return _verdict(dated, State.NOT_IN_RECORD, (Part("review.not_in_record"),))

    def _may_be_so(self, dated: Dated, fit: Fit, dating: Collection[Clause]) -> bool:
        """Return whether a date is later than a figure's, and says by when it is so, or when others told it again."""
        said, own = dated.mention.edtf, fit.item.dates
        if not said or not own or not is_later(said, own[0]):
            return False
        return dated.is_by or any(self._judge.times.is_said_by_others(one, dated, fit.item) for one in dating)

    def _wrong(self, dated: Dated, fits: Sequence[Fit], telling: Telling) -> Verdict:
        """Return that the record has another date of the same."""
        item = fits[0].item
        entry = item.entry
        assert isinstance(entry, Fact | Event)
        date = entry.as_of if isinstance(entry, Fact) else entry.date
        change = Change(dated.start, dated.end, date_in_words(telling.query.language, date))
        parts = (telling.part("review.date_contradicted", item, date=date),)
        cited = telling.cite([item])
        return Verdict(
            ClaimKind.DATE, State.CONTRADICTED, dated.start, dated.end, parts, cited, (item.id,), (change,)
        )  # fmt: skip

    def _of_document(self, sentence: Sentence, dated: Dated, telling: Telling) -> Verdict | None:
        """Return the state of a document's date, beside its word: `the letter of July 18`; None for any other date."""
        is_dated = self._is_said(sentence, dated)
        if not is_dated and not self._is_of_a_letter(sentence, dated):
            return None
        whole, documents = self._reader.of_sentence(sentence), self._indexed.documents.of_dates([dated.mention])
        called = set(called_by(whole))
        is_of_another = bool(documents) and _names_a_letter_besides(whole)  # "the Q&A cites the letter of July"
        if len(called) == 1 and not is_of_another and called.isdisjoint(one.id for one in documents):
            document = self._indexed.knowledge.documents[called.pop()]
            return _dating(dated, State.CONTRADICTED, document, telling)
        if len(documents) == 1:
            return _dating(dated, State.SUPPORTED, documents[0], telling)
        meant = self._letters.meant(whole) if documents or is_dated else None
        if meant:
            return _dating(dated, State.SUPPORTED if meant in documents else State.CONTRADICTED, meant, telling)
        state = State.NOT_CHECKED if documents else State.NOT_IN_RECORD
        return _verdict(dated, state, (Part("review.not_checked.several" if documents else "review.no_document"),))

    def _is_of_a_letter(self, sentence: Sentence, dated: Dated) -> bool:
        """Return whether a word for a document stands close to a date, and beside it."""
        around = self._reader.read(sentence, max(0, dated.start - _BESIDE), _end(sentence, dated))
        return any(Frame.LETTERS in one.frames for one in around.tokens) and self._is_beside(sentence, dated)

    def _is_said(self, sentence: Sentence, dated: Dated) -> bool:
        """Return whether the word for it stands before the date of a document: "dated May 2019"."""
        assert sentence.language
        said = rf"(?<!\w)(?:{module(sentence.language, 'reviewing').DATED})\s$"
        return re.search(said, even(sentence.text[: dated.start])) is not None

    def _of_another_year(self, sentence: Sentence, dated: Dated, telling: Telling) -> Verdict | None:
        """Return that whoever is said to have written on a day wrote on that day of another year; else None."""
        assert sentence.language
        day, documents = dated.mention, self._indexed.documents
        wrote = re.search(rf"(?<!\w)(?:{module(sentence.language, 'reviewing').WROTE})(?!\w)", even(sentence.text))
        if not (wrote and day.year and day.day) or documents.of_dates([day]):
            return None
        named = {one for placed in self._reader.placed(sentence) for one in placed.link.ids}
        meant = [
            one
            for one in documents.of_dates([replace(day, year=None)])
            if any(named.intersection((other.person, *other.organizations)) for other in one.addressees)
        ]
        if len(meant) != 1:
            return None
        return _dating(dated, State.CONTRADICTED, meant[0], telling)

    def _is_beside(self, sentence: Sentence, dated: Dated) -> bool:
        """Return whether the word for a document stands right before a date or right behind it."""
        passed = max((one.end for one in sentence.dates if one.end <= dated.start), default=0)
        before = self._reader.read(sentence, max(passed, dated.start - _BESIDE), dated.start)
        behind = self._reader.read(sentence, dated.end, _end(sentence, dated))
        little = self._indexed.vocabulary.grammar.function_words
        last = [one for one in before.tokens if one.word not in little][-1:]
        return any(Frame.LETTERS in one.frames for one in (*last, *behind.tokens[:2]))

    def _of_several(self, sentence: Sentence, dated: Dated, telling: Telling) -> Verdict | None:
        """Return the state of a date of what happened to each of several names; None where one of them is unknown."""
        clauses = self._reader.each_of_several(sentence, dated.start)
        rights = [self._right(one) for one in clauses]
        others = [
            _events([fit for fit in self._judge.fits(one) if _is_stated(fit)])
            for one, right in zip(clauses, rights, strict=True)
            if right is None
        ]
        if not clauses or not all(others):
            return None
        if others:
            return self._wrong(dated, others[0], telling)
        items = [one.item for one in rights if one]
        parts = tuple(telling.part("review.supported", one) for one in items)
        return replace(_verdict(dated, State.SUPPORTED, parts), citations=telling.cite(items), entries=_ids(items))

    def _right(self, clause: Clause) -> Fit | None:
        """Return the statement that says what a clause does, of its date."""
        return next((one for one in self._judge.fits(clause) if _is_stated(one) and one.is_of_its_time), None)

    def _of_event(self, sentence: Sentence, dated: Dated, telling: Telling) -> Verdict:
        """Return the state of a date of what happened."""
        clause = self._reader.of_date(sentence, dated)
        near, right = self._judge.fits(clause), self._right(clause)
        fits = [one for one in near if _is_stated(one)]
        if right:
            return _stating(dated, State.SUPPORTED, right, (telling.part("review.supported", right.item),), telling)
        if several := self._of_several(sentence, dated, telling):
            return several
        otherwise = self._judge.otherwise
        elsewhere = otherwise.elsewhere(clause, near) or otherwise.reversed(clause, near)
        elsewhere = elsewhere or next(self._judge.opposed(clause), None)
        if elsewhere:
            part = telling.part("review.contradicted", elsewhere.item)
            return _stating(dated, State.CONTRADICTED, elsewhere, (part,), telling)
        may_be = any(not one.unmet and one.against in ("share", "undone") and one.is_of_its_time for one in near)
        if (events := _events(fits)) and not may_be:
            return self._wrong(dated, events, telling)
        if not near:
            return _verdict(dated, State.NOT_IN_RECORD, (Part("review.not_in_record"),))
        parts = (Part("review.not_in_record"), telling.part("review.nearest", near[0].item))
        return _stating(dated, State.NOT_IN_RECORD, near[0], parts, telling)


def _names_a_letter_besides(whole: Clause) -> bool:
    """Return whether a sentence has a word for a letter outside of what its documents are called."""
    named = {at for one in whole.own.links if one.section == "documents" for at in one.positions}
    return any(Frame.LETTERS in one.frames and one.position not in named for one in whole.own.tokens)


def _dating(dated: Dated, state: State, document: Document, telling: Telling) -> Verdict:
    """Return that a date is a document's, or is not; then with the document's own in its place."""
    part = Part("review.document_dated", {"document": telling.query.label(document)})
    cited, date = telling.cite_document(document), date_in_words(telling.query.language, document.published.date)
    changes = () if state is State.SUPPORTED else (Change(dated.start, dated.end, date),)
    return Verdict(ClaimKind.DATE, state, dated.start, dated.end, (part,), cited, (document.id,), changes)


def _events(fits: Sequence[Fit]) -> list[Fit]:
    """Return those of what happened; none where they are on different things, since nobody knows which is meant.

    One that a sentence says nearly all of is meant, and none of which it says little.
    """
    events = [one for one in fits if isinstance(one.item.entry, Event) and (one.is_named or one.own_share >= _MOSTLY)]
    if any(one.own_share >= _NEARLY_ALL for one in events):
        events = [one for one in events if one.own_share >= _MOSTLY]
    return events if len({getattr(one.item.entry, "topic", "") for one in events}) == 1 else []


def _is_stated(fit: Fit) -> bool:
    return fit.is_whole and isinstance(fit.item.entry, Fact | Event)


def _ids(items: Sequence[IndexedEntry]) -> tuple[str, ...]:
    return tuple(one.id for one in items)


def _is_own(clause: Clause, fit: Fit) -> bool:
    """Return whether a clause's figure is a fact's own: "97 of the 212" is none of the 212."""
    return clause.figure is not None and any(map(fit.statement.is_own, clause.figure.values))


def _fits(dated: Dated, fit: Fit) -> bool:
    return any(dated.mention.fits(date) for date in fit.item.dates)


def _stating(dated: Dated, state: State, fit: Fit, parts: tuple[Part, ...], telling: Telling) -> Verdict:
    cited = telling.cite([fit.item])
    return Verdict(ClaimKind.DATE, state, dated.start, dated.end, parts, cited, (fit.item.id,))


def _end(sentence: Sentence, dated: Dated) -> int:
    return min(len(sentence.text), dated.end + _BESIDE)


def _verdict(dated: Dated, state: State, parts: tuple[Part, ...], like: Verdict | None = None) -> Verdict:
    citations, entries = (like.citations, like.entries) if like else ((), ())
    return Verdict(ClaimKind.DATE, state, dated.start, dated.end, parts, citations, entries)
