"""`ingest`: a letter's file, drafted, reviewed and accepted."""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from pathlib import Path

from bot.clock import utc_today
from bot.command_line.arguments import Commands, offer_record
from bot.command_line.records import chosen_record, drafted_into
from bot.errors import BotError
from bot.settings import Settings

_ANY = Path("any")  # a draft that nobody names; this very value


def offer(commands: Commands) -> None:
    """Offer `ingest`."""
    ingest = commands.add_parser("ingest", help="draft the record's document of a letter, and review it")
    ingest.add_argument("files", nargs="*", metavar="FILE", type=Path, help="a letter: PDF, DOCX, HTML, Markdown, text")
    ingest.add_argument(
        "--into", metavar="DIR", type=Path, help="where the letters' texts are; else LETTERS_DIR, else the record's own"
    )
    offer_record(ingest)
    for name, told in (
        ("--review", "answer what is unsure in a draft; without DRAFT, in the one that has open questions"),
        ("--accept", "serve a draft in which nothing is open; without DRAFT, the only one"),
    ):
        ingest.add_argument(name, nargs="?", const=_ANY, metavar="DRAFT", type=Path, help=told)
    ingest.set_defaults(run=_ingest)


def _ingest(parsed: argparse.Namespace, settings: Settings) -> int:
    _need_extra()
    from bot.ingest.command import Ingest

    record = chosen_record(parsed, settings)
    ingest = Ingest(record.folder, parsed.into or drafted_into(record, settings), utc_today())
    if not parsed.files and parsed.review is None and parsed.accept is None:
        raise BotError("ingest needs FILE, a letter; or --review or --accept for a draft.")
    status = ingest.draft(parsed.files) if parsed.files else 0
    if parsed.review is not None and not status:
        status = ingest.review(None if parsed.review is _ANY else parsed.review)
    if parsed.accept is not None and not status:
        status = ingest.accept(None if parsed.accept is _ANY else parsed.accept)
    return status


def missing_of_extra() -> list[str]:
    """Return the libraries that only reading letters needs, and that are not installed."""
    return [name for name in ("lxml", "pypdfium2", "rich") if find_spec(name) is None]


def _need_extra() -> None:
    """Refuse to go on without the libraries that only reading letters needs."""
    missing = missing_of_extra()
    if missing:
        raise BotError(f"ingest needs {', '.join(missing)}. Install them: pip install -r requirements-ingest.txt")
