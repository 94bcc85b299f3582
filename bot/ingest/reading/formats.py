"""What a file is, by its first bytes, and which reader it takes. It runs in the parsers' process."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePath

from bot.errors import BotError
from bot.ingest.reading.numbers import counted
from bot.ingest.source import Paragraph, Source

MOST_BYTES = 50_000_000  # of a PDF or DOCX file, which may hold pictures
MOST_BYTES_OF_TEXT = 5_000_000  # a letter of a thousand pages
MOST_SIGNS = 3_000_000  # of what is read
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b", re.I | re.S
)
_NOT_LETTERS = (
    (b"{\\rtf", "is an RTF file. Save it as DOCX or PDF."),
    (b"\xd0\xcf\x11\xe0", "is an old or an encrypted Office file. Open it, and save it as DOCX without a password."),
    (b"\x89PNG", "is a picture. Give the letter itself, or have its text recognized (OCR)."),
    (b"\xff\xd8\xff", "is a picture. Give the letter itself, or have its text recognized (OCR)."),
    (b"II*\x00", "is a picture. Give the letter itself, or have its text recognized (OCR)."),
    (b"MM\x00*", "is a picture. Give the letter itself, or have its text recognized (OCR)."),
    (b"GIF8", "is a picture. Give the letter itself, or have its text recognized (OCR)."),
    (b"%!PS", "is a PostScript file. Save it as PDF."),
    (b"\x1f\x8b", "is packed. Unpack it, and give the letter in it."),
    (b"7z\xbc\xaf", "is packed. Unpack it, and give the letter in it."),
    (b"Rar!", "is packed. Unpack it, and give the letter in it."),
)
Read = tuple[tuple[Paragraph, ...], str, tuple[str, ...]]


def parsed(raw: bytes, name: str) -> Source:
    """Return what a file says.

    Args:
        raw: The file's bytes.
        name: Its name, without its folder.

    Raises:
        BotError: It cannot be read; the message goes on from the file's name, and says what to do.
    """
    if not raw.strip():
        raise BotError("is empty. Give the file of a letter.")
    found, title, warnings = _read(raw, PurePath(name).suffix.lower())
    paragraphs = counted(found)
    length = sum(len(line.text) for one in paragraphs for line in one.lines)
    if not length:
        raise BotError("holds no words. Give the letter as PDF, DOCX, HTML, Markdown or plain text.")
    if length > MOST_SIGNS:
        raise BotError(f"holds {length:,} signs, more than any letter. Give the letter's part of it alone.")
    return Source(name, hashlib.sha256(raw).hexdigest(), paragraphs, title, warnings)


def _read(raw: bytes, suffix: str) -> Read:
    for start, told in _NOT_LETTERS:
        if raw.startswith(start):
            raise BotError(told)
    if len(raw) > MOST_BYTES:
        raise BotError(
            f"is {len(raw) / 1e6:.0f} MB, more than {MOST_BYTES // 10**6}. Save it anew with smaller pictures."
        )
    if b"%PDF-" in raw[:1024]:
        from bot.ingest.reading.pdf.file import read_pdf

        return read_pdf(raw)
    if raw.startswith(b"PK"):
        from bot.ingest.reading.docx.file import read_docx

        return read_docx(raw)
    if len(raw) > MOST_BYTES_OF_TEXT:
        most = MOST_BYTES_OF_TEXT // 10**6
        raise BotError(
            f"is {len(raw) / 1e6:.0f} MB, more than the {most} MB of text that a letter may have. Save its part alone."
        )
    return (*_text(raw, suffix), ())


def _text(raw: bytes, suffix: str) -> tuple[tuple[Paragraph, ...], str]:
    if suffix in (".mht", ".mhtml") or re.match(rb"(?:From: <Saved by|MIME-Version:)", raw):
        from bot.ingest.reading.html.page import read_saved_page

        return read_saved_page(raw)
    if suffix in (".html", ".htm", ".xhtml") or _PAGE.match(raw.removeprefix(b"\xef\xbb\xbf")):
        from bot.ingest.reading.html.page import read_page

        return read_page(raw)
    from bot.ingest.reading.decoding import decoded

    text = decoded(raw)
    if suffix in (".md", ".markdown"):
        from bot.ingest.reading.markdown import read_markdown

        return read_markdown(text)
    from bot.ingest.reading.plain import paragraphs_of

    return paragraphs_of(text), ""
