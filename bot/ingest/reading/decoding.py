"""Bytes become text by what they say of themselves; nothing is guessed by statistics, which read "Señor" as "Seńor"."""

from __future__ import annotations

import codecs
import re

from bot.errors import BotError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SEQUENCE = re.compile(b"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LATIN = {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "iso8859-1"}  # browsers read windows-1252 for these


def decoded(raw: bytes, declared: str = "") -> str:
    """Return the text: by its byte order mark, else UTF-8 where it is that, else as declared, else windows-1252.

    Args:
        raw: The file's bytes.
        declared: The encoding that the file names.

    Raises:
        BotError: It is no text.
    """
    text = _by_mark(raw) or _strictly(raw, "utf-8")
    if text is None and declared and declared.lower() not in _LATIN:
        text = _strictly(raw, declared)
    if text is None:
        text = raw.decode("utf-8", "replace") if _is_damaged_utf8(raw) else raw.decode("cp1252", "replace")
    if len(_NOT_TEXT.findall(text[:20_000])) > len(text[:20_000]) / 200:
        raise BotError("holds no text. Give the letter as PDF, DOCX, HTML, Markdown or plain text.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _by_mark(raw: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :] if encoding == "utf-8" else raw, encoding)
    return None


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_damaged_utf8(raw: bytes) -> bool:
    """Return whether most signs beyond ASCII are UTF-8's sequences, which no other text has by chance."""
    left = sum(byte > 0x7F for byte in _SEQUENCE.sub(b"", raw))
    return left * 4 < len(_SEQUENCE.findall(raw))
