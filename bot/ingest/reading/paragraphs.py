"""Printed lines become paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.ingest.reading.printed import Printed, runs_of
from bot.ingest.reading.runs import Run, line
from bot.ingest.reading.signs import with_sign
from bot.ingest.reading.wrapping import Whole, is_running_text, joined, whole_words
from bot.ingest.source import Kind, Line, Paragraph

LONG = 150  # signs: items that are longer are paragraphs of their own, and a lone cell is running text


def of_block(
    block: Sequence[Printed],
    edge: float,
    hyphenated: frozenset[str],
    *,
    column: int = 0,
    are_apart: bool = False,
) -> list[Paragraph]:
    """Return the paragraphs of printed lines without a gap between them.

    Args:
        block: The lines, from above.
        edge: Where their room ends.
        hyphenated: The words with a hyphen that stand within lines of this file.
        column: Counted from 1; 0 where nothing stands beside them.
        are_apart: Whether gaps part the column's entries.
    """
    wholes = joined(block, edge, are_apart=are_apart)
    made = [one for whole in wholes if (one := of_whole(whole, hyphenated))]
    if is_running_text(block, edge) and not any(one.sign for one in made):
        return [Paragraph((one,), column=column) for one in made]
    return grouped(made, column)


def of_whole(whole: Whole, hyphenated: frozenset[str]) -> Line | None:
    """Return the line that printed lines make, its sign apart."""
    first = whole.parts[0]
    words = whole_words(whole.parts, hyphenated)
    made = line(runs_of([Printed(words)]), first.page)
    return replace(with_sign(made), may_go_on=whole.may_go_on, room=whole.room) if made else None


def of_cells(cells: Iterable[Sequence[Printed]], hyphenated: frozenset[str]) -> Paragraph | None:
    """Return a table's row: a line for each cell."""
    made = [one for cell in cells if cell and (one := of_whole(Whole(tuple(cell)), hyphenated))]
    return Paragraph(tuple(made), Kind.ROW) if made else None


def grouped(made: Sequence[Line], column: int = 0) -> list[Paragraph]:
    """Gather lines into paragraphs: a list's items, with the lines that belong to them, apart from other text."""
    groups: list[list[Line]] = []
    for one in made:
        if groups and bool(one.sign) <= bool(groups[-1][0].sign):
            groups[-1].append(one)
        else:
            groups.append([one])
    kinds = [Kind.ITEM if group[0].sign else Kind.TEXT for group in groups]
    return [Paragraph(tuple(group), kind, column=column) for group, kind in zip(groups, kinds, strict=True)]


def of_row(cells: Sequence[Sequence[Paragraph]]) -> list[Paragraph]:
    """Return a table's row: one of a line for each cell, or the cells' own paragraphs, each in its column.

    Args:
        cells: The paragraphs of each cell, from left to right.
    """
    filled = [cell for cell in cells if cell]
    firsts = [cell[0] for cell in filled]
    if len(cells) > 1 and all(map(_is_one_line, filled)) and (len(filled) > 1 or all(map(_is_short, firsts))):
        return [Paragraph(tuple(one.lines[0] for one in firsts), Kind.ROW)] if firsts else []
    made: list[Paragraph] = []
    for number, cell in enumerate(cells, start=1):
        column = number if len(filled) > 1 else 0
        made += [one if one.column else replace(one, column=column) for one in cell]
    return made


def _is_one_line(cell: Sequence[Paragraph]) -> bool:
    return len(cell) == 1 and len(cell[0].lines) == 1 and cell[0].kind is not Kind.NOTE


def _is_short(paragraph: Paragraph) -> bool:
    return len(paragraph.text) <= LONG


def row(parts: Iterable[Iterable[Run]], page: int | None = None) -> Paragraph | None:
    """Return a table's row of runs for each cell."""
    made = tuple(one for part in parts if (one := line(part, page)))
    return Paragraph(made, Kind.ROW) if made else None
