"""What documents speak of and share: organizations, people, places, terms, and the topics of entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from bot.knowledge.faults import Path
from bot.knowledge.fields import (
    Anchored,
    AnchorText,
    Day,
    DocumentId,
    Identifier,
    Paragraph,
    Phrases,
    PlaceId,
    Record,
    Text,
    record,
)


@record
class Organization(Record):
    """A group, agency, court or office; every spelling of it is one organization."""

    id: Identifier
    name: Text
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    """Other names, in either language: as a letter prints it, with a legal form, translated."""
    weak_aliases: tuple[str, ...] = ()
    """Short forms that others may share."""
    country: PlaceId | None = None
    """Of a government's own bodies, so that one country's minister is not taken for another's."""

    def names(self) -> tuple[str, ...]:
        return (*self.name.in_every_language(), *self.acronyms, *self.aliases)


@record
class Person(Record):
    """A named human being; offices stand in the documents, as they were held then."""

    id: Identifier
    name: str
    aliases: tuple[str, ...] = ()
    """Surnames, titles, and spellings that a document prints."""
    weak_aliases: tuple[str, ...] = ()
    """Short forms that others may share."""

    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class PlaceKind(StrEnum):
    """What sort of place it is."""

    CITY = "city"
    STATE = "state"
    COUNTRY = "country"
    REGION = "region"
    CROSSING = "crossing"
    FACILITY = "facility"
    NEIGHBOURHOOD = "neighbourhood"
    SEA = "sea"
    RIVER = "river"
    FIELD = "field"


@record
class Place(Record):
    """A place, with the document and the anchor that say where it lies."""

    id: Identifier
    name: Text
    kind: PlaceKind
    aliases: tuple[str, ...] = ()
    """Other names, in either language."""
    demonyms: tuple[str, ...] = ()
    """What its people are called; apart from its names, since those who go to a country are not its people."""
    within: PlaceId | None = None
    """The state or country that it lies in."""
    across: PlaceId | None = None
    """The city on the other side of the border; needs the document that says so."""
    document: DocumentId | None = None
    anchor: AnchorText | None = None
    paragraph: Paragraph | None = None

    def names(self) -> tuple[str, ...]:
        return (*self.own_names(), *self.demonyms)

    def own_names(self) -> tuple[str, ...]:
        return (*self.name.in_every_language(), *self.aliases)

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        proof = ("document", "anchor", "paragraph")
        missing = [name for name in proof if name not in data]
        if missing and len(missing) < len(proof):
            yield (), f"{' and '.join(missing)} missing. document, anchor and paragraph go together"
        elif missing and "across" in data:
            yield ("across",), "needs the document, anchor and paragraph that say so. Add them"


@record
class Term(Anchored):
    """A term, programme, law or document that people ask the meaning of."""

    id: Identifier
    name: Text
    acronyms: tuple[str, ...] = ()
    aliases: Phrases = Phrases()
    """Other names that people type."""
    definition: Text
    """What the document says that it means, in the curator's own words."""
    document: DocumentId
    """Where it is explained; the anchors stand there."""

    def names(self) -> tuple[str, ...]:
        return (*self.name.in_every_language(), *self.acronyms, *self.aliases.all())


class Comparison(StrEnum):
    """How the entries of one topic speak to each other."""

    NEWEST = "newest"  # one measure over time: the newest is the answer, the earlier ones are its history
    ACCOUNTS = "accounts"  # accounts of one happening: those that differ are a disagreement
    NONE = "none"  # a subject under which entries stand side by side


@record
class Topic(Record):
    """One measure, happening or subject that several entries speak to."""

    id: Identifier
    name: Text
    aliases: Phrases = Phrases()
    """Phrasings that name it."""
    weak_aliases: Phrases = Phrases()
    """Phrasings that help to account for a question's words, without naming it by themselves."""
    other_words: Phrases = Phrases()
    """Words that people use for what it measures; read only where nothing answers by the record's own."""
    compare: Comparison
    """newest: one measure over time. accounts: accounts of one happening. none: entries side by side."""
    note: Text | None = None
    """What a reader must know before quoting a figure of it; shown with every one."""
    review_by: Day | None = None
    """The day by which a curator looks for newer figures; every measure over time has one."""

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        if data.get("compare") == Comparison.NEWEST and "review_by" not in data:
            yield (), "review_by is missing: figures of a measure go stale. Add the day to look for newer ones"
