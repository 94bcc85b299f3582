"""A column that begins below the top of those beside it, and whose lines stand at heights of their own."""

from __future__ import annotations

from collections.abc import Sequence

from bot.ingest.reading.printed import Printed

STRIP = 0.5  # of the type's size: what is left of a gap in all rows
ALIGNED = 0.7  # points: lines that begin so alike are of one column
FEWEST = 3  # lines that begin where their column does


def before_the_first(run: Sequence[Sequence[Printed]], size: float) -> list[tuple[float, float]]:
    """Return the strip between such a column and all that stands to the right of it; nothing where there is none.

    Args:
        run: The pieces of rows, the highest first; the column begins to the left of the first row.
        size: Of their type.
    """
    left = min(piece.left for piece in run[0])
    pieces = [piece for row in run for piece in row]
    column = [piece for piece in pieces if piece.right + STRIP * size < left]
    beside = [piece for piece in pieces if piece.right + STRIP * size >= left]
    if not _begin_alike(column) or not _begin_alike(beside):
        return []
    strip = max(piece.right for piece in column), min(piece.left for piece in beside)
    return [strip] if strip[1] - strip[0] > STRIP * size else []


def is_beside_none(rows: Sequence[Sequence[Sequence[Printed]]]) -> bool:
    """Return whether no line of the first column stands at the height of another: it is no column of cells."""
    firsts = [row for row in rows if row[0]]
    return len(firsts) >= FEWEST and not any(any(row[1:]) for row in firsts)


def _begin_alike(pieces: Sequence[Printed]) -> bool:
    """Return whether some lines begin where the first one of their column does."""
    left = min((piece.left for piece in pieces), default=0.0)
    return sum(abs(piece.left - left) < ALIGNED for piece in pieces) >= FEWEST
