"""A letter's list of names, cut into entries: each line is an entry, a part of one, a heading, or something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.ingest.fields.apart import have_towns, inked
from bot.ingest.fields.behind import Behind
from bot.ingest.fields.cues import (
    AND,
    has_organization_noun,
    has_title,
    is_contact,
    is_cue,
    is_heading_by_words,
    is_joining,
    is_legal_form,
    is_organization,
    is_valediction,
    leads_on,
    names_individuals,
    says_in_person,
)
from bot.ingest.fields.details import Details
from bot.ingest.fields.entries import Entry, Listing
from bot.ingest.fields.headings import Headings
from bot.ingest.fields.lines import (
    FEWEST_LINES,
    FEWEST_SIGNED,
    are_a_line_each,
    cut_sign,
    doubt_gaps,
    doubt_row,
    doubt_senders,
    ends_with_brackets,
    ends_within,
    heads_a_page,
    is_counted,
    is_item,
    is_marked_heading,
    is_no_name,
    is_of_item,
    is_of_list,
    is_run,
    is_said,
    labelled,
    lines_before_people,
    may_end,
    of_those_named,
    people_in,
    says_for_whom,
    segments_of,
    share,
    told_apart,
    without_cue,
    without_others,
)
from bot.ingest.fields.naming import could_be_a_person
from bot.ingest.fields.parts import is_led_run
from bot.ingest.fields.running import (
    by_commas,
    doubt_of_part,
    joined_as_stated,
    may_be_one,
    rejoined,
    separated,
    without_brackets,
)
from bot.ingest.fields.shape import Segment, Shape, shape_of
from bot.ingest.fields.sheet import Block, Printed, is_prose, sign_of
from bot.ingest.fields.tables import hold_people, mixed_rows, read_table, without_labelled
from bot.ingest.fields.wraps import MOST_LINES_OF_A_NAME, Wraps, by_acronym, is_closed, is_full, may_be_whole, told
from bot.ingest.letter import Role
from bot.ingest.register import Register
from bot.ingest.source import Kind
from bot.knowledge.spelling import spelling

_FEW = 0.4  # of the lines are headings
_LONGEST_ACRONYM = 6  # letters
_MOST_WITH_PLACES = 0.6  # of the lines, where each name ends with its country; the rest of them are wrapped


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
        own, apart = told_apart(tail, taken)
        self._tail = [line for line in own if is_of_list(line, own) and not heads_a_page(line, own, blocks)]
        self._at = {line: at for at, line in enumerate(self._tail)}
        self._set([line for line in own if line not in self._at], Role.MARGIN)  # a line to sign on, a page's number
        self._listing.roles.update(apart)
        self._inked = inked(own)
        self._have_towns = have_towns(self._tail)
        self._group = ""
        self._group_doubt = ""
        self._of_people = False
        self._numbers: list[tuple[int, Entry]] = []
        self._is_ended = False
        self._behind = ""  # the doubt about what stands behind a list, where another begins
        names = [line for line in self._tail if not blocks[line.paragraph - 1].is_prose]
        self._commas = share(names, lambda line: line.text.endswith(","))
        self._are_lines = are_a_line_each(names)
        self._lead_people = lines_before_people(names)
        self._labelled = labelled(names)
        self._stated = stated
        self._joins = joins
        self._are_speakers = are_speakers
        self._end_with_places = share(names, ends_with_brackets) >= _MOST_WITH_PLACES
        self._wraps = Wraps(names, register, joins)
        self._headings = Headings(self._tail, names, blocks, register, self._lead_people, self._wraps)
        self._details = Details(blocks, self._inked)
        self._behind_names = Behind(self._listing, self._tail, self._others, self._headings)
        self._segments = self._shaped(stated)
        self._shaped_lines = {line for _, one in self._segments.values() for line in one}

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
        doubt_gaps(self._numbers)
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
        is_led = (
            is_led or self._headings.leads_openly(line) or line in self._lead_people or line in self._headings.by_form
        )
        is_other = line.kind is Kind.ROW or (block.is_prose and not sign_of(line)) or text.endswith(":")
        return is_led or is_other or re.fullmatch(r"\([^()]*\)", text) is not None

    def _parts_paragraphs(self, line: Printed) -> bool:
        """Return whether a line stands between entries of a paragraph each, and within none."""
        return line.kind is Kind.ROW or (not line.at and self._is_of_no_entry(line))

    def _may_be_heading(self, line: Printed) -> bool:
        return line.kind is Kind.HEADING or self._headings.stands_out(line, line.of)

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
        of_people = self._of_people or (self._are_speakers and hold_people(rows))
        mixed = {cell for row in mixed_rows(rows) for cell in row}
        for entry, lines in read_table(rows, of_people=of_people):
            if entry is None:
                self._set(lines, Role.HEADING)
            else:
                self._set(entry.lines, Role.SIGNATORY)
                self._set([line for line in lines if line not in entry.lines], Role.DETAIL)
                entry.doubt = entry.doubt or "Is it a name, or of the one above it?" * (entry.first in mixed)
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
        elif self._behind_names.stands_behind_run(lines):
            self._set(lines, Role.LEFT_OVER)
            self._is_ended = True
        elif (block.is_prose and not sign_of(lines[0])) or re.fullmatch(r"\([^()]*\)", block.text):
            is_below = self._listing.roles.get(self._before(lines[0])) is Role.HEADING and bool(self._group)
            self._set(lines, Role.LEFT_OVER)
            is_aside = block.text.startswith("(") or says_in_person(block.text)
            self._is_ended = not is_aside and not is_below  # what is said of those listed below
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
            self._behind_names.is_of_a_page,
            self._behind_names.is_of_a_letterhead,
            self._behind_names.says_where,
            self._behind_names.is_behind_all,
            self._behind_names.tells_whom_to_reach,
            self._behind_names.is_parted_otherwise,
            self._behind_names.leads_elsewhere,
            self._stands_behind_items,
        )
        return any(one(lines) for one in told) or self._behind_names.is_labelled_alone(lines, is_led=is_led)

    def _below_its_label(self, rest: list[tuple[str, Printed]]) -> list[tuple[str, Printed]]:
        """Take the heading off that leads names in its own line, "National organizations: A; B; C", or above them."""
        text, line = rest[0]
        if is_heading_by_words(text) and len(rest) > 1 and separated(rest[1:], self._register):
            self._heading(line)
            return rest[1:]
        label, colon, names = text.partition(":")
        is_led = is_heading_by_words(label) or is_led_run(label, " ".join([names, *(one for one, _ in rest[1:])]))
        is_led = is_led or (line in self._labelled and not line.at)
        if not colon or not names.strip() or not is_led:
            return rest
        self._heading(line, text=f"{label}:")
        return [(names.strip(), line), *rest[1:]]

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
        doubt_row(entries, last, first)
        if last.kind is Kind.ROW and self._stands_alone_below(last, first):
            self._group_doubt = "It stands alone below the table."
            return is_said(first.text) or self._stated == len(entries)
        return not is_led and not is_rest and not self._headings.is_heading(first, lines)

    def _stands_alone_below(self, last: Printed, line: Printed) -> bool:
        return line.paragraph == last.paragraph + 1 and line.of == 1 and line is self._tail[-1]

    def _may_begin_again(self, lines: list[Printed]) -> bool:
        """Return whether names may stand behind a sentence: a heading, or a cue, leads them."""
        is_told = is_cue(lines[0].text) or is_heading_by_words(lines[0].text) or not self._listing.entries
        begins = is_cue(lines[0].text) or self._headings.is_heading(lines[0], lines)
        self._is_ended = not begins
        self._behind = "" if is_told else f"It stands below '{lines[0].text}', behind the list: did it sign?"
        return begins

    def _run(self, parts: list[tuple[str, list[Printed]]]) -> None:
        parts = joined_as_stated(rejoined(of_those_named(parts), [line.text for line in self._tail]), self._stated)
        by_commas = not any(re.search("[;|•·▪]", line.text) for _, lines in parts for line in lines)
        for at, (text, lines) in enumerate(parts):
            self._set(lines, Role.SIGNATORY)
            doubt = self._doubt_of_part(parts, at, by_commas=by_commas)
            self._listing.unsure += bool(doubt)
            if doubt and at and by_commas and not self._listing.entries[-1].doubt:
                self._listing.entries[-1].doubt = f"Is it whole, or is '{text}' the rest of it?"
            self._add(without_others(text, lines, doubt))

    def _doubt_of_part(self, parts: list[tuple[str, list[Printed]]], at: int, *, by_commas: bool) -> str:
        text, lines = parts[at]
        if not by_commas:
            return ends_within(lines) or may_be_one(parts[-2:], at - len(parts) + 2)
        is_person = self._of_people and could_be_a_person(text)
        return ("" if is_person else doubt_of_part([one for one, _ in parts], at)) or ends_within(lines)

    def _lines(self, lines: list[Printed], *, is_last: bool) -> None:
        previous: Printed | None = None
        for at, line in enumerate(lines):
            is_led = at + 1 < len(lines) or not is_last
            if (is_cue(line.text) or is_valediction(line.text)) and not says_for_whom(previous, line):
                self._heading(line, is_named=self._names_a_group(line))
            elif not self._added(line, previous):
                if is_no_name(line):
                    self._set([line], Role.LEFT_OVER)
                elif is_led and not may_end(previous, line) and self._headings.is_heading(line, lines):
                    self._heading(line)
                elif (is_contact(line.text) and not sign_of(line)) or not spelling(line.text):
                    self._set([line], Role.DETAIL if spelling(line.text) else Role.MARGIN)
                else:
                    self._entry(line)
            previous = line

    def _names_a_group(self, line: Printed) -> bool:
        """Return whether a line that leads names says whose they are: no close does, but one for an organization."""
        return line in self._lead_people or not is_valediction(line.text)

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
        kind = self._details.detail(entry, line) if self._stands_with(entry, line) else ""
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
        is_led = bool(entry.details) or self._details.is_title(entry, line.text)
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
        may_lead = self._headings.are_marked and line.of == 1 and text.isupper() and len(text) > _LONGEST_ACRONYM
        is_asked = (may_lead and " " not in text) or (text.isupper() and self._headings.is_lone_capitals(line))
        doubt = "Is it a name, or a heading?" if is_asked else ""
        entry = without_others(text, [line], doubt)
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
        name = without_brackets(entry.text.partition(",")[0])
        if self._of_people and entry.is_person is None and not is_organization(name):
            entry.is_person = True
        self._listing.entries.append(entry)

    def _heading(self, line: Printed, *, is_named: bool = True, text: str = "") -> None:
        """Take a line, or the text at its beginning, for the heading of what follows."""
        doubt_senders(self._listing.entries, line, len(self._tail))
        self._set([line], Role.HEADING)
        whole = text or line.text
        group = re.sub(r"\s*\([^()]*\)\s*$", "", whole).strip(" :,;")
        group = re.sub(rf"^{AND}\b\W+(?:\w{{1,4}}\s)*", "", group)
        self._of_people = names_individuals(whole)
        self._behind = self._behind_by(line, whole)
        is_plain = not is_named or (is_cue(whole) and not self._of_people) or leads_on(whole)
        self._group = "" if is_plain else group
        is_told = is_plain or is_heading_by_words(whole) or whole.endswith(":") or line.kind is Kind.HEADING
        is_told = is_told or line in self._lead_people
        if not is_told and not line.line.is_bold and not line.text.isupper():
            self._group_doubt = f"'{line.text}' above it is taken for a heading."

    def _behind_by(self, line: Printed, text: str) -> str:
        """Return the doubt about what stands below a heading, or below the words of it that lead a list."""
        if is_cue(text) or is_heading_by_words(text):
            return ""
        is_last = not self._behind and self._behind_names.is_last_of_none(line)
        return f"It stands below '{line.text}', behind the list: did it sign?" if is_last else self._behind

    def _set(self, lines: Sequence[Printed], role: Role) -> None:
        self._listing.roles.update(dict.fromkeys(lines, role))

    def _goes_on(self, entry: Entry, above: Printed, line: Printed) -> bool:
        """Return whether a line is the rest of the name above it."""
        if self._headings.is_bold_initial(line):
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
