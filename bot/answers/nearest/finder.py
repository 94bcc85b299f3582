"""Find what comes nearest to a question that the record does not answer, and a question for the whole of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import NamedTuple, Protocol

from bot.answers.answer import Answer, Found, Kind, Nearest
from bot.answers.index.entry import IndexedEntry
from bot.answers.kinds.letters import of_its_people
from bot.answers.match.query import IndexedRecord, Query
from bot.answers.match.vetoes import vetoes_of
from bot.answers.nearest.abbreviations import Abbreviations
from bot.answers.nearest.choosing import chosen
from bot.answers.nearest.differences import left_out, newer, remarks
from bot.answers.nearest.entries import Entries, Ranked
from bot.answers.nearest.ranking import Candidate, Ranking
from bot.answers.nearest.statements import listed, stated
from bot.answers.suggest.catalogue import Askable, of_entry
from bot.answers.suggest.questions import Asker, is_about
from bot.answers.understand.question import understand
from bot.knowledge import edtf
from bot.knowledge.model import Ask, CitedWork, Document, Event, Fact, Mention, Place, Signatories, Term
from bot.languages import Language

_KEPT = 8192  # entries that came near lately, each to be asked for
_TOLD = 2048  # statements that were told lately, each of about a thousand characters


class AnswersAsOf(Protocol):
    """Answers a question in the language that it leans to, and finds nothing near."""

    def __call__(self, question: str, fallback: Language, as_of: str | None) -> Answer: ...


class WrittenOut(NamedTuple):
    """Words of a question that are cut short, as an entry has them.

    Attributes:
        words: The entry's, by the position in the question.
        item: The entry.
    """

    words: Mapping[int, str]
    item: Ranked

    def is_told(self, answer: Found) -> bool:
        """Return whether an answer tells this entry, or is of its document where it tells none."""
        entries = [match.entry for match in answer.matches]
        if entries and isinstance(self.item, IndexedEntry):
            return self.item.id in entries
        return self.item.document.id in {one.document for one in answer.citations}


class NearestFinder:
    """Finds the nearest statements of one record.

    Args:
        indexed: The record.
        answer: Answers a question from it.
    """

    def __init__(self, indexed: IndexedRecord, answer: AnswersAsOf) -> None:
        self._indexed = indexed
        self._answer = answer
        self._asker = Asker(indexed.knowledge, self._answered)
        self._askable = lru_cache(maxsize=_KEPT)(self._make_askable)
        self._of_nothing = cache(self._query_of_nothing)
        self._told = lru_cache(maxsize=_TOLD)(self._tell)
        self._words_told = lru_cache(maxsize=_TOLD)(self._words_of)

    @cached_property
    def _ranking(self) -> Ranking:
        """The entries, arranged when first something is not found."""
        indexed = self._indexed
        entries = Entries(indexed.index, indexed.knowledge, indexed.vocabulary)
        return Ranking(entries, indexed.index, indexed.vocabulary)

    def prepare(self) -> None:
        """Arrange the entries now."""
        self._ranking.prepare()

    def of(self, query: Query, as_of: str | None = None) -> tuple[Nearest, ...]:
        """Return what comes nearest, the best first; nothing where nothing that tells is met.

        Args:
            query: The question, put to the record of its day.
            as_of: That day, as EDTF; None for today.
        """
        candidates = self._ranking.ranked(query)
        if as_of:
            candidates = [one for one in candidates if _begins_by(one.item, as_of)]
        return tuple(self._nearest(query, one, as_of) for one in chosen(query, candidates))

    def lacking(self, query: Query) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the facts and events that come nearest, the best first, each with the words that it leaves out."""
        for one in self._ranking.ranked(query):
            if isinstance(one.item, IndexedEntry) and isinstance(one.item.entry, Fact | Event):
                yield one.item.id, left_out(query, one)

    @cached_property
    def _abbreviations(self) -> Abbreviations:
        return Abbreviations(self._indexed.index.spellings.counts, self._indexed.vocabulary)

    def written_out(self, query: Query) -> Iterator[WrittenOut]:
        """Yield what each of the nearest entries makes of the words that are cut short, the nearest first.

        Args:
            query: A question that nothing was found to.
        """
        if not self._abbreviations.are_in(query.question):
            return
        for near in chosen(query, self._ranking.ranked(query)):
            if isinstance(near.item, IndexedEntry) and vetoes_of(query).forbid(near.item):
                continue  # what the question holds as typed forbids it still
            held = self._held(query, near.item)
            meant = self._abbreviations.written_out(query.question, near, held)
            if meant:
                yield WrittenOut(meant, near.item)

    def _held(self, query: Query, item: Ranked) -> frozenset[str]:
        """Return the words that are shown of an entry, and of the list that a question asks of it."""
        told = self._told(item, query.language)
        items = () if told.items else listed(query, item)
        return self._words_of(item, query.language, items) if items else self._words_told(item, query.language)

    def _words_of(self, item: Ranked, language: Language, items: Sequence[str] = ()) -> frozenset[str]:
        told = self._told(item, language)
        text = " ".join((told.statement, *(told.items or items)))
        return frozenset(self._indexed.vocabulary.grammar.words(text))

    def askables(self, query: Query) -> Iterable[Askable]:
        """Yield the entries that come near, the best first, to be asked for."""
        ranked = self._ranking.ranked(query)
        found = (self._askable(one.item) for one in chosen(query, ranked, len(ranked)))
        return (one for one in found if one)

    def _nearest(self, query: Query, near: Candidate, as_of: str | None) -> Nearest:
        told = self._told(near.item, query.language)
        leaves_out = left_out(query, near)
        return Nearest(
            told.kind,
            told.statement,
            told.line,
            told.date,
            told.citation,
            leaves_out,
            (*remarks(query, near, leaves_out), *told.remarks),
            told.items or listed(query, near.item),
            self._question(self._askable(near.item), query.language, as_of),
        )

    def _query_of_nothing(self, language: Language) -> Query:
        return Query(understand("", str, self._indexed.vocabulary, language=language), self._indexed)

    def _tell(self, item: Ranked, language: Language) -> Nearest:
        """Return of a near statement what does not depend on the question."""
        query = self._of_nothing(language)
        statement = stated(query, item)
        line = statement.text
        if statement.when:
            line = query.say("nearest.dated", statement=line, date=statement.when)
        date = statement.date or item.document.published.date
        entry, remarked = item.entry, tuple(newer(query, item))
        items = of_its_people(query, entry) if isinstance(entry, Document) else ()
        return Nearest(statement.kind, statement.text, line, date, statement.citation, remarks=remarked, items=items)

    def _question(self, one: Askable | None, language: Language, as_of: str | None) -> str | None:
        """Return a question that is answered with the entry, on that day too; None where none is."""
        asked = self._asker.question(one, language) if one else None
        if one is None or asked is None or as_of is None:
            return asked[0] if asked else None
        answer = self._answer(asked[0], language, as_of)
        is_it = isinstance(answer, Found) and is_about(self._indexed.knowledge, one, answer)
        return asked[0] if is_it else None

    def _answered(self, question: str, *, language: Language | None, focus: object) -> Answer:
        """Answer a question as a button asks it: the language is the question's own."""
        assert focus is None
        assert language is not None
        return self._answer(question, language, None)

    def _make_askable(self, item: Ranked) -> Askable | None:
        """Return an entry as something that can be asked for; None for an office without a person."""
        document, entry = item.document, item.entry
        match entry:
            case Fact() | Event() | Ask():
                return of_entry(document, entry)
            case Mention():
                person = self._indexed.knowledge.people.get(entry.person or "")
                return Askable(Kind.PERSON, person) if person else None
            case CitedWork():
                return Askable(Kind.SOURCE, entry, document)
            case Term():
                return Askable(Kind.TERM, entry)
            case Place():
                return Askable(Kind.PLACE, entry)
            case Document():
                return Askable(Kind.LETTER, document, document)
            case Signatories():
                return Askable(Kind.SIGNATORIES, entry, document)


def _begins_by(item: Ranked, day: str) -> bool:
    """Return whether an entry speaks for a day or an earlier one; what does not age is as old as its document."""
    is_dated = isinstance(item, IndexedEntry) and isinstance(item.entry, Fact | Event)
    return edtf.begins_by(item.dates[0] if is_dated else item.document.published.date, day)
