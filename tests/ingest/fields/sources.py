"""Sources of plain text, for tests: paragraphs, raised digits for notes, Markdown's links and lists."""

from __future__ import annotations

import re

from bot.ingest.source import Kind, Line, Link, Mark, Paragraph, Source

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile("[⁰¹²³⁴-⁹]+")
_LINK = re.compile(r"\[([^\[\]]*)\]\(((?:#|https?:)[^()\s]*)\)")
_SIGN = re.compile(r"^([-*•–]|\(?\d{1,3}[.)]|[a-z]\))\s+(?=\S)")


def source_of(text: str, *, wrapped_at: int = 0, name: str = "made-up.txt") -> Source:
    """Make a source.

    Args:
        text: Of the file.
        wrapped_at: The width of its lines, where they are broken at one; such a line may go on.
        name: Of the file.
    """
    blocks = re.split(r"\n\s*\n", text.strip("\n "))
    return Source(name, "0" * 64, tuple(_paragraph(block, wrapped_at) for block in blocks if block.strip()))


def _paragraph(block: str, wrapped_at: int) -> Paragraph:
    raw = [line.strip() for line in block.splitlines() if line.strip()]
    lines = [_line(text, raw[at + 1] if at + 1 < len(raw) else "", wrapped_at) for at, text in enumerate(raw)]
    if lines[0].marks and lines[0].marks[0].at == 0:
        first = Line(lines[0].text, lines[0].marks[1:], lines[0].links)
        return Paragraph((first, *lines[1:]), Kind.NOTE, lines[0].marks[0].label)
    kind = Kind.TEXT
    if raw[0].startswith("#"):
        kind = Kind.HEADING
    elif lines[0].sign:
        kind = Kind.ITEM
    return Paragraph(tuple(lines), kind)


def _line(text: str, following: str, wrapped_at: int) -> Line:
    may_go_on = bool(wrapped_at and following) and len(text) + 1 + len(following.split()[0]) > wrapped_at
    text = re.sub(r"\\([^\w\s])", r"\1", text.lstrip("# ").strip())
    sign = _SIGN.match(text)
    text = re.sub(r"\*+", "", text[sign.end() :] if sign else text).strip()
    links: list[Link] = []
    while match := _LINK.search(text):
        text = text[: match.start()] + match[1] + text[match.end() :]
        links.append(Link(match.start(), match.start() + len(match[1]), match[2]))
    marks: list[Mark] = []
    while match := _MARK.search(text):
        text = text[: match.start()] + text[match.end() :]
        marks.append(Mark(match.start(), match[0].translate(_RAISED)))
    return Line(text.strip(), tuple(marks), tuple(links), sign[1] if sign else "", may_go_on=may_go_on)
