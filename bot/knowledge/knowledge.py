"""The loaded record: immutable, with the look-ups that follow from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from urllib.parse import quote, unquote

from bot.knowledge import edtf
from bot.knowledge.fields import Phrases
from bot.knowledge.model import (
    About,
    Address,
    Ask,
    Document,
    DocumentKind,
    Event,
    Fact,
    Gone,
    LeftOut,
    Mention,
    Organization,
    Person,
    Place,
    PlaceKind,
    Signatory,
    Term,
    Topic,
    Unit,
    UrlRole,
    Vocabulary,
)
from bot.knowledge.spelling import spelling
from bot.languages import Language
from bot.languages.locales import is_same_language

_HOLDS_THE_TEXT = (UrlRole.ORIGINAL, UrlRole.REPOST)


@dataclass(frozen=True)
class Knowledge:
    """Everything that the bot knows, by id, in the order of the files.

    Attributes:
        about: What the record says about itself.
        vocabulary: The words that it has of its own.
    """

    about: About
    vocabulary: Vocabulary
    documents: Mapping[str, Document] = field(default_factory=dict)
    organizations: Mapping[str, Organization] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    left_out: Mapping[str, LeftOut] = field(default_factory=dict)
    gone: Mapping[str, Gone] = field(default_factory=dict)

    def name(self, identifier: str, language: Language) -> str:
        """Return the name of an organization, person, place or term in `language`."""
        if identifier in self.people:
            return self.people[identifier].name
        for section in (self.organizations, self.places, self.terms):
            if identifier in section:
                return section[identifier].name.in_language(language)
        raise KeyError(identifier)

    def mentioned(self, mention: Mention, language: Language, *, with_office: bool = False) -> str:
        """Return whom a document names: a person, else an office, else organizations.

        Args:
            mention: As the document has it.
            language: Of the words.
            with_office: Whether a person's office is said, too.
        """
        office = mention.office.in_language(language) if mention.office else ""
        if mention.person:
            name = self.people[mention.person].name
            return f"{name}, {office}" if office and with_office else name
        return office or ", ".join(self.name(one, language) for one in mention.organizations)

    def names_of(self, identifier: str) -> tuple[str, ...]:
        """Return every name of an organization, person, place or term."""
        if identifier in self.organizations:
            organization = self.organizations[identifier]
            return (*organization.names(), *organization.weak_aliases)
        for section in (self.people, self.places, self.terms):
            if identifier in section:
                named: Person | Place | Term = section[identifier]
                return named.names()
        raise KeyError(identifier)

    def unit(self, identifier: str) -> Unit:
        """Return the unit that figures name so."""
        return self._units[identifier]

    @cached_property
    def of_any_noun(self) -> frozenset[str]:
        """The units that count whatever a statement names, such as people and cases."""
        return frozenset(unit.id for unit in self.about.units if unit.is_of_any_noun)

    def measure_of(self, fact: Fact) -> tuple[str, str | None, str | None]:
        """Return topic, subject and unit of a fact: figures of one measure are compared, and a count is a count."""
        unit = "count" if fact.unit in self.of_any_noun else fact.unit
        return fact.topic, fact.subject, f"{unit}/{fact.per.in_every_language()[0]}" if fact.per else unit

    @cached_property
    def _units(self) -> Mapping[str, Unit]:
        return {unit.id: unit for unit in self.about.units}

    def countries_of(self, identifiers: Iterable[str]) -> set[str]:
        """Return the countries whose own bodies are among these ids."""
        bodies = (self.organizations[one] for one in identifiers if one in self.organizations)
        return {body.country for body in bodies if body.country}

    def country_of(self, place: str) -> str | None:
        """Return the country that a place is, or lies in; None where the record does not say."""
        return next((one for one in self.places_of(place) if self.places[one].kind is PlaceKind.COUNTRY), None)

    def places_of(self, place: str) -> tuple[str, ...]:
        """Return a place, and the places that it lies in, the narrowest first; none for an id of no place."""
        passed: dict[str, None] = {}
        known = self.places.get(place)
        while known and known.id not in passed:
            passed[known.id] = None
            known = self.places.get(known.within or "")
        return tuple(passed)

    def document_of(self, entry: Fact | Event) -> Document:
        """Return the document that prints a fact or an event."""
        document, _ = self._told_by_id[entry.id]
        return document

    def fact_or_event(self, identifier: str) -> Fact | Event | None:
        """Return the fact or event of an id; None where there is none."""
        _, entry = self._told_by_id.get(identifier, (None, None))
        return entry

    @cached_property
    def _told_by_id(self) -> Mapping[str, tuple[Document, Fact | Event]]:
        return {entry.id: (document, entry) for document, entry in self.facts_and_events()}

    def facts_and_events(self) -> Iterator[tuple[Document, Fact | Event]]:
        for document in self.documents.values():
            yield from ((document, entry) for entry in document.facts_and_events())

    def measures(self) -> Iterator[str]:
        """Yield what its figures are called: in their statements and short phrasings, and as their topics are."""
        figures = [one for _, one in self.facts_and_events() if isinstance(one, Fact) and one.value is not None]
        for fact in figures:
            yield from (*fact.statement.in_every_language(), *fact.aliases.all())
        for topic in {fact.topic: self.topics[fact.topic] for fact in figures}.values():
            yield from (*topic.name.in_every_language(), *topic.aliases.all())

    def as_of(self, date: str) -> Knowledge:
        """Return the record with only what speaks for `date` (EDTF) or before it."""
        last = edtf.span(date)[1]
        documents = {identifier: _until(document, last) for identifier, document in self.documents.items()}
        return replace(self, documents=documents)

    def due_for_review(self, today: date) -> list[Topic]:
        """Return the topics whose figures were to be reviewed before `today`."""
        return [topic for topic in self.topics.values() if topic.review_by and topic.review_by < today.isoformat()]

    def entries(self) -> Iterator[Fact | Event | Ask]:
        """Yield all that its documents state, tell and demand."""
        for document in self.documents.values():
            yield from (*document.facts_and_events(), *document.asks)

    def without_other_words(self, language: Language) -> list[str]:
        """Return the entries that hold none of the words that strangers would use for theirs, nor does their topic."""
        return [
            entry.id
            for entry in self.entries()
            if not any(words.in_language(language) for words in self._words_of_strangers(entry))
        ]

    def _words_of_strangers(self, entry: Fact | Event | Ask) -> Iterator[Phrases]:
        yield from (entry.other_words, entry.weak_aliases)
        if not isinstance(entry, Ask):
            topic = self.topics[entry.topic]
            yield from (topic.other_words, topic.weak_aliases)

    @cached_property
    def has_rates(self) -> bool:
        """Whether any figure is one for each of something, such as a wage a month."""
        return any(fact.per for document in self.documents.values() for fact in document.facts)

    @cached_property
    def kinds(self) -> frozenset[DocumentKind]:
        """The kinds of its documents."""
        return frozenset(document.kind for document in self.documents.values())

    @cached_property
    def signatories(self) -> frozenset[str]:
        """The ids of all organizations and people on any list of signatories."""
        return frozenset().union(*map(self.signed_by, self.documents.values()))

    def signed_by(self, document: Document) -> frozenset[str]:
        """Return who signed a document: those on its list, and the people by whom an organization there signs."""
        others = self.signing_for_others.get(document.id)
        return document.signed_by.union(others) if others else document.signed_by

    @cached_property
    def signing_for_others(self) -> Mapping[str, Mapping[str, Signatory]]:
        """By document and person, the line of an organization that prints the name: `Ada Reed, Chair, Birch Forum`."""
        names: dict[str, list[tuple[str, str]]] = {}
        for person in self.people.values():
            for words in {spelling(name) for name in person.names()}:
                if " " in words:  # a surname alone may be a part of what an organization is called
                    names.setdefault(words.split()[0], []).append((words, person.id))
        found: dict[str, dict[str, Signatory]] = {}
        for document in self.documents.values() if names else ():
            for line in document.signatories.listed if document.signatories else ():
                printed = spelling(line.as_printed) if line.organization else ""
                near = (one for word in {*printed.split()} for one in names.get(word, ()))
                signing = {person: line for words, person in near if f" {words} " in f" {printed} "}
                if signing:
                    found.setdefault(document.id, {}).update(signing)
        return found

    @cached_property
    def writing(self) -> frozenset[str]:
        """The ids of all who issued or signed a document."""
        return self.signatories.union(*(document.issuers for document in self.documents.values()))

    @cached_property
    def written_to(self) -> frozenset[str]:
        """The ids of the organizations that any document is addressed to."""
        mentions = (mention for document in self.documents.values() for mention in document.addressees)
        return frozenset(one for mention in mentions for one in mention.organizations)

    @cached_property
    def newest_date(self) -> str:
        """The date of the newest document, as EDTF."""
        return max((one.published.date for one in self.documents.values()), key=lambda date: edtf.span(date)[1])

    @cached_property
    def size(self) -> int:
        """How many facts and events the record holds."""
        return sum(1 for _ in self.facts_and_events())


def _until(document: Document, last: date) -> Document:
    """Return a document with only what speaks for this day or before it; the same where that is all."""
    facts = tuple([fact for fact in document.facts if edtf.span(fact.as_of)[0] <= last])
    events = tuple([event for event in document.events if edtf.span(event.date)[0] <= last])
    if len(facts) == len(document.facts) and len(events) == len(document.events):
        return document
    return replace(document, facts=facts, events=events)


def best_address(document: Document) -> Address | None:
    """Return the address to show.

    One that holds this very text first, else whatever was evidenced; None where nothing was.
    """
    holding = [address for address in document.urls if holds_the_text(document, address)]
    return next(iter(holding or document.urls), None)


def holds_the_text(document: Document, address: Address) -> bool:
    """Return whether the page shows the document's words, so that an anchor can be found there."""
    return address.role in _HOLDS_THE_TEXT and is_same_language(address.language, document.language)


def deep_link(url: str, anchor: str) -> str:
    """Lead a browser to the anchor, by the text fragment of the WICG draft (`#:~:text=`)."""
    return f"{url.partition('#')[0]}#:~:text={quote(anchor, safe='').replace('-', '%2D')}"


def leads_to(link: str, url: str, anchor: str) -> bool:
    """Return whether a browser that follows the link opens the page at the anchor."""
    page, mark, words = link.partition("#:~:text=")
    signs = set("-,&#") & set(words)  # each has a meaning of its own in a text fragment
    return bool(mark) and page == url.partition("#")[0] and not signs and unquote(words) == anchor
