"""Numbers that count a list's lines without a sign behind them: "1 Heron Guild", "2 Otter Trust"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.ingest.reading.signs import cut
from bot.ingest.source import Kind, Line, Paragraph

_NUMBER = r"(?P<number>\d{1,3})"
_PLAIN = re.compile(rf"{_NUMBER}\s+(?=[^\W\d_“\"«¡¿#])")
_ALONE = re.compile(_NUMBER)
_FEWEST = 4  # lines that count on


def counted(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the paragraphs, with the plain numbers of lines that count from one on taken off as signs of a list.

    The cells of a table that count so, each in a row before its name, are counted on from.
    """
    lines = [line for one in paragraphs if one.kind in (Kind.TEXT, Kind.ROW) for line in one.lines]
    signed = {id(line) for run in _runs(lines) for line in run}
    return tuple(_signed(one, signed) for one in paragraphs)


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the runs of lines of which each begins with the next number; cells that are numbers alone count, too."""
    run: list[Line] = []
    last = 0
    for line in lines:
        found = _PLAIN.match(line.text) if not line.sign else None
        told = found or _ALONE.fullmatch(line.text)
        number = int(told["number"]) if told else 0
        if number and number in (1, last + 1):
            if number == 1 and last >= _FEWEST:
                yield run
            run, last = (run if number > 1 else []), number
            run += [line] if found else []
    if last >= _FEWEST:
        yield run


def _signed(paragraph: Paragraph, signed: set[int]) -> Paragraph:
    if paragraph.kind is not Kind.TEXT or not any(id(line) in signed for line in paragraph.lines):
        return paragraph
    lines = []
    for line in paragraph.lines:
        found = _PLAIN.match(line.text) if id(line) in signed else None
        lines.append(cut(line, found.end(), f"{found['number']}.") if found else line)
    return replace(paragraph, lines=tuple(lines), kind=Kind.ITEM if all(line.sign for line in lines) else Kind.TEXT)
