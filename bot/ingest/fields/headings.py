"""Headings among names: by their words, by how they stand out, and by their place alone."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Sequence
from functools import cached_property

from bot.ingest.fields.cues import (
    has_organization_noun,
    has_title,
    is_contact,
    is_cue,
    is_heading_by_words,
    is_joining,
    is_of_bodies,
    is_role,
    is_street,
    is_territory,
    is_valediction,
    signs,
)
from bot.ingest.fields.lines import FEWEST_SIGNED, MOST_SIGNED, share
from bot.ingest.fields.sheet import Block, Printed, sign_of
from bot.ingest.fields.wraps import Wraps
from bot.ingest.register import Register
from bot.ingest.source import Kind
from bot.knowledge.spelling import spelling
from bot.languages import function_words

_LONGEST_ACRONYM = 6  # letters
_MOST_OF_A_CUE = 8  # words
_FEW = 0.4  # of the lines are headings
_MOST_OF_A_FIELD = 2  # words
_MOST_OF_A_HEADING = 3  # words
_FEWEST = 3  # paragraphs
_MOST = 0.6  # of the paragraphs begin with a heading by its words: so do the others


def heads_by_form(tail: Sequence[Printed], blocks: Sequence[Block]) -> frozenset[Printed]:
    """Return the lines of a list that are headings by their place.

    Args:
        tail: The lines of the list.
        blocks: The letter's paragraphs.
    """
    if not all(line.kind is Kind.TEXT and not blocks[line.paragraph - 1].is_prose for line in tail):
        return frozenset()
    return _lone_heads(tail) or _beside_heads(tail)


def _lone_heads(tail: Sequence[Printed]) -> frozenset[Printed]:
    """Return the lone lines that stand above paragraphs of several names, again and again: "Oregon"."""
    runs = [list(run) for _, run in itertools.groupby(tail, key=lambda line: line.paragraph)]
    heads, lists = runs[::2], runs[1::2]
    if len(heads) != len(lists) or not _stand_above(heads, lists):
        return frozenset()
    own = [run[0].text for run in heads]
    listed = [line.text for run in lists for line in run]
    are_told = _share_of(own, has_organization_noun) <= _FEW < _share_of(listed, has_organization_noun)
    are_names = not any(tells(one) for tells in (is_role, has_title, is_contact, is_street) for one in listed)
    return frozenset(run[0] for run in heads) if are_told and are_names else frozenset()


def _beside_heads(tail: Sequence[Printed]) -> frozenset[Printed]:
    """Return the first lines of paragraphs most of which begin with a country, say: the others are headings, too."""
    pairs = zip([None, *tail], tail, strict=False)
    firsts = [line for above, line in pairs if line.at == 0 and line.of > 1 and _is_beside(above, line)]
    told = [line for line in firsts if is_heading_by_words(line.text)]
    if len(firsts) < _FEWEST or len(told) < _MOST * len(firsts):
        return frozenset()
    short = [line for line in firsts if len(line.text.split()) <= _MOST_OF_A_HEADING and not sign_of(line)]
    return frozenset(line for line in short if not has_organization_noun(line.text) and "(" not in line.text)


def _is_beside(above: Printed | None, line: Printed) -> bool:
    """Return whether a line stands on the same page, and in the same column, as the one above: it goes on with none."""
    return above is None or (above.page, above.column) == (line.page, line.column)


def _stand_above(heads: Sequence[list[Printed]], lists: Sequence[list[Printed]]) -> bool:
    """Return whether each of some lines stands alone above several, and above more than two somewhere."""
    are_heads = len(heads) > 1 and all(len(run) == run[0].of == 1 and not sign_of(run[0]) for run in heads)
    sizes = [len(run) for run in lists]
    return are_heads and min(sizes) > 1 and max(sizes) > _MOST_OF_A_FIELD


def _share_of(texts: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, texts)) / max(len(texts), 1)


class Headings:
    """Tells the headings of a list.

    Args:
        tail: The lines of the list.
        names: Those of them that are no running text.
        blocks: The letter's paragraphs.
        register: Who is known.
        before_people: The lines that lead people, by what stands below them.
        wraps: Tells which lines are out of order.

    Attributes:
        by_form: The lines that are headings by their place.
        are_marked: Whether some lines begin a paragraph in bold, and few do.
    """

    def __init__(
        self,
        tail: Sequence[Printed],
        names: Sequence[Printed],
        blocks: Sequence[Block],
        register: Register,
        before_people: Collection[Printed],
        wraps: Wraps,
    ) -> None:
        self._tail = tail
        self._at = {line: at for at, line in enumerate(tail)}
        self._blocks = blocks
        self._register = register
        self._before_people = before_people
        self._wraps = wraps
        self._signed = share(names, lambda line: bool(sign_of(line)))
        self._capitals = share(names, lambda line: line.text.isupper())
        self._bold = share(names, lambda line: line.line.is_bold)
        self.by_form = heads_by_form(tail, blocks)
        self.are_marked = any(line.line.is_bold and line.at == 0 for line in tail) and self._bold <= _FEW

    def is_heading(self, line: Printed, lines: Sequence[Printed]) -> bool:
        """Return whether a line is a heading, by its words or by how it stands out."""
        text = line.text
        is_named = is_heading_by_words(text) and not is_territory(text) and not self._is_among_items(line)
        if self._register.is_organization(text) or self._register.is_person(text) or (sign_of(line) and not is_named):
            return False
        if (
            line.kind is Kind.HEADING
            or text.endswith(":")
            or is_joining(text)
            or self._leads_by_words(line, len(lines))
        ):
            return True
        return self._leads_by_place(line) or self.stands_out(line, len(lines))

    def _leads_by_words(self, line: Printed, count: int) -> bool:
        """Return whether a line's words lead names: for whom a person signs, or those for all who sign."""
        if (
            line in self.by_form
            or self._is_initial(line)
            or line in self._before_people
            or (line.at == 0 and is_of_bodies(spelling(line.text)))
        ):  # "Individuals", above
            return True
        is_in_order = self._wraps.is_out_of_order(line) is False  # a name like "The Other Lawyers"
        return is_heading_by_words(line.text) and not (is_in_order and count > 1)

    def is_bold_initial(self, line: Printed) -> bool:
        return line.line.is_bold and self._is_initial(line)

    def _is_initial(self, line: Printed) -> bool:
        """Return whether a line is the letter, or the letters, that the names below it begin with: "A", "D–F"."""
        first, last = (
            (line.text[:1], line.text[-1:]) if re.fullmatch(r"[A-Z](?:\s?[-–]\s?[A-Z])?", line.text) else ("", "")
        )
        at = self._at[line] + 1
        below = spelling(self._tail[at].text)[:1].upper() if first and at < len(self._tail) else ""
        return bool(first and below) and first <= below <= last

    def _leads_by_place(self, line: Printed) -> bool:
        return self._leads_signed(line) or self.leads_openly(line) or self._stands_between_items(line)

    def _is_among_items(self, line: Printed) -> bool:
        """Return whether a line is an item between others of one list."""
        items = self._blocks[line.paragraph - 1].lines
        return line.kind is Kind.ITEM and 0 < line.at < line.of - 1 and all(sign_of(one) for one in items)

    def _leads_signed(self, line: Printed) -> bool:
        """Return whether a line is the first, and has no number or bullet, and is of no table, where nearly all are."""
        if line is not self._tail[0]:
            return False
        rest = self._tail[1:]
        signed = sum(bool(sign_of(one)) or one.kind is Kind.ROW for one in rest)
        return not sign_of(line) and line.kind is not Kind.ROW and signed >= max(FEWEST_SIGNED, MOST_SIGNED * len(rest))

    def leads_openly(self, line: Printed) -> bool:
        """Return whether a line is the first, tells that names follow: "joined by", "First signatories"."""
        words = line.text.split() or [""]
        is_open = words[-1].islower() and spelling(words[-1]) in function_words() and len(words) > 1
        tells = is_open or (signs(line.text) and line.of == 1 and len(words) <= _MOST_OF_A_CUE)
        return line is self._tail[0] and tells and len(self._tail) > 1 and not self._tail[1].text[:1].islower()

    def stands_out(self, line: Printed, count: int) -> bool:
        """Return whether a line is bold, or in capitals and apart, where few are; a word alone, if none is bold."""
        if line.line.is_bold and self._bold <= _FEW and not has_title(line.text):
            return True
        stands_apart = line.at == 0 and (line.of > 1 or self._signed > 0.5 or count == 1)
        is_long = " " in line.text or (len(line.text) > _LONGEST_ACRONYM and not self.are_marked)
        is_large = line.text.isupper() and (is_long or self._is_between_lists(line)) and not self.is_lone_capitals(line)
        return stands_apart and is_large and self._capitals <= _FEW and not re.search(r"\([A-Z]{2,}\)", line.text)

    def is_lone_capitals(self, line: Printed) -> bool:
        """Return whether a line alone is in capitals, not the first one, where each name has a paragraph of its own."""
        is_one = " " in line.text and line.of == 1 and not line.line.is_bold
        if not (is_one and self._are_alone) or line is self._tail[0]:
            return False
        return not any(one.text.isupper() and " " in one.text for one in self._tail if one is not line)

    @cached_property
    def _are_alone(self) -> bool:
        """Whether most lines have a paragraph of their own."""
        return share(self._tail, lambda one: one.of == 1) >= MOST_SIGNED

    def _is_between_lists(self, line: Printed) -> bool:
        """Return whether a paragraph of one line stands between two of several."""
        above, below = (self._beside(line, at) for at in (-1, 1))
        is_after = above is None or len(above.lines) > 1 or is_cue(above.text) or is_valediction(above.text)
        return line.of == 1 and is_after and below is not None and len(below.lines) > 1

    def _beside(self, line: Printed, at: int) -> Block | None:
        """Return the paragraph that stands so many behind a line's own."""
        return next((one for one in self._blocks if one.number == line.paragraph + at), None)

    def _stands_between_items(self, line: Printed) -> bool:
        """Return whether a paragraph of one line without a sign stands between items that all have one."""
        above, below = (self._beside(line, at) for at in (-1, 1))
        are_items = above is not None and below is not None and above.kind is below.kind is Kind.ITEM
        return are_items and line.of == 1 and line.kind is Kind.TEXT and self._signed >= MOST_SIGNED
