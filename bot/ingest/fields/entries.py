"""The entries of a list of names, before they are signatories."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.ingest.fields.sheet import Printed
from bot.ingest.letter import Role
from bot.ingest.source import Link


@dataclass
class Entry:
    """What may be a signatory.

    Attributes:
        text: As printed, its lines joined, without what separates it from others.
        lines: Where it stands.
        group: The heading above it.
        details: Lines below it, or cells beside it, that belong to it, each with what it is.
        doubt: Why a curator has to look.
        choices: Other texts that it may be.
        is_person: Whether the list itself shows that it is one; None where it does not show.
    """

    text: str
    lines: list[Printed]
    group: str = ""
    details: list[tuple[str, str]] = field(default_factory=list)
    doubt: str = ""
    choices: tuple[str, ...] = ()
    is_person: bool | None = None

    @property
    def first(self) -> Printed:
        """The line where it begins."""
        return self.lines[0]

    @property
    def links(self) -> list[Link]:
        """What is linked in it."""
        return [link for line in self.lines for link in line.line.links]

    def detail(self, kind: str) -> str:
        """Return what is said beside it of one kind, joined."""
        return ", ".join(text for one, text in self.details if one == kind)


@dataclass
class Listing:
    """A list, read.

    Attributes:
        entries: In order.
        roles: What each line is, by the line.
        unsure: How many places there are where two lines may be one name or two.
    """

    entries: list[Entry] = field(default_factory=list)
    roles: dict[Printed, Role] = field(default_factory=dict)
    unsure: int = 0
