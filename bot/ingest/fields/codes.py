"""The numbers of people and bodies in a register, behind their names or below: "Heron Guild. CIF: G28013177"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from bot.ingest.source import Kind, Line, Paragraph, Source

_LETTERS = r"[A-Z](?:\.?[A-Z]){1,7}\.?"  # of the register: "CIF", "C.C."
_NUMBER = (
    r"(?:(?:[Nn][a-zº°.]{0,2}|#)\s?)?(?=(?:[A-Z./\s-]{0,4}\d){6})[A-Z0-9][A-Z0-9./-]+[A-Z0-9]"  # six digits or more
)
_FEWEST = 2  # names with numbers of the same register: one alone may be anything
_CODE = re.compile(rf"(?:(?P<dot>\.)|[,;(–—-])?\s*\b(?P<letters>{_LETTERS})\s?:?\s*{_NUMBER}\)?\.?$")


def is_code(text: str) -> bool:
    """Return whether a text is such a number alone, behind the letters of its register: "C.C. 41.203.118"."""
    return _CODE.fullmatch(text) is not None


def without_code(text: str) -> str:
    """Return a name without the number behind it; the dot of an abbreviation stays with it."""
    cut = _CODE.search(text)
    if cut is None or not cut.start():
        return text
    before = text[: cut.start()].rstrip()
    is_short = cut["dot"] and re.search(r"\.\w{1,2}$", before)  # "A.C"
    return f"{before}." if is_short else before


def without_codes(source: Source) -> Source:
    """Return a source without such numbers behind the names of a list, so that the names end the lines.

    Args:
        source: What a file says.
    """
    letters = Counter(_letters(line) for one in source.paragraphs for line in one.lines)
    again = {one for one, count in letters.items() if one and count >= _FEWEST}
    return replace(source, paragraphs=tuple(_cut(one, again) for one in source.paragraphs)) if again else source


def _letters(line: Line) -> str:
    """Return the letters of the register whose number ends a line; empty where none does, or nothing stands before."""
    found = _CODE.search(line.text)
    return found["letters"] if found and found.start() else ""


def _cut(paragraph: Paragraph, again: set[str]) -> Paragraph:
    if paragraph.kind is Kind.NOTE:
        return paragraph
    lines = (_without(line) if _letters(line) in again else line for line in paragraph.lines)
    return replace(paragraph, lines=tuple(lines))


def _without(line: Line) -> Line:
    """Return a line without its number; marks and links stay with the words."""
    text = without_code(line.text)
    end = len(text)
    return replace(
        line,
        text=text,
        marks=tuple(replace(mark, at=min(mark.at, end)) for mark in line.marks),
        links=tuple(replace(one, end=min(one.end, end)) for one in line.links if one.start < end),
        cuts=tuple(cut for cut in line.cuts if cut < end),
    )
