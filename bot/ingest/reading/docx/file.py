"""A DOCX file: a walk over its XML that leaves out what is deleted or hidden, and nothing else.

Tracked insertions and moves stay, deletions do not; content controls, text boxes (once), nested tables and notes are
read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from bot.ingest.reading.docx.looks import Look, Numbering, Styles, counted, looked
from bot.ingest.reading.docx.package import Package, child, local, opened, value
from bot.ingest.reading.notes import settled
from bot.ingest.reading.paragraphs import LONG, of_row, row
from bot.ingest.reading.plain import LONGEST_CELL
from bot.ingest.reading.runs import Run, clean, lines
from bot.ingest.reading.signs import BULLETS, is_sign, with_sign
from bot.ingest.source import Kind, Line, Paragraph

_DROPPED = frozenset("del moveFrom rPr pPr instrText delText delInstrText annotationRef separator sectPr".split())
_LINK = re.compile(r'HYPERLINK\s+"([^"]+)"')
_PICTURES = frozenset("pic imagedata blip".split())
_OBJECTS = frozenset("object altChunk chart".split())
Read = tuple[tuple[Paragraph, ...], str, tuple[str, ...]]


def read_docx(raw: bytes) -> Read:
    """Return a DOCX file's paragraphs, its title, and what could not be read.

    Raises:
        BotError: It is damaged, no DOCX file, or would unpack to more than any letter.
    """
    package = opened(raw)
    walk = _Walk.of(package, "document")
    body = child(package.parts["document"], "body")
    if body is not None:
        walk.blocks(body)
    made = [*walk.paragraphs, *walk.notes()]
    return (*settled(made), *walk.margins()), clean(" ".join(package.title.split())), tuple(walk.warnings())


@dataclass(slots=True)
class _Walk:
    package: Package
    part: str
    styles: Styles
    numbering: Numbering
    paragraphs: list[Paragraph] = field(default_factory=list)
    has_hidden: bool = False
    pictures: int = 0
    objects: int = 0
    _labels: dict[tuple[str, str], str] = field(default_factory=dict)
    _fields: list[str] = field(default_factory=list)
    _boxes: list[Element] = field(default_factory=list)
    _open: list[Run] = field(default_factory=list)
    _list: str = ""

    @classmethod
    def of(cls, package: Package, part: str) -> _Walk:
        styles = Styles.of(package.parts.get("styles"))
        return cls(package, part, styles, Numbering.of(package.parts.get("numbering")))

    def blocks(self, parent: Element) -> None:
        """Read paragraphs and tables, one after the other."""
        for element in parent:
            name = local(element)
            if name == "p":
                self.paragraph(element)
            elif name == "tbl":
                self.table(element)
            elif name == "AlternateContent":
                self.blocks(_choice(element))
            elif name in _OBJECTS:
                self.objects += 1
            elif name not in _DROPPED:
                self.blocks(element)  # content controls and the like

    def paragraph(self, element: Element) -> None:
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle"), default=self.styles.default)
        runs = [*self._open, *self.runs(element, self.styles.look(style), "")]
        self._open = []
        if child(properties, "rPr", "del") is not None or child(properties, "rPr", "moveFrom") is not None:
            self._open = runs  # the paragraph's end is deleted: the next one goes on with it
        else:
            self._add(runs, properties, style)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box)

    def _add(self, runs: list[Run], properties: Element | None, style: str) -> None:
        told = child(properties, "numPr")
        told = told if told is not None else self.styles.numbering(style)
        cells = _at_tabs(runs)
        sign = self.numbering.sign(told) if cells else None
        if sign is None and self._are_cells(cells, runs):
            made = row(cells)
            self.paragraphs += [made] if made else []
            return
        found = lines(run if run.text != "\t" else Run(" ") for run in runs)
        is_heading = self.styles.is_heading(style) or child(properties, "outlineLvl") is not None
        if found and sign is not None:
            found[0] = replace(found[0], sign=sign.strip() or found[0].sign)
            self._add_item(found, value(child(told, "numId")))
        elif found:
            self._add_lines(found, is_heading=is_heading)

    def _are_cells(self, cells: list[list[Run]], runs: list[Run]) -> bool:
        """Return whether tabs part the cells of a row, or one stands behind the last of an odd number of names."""
        is_below = bool(self.paragraphs) and self.paragraphs[-1].kind is Kind.ROW
        is_last = len(cells) == 1 and is_below and runs[-1].text == "\t"
        return (len(cells) > 1 or is_last) and not _is_running(cells)

    def _add_lines(self, found: list[Line], *, is_heading: bool) -> None:
        signed = [with_sign(one) for one in found]
        if is_heading:
            self.paragraphs.append(Paragraph(tuple(found), Kind.HEADING))
        elif all(one.sign for one in signed):
            self._add_item(signed, "typed")
        else:
            self.paragraphs.append(Paragraph(tuple(signed)))

    def _add_item(self, found: list[Line], name: str) -> None:
        last = self.paragraphs[-1] if self.paragraphs else None
        is_next = last is not None and last.kind is Kind.ITEM and name == self._list
        if is_next and last and all(len(one.text) <= LONG for one in (*last.lines, *found)):
            self.paragraphs[-1] = replace(last, lines=(*last.lines, *found))
        else:
            self.paragraphs.append(Paragraph(tuple(found), Kind.ITEM))
        self._list = name

    def runs(self, parent: Element, look: Look, url: str) -> Iterator[Run]:
        """Yield the runs in a paragraph or in what stands in one."""
        for element in parent:
            name = local(element)
            if name == "r":
                own = self.styles.over(value(child(element, "rPr", "rStyle")), look)
                yield from self._run(element, looked(child(element, "rPr"), own), url)
            elif name == "hyperlink":
                target = self.package.links.get((self.part, value(element, "id")), "")
                yield from self.runs(element, look, target if target.startswith("http") else url)
            elif name == "fldSimple":
                found = _LINK.search(value(element, "instr"))
                yield from self.runs(element, look, found[1] if found else url)
            elif name == "AlternateContent":
                yield from self.runs(_choice(element), look, url)
            elif name not in _DROPPED:
                yield from self.runs(element, look, url)  # insertions, moves, content controls, smart tags

    def _run(self, run: Element, look: Look, url: str) -> Iterator[Run]:
        for element in run:
            name = local(element)
            if name in ("footnoteReference", "endnoteReference"):
                yield from self._mark(element, name.removesuffix("Reference"))
            elif name in ("drawing", "pict", "AlternateContent", "object"):
                self._drawing(element)
            elif name == "fldChar":
                self._field(value(element, "fldCharType"))
            elif name == "instrText" and self._fields:
                self._fields[-1] += element.text or ""
            elif (text := _text(element)) and not (look.is_hidden or self._is_code()):
                own = "italic" if look.is_italic else ""
                yield Run(text, look.is_raised, url=url or self._field_url(), is_bold=look.is_bold, look=own)
            elif text.strip() and look.is_hidden:
                self.has_hidden = True

    def _mark(self, element: Element, kind: str) -> Iterator[Run]:
        if value(element, "customMarkFollows") in ("1", "true", "on"):
            self._labels[kind, value(element, "id")] = "*"  # the mark itself is the next run
        else:
            yield Run(self._label(kind, value(element, "id")), is_mark=True)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append("")
        elif kind == "separate" and self._fields:
            self._fields[-1] += "\0"
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _is_code(self) -> bool:
        return any("\0" not in one for one in self._fields)

    def _field_url(self) -> str:
        found = [match[1] for one in self._fields if (match := _LINK.search(one))]
        return found[-1] if found and found[-1].startswith("http") else ""

    def _drawing(self, element: Element) -> None:
        """Keep a text box for behind the paragraph that it is anchored in; it stands in the file twice."""
        source = _choice(element) if local(element) == "AlternateContent" else element
        if local(source) == "object":
            self.objects += 1
        boxes = _outermost(source, "txbxContent")
        self._boxes += boxes
        if not boxes and any(local(one) in _PICTURES for one in source.iter()):
            self.pictures += 1

    def _label(self, kind: str, name: str) -> str:
        if (kind, name) not in self._labels:
            number = sum(known == kind for known, _ in self._labels) + 1
            settings = self.package.parts.get("settings")
            form = value(child(settings, f"{kind}Pr", "numFmt"))
            self._labels[kind, name] = counted(number, form or ("lowerRoman" if kind == "endnote" else "decimal"))
        return self._labels[kind, name]

    def table(self, table: Element) -> None:
        for tr in _outermost(table, "tr", within="tbl"):
            if child(tr, "trPr", "del") is None:
                self._row(tr)

    def _row(self, tr: Element) -> None:
        self.paragraphs += of_row([self._cell(cell) for cell in _outermost(tr, "tc", within="tbl")])

    def _cell(self, cell: Element) -> list[Paragraph]:
        outer, self.paragraphs = self.paragraphs, []
        self.blocks(cell)
        made, self.paragraphs = self.paragraphs, outer
        return made

    def notes(self) -> Iterator[Paragraph]:
        """Yield the notes, in the order of their marks."""
        for (kind, name), label in list(self._labels.items()):
            tree = self.package.parts.get(f"{kind}s")
            walk = replace(self, part=f"{kind}s", paragraphs=[], _labels=self._labels, _open=[], _boxes=[])
            for note in tree if tree is not None else ():
                if value(note, "id") == name:
                    walk.blocks(note)
            made = [line for one in walk.paragraphs for line in one.lines]
            if made:
                yield Paragraph(tuple(made), Kind.NOTE, label)

    def margins(self) -> Iterator[Paragraph]:
        """Yield what stands at the head and foot of each page, once."""
        seen = set()
        for part in self.package.parts:
            if part.startswith(("header", "footer")):
                walk = _Walk.of(self.package, part)
                walk.blocks(self.package.parts[part])
                for one in walk.paragraphs:
                    if one.text not in seen:
                        yield replace(one, kind=Kind.MARGIN)
                    seen.add(one.text)

    def warnings(self) -> Iterator[str]:
        """Yield what was not read."""
        if self.has_hidden:
            yield "Hidden text was left out."
        if self.pictures:
            yield f"{self.pictures} of its pictures cannot be read; look whether they hold words."
        if self.objects:
            yield f"{self.objects} embedded objects cannot be read; look whether they hold words."


def _text(element: Element) -> str:
    name = local(element)
    if name == "t":
        return (element.text or "").replace("\n", " ")
    if name == "sym":
        sign = chr(int(value(element, "char", "20"), 16))
        return "•" if sign in BULLETS else "" if "\ue000" <= sign <= "\uf8ff" else sign
    if name in ("br", "cr"):
        return "\n"
    return {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}.get(name, "")


def _choice(element: Element) -> Element:
    """Return the way of several in which a file says the same: the first that holds a text box, else the first."""
    ways = [one for one in element if local(one) in ("Choice", "Fallback")]
    holding = [one for one in ways if _outermost(one, "txbxContent")]
    return (holding or ways or [element])[0]


def _outermost(element: Element, name: str, within: str = "") -> list[Element]:
    """Return the elements of a name that stand in no other one of it, nor in an inner one of the other name."""
    found: list[Element] = []
    waiting = list(element)
    while waiting:
        one = waiting.pop(0)
        if local(one) == name:
            found.append(one)
        elif local(one) == "AlternateContent" and not within:
            waiting[:0] = list(_choice(one))
        elif not within or local(one) != within:
            waiting[:0] = list(one)
    return found


def _at_tabs(runs: list[Run]) -> list[list[Run]]:
    """Cut runs at their tabs; a list's sign stays with its words."""
    parts: list[list[Run]] = [[]]
    for run in runs:
        if run.text == "\t" and not is_sign("".join(one.text for one in parts[-1]).strip()):
            parts.append([])
        else:
            parts[-1].append(run)
    return [part for part in parts if any(run.text.strip() for run in part)]


def _is_running(cells: list[list[Run]]) -> bool:
    return max(sum(len(run.text) for run in cell) for cell in cells) > LONGEST_CELL
