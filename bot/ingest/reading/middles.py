"""Tables without lines whose cells stand at the middle of their rows: a name of two lines beside one of one line.

The lines of such cells stand at heights of their own, half a line beside the others. What tells them is that in each
row the middles of the cells are on one height, and that white strips part the columns throughout.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from bot.ingest.reading.printed import Printed

APART = 1.7  # of the type's size: lines of two rows are farther from one another than those of a cell
FAR = 3.5  # of the type's size: what is farther away is none of the table
LEVEL = 0.2  # of the type's size: middles that are on one height differ by so little
STRIP = 0.5  # of the type's size
FEWEST = 3  # rows
MOST_LINES = 4  # of a cell

Pieces = Sequence[Printed]
Cells = tuple[tuple[Printed, ...], ...]


@dataclass(frozen=True, slots=True)
class Middled:
    """A table.

    Attributes:
        start: The first of its bands.
        end: Behind the last one.
        rows: The lines of each cell.
    """

    start: int
    end: int
    rows: tuple[Cells, ...]


def middled(bands: Sequence[Pieces]) -> list[Middled]:
    """Return the tables among bands of pieces, the highest first."""
    clusters = _clusters(bands)
    found: list[Middled] = []
    at = 0
    while at < len(clusters):
        end = at + 1
        while end < len(clusters) and _may_go_on(bands, clusters[at : end + 1]):
            end += 1
        table = _table(bands, clusters[at:end])
        if table:
            found.append(table)
        at = end if table else at + 1
    return found


def _clusters(bands: Sequence[Pieces]) -> list[tuple[int, int]]:
    """Return where the runs of bands begin and end that stand near to one another."""
    starts = [0] if bands else []
    for at, (above, below) in enumerate(itertools.pairwise(bands), start=1):
        if above[0].base - below[0].base > APART * max(piece.size for piece in below):
            starts.append(at)
    return list(itertools.pairwise([*starts, len(bands)]))


def _may_go_on(bands: Sequence[Pieces], clusters: Sequence[tuple[int, int]]) -> bool:
    """Return whether the last run of bands may be a row of the table of those above."""
    (_, above), (start, end) = clusters[-2:]
    size = bands[start][0].size
    is_near = bands[above - 1][0].base - bands[start][0].base < FAR * size
    pieces = [piece for one, other in clusters for band in bands[one:other] for piece in band]
    return is_near and len(_columns(pieces)) > 1 and _in_the_middle(bands[start:end], _columns(pieces)) is not None


def _table(bands: Sequence[Pieces], clusters: Sequence[tuple[int, int]]) -> Middled | None:
    clusters = _without_ends(bands, clusters)
    if len(clusters) < FEWEST:
        return None
    start, end = clusters[0][0], clusters[-1][1]
    columns = _columns([piece for band in bands[start:end] for piece in band])
    rows = [_in_the_middle(bands[one:other], columns) for one, other in clusters]
    whole = [row for row in rows if row]
    has_halves = any(len({len(cell) for cell in row if cell}) > 1 for row in whole)
    is_full = sum(all(row) for row in whole) >= FEWEST - 1
    return Middled(start, end, tuple(whole)) if len(whole) == len(rows) and has_halves and is_full else None


def _without_ends(bands: Sequence[Pieces], clusters: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Return the runs of bands without those at both ends that have one column: a cue above, a paragraph below."""
    are_rows = [len(_columns([piece for band in bands[one:other] for piece in band])) > 1 for one, other in clusters]
    kept = [at for at, is_row in enumerate(are_rows) if is_row]
    return clusters[kept[0] : kept[-1] + 1] if kept else []


def _columns(pieces: Sequence[Printed]) -> list[tuple[float, float]]:
    """Return where the columns begin and end between which no piece stands."""
    columns: list[tuple[float, float]] = []
    for piece in sorted(pieces, key=lambda one: one.left):
        if columns and piece.left - columns[-1][1] < STRIP * piece.size:
            columns[-1] = (columns[-1][0], max(columns[-1][1], piece.right))
        else:
            columns.append((piece.left, piece.right))
    return columns


def _in_the_middle(bands: Sequence[Pieces], columns: Sequence[tuple[float, float]]) -> Cells | None:
    """Return the cells of a row whose middles are on one height; None where they are not, or cells are too long."""
    pieces = [piece for band in bands for piece in band]
    cells = tuple(
        tuple(sorted((one for one in pieces if left <= one.left and one.right <= right), key=lambda one: -one.base))
        for left, right in columns
    )
    filled = [cell for cell in cells if cell]
    middles = [(cell[0].base + cell[-1].base) / 2 for cell in filled]
    is_level = max(middles) - min(middles) < LEVEL * pieces[0].size
    return cells if is_level and max(map(len, filled)) <= MOST_LINES else None
