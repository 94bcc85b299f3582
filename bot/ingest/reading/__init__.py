"""Read a letter's file into a `Source`, whatever its format.

`read` starts a process with limits (`process`, `child`), where `formats` looks what the file is and gives it to a
reader: `pdf`, `docx`, `html`, `markdown` or `plain`. Each makes `runs` of words or `printed` lines; `wrapping`,
`columns`, `paragraphs`, `signs` and `notes` hold what all formats share.
"""

from __future__ import annotations

from pathlib import Path

from bot.ingest.reading.process import Reader, read_all
from bot.ingest.source import Source

__all__ = ["Reader", "read", "read_all"]


def read(path: Path) -> Source:
    """Return what a letter's file says.

    Args:
        path: A PDF with a text layer, a DOCX, HTML or Markdown file, or text in UTF-8 or windows-1252.

    Raises:
        BotError: It cannot be read; one line names the file, says why, and what to do.
    """
    with Reader() as reader:
        return reader.read(path)
