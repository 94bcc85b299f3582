"""A page with more lines than somebody reads at once, in leaves: each with an address of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.web.record.page import Block, Grid, Listing, Page, Section

LINES = 200  # of lists and tables on a leaf: some 90 KB where each is a statement with who says it
_CELLS_OF_A_LINE = 4  # of a table
_WHOLE = "d"  # a document's page has places that others lead to, and as many lines as one document


def leaf(page: Page, number: int) -> Page | None:
    """Return a leaf of a page; None where it has none of this number.

    The first begins with what the page says in one sentence. The lists go on where the leaf before ended; a section
    that fits on a leaf is not divided, so that a year stays together.

    Args:
        page: The page, whole.
        number: Counted from 1.
    """
    leaves = [page.sections] if page.id.kind == _WHOLE else list(_leaves(page.sections)) or [()]
    if not 1 <= number <= len(leaves):
        return None
    one = replace(page, sections=leaves[number - 1], leaf=number, leaves=len(leaves))
    return one if number == 1 else replace(one, answer=None, lead="")


def _leaves(sections: tuple[Section, ...]) -> Iterator[tuple[Section, ...]]:
    held: list[Section] = []
    room = LINES
    for section in sections:
        rest: Section | None = section
        if held and room < _lines(section.blocks) <= LINES:
            yield tuple(held)
            held, room = [], LINES
        while rest:
            taken, rest = _cut(rest, room)
            held += [taken] if taken.blocks else []
            room -= _lines(taken.blocks)
            if rest:
                yield tuple(held)
                held, room = [], LINES
    if held:
        yield tuple(held)


def _cut(section: Section, room: int) -> tuple[Section, Section | None]:
    """Cut a section after as many lines as there is room for; the second part is None where all of it fits."""
    for at, block in enumerate(section.blocks):
        if _lines((block,)) > room:
            first, rest = _cut_block(block, room)
            before, after = section.blocks[:at], section.blocks[at + 1 :]
            return replace(section, blocks=(*before, *first)), replace(section, blocks=(rest, *after))
        room -= _lines((block,))
    return section, None


def _cut_block(block: Block, room: int) -> tuple[tuple[Block, ...], Block]:
    if isinstance(block, Listing):
        return ((replace(block, items=block.items[:room]),) if room else ()), replace(block, items=block.items[room:])
    assert isinstance(block, Grid)
    rows = room // _lines_of_a_row(block)
    return ((replace(block, rows=block.rows[:rows]),) if rows else ()), replace(block, rows=block.rows[rows:])


def _lines(blocks: tuple[Block, ...]) -> int:
    """Return how many lines of lists and tables there are; what else stands on a page is short."""
    return sum(
        len(one.items) if isinstance(one, Listing) else len(one.rows) * _lines_of_a_row(one)
        for one in blocks
        if isinstance(one, Listing | Grid)
    )


def _lines_of_a_row(grid: Grid) -> int:
    """Return for how many lines a row of a table counts; one row fits on a leaf, however wide the table is."""
    return min(LINES, -(-len(grid.header) // _CELLS_OF_A_LINE))
