"""What one document says: facts, events, demands, cited works, links, and the people whom it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, field_serializer

from bot.knowledge.faults import Path
from bot.knowledge.fields import (
    THE_DOCUMENT,
    ActorId,
    Anchor,
    Anchored,
    AsOfDate,
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
    bare_year,
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
    other_words: Phrases = Phrases()
    """Words that people use for what it says; read only where nothing answers by the record's own."""
    people: tuple[PersonId, ...] = ()
    places: tuple[PlaceId, ...] = ()
    organizations: tuple[OrganizationId, ...] = ()
    terms: tuple[TermId, ...] = ()
    cites: tuple[Identifier, ...] = ()
    """The document's cited works that it rests on."""
    how_known: Text | None = None
    """How its date is known, where the document does not print it."""


@record
class SecondValue(Record):
    """The same figure in another unit, as the document gives it: a sum in a second currency."""

    value: Number
    upto: Number | None = None
    """The upper end, where it is a range from the value on."""
    qualifier: Qualifier = Qualifier.EXACTLY
    unit: UnitId

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        yield from _ends_before_it_starts(data)


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
    upto: Number | None = None
    """The upper end, where it is a range from the value on."""
    qualifier: Qualifier = Qualifier.EXACTLY
    unit: UnitId | None = None
    """What the value counts, as record.yaml declares it."""
    per: Text | None = None
    """What a rate is for one of: `month`, `person`."""
    second_value: SecondValue | None = None
    """The same in a second unit, where the document gives both."""
    as_of: AsOfDate
    """The day, month, year or interval that the claim speaks for; `document` where only the document's day is known."""
    said_by: SourceId
    """The primary source; `signatories` where those who signed speak for themselves."""
    is_dated_by_document: bool = Field(default=False, init=False, exclude=True)

    def printed_on(self, day: str) -> None:
        """Take the day of its document for one that is not known, once the document is read.

        Args:
            day: When the document was published, as EDTF.
        """
        if self.as_of == THE_DOCUMENT:
            object.__setattr__(self, "as_of", day)
            object.__setattr__(self, "is_dated_by_document", True)

    @field_serializer("as_of")
    def _as_written(self, date: str) -> int | str:
        return THE_DOCUMENT if self.is_dated_by_document else bare_year(date)

    @property
    def is_below(self) -> bool:
        """Whether it is less than the value, or at most that."""
        return self.qualifier in (Qualifier.LESS_THAN, Qualifier.UP_TO)

    @property
    def units(self) -> tuple[str, ...]:
        """The units of its value and of its second value."""
        second = self.second_value.unit if self.second_value else None
        return tuple(unit for unit in (self.unit, second) if unit)

    def says_the_same(self, other: Fact) -> bool:
        """Return whether another figure of the measure is the same, and as exact."""
        return (self.value, self.upto, self.qualifier) == (other.value, other.upto, other.qualifier)

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        yield from Entry.between(data)  # by name, as in Anchored
        yield from _ends_before_it_starts(data)
        if "value" in data and "unit" not in data:
            yield ("value",), "a value needs its unit, such as people or percent. Add unit"
        for name in ("upto", "unit", "qualifier", "per", "second_value"):
            if name in data and "value" not in data:
                yield (name,), f"{name} without a value. Add the value, or remove {name}"
        second = data.get("second_value")
        if isinstance(second, dict) and "unit" in data and second.get("unit") == data["unit"]:
            yield ("second_value", "unit"), f"'{data['unit']}' is the unit of the value, too. Name the second unit"


def _ends_before_it_starts(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    value, upto = data.get("value"), data.get("upto")
    if isinstance(value, int | float) and isinstance(upto, int | float) and upto <= value:
        yield ("upto",), f"{upto} is not over {value}. Put the lower end into value, the upper end into upto"


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
    other_words: tuple[str, ...] = ()
    """Words that people use for it; read only where nothing answers by the record's own."""
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
    """A person whom the document names, with the office held then; an office or an organization without a person."""

    person: PersonId | None = None
    office: Text | None = None
    organizations: tuple[OrganizationId, ...] = ()
    as_printed: str | None = None
    """The name where the document spells it differently."""
    other_words: Phrases = Phrases()
    """Words that people use for the office; read only where nothing answers by the record's own."""

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        if not any(data.get(name) for name in ("person", "office", "organizations")):
            yield (), "names nobody. Give the person, the office, or the organizations"
