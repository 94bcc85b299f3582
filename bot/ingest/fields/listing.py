"""A letter's list of names, cut into entries: each line is an entry, a part of one, a heading, or something else."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.ingest.fields.apart import have_towns, inked
from bot.ingest.fields.cues import (
    AND,
    gaps,
    has_organization_noun,
    has_title,
    is_contact,
    is_cue,
    is_heading_by_words,
    is_joining,
    is_legal_form,
    is_of_bodies,
    is_organization,
    is_place,
    is_role,
    is_street,
    is_territory,
    is_valediction,
    last_part,
    names_individuals,
    own_words,
    reaches_somebody,
    signs,
)
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.headings import heads_by_form
from bot.ingest.fields.lines import (
    FEWEST_LINES,
    FEWEST_OF_A_RUN,
    FEWEST_SIGNED,
    MOST_SIGNED,
    are_a_line_each,
    cut_others,
    cut_sign,
    ends_alike,
    ends_with_brackets,
    ends_within,
    is_counted,
    is_half_said,
    is_item,
    is_marked_heading,
    is_no_name,
    is_of_item,
    is_of_list,
    is_run,
    is_said,
    lines_before_people,
    may_end,
    of_those_named,
    people_in,
    place_of,
    segments_of,
    share,
    without_cue,
)
from bot.ingest.fields.naming import could_be_a_person, title_before
from bot.ingest.fields.parts import is_led_run
from bot.ingest.fields.running import by_commas, lone_part, may_be_one, rejoined, separated
from bot.ingest.fields.shape import Segment, Shape, shape_of
from bot.ingest.fields.sheet import Block, Printed, is_prose, sign_of
from bot.ingest.fields.tables import read_table, without_labelled
from bot.ingest.fields.wraps import MOST_LINES_OF_A_NAME, Wraps, by_acronym, is_closed, is_full, may_be_whole, told
from bot.ingest.letter import Role
from bot.ingest.register import Register
from bot.ingest.source import Kind
from bot.knowledge.spelling import spelling
from bot.languages import function_words

_MOST_OF_A_LABEL = 8  # words
_ADDRESS_WITHIN = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]+@\S+\.\w+")
_FEW = 0.4  # of the lines are headings
_LONGEST_ACRONYM = 6  # letters
_MOST_OF_A_CUE = 8  # words
_MOST_WITH_PLACES = 0.6  # of the lines, where each name ends with its country; the rest of them are wrapped
_PLACES = 0.3  # of the lines: one of three, name, street and town
_MOST_OF_A_FIELD = 2  # words
_MOST_WHO_SEND = 2  # a letter for others
_MOST_OF_A_LONE_BLOCK = 8  # lines: two people may stand in it
_FEWEST_TITLES = 0.15  # of the lines
_MOST_OF_A_PERSON = 6  # lines: name, title, affiliation, street, town, address


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


class Reader:
    """Reads a list.

    Args:
        tail: The lines behind the letter's close, in order.
        blocks: The letter's paragraphs.
        register: Who is known.
        taken: Lines that are something else already: copies, notes.
        joins: How many of the lines that may be whole are not; None where nothing says so.
        stated: How many the letter says have signed, where it says so exactly.
        are_speakers: Whether those who write say that they are people: then people sign in a table, and no houses.
    """

    def __init__(
        self,
        tail: Sequence[Printed],
        blocks: Sequence[Block],
        register: Register,
        taken: dict[Printed, Role],
        joins: int | None,
        stated: int | None = None,
        *,
        are_speakers: bool = False,
    ) -> None:
        self._blocks = blocks
        self._register = register
        self._listing = Listing(roles=dict(taken))
        self._others = [line for line in tail if line in taken]
        own = [line for line in tail if line not in taken]
        self._tail = [line for line in own if is_of_list(line, own) and not self._heads_a_page(line, own)]
        self._at = {line: at for at, line in enumerate(self._tail)}
        self._set([line for line in own if line not in self._at], Role.MARGIN)  # a line to sign on, a page's number
        self._inked = inked(own)
        self._have_towns = have_towns(self._tail)
        self._group = ""
        self._group_doubt = ""
        self._of_people = False
        self._numbers: list[tuple[int, Entry]] = []
        self._is_ended = False
        self._behind = ""  # the doubt about what stands behind a list, where another begins
        names = [line for line in self._tail if not blocks[line.paragraph - 1].is_prose]
        self._look(names)
        self._commas = share(names, lambda line: line.text.endswith(","))
        self._are_lines = are_a_line_each(names)
        self._lead_people = lines_before_people(names)
        self._stated = stated
        self._joins = joins
        self._are_speakers = are_speakers
        self._signed = share(names, lambda line: bool(sign_of(line)))
        self._end_with_places = share(names, ends_with_brackets) >= _MOST_WITH_PLACES
        self._heads = heads_by_form(self._tail, blocks)
        self._segments = self._shaped(stated)
        self._wraps = Wraps(names, register, joins)
        self._shaped_lines = {line for _, one in self._segments.values() for line in one}

    def _look(self, names: Sequence[Printed]) -> None:
        """Count the lines in capitals and the bold ones: where few are, they may be headings."""
        self._texts = [line.text for line in self._tail]
        self._reached = sum(map(reaches_somebody, self._texts))
        self._capitals = share(names, lambda line: line.text.isupper())
        self._bold = share(names, lambda line: line.line.is_bold)
        self._marked = any(line.line.is_bold and line.at == 0 for line in self._tail) and self._bold <= _FEW

    def _heads_a_page(self, line: Printed, lines: Sequence[Printed]) -> bool:
        """Return whether a line stands over the columns of its page, above a heading that is in one: no name does."""
        at = lines.index(line) + 1
        below = lines[at] if at < len(lines) else line
        first = next(one for one in self._blocks if one.page == line.page).lines[0]
        is_over = line is first and line.of == 1 and line.column == 0 < below.column and line.page not in (None, 1)
        is_led = line.line.is_bold or is_cue(line.text) or is_heading_by_words(line.text)
        return is_over and not is_led and (below.line.is_bold or is_heading_by_words(below.text))

    def read(self) -> Listing:
        """Read all of it."""
        blocks: list[list[Printed]] = []
        for line in self._tail:
            is_next = bool(blocks) and line not in self._segments
            if is_next and blocks[-1][0].paragraph == line.paragraph and blocks[-1][-1] not in self._shaped_lines:
                blocks[-1].append(line)
            elif line in self._segments or line not in self._shaped_lines:
                blocks.append([line])
        at = 0
        while at < len(blocks):
            if shaped := self._segments.get(blocks[at][0]):
                self._by_shape(*shaped)
                at += 1
                continue
            rows = self._rows(blocks[at:])
            if rows:
                self._table(rows)
                at += len(rows)
                continue
            self._block(blocks[at], is_last=at == len(blocks) - 1)
            at += 1
        self._tell_gaps()
        return self._listing

    def _shaped(self, stated: int | None) -> dict[Printed, tuple[Shape, Segment]]:
        """Return the segments of the list that have a shape, by their first lines: all one, or some one of people."""
        for is_end in (self._is_of_no_entry, lambda line: self._is_of_no_entry(line) or self._may_be_heading(line)):
            segments = list(segments_of(self._tail, is_end))
            shape = shape_of(segments, stated)
            if shape:
                return {one[0]: (shape, one) for one in segments if one[0] in shape.rows}
        segments = list(segments_of(self._tail, self._parts_paragraphs))
        lone = [(shape_of([one], None), one) for one in segments]
        of_people = [(shape, one) for shape, one in lone if shape and shape.of_people and "title" in shape.columns]
        return {one[0]: (shape, one) for shape, one in of_people if one[0] in shape.rows}

    def _is_of_no_entry(self, line: Printed) -> bool:
        """Return whether a line stands between the entries of a list, or behind them."""
        text, block = line.text, self._blocks[line.paragraph - 1]
        is_rest = line.at > 0 and may_end(self._before(line), line)  # "Lake Conference of / Congregations"
        is_heading = is_heading_by_words(text) and not is_rest
        is_led = is_cue(text) or is_valediction(text) or is_heading or is_joining(text)
        is_led = is_led or self._leads_openly(line) or line in self._lead_people or line in self._heads
        is_other = line.kind is Kind.ROW or (block.is_prose and not sign_of(line)) or text.endswith(":")
        return is_led or is_other or re.fullmatch(r"\([^()]*\)", text) is not None

    def _parts_paragraphs(self, line: Printed) -> bool:
        """Return whether a line stands between entries of a paragraph each, and within none."""
        return line.kind is Kind.ROW or (not line.at and self._is_of_no_entry(line))

    def _may_be_heading(self, line: Printed) -> bool:
        return line.kind is Kind.HEADING or self._stands_out(line, line.of)

    def _by_shape(self, shape: Shape, segment: Segment) -> None:
        for entry, lines in shape.entries(segment):
            self._set(lines, Role.DETAIL)
            self._set(entry.lines, Role.SIGNATORY)
            self._add(entry)

    def _rows(self, blocks: list[list[Printed]]) -> list[list[Printed]]:
        """Return the rows of a table that begins here."""
        rows: list[list[Printed]] = []
        for block in blocks:
            if block[0].kind is not Kind.ROW:
                break
            rows.append(block)
        return rows

    def _table(self, rows: list[list[Printed]]) -> None:
        rows, labelled = without_labelled(rows)
        self._set(labelled, Role.DETAIL)
        for entry, lines in read_table(rows, of_people=self._of_people or self._are_speakers):
            if entry is None:
                self._set(lines, Role.HEADING)
            else:
                self._set(entry.lines, Role.SIGNATORY)
                self._set([line for line in lines if line not in entry.lines], Role.DETAIL)
                self._add(entry)

    def _block(self, lines: list[Printed], *, is_last: bool) -> None:
        block = self._blocks[lines[0].paragraph - 1]
        own = without_cue(lines)
        rest = self._below_its_label(own)
        is_led = rest[0][0] != own[0][0]  # by a label
        parts = self._parts(rest, is_led=is_led)
        if self._is_behind(lines, is_led=is_led):
            self._set(lines, Role.LEFT_OVER)
            self._is_ended = True
        elif parts and not (self._is_ended and not any(is_organization(name) for name, _ in parts)):
            self._run(parts)
        elif self._stands_behind_run(lines):
            self._set(lines, Role.LEFT_OVER)
            self._is_ended = True
        elif (block.is_prose and not sign_of(lines[0])) or re.fullmatch(r"\([^()]*\)", block.text):
            is_below = self._listing.roles.get(self._before(lines[0])) is Role.HEADING and bool(self._group)
            self._set(lines, Role.LEFT_OVER)
            self._is_ended = not block.text.startswith("(") and not is_below  # what is said of those listed below
        elif self._is_ended and not self._may_begin_again(lines):
            self._set(lines, Role.LEFT_OVER)
        else:
            self._lines(lines, is_last=is_last)

    def _parts(self, rest: list[tuple[str, Printed]], *, is_led: bool) -> list[tuple[str, list[Printed]]]:
        """Cut a paragraph in which signs part several names; a line where each has one stays whole."""
        is_one = self._are_lines and len(rest) == 1 and not re.search(r"[;|]", rest[0][0])
        is_one = is_one and not is_run(rest[0][0]) and not self._is_sentence(rest[0][1])
        fewest = 1 if is_led else 2
        parts = [] if is_one and not is_led else separated(rest, self._register, fewest=fewest)
        if not parts and is_led and len(rest) == 1:
            return [(rest[0][0], [rest[0][1]])]
        return parts or (people_in(rest) if self._of_people and not self._have_towns else [])

    def _is_sentence(self, line: Printed) -> bool:
        """Return whether a line below a heading holds names and ends as a sentence, as no other line does."""
        is_led = self._listing.roles.get(self._before(line)) is Role.HEADING
        is_apart = line.of == 1 and line.text.endswith(".") and not is_legal_form(re.split(r"[\s,]+", line.text)[-1])
        if not (is_led and is_apart):
            return False
        others = any(one.text.endswith(".") for one in self._tail if one is not line and not is_prose(one.text))
        names = [] if others else by_commas(line.text, self._register)
        return len(names) >= FEWEST_LINES

    def _is_behind(self, lines: list[Printed], *, is_led: bool) -> bool:
        """Return whether lines stand behind the list, and are none of it."""
        told = (
            self._is_of_a_page,
            self._says_where,
            self._is_behind_all,
            self._tells_whom_to_reach,
            self._stands_behind_items,
        )
        return any(one(lines) for one in told) or self._is_labelled_alone(lines, is_led=is_led)

    def _says_where(self, lines: list[Printed]) -> bool:
        """Return whether the last line, as no other, holds an address, in words as no name has: "Sign at www.…"."""
        text = lines[0].text
        rest = _ADDRESS_WITHIN.sub("", text)
        is_said = bool(own_words(rest)) and is_half_said(rest) and not is_contact(text)
        is_last = lines == [self._tail[-1]] and bool(self._listing.entries)
        return is_last and rest != text and is_said and not any(map(_ADDRESS_WITHIN.search, self._texts[:-1]))

    def _is_of_a_page(self, lines: list[Printed]) -> bool:
        """Return whether the last line is a menu's, with signs that no other has, or a heading: "Print · Share"."""
        text, entries = lines[0].text, self._listing.entries
        if lines != [self._tail[-1]] or not entries:
            return False
        if lines[0].kind is Kind.HEADING:
            return not any(one.first.kind is Kind.HEADING for one in entries)
        cut = re.search(r"\s[|·•]\s", text)
        return cut is not None and is_half_said(text) and not any(cut[0] in one.text for one in self._tail[:-1])

    def _below_its_label(self, rest: list[tuple[str, Printed]]) -> list[tuple[str, Printed]]:
        """Take the heading off that leads names in its own line, "National organizations: A; B; C", or above them."""
        text, line = rest[0]
        if is_heading_by_words(text) and len(rest) > 1 and separated(rest[1:], self._register):
            self._heading(line)
            return rest[1:]
        label, colon, names = text.partition(":")
        is_led = is_heading_by_words(label) or is_led_run(label, " ".join([names, *(one for one, _ in rest[1:])]))
        if not colon or not names.strip() or not is_led:
            return rest
        self._heading(line, text=f"{label}:")
        return [(names.strip(), line), *rest[1:]]

    def _is_behind_all(self, lines: list[Printed]) -> bool:
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

    def _tells_whom_to_reach(self, lines: list[Printed]) -> bool:
        """Return whether lines behind the names say how to reach somebody, as no other line of the list does."""
        own = [line for line in lines if reaches_somebody(line.text)]
        led = lines[0].text.endswith(":") or self._before(lines[0]).text.endswith(":")
        is_one_of_many = self._reached > len(own)
        return bool(own and led and self._listing.entries) and not is_one_of_many

    def _stands_behind_items(self, lines: list[Printed]) -> bool:
        """Return whether lines without a number, a bullet or a row stand behind a list of which each entry has one."""
        first, entries = lines[0], self._listing.entries
        if len(entries) < FEWEST_SIGNED or not all(map(is_item, entries)) or is_cue(first.text):
            return False
        behind = self._tail[self._at[first] :]
        has_item = any(bool(sign_of(line)) or line.kind is Kind.ROW for line in behind) or first.column > 0  # a cell
        if has_item:
            return False
        last = entries[-1].lines[-1]
        is_led = self._listing.roles.get(self._before(first)) is Role.HEADING
        is_rest = first.paragraph == last.paragraph or self._goes_on(entries[-1], last, first)
        if last.kind is Kind.ROW and self._stands_alone_below(last, first):
            self._group_doubt = "It stands alone below the table."
            return is_said(first.text) or self._stated == len(entries)
        return not is_led and not is_rest and not self._is_heading(first, lines)

    def _stands_alone_below(self, last: Printed, line: Printed) -> bool:
        return line.paragraph == last.paragraph + 1 and line.of == 1 and line is self._tail[-1]

    def _is_labelled_alone(self, lines: list[Printed], *, is_led: bool) -> bool:
        """Return whether a label that is no heading leads a line behind the names, as no other: "Enclosures: a map"."""
        label = re.match(r"(?P<said>[^\W\d_]+(?:\s[^\W\d_]+)*)\s?:\s+\S", lines[0].text)
        said = label["said"] if label else ""
        is_label = 0 < len(said.split()) <= _MOST_OF_A_LABEL and (said.count(" ") < 3 or is_said(said))
        is_of_list = is_led or is_cue(lines[0].text) or bool(sign_of(lines[0])) or lines[0].kind is Kind.ROW
        if not (is_label and self._listing.entries) or is_of_list or len(lines) != 1:
            return False
        return not any(":" in one.text for one in self._tail[: self._at[lines[0]]])

    def _stands_behind_run(self, lines: list[Printed]) -> bool:
        """Return whether a line of another form stands behind names in running text, and nothing leads it."""
        entries = self._listing.entries
        names = list(itertools.takewhile(lambda one: one.lines[-1] is entries[-1].lines[-1], reversed(entries)))
        is_led = self._listing.roles.get(self._before(lines[0])) is Role.HEADING or self._is_heading(lines[0], lines)
        return len(names) >= FEWEST_OF_A_RUN and not is_led and not is_cue(lines[0].text)

    def _may_begin_again(self, lines: list[Printed]) -> bool:
        """Return whether names may stand behind a sentence: a heading, or a cue, leads them."""
        is_told = is_cue(lines[0].text) or is_heading_by_words(lines[0].text) or not self._listing.entries
        begins = is_cue(lines[0].text) or self._is_heading(lines[0], lines)
        self._is_ended = not begins
        self._behind = "" if is_told else f"It stands below '{lines[0].text}', behind the list: did it sign?"
        return begins

    def _joined(self, parts: list[tuple[str, list[Printed]]]) -> list[tuple[str, list[Printed]]]:
        """Join "Hook" and "Line & Sinker" where so many names are stated as there are then."""
        short = [name for name, _ in parts]
        ands = [
            at
            for at in range(1, len(parts) - 1)
            if re.search(rf"\s(?:{AND}|&)\s", short[at]) and len(short[at - 1].split()) <= _MOST_OF_A_FIELD
        ]
        if self._stated and len(parts) - len(ands) < self._stated:  # "Hedge, Ditch and Pond" before "Reed Keepers, …"
            ands = [at for at in ands if len(short[at - 1].split()) == 1]
        if not ands or len(parts) - len(ands) != self._stated:
            return parts
        found: list[tuple[str, list[Printed]]] = []
        for at, (name, lines) in enumerate(parts):
            if at in ands:
                found[-1] = (f"{found[-1][0]}, {name}", list(dict.fromkeys([*found[-1][1], *lines])))
            else:
                found.append((name, lines))
        return found

    def _run(self, parts: list[tuple[str, list[Printed]]]) -> None:
        parts = self._joined(rejoined(of_those_named(parts), self._texts))
        by_commas = not any(re.search("[;|•·▪]", line.text) for _, lines in parts for line in lines)
        for at, (text, lines) in enumerate(parts):
            self._set(lines, Role.SIGNATORY)
            is_person = self._of_people and could_be_a_person(text)
            doubt = lone_part(text, is_last=at >= len(parts) - 2) if by_commas and not is_person else ""
            doubt = doubt or ends_within(lines) or ("" if by_commas else may_be_one(parts[-2:], at - len(parts) + 2))
            self._listing.unsure += bool(doubt)
            if doubt and at and by_commas and not self._listing.entries[-1].doubt:
                self._listing.entries[-1].doubt = f"Is it whole, or is '{text}' the rest of it?"
            self._add(_without_others(text, lines, doubt))

    def _lines(self, lines: list[Printed], *, is_last: bool) -> None:
        previous: Printed | None = None
        for at, line in enumerate(lines):
            is_led = at + 1 < len(lines) or not is_last
            if is_cue(line.text) or is_valediction(line.text):
                self._heading(line, is_named=self._names_a_group(line))
            elif not self._added(line, previous):
                if is_no_name(line):
                    self._set([line], Role.LEFT_OVER)
                elif is_led and not may_end(previous, line) and self._is_heading(line, lines):
                    self._heading(line)
                elif (is_contact(line.text) and not sign_of(line)) or not spelling(line.text):
                    self._set([line], Role.DETAIL if spelling(line.text) else Role.MARGIN)
                else:
                    self._entry(line)
            previous = line

    def _names_a_group(self, line: Printed) -> bool:
        """Return whether a line that leads names says whose they are: no close does, but one for an organization."""
        return line in self._lead_people or not is_valediction(line.text)

    def _doubt_above(self, line: Printed) -> None:
        """Doubt whoever stands alone between the close and a line that leads the list: one may send it for others."""
        entries = self._listing.entries
        is_list = len(entries) <= _MOST_WHO_SEND and len(self._tail) > 2 * len(entries) + FEWEST_LINES
        if is_list and all(has_title(one.text) or could_be_a_person(one.text) for one in entries):
            for entry in entries:
                entry.doubt = (
                    entry.doubt or f"It stands above '{line.text}': did it sign, or send the letter for others?"
                )

    def _added(self, line: Printed, previous: Printed | None) -> bool:
        """Add a line to the entry above it; return whether it belongs there."""
        entry = self._current(line)
        if entry is None:
            return False
        if self._goes_on(entry, previous or entry.lines[-1], line):
            self._set([line], Role.SIGNATORY)
            comma = "," if entry.lines[-1].text.endswith(",") else ""
            if entry.lines[-1].column != line.column:
                entry.doubt = entry.doubt or "It goes on in another column: is it one name?"
            entry.text = f"{entry.text}{comma} {line.text}".strip(" ,;")
            entry.lines.append(line)
            return True
        kind = self._detail(entry, line) if self._stands_with(entry, line) else ""
        if kind:
            self._set([line], Role.DETAIL)
            entry.details.append((kind, line.text.strip(" ,;")))
            entry.is_person = entry.is_person or kind in ("title", "affiliation") or None
        return bool(kind)

    def _stands_with(self, entry: Entry, line: Printed) -> bool:
        """Return whether a line stands in a name's paragraph; or in the next ones, each of a line, below a person."""
        if entry.first.paragraph == line.paragraph:
            return True
        is_below = line.paragraph == entry.first.paragraph + len(entry.details) + 1 and line.of == 1
        is_led = bool(entry.details) or self._is_title(entry, line.text)
        is_person = could_be_a_person(entry.text) or has_title(entry.text)
        return is_below and is_person and is_led and not could_be_a_person(line.text)

    def _current(self, line: Printed) -> Entry | None:
        """Return the entry that a line may belong to: the last one, unless a heading stands between."""
        entries = self._listing.entries
        if not entries or self._listing.roles.get(self._before(line)) not in (Role.SIGNATORY, Role.DETAIL):
            return None
        return entries[-1]

    def _before(self, line: Printed) -> Printed:
        at = self._at[line]
        return self._tail[at - 1] if at else line

    def _entry(self, line: Printed) -> None:
        sign, text = cut_sign(line)
        self._set([line], Role.SIGNATORY)
        may_lead = self._marked and line.of == 1 and text.isupper() and len(text) > _LONGEST_ACRONYM
        is_asked = (may_lead and " " not in text) or (text.isupper() and self._is_lone_capitals(line))
        doubt = "Is it a name, or a heading?" if is_asked else ""
        entry = _without_others(text, [line], doubt)
        entry.text = self._without_comma(entry.text).strip(" ,;")
        entry.is_person = True if line in self._inked else None
        self._add(entry)
        if number := re.sub(r"\D", "", sign):
            self._numbers.append((int(number), entry))

    def _without_comma(self, text: str) -> str:
        """Return a name without the "and", or the full stop, of a list whose lines end with commas."""
        if self._commas < 1 - _FEW:
            return text
        text = re.sub(rf",?\s+{AND}$", "", text)
        return text[:-1] if text.endswith(".") and not is_legal_form(re.split(r"[\s,]+", text)[-1]) else text

    def _add(self, entry: Entry) -> None:
        entry.group = entry.group or self._group
        if self._group_doubt and not entry.doubt:
            entry.doubt, self._group_doubt = self._group_doubt, ""
        entry.doubt = entry.doubt or self._behind
        if self._of_people and entry.is_person is None and not is_organization(entry.text.partition(",")[0]):
            entry.is_person = True
        self._listing.entries.append(entry)

    def _heading(self, line: Printed, *, is_named: bool = True, text: str = "") -> None:
        """Take a line, or the text at its beginning, for the heading of what follows."""
        self._doubt_above(line)
        self._set([line], Role.HEADING)
        whole = text or line.text
        group = re.sub(r"\s*\([^()]*\)\s*$", "", whole).strip(" :,;")
        group = re.sub(rf"^{AND}\b\W+(?:\w{{1,4}}\s)*", "", group)
        self._of_people = names_individuals(whole)
        self._behind = "" if is_cue(whole) or is_heading_by_words(whole) else self._behind
        is_plain = not is_named or (is_cue(whole) and not self._of_people) or is_joining(whole)
        self._group = "" if is_plain else group
        is_told = is_plain or is_heading_by_words(whole) or whole.endswith(":") or line.kind is Kind.HEADING
        is_told = is_told or line in self._lead_people
        if not is_told and not line.line.is_bold and not line.text.isupper():
            self._group_doubt = f"'{line.text}' above it is taken for a heading."

    def _set(self, lines: Sequence[Printed], role: Role) -> None:
        self._listing.roles.update(dict.fromkeys(lines, role))

    def _is_heading(self, line: Printed, lines: Sequence[Printed]) -> bool:
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
        return self._leads_by_place(line) or self._stands_out(line, len(lines))

    def _leads_by_words(self, line: Printed, count: int) -> bool:
        """Return whether a line's words lead names: for whom a person signs, or those for all who sign."""
        if (
            line in self._heads
            or self._is_initial(line)
            or line in self._lead_people
            or (line.at == 0 and is_of_bodies(spelling(line.text)))
        ):  # "Individuals", above
            return True
        is_in_order = self._wraps.is_out_of_order(line) is False  # a name like "The Other Lawyers"
        return is_heading_by_words(line.text) and not (is_in_order and count > 1)

    def _is_bold_initial(self, line: Printed) -> bool:
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
        return self._leads_signed(line) or self._leads_openly(line) or self._stands_between_items(line)

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

    def _leads_openly(self, line: Printed) -> bool:
        """Return whether a line is the first, tells that names follow: "joined by", "First signatories"."""
        words = line.text.split() or [""]
        is_open = words[-1].islower() and spelling(words[-1]) in function_words() and len(words) > 1
        tells = is_open or (signs(line.text) and line.of == 1 and len(words) <= _MOST_OF_A_CUE)
        return line is self._tail[0] and tells and len(self._tail) > 1 and not self._tail[1].text[:1].islower()

    def _stands_out(self, line: Printed, count: int) -> bool:
        """Return whether a line is bold, or in capitals and apart, where few are; a word alone, if none is bold."""
        if line.line.is_bold and self._bold <= _FEW and not has_title(line.text):
            return True
        stands_apart = line.at == 0 and (line.of > 1 or self._signed > 0.5 or count == 1)
        is_long = " " in line.text or (len(line.text) > _LONGEST_ACRONYM and not self._marked)
        is_large = (
            line.text.isupper() and (is_long or self._is_between_lists(line)) and not self._is_lone_capitals(line)
        )
        return stands_apart and is_large and self._capitals <= _FEW and not re.search(r"\([A-Z]{2,}\)", line.text)

    def _is_lone_capitals(self, line: Printed) -> bool:
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

    def _detail(self, entry: Entry, line: Printed) -> str:
        """Return what a line says of the entry above it, in one paragraph; empty where it is an entry of its own."""
        text = line.text
        if sign_of(line) or len(entry.details) >= _MOST_OF_A_PERSON:
            return ""
        if is_contact(text):
            return "url"
        if entry.first in self._inked and line.paragraph == entry.first.paragraph and line not in self._inked:
            return "affiliation" if any(kind == "title" for kind, _ in entry.details) else "title"
        is_address = is_street(text) and not has_organization_noun(text)  # "Ferry Workers, Local 1412"
        if (is_address or (is_place(text) and not ends_alike(entry.text, text))) and self._has_places(line):
            return "city"
        return self._detail_of_a_person(entry, line)

    def _detail_of_a_person(self, entry: Entry, line: Printed) -> str:
        """Return what a line says of the person above it; empty where there is none, or it says nothing of one."""
        if not (entry.is_person or has_title(entry.text) or could_be_a_person(entry.text)):
            return ""
        if self._is_title(entry, line.text):
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

    def _is_title(self, entry: Entry, text: str) -> bool:
        return (
            (is_role(text) or (text[:1].islower() and not is_organization(text)))
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

    def _goes_on(self, entry: Entry, above: Printed, line: Printed) -> bool:
        """Return whether a line is the rest of the name above it."""
        if self._is_bold_initial(line):
            return False
        is_other = sign_of(line) or line.kind in (Kind.HEADING, Kind.ROW) or above not in entry.lines
        if is_other or is_marked_heading(above, line) or is_counted(line) or is_contact(line.text):
            return False
        is_near = line.paragraph == above.paragraph or self._ends_with_a_lone_comma(above)
        if is_near and is_of_item(above, line):
            return above.line.room is None or above.line.may_go_on
        if not (is_near or is_full(above, line) or above.page != line.page):
            return False
        return self._is_rest(entry, above, line)

    def _is_rest(self, entry: Entry, above: Printed, line: Printed) -> bool:
        """Return whether a line that stands where the rest of the name above it would is that."""
        if self._end_with_places:
            return not above.text.endswith(")")
        is_told = told(self._so_far(entry, above), line.text, self._register)
        if is_told is None and is_full(above, line):
            is_told = by_acronym(entry.text, self._texts_from(line))
        if is_told is None and (by_order := self._by_order(entry, above, line)) is not None:
            return by_order
        if is_told is None and is_full(above, line):
            return self._guessed(entry, line)
        return bool(is_told)

    def _by_order(self, entry: Entry, above: Printed, line: Printed) -> bool | None:
        """Decide by the order of letters, where all names of a list stand in it; None where it tells nothing."""
        is_out, full = self._wraps.is_out_of_order(line), is_full(above, line)
        if is_out is None:
            return None
        if is_out and full:
            return not may_be_whole(line.text) or self._out_of_order(entry, above, line)
        if self._wraps.joins(above, line) if full else is_out and not has_organization_noun(entry.text):
            self._group_doubt = f"Is it a name, or the rest of '{entry.text}'?"
            entry.doubt = entry.doubt or f"Is it whole, or is '{line.text}' the rest of it?"
        return False

    def _out_of_order(self, entry: Entry, above: Printed, line: Printed) -> bool:
        """Return whether what may be a name is the rest of one, out of the order of letters: the count may tell."""
        self._listing.unsure += 1
        is_rest = self._joins is None or self._wraps.joins(above, line)
        if is_rest:
            entry.doubt = entry.doubt or f"Is it one name, or is '{line.text}' another, out of the order of letters?"
        return is_rest

    def _ends_with_a_lone_comma(self, line: Printed) -> bool:
        return line.text.endswith(",") and self._commas <= _FEW

    def _so_far(self, entry: Entry, above: Printed) -> str:
        """Return a name so far; a comma at its end is one within it where few lines end so."""
        is_cut = self._ends_with_a_lone_comma(above) or (above.text.endswith(",") and above.line.may_go_on)
        return f"{entry.text}," if is_cut else entry.text

    def _texts_from(self, line: Printed) -> list[str]:
        """Return the texts of a line and those behind it in its paragraph, as many as a name may have."""
        return [one.text for one in self._blocks[line.paragraph - 1].lines[line.at :]][:MOST_LINES_OF_A_NAME]

    def _guessed(self, entry: Entry, line: Printed) -> bool:
        """Decide where room ended behind a line that may be whole: the words tell, or nobody does."""
        text = line.text
        closed = is_closed(entry.text, self._texts_from(line))
        if closed is not None:
            return closed
        self._listing.unsure += 1
        joins = self._wraps.joins(entry.lines[-1], line)
        if joins:
            entry.doubt = f"Is it one name, or is '{text}' another?"
            entry.choices = (entry.text,)
        else:
            self._group_doubt = f"Is it a name, or the rest of '{entry.text}'?"
            entry.doubt = entry.doubt or f"Is it whole, or is '{text}' the rest of it?"
        return joins

    def _tell_gaps(self) -> None:
        runs: list[list[tuple[int, Entry]]] = [[]]
        for number, entry in self._numbers:
            if number == 1:
                runs.append([])
            runs[-1].append((number, entry))
        for run in runs:
            for one, other in gaps([number for number, _ in run]):
                entry = next(entry for number, entry in run if number == other)
                entry.doubt = f"The numbers go from {one} to {other}: is one missing?"


def _without_others(text: str, lines: list[Printed], doubt: str) -> Entry:
    """Return an entry without what tells of others behind its name, and a doubt of it then."""
    name, others = cut_others(text)
    return Entry(name, lines, doubt=doubt or (f"'{others}' stands behind it: the list is not whole." if others else ""))
