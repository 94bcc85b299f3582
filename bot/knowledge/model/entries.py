"""What one document says: facts, events, demands, cited works, links, and the people whom it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field

from bot.knowledge.faults import Path
from bot.knowledge.fields import (
    ActorId,
    Anchor,
    Anchored,
    EdtfDate,
    FewWords,
    Identifier,
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
    UnitId,
    Url,
    record,
)


class Qualifier(StrEnum):
    """How exact a value is."""

    EXACTLY = "exactly"
    ABOUT = "about"
    OVER = "over"
    AT_LEAST = "at least"
    UP_TO = "up to"
    LESS_THAN = "less than"


@record
class Entry(Anchored):
    """What facts, events and asks have in common."""

    id: Identifier
    statement: Text
    """The claim in the curator's own words, without date and source: the bot adds both."""
    aliases: Phrases = Phrases()
    """Short phrasings that people type for it."""
    weak_aliases: Phrases = Phrases()
    """Phrasings that help to account for a question's words, and that others may share."""
    people: tuple[PersonId, ...] = ()
    places: tuple[PlaceId, ...] = ()
    organizations: tuple[OrganizationId, ...] = ()
    terms: tuple[TermId, ...] = ()
    cites: tuple[Identifier, ...] = ()
    """The document's cited works that it rests on."""
    how_known: Text | None = None
    """How its date is known, where the document does not print it."""


@record
class Fact(Entry):
    """A figure or a claim."""

    topic: TopicId
    subject: SubjectId | None = None
    """What the value counts, where one topic is counted for many (people in the programme, by nationality)."""
    leaves: PlaceId | None = None
    """The country that those counted leave, where they are sent out of it; without it they stay there or come."""
    value: Number | None = None
    """The number; left out for a claim without one."""
    qualifier: Qualifier = Qualifier.EXACTLY
    unit: UnitId | None = None
    """What the value counts, as record.yaml declares it."""
    as_of: EdtfDate
    """The day, month, year or interval that the claim speaks for."""
    said_by: SourceId
    """The primary source; `signatories` where those who signed speak for themselves."""

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        yield from Entry.between(data)  # by name, as in Anchored
        if "value" in data and "unit" not in data:
            yield ("value",), "a value needs its unit, such as people or percent. Add unit"
        for name in ("unit", "qualifier"):
            if name in data and "value" not in data:
                yield (name,), f"{name} without a value. Add the value, or remove {name}"


@record
class Event(Entry):
    """Something that happened, or was announced, on a date."""

    topic: TopicId
    date: EdtfDate
    said_by: SourceId
    """The primary source; `signatories` where those who signed speak for themselves."""


@record
class Ask(Entry):
    """What the document demands, and of whom."""

    of: Annotated[tuple[ActorId, ...], Field(min_length=1)]


@record
class CitedWork(Anchor):
    """A work that the document cites: a footnote, a link, or a report named in its text."""

    id: Identifier
    footnote: int | None = None
    """Its number, for a footnote."""
    author: str | None = None
    title: str | None = None
    """As the work's own publisher has it."""
    as_printed: str | None = None
    """The words of the title that the document prints differently."""
    description: Text | None = None
    """What the document says that it is, where it prints no title."""
    publisher: str | None = None
    date: EdtfDate | None = None
    url: Url | None = None
    """Left out where the document prints none."""
    again: str | None = None
    """The id of the work that this footnote repeats."""
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    organizations: tuple[OrganizationId, ...] = ()

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        if sum(name in data for name in ("title", "description", "again")) != 1:
            yield (), "name a title, or a description, or with again the work that the footnote repeats: one of them"


@record
class Link(Record):
    """A link of the document whose address its text does not keep."""

    words: FewWords
    """The words that were linked, as printed."""
    paragraph: Paragraph
    work: Identifier | None = None
    """The cited work that it leads to; left out where the text does not tell."""


@record
class Mention(Anchor):
    """A person whom the document names, with the office held then."""

    person: PersonId
    office: Text
    organizations: tuple[OrganizationId, ...] = ()
    as_printed: str | None = None
    """The name where the document spells it differently."""
