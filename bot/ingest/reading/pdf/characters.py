"""The words of a PDF's page, from its characters' places: the order in which a file draws them says nothing."""

from __future__ import annotations

import ctypes
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from bot.ingest.reading.columns import Rule
from bot.ingest.reading.printed import Word
from bot.ingest.reading.runs import Run
from bot.ingest.reading.signs import BULLETS

SPACE = 0.15  # of the type's size: a gap that parts words; the narrowest spaces have 0.18
SPREAD = 0.3  # likewise, between letters that are drawn as pictures are: the room around them is none of their boxes
TIGHT = 0.9  # of the type's size: other letters' boxes are higher, whatever the letter
SMALL = 0.9  # of the type's size: raised signs are smaller; a browser's have 0.83
RAISED = 0.12  # of the type's size: how much higher they stand at least
HIGH = 0.25  # of the type's size: so high above what they touch raised signs need not be smaller
UNKNOWN = "\ufffd"
_SIGNS = {2: "-", 0xFFFE: "-"}  # PDFium's own signs for a hyphen at a line's end
_SIGNS |= {code: "•" if chr(code) in BULLETS else UNKNOWN for code in range(0xE000, 0xF900)}
_SIGNS |= dict.fromkeys((0, 0xFFFF, *range(0xD800, 0xE000)), UNKNOWN)
_TOKEN = re.compile(rf"[^\s{UNKNOWN}]+")
_PLAIN = re.compile(r"(?P<letters>[^\W\d_]+(?:['’-][^\W\d_]+)*)[.,;:!?)”’]*")  # no mark in the middle
_BOLD = ("bold", "black", "heavy", "demi")
_ITALIC = ("italic", "oblique")
_PATH, _IMAGE = 2, 3
_RECTANGLE = struct.Struct("4f")  # of PDFium: left, top, right, bottom
_Box = tuple[float, float, float, float]


@dataclass(slots=True)
class PageWords:
    """What stands on a page.

    Attributes:
        words: In the order in which the file draws them.
        rules: The horizontal lines that are drawn.
        unknown: How many characters have no letter.
        has_pictures: Whether it shows any.
        left: The page's left edge.
        right: Its right edge.
    """

    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    unknown: int = 0
    has_pictures: bool = False
    left: float = 0.0
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class _Type:
    """How a piece of text is set."""

    size: float
    is_bold: bool
    is_level: bool
    is_italic: bool = False

    @property
    def look(self) -> str:
        """How it is set, but for its weight."""
        return "italic" if self.is_italic else ""


@dataclass(slots=True)
class _Piece:
    """Characters of one type on one height, without a gap."""

    signs: str
    left: float
    right: float
    base: float
    low: float
    height: float
    type: _Type
    is_first: bool = False  # behind white space, which PDFium may have made itself

    def is_alike(self, place: _Box) -> bool:
        """Return whether a character at this place stands as high and is as large."""
        return abs(place[1] - self.low) < 0.2 and abs(place[3] - place[1] - self.height) < 0.2

    def goes_on(self, place: _Box) -> bool:
        """Return whether a character at this place belongs to the piece."""
        return self.is_alike(place) and -0.35 * self.type.size < place[0] - self.right < SPACE * self.type.size

    def is_on(self, box: _Box) -> bool:
        """Return whether it stands on the page, and level: watermarks do not."""
        return self.type.is_level and box[0] <= self.left <= box[2] and box[1] <= self.base <= box[3]


def words_on(page: pdfium.PdfPage, document: pdfium.PdfDocument) -> PageWords:
    """Return what stands on a page."""
    turn = page.get_rotation()
    left, low, right, top = page.get_cropbox()
    box = _turned_box(left, low, right, top, turn)
    found = PageWords(left=box[0], right=box[2])
    text_page = page.get_textpage()
    links = list(_links(page, document, turn))
    for pieces in _together(_pieces(_Characters(text_page.raw, turn), found, box)):
        word = _word(pieces, links)
        found.words.append(word)
    _drawn(page, turn, found)
    text_page.close()
    return found


def _turned(x: float, y: float, turn: int) -> tuple[float, float]:
    return {0: (x, y), 90: (y, -x), 180: (-x, -y), 270: (-y, x)}[turn]


def _turned_box(left: float, bottom: float, right: float, top: float, turn: int) -> _Box:
    """Return a box as it is seen on a page that is turned: left, bottom, right, top."""
    if not turn:
        return left, bottom, right, top
    (one, first), (other, last) = _turned(left, bottom, turn), _turned(right, top, turn)
    return min(one, other), min(first, last), max(one, other), max(first, last)


@dataclass(slots=True)
class _Characters:
    """The characters of a page."""

    handle: Any
    turn: int
    types: dict[int, _Type] = field(default_factory=dict)
    bases: dict[tuple[float, float], float] = field(default_factory=dict)
    loose: bytearray = field(default_factory=lambda: bytearray(ctypes.sizeof(raw.FS_RECTF)))
    to_loose: Any = field(init=False)  # made once: half a million places are asked for in 300 pages

    def __post_init__(self) -> None:
        self.to_loose = ctypes.byref(raw.FS_RECTF.from_buffer(self.loose))

    def text(self) -> str:
        """Return a sign for each character: in one call, where each has one."""
        count = raw.FPDFText_CountChars(self.handle)
        buffer = ctypes.create_string_buffer(2 * count + 2)
        raw.FPDFText_GetText(self.handle, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
        text = buffer.raw.decode("utf-16-le", "replace").rstrip("\0")
        if len(text) != count:
            codes = (raw.FPDFText_GetUnicode(self.handle, at) for at in range(count))
            text = "".join(chr(code) if 0 < code < 0x110000 else UNKNOWN for code in codes)
        return text.translate(_SIGNS)

    def box(self, at: int) -> _Box:
        raw.FPDFText_GetLooseCharBox(self.handle, at, self.to_loose)
        left, top, right, bottom = _RECTANGLE.unpack(self.loose)
        return _turned_box(left, bottom, right, top, self.turn) if self.turn else (left, bottom, right, top)

    def piece(self, at: int) -> _Piece:
        """Return a piece that begins with a character, without signs."""
        left, low, right, top = self.box(at)
        height = low, top
        if height not in self.bases:
            x, y = ctypes.c_double(), ctypes.c_double()
            raw.FPDFText_GetCharOrigin(self.handle, at, ctypes.byref(x), ctypes.byref(y))
            self.bases[height] = _turned(x.value, y.value, self.turn)[1]
        thing = raw.FPDFText_GetTextObject(self.handle, at)
        key = ctypes.addressof(thing.contents) if thing else 0
        if key not in self.types:
            self.types[key] = _type_of(thing, self.turn, top - low)
        return _Piece("", left, right, self.bases[height], low, top - low, self.types[key])

    def pieces(self, start: int, signs: str) -> Iterator[_Piece]:
        """Yield the pieces of characters without white space between them."""
        piece = self.piece(start)
        alone = _PLAIN.fullmatch(signs)
        if alone:
            last = self.box(start + len(signs) - 1)
            middle = last if alone.end("letters") == len(signs) else self.box(start + alone.end("letters") - 1)
            if piece.is_alike(last) and piece.is_alike(middle) and last[2] > piece.left:
                piece.signs, piece.right = signs, last[2]
                yield piece
                return
        before: _Box | None = None
        for at, sign in enumerate(signs):
            place = self.box(start + at)
            # The letters of a ligature have one place.
            if at and place != before and not piece.goes_on(place):
                yield piece
                piece = self.piece(start + at)
            piece.signs += sign
            piece.right, before = place[2], place
        yield piece


def _pieces(characters: _Characters, found: PageWords, box: _Box) -> Iterator[_Piece | None]:
    """Yield the pieces of a page, and None where a space stands between two."""
    text = characters.text()
    found.unknown += text.count(UNKNOWN)
    end = 0
    for token in _TOKEN.finditer(text):
        if raw.FPDFText_IsGenerated(characters.handle, end) != 1:
            yield None
        end = token.end()
        for number, piece in enumerate(characters.pieces(token.start(), token[0])):
            piece.is_first = not number
            if piece.is_on(box):
                yield piece


def _type_of(piece: Any, turn: int, height: float) -> _Type:
    size, matrix = ctypes.c_float(), raw.FS_MATRIX()
    raw.FPDFTextObj_GetFontSize(piece, ctypes.byref(size))
    raw.FPDFPageObj_GetMatrix(piece, ctypes.byref(matrix))
    across, up = _turned(matrix.a, matrix.b, turn)
    scaled = abs(size.value) * max((matrix.c**2 + matrix.d**2) ** 0.5, 1e-6)
    if not 0.5 * height < scaled < 2 * height:  # within a form, which is scaled itself
        scaled = height / 1.15
    font = raw.FPDFTextObj_GetFont(piece)
    name = ctypes.create_string_buffer(128)
    raw.FPDFFont_GetBaseFontName(font, name, 128)
    called = name.value.decode("latin-1").lower()
    is_bold = raw.FPDFFont_GetWeight(font) >= 600 or any(one in called for one in _BOLD)
    return _Type(round(scaled, 1), is_bold, across > 3 * abs(up), any(one in called for one in _ITALIC))


def _together(pieces: Iterator[_Piece | None]) -> Iterator[list[_Piece]]:
    """Yield the pieces of each word: a note's mark touches what it marks, though it is smaller and higher."""
    word: list[_Piece] = []
    for piece in pieces:
        if piece and word and _touch(word[-1], piece):
            word.append(piece)
            continue
        if word:
            yield word
        word = [piece] if piece else []
    if word:
        yield word


def _touch(one: _Piece, other: _Piece) -> bool:
    size = max(one.type.size, other.type.size)
    is_spread = not other.is_first and max(one.height / one.type.size, other.height / other.type.size) < TIGHT
    space = SPREAD if is_spread else SPACE
    return -0.35 * size < other.left - one.right < space * size and abs(other.base - one.base) < 0.7 * size


def _word(pieces: list[_Piece], links: list[tuple[float, float, float, float, str]]) -> Word:
    if len(pieces) == 1 and not links:
        (piece,) = pieces
        run = Run(piece.signs, is_bold=piece.type.is_bold, look=piece.type.look)
        return Word((run,), piece.left, piece.right, piece.base, piece.type.size)
    main = max(pieces, key=lambda piece: (piece.type.size, piece.right - piece.left))
    size, base = main.type.size, main.base
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    middle, height = (left + right) / 2, base + size / 4
    url = next((url for x, y, end, top, url in links if x <= middle <= end and y <= height <= top), "")
    runs = tuple(
        Run(
            piece.signs,
            is_raised=_is_raised(piece, main),
            url=url,
            is_bold=piece.type.is_bold,
            look=piece.type.look,
        )
        for piece in pieces
    )
    return Word(runs, left, right, base, size)


def _is_raised(piece: _Piece, main: _Piece) -> bool:
    size, rise = main.type.size, piece.base - main.base
    return rise > HIGH * size or (piece.type.size < SMALL * size and rise > RAISED * size)


def _links(
    page: pdfium.PdfPage, document: pdfium.PdfDocument, turn: int
) -> Iterator[tuple[float, float, float, float, str]]:
    """Yield the places of a page's links, with their addresses."""
    place, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(link)):
        action = raw.FPDFLink_GetAction(link)
        length = raw.FPDFAction_GetURIPath(document.raw, action, None, 0) if action else 0
        if not 0 < length < 4096:
            continue
        address = ctypes.create_string_buffer(length)
        raw.FPDFAction_GetURIPath(document.raw, action, address, length)
        url = address.value.decode("utf-8", "replace")
        if url.lower().startswith(("http:", "https:")) and raw.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
            yield (*_turned_box(box.left, box.bottom, box.right, box.top, turn), url)


def _drawn(page: pdfium.PdfPage, turn: int, found: PageWords) -> None:
    """Gather a page's horizontal lines, and the upper and lower edges of its boxes."""
    ends = [ctypes.c_float() for _ in range(4)]
    for at in range(raw.FPDFPage_CountObjects(page.raw)):
        item = raw.FPDFPage_GetObject(page.raw, at)
        kind = raw.FPDFPageObj_GetType(item)
        found.has_pictures = found.has_pictures or kind == _IMAGE
        if kind != _PATH or not raw.FPDFPageObj_GetBounds(item, *map(ctypes.byref, ends)):
            continue
        left, low, right, top = _turned_box(ends[0].value, ends[1].value, ends[2].value, ends[3].value, turn)
        if right - left > 20 and top - low < 300:
            heights = {low, top} if top - low > 3 else {(low + top) / 2}
            found.rules += [(left, right, height) for height in heights]
