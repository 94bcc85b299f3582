"""What a line says of the name above it: a title, a house, a town, an address."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.ingest.fields.cues import (
    has_organization_noun,
    has_title,
    is_contact,
    is_organization,
    is_place,
    is_role,
    is_street,
    last_part,
    signs_for,
)
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.lines import ends_alike, may_end
from bot.ingest.fields.naming import could_be_a_person, title_before
from bot.ingest.fields.sheet import Block, Printed, sign_of

_PLACES = 0.3  # of the lines: one of three, name, street and town
_MOST_OF_A_LONE_BLOCK = 8  # lines: two people may stand in it
_FEWEST_TITLES = 0.15  # of the lines
_MOST_OF_A_PERSON = 6  # lines: name, title, affiliation, street, town, address


class Details:
    """Tells what the lines below names are.

    Args:
        blocks: The letter's paragraphs.
        inked: The lines in which a name is printed below the signature itself.
    """

    def __init__(self, blocks: Sequence[Block], inked: Collection[Printed]) -> None:
        self._blocks = blocks
        self._inked = inked

    def detail(self, entry: Entry, line: Printed) -> str:
        """Return what a line says of the entry above it, in one paragraph; empty where it is an entry of its own."""
        text = line.text
        if sign_of(line) or len(entry.details) >= _MOST_OF_A_PERSON:
            return ""
        if is_contact(text):
            return "url"
        if entry.first in self._inked and line.paragraph == entry.first.paragraph and line not in self._inked:
            return self._below_ink(entry, text)
        is_address = is_street(text) and not has_organization_noun(text)  # "Ferry Workers, Local 1412"
        if (is_address or (is_place(text) and not ends_alike(entry.text, text))) and self._has_places(line):
            return "city"
        return self._detail_of_a_person(entry, line)

    def _below_ink(self, entry: Entry, text: str) -> str:
        """Return what a line says below a name that is printed below the signature itself: an office, then a house."""
        kinds = {kind for kind, _ in entry.details}
        is_where = "affiliation" in kinds and (re.search(r"\d", text) is not None or is_place(text))
        return "detail" if is_where else "affiliation" if "title" in kinds else "title"

    def _detail_of_a_person(self, entry: Entry, line: Printed) -> str:
        """Return what a line says of the person above it; empty where there is none, or it says nothing of one."""
        if not (entry.is_person or has_title(entry.text) or could_be_a_person(entry.text)):
            return ""
        if self.is_title(entry, line.text):
            return "" if may_end(entry.lines[-1], line) or self._is_lone_title(line) else "title"
        return "affiliation" if self._is_affiliation(entry, line) else ""

    def _is_lone_title(self, line: Printed) -> bool:
        """Return whether hardly another line of a long paragraph is a title: then the word for it is of a name."""
        texts = [one.text for one in self._blocks[line.paragraph - 1].lines]
        return len(texts) > _MOST_OF_A_LONE_BLOCK and sum(map(is_role, texts)) < _FEWEST_TITLES * len(texts)

    def _is_affiliation(self, entry: Entry, line: Printed) -> bool:
        """Return whether a line below a person's title is the organization."""
        kinds = {kind for kind, _ in entry.details}
        is_one_block = line.of < _MOST_OF_A_PERSON and "," in entry.text and is_role(last_part(entry.text))
        is_free = "affiliation" not in kinds and not has_title(line.text)
        return ("title" in kinds or is_one_block) and is_free and not self._is_person_line(line)

    def _has_places(self, line: Printed) -> bool:
        """Return whether a good part of a paragraph's lines are places: a town below each name, say."""
        texts = [one.text for one in self._blocks[line.paragraph - 1].lines]
        return sum(is_street(one) or is_place(one) for one in texts) >= _PLACES * len(texts)

    def is_title(self, entry: Entry, text: str) -> bool:
        """Return whether a line is the title of the person above it, who has none yet."""
        return (
            (is_role(text) or (text[:1].islower() and (not is_organization(text) or signs_for(text) != "")))
            and not (has_title(text) or title_before(text))
            and not any(kind == "title" for kind, _ in entry.details)
        )

    def _is_person_line(self, line: Printed) -> bool:
        """Return whether another person begins with a line: its form is a name's, and a title stands below."""
        name, comma, rest = line.text.partition(",")
        if comma and could_be_a_person(name) and (is_role(rest.strip()) or rest.strip()[:1].islower()):
            return True
        if comma and could_be_a_person(name) and has_organization_noun(rest):  # "Canon Bram Oakes, Church of the Lake"
            return True
        block = self._blocks[line.paragraph - 1].lines
        below = block[line.at + 1].text if line.at + 1 < len(block) else ""
        return could_be_a_person(line.text) and bool(below) and is_role(below)
