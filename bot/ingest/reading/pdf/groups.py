"""The rows of a file's pages become groups of lines that belong together, over columns and pages."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.ingest.reading.columns import Block
from bot.ingest.reading.printed import Printed
from bot.ingest.reading.signs import begins_item
from bot.ingest.reading.wrapping import is_full, is_running_text, reads_on

GAP = 1.25  # times the usual distance of two lines
DOUBLE = 2.4  # of the type's size: the distance of lines with a line's room between them
ALONE = 0.6  # of a column's groups have one line: those of several are wrapped where their lines fill the widest
FEWEST = 6  # groups one below the other that are a list
MOST_WORDS = 9  # of a line of a list
MOST_OF_AN_ENTRY = 1.6  # times the usual distance of two lines: entries stand so near, and headings farther
CLEAR = 0.08  # times that distance: two distances differ by so much
NEARLY_ALL = 0.8  # of a column's lines; the others end with "A.C."
SAME = 1.5  # points: places that are one differ by so little
LEFTS = 0.4  # of the lines have a left end of their own
FEWEST_OF_A_MIDDLE = 3  # lines
STACKED = 0.6  # of a grid's cells have several lines, which their room did not break
SAME_SIZE = 0.93  # of the type's size: what is smaller is something else
_ENDS = (".", "!", "?", ":", ";", ".”", '."', "?”", ".)")
_INDENT = 0.7  # of the type's size


@dataclass(frozen=True, slots=True)
class Group:
    """Lines without a gap between them, or a table's row.

    Attributes:
        lines: From above.
        edge: Where their room ends.
        column: Counted from 1; 0 where nothing stands beside them.
        are_apart: Whether gaps part the entries of the column.
        cells: Of a table's row: the lines of each cell.
    """

    lines: tuple[Printed, ...]
    edge: float = 0.0
    column: int = 0
    are_apart: bool = False
    cells: tuple[tuple[Printed, ...], ...] = ()

    @property
    def size(self) -> float:
        """The size of its type."""
        return max(line.size for line in self.lines)


def groups_of(blocks: Iterable[Block]) -> Iterator[Group]:
    """Yield the groups of a page's blocks, in reading order."""
    for block in blocks:
        if _are_stacked(block):
            yield from _of_stacks(block)
            continue
        for cells in block.cells:
            yield Group(tuple(line for cell in cells for line in cell), cells=cells)
        many = len(block.columns) > 1
        for number, (column, edge) in enumerate(zip(block.columns, block.edges, strict=bool(block.columns)), start=1):
            yield from _of_column(column, edge, number if many else 0)


def _are_stacked(block: Block) -> bool:
    """Return whether cells hold lines that nothing broke: a name with a title and a house below, beside others."""
    cells = [(cell, edge) for row in block.cells for cell, edge in zip(row, block.edges, strict=True) if len(cell) > 1]
    ended = sum(_changes_its_type(cell) or not _are_full(cell, edge) for cell, edge in cells)
    return len(cells) >= STACKED * sum(map(len, block.cells)) and ended >= STACKED * len(cells) and len(cells) > 2


def _changes_its_type(cell: Sequence[Printed]) -> bool:
    """Return whether a line of a cell is bold and the one above is not, or the other way: no room broke them there."""
    ends = ((one.words[-1].runs[-1], other.words[0].runs[0]) for one, other in itertools.pairwise(cell))
    return any(last.is_bold != first.is_bold for last, first in ends)


def _is_a_pair(cell: Sequence[Printed]) -> bool:
    """Return whether a cell has two parts: lines in one weight above one line in the other."""
    *above, last = (line.is_bold for line in cell)
    if len(cell) == 2:
        return _changes_its_type(cell)
    return len(cell) > 2 and all(above) and not last


def _of_stacks(block: Block) -> Iterator[Group]:
    cells = [cell for row in block.cells for cell in row if cell]
    are_pairs = sum(_is_a_pair(cell) for cell in cells) >= STACKED * len(cells)
    for row in block.cells:
        for number, (cell, edge) in enumerate(zip(row, block.edges, strict=True), start=1):
            if cell:
                yield Group(tuple(cell), edge, number, are_apart=are_pairs)


def _of_column(column: Sequence[Printed], edge: float, number: int) -> Iterator[Group]:
    """Yield a column's groups; lines that are set to the right, or to the middle, are read as if set to the left."""
    start = 0
    for first, end in _set_otherwise(column, are_beside=number > 0):
        if column[start:first]:
            yield from _of_lines(column[start:first], edge, number)
        run = column[first:end]
        left, middle = min(line.left for line in run), run[0].left + run[0].right
        moved = [line.moved(left - line.left) for line in run]
        room = max(line.right for line in moved) if len(run) >= FEWEST else left + 2 * edge - middle
        yield from _of_lines(moved, room, number)
        start = end
    if column[start:]:
        yield from _of_lines(column[start:], edge, number)


def _set_otherwise(column: Sequence[Printed], *, are_beside: bool) -> Iterator[tuple[int, int]]:
    """Yield where the runs of lines begin and end that have one right end or one middle, and no left end.

    A few lines with one middle are such a run where other columns stand beside them: blocks of signatures.
    """
    at = 0
    while at < len(column):
        middled = _alike(column, at, lambda line: line.left + line.right)
        end = max(_alike(column, at, lambda line: line.right), middled)
        run = column[at:end]
        is_long = len(run) >= FEWEST and len({round(line.left / line.size) for line in run}) >= LEFTS * len(run)
        if is_long or (are_beside and len(run) < FEWEST and end == middled and _have_a_middle(run)):
            yield at, end
            at = end
        else:
            at += 1


def _have_a_middle(run: Sequence[Printed]) -> bool:
    """Return whether a few lines with one middle begin at different places."""
    lefts = [line.left for line in run]
    return len(run) >= FEWEST_OF_A_MIDDLE and max(lefts) - min(lefts) > run[0].size / 2


def _alike(column: Sequence[Printed], start: int, place: Callable[[Printed], float]) -> int:
    """Return where the run ends of lines that have a place in common, and their type's size."""
    first = column[start]
    end = start + 1
    while end < len(column) and abs(place(column[end]) - place(first)) < SAME and column[end].size == first.size:
        end += 1
    return end


def _of_lines(column: Sequence[Printed], edge: float, number: int) -> Iterator[Group]:
    gap = _gap(column)
    groups: list[list[Printed]] = []
    for line in column:
        if groups and not _parts(groups[-1], line, gap, edge):
            groups[-1].append(line)
        else:
            groups.append([line])
    lone = sum(len(group) == 1 for group in groups)
    for group, room in zip(groups, _rooms(groups, edge), strict=True):
        are_apart = lone >= 3 and 1 < len(group) <= 4 and _are_full(group, room)
        yield Group(tuple(group), room if are_apart else _own_edge(group, edge), number, are_apart)


def _rooms(groups: Sequence[Sequence[Printed]], edge: float) -> Iterator[float]:
    """Yield where the room of each group's lines ends: in a list whose entries gaps part, its widest line shows it."""
    for _, run in itertools.groupby(
        groups, lambda group: all(map(_is_listed, group)) and (group[0].left, group[0].size)
    ):
        of_run = list(run)
        lone = sum(len(group) == 1 for group in of_run)
        is_list = len(of_run) >= FEWEST and lone >= ALONE * len(of_run) and all(map(_is_listed, of_run[0]))
        widest = max(line.right for group in of_run for line in group)
        yield from (widest if is_list else edge for _ in of_run)


def _is_listed(line: Printed) -> bool:
    """Return whether a line may be of a list: it is short, and no end of a sentence."""
    return len(line.words) <= MOST_WORDS and not line.text.endswith(_ENDS)


def _own_edge(group: Sequence[Printed], edge: float) -> float:
    """Return where the room of lines ends: running text shows it itself."""
    own = max(line.right for line in group)
    return own if len(group) > 3 and own < edge and is_running_text(group, own) else edge


def _are_full(group: Sequence[Printed], edge: float) -> bool:
    return all(is_full(one, other, edge) for one, other in itertools.pairwise(group))


def _gap(column: Sequence[Printed]) -> float:
    """Return the distance of two lines above which they are of two groups.

    The usual distance within a paragraph is the smallest one, of which there are some. In a list whose lines stand at
    two distances alone, one of wrapped lines and one of entries, what parts them lies between.
    """
    pitches = sorted((one.base - other.base) / max(one.size, other.size) for one, other in itertools.pairwise(column))
    pitches = [pitch for pitch in pitches if pitch > 0.9]
    usual = min(pitches[len(pitches) // 20], DOUBLE) if pitches else 1.2
    near = [pitch for pitch in pitches if usual <= pitch < MOST_OF_AN_ENTRY * usual]
    jump, low, high = max(((high - low, low, high) for low, high in itertools.pairwise(near)), default=(0.0, 0.0, 0.0))
    spread = max(low - usual, near[-1] - high) if near else 0.0
    are_two = len(near) >= FEWEST and jump > max(CLEAR * usual, spread) and high < GAP * usual < near[-1]
    are_short = sum(map(_is_listed, column)) >= NEARLY_ALL * len(column)
    return (low + high) / 2 if are_two and are_short else GAP * usual


def _parts(group: Sequence[Printed], line: Printed, gap: float, edge: float) -> bool:
    """Return whether a line begins a new group."""
    last = group[-1]
    size = max(last.size, line.size)
    if (last.base - line.base) / size > gap or last.base < line.base:
        return True
    if min(last.size, line.size) < SAME_SIZE * size or line.is_marked_first:
        return True
    is_indented = line.left > last.left + _INDENT * size and (len(group) == 1 or abs(last.left - group[0].left) < size)
    is_sign_first = begins_item(line.text) or begins_item(last.text)
    hangs = any(abs(one.left - line.left) < SAME for one in group)  # as a line above does, that was the rest of one
    is_rest = hangs or is_full(last, line, edge) or reads_on(last.text, line.text)
    return is_indented and not is_sign_first and not is_rest and len(group) > 1


def joined(pages: Iterable[Sequence[Group]], body: float) -> list[Group]:
    """Return the groups of all pages; running text and notes that a column's or page's end broke are whole again.

    Args:
        pages: The groups of each page.
        body: The size of the text's type: what is smaller at a page's foot are notes.
    """
    made: list[Group] = []
    last = {False: -1, True: -1}  # the last group of the text, and the last one of small type
    for groups in pages:
        met: set[bool] = set()
        for group in groups:
            is_small = not group.cells and group.size < SAME_SIZE * body
            before = made[last[is_small]] if last[is_small] >= 0 else None
            at_break = is_small not in met or (before is not None and group.column > before.column > 0)
            met.add(is_small)
            if before and at_break and not group.cells and _goes_on(before, group):
                shift = before.edge - group.edge
                moved = (line.moved(shift) for line in group.lines)
                made[last[is_small]] = replace(before, lines=(*before.lines, *moved))
            else:
                made.append(group)
                last[is_small] = len(made) - 1
    return made


def _goes_on(group: Group, following: Group) -> bool:
    last, first = group.lines[-1], following.lines[0]
    if group.cells or begins_item(first.text) or first.is_marked_first or first.is_bold != last.is_bold:
        return False
    if abs(group.size - following.size) > 0.5 or not is_full(last, first, group.edge):
        return False
    begins_small = first.text[:1].islower()
    runs_on = is_running_text(group.lines, group.edge) and not last.text.endswith(_ENDS)
    return begins_small or runs_on
