"""The shape of a list: what an entry consists of, found by a vote over all of them, and each read by it.

A list is made by one hand: where one name has its town below it, in italics or in a line of its own, the others have
theirs there. So what no line tells alone, all of them tell together: lines that alternate, the same number of lines in
each paragraph, names set bold, one change of type within each line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.ingest.fields.cues import (
    ends_with_a_place,
    has_organization_noun,
    has_title,
    is_contact,
    is_legal_form,
    is_organization,
    is_place,
    is_role,
    is_street,
)
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.naming import begins_with_a_person, could_be_a_person, title_before
from bot.ingest.fields.sheet import Printed
from bot.ingest.source import Kind

_MOST = 0.6  # of a column's cells, for what it holds
_NEARLY_ALL = 0.8  # of the entries, for the shape of all
_FEWEST = 3  # entries
_FEWEST_UNTOLD = 5  # entries, where nothing but their words tells
_MOST_LINES = 5  # of an entry: name, title, organization, street, town
_AGAIN = 0.7  # a column of towns holds the same ones again
_FEW = 0.15  # of a column's cells: chance
_WORDS_OF_A_TOWN = 3.5  # at most, on average

_TOLD = ("title", "url", "address")
Segment = Sequence[Printed]


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of an entry: a line, or a piece of one."""

    text: str
    line: Printed


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """How all entries of a list are made.

    Attributes:
        rows: The cells of each entry, by its first line.
        columns: What the cells behind the name say, of the longest entries.
        usual: Likewise of those that are as long as most.
        of_people: Whether the names are people's.
        doubt: Why a curator has to look at each; empty where the shape is beyond doubt.
        are_marked: Whether entries may be of several lengths.
        sign_below: Whether people stand over the names that are set out: those of the bodies they sign for.
    """

    rows: dict[Printed, Row]
    columns: tuple[str, ...]
    usual: tuple[str, ...]
    of_people: bool
    doubt: str = ""
    are_marked: bool = False
    sign_below: bool = False

    def entries(self, segment: Segment) -> Iterator[tuple[Entry, list[Printed]]]:
        """Yield the entries of a segment, each with all its lines."""
        for row in (self.rows[line] for line in segment if line in self.rows):
            yield self._entry(row), list(dict.fromkeys(cell.line for cell in row))

    def _entry(self, row: Row) -> Entry:
        (name, *others), doubt = self._whole(row)
        if self.sign_below:
            whom = others.pop()
            return Entry(whom.text, [whom.line], doubt=f"Did it sign, or '{name.text}' alone?", is_person=False)
        details: list[tuple[str, str]] = []
        for cell, kind in zip(others, self._kinds(others), strict=True):
            details += _titled(cell.text) if kind == "title" else [(kind, cell.text)]
        is_other = not self.are_marked and len(row) != len(self.columns) + 1
        doubt = self.doubt or doubt or ("It is made otherwise than the others." if is_other else "")
        is_person = self.of_people and not (is_organization(name.text) and not has_title(name.text))
        return Entry(name.text, [name.line], details=details, doubt=doubt, is_person=is_person or None)

    def _whole(self, row: Row) -> tuple[Row, str]:
        """Return the cells of an entry, and a doubt: of one that is longer than most, two may be one broken line."""
        if not (self.are_marked and len(self.usual) > 1 and len(row) == len(self.usual) + 2):
            return row, ""
        *others, above, last = row
        if self.usual[-1] != "affiliation" or is_contact(last.text) or is_place(last.text):
            return row, ""
        is_apart = has_organization_noun(above.text) and has_organization_noun(last.text)
        if above.line.line.may_go_on or not is_apart:
            whole = Cell(f"{above.text} {last.text}", above.line)
            doubt = "" if above.line.line.may_go_on else f"Is '{last.text}' the rest of '{above.text}'?"
            return (*others, whole), doubt
        return row, ""

    def _kinds(self, others: Sequence[Cell]) -> Sequence[str]:
        """Return what the cells of one entry say; where it has others than most, each by its own words."""
        if len(others) == len(self.usual):
            return self.usual
        if len(others) == len(self.columns):
            return self.columns
        return [_kind_of([cell.text], of_people=self.of_people) or "affiliation" for cell in others]


def shape_of(segments: Sequence[Segment], stated: int | None) -> Shape | None:
    """Return the shape of a list; None where each line is an entry, or the list shows no shape.

    Args:
        segments: The lines between the headings.
        stated: How many the letter says have signed, where it says so exactly.
    """
    lines = sum(map(len, segments))
    by_signs = (_by_semicolons, _by_look, _within_lines, *_BY_SIGNS)
    ways = (_by_labels, *by_signs, _by_paragraphs, _by_lone_lines, _by_turns(2), _by_turns(3))
    for cut in ways:
        rows = [row for segment in segments for row in cut(segment)]
        shape = _voted(rows, are_marked=cut is _by_look or _have_titles(rows)) if len(rows) >= _FEWEST else None
        if shape and not (stated == lines != len(rows)):
            return shape
    return None


def _voted(rows: Sequence[Row], *, are_marked: bool) -> Shape | None:
    """Return the shape of rows, if their columns are what stands beside names.

    Args:
        rows: Of a list.
        are_marked: Whether their beginnings are sure, so that they may be of several lengths.
    """
    columns = _columns(rows, are_marked=are_marked)
    if len(columns) < 2:
        return None
    names, *others = columns
    people = are_people(names)
    kinds = _kinds_of(others, of_people=people)
    are_alike = any(min(_share(one, ends_with_a_place) for one in (names, column)) >= _MOST for column in others)
    if are_marked and _stand_over_people(rows):
        return None
    if not all(kinds) or are_alike or _share(names, _is_no_name) > _FEW:
        return None
    of_people = people and ("title" in kinds or "affiliation" in kinds)
    usual = _kinds_of(_columns(rows, are_marked=False)[1:], of_people=people)
    doubt = _doubt(names, others, kinds)
    below = of_people and all(_sets_out_the_last(row) for row in rows)
    return Shape({row[0].line: row for row in rows}, kinds, usual, of_people, doubt, are_marked, below)


def _sets_out_the_last(row: Row) -> bool:
    """Return whether the last line of an entry alone is bold."""
    return len(row) > 1 and [cell.line.line.is_bold for cell in row] == [*[False] * (len(row) - 1), True]


def _stand_over_people(rows: Sequence[Row]) -> bool:
    """Return whether headings that name no organization stand over people, over several somewhere: "History"."""
    heads, below = [row[0].text for row in rows], [cell.text for row in rows for cell in row[1:]]
    is_over_people = _share(below, begins_with_a_person) >= _NEARLY_ALL and not are_people(heads)
    return max(map(len, rows)) > 2 and is_over_people and _share(heads, has_organization_noun) <= 2 * _FEW


def _kinds_of(columns: Sequence[Sequence[str]], *, of_people: bool) -> tuple[str, ...]:
    """Return what stands in each column beside the names; empty for what may be names itself."""
    kinds = tuple(_kind_of(column, of_people=of_people) for column in columns)
    if of_people and len(columns) == 2 and kinds[0] == "affiliation" and _are_offices(*columns):
        kinds = ("title", kinds[1])
    return tuple(kind or "affiliation" for kind in kinds) if of_people and "title" in kinds else kinds


def _are_offices(column: Sequence[str], houses: Sequence[str]) -> bool:
    """Return whether a column between people and houses says what they are there: some offices, and no houses.

    So does one that says the same of all, each of another house.
    """
    are_houses = _share(houses, has_organization_noun) >= _MOST
    if are_houses and len(set(column)) == 1 < len(set(houses)) == len(houses):
        return True
    return are_houses and any(map(_is_title, column)) and _share(column, has_organization_noun) <= _FEW


def _columns(rows: Sequence[Row], *, are_marked: bool) -> list[list[str]]:
    """Return what stands at each place of the rows that have as many cells as most; nothing where these are few."""
    sizes = [len(row) for row in rows]
    width = max(sizes) if are_marked else max(set(sizes), key=sizes.count)
    whole = [row for row in rows if are_marked or len(row) == width]
    is_regular = len(whole) >= _MOST * len(rows)
    return [[row[at].text for row in whole if at < len(row)] for at in range(width)] if is_regular else []


def _doubt(names: Sequence[str], others: Sequence[Sequence[str]], columns: Sequence[str]) -> str:
    """Return why it is not sure that the second column says what it seems to."""
    if len(set(names)) < len(names):
        return "Whether it is a name or a town is not clear."
    if _share(names, lambda name: has_title(name) or bool(title_before(name))) >= _MOST:
        return ""  # people beyond doubt
    for column, kind in zip(others, columns, strict=True):
        is_told = kind not in ("city", "affiliation") or _share(column, is_place) >= _MOST or _repeats(column)
        if not is_told and len(others) == 1:
            return f"Is '{column[0]}' a town, or the name of another?"
    return ""


def _repeats(column: Sequence[str]) -> bool:
    return len(set(column)) <= _AGAIN * len(column)


def _share(column: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, column)) / max(len(column), 1)


def _is_no_name(text: str) -> bool:
    return is_contact(text) or (is_street(text) and not has_organization_noun(text)) or is_legal_form(text)


def are_people(names: Sequence[str]) -> bool:
    """Return whether most of a column's names are people's, and hardly any is an organization's."""
    heads = [one.partition(",")[0] for one in names]
    return _share(names, _begins_with_one) >= _MOST and _share(heads, has_organization_noun) <= _FEW


def _begins_with_one(text: str) -> bool:
    """Return whether a person's name begins a text, with an office before it or without: "Mayor Ada Reed"."""
    text = text.title() if text.isupper() else text
    return begins_with_a_person(text) or bool(title_before(text))


def _kind_of(column: Sequence[str], *, of_people: bool) -> str:
    """Return what stands beside the names; empty where it may be names itself."""
    if _share(column, is_contact) >= _MOST:
        return "url"
    if _share(column, _is_title) >= _MOST:
        return "title"
    if _share(column, _has_number) >= _NEARLY_ALL:
        return "address"
    if _share(column, is_place) >= _MOST:
        return "city"
    if of_people:
        return "" if _share(column, begins_with_a_person) >= _MOST else "affiliation"
    if _share(column, _is_somebody) >= _NEARLY_ALL:
        return "detail"  # who signs for each
    words = sum(len(one.split()) for one in column) / len(column)
    may_be_towns = _share(column, has_organization_noun) <= _FEW and words <= _WORDS_OF_A_TOWN
    return "city" if may_be_towns and _share(column, lambda one: one[:1].isupper()) >= _NEARLY_ALL else ""


def _is_somebody(text: str) -> bool:
    """Return whether a text is a person's name, alone or with what the person is: "Ada Reed, Chair"."""
    name, comma, rest = text.partition(",")
    return could_be_a_person(name) and (not comma or _is_title(rest.strip()))


def _is_title(text: str) -> bool:
    if title_before(text):
        return False  # of another person
    return is_role(text) or (text[:1].islower() and not has_organization_noun(text.split()[0]))


def _has_number(text: str) -> bool:
    return bool(re.search(r"(?<!\w)\d+[\w-]*(?!\w)", text)) and not re.search(r"\([^()]*$", text)


def _titled(text: str) -> list[tuple[str, str]]:
    """Return a title, and the organization behind its comma."""
    first, comma, rest = text.partition(",")
    is_title = is_role(first) or (has_organization_noun(rest) and not has_organization_noun(first))
    return [("title", first.strip()), ("affiliation", rest.strip())] if comma and is_title else [("title", text)]


def _cell(line: Printed) -> Cell:
    return Cell(line.text.strip(" ,;"), line)


def _begun(segment: Segment, begins: Callable[[Printed], bool]) -> list[Row]:
    """Return the lines of a segment, cut where entries begin."""
    rows: list[list[Cell]] = []
    for line in segment:
        if begins(line) or not rows:
            rows.append([])
        rows[-1].append(_cell(line))
    return [tuple(row) for row in rows]


def _by_look(segment: Segment) -> list[Row]:
    """Cut where names are set otherwise than what stands below them."""

    def look(line: Printed) -> tuple[bool, bool]:
        return line.kind is Kind.HEADING, line.line.is_bold

    first = look(segment[0])
    rows = _begun(_over_columns(segment, lambda line: look(line) == first), lambda line: look(line) == first)
    below = sum(len(row) > 1 for row in rows)
    is_one = any(first) and below >= _MOST * len(rows) and max(map(len, rows)) <= _MOST_LINES
    return rows if is_one else []


def _over_columns(segment: Segment, begins: Callable[[Printed], bool]) -> list[Printed]:
    """Return lines with what stands at a column's head, above any name, behind the same column of the page before."""
    made: list[Printed] = []
    begun: set[tuple[int, int]] = set()
    for line in segment:
        page = line.page or 0
        begun |= {(page, line.column)} if begins(line) else set()
        is_rest = page > 1 and line.column > 0 and (page, line.column) not in begun
        places = [(page - 1, line.column), (page, line.column)] if is_rest else []
        above = [at for at, one in enumerate(made, start=1) if (one.page, one.column) in places]
        made.insert(above[-1] if above else len(made), line)
    return made


def _within_lines(segment: Segment) -> list[Row]:
    """Cut each line where its type changes, with nothing else between the parts."""
    rows: list[Row] = []
    for above, line in zip([None, *segment], segment, strict=False):
        pieces = _pieces(line)
        if above and above.line.may_go_on and len(pieces) == 1 and len(rows[-1]) == 1:
            rows[-1] = (*rows[-1], *pieces)  # the town alone has no room left behind the name
        else:
            rows.append(pieces)
    return rows if sum(len(row) > 1 for row in rows) >= _NEARLY_ALL * len(rows) else []


def _by_sign(sign: re.Pattern[str], *, of_people: bool) -> Callable[[Segment], list[Row]]:
    """Cut each line at a sign that nearly all of them have: leaders before a town, a dash before a title."""

    def cut(segment: Segment) -> list[Row]:
        found = [sign.search(line.text) for line in segment]
        cuts = [(line, match) for line, match in zip(segment, found, strict=True) if match]
        names = [line.text[: match.start()].strip() for line, match in cuts]
        if len(cuts) < _NEARLY_ALL * len(segment) or (of_people and not are_people(names)):
            return []
        return [_cells_at(line, match) for line, match in zip(segment, found, strict=True)]

    return cut


def _cells_at(line: Printed, sign: re.Match[str] | None) -> Row:
    texts = [line.text] if sign is None else [line.text[: sign.start()], sign["rest"]]
    return tuple(Cell(text.strip(" ,;"), line) for text in texts if text.strip(" ,;"))


_BY_SIGNS = (
    _by_sign(re.compile(r"\s*(?:\.{3,}|…|(?:\. ){3,})[.…\s]*(?P<rest>\S.*)"), of_people=False),
    _by_sign(re.compile(r"\s+(?:[–—|•·]|-+)\s+(?P<rest>\S.*)"), of_people=True),
    _by_sign(re.compile(r"\s*\((?P<rest>[^()]+)\)$"), of_people=True),
)
_LABEL = re.compile(r"(?P<label>[^\W\d_][^\W\d_ /-]{0,3}[^:]{0,20}):\s+(?P<words>\S.*)")


def _by_labels(segment: Segment) -> list[Row]:
    """Cut before the first of the labels that come again and again: "Name: A", "Title: B", "Organization: C"."""
    found = [_LABEL.fullmatch(line.text) for line in segment]
    labels = [match["label"] for match in found if match]
    if len(labels) < _NEARLY_ALL * len(segment) or labels.count(labels[0]) < _FEWEST:
        return []
    if len(set(labels)) > _MOST_LINES or len(set(labels)) < 2:  # one label alone is a cue
        return []
    rows: list[list[Cell]] = []
    for line, match in zip(segment, found, strict=True):
        if not rows or (match and match["label"] == labels[0]):
            rows.append([])
        rows[-1].append(Cell((match["words"] if match else line.text).strip(" ,;"), line))
    return [tuple(row) for row in rows]


def _by_semicolons(segment: Segment) -> list[Row]:
    """Cut each line at its semicolons, where all have as many and none ends with one: "Ada Reed; Heron Guild; Wex"."""
    rows = [tuple(Cell(text.strip(" ,"), line) for text in line.text.split(";")) for line in segment]
    are_whole = all(cell.text for row in rows for cell in row) and not any(line.line.may_go_on for line in segment)
    return rows if are_whole and len({*map(len, rows)}) == 1 and len(rows[0]) > 1 else []


def _pieces(line: Printed) -> Row:
    starts = [0, *line.line.cuts]
    texts = [line.text[start:end].strip() for start, end in zip(starts, [*starts[1:], None], strict=True)]
    are_apart = all(re.match(r"\w", text) for text in texts[1:]) and not any(
        text.endswith((",", "–", "—", "-")) for text in texts
    )
    return tuple(Cell(text, line) for text in texts) if are_apart and all(texts) else (_cell(line),)


def _by_paragraphs(segment: Segment) -> list[Row]:
    """Cut at paragraphs, where each has as many lines as the others, and none goes on with the one above."""
    # Not the first line of the paragraph: one to sign on may stand above it.
    first = {next(run) for _, run in groupby(segment, key=lambda line: line.paragraph)}
    rows = _begun(segment, lambda line: line in first or bool(line.line.sign))
    sizes = [len(row) for row in rows]
    most = max(set(sizes), key=sizes.count)
    rows = _over_pages(rows, most)
    sizes = [len(row) for row in rows]
    if _have_titles(rows):
        return rows
    are_alike = 2 <= most <= _MOST_LINES and sizes.count(most) >= _NEARLY_ALL * len(sizes)
    is_open = [cell for row in rows for cell in row[:-1] if cell.line.line.may_go_on]
    return rows if are_alike and len(is_open) <= _FEW * len(segment) else []


def _by_lone_lines(segment: Segment) -> list[Row]:
    """Cut before each paragraph of one line, where one of a person with a title stands below each: "Heron Guild"."""
    paragraphs = [list(run) for _, run in groupby(segment, key=lambda line: line.paragraph)]
    heads, below = paragraphs[::2], paragraphs[1::2]
    are_pairs = len(heads) == len(below) and all(
        len(one) == 1 < len(other) for one, other in zip(heads, below, strict=False)
    )
    if not are_pairs or not _have_titles([tuple(map(_cell, one)) for one in below]):
        return []
    return [tuple(map(_cell, [*one, *other])) for one, other in zip(heads, below, strict=True)]


def _have_titles(rows: Sequence[Row]) -> bool:
    """Return whether people stand with a title below each, and with more lines below some."""
    pairs = [(row[0].text, row[1].text) for row in rows if len(row) > 1]
    are_short = max(map(len, rows)) <= _MOST_LINES and len(pairs) >= _NEARLY_ALL * len(rows)
    return (
        are_short and are_people([name for name, _ in pairs]) and _share([one for _, one in pairs], _is_title) >= _MOST
    )


def _over_pages(rows: Sequence[Row], most: int) -> list[Row]:
    """Join what a page's end has parted: two rows that have as many lines as the others together."""
    joined: list[Row] = []
    for row in rows:
        is_rest = bool(joined) and joined[-1][-1].line.page != row[0].line.page
        if is_rest and len(joined[-1]) < most and len(joined[-1]) + len(row) == most:
            joined[-1] = (*joined[-1], *row)
        else:
            joined.append(row)
    return joined


def _by_turns(count: int) -> Callable[[Segment], list[Row]]:
    """Cut lines that alternate into entries of so many."""

    def cut(segment: Segment) -> list[Row]:
        lines = list(segment)
        while lines and len(lines) % count and is_contact(lines[-1].text):
            lines.pop()
        if not lines or len(lines) % count or any(line.line.sign for line in lines):
            return []
        rows = [tuple(map(_cell, lines[at : at + count])) for at in range(0, len(lines), count)]
        names, *others = [[row[at].text for row in rows] for at in range(count)]
        nouns = _share(names, has_organization_noun)
        are_unlike = all(_share(column, has_organization_noun) <= nouns / 2 for column in others)
        kinds = [_kind_of(column, of_people=are_people(names)) for column in others]
        told = {*_TOLD, "affiliation"} if "title" in kinds else {*_TOLD}
        is_told = all(kind in told or _repeats(column) for kind, column in zip(kinds, others, strict=True))
        are_places = all(_share(column, is_place) >= _MOST for column in others)
        are_short = all(len(cell.split()) <= _WORDS_OF_A_TOWN for column in others for cell in column)
        is_likely = are_unlike and are_short and nouns >= _MOST and len(rows) >= _FEWEST_UNTOLD
        return rows if is_told or are_places or is_likely else []

    return cut
