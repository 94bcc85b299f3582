"""What a letter says, field by field: each with the place where it stands and with whether that is sure."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A field's value.

    Attributes:
        value: What was found.
        words: The words of the letter that say so.
        paragraph: Where they stand: counted from 1, as in the letter's plain text (`plain_text`).
        page: Likewise, where the file has pages.
        doubt: Why a curator has to look, in one sentence; empty where it is sure.
        choices: Other values that it may be, the likeliest first.
    """

    value: Value
    words: str = ""
    paragraph: int = 0
    page: int | None = None
    doubt: str = ""
    choices: tuple[Value, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether nobody needs to look."""
        return not self.doubt


@dataclass(frozen=True, slots=True)
class Party:
    """Whom a letter is written to, or a copy goes to.

    Attributes:
        name: Of a person; empty for an office or an organization alone.
        office: As printed: "Minister of Rivers".
        organizations: As printed: ministries, offices, companies.
        address: The lines of the postal address.
    """

    name: str
    office: str = ""
    organizations: tuple[str, ...] = ()
    address: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed.

    Attributes:
        as_printed: The name, as the letter has it.
        is_person: Whether it is a person, not an organization.
        group: The heading that it stands under.
        called: Of a person: the name without forms of address.
        title: Of a person, as printed.
        affiliation: Of a person: the organization.
        city: Where, as printed.
        acronym: As printed with the name.
        other_name: In a second language, as printed with the name.
        url: An address that is printed or linked.
        known_as: The id in the record; empty where it has none.
        near: Ids in the record whose names come near, with 0 to 100 for how near.
    """

    as_printed: str
    is_person: bool = False
    group: str = ""
    called: str = ""
    title: str = ""
    affiliation: str = ""
    city: str = ""
    acronym: str = ""
    other_name: str = ""
    url: str = ""
    known_as: str = ""
    near: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note.

    Attributes:
        label: Its mark, as printed.
        text: Its words.
        urls: The addresses in it.
        refers_to: The label of the note that it means by "supra", "Id.", "ibid."; empty where it means none.
        marked_in: The paragraphs where its mark stands.
    """

    label: str
    text: str
    urls: tuple[str, ...] = ()
    refers_to: str = ""
    marked_in: tuple[int, ...] = ()


class ClaimKind(StrEnum):
    """What a sentence may become in the record."""

    FACT = "fact"
    EVENT = "event"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence with a figure, a date or a demand, which may become an entry of the record.

    Attributes:
        kind: What it may become.
        sentence: Its words, for the curator to read; they are never written into the record.
        anchor: The shortest run of 3 to 8 words that stands in the letter once and pins it down.
        value: The figure, as digits: "4512", "36"; empty where there is none.
        qualifier: "over", "at least", "about", "up to", as the record has them; empty where there is none.
        unit: As printed: "people", "percent".
        as_of: An EDTF date that the sentence says or suggests.
        said_by: Who says it, as printed.
        of_whom: Of a demand: who is to act, as printed.
        topic: The id of the record's topic that it seems to go on with.
        conflicts: Sentences on what the record says otherwise.
        notes: The labels of the notes marked in it.
    """

    kind: ClaimKind
    sentence: str
    anchor: str
    value: str = ""
    qualifier: str = ""
    unit: str = ""
    as_of: str = ""
    said_by: str = ""
    of_whom: str = ""
    topic: str = ""
    conflicts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


UNKNOWN_LANGUAGE = "It seems to be in a language that the bot does not know."
"""The doubt of a language that is none of the bot's."""


class Role(StrEnum):
    """What a printed line after the valediction is."""

    SIGNATORY = "signatory"
    HEADING = "heading"
    DETAIL = "detail"  # a title, a city, an address
    MARGIN = "margin"
    NOTE = "note"
    LEFT_OVER = "left over"


@dataclass(frozen=True, slots=True)
class Accounted:
    """What became of a printed line after the valediction: each has exactly one role.

    Attributes:
        text: As printed.
        role: What it is.
        paragraph: Where it stands, counted from 1.
        page: Likewise, where the file has pages.
    """

    text: str
    role: Role
    paragraph: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says. A field that was not found is None or empty.

    Attributes:
        language: A code: "en".
        kind: As the record has them: "letter", "press_release".
        date: EDTF, when it was published.
        title: Its title, or its subject line.
        issuers: Who publishes it, as printed.
        addressees: In order.
        copies_to: In order.
        stated_count: How many it says have signed, with the record's qualifier: "17", "over 40".
        signatories: In order.
        notes: In order.
        claims: In order.
        lines: What became of each line after the valediction.
    """

    language: Found[str] | None = None
    kind: Found[str] | None = None
    date: Found[str] | None = None
    title: Found[str] | None = None
    issuers: tuple[Found[str], ...] = ()
    addressees: tuple[Found[Party], ...] = ()
    copies_to: tuple[Found[Party], ...] = ()
    stated_count: Found[str] | None = None
    signatories: tuple[Found[Signatory], ...] = ()
    notes: tuple[Found[Note], ...] = ()
    claims: tuple[Found[Claim], ...] = ()
    lines: tuple[Accounted, ...] = field(default=())

    @property
    def is_foreign(self) -> bool:
        """Whether it is in none of the languages in which letters are read."""
        return self.language is not None and self.language.doubt == UNKNOWN_LANGUAGE

    def left_over(self) -> tuple[Accounted, ...]:
        """Return the lines that nothing accounts for."""
        return tuple(line for line in self.lines if line.role is Role.LEFT_OVER)
