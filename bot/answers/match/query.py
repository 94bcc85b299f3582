"""A query: what was asked, and the arranged record to answer it from."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from typing import Any, Self, TypeVar

from bot.answers.answer import Citation, Found
from bot.answers.citation import cite, issue, voice
from bot.answers.index.documents import DocumentFinder
from bot.answers.index.entry import IndexedEntry
from bot.answers.index.index import Index
from bot.answers.index.series import SeriesOf
from bot.answers.match.nouns import Nouns
from bot.answers.understand.kinds import KindWords
from bot.answers.understand.names import NameLink, NameLinker, NameSpans
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge.fields import Anchor
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Document, Mention
from bot.languages import Language, say
from bot.languages.dates import date_in_words

Made = TypeVar("Made")


class _Maker:
    """What keeps what is made of it."""

    __slots__ = ()
    _made: dict[Callable[[Any], Any], Any]

    def once(self, make: Callable[[Self], Made]) -> Made:
        """Return what is made of it, made when it is first needed."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made


@dataclass(frozen=True, slots=True)
class IndexedRecord(_Maker):
    """The record, arranged once for all questions."""

    knowledge: Knowledge
    vocabulary: Vocabulary
    index: Index
    linker: NameLinker
    documents: DocumentFinder
    series_of: SeriesOf
    nouns: Nouns
    passages: Mapping[tuple[str, str], str]
    _made: dict[Callable[[Any], Any], Any] = field(default_factory=dict, init=False, repr=False)

    def told_by(self, answer: Found) -> list[IndexedEntry]:
        """Return the entries that an answer tells, without the signatories and documents that it may tell too."""
        items = self.index.by_id
        return [items[one.entry] for one in answer.matches if one.entry in items]

    def words(self, area: str, name: str) -> frozenset[str]:
        """Return the words that its languages have by a name."""
        return self.vocabulary.grammar.spoken.words(area, name)

    def pattern(self, area: str, name: str) -> re.Pattern[str]:
        """Return a pattern for what that of any of its languages finds."""
        return self.vocabulary.grammar.spoken.pattern(area, name)


@dataclass(frozen=True)
class Query(_Maker):
    """A question, the record that it is put to, and the day on which; without a day no figure's age is told.

    Of one that is only tried nobody sees the answer.
    """

    question: Question
    indexed: IndexedRecord
    today: datetime.date | None = None
    is_tried: bool = False
    _links: dict[tuple[str, ...], tuple[NameLink, ...]] = field(default_factory=dict, repr=False)
    _made: dict[Callable[[Any], Any], Any] = field(default_factory=dict, repr=False)

    def anew(self, question: Question, indexed: IndexedRecord | None = None) -> Query:
        """Put a question instead, to this record or another: what was found out about this one is not known of it."""
        return replace(self, question=question, indexed=indexed or self.indexed, _links={}, _made={})

    def links(self, *sections: str) -> tuple[NameLink, ...]:
        """Return the names of these sections in the question; found once, since several kinds look for the same."""
        if sections not in self._links:
            self._links[sections] = self.indexed.linker.chosen(self.once(_named), sections)
        return self._links[sections]

    @property
    def kinds(self) -> KindWords:
        """The words for kinds of documents."""
        return self.indexed.vocabulary.grammar.kinds

    @property
    def language(self) -> Language:
        return self.question.language

    @property
    def knowledge(self) -> Knowledge:
        return self.indexed.knowledge

    @cached_property
    def words(self) -> Callable[[str, str], frozenset[str]]:
        """Returns the words that the record's languages have by a name; asked some fifty times for one question."""
        return self.question.grammar.spoken.words

    @cached_property
    def pattern(self) -> Callable[[str, str], re.Pattern[str]]:
        """Returns a pattern for what that of any of the record's languages finds."""
        return self.question.grammar.spoken.pattern

    def say(self, name: str, /, **values: object) -> str:
        return say(self.language, name, **values)

    def date(self, edtf: str) -> str:
        return date_in_words(self.language, edtf)

    def name(self, identifier: str) -> str:
        return self.knowledge.name(identifier, self.language)

    def names(self, identifiers: Iterable[str]) -> str:
        """Put names in a row: `A, B and C`."""
        return in_a_row(self.language, [self.name(identifier) for identifier in identifiers])

    def mentioned(self, mention: Mention) -> str:
        """Return whom a document names: a person, else an office, else organizations."""
        return self.knowledge.mentioned(mention, self.language)

    def label(self, document: Document) -> str:
        """Return a document's title with its date."""
        title = document.title.in_language(self.language)
        return self.say("document.label", title=title, date=self.date(document.published.date))

    def issue(self, document: Document) -> str:
        """Name a document by its kind, who publishes it and its date: `Alder's report of May 2, 2021`."""
        return issue(document, self.language, self.names(document.issuers))

    def cite(self, document: Document, anchor: Anchor, said_by: str) -> Citation:
        return cite(self.knowledge, document, self.language, anchor, said_by, self.indexed.passages)

    def cite_document(self, document: Document) -> Citation:
        """Cite a document as a whole, at the words that tell what it is."""
        return self.cite(document, document, voice(document))


def made_once(make: Callable[[Query], Made]) -> Callable[[Query], Made]:
    """Let what is made of a question be made once for all who ask for it."""
    return wraps(make)(lambda query: query.once(make))


def _named(query: Query) -> NameSpans:
    """Return the names in the question, however they overlap."""
    return query.indexed.linker.named(query.question.tokens)


def in_a_row(language: Language, names: list[str]) -> str:
    """Join names the way a sentence does."""
    if len(names) < 2:
        return "".join(names)
    last = names[-1]
    joined = say(language, "and.before_i" if last.lower().startswith(("i", "hi")) else "and")
    return f"{', '.join(names[:-1])} {joined} {last}"
