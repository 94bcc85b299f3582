"""A source as plain text in paragraphs: what a curator reads, and what `check` proves the record against.

It is what `bot.knowledge.letters` reads: blank lines between paragraphs, notes' marks as raised digits, links as
`[words](address)`.
"""

from __future__ import annotations

from bot.ingest.source import Kind, Line, Paragraph, Source

_ENCODED = str.maketrans({"(": "%28", ")": "%29", " ": "%20"})
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def plain_text(source: Source) -> str:
    """Return the text. Its paragraphs are those of `Source.body`, in that order, so that both count alike."""
    return "\n\n".join(map(_paragraph, source.body())) + "\n"


def _paragraph(paragraph: Paragraph) -> str:
    label = f"{_raised(paragraph.label)} " if paragraph.kind is Kind.NOTE and paragraph.label else ""
    return label + "\n".join(map(_line, paragraph.lines))


def _line(line: Line) -> str:
    inserted = [(mark.at, 2, _raised(mark.label)) for mark in line.marks]
    inserted += [(link.start, 1, "[") for link in line.links]
    inserted += [(link.end, 0, f"]({link.url.translate(_ENCODED)})") for link in line.links]
    text = line.text
    for at, _, piece in sorted(inserted, reverse=True):
        text = text[:at] + piece + text[at:]
    return f"{line.sign} {text}" if line.sign else text


def _raised(label: str) -> str:
    """Return a mark as raised digits; one of other signs stands in brackets."""
    return label.translate(_RAISED) if label.isdecimal() and label.isascii() else f"[{label}]"
