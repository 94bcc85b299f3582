"""Notes are found by their marks: a paragraph that begins with a mark is a note, and so is a list that marks count."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from string import ascii_lowercase

from bot.ingest.reading.signs import cut, number_of
from bot.ingest.source import Kind, Line, Mark, Paragraph

_BRACKETED = re.compile(r"\s?(?:\[(?P<square>\d{1,3})\]|\^(?P<raised>\d{1,3})\^?(?!\w)|\[\^(?P<named>[\w-]{1,20})\])")
# Behind words, as a mark, or right behind a figure: "4,650(2) tons"; not "(1) to reopen".
_ROUND = re.compile(r"\s?\((?P<round>\d{1,2})\)(?:(?=[.,;:!?»”\"]|$)|(?<=\d\(\d\))(?=\s))")
_ROUND_SIGN = re.compile(r"\((\d{1,2})\)")
_SYMBOLS = frozenset("*†‡")
_SYMBOL = re.compile(r"(\*{1,3}(?!\*)|[†‡]{1,3})\s*(?=\S)")
_PLAIN_LABEL = re.compile(r"(\d{1,3})\s+(?=[^\W\d_“\"«])")  # "2 On file."
_ENDS_A_NOTE = re.compile(r"[.)]$|https?://\S+$")  # as a heading with a number, or a name of a list, seldom does
_LABEL = re.compile(r"(?:\[\^?(?P<square>[\w-]{1,20})\]|\^(?P<raised>\d{1,3})\^?):?\s+(?=\S)")


def settled(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the paragraphs with their notes made `Kind.NOTE`, and marks in brackets made marks."""
    found = _rounded(_bracketed([part for paragraph in paragraphs for part in _parted(paragraph)]))
    marked = set(_marked(found))
    noted = [part for one in found for part in _with_next_notes(_as_note(one, marked), marked)]
    return tuple(_counted(list(_numbered(noted))))


def is_marked_first(line: Line) -> bool:
    """Return whether a line begins with a mark, and words follow it."""
    return bool(line.marks and line.marks[0].at == 0 and line.text)


def note(paragraph: Paragraph, label: str) -> Paragraph:
    """Make a paragraph a note, without the mark before its words."""
    first = paragraph.lines[0]
    marks = first.marks[1:] if is_marked_first(first) else first.marks
    rest = paragraph.lines[1:]
    return replace(paragraph, lines=(replace(first, marks=marks, sign=""), *rest), kind=Kind.NOTE, label=label)


def _parted(paragraph: Paragraph) -> list[Paragraph]:
    """Cut a paragraph before each line that begins with a mark: notes often stand line by line."""
    if paragraph.kind not in (Kind.TEXT, Kind.ITEM):
        return [paragraph]
    starts = [at for at, line in enumerate(paragraph.lines) if is_marked_first(line) or _LABEL.match(line.text)]
    if not starts or len(paragraph.lines) == 1:
        return [paragraph]
    edges = sorted({0, *starts, len(paragraph.lines)})
    return [replace(paragraph, lines=paragraph.lines[a:b]) for a, b in itertools.pairwise(edges)]


def _as_note(paragraph: Paragraph, marked: set[str]) -> Paragraph:
    if paragraph.kind is Kind.NOTE and is_marked_first(paragraph.lines[0]):
        return note(paragraph, paragraph.label or paragraph.lines[0].marks[0].label)
    if paragraph.kind in (Kind.TEXT, Kind.ITEM) and is_marked_first(paragraph.lines[0]):
        return note(paragraph, paragraph.lines[0].marks[0].label)
    if paragraph.kind in (Kind.TEXT, Kind.ITEM) and len(paragraph.lines) == 1:
        (line,) = paragraph.lines
        if line.sign in marked:
            return note(paragraph, line.sign) if line.sign in _SYMBOLS else paragraph
        found = _SYMBOL.match(line.text)
        if found and found[1] in marked:
            return note(replace(paragraph, lines=(cut(line, found.end()),)), found[1])
    return paragraph


def _with_next_notes(paragraph: Paragraph, marked: set[str]) -> list[Paragraph]:
    """Cut a note before each line that begins with the next number, where a mark in the text has it: "2 On file."."""
    if paragraph.kind is not Kind.NOTE or not paragraph.label.isdecimal():
        return [paragraph]
    found = [replace(paragraph, lines=paragraph.lines[:1])]
    for line in paragraph.lines[1:]:
        label, above = str(int(found[-1].label) + 1), found[-1]
        plain = _PLAIN_LABEL.match(line.text)
        if plain and plain[1] == label and label in marked and _ENDS_A_NOTE.search(above.text):
            found.append(replace(paragraph, lines=(cut(line, plain.end()),), label=label))
        else:
            found[-1] = replace(above, lines=(*above.lines, line))
    return found


def _numbered(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Make a source a note that begins with a plain number, behind the mark of that number: "2 On file."."""
    marked: set[str] = set()
    label = ""  # that stood in a line of its own
    for paragraph, below in itertools.zip_longest(paragraphs, paragraphs[1:]):
        if label:
            yield note(paragraph, label)
            label = ""
            continue
        if below and paragraph.text in marked and _is_source(paragraph) and _is_source(below):
            label = paragraph.text
            continue
        first = paragraph.lines[0]
        found = _PLAIN_LABEL.match(first.text)
        is_end = bool(_ENDS_A_NOTE.search(paragraph.text))
        if paragraph.kind is Kind.TEXT and found and found[1] in marked and is_end and not first.sign:
            cut_lines = (cut(first, found.end()), *paragraph.lines[1:])
            yield note(replace(paragraph, lines=cut_lines), found[1])
            continue
        marked |= {mark.label for line in paragraph.lines for mark in line.marks}
        yield paragraph


def _is_source(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is a number alone, or may be the words of a note."""
    is_label = paragraph.text.isdigit() and len(paragraph.lines) == 1
    return paragraph.kind is Kind.TEXT and (is_label or bool(_ENDS_A_NOTE.search(paragraph.text)))


def _bracketed(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Make marks in brackets marks, where a note with that label follows: [1] … [1] The source."""
    marked = set(_marked(paragraphs))
    labels = {}
    for at, paragraph in enumerate(paragraphs):
        found = _LABEL.match(paragraph.lines[0].text)
        if found and paragraph.kind in (Kind.TEXT, Kind.ITEM, Kind.NOTE):
            label = found["square"] or found["raised"]
            if label in marked:
                labels[at] = label
    known = set(labels.values())
    for at, paragraph in enumerate(paragraphs):
        lines = paragraph.lines
        if at in labels:
            found = _LABEL.match(lines[0].text)
            assert found
            lines = (cut(lines[0], found.end()), *lines[1:])
        lines = tuple(_with_marks(line, known) for line in lines)
        paragraphs[at] = replace(paragraph, lines=lines)
        if at in labels:
            paragraphs[at] = replace(paragraphs[at], kind=Kind.NOTE, label=labels[at])
    return paragraphs


def _rounded(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Make marks in round brackets marks, where items at the end have just those: (1) … (1) The source.

    A list of names may have such numbers, too: then it has more of them than the text before it.
    """
    lines = [line for one in paragraphs for line in one.lines]
    labels = [line.sign.strip("()") for line in lines if _ROUND_SIGN.fullmatch(line.sign)]
    before = itertools.takewhile(lambda line: not _ROUND_SIGN.fullmatch(line.sign), lines)
    marks = {found["round"] for line in before for found in _ROUND.finditer(line.text)}
    if not labels or not marks.issuperset(labels) or len(set(labels)) < len(labels):
        return paragraphs
    made = [replace(one, lines=tuple(_with_marks(line, marks, _ROUND) for line in one.lines)) for one in paragraphs]
    return [part for one in made for part in _with_round_labels(one)]


def _with_round_labels(paragraph: Paragraph) -> list[Paragraph]:
    """Cut a paragraph before each line that a number in round brackets begins, and make these notes."""
    starts = [at for at, line in enumerate(paragraph.lines) if _ROUND_SIGN.fullmatch(line.sign)]
    edges = sorted({0, *starts, len(paragraph.lines)})
    parts = [replace(paragraph, lines=paragraph.lines[a:b]) for a, b in itertools.pairwise(edges)]
    return [
        note(one, one.lines[0].sign.strip("()")) if at in starts else one for at, one in zip(edges, parts, strict=False)
    ]


def _marked(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """Yield the labels of the marks within lines, those in brackets too."""
    for line in (line for one in paragraphs for line in one.lines):
        yield from (mark.label for mark in line.marks)
        for found in _BRACKETED.finditer(line.text):
            if found.start():
                yield found["square"] or found["raised"] or found["named"]


def _with_marks(line: Line, known: set[str], mark: re.Pattern[str] = _BRACKETED) -> Line:
    at = 0
    while known and (found := mark.search(line.text, at)):
        label = next(filter(None, found.groups()))
        at = found.start()
        if label not in known:
            at = found.end()
            continue
        before, after = line.text[: found.start()], line.text[found.end() :]
        gap = len(found[0])
        marks = [one if one.at <= at else replace(one, at=max(at, one.at - gap)) for one in line.marks]
        marks = sorted([*marks, Mark(at, label)], key=lambda one: one.at)
        links = tuple(
            replace(link, start=_moved(link.start, at, gap), end=_moved(link.end, at, gap)) for link in line.links
        )
        line = replace(
            line, text=before + after, marks=tuple(marks), links=tuple(one for one in links if one.end > one.start)
        )
    return line


def _moved(place: int, at: int, gap: int) -> int:
    return place if place <= at else max(at, place - gap)


def _counted(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Make a numbered list at the end notes, where just as many marks stand in the text before it."""
    labels = {mark.label for one in paragraphs for line in one.lines for mark in line.marks}
    if any(one.kind is Kind.NOTE for one in paragraphs) or labels.isdisjoint(("1", "a")):
        return paragraphs
    for start in range(len(paragraphs) - 1, -1, -1):
        if _counts(paragraphs[start:]) == labels:
            return [*paragraphs[:start], *_notes(paragraphs[start:])]
    return paragraphs


def _counts(paragraphs: Sequence[Paragraph]) -> set[str]:
    """Return the labels that a list counts from one, or "a"; none where its first line has none, or one is missing."""
    lines = [line for one in paragraphs for line in one.lines if one.kind is not Kind.MARGIN]
    signs = [line.sign for line in lines if line.sign]
    labels = [str(number_of(sign) or sign.strip("().")) for sign in signs]
    first = bool(lines) and bool(lines[0].sign)
    counts = ([str(at + 1) for at in range(len(labels))], list(ascii_lowercase[: len(labels)]))
    return set(labels) if first and labels in counts else set()


def _notes(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    made: list[Paragraph] = []
    for paragraph in paragraphs:
        for line in paragraph.lines:
            if paragraph.kind is Kind.MARGIN:
                made.append(replace(paragraph, lines=(line,)))
            elif line.sign or not made:
                made.append(note(replace(paragraph, lines=(line,)), line.sign.strip("().")))
            else:
                made[-1] = replace(made[-1], lines=(*made[-1].lines, line))
    return made
