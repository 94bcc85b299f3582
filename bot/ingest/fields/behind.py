"""What stands behind the names of a list: how to reach somebody, where to sign, a page's menu, what is enclosed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from bot.ingest.fields.cues import (
    is_contact,
    is_cue,
    is_heading_by_words,
    is_street,
    names_individuals,
    own_words,
    reaches_somebody,
    signs,
)
from bot.ingest.fields.entries import Listing
from bot.ingest.fields.headings import Headings
from bot.ingest.fields.lines import FEWEST_OF_A_RUN, is_half_said, is_said, place_of
from bot.ingest.fields.sheet import Printed, sign_of
from bot.ingest.letter import Role
from bot.ingest.source import Kind

_ADDRESS_WITHIN = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]+@\S+\.\w+")
_BAR = re.compile(r"\s[|·•]\s")
_FEWEST_PIECES = 2
_MOST_OF_A_LABEL = 8  # words


def _is_where(text: str) -> bool:
    """Return whether a piece of a line is an address: of a street with its number, or to reach somebody by."""
    has_number = re.search(r"(?<!\w)\d", text) is not None
    return is_contact(text) or reaches_somebody(text) or (has_number and is_street(text))


class Behind:
    """Tells what stands behind the names that have been read so far.

    Args:
        listing: The list, as far as it is read.
        tail: Its lines.
        others: The lines among them that are something else: copies, notes.
        headings: Tells headings.
    """

    def __init__(
        self, listing: Listing, tail: Sequence[Printed], others: Sequence[Printed], headings: Headings
    ) -> None:
        self._listing = listing
        self._tail = tail
        self._others = others
        self._headings = headings
        self._at = {line: at for at, line in enumerate(tail)}
        self._texts = [line.text for line in tail]
        self._reached = sum(map(reaches_somebody, self._texts))

    def says_where(self, lines: list[Printed]) -> bool:
        """Return whether the last line, as no other, holds an address, in words as no name has: "Sign at www.…"."""
        text = lines[0].text
        rest = _ADDRESS_WITHIN.sub("", text)
        is_said = bool(own_words(rest)) and is_half_said(rest) and not is_contact(text)
        is_last = lines == [self._tail[-1]] and bool(self._listing.entries)
        return is_last and rest != text and is_said and not any(map(_ADDRESS_WITHIN.search, self._texts[:-1]))

    def is_of_a_letterhead(self, lines: list[Printed]) -> bool:
        """Return whether a line holds addresses that a sign parts, as no other: "5 Pier Road · 9 Wex Street"."""
        pieces = _BAR.split(lines[0].text)
        if len(pieces) < _FEWEST_PIECES or len(lines) > 1 or not self._listing.entries:
            return False
        are_addresses = sum(map(_is_where, pieces)) >= len(pieces) / 2
        above = self._texts[: self._at[lines[0]]]
        return are_addresses and not any(_BAR.search(text) or is_street(text) for text in above)

    def is_of_a_page(self, lines: list[Printed]) -> bool:
        """Return whether the last line is a menu's, with signs that no other has, or a heading: "Print · Share"."""
        text, entries = lines[0].text, self._listing.entries
        if lines != [self._tail[-1]] or not entries:
            return False
        if lines[0].kind is Kind.HEADING:
            return not any(one.first.kind is Kind.HEADING for one in entries)
        cut = _BAR.search(text)
        return cut is not None and is_half_said(text) and not any(cut[0] in one.text for one in self._tail[:-1])

    def is_behind_all(self, lines: list[Printed]) -> bool:
        """Return whether lines stand behind the copies, the notes or the release's end that stand behind the names.

        The notes at a page's foot, and what stands at its head, stand between names: they end nothing.
        """
        entries = self._listing.entries
        if not entries or is_cue(lines[0].text) or is_heading_by_words(lines[0].text):
            return False
        heads = [place_of(line) for line, role in self._listing.roles.items() if role is Role.HEADING]
        first = place_of(lines[0])
        last = max(
            [place_of(entries[-1].lines[-1]), *(one for one in heads if one < first)]
        )  # names go on below a heading
        own = {id(line) for one in entries for line in one.lines}
        between = [line for line in self._others if last < place_of(line) < first and id(line) not in own]
        roles = self._listing.roles
        return any(line.page is None or roles[line] in (Role.MARGIN, Role.LEFT_OVER) for line in between)

    def tells_whom_to_reach(self, lines: list[Printed]) -> bool:
        """Return whether lines behind the names say how to reach somebody, as no other line of the list does."""
        own = [line for line in lines if reaches_somebody(line.text)]
        above = self._above(lines[0])
        led = lines[0].text.endswith(":") or above.text.endswith(":") or self.is_a_heading_of_none(above)
        is_one_of_many = self._reached > len(own)
        return bool(own and led and self._listing.entries) and not is_one_of_many

    def is_a_heading_of_none(self, line: Printed) -> bool:
        """Return whether a heading says nothing of those who sign: "Media inquiries"."""
        is_one = line.kind is Kind.HEADING and self._listing.roles.get(line) is Role.HEADING
        return is_one and not self._says_who(line)

    def is_labelled_alone(self, lines: list[Printed], *, is_led: bool) -> bool:
        """Return whether a label that is no heading leads a line behind the names, as no other: "Enclosures: a map"."""
        label = re.match(r"(?P<said>[^\W\d_]+(?:\s[^\W\d_]+)*)\s?:\s+\S", lines[0].text)
        said = label["said"] if label else ""
        is_label = 0 < len(said.split()) <= _MOST_OF_A_LABEL and (said.count(" ") < 3 or is_said(said))
        is_of_list = is_led or is_cue(lines[0].text) or bool(sign_of(lines[0])) or lines[0].kind is Kind.ROW
        if not (is_label and self._listing.entries) or is_of_list or len(lines) != 1:
            return False
        return not any(":" in one.text for one in self._tail[: self._at[lines[0]]])

    def stands_behind_run(self, lines: list[Printed]) -> bool:
        """Return whether a line of another form stands behind names in running text, and nothing leads it."""
        entries = self._listing.entries
        names = list(itertools.takewhile(lambda one: one.lines[-1] is entries[-1].lines[-1], reversed(entries)))
        is_led = self._listing.roles.get(self._above(lines[0])) is Role.HEADING or self._headings.is_heading(
            lines[0], lines
        )
        return len(names) >= FEWEST_OF_A_RUN and not is_led and not is_cue(lines[0].text)

    def leads_elsewhere(self, lines: list[Printed]) -> bool:
        """Return whether lines below a heading of none who sign are links, each from end to end, as no name is."""
        are_links = all(any(one.end - one.start >= len(line.text) for one in line.line.links) for line in lines)
        if not (are_links and self._listing.entries and self.is_a_heading_of_none(self._above(lines[0]))):
            return False
        return not any(one.links for one in self._listing.entries)

    def is_last_of_none(self, line: Printed) -> bool:
        """Return whether a heading that says nothing of those who sign stands last, behind names led by other words."""
        is_one = line.kind is Kind.HEADING and bool(self._listing.entries) and not self._says_who(line)
        others = [one for one in self._tail if one.kind is Kind.HEADING and one is not line]
        return is_one and all(map(self._says_who, others)) and all(self._at[one] < self._at[line] for one in others)

    def _says_who(self, line: Printed) -> bool:
        return is_cue(line.text) or is_heading_by_words(line.text) or names_individuals(line.text) or signs(line.text)

    def is_parted_otherwise(self, lines: list[Printed]) -> bool:
        """Return whether a paragraph behind names that bars or semicolons part has none of these: an address, say."""
        entries = self._listing.entries
        signs = set(re.findall(r"[|;•▪]", entries[-1].lines[-1].text)) if entries else set()
        is_other = bool(signs) and not any(sign in line.text for sign in signs for line in lines)
        return is_other and self.stands_behind_run(lines)

    def _above(self, line: Printed) -> Printed:
        at = self._at[line]
        return self._tail[at - 1] if at else line
