"""A walk over a page's elements, in reading order: blocks become paragraphs, `br` ends a line, a table has rows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from bot.ingest.reading.html.styles import Look, Styles, is_block, is_seen, look_of
from bot.ingest.reading.paragraphs import LONG, grouped, of_row
from bot.ingest.reading.plain import paragraphs_of
from bot.ingest.reading.runs import Run, is_label, label_of, lines
from bot.ingest.reading.signs import with_sign
from bot.ingest.source import Kind, Line, Paragraph

_MOST_OF_A_HEADING = 4  # words
_BACK = re.compile(r"[\s\[\](){}↩↑⤴^⬆︎\ufe0e\ufe0f]+")
_TWO_SIGNS = re.compile(r"\w{2}")
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_LISTS = frozenset("ul ol menu dir".split())
_BULLETS = {"ul": "•", "menu": "•", "dir": "•"}


@dataclass(slots=True)
class Walk:
    """A walk that gathers paragraphs.

    Attributes:
        styles: The page's style sheets.
        notes: The labels of the elements that marks point to.
        paragraphs: What was gathered.
    """

    styles: Styles
    notes: Mapping[Element, str] = field(default_factory=dict)
    paragraphs: list[Paragraph] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _kind: Kind = Kind.TEXT
    _label: str = ""
    _sign: str = ""
    _group: object = None
    _last_group: object = None

    def block(self, element: Element, look: Look, told: Mapping[str, str]) -> None:
        """Read an element that stands on lines of its own."""
        self.end()
        kind, label, group = self._kind, self._label, self._group
        if element in self.notes:
            self._kind, self._label, self._sign = Kind.NOTE, self.notes[element], ""
            self._group = element
        elif element.tag in _HEADINGS and kind is Kind.TEXT:
            self._kind = Kind.HEADING
        if element.tag == "table" or told.get("display") == "table":
            self._table(element, look)
        elif element.tag in _LISTS:
            self._list(element, look, told)
        elif element.tag == "dl":
            self._definitions(element, look)
        elif element.tag == "pre" and self._kind is Kind.TEXT:
            self.paragraphs += paragraphs_of("".join(element.itertext()))
        else:
            self.inside(element, look, told)
        self.end()
        self._kind, self._label, self._group = kind, label, group

    def inside(self, element: Element, look: Look, told: Mapping[str, str]) -> None:
        """Read what is in an element."""
        self._say(element.text, look)
        alone = _stand_alone(element, self.styles)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, look, told, is_alone=child in alone)
            self._say(child.tail, look)

    def end(self) -> None:
        """End the paragraph that is being gathered."""
        for runs in _at_blank_lines(self._runs):
            made = lines(runs)
            if made:
                self._add(made)
        self._runs = []

    def _add(self, made: list[Line]) -> None:
        if self._sign:
            made[0] = replace(made[0], sign=self._sign)
            self._sign = ""
        group, last = self._group, self.paragraphs[-1] if self.paragraphs else None
        is_next = group is not None and group is self._last_group and last is not None
        if is_next and last and last.kind is self._kind and self._may_join(last, made):
            self.paragraphs[-1] = replace(last, lines=(*last.lines, *made))
        elif self._kind is Kind.TEXT:
            self.paragraphs += grouped([with_sign(line) for line in made])
        else:
            self.paragraphs.append(Paragraph(tuple(made), self._kind, self._label))
        self._last_group = group

    def _may_join(self, last: Paragraph, made: Sequence[Line]) -> bool:
        return self._kind is Kind.NOTE or max(len(line.text) for line in (*last.lines, *made)) <= LONG

    def _say(self, text: str | None, look: Look) -> None:
        if text:
            words = text.replace("\n", " ")
            self._runs.append(Run(words, look.is_raised, url=look.url, is_bold=look.is_bold, look=look.within))

    def _child(self, child: Element, look: Look, above: Mapping[str, str], *, is_alone: bool) -> None:
        told = self.styles.properties(child)
        if child.tag == "br":
            self._runs.append(Run("\n"))
        elif not is_seen(child, told):
            return
        elif is_block(child, told, above):
            self.block(child, look_of(child, told, look), told)
        elif is_alone:
            self._runs.append(Run("\n"))
            self.inside(child, look_of(child, told, look), told)
            self._runs.append(Run("\n"))
        elif mark := _mark_of(child):
            if mark.strip():
                self._runs.append(Run(mark, is_raised=True, is_mark=True))
        elif child.tag == "q":
            self._say("“", look)
            self.inside(child, look, told)
            self._say("”", look)
        else:
            spaced = told.get("display", "").startswith("inline-") or child.tag in ("td", "th")
            self._say(" " if spaced else "", look)
            self.inside(child, look_of(child, told, look), told)
            self._say(" " if spaced else "", look)

    def _list(self, element: Element, look: Look, told: Mapping[str, str]) -> None:
        style = told.get("list-style-type") or told.get("list-style", "")
        numbers = _numbers(element)
        for child in element:
            if not isinstance(child.tag, str):
                continue
            own = self.styles.properties(child)
            if child.tag != "li" or not is_seen(child, own):
                self._child(child, look, told, is_alone=False)
                continue
            sign = _BULLETS.get(element.tag, "") or next(numbers)
            outer = self._kind
            if outer is not Kind.NOTE:
                self._kind, self._group = Kind.ITEM, element
                self._sign = "" if "none" in style or "none" in own.get("list-style", "") else sign
                if element.tag == "ol" and child.get("value", "").isdecimal():
                    self._sign = f"{child.get('value')}."
                if _heads_a_list(child):
                    self._kind, self._sign = Kind.HEADING, ""
            self.block(child, look_of(child, own, look), own)
            self._kind, self._sign = outer, ""

    def _definitions(self, element: Element, look: Look) -> None:
        """Read a list of definitions: each term begins a paragraph, what is said of it follows line by line."""
        for child in element.iter("dt", "dd"):
            told = self.styles.properties(child)
            if not is_seen(child, told):
                continue
            if child.tag == "dt":
                self._group = child
            self.block(child, look_of(child, told, look), told)

    def _table(self, table: Element, look: Look) -> None:
        for element in table.iterchildren():
            if not isinstance(element.tag, str) or not is_seen(element, self.styles.properties(element)):
                continue
            if element.tag == "tr":
                self._row(element, look)
            elif element.tag in ("thead", "tbody", "tfoot"):
                self._table(element, look)
            elif element.tag == "caption":
                self.block(element, look, {})

    def _row(self, row: Element, look: Look) -> None:
        self.paragraphs += of_row([self._cell(cell, look) for cell in row if cell.tag in ("td", "th")])

    def _cell(self, cell: Element, look: Look) -> list[Paragraph]:
        told = self.styles.properties(cell)
        if not is_seen(cell, told):
            return []
        walk = Walk(self.styles, self.notes)
        walk.block(cell, look_of(cell, told, look), told)
        return walk.paragraphs


def _stand_alone(element: Element, styles: Styles) -> set[Element]:
    """Return the inline children that stand beside each other like cells: boxes, or three and more alike in touch."""
    children = [child for child in element if isinstance(child.tag, str)]
    boxes = [child for child in children if styles.properties(child).get("display") in ("inline-block", "table-cell")]
    alone = {one for pair in itertools.pairwise(boxes) if _touch(*pair) for one in pair}
    return alone | _alike(children)


def _alike(children: Sequence[Element]) -> set[Element]:
    named = [child for child in children if child.tag in ("span", "a") and child.get("class")]
    in_touch = [child for child in named if not child.tail and _TWO_SIGNS.match("".join(child.itertext()))]
    names = {child.get("class") for child in in_touch}
    return {child for child in named if child.get("class") in names} if len(in_touch) > 2 and len(names) == 1 else set()


def _touch(one: Element, other: Element) -> bool:
    return one.getnext() is other and not (one.tail or "").strip()


def _mark_of(element: Element) -> str:
    """Return a mark's label where the file says that an element is one, " " for a way back to a mark, else nothing."""
    link = _link_in(element)
    if link is None:
        return ""
    words = "".join(element.itertext()).strip()
    if not words or _BACK.fullmatch(words):
        return " "
    is_note = "noteref" in link.get("role", "") or element.tag == "sup" or words[0] in "[("
    is_note = is_note or label_of(words).isdecimal()
    return words if is_note and len(words) <= 6 and is_label(words, "") else ""


def _link_in(element: Element) -> Element | None:
    """Return the link within the page that an element is, or holds alone."""
    only = element[0] if len(element) == 1 and element.tag in ("sup", "span") else element
    return only if only.tag == "a" and "#" in only.get("href", "") else None


def marks_in(body: Element) -> Iterator[tuple[Element, str, str]]:
    """Yield each mark that is a link, with its label and the id that it points to."""
    for link in body.iter("a"):
        if (label := _mark_of(link).strip() or _mark_of_parent(link)) and "#" in link.get("href", ""):
            yield link, label_of(label), link.get("href", "").rpartition("#")[2]


def _mark_of_parent(link: Element) -> str:
    parent = link.getparent()
    return _mark_of(parent).strip() if parent is not None and parent.tag in ("sup", "span") else ""


def _numbers(element: Element) -> Iterator[str]:
    """Yield what stands before the items of a numbered list."""
    start = element.get("start", "1")
    number = int(start) if start.lstrip("-").isdecimal() and len(start) < 6 else 1
    letters = {"a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}.get(element.get("type", ""), "")
    while True:
        yield f"{letters[number - 1]}." if letters and 0 < number <= 26 else f"{number}."
        number += -1 if element.get("reversed") is not None else 1


def _at_blank_lines(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield runs, cut where two lines end without a word between them."""
    part: list[Run] = []
    breaks = 0
    for run in runs:
        if run.text == "\n":
            breaks += 1
        elif run.text.strip():
            if breaks > 1:
                yield part
                part = []
            breaks = 0
        part.append(run)
    yield part


def _heads_a_list(item: Element) -> bool:
    """Return whether an item holds a list, and few words before it that are no sentence: a country, say."""
    own = [item.text or ""]
    for child in item:
        if child.tag in ("ul", "ol"):
            before = " ".join(own).split()
            return 0 < len(before) <= _MOST_OF_A_HEADING and before[-1][-1] not in ".;,"
        own += [*(child.itertext() if isinstance(child.tag, str) else ()), child.tail or ""]
    return False
