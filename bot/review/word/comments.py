"""A DOCX file with comments: each at its words; every other part of the file stays as it is, byte for byte."""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_right
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from bot.ingest.reading.docx.package import DOCUMENT, local, tree, unpacked, value
from bot.review.word.text import Body, Piece

_AUTHOR, _INITIALS = "Coalition bot", "CB"
_COMMENTS = "word/comments.xml"
_RELATIONS, _TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_OF_PACKAGES = "http://schemas.openxmlformats.org/package/2006"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_WORDS, _STRICT = (
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ("http://purl.oclc.org/ooxml/officeDocument/relationships"),
)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on a part of the text.

    Attributes:
        start: Where the part begins in the text.
        end: Where it ends.
        text: What there is to say; a paragraph for each line.
    """

    start: int
    end: int
    text: str


def body_of(raw: bytes) -> Body:
    """Return a file's main text.

    Raises:
        BotError: It is damaged, no DOCX file, or would unpack to more than any letter.
    """
    return unpacked(raw, lambda archive: Body.of(tree(archive, archive.getinfo(DOCUMENT))))


def commented(raw: bytes, comments: Sequence[Comment]) -> bytes:
    """Return the same file with comments.

    Args:
        raw: The file.
        comments: Their places are those of its text.

    Raises:
        BotError: It is damaged, no DOCX file, or would unpack to more than any letter.
    """
    return unpacked(raw, lambda archive: _written(archive, comments))


def _written(archive: zipfile.ZipFile, comments: Sequence[Comment]) -> bytes:
    changed = _changed(archive, comments) if comments else {}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as written:
        for info in archive.infolist():
            written.writestr(info, changed.pop(info.filename, b"") or archive.read(info))
        for name, part in changed.items():
            written.writestr(name, part)
    return made.getvalue()


def _changed(archive: zipfile.ZipFile, comments: Sequence[Comment]) -> dict[str, bytes]:
    """Return the parts that comments change: the text, the comments themselves, and what names that part."""
    document = tree(archive, archive.getinfo(DOCUMENT))
    space = etree.QName(document).namespace or ""
    relations, types = tree(archive, archive.getinfo(_RELATIONS)), tree(archive, archive.getinfo(_TYPES))
    name = _named(relations, space) or _COMMENTS
    has_part = name in archive.namelist()
    part = (
        tree(archive, archive.getinfo(name)) if has_part else etree.Element(f"{{{space}}}comments", nsmap={"w": space})
    )
    taken = [int(one) for root in (document, part) for one in _ids(root) if one.lstrip("-").isdigit()]
    first = max(taken, default=-1) + 1
    marker = _Marker(document, space)
    for number, comment in enumerate(comments, start=first):
        part.append(_element(space, number, comment.text))
        marker.mark(comment, number)
    changed = {DOCUMENT: _bytes(document), name: _bytes(part)}
    if not has_part:
        etree.SubElement(types, f"{{{_OF_PACKAGES}/content-types}}Override", PartName=f"/{name}", ContentType=_TYPE)
        _relate(relations, space)
        changed |= {_TYPES: _bytes(types), _RELATIONS: _bytes(relations)}
    return changed


def _named(relations: Element, space: str) -> str:
    """Return the name of the part that holds the comments already; empty for none."""
    kind = f"{_relating(space)}/comments"
    target = next((value(one, "Target") for one in relations if value(one, "Type") == kind), "")
    return target.lstrip("/") if target.startswith("/") else f"word/{target}" if target else ""


def _relate(relations: Element, space: str) -> None:
    taken = {value(one, "Id") for one in relations}
    free = next(name for number in range(len(taken) + 1) if (name := f"rIdComments{number}") not in taken)
    kind = f"{_relating(space)}/comments"
    etree.SubElement(
        relations, f"{{{_OF_PACKAGES}/relationships}}Relationship", Id=free, Type=kind, Target="comments.xml"
    )


def _relating(space: str) -> str:
    return _STRICT if space == _STRICT_WORDS else _TRANSITIONAL


def _ids(root: Element) -> list[str]:
    names = ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")
    return [value(one, "id") for one in root.iter() if local(one) in names]


def _element(space: str, number: int, text: str) -> Element:
    comment = etree.Element(f"{{{space}}}comment")
    for name, told in (("id", str(number)), ("author", _AUTHOR), ("initials", _INITIALS)):
        comment.set(f"{{{space}}}{name}", told)
    for line in text.splitlines() or [""]:
        paragraph = etree.SubElement(comment, f"{{{space}}}p")
        run = etree.SubElement(paragraph, f"{{{space}}}r")
        words = etree.SubElement(run, f"{{{space}}}t")
        words.set(_SPACE, "preserve")
        words.text = _printable(line)
    return comment


def _printable(text: str) -> str:
    """Return a text without the signs that XML cannot hold."""
    return "".join(sign if sign.isprintable() or sign == "\t" else " " for sign in text)


def _bytes(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


class _Marker:
    """Puts the marks of comments around words; a run that holds more than them is cut in two that look alike."""

    def __init__(self, document: Element, space: str) -> None:
        self._space = space
        self._pieces = Body.of(document).pieces

    def mark(self, comment: Comment, number: int) -> None:
        """Put a comment's marks where its words begin and end.

        Args:
            comment: The comment.
            number: Its id.
        """
        self._cut(self._at(comment.start), comment.start)
        self._cut(self._at(comment.end - 1), comment.end)
        first, last = self._at(comment.start), self._at(comment.end - 1)
        start, end = self._made("commentRangeStart", number), self._made("commentRangeEnd", number)
        _run(self._pieces[first]).addprevious(start)
        reference = etree.Element(f"{{{self._space}}}r")
        reference.append(self._made("commentReference", number))
        run = _run(self._pieces[last])
        run.addnext(end)
        end.addnext(reference)

    def _at(self, place: int) -> int:
        """Return the number of the piece that holds a place, or of the last before it."""
        return max(0, bisect_right(self._pieces, place, key=lambda one: one.start) - 1)

    def _made(self, name: str, number: int) -> Element:
        made = etree.Element(f"{{{self._space}}}{name}")
        made.set(f"{{{self._space}}}id", str(number))
        return made

    def _cut(self, at: int, place: int) -> None:
        """Cut a run so that a new one begins at a place within it, with the same look."""
        piece = self._pieces[at]
        run = _run(piece)
        if piece.end <= place and piece.element.getnext() is None:
            return
        rest = etree.Element(run.tag, dict(run.attrib))
        look = next((one for one in run if local(one) == "rPr"), None)
        if look is not None:
            rest.append(deepcopy(look))
        behind = list(piece.element.itersiblings())
        if piece.start < place < piece.end:
            words = deepcopy(piece.element)
            words.text, piece.element.text = piece.text[place - piece.start :], piece.text[: place - piece.start]
            for one in (words, piece.element):
                one.set(_SPACE, "preserve")
            rest.append(words)
            self._pieces[at : at + 1] = [
                Piece(piece.start, piece.element.text, piece.element),
                Piece(place, words.text, words),
            ]
        elif place <= piece.start:
            if not any(local(one) != "rPr" for one in piece.element.itersiblings(preceding=True)):
                return
            rest.append(piece.element)
        rest.extend(behind)
        run.addnext(rest)


def _run(piece: Piece) -> Element:
    run = piece.element.getparent()
    assert run is not None
    return run
