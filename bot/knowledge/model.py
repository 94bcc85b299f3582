"""What the record can say, as immutable values. `knowledge/README.md` explains each field to curators."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field, model_validator

from bot.knowledge.fields import (
    ActorId,
    Anchor,
    Anchored,
    AnchorText,
    DocumentId,
    EdtfDate,
    Identifier,
    Language,
    Number,
    OrganizationId,
    Paragraph,
    PersonId,
    Phrases,
    PlaceId,
    Record,
    SourceId,
    SubjectId,
    TermId,
    Text,
    TopicId,
    Url,
)


class Organization(Record):
    """A group, agency, court or office; every spelling of it is one organization.

    `country` is that of a government's own bodies, so that a US secretary is not taken for a Mexican one.
    """

    id: Identifier
    name: Text
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    country: PlaceId | None = None

    def names(self) -> tuple[str, ...]:
        return (self.name.en, self.name.es, *self.acronyms, *self.aliases)


class Person(Record):
    """A named human being; offices stand in the documents, as they were held then."""

    id: Identifier
    name: str
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class PlaceKind(StrEnum):
    """What sort of place it is."""

    CITY = "city"
    STATE = "state"
    COUNTRY = "country"
    REGION = "region"
    CROSSING = "crossing"


class Place(Record):
    """A place; `across` is the city on the other side of the border, `within` the state or country it lies in.

    A city with `across` or `within` carries the document and the anchor that say so. `demonyms` are what its people are
    called; they are kept apart from its names, since people returned to Mexico are not Mexicans.
    """

    id: Identifier
    name: Text
    kind: PlaceKind
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    within: PlaceId | None = None
    across: PlaceId | None = None
    document: DocumentId | None = None
    anchor: AnchorText | None = None
    paragraph: Paragraph | None = None

    def names(self) -> tuple[str, ...]:
        return (*self.own_names(), *self.demonyms)

    def own_names(self) -> tuple[str, ...]:
        return (self.name.en, self.name.es, *self.aliases)

    @model_validator(mode="after")
    def _says_who_says_so(self) -> Place:
        proof = (self.document, self.anchor, self.paragraph)
        if any(proof) and not all(proof):
            raise ValueError("document, anchor and paragraph go together")
        if self.across and not all(proof):
            raise ValueError("across needs the document, anchor and paragraph that say so")
        return self


class Term(Anchored):
    """A term, programme or law that people ask the meaning of."""

    id: Identifier
    name: Text
    acronyms: tuple[str, ...] = ()
    aliases: Phrases = Phrases()
    definition: Text
    document: DocumentId

    def names(self) -> tuple[str, ...]:
        return (self.name.en, self.name.es, *self.acronyms, *self.aliases.both())


class Comparison(StrEnum):
    """How the entries of one topic speak to each other."""

    NEWEST = "newest"  # one measure over time: the newest is the answer, the earlier ones are its history
    ACCOUNTS = "accounts"  # accounts of one happening: those that differ are a disagreement
    NONE = "none"  # a subject under which entries stand side by side


class Topic(Record):
    """One measure, happening or subject that several entries speak to.

    A weak alias helps to account for a question's words, but does not name the topic by itself. A note is shown with
    every figure of the topic: what a reader must know before quoting it.
    """

    id: Identifier
    name: Text
    aliases: Phrases = Phrases()
    weak_aliases: Phrases = Phrases()
    compare: Comparison
    note: Text | None = None


class Qualifier(StrEnum):
    """How exact a value is."""

    EXACTLY = "exactly"
    ABOUT = "about"
    OVER = "over"
    AT_LEAST = "at least"
    UP_TO = "up to"
    LESS_THAN = "less than"


_COUNTS = ("people", "cases")


class Entry(Anchored):
    """What facts, events and asks have in common."""

    id: Identifier
    statement: Text
    aliases: Phrases = Phrases()
    people: tuple[PersonId, ...] = ()
    places: tuple[PlaceId, ...] = ()
    organizations: tuple[OrganizationId, ...] = ()
    terms: tuple[TermId, ...] = ()
    cites: tuple[Identifier, ...] = ()


class Fact(Entry):
    """A figure or a claim, in the curator's own words.

    Attributes:
        subject: What the value counts, where one topic is counted for many (people in the programme, by nationality).
        value: The number; None for a claim without one.
        unit: What the value counts: `people`, `percent`, `US dollars`.
        as_of: The day, month or year that the claim speaks for.
        said_by: The primary source; `signatories` where those who signed speak for themselves.
    """

    topic: TopicId
    subject: SubjectId | None = None
    value: Number | None = None
    qualifier: Qualifier = Qualifier.EXACTLY
    unit: str | None = None
    as_of: EdtfDate
    said_by: SourceId

    @property
    def unit_of_measure(self) -> str | None:
        """The unit that figures of one measure are compared in; cases and people are both counts."""
        return "count" if self.unit in _COUNTS else self.unit

    @model_validator(mode="after")
    def _value_has_a_unit(self) -> Fact:
        if (self.value is None) != (self.unit is None):
            raise ValueError("a value needs its unit, and a unit its value")
        return self


class Event(Entry):
    """Something that happened, or was announced, on a date."""

    topic: TopicId
    date: EdtfDate
    said_by: SourceId


class Ask(Entry):
    """What the document demands, and of whom."""

    of: Annotated[tuple[ActorId, ...], Field(min_length=1)]


class CitedWork(Anchor):
    """A footnote or a link of the document; `again` repeats an earlier footnote."""

    id: Identifier
    footnote: int | None = None
    author: str | None = None
    title: str | None = None
    publisher: str | None = None
    date: EdtfDate | None = None
    url: Url | None = None
    again: str | None = None
    aliases: tuple[str, ...] = ()
    organizations: tuple[OrganizationId, ...] = ()

    @model_validator(mode="after")
    def _names_a_work(self) -> CitedWork:
        if (self.title is None) == (self.again is None):
            raise ValueError("name either a title or, with again, the work that the footnote repeats")
        return self


class Mention(Anchor):
    """A person whom the document names, with the office held then."""

    person: PersonId
    office: Text
    organizations: tuple[OrganizationId, ...] = ()
    as_printed: str | None = None


class Signatory(Record):
    """One line of the list, as printed, and the organization behind it."""

    as_printed: str
    organization: OrganizationId


class Signatories(Anchor):
    """Who signed.

    Attributes:
        stated: The count that the document itself gives; None where it gives none.
        stated_qualifier: How it qualifies that count.
        includes_individuals: Whether the stated count is of organizations and individuals together.
        complete: Whether `listed` is the whole list.
        listed: In the document's order.
        note: What a reader must know of the list; shown with every answer about it.
    """

    stated: int | None = None
    stated_qualifier: Qualifier = Qualifier.EXACTLY
    includes_individuals: bool = False
    complete: bool
    listed: tuple[Signatory, ...] = ()
    note: Text | None = None

    @model_validator(mode="after")
    def _counts_agree(self) -> Signatories:
        if self.complete and self.stated is not None and self.stated != len(self.listed):
            raise ValueError(
                f"a complete list of {len(self.listed)}, and a stated count of {self.stated}. "
                "Mend the list, or set complete: false"
            )
        return self


class DateBasis(StrEnum):
    """How a date of publication is known."""

    PRINTED = "printed"
    INFERRED = "inferred"


class Published(Record):
    """When the document was published; an inferred date says how it is known."""

    date: EdtfDate
    basis: DateBasis
    how_known: Text | None = None

    @model_validator(mode="after")
    def _inferred_says_how(self) -> Published:
        if self.basis is DateBasis.INFERRED and self.how_known is None:
            raise ValueError("an inferred date needs how_known")
        return self


class UrlRole(StrEnum):
    """What a public address shows: the text itself, or a page about it."""

    ORIGINAL = "original"
    REPOST = "repost"
    TRANSLATION = "translation"
    RELEASE = "release"
    ANNOUNCEMENT = "announcement"


class Address(Record):
    """A public address of the document, in the language of the page."""

    url: Url
    role: UrlRole
    language: Language


class SourceFile(Record):
    """The file that the entries were read from."""

    name: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class DocumentKind(StrEnum):
    """What sort of document it is."""

    LETTER = "letter"
    PRESS_RELEASE = "press release"
    QA = "Q&A"


class Document(Anchor):
    """One public document and everything that the record holds of it."""

    id: Identifier
    kind: DocumentKind
    title: Text
    names: Phrases
    descriptions: Phrases = Phrases()
    summary: Text
    published: Published
    language: Language
    issuers: tuple[OrganizationId, ...] = ()
    subjects: tuple[SubjectId, ...] = ()
    addressees: tuple[Mention, ...] = ()
    addressees_note: Text | None = None
    cc: tuple[Mention, ...] = ()
    people: tuple[Mention, ...] = ()
    urls: tuple[Address, ...] = ()
    file: SourceFile
    signatories: Signatories | None = None
    facts: tuple[Fact, ...] = ()
    events: tuple[Event, ...] = ()
    asks: tuple[Ask, ...] = ()
    cited_works: tuple[CitedWork, ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)  # not of all that it holds, each time that two are compared

    def entries(self) -> tuple[Fact | Event | Ask, ...]:
        return (*self.facts_and_events(), *self.asks)

    def facts_and_events(self) -> tuple[Fact | Event, ...]:
        return (*self.facts, *self.events)

    def cited_by(self, entry: Entry) -> tuple[CitedWork, ...]:
        """The works that an entry rests on, in the order of the footnotes."""
        return tuple(work for work in self.cited_works if work.id in entry.cites)

    @property
    def has_whole_list(self) -> bool:
        """Whether it prints everyone who signed."""
        return self.signatories is not None and self.signatories.complete

    @cached_property
    def signed_by(self) -> frozenset[str]:
        """The ids of the organizations on its list."""
        return frozenset(one.organization for one in self.signatories.listed) if self.signatories else frozenset()

    @model_validator(mode="after")
    def _somebody_speaks(self) -> Document:
        if not self.issuers and not (self.signatories and self.signatories.listed):
            raise ValueError("neither issuers nor listed signatories. Name who speaks in this document")
        return self

    @model_validator(mode="after")
    def _cites_its_own_works(self) -> Document:
        works = {work.id for work in self.cited_works}
        for entry in self.entries():
            for cited in entry.cites:
                if cited not in works:
                    raise ValueError(f"{entry.id} cites '{cited}', which is no cited work of this document")
        titled = {work.id for work in self.cited_works if work.title is not None}
        for work in self.cited_works:
            if work.again is not None and work.again not in titled:
                raise ValueError(
                    f"{work.id} repeats '{work.again}', which is no cited work of this document with a title"
                )
        return self
