"""One public document: what it is, who speaks in it, and everything that the record holds of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any

from pydantic import Field

from bot.knowledge.faults import Path, nearest
from bot.knowledge.fields import (
    Anchor,
    AnchorText,
    Day,
    EdtfDate,
    Identifier,
    LocaleName,
    OrganizationId,
    Paragraph,
    PersonId,
    Phrases,
    Record,
    ReviewerId,
    SubjectId,
    Text,
    Url,
    entries_of,
    listed,
    record,
)
from bot.knowledge.model.entries import Ask, CitedWork, Entry, Event, Fact, Link, Mention, Qualifier

_ENTRIES = ("facts", "events", "asks")


@record
class Signatory(Record):
    """One line of the list, as printed, and the organization or the person behind it."""

    as_printed: str
    """The name as the document prints it."""
    organization: OrganizationId | None = None
    person: PersonId | None = None
    title: str | None = None
    """A person's, as printed."""
    affiliation: str | None = None
    """Where the document says that a person belongs, as printed."""
    group: str | None = None
    """The heading that the document prints above the line."""
    url: Url | None = None
    """The web address beside the name, where the document prints one."""

    @property
    def id(self) -> str:
        """The id of the organization or the person."""
        return self.organization or self.person or ""

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        if ("organization" in data) == ("person" in data):
            yield (), "name the organization or the person who signed: one of them"
        for name in ("title", "affiliation"):
            if name in data and "organization" in data:
                yield (name,), f"{name} is a person's. Name the person who signed, or remove {name}"


@record
class Signatories(Record):
    """Who signed; without a list and a count, that they are not known."""

    stated: int | None = None
    """The count that the document itself gives."""
    stated_qualifier: Qualifier = Qualifier.EXACTLY
    includes_individuals: bool = False
    """Whether the stated count is of organizations and individuals together."""
    complete: bool
    """Whether the document prints the whole list."""
    counted: int | None = None
    """How many the curator counted in the document, so that a lost line shows; a complete list needs it."""
    listed: tuple[Signatory, ...] = ()
    """In the document's order."""
    note: Text | None = None
    """What a reader must know of the list; shown with every answer about it."""
    anchor: AnchorText | None = None
    """3 to 8 printed words where the list or the count stands, or that tell that it is signed; else left out."""
    paragraph: Paragraph | None = None

    @property
    def people(self) -> int:
        """How many of those listed are people."""
        return sum(signatory.person is not None for signatory in self.listed)

    @property
    def organizations(self) -> int:
        """How many of those listed are organizations."""
        return len(self.listed) - self.people

    @property
    def place(self) -> Anchor | None:
        """Where the list, or the count, is printed."""
        if self.anchor is None or self.paragraph is None:
            return None
        return Anchor(anchor=self.anchor, paragraph=self.paragraph)

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        yield from _printed_nowhere(data)
        count, stated, counted = len(listed(data, "listed")), data.get("stated"), data.get("counted")
        if data.get("complete") is True:
            if not count:
                yield (), "a complete list of nobody. List them, or set complete: false where nobody has the list"
            elif counted is None:
                yield (), f"counted is missing. Count the signatories in the document; {count} are listed here"
            elif counted != count:
                yield ("counted",), f"{counted}, but {count} are listed. Mend the list, or count again"
            if stated is not None and stated != count:
                yield ("stated",), f"a complete list of {count}, and a stated count of {stated}. Mend one of them"
        seen: set[str] = set()
        for index, signatory in entries_of(data, "listed"):
            for name in ("organization", "person"):
                identifier = signatory.get(name)
                if not isinstance(identifier, str):
                    continue
                if identifier in seen:
                    yield ("listed", index, name), f"'{identifier}' is listed twice. Keep one"
                seen.add(identifier)


def _printed_nowhere(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Tell what is missing of the place where a list, or a count, is printed; without either there is none."""
    is_printed = bool(listed(data, "listed")) or "stated" in data
    for name in ("anchor", "paragraph"):
        if is_printed and name not in data:
            yield (name,), f"is missing. Add where the {'list' if listed(data, 'listed') else 'count'} is printed"


class DateBasis(StrEnum):
    """How a date of publication is known."""

    PRINTED = "printed"
    INFERRED = "inferred"


@record
class Published(Record):
    """When the document was published; an inferred date says how it is known."""

    date: EdtfDate
    basis: DateBasis
    how_known: Text | None = None

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        if data.get("basis") == DateBasis.INFERRED and "how_known" not in data:
            yield (), "how_known is missing: an inferred date says how it is known. Add it"


class UrlRole(StrEnum):
    """What a public address shows: the text itself, or a page about it."""

    ORIGINAL = "original"
    REPOST = "repost"
    TRANSLATION = "translation"
    RELEASE = "release"
    ANNOUNCEMENT = "announcement"


@record
class Address(Record):
    """A public address of the document, in the language of the page."""

    url: Url
    role: UrlRole
    language: LocaleName


@record
class SourceFile(Record):
    """The file that the entries were read from."""

    name: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


@record
class Checked(Record):
    """When the entries of a document were last compared with its text, and by whom."""

    on: Day
    by: ReviewerId
    """`curator`, or the id of the organization that did it."""


class DocumentKind(StrEnum):
    """What sort of document it is."""

    LETTER = "letter"
    OPEN_LETTER = "open letter"
    STATEMENT = "statement"
    MANIFESTO = "manifesto"
    PETITION = "petition"
    PRESS_RELEASE = "press release"
    QA = "Q&A"
    REPORT = "report"
    SUBMISSION = "submission"


@record
class Document(Anchor):
    """One public document and everything that the record holds of it; its anchor tells what it is."""

    id: Identifier
    kind: DocumentKind
    title: Text
    names: Phrases
    """What people call it."""
    descriptions: Phrases = Phrases()
    """Longer phrasings that describe it."""
    summary: Text
    """What it says, in one sentence."""
    published: Published
    checked: Checked
    language: LocaleName
    issuers: tuple[OrganizationId, ...] = ()
    """Who publishes it; none where the signatories speak."""
    subjects: tuple[SubjectId, ...] = ()
    """The terms and organizations that it is about."""
    addressees: tuple[Mention, ...] = ()
    addressees_note: Text | None = None
    """Who it went to, where the document itself does not list it, and how that is known."""
    cc: tuple[Mention, ...] = ()
    people: tuple[Mention, ...] = ()
    """Those whom it names besides."""
    urls: tuple[Address, ...] = ()
    file: SourceFile
    signatories: Signatories | None = None
    facts: tuple[Fact, ...] = ()
    events: tuple[Event, ...] = ()
    asks: tuple[Ask, ...] = ()
    cited_works: tuple[CitedWork, ...] = ()
    links: tuple[Link, ...] = ()
    """Links whose addresses the text does not keep."""

    def __post_init__(self) -> None:
        for fact in self.facts:
            fact.printed_on(self.published.date)

    def __hash__(self) -> int:
        return hash(self.id)  # not of all that it holds, each time that two are compared

    def entries(self) -> tuple[Fact | Event | Ask, ...]:
        return (*self.facts_and_events(), *self.asks)

    def mentions(self) -> tuple[Mention, ...]:
        return (*self.addressees, *self.cc, *self.people)

    def facts_and_events(self) -> tuple[Fact | Event, ...]:
        return (*self.facts, *self.events)

    def cited_by(self, entry: Entry) -> tuple[CitedWork, ...]:
        """Return the works that an entry rests on, in the order of the footnotes."""
        return tuple(work for work in self.cited_works if work.id in entry.cites)

    @property
    def has_whole_list(self) -> bool:
        """Whether it prints everyone who signed."""
        return self.signatories is not None and self.signatories.complete

    @cached_property
    def signed_by(self) -> frozenset[str]:
        """The ids of the organizations and the people on its list."""
        return frozenset(one.id for one in self.signatories.listed) if self.signatories else frozenset()

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        yield from _nobody_speaks(data)
        yield from _without_a_person(data)
        yield from _unknown_works(data)
        yield from _checked_too_early(data)


def _nobody_speaks(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    if not listed(data, "issuers") and not isinstance(data.get("signatories"), dict):
        yield (), "neither issuers nor signatories. Name who speaks in this document"


def _without_a_person(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    for index, mention in entries_of(data, "people"):
        if "person" not in mention:
            yield ("people", index), "names no person. Add person; offices alone stand in addressees and cc"


def _unknown_works(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    works = {str(work.get("id")): "again" not in work for _, work in entries_of(data, "cited_works")}
    named: list[tuple[Path, object]] = []
    for name in _ENTRIES:
        for index, entry in entries_of(data, name):
            named += [((name, index, "cites", at), cited) for at, cited in enumerate(listed(entry, "cites"))]
    named += [(("links", index, "work"), link["work"]) for index, link in entries_of(data, "links") if "work" in link]
    for index, work in entries_of(data, "cited_works"):
        if "again" in work:
            named.append((("cited_works", index, "again"), work["again"]))
    for path, identifier in named:
        if not works.get(str(identifier)):
            hint = nearest(str(identifier), [one for one, is_titled in works.items() if is_titled])
            remedy = f"Nearest id: '{hint}'" if hint else "Add it to cited_works"
            yield path, f"'{identifier}' is no cited work of this document with a title. {remedy}"


def _checked_too_early(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    checked = data.get("checked")
    on = checked.get("on") if isinstance(checked, dict) else None
    if not isinstance(on, str):
        return
    for name in _ENTRIES:
        for index, entry in entries_of(data, name):
            days = [entry.get("added"), *(one.get("on") for _, one in entries_of(entry, "changes"))]
            newest = max((day for day in days if isinstance(day, str)), default="")
            if newest > on:
                message = f"is of {newest}, and the document was checked on {on}. Check it again, and set checked"
                yield (name, index), message
