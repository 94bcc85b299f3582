"""Labels that say, before each name of a list, that its bearer signs: "Fdo.: Ada Reed", "Signed: Bram Oakes"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from bot.ingest.fields.cues import signs
from bot.ingest.fields.naming import begins_with_a_person
from bot.ingest.source import Kind, Line, Link, Mark, Paragraph, Source

_LABEL = re.compile(r"(?P<label>[^\W\d_]{3,12}\.?\s?:)\s+(?=[^\W\d_])")
_FEWEST = 2  # names with the same label: one alone leads a list


def without_labels(source: Source) -> Source:
    """Return a source with such labels as signs of the lines, so that the names begin them.

    Args:
        source: What a file says.
    """
    told = Counter(label for one in source.paragraphs for line in one.lines if (label := _label(line)))
    again = {label for label, count in told.items() if count >= _FEWEST}
    return replace(source, paragraphs=tuple(_cut(one, again) for one in source.paragraphs)) if again else source


def _label(line: Line) -> str:
    """Return the label before a person's name; empty where there is none, or it says nothing of signing."""
    found = _LABEL.match(line.text) if not line.sign else None
    is_one = found is not None and signs(found["label"]) and begins_with_a_person(line.text[found.end() :])
    return found["label"] if found and is_one else ""


def _cut(paragraph: Paragraph, labels: set[str]) -> Paragraph:
    if paragraph.kind is Kind.ROW or not any(_label(line) in labels for line in paragraph.lines):
        return paragraph
    lines = (_without(line, label) if (label := _label(line)) in labels else line for line in paragraph.lines)
    return replace(paragraph, lines=tuple(lines))


def _without(line: Line, label: str) -> Line:
    """Return a line with its label as a sign; marks and links move with the words."""
    text = line.text[len(label) :].lstrip()
    length = len(line.text) - len(text)
    return replace(
        line,
        text=text,
        sign=label,
        marks=tuple(Mark(max(mark.at - length, 0), mark.label) for mark in line.marks),
        links=tuple(
            Link(max(one.start - length, 0), one.end - length, one.url) for one in line.links if one.end > length
        ),
        cuts=tuple(cut - length for cut in line.cuts if cut > length),
    )
