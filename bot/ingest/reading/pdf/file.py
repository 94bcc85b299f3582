"""A PDF file."""

from __future__ import annotations

from bot.errors import BotError
from bot.ingest.source import Paragraph


def read_pdf(raw: bytes) -> tuple[tuple[Paragraph, ...], str, tuple[str, ...]]:
    """Return a PDF file's paragraphs, its title, and what could not be read."""
    del raw
    raise BotError("is a PDF file, which cannot be read yet. Give its text.")
