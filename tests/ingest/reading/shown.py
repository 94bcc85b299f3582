"""What was read, in a form that a test can state in a line."""

from __future__ import annotations

from collections.abc import Iterable

from bot.ingest.reading.formats import parsed
from bot.ingest.source import Kind, Line, Paragraph, Source


def source_of(raw: bytes | str, name: str) -> Source:
    """Parse in this process, so that the lines that run are counted, and faults have tracebacks."""
    return parsed(raw.encode() if isinstance(raw, str) else raw, name)


def text_of(line: Line) -> str:
    """Return a line with its sign, and its marks as `{2}`."""
    text = line.text
    for mark in reversed(line.marks):
        text = f"{text[: mark.at]}{{{mark.label}}}{text[mark.at :]}"
    return f"{line.sign} {text}" if line.sign else text


def shown(source: Source, *kinds: Kind) -> list[str]:
    """Return the paragraphs, a line of text for each; only those of the kinds, where some are given."""
    return [_one(one) for one in source.paragraphs if not kinds or one.kind in kinds]


def texts(source: Source) -> list[str]:
    """Return the words of each line."""
    return [line.text for one in source.paragraphs for line in one.lines]


def _one(paragraph: Paragraph) -> str:
    label = f"{paragraph.label}: " if paragraph.label else ""
    separator = " | " if paragraph.kind is Kind.ROW else " / "
    return label + separator.join(map(text_of, paragraph.lines))


def glued(source: Source, figures: Iterable[str]) -> list[str]:
    """Return the figures that do not stand in a source as numbers of their own."""
    words = " ".join(texts(source)).replace("%", " %").split()
    numbers = {word.strip(".,;:()") for word in words}
    return [figure for figure in figures if figure not in numbers]
