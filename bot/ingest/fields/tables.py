"""Names in a table: a row for each, or cells side by side that are all names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise, zip_longest

from bot.ingest.fields.cues import (
    COLUMNS,
    has_organization_noun,
    has_title,
    is_contact,
    is_heading_by_words,
    is_of_bodies,
    is_organization,
    is_place,
    is_role,
    names_individuals,
    names_organizations,
)
from bot.ingest.fields.cues import words as words_of
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.naming import begins_with_a_person
from bot.ingest.fields.people import has_said_title
from bot.ingest.fields.sheet import Printed, sign_of
from bot.knowledge.spelling import spelling

_LABEL = re.compile(r"([^\W\d_]{2,12}(?:\s[^\W\d_]{2,12})?)\s?:\s")  # "By:", "Its:", "Nom :"
_FEWEST_LABELLED = 2  # rows that are not
_MOST_OF_A_BLOCK = 4  # lines: name, office, house, town
_FEWEST = 3  # rows, for a column of people to be read as signing for others
_FEWEST_UNTITLED = 5  # rows, for a column of people without titles to be read so
_SOME_TITLED = 0.3  # of people who sign for organizations
_NEARLY_ALL = 0.8  # of the offices in several blocks of signatures: one may be a word that nobody knows
_MOST = 0.6  # of a column's cells, for what it holds
_SIGNS_FOR = "whom"  # a column of people, beside the organizations that they sign for
_SAID = ("title", "affiliation", "city", "url", "acronym")
_FEWEST_IN_ORDER = 9  # names: fewer may be so by chance
_ORDERED = 0.9  # of their pairs
_FEW = 0.7  # a column of towns holds the same ones again

_BODIES = words_of("BODIES") - words_of("INDIVIDUALS")

Row = Sequence[Printed]


def read_table(rows: Sequence[Row], *, of_people: bool) -> Iterator[tuple[Entry | None, list[Printed]]]:
    """Yield each entry of a table with all its cells, and headings without an entry.

    Args:
        rows: The cells of each.
        of_people: Whether the heading above says that people follow.
    """
    if bands := _bands(rows):
        for band in bands:
            yield from _grid(band)
        return
    if _heads_groups(rows):
        yield None, list(rows[0])
        yield from _groups(rows)
        return
    of_people = of_people or _are_houses(rows)
    has_head, columns = _headed(rows, of_people=of_people)
    of_bodies = has_head and _names_bodies(rows[0], columns)
    if has_head:
        yield None, list(rows[0])
        rows = rows[1:]
    if columns.count("name") > 1:
        for is_head, run in groupby(rows, _is_lone_head):
            own = list(run)
            yield from ((None, list(row)) for row in own) if is_head else _side_by_side(own, columns)
        return
    for row in rows:
        if _is_head_again(row):
            yield None, list(row)
        else:
            yield _entry(row, columns, of_people=of_people, of_bodies=of_bodies)


def _heads_groups(rows: Sequence[Row]) -> bool:
    """Return whether each column is a list of its own: its head says who they are, "Companies", and all are names."""
    heads, columns = rows[0], _texts(rows[1:])
    are_groups = len(heads) > 1 and all(_heads_a_group(cell.text) for cell in heads)
    return are_groups and len(columns) == len(heads) and all(_kind_of(column) == "name" for column in columns)


def _heads_a_group(text: str) -> bool:
    """Return whether a head says who stands below it, and not what a column holds, as a word alone may."""
    words = spelling(text).split()
    return is_heading_by_words(text) and (len(words) > 1 or words[0] not in COLUMNS)


def _groups(rows: Sequence[Row]) -> Iterator[tuple[Entry | None, list[Printed]]]:
    """Yield the names of each column, below its head."""
    for head, column in zip(rows[0], zip_longest(*rows[1:]), strict=True):
        for cell in filter(None, column):
            is_person = names_individuals(head.text) or None
            yield Entry(_name_in(cell), [cell], group=head.text.strip(" :"), is_person=is_person), [cell]


def hold_people(rows: Sequence[Row]) -> bool:
    """Return whether people stand in a column of a table, by the form of their names."""
    return any(map(_are_people, _texts(rows[1:])))


def mixed_rows(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of which nobody knows what is below a name: where bold cells and plain ones take turns.

    Either each second row is plain, or a column has both below its first cell.
    """
    rows = [row for row in rows if not _is_head_again(row)]
    looks = [{cell.line.is_bold for cell in row} for row in rows]
    if _bands(rows):
        return []
    if len(rows) % 2 == 0 and looks == [{True}, {False}] * (len(rows) // 2) and all(len(row) > 1 for row in rows):
        return list(rows[1::2])
    columns = ([cell.line.is_bold for cell in cells if cell] for cells in zip_longest(*rows[1:]))
    return list(rows) if any(len(set(cells)) > 1 for cells in columns) else []


def without_labelled(rows: list[list[Printed]]) -> tuple[list[list[Printed]], list[Printed]]:
    """Take the rows off of which each cell has the same label: "By: Ada Reed", "Its: Chair", below bodies.

    So often as each label, a row without one stands above it.
    """
    labels = [_label_of(row) for row in rows]
    counts = Counter(filter(None, labels))
    bare = labels.count("")
    if not labels or labels[0] or not counts or bare < _FEWEST_LABELLED or any(one != bare for one in counts.values()):
        return rows, []
    labelled = [cell for row, label in zip(rows, labels, strict=True) if label for cell in row]
    return [row for row, label in zip(rows, labels, strict=True) if not label], labelled


def _label_of(row: Row) -> str:
    found = [_LABEL.match(cell.text) for cell in row]
    said = {one[1].lower() for one in found if one}
    return said.pop() if all(found) and len(said) == 1 else ""


def _headed(rows: Sequence[Row], *, of_people: bool) -> tuple[bool, Sequence[str]]:
    """Return whether the first row heads the columns, and what stands in each of them."""
    heads = [_head_of(cell.text) for cell in rows[0]]
    if (len(heads) > 1 and all(heads)) or (heads == ["name"]):
        return True, _with_one_name(heads, rows, of_people=of_people)
    if _has_a_head(rows[0]):
        return True, _with_bodies(_beside_a_name(rows), rows, of_people=of_people)
    return False, _columns(rows, of_people=of_people)


def _is_head_again(row: Row) -> bool:
    """Return whether a row says what stands in each column, as on each page of a table."""
    return len(row) > 1 and all(_column_by_head(cell.text) for cell in row)


def _is_lone_head(row: Row) -> bool:
    """Return whether a row is one cell that heads those below: "Local organizations"."""
    return len(row) == 1 and is_heading_by_words(row[0].text)


def _bands(rows: Sequence[Row]) -> list[Sequence[Row]]:
    """Return the rows by blocks of signatures, of which several may stand one below the other; nothing without any."""
    for height in range(2, _MOST_OF_A_BLOCK + 1):
        bands = [rows[at : at + height] for at in range(0, len(rows), height)]
        if len(rows) % height == 0 and _are_grids(bands):
            return bands
    return []


def _are_grids(bands: Sequence[Sequence[Row]]) -> bool:
    """Return whether a block of signatures stands in each column: people above, what each is below."""
    if any(len({len(row) for row in rows}) > 1 for rows in bands):
        return False
    people = [cell.text for rows in bands for cell in rows[0]]
    offices = [cell.text for rows in bands for cell in rows[1]]
    are_offices = sum(map(is_role, offices)) >= (_NEARLY_ALL if len(bands) > 1 else 1) * len(offices)
    return are_offices and all(map(begins_with_a_person, people)) and not any(map(is_role, people))


def _grid(rows: Sequence[Row]) -> Iterator[tuple[Entry | None, list[Printed]]]:
    for name, office, *houses in zip(*rows, strict=True):
        if len(houses) == 1 and houses[0].line.is_bold and not name.line.is_bold:  # whose name is set out signs
            doubt = f"Did it sign, or '{name.text}' alone?"
            yield Entry(houses[0].text.strip(" ,;"), houses, doubt=doubt, is_person=False), [name, office, *houses]
            continue
        details = [("title", office.text), *(("affiliation", house.text) for house in houses)]
        yield Entry(name.text.strip(" ,;"), [name], details=details, is_person=True), [name, office, *houses]


def _are_houses(rows: Sequence[Row]) -> bool:
    """Return whether people stand beside houses that come again: of two who sign, the houses are not these."""
    columns = _texts(rows[1:])
    if len(rows) <= _FEWEST or len(columns) < 2:
        return False
    people = [one for one in columns if _are_people(one)]
    houses = [one for one in columns if _are_bodies(one)]
    return len(people) == 1 == len(houses) and len(set(houses[0])) <= _FEW * len(houses[0])


def _texts(rows: Sequence[Row]) -> list[list[str]]:
    """Return the texts of each column."""
    return [[cell.text for cell in cells if cell] for cells in zip_longest(*rows)]


def _are_bodies(column: Sequence[str]) -> bool:
    return sum(map(has_organization_noun, column)) >= len(column) / 2


def _with_one_name(kinds: Sequence[str], rows: Sequence[Row], *, of_people: bool) -> Sequence[str]:
    """Tell who signed where a table has people beside their organizations, by its heads: "Name", "Organization"."""
    heads = [spelling(cell.text).split() if kind == "name" else [] for kind, cell in zip(kinds, rows[0], strict=True)]
    of_bodies = [any(map(_is_of_bodies, words)) for words in heads]  # a column of towns may be headed "State"
    if not any(of_bodies):
        of_bodies = [_are_bodies(column) for column in _texts(rows[1:])][: len(kinds)]
    if kinds.count("name") != 2 or sum(of_bodies) != 1:
        return kinds
    beside = "affiliation" if of_people else _SIGNS_FOR
    return [
        beside if kind == "name" and is_body == of_people else kind
        for kind, is_body in zip(kinds, of_bodies, strict=True)
    ]


def _is_of_bodies(word: str) -> bool:
    return is_of_bodies(word) or has_organization_noun(word)


def _has_a_head(row: Row) -> bool:
    """Return whether a row is a head of which half or more is understood, what stands over the names among it."""
    heads = list(map(_whole_head, row))
    return len(heads) > 1 and "name" in heads and 2 * len(list(filter(None, heads))) >= len(heads)


def _whole_head(cell: Printed) -> str:
    """Return what stands below a head, all of whose words say so: "Sierra Group" is over nothing."""
    told = COLUMNS.get(spelling(cell.text), "")
    return told or (_column_by_head(cell.text) if is_heading_by_words(cell.text) else "")


def _beside_a_name(rows: Sequence[Row]) -> list[str]:
    """Return what columns hold below a head that says where the names are: no other column has any."""
    heads = list(map(_whole_head, rows[0]))
    columns = zip_longest(*rows[1:])
    kinds = [_kind_of([cell.text for cell in column if cell]) for column in columns]
    told = [kind if kind != "name" else "detail" for kind in kinds]
    return [head or kind for head, kind in zip_longest(heads, told[: len(heads)], fillvalue="detail")]


def _with_bodies(kinds: Sequence[str], rows: Sequence[Row], *, of_people: bool) -> Sequence[str]:
    """Take people below a head as those who sign for the bodies before them, below a head that nobody knows.

    Bodies that stand behind them, or come again, are where these people work.
    """
    columns = _texts(rows[1:])[: len(kinds)]
    are_open = [not _whole_head(cell) for cell in rows[0]]
    bodies = [at for at, is_open in enumerate(are_open) if is_open and at < len(columns) and _are_bodies(columns[at])]
    people = [at for at, kind in enumerate(kinds) if kind == "name" and _are_people(columns[at])]
    if of_people or len(bodies) != 1 or len(people) != 1 or bodies > people:
        return kinds
    if len(set(columns[bodies[0]])) < len(columns[bodies[0]]):
        return kinds
    told = {bodies[0]: "name", people[0]: _SIGNS_FOR}
    return [told.get(at, kind) for at, kind in enumerate(kinds)]


def _head_of(text: str) -> str:
    """Return what stands below a head; a sign without a word is over numbers: "#"."""
    return _column_by_head(text) or ("" if spelling(text) else "number")


def _column_by_head(text: str) -> str:
    """Return what stands below a head, by its words; a word alone for a sort of bodies is over names: "Organisme"."""
    words = spelling(text).split()
    told = next((COLUMNS[word] for word in words if word in COLUMNS), "") if 0 < len(words) <= 4 else ""
    return told or ("name" if len(words) == 1 and words[0] in _BODIES else "")


def _columns(rows: Sequence[Row], *, of_people: bool) -> list[str]:
    """Return what each column holds, by its cells."""
    columns = [[cell.text for cell in cells if cell] for cells in zip_longest(*rows)]
    kinds = [_kind_of(column) for column in columns]
    if "name" not in kinds:
        kinds[next((at for at, kind in enumerate(kinds) if kind != "number"), 0)] = "name"
    first = kinds.index("name")
    if len(columns) > 1 and _are_in_order(rows):
        return ["name"] * len(columns)
    if not _are_people(columns[first]) or not (of_people or _sign_for_bodies(columns[first:], kinds)):
        return [*kinds[: first + 1], *_beside_organizations(kinds[first + 1 :], columns[first:])]
    return [*kinds[: first + 1], *map(_beside_people, kinds[first + 1 :], columns[first + 1 :])]


def _beside_people(kind: str, column: Sequence[str]) -> str:
    return "affiliation" if kind == "name" and not _are_people(column) else kind


def _sign_for_bodies(columns: Sequence[Sequence[str]], kinds: Sequence[str]) -> bool:
    """Return whether people stand in the first column: a title tells it, or organizations beside them."""
    names, *others = columns
    are_bodies = any(sum(map(has_organization_noun, column)) >= len(column) / 2 for column in others)
    return "title" in kinds or any(map(has_title, names)) or are_bodies


def _beside_organizations(kinds: Sequence[str], columns: Sequence[Sequence[str]]) -> list[str]:
    """Return what columns beside organizations hold: who signs for each, where all are people, some with a title.

    Args:
        kinds: By their cells alone.
        columns: The organizations, and these columns.
    """
    names, *others = columns
    return [
        "detail" if kind == "name" and len(column) == len(names) and _sign_for_others(column, names) else kind
        for kind, column in zip(kinds, others, strict=True)
    ]


def _sign_for_others(column: Sequence[str], names: Sequence[str]) -> bool:
    """Return whether a column holds people, some with a title, or many where most names beside them are bodies'."""
    titled = sum(map(has_said_title, column))
    are_told = titled >= _SOME_TITLED * len(column) or (len(column) >= _FEWEST_UNTITLED and _are_bodies(names))
    return all(map(begins_with_a_person, column)) and len(column) >= _FEWEST and are_told


def _are_people(column: Sequence[str]) -> bool:
    return sum(map(begins_with_a_person, column)) > _MOST * len(column)


def _are_in_order(rows: Sequence[Row]) -> bool:
    """Return whether all cells are in the order of letters, across the table or down: names, side by side."""
    across = [cell for row in rows for cell in row]
    down = [cell for cells in zip_longest(*rows) for cell in cells if cell]
    return len(across) >= _FEWEST_IN_ORDER and (_is_in_order(across) or _is_in_order(down))


def _kind_of(column: Sequence[str]) -> str:
    def share(number: int) -> float:
        return number / max(len(column), 1)

    if share(sum(spelling(one).isdigit() for one in column)) >= _MOST:
        return "number"
    if share(sum(map(is_contact, column))) >= _MOST:
        return "url"
    if share(sum(is_role(one) and " " not in one for one in column)) >= _MOST:
        return "title"  # a word alone would be a name, else
    if share(sum(map(is_organization, column))) >= 1 - _MOST and share(len(set(column))) > _FEW:
        return "name"
    if share(sum(map(is_role, column))) >= _MOST:
        return "title"
    if share(sum(map(is_place, column))) >= _MOST or share(len(set(column))) <= _FEW:
        return "city"
    return "name"


def _names_bodies(head: Row, columns: Sequence[str]) -> bool:
    """Return whether the head over the names, and over them alone, is a word for bodies: "Organization"."""
    over = [cell.text for cell, column in zip(head, columns, strict=False) if column == "name"]
    are_bodies = len(over) == 1 and (names_organizations(over[0]) or has_organization_noun(over[0]))
    return are_bodies and not is_role(over[0])  # "Organization representative"


def _entry(row: Row, columns: Sequence[str], *, of_people: bool, of_bodies: bool) -> tuple[Entry | None, list[Printed]]:
    pairs = _filled(row, columns)
    name = next((cell for cell, column in pairs if column == "name"), None)
    if name is None or (len(row) < len(columns) and is_heading_by_words(name.text)):
        return None, list(row)
    beside = [(column, cell.text) for cell, column in pairs if column in _SAID]
    doubt = _whom(pairs) if len(row) <= len(columns) else "The row has more cells than the others."
    is_body = bool(_whom(pairs)) or (of_bodies and not has_title(name.text))
    is_person = False if is_body else _is_person(name.text, beside, of_people=of_people)
    return Entry(_name_in(name), [name], details=beside, doubt=doubt, is_person=is_person), list(row)


def _is_person(name: str, beside: Sequence[tuple[str, str]], *, of_people: bool) -> bool | None:
    """Return whether a person stands in a row, by its title or the heading above; None where nothing tells."""
    is_organized = is_organization(name) and not has_title(name)
    return (not is_organized and (of_people or any(kind == "title" for kind, _ in beside))) or None


def _whom(pairs: Sequence[tuple[Printed, str]]) -> str:
    """Ask who of two signed whom a row names."""
    return next((f"Did it sign, or '{cell.text}' alone?" for cell, column in pairs if column == _SIGNS_FOR), "")


def _filled(row: Row, columns: Sequence[str]) -> list[tuple[Printed, str]]:
    return [(cell, column) for cell, column in zip(row, columns, strict=False) if spelling(cell.text)]


def _side_by_side(rows: Sequence[Row], columns: Sequence[str]) -> Iterator[tuple[Entry | None, list[Printed]]]:
    """Yield names that stand side by side, down the columns where they are in the order of letters so."""
    table = [[cell if column == "name" else None for cell, column in zip(row, columns, strict=False)] for row in rows]
    across = _names_in(table)
    down = _names_in(zip_longest(*table))
    is_down = _is_in_order(down) and _order(down) > _order(across)
    for cell in down if is_down else across:
        yield Entry(_name_in(cell), [cell]), [cell]
    others = [cell for row in rows for cell in row if cell not in across]
    if others:
        yield None, others


def _name_in(cell: Printed) -> str:
    """Return a cell's words without the number before them."""
    return cell.text.removeprefix("" if cell.line.sign else sign_of(cell)).strip(" ,;")


def _names_in(rows: Iterable[Iterable[Printed | None]]) -> list[Printed]:
    return [cell for row in rows for cell in row if cell and spelling(cell.text)]


def _is_in_order(cells: Sequence[Printed]) -> bool:
    """Return whether cells are in order; of many, one or two may be out of it: who sorts may leave out an article."""
    return _order(cells) >= (_ORDERED if len(cells) >= _FEWEST_IN_ORDER else 1)


def _order(cells: Sequence[Printed]) -> float:
    """Return how many cells are in their place behind the one before: by their numbers, or by their letters."""
    numbers = [re.sub(r"\D", "", sign_of(cell)) for cell in cells]
    keys = [one.zfill(6) for one in numbers] if all(numbers) else [spelling(cell.text) for cell in cells]
    return sum(one <= other for one, other in pairwise(keys)) / max(len(keys) - 1, 1)
