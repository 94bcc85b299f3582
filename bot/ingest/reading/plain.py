"""Plain text: paragraphs at blank lines, lists, raised digits, hard-wrapped lines joined where the width shows it.

Letters are often kept as light Markdown, links and emphasis included; those signs are read as what they mean.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.ingest.reading.columns import blocks_of
from bot.ingest.reading.notes import settled
from bot.ingest.reading.paragraphs import of_block, of_cells, row
from bot.ingest.reading.printed import Printed, Word
from bot.ingest.reading.runs import Run, lines
from bot.ingest.reading.signs import is_sign
from bot.ingest.source import Kind, Paragraph

NARROWEST, WIDEST = 50, 100  # signs, of text that a program has wrapped
LONGEST_CELL = 80  # signs: what is longer is running text, in which a tab is a space
_INLINE = re.compile(
    r"\[(?P<words>(?:\\.|[^\[\]\\\n])+)\]\((?P<url>#|(?:https?:|mailto:)[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)"
    r"|<(?P<address>(?:https?:|mailto:)[^<>\s]+)>"
    r"|\\(?P<escaped>[^\w\s])"
    r"|(?<![\w*])(?P<stars>\*{1,3})(?P<emphasis>[^\s*](?:[^*\n]*[^\s*])?)(?P=stars)(?!\w)"
    r"|(?P<stray>\*{2,3}(?=\S)|(?<=\S)\*{2,3})"  # of emphasis over more than a line, or within other emphasis
)
_MARK_FIRST = re.compile(r"\s*(\[\d{1,3}\])\s+")
_HEADING = re.compile(r"#{1,6}\s+")
_RULE = re.compile(r"[\s*_=~–—-]{3,}$")
_GAP = re.compile(r" {3,}")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_NO_CELLS = re.compile(r"[\s|:-]+$")
_SPLIT_LINK = re.compile(r"\[[^\[\]]*\n[^\[\]]*\]\(")
_FEWEST_QUOTED = 6  # lines
_MOST_QUOTED = 0.6  # of a mail that forwards a letter
EM, PITCH = 2.0, 2.4  # a sign is one wide; so a gap of three spaces parts columns


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a plain text."""
    text = _SPLIT_LINK.sub(lambda found: found[0].replace("\n", " "), text.replace("\f", "\n\n"))
    text = "\n".join(_with_marks_behind(_unquoted(text.split("\n"))))
    edge = edge_of(text.split("\n"))
    known = hyphenated(text)
    made = [one for block in re.split(r"\n[ \t]*\n", text) for one in _paragraphs(block, edge, known)]
    return settled(made)


def _unquoted(source: list[str]) -> list[str]:
    """Return the lines of a mail without the signs before those that it forwards, where most are such."""
    quoted = [line for line in source if line.startswith(">")]
    if len(quoted) < _FEWEST_QUOTED or len(quoted) < _MOST_QUOTED * len(list(filter(str.strip, source))):
        return source
    return [re.sub(r"^(?:>\s?)+", "", line) for line in source]


def _with_marks_behind(source: list[str]) -> list[str]:
    """Put a note's mark that wrapping left at the beginning of a line behind the word it belongs to.

    The words behind it go on with a sentence, and the note with that mark begins a line further below.
    """
    last = {found[1]: at for at, line in enumerate(source) if (found := _MARK_FIRST.match(line))}
    for at, line in enumerate(source):
        found = _MARK_FIRST.match(line)
        above = source[at - 1].rstrip() if at else ""
        if (
            found
            and above
            and not _MARK_FIRST.match(above)
            and at < last[found[1]]
            and line[found.end() :][:1].islower()
        ):
            source[at - 1 : at + 1] = [f"{above} {found[1]}", line[found.end() :]]
    return source


def edge_of(source: Sequence[str]) -> float:
    """Return where a program has wrapped a text's lines; infinity where none has."""
    lengths = Counter(len(line.rstrip()) for line in source)
    longest = max(lengths, default=0)
    near = sum(count for length, count in lengths.items() if length > longest - 12)
    is_wrapped = NARROWEST <= longest <= WIDEST and near >= max(3, lengths.total() // 8)
    return float(longest) if is_wrapped else float("inf")


def hyphenated(text: str) -> frozenset[str]:
    """Return the words that have a hyphen within a line."""
    return frozenset(re.findall(r"(?<!\w)\w+(?:-\w+)+", text.lower()))


def runs_in(text: str) -> Iterator[Run]:
    """Yield the runs of a line of light Markdown: links, emphasis and escapes become what they mean."""
    at = 0
    for found in _INLINE.finditer(text):
        yield Run(text[at : found.start()])
        at = found.end()
        if found["words"] is not None:
            url = "" if found["url"].startswith("mailto:") else found["url"]
            yield from (replace(run, url=url) for run in runs_in(found["words"]))
        elif found["emphasis"] is not None:
            bold = len(found["stars"]) > 1
            look = "" if len(found["stars"]) == 2 else "italic"
            yield from (
                replace(run, is_bold=bold or run.is_bold, look=look or run.look) for run in runs_in(found["emphasis"])
            )
        else:
            yield Run(found["address"] or found["escaped"] or "")
    yield Run(text[at:])


def _paragraphs(block: str, edge: float, known: frozenset[str]) -> Iterator[Paragraph]:
    waiting: list[str] = []
    for source in [*block.split("\n"), ""]:
        special = _special(source)
        if special is None:
            waiting.append(source)
            continue
        if waiting:
            yield from _printed_ones(waiting, edge, known)
            waiting = []
        yield from special


def _special(source: str) -> list[Paragraph] | None:
    """Return what a line is by its signs: a heading, a table's row, a rule; None where it is a line of text."""
    if not source.strip() or _RULE.fullmatch(source):
        return []
    heading = _HEADING.match(source)
    if heading:
        return [Paragraph((one,), Kind.HEADING) for one in lines(runs_in(source[heading.end() :]))]
    cells = []
    if _ROW.match(source):
        cells = [] if _NO_CELLS.fullmatch(source) else source.strip().strip("|").split("|")
    elif "\t" in source.strip():
        cells = with_cells(source)
    else:
        return None
    made = row(map(runs_in, cells))
    return [made] if made else []


def with_cells(source: str) -> list[str]:
    """Cut a line at its tabs; a list's sign stays with its words, and in running text a tab is a space."""
    parts = [part for part in source.strip().split("\t") if part.strip()]
    if is_sign(parts[0].strip()):
        parts[:2] = [" ".join(parts[:2])]
    return [" ".join(parts)] if max(map(len, parts)) > LONGEST_CELL else parts


def _printed_ones(source: Sequence[str], edge: float, known: frozenset[str]) -> Iterator[Paragraph]:
    rows = [printed for at, one in enumerate(source) if (printed := _printed(one, -PITCH * at))]
    if not any(_GAP.search(one.strip()) for one in source):
        yield from of_block(rows, edge, known)
        return
    for block in blocks_of(rows, max(map(len, source))):
        yield from (made for cells in block.cells if (made := of_cells(cells, known)))
        ends = block.edges[: len(block.columns)]  # a table has cells, and no columns
        for number, (column, end) in enumerate(zip(block.columns, ends, strict=True), start=1):
            end = end if math.isfinite(edge) else edge  # nothing shows that a program has broken lines
            yield from of_block(column, end, known, column=number if len(block.columns) > 1 else 0)


def _printed(source: str, base: float) -> Printed | None:
    """Return a line's words where they stand; links and emphasis take the room of their words alone."""
    words: list[Word] = []
    runs: list[Run] = []
    at = 0
    start = 0
    for run in [*runs_in(source), Run(" ")]:
        for piece in re.findall(r"\s|\S+", run.text):
            if not piece.isspace():
                start = start if runs else at
                runs.append(replace(run, text=piece))
            elif runs:
                words.append(Word(tuple(runs), float(start), float(at), base, EM))
                runs = []
            at += len(piece)
    return Printed(tuple(words)) if words else None
