"""What a file says, whatever its format: paragraphs of lines, with notes' marks and links beside the words.

A note's mark never touches a word or a number: it is kept beside the line, not in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a paragraph is, as far as the file itself says so; a file without such signs has running text alone."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"  # of a list, bulleted or numbered
    ROW = "row"  # of a table: a line for each cell
    NOTE = "note"  # at the foot of a page, or at the end
    MARGIN = "margin"  # a page's header, footer or number: no part of the letter


@dataclass(frozen=True, slots=True)
class Mark:
    """A note's mark.

    Attributes:
        at: How many characters of the line stand before it.
        label: As printed: "2", "*", "iv".
    """

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words with an address.

    Attributes:
        start: Where they begin in the line.
        end: Where they end.
        url: The address, as the file has it.
    """

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line, as the letter's writer made it; what a page's width alone breaks is joined where the file shows that.

    Attributes:
        text: Its words, white space single, without the notes' marks and the list's sign.
        marks: The notes' marks.
        links: The words with an address.
        sign: What stands before an item: "•", "3.", "(a)"; empty where nothing does.
        page: The page, counted from 1; None where the format has none.
        is_bold: Whether all of it is printed bold, or in a larger type than the text.
        may_go_on: Whether the next line may be the rest of this one: it was broken where its room ended.
        room: How much room is left behind it, in ems; None where nothing shows where its room ends.
        cuts: Where words begin that are set otherwise than those before them: bold, italic, an element of their own.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    sign: str = ""
    page: int | None = None
    is_bold: bool = False
    may_go_on: bool = False
    cuts: tuple[int, ...] = ()
    room: float | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that stand together.

    Attributes:
        lines: At least one.
        kind: What the file says that it is.
        label: Of a note: its mark, as printed.
        column: Counted from 1, where columns or cells stand side by side; 0 where nothing does.
    """

    lines: tuple[Line, ...]
    kind: Kind = Kind.TEXT
    label: str = ""
    column: int = 0

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(line.text for line in self.lines)

    @property
    def page(self) -> int | None:
        """The page where it begins, counted from 1."""
        return self.lines[0].page


@dataclass(frozen=True, slots=True)
class Source:
    """What a file says.

    Attributes:
        name: The file's name, without its folder.
        sha256: The digest of the file's bytes, in hexadecimal digits.
        paragraphs: All of them, in the order in which they are read.
        title: What the file says of itself; empty where it says nothing.
        warnings: What could not be read, a sentence each: an image, a text box that is hidden, a font without letters.
    """

    name: str
    sha256: str
    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    warnings: tuple[str, ...] = ()

    def body(self) -> Iterator[Paragraph]:
        """Yield the paragraphs of the letter itself, without the pages' margins."""
        return (paragraph for paragraph in self.paragraphs if paragraph.kind is not Kind.MARGIN)
