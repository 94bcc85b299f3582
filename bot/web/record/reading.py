"""The record as one visitor reads it: in a language, and as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.compose.citation_styles import Style, StyledCitations, cited
from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.knowledge import edtf
from bot.knowledge.fields import THE_SIGNATORIES
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Document, Mention
from bot.languages import Language
from bot.web.record.page import Copyable, Line, PageId, Section, Words

SIGNATORIES = "signatories"  # the part of a document's page


class TooLateError(Exception):
    """A day is asked for of which the record cannot speak yet."""


@dataclass(frozen=True)
class Reading:
    """The record in a language and as of a day.

    Attributes:
        query: Asks nothing of it.
        as_of: The day, as EDTF; None for today.
        notes: Sentences that every page of it begins with.
    """

    query: Query
    as_of: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def language(self) -> Language:
        return self.query.language

    @property
    def knowledge(self) -> Knowledge:
        return self.query.knowledge

    def say(self, name: str, /, **values: object) -> str:
        return self.query.say(name, **values)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that were published by the day."""
        return tuple(one for one in self.knowledge.documents.values() if self.holds(one.published.date))

    def holds(self, day: str) -> bool:
        """Return whether what is of a day, as EDTF, is of this one or of an earlier one."""
        return self.as_of is None or edtf.begins_by(day, self.as_of)

    def entry(self, identifier: str) -> IndexedEntry | None:
        """Return the fact, the event or the ask of an id; None where the record had none on the day."""
        item = self.query.indexed.index.entry(identifier)
        return item if item and self.holds(item.dates[0]) else None

    def named(self, identifier: str) -> Words:
        """Return the name of an organization, person, place or term, which leads to its page."""
        return Words(self.query.name(identifier), self.page_of(identifier))

    def all_named(self, identifiers: Iterable[str]) -> Line:
        """Return several names."""
        return tuple(self.named(one) for one in identifiers)

    def page_of(self, identifier: str) -> PageId | None:
        """Return the page of an organization, person, place or term; None for what is none of these."""
        knowledge = self.knowledge
        sections = {"o": knowledge.organizations, "p": knowledge.people, "l": knowledge.places, "t": knowledge.terms}
        return next((PageId(kind, identifier) for kind, held in sections.items() if identifier in held), None)

    def page_of_document(self, document: Document) -> PageId | None:
        """Return a document's page; None where there was none on the day."""
        return PageId("d", document.id) if self.holds(document.published.date) else None

    def speaker(self, said_by: str, document: Document) -> Words:
        """Name a primary source; those who signed a document lead to their list."""
        if said_by == THE_SIGNATORIES:
            return Words(self.say("the_signatories"), self.page_of_document(document), SIGNATORIES)
        return self.named(said_by)

    def document(self, document: Document) -> Words:
        """Return a document's title with its date, which leads to its page."""
        return Words(self.query.label(document), self.page_of_document(document))

    def mentioned(self, mention: Mention) -> Line:
        """Return whom a document names: a person with the office held then, an office, organizations."""
        if mention.person is None:
            office = mention.office.in_language(self.language) if mention.office else ""
            return (*([Words(office)] if office else []), *self.all_named(mention.organizations))
        told = self.knowledge.mentioned(mention, self.language, with_office=True)
        return (Words(told, self.page_of(mention.person)),)

    def citing(self, answer: Found | None) -> Section | None:
        """Return an answer's documents in each style, ready to copy; None for no answer."""
        copyable = tuple(Copyable(one.name, one.text) for one in self._cited(answer)) if answer else ()
        return Section(self.say("record.cite"), copyable) if copyable else None

    def csl(self, answer: Found | None) -> str:
        """Return an answer's documents as CSL-JSON; empty for no answer."""
        styles = self._cited(answer) if answer else ()
        return next((one.text for one in styles if one.style is Style.CSL_JSON), "")

    def _cited(self, answer: Found) -> tuple[StyledCitations, ...]:
        return cited(self.knowledge, answer)


def read_as(answerer: Answerer, language: Language, today: date, as_of: str | None = None) -> Reading:
    """Return the record in a language and as of a day.

    Args:
        answerer: What holds it.
        language: Of all the words.
        today: The day that it is.
        as_of: The day to show it as of, as EDTF; None for today.

    Raises:
        ValueError: `as_of` is no date.
        TooLateError: It is after today and after the end of the record.
    """
    if as_of is None:
        return Reading(answerer.opened(language, today=today))
    end = answerer.indexed.knowledge.newest_date
    whole = answerer.opened(language, today=today)
    if edtf.begins_by(as_of, end):
        then = whole.say("record.of_then", date=whole.date(as_of))
        return Reading(answerer.opened(language, as_of=as_of), as_of, (then,))
    if not edtf.begins_by(as_of, today.isoformat()):
        raise TooLateError(whole.say("not_found.horizon", date=whole.date(end)))
    return Reading(whole, as_of, (whole.say("as_of.ended", date=whole.date(end)),))


def present(*sections: Section | None) -> tuple[Section, ...]:
    """Return the sections that hold anything."""
    return tuple(_held(sections))


def _held(sections: Iterable[Section | None]) -> Iterator[Section]:
    for section in sections:
        if section is not None and section.blocks:
            yield section
