"""A draft: what was found in a letter, and what is still open in it. It is served by nobody until it is accepted."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from bot.knowledge.fields import AnchorText, Day, FewWords, Identifier, Paragraph, Record, record
from bot.knowledge.model.names import Organization, Person

STATUS, DRAFT = "status", "draft"
SECTION = DRAFT  # the field that holds what is open, and goes with the status


def _text(value: object) -> object:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


Words = Annotated[str, BeforeValidator(_text)]  # YAML reads a year, or a count, as a number


class CandidateKind(StrEnum):
    """What a sentence of the letter may become."""

    FACT = "fact"
    EVENT = "event"
    ASK = "ask"


@record
class Where(Record):
    """Where something stands in the letter."""

    field: str
    """What was found there: a field of the document, such as `published`."""
    words: FewWords | None = None
    """The first printed words of it, at most 8."""
    paragraph: Paragraph | None = None
    page: Annotated[int, Field(ge=1)] | None = None


@record
class Near(Record):
    """A name of the record that comes near one of the letter."""

    id: Identifier
    percent: Annotated[int, Field(ge=0, le=100)]


@record
class Unsure(Record):
    """Something that a curator has to look at."""

    id: Identifier
    """What is unsure: a field of the document, such as `published`, or the proposed id of a name."""
    doubt: str
    """Why, in one sentence."""
    choices: tuple[Words, ...] = ()
    """Values that it may be, the likeliest first."""
    near: tuple[Near, ...] = ()
    """Organizations or people of the record that it may be."""
    words: FewWords | None = None
    paragraph: Paragraph | None = None
    page: Annotated[int, Field(ge=1)] | None = None


@record
class Candidate(Record):
    """A sentence with a figure, a date or a demand, which may become an entry; its words stay in the letter."""

    id: Identifier
    kind: CandidateKind
    anchor: AnchorText
    paragraph: Paragraph
    page: Annotated[int, Field(ge=1)] | None = None
    doubt: str | None = None
    value: Words | None = None
    qualifier: str | None = None
    unit: str | None = None
    """As printed."""
    as_of: Words | None = None
    said_by: str | None = None
    """As printed."""
    of_whom: str | None = None
    """As printed."""
    topic: Identifier | None = None
    """The topic of the record that it seems to go on with."""
    conflicts: tuple[str, ...] = ()
    """What the record says otherwise."""
    notes: tuple[str, ...] = ()
    """The marks of the footnotes in it."""


@record
class Footnote(Record):
    """A note of the letter, which may become a cited work."""

    id: Identifier
    label: Words
    anchor: AnchorText | None = None
    paragraph: Paragraph | None = None
    page: Annotated[int, Field(ge=1)] | None = None
    doubt: str | None = None
    url: str | None = None
    again: Words | None = None
    """The mark of the note that it repeats."""


@record
class Given(Record):
    """An answer of a curator."""

    to: str
    """The question."""
    says: Words


@record
class Draft(Record):
    """What a draft holds beside the fields of the document: where they were found, what is open, what was answered."""

    source: str = ""
    """The file that was read, without its folder."""
    made: Day | None = None
    found: tuple[Where, ...] = ()
    """Where the fields stand that are sure."""
    unsure: tuple[Unsure, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    left_over: tuple[Where, ...] = ()
    """Lines behind the valediction that nothing accounts for."""
    organizations: tuple[Organization, ...] = ()
    """Those that the record does not know."""
    people: tuple[Person, ...] = ()
    answers: tuple[Given, ...] = ()
    """In the order in which they were given."""
