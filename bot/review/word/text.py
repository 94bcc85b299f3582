"""The text of a DOCX file with all tracked changes accepted, and the place of every word in the XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from bot.ingest.reading.docx.package import child, local, value

_DELETED = frozenset(("del", "moveFrom"))
_CHANGES = _DELETED | {"ins", "moveTo"}
_ELSEWHERE = frozenset(("txbxContent", "footnoteReference", "endnoteReference", "headerReference", "footerReference"))
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PARAGRAPHS_APART = "\n\n"
_OFF = frozenset(("0", "false", "off"))


@dataclass(frozen=True, slots=True)
class Piece:
    """What one element holds of the text.

    Attributes:
        start: Where it begins in the text.
        text: The words, or the sign that it stands for.
        element: The element.
    """

    start: int
    text: str
    element: Element

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(slots=True)
class Body:
    """The main text of a file: notes, headers, text boxes and hidden words are not read.

    Attributes:
        pieces: In their order.
        has_changes: Whether it holds tracked changes.
        has_more: Whether it holds words elsewhere that are not read.
    """

    pieces: list[Piece] = field(default_factory=list)
    has_changes: bool = False
    has_more: bool = False
    _end: int = 0
    _between: str = ""

    @classmethod
    def of(cls, document: Element) -> Body:
        """Read a document's part."""
        body = cls()
        root = child(document, "body")
        if root is not None:
            body._read(root)
        names = {local(one) for one in document.iter()}
        body.has_changes = not names.isdisjoint(_CHANGES)
        body.has_more = not names.isdisjoint(_ELSEWHERE)
        return body

    @property
    def text(self) -> str:
        """All of it; two line ends between paragraphs."""
        told, parts = 0, []
        for piece in self.pieces:
            parts += [_PARAGRAPHS_APART * (piece.start > told), piece.text]
            told = piece.end
        return "".join(parts)

    def _read(self, parent: Element) -> None:
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tr" and child(element, "trPr", "del") is not None:
                continue
            elif name not in _DELETED:
                self._read(element)

    def _paragraph(self, paragraph: Element) -> None:
        for run in _runs(paragraph):
            if _is_hidden(run):
                continue
            for element in run:
                name = local(element)
                self._add(element, (element.text or "") if name == "t" else _SIGNS.get(name, ""))
        is_joined = any(child(paragraph, "pPr", "rPr", one) is not None for one in _DELETED)
        self._between = self._between if is_joined or not self.pieces else _PARAGRAPHS_APART

    def _add(self, element: Element, text: str) -> None:
        if text:
            start = self._end + len(self._between)
            self.pieces.append(Piece(start, text, element))
            self._end, self._between = start + len(text), ""


def _runs(parent: Element) -> Iterator[Element]:
    """Yield the runs of a paragraph that are left once changes are accepted; not those of a box within it."""
    for element in parent:
        name = local(element)
        if name == "r":
            yield element
        elif name not in _DELETED and name not in ("pPr", "rPr", "AlternateContent", "drawing", "pict"):
            yield from _runs(element)


def _is_hidden(run: Element) -> bool:
    hidden = child(run, "rPr", "vanish")
    return hidden is not None and value(hidden) not in _OFF
