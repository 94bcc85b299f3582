"""What stands before the items of a list: bullets, dashes, numbers, letters."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.ingest.source import Line, Link, Mark

BULLETS = "•‣⁃◦▪▫■□●○◆◇◊►▶➢➤➔→✓✔✦❖∙·\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
_PICTURES = "\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d"  # flags, hands
_SIGN = re.compile(
    rf"(?!\(\d{{3}}\)\s*\d{{3}}[-.\s]\d)(?!(?P<again>[a-z])\.\s(?P=again)\.)(?P<sign>[{BULLETS}]|[{_PICTURES}]+|[-–—*o](?=\s)|\(?\d{{1,3}}[.)](?=[^\d]|$)|\d{{1,3}}(?:\.[-–—]|[-–—/:°º])(?=\s)|\((?:[a-z]{{1,4}}|[A-Z])\)|(?:[a-z]|[ivx]{{2,5}})[.)])\s+(?=\S)"
)
_GLUED = re.compile(rf"(?P<sign>[{BULLETS}](?=\w)|\d{{1,3}}[.)](?=[^\W\d_]{{2}}))")


def with_sign(line: Line) -> Line:
    """Take a list's sign off the line's words, and keep it beside them."""
    found = not line.sign and (_SIGN.match(line.text) or _GLUED.match(line.text))
    return cut(line, found.end(), found["sign"]) if found else line


def cut(line: Line, length: int, sign: str = "") -> Line:
    """Take a line's first signs off; marks and links move with the words."""
    marks = tuple(Mark(max(mark.at - length, 0), mark.label) for mark in line.marks)
    links = tuple(
        Link(max(link.start - length, 0), link.end - length, link.url) for link in line.links if link.end > length
    )
    sign = "•" if sign and sign in BULLETS else sign
    cuts = tuple(cut - length for cut in line.cuts if cut > length)
    return replace(line, text=line.text[length:], marks=marks, links=links, sign=sign or line.sign, cuts=cuts)


def number_of(sign: str) -> int | None:
    """Return the number that a sign counts with; None where it counts with none."""
    digits = sign.strip("().-–—/:°º")
    return int(digits) if digits.isascii() and digits.isdecimal() else None


def begins_item(text: str) -> bool:
    """Return whether a line begins with what stands before an item."""
    return bool(_SIGN.match(text) or _GLUED.match(text))


def is_sign(word: str) -> bool:
    """Return whether a word alone is what stands before an item."""
    found = _SIGN.match(f"{word} x")
    return bool(found and found["sign"] == word)
