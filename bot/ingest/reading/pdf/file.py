"""A PDF file with a text layer, by the places of its characters."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from bot.errors import BotError
from bot.ingest.reading.columns import Block, Rule, blocks_of
from bot.ingest.reading.notes import settled
from bot.ingest.reading.paragraphs import of_block, of_cells, of_whole
from bot.ingest.reading.pdf.characters import PageWords, words_on
from bot.ingest.reading.pdf.groups import SAME_SIZE, Group, groups_of, joined
from bot.ingest.reading.pdf.margins import parted
from bot.ingest.reading.pdf.rows import rows_of
from bot.ingest.reading.pdf.underlines import underlined
from bot.ingest.reading.printed import Printed
from bot.ingest.reading.runs import clean
from bot.ingest.reading.wrapping import Whole
from bot.ingest.source import Kind, Paragraph

MOST_PAGES = 400  # 300 take 5 to 8 seconds
LARGER = 1.15  # times the text's size: a heading
ALIKE = 0.15  # of the room: what pages of one file differ by
SHORT = 3.0  # points: the line above the notes begins so near to the left edge
_LABEL = re.compile(r"\d{1,3}[.)]?")
_HYPHENATED = re.compile(r"(?<!\w)\w+(?:-\w+)+")
_DAMAGED = "is damaged or cut off. Save or print it anew as PDF."
Read = tuple[tuple[Paragraph, ...], str, tuple[str, ...]]


def read_pdf(data: bytes) -> Read:
    """Return a PDF file's paragraphs, its title, and what could not be read.

    Raises:
        BotError: It is encrypted, damaged, or holds pictures of pages and no text.
    """
    document = _opened(data)
    if len(document) > MOST_PAGES:
        raise BotError(
            f"has {len(document)} pages, more than any letter. Print the letter's pages as a PDF of their own."
        )
    pages = []
    for number in range(len(document)):
        page = document[number]
        found = words_on(page, document)
        found.words, found.rules = underlined(found.words, found.rules)
        pages.append(_Page(found, rows_of(found.words, number + 1)))
        found.words = []
        page.close()
    _check(pages)
    title = document.get_metadata_value("Title") or ""
    document.close()
    return (*_paragraphs(pages),), clean(" ".join(title.split())), tuple(_warnings(pages))


@dataclass(frozen=True, slots=True)
class _Page:
    found: PageWords
    rows: list[Printed]

    @property
    def signs(self) -> int:
        return sum(len(row.text) for row in self.rows)


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as exc:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(exc).lower():
            told = "is encrypted. Open it with its password, and print it as PDF without one."
            raise BotError(told) from exc
        raise BotError(_DAMAGED) from exc


def _check(pages: Sequence[_Page]) -> None:
    signs, unknown = sum(page.signs for page in pages), sum(page.found.unknown for page in pages)
    if unknown > signs / 2 and unknown > 20:
        raise BotError(
            "has a font that does not say its letters. Print it as PDF anew, or have its text recognized (OCR)."
        )
    if not signs:
        raise BotError(
            "holds pictures of pages and no text. Have its text recognized (OCR), or give the file behind it."
        )


def _warnings(pages: Sequence[_Page]) -> Iterator[str]:
    empty = [str(at) for at, page in enumerate(pages, start=1) if not page.signs and page.found.has_pictures]
    if empty:
        yield f"Without text, a picture alone: page {', '.join(empty)}."
    unknown = sum(page.found.unknown for page in pages)
    if unknown:
        yield f"{unknown} characters have a font that does not say their letters; they are left out."


def _paragraphs(pages: Sequence[_Page]) -> Iterator[Paragraph]:
    kept, margins = parted([page.rows for page in pages])
    rows = list(itertools.chain.from_iterable(kept))
    body = _body(rows)
    known = frozenset(word for row in rows for word in _HYPHENATED.findall(row.text.lower()))
    grouped = _groups(pages, kept, body)
    yield from settled(one for group in joined(grouped, body) for one in _of_group(group, body, known))
    for on_page in margins:
        lines = tuple(line for row in on_page if (line := of_whole(Whole((row,)), known)))
        if lines:
            yield Paragraph(lines, Kind.MARGIN)


def _groups(pages: Sequence[_Page], kept: Sequence[Sequence[Printed]], body: float) -> Iterator[list[Group]]:
    """Yield the groups of each page.

    Args:
        pages: The pages.
        kept: Their rows, without margins.
        body: The size of most of the text.
    """
    rows = list(itertools.chain.from_iterable(kept))
    labels = _marks_in(rows)
    usual = _edge(rows, body)
    for on_page, page in zip(kept, pages, strict=True):
        edge = _edge_of(on_page, body, usual, page.found)
        blocks = blocks_of(_with_notes_labelled(on_page, body, page.found.rules), edge, page.found.rules)
        yield list(groups_of(_labelled(block, body, labels) for block in blocks))


def _body(rows: Sequence[Printed]) -> float:
    """Return the size of most of the text."""
    counted: Counter[float] = Counter()
    for row in rows:
        counted[row.size] += len(row.text)
    return counted.most_common(1)[0][0] if counted else 10.0


def _edge(rows: Sequence[Printed], body: float) -> float:
    """Return where the text's room ends, by the rows that are long; 0 where there are few."""
    rights = sorted(row.right for row in rows if len(row.words) > 7 and row.size >= SAME_SIZE * body)
    return rights[-1] if len(rights) > 2 else 0.0


def _edge_of(rows: Sequence[Printed], body: float, usual: float, page: PageWords) -> float:
    """Return where a page's room ends: as on the other pages, unless its own text says otherwise.

    Where nothing says it, the right margin is as wide as the left one.
    """
    own = _edge(rows, body)
    if not own:
        margin = min((row.left for row in rows), default=0.0) - page.left
        return usual or max([page.right - margin, *(row.right for row in rows)])
    return max(own, usual) if abs(own - usual) < ALIKE * usual else own


def _marks_in(rows: Sequence[Printed]) -> set[str]:
    return {run.text for row in rows for word in row.words for run in word.runs if run.is_raised}


def _with_notes_labelled(rows: Sequence[Printed], body: float, rules: Sequence[Rule]) -> list[Printed]:
    """Return a page's rows, with the labels of the notes at its foot raised, if the text above has just those marks.

    A label that stands apart from its note would be a table's cell, and the note another.
    """
    start = len(rows)
    while start and rows[start - 1].size < SAME_SIZE * body:
        start -= 1
    start = min(start, _below_a_short_rule(rows, rules, body))
    marks = _marks_in(rows[:start])
    return [*rows[:start], *(_with_label(row, marks) for row in rows[start:])]


def _below_a_short_rule(rows: Sequence[Printed], rules: Sequence[Rule], body: float) -> int:
    """Return where the rows begin that stand below the last short line of a page; their end where they are no notes.

    Notes may be hardly smaller than the text: the line above them tells them, and the number that leads the first one.
    """
    left, right = min((row.left for row in rows), default=0.0), max((row.right for row in rows), default=0.0)
    short = [high for one, other, high in rules if abs(one - left) < SHORT and other - one < (right - left) / 2]
    lowest = min(short, default=0.0)
    below = next((at for at, row in enumerate(rows) if row.base < lowest), len(rows))
    if below < len(rows) and rows[below].size < body and _LABEL.fullmatch(rows[below].words[0].text):
        return below
    return len(rows)


def _labelled(block: Block, body: float, labels: set[str]) -> Block:
    """Raise the numbers that lines of small type begin with, where the text has marks of those labels."""

    def raised(line: Printed) -> Printed:
        return line if line.size >= SAME_SIZE * body else _with_label(line, labels)

    return replace(block, columns=tuple(tuple(map(raised, column)) for column in block.columns))


def _with_label(line: Printed, labels: set[str]) -> Printed:
    first = line.words[0]
    bare = first.text.rstrip(".)")
    if len(line.words) < 2 or not _LABEL.fullmatch(first.text) or bare not in labels:
        return line
    mark = replace(first, runs=(replace(first.runs[0], text=bare, is_raised=True),))
    return Printed((mark, *line.words[1:]), line.page)


def _of_group(group: Group, body: float, known: frozenset[str]) -> list[Paragraph]:
    if group.cells:
        made = of_cells(group.cells, known)
        return [made] if made else []
    if group.lines[0].is_marked_first and group.size < SAME_SIZE * body:
        return [Paragraph((line,)) for line in [of_whole(Whole(group.lines), known)] if line]
    made_ones = of_block(group.lines, group.edge, known, column=group.column, are_apart=group.are_apart)
    if group.size > LARGER * body and len(group.lines) < 4:
        return [_as_heading(one) for one in made_ones]
    return made_ones


def _as_heading(paragraph: Paragraph) -> Paragraph:
    lines = tuple(replace(line, is_bold=True) for line in paragraph.lines)
    return replace(paragraph, lines=lines, kind=Kind.HEADING if paragraph.kind is Kind.TEXT else paragraph.kind)
