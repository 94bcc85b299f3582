"""A table as Slack's own table block, and in plain blocks for an ack and for clients that refuse it.

The fields and limits are those of Slack's Block Kit reference, "Table block". It has no field for a caption and none
that marks the header: the caption stands above it, and the header is its first row, on every page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.answers.visuals import Table
from bot.languages import Language, say
from bot.slack.blocks.lists import fitting
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.parts import Block, context, section, sections

NEWER = frozenset({"table", "data_visualization"})
MOST_ROWS = 100  # the header among them
MOST_COLUMNS = 20
ROOM = 5600  # characters of a page; Slack takes 10,000 in a table, and a card's sentence and sources stand beside it
LONGEST_CAPTION = 600
LONGEST_CELL = 200  # the record's longest name has about 90
LONGEST_PART = 60  # of a plain line: 19 cells with the names of their columns stay within one section

_Row = Sequence[str]


def table_blocks(table: Table, language: Language, page: int = 1) -> list[Block]:
    """Lay a table out as a table block, its caption above it, and below it what the page leaves out.

    Args:
        table: Any table. Of more than 20 columns only the first are shown.
        language: Its language.
        page: Counted from 1; one beyond the last shows the last.

    Returns:
        A section, the table, and a context line where there is more. A message takes one of them, and never an ack.
    """
    pages = _pages(table)
    rows = [table.header, *_page(pages, page)]
    block = {
        "type": "table",
        "column_settings": [{"is_wrapped": True}],  # of the first column, which holds the longest texts
        "rows": [[{"type": "raw_text", "text": cell} for cell in _cells(row)] for row in rows],
    }
    return [_caption(table), block, *_left_out(table, pages, language, page)]


def plain_table_blocks(table: Table, language: Language, page: int = 1) -> list[Block]:
    """Lay a table out as one line for each row: its name, then each cell after the name of its column.

    Columns made of spaces line up for the eye alone; a line that names its cells reads the same to everyone.

    Args:
        table: As for `table_blocks`; so are the others. Rows of a page that do not fit as lines are counted.
        language: Its language.
        page: Counted from 1; one beyond the last shows the last.
    """
    pages = _pages(table)
    lines = [_line(table.header, row) for row in _page(pages, page)]
    lines = fitting(lines, "card.more", room=ROOM, language=language)
    return [_caption(table), *sections(lines), *_left_out(table, pages, language, page)]


def page_count(table: Table) -> int:
    """Return how many pages a table takes; at least one."""
    return len(_pages(table))


def has_newer_blocks(blocks: Sequence[Block]) -> bool:
    """Return whether a message holds blocks that a workspace may refuse.

    An ack must not, since nobody sees the refusal.
    """
    return any(block["type"] in NEWER for block in blocks)


def plain(text: str, limit: int) -> str:
    """Prepare a text for a field without markup, such as a table's cell: at least one character, on one line.

    Whether Slack resolves entities in these fields is not documented, so none are sent: angle brackets, which could
    mention somebody, become their typographic kin, and an ampersand stays as it is.

    Args:
        text: Any text.
        limit: The most characters; a shortened text ends in an ellipsis.
    """
    cleaned = escape(_one_line(text).replace("<", "‹").replace(">", "›")).replace("&amp;", "&")
    return (cleaned if len(cleaned) <= limit else f"{cleaned[: limit - 1].rstrip()}…").strip() or "—"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _cells(row: _Row) -> list[str]:
    return [plain(cell, LONGEST_CELL) for cell in row[:MOST_COLUMNS]]


def _line(header: _Row, row: _Row) -> str:
    name = escape(_one_line(row[0]), LONGEST_CELL) or "—"
    cells = zip(header[1:MOST_COLUMNS], row[1:MOST_COLUMNS], strict=True)
    parts = [
        f"{escape(_one_line(head), LONGEST_PART)}: {escape(_one_line(cell), LONGEST_PART)}" for head, cell in cells
    ]
    return f"• {name} – {' · '.join(parts)}" if parts else f"• {name}"


def _caption(table: Table) -> Block:
    return section(escape(table.caption, LONGEST_CAPTION))


def _pages(table: Table) -> list[list[_Row]]:
    """Return the rows of each page."""
    pages: list[list[_Row]] = [[]]
    most = ROOM - sum(map(len, _cells(table.header)))
    room = most
    for row in table.rows:
        length = sum(map(len, _cells(row)))
        if pages[-1] and (len(pages[-1]) == MOST_ROWS - 1 or length > room):
            pages.append([])
            room = most
        pages[-1].append(row)
        room -= length
    return pages


def _page(pages: Sequence[list[_Row]], page: int) -> list[_Row]:
    return pages[_clamped(page, len(pages)) - 1]


def _clamped(page: int, last: int) -> int:
    return max(1, min(page, last))


def _left_out(table: Table, pages: Sequence[list[_Row]], language: Language, page: int) -> Iterator[Block]:
    """Say which rows the page holds, and how many columns are not shown."""
    sizes = [len(rows) for rows in pages]
    at = _clamped(page, len(sizes))
    lines = []
    if len(sizes) > 1:
        before = sum(sizes[: at - 1])
        lines.append(say(language, "table.rows", first=before + 1, last=before + sizes[at - 1], all=sum(sizes)))
    if len(table.header) > MOST_COLUMNS:
        lines.append(say(language, "table.columns", count=len(table.header) - MOST_COLUMNS))
    if lines:
        yield context(escape(" ".join(lines)))
