"""A party while it is read, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.ingest.fields.naming import without_degrees
from bot.ingest.fields.party_lines import are_officers
from bot.ingest.fields.sheet import Printed
from bot.ingest.letter import Found, Party

_ASIDE = re.compile(r"\s*\([a-z]{2,6}\.\)$")  # "(ret.)"


@dataclass
class Draft:
    """A party whose lines are still read."""

    line: Printed
    name: str = ""
    office: str = ""
    organizations: list[str] = field(default_factory=list)
    address: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    doubt: str = ""
    form: str = ""  # of address, which may be an office too: "Senator"
    is_below: bool = False  # whether the name stands below the office

    def is_apart_from(self, text: str) -> bool:
        """Return whether a line names others who hold an office, below one who stands in a line with the body."""
        return "," in self.words[0] and bool(self.organizations) and are_officers(text)

    def found(self) -> Found[Party]:
        """Return it as a field."""
        party = Party(
            without_degrees(_ASIDE.sub("", self.name)),
            self.office or self.form,
            tuple(self.organizations),
            tuple(self.address),
        )
        return Found(party, " ".join(self.words), self.line.paragraph, self.line.page, self.doubt)
