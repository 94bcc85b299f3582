"""`export`: the record's pages and data as files."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.clock import utc_today
from bot.command_line.arguments import Commands, day_of, offer_record
from bot.command_line.records import answerer_of, chosen_record
from bot.counting import counted
from bot.errors import BotError
from bot.settings import Settings


def offer(commands: Commands) -> None:
    """Offer `export`."""
    export = commands.add_parser("export", help="write the record's pages and data as files, for any server or none")
    export.add_argument("folder", metavar="DIR", type=Path, help="a folder, which is not there yet or is empty")
    export.add_argument("--today", metavar="DATE", type=day_of, help="tell ages as on this day; else the day in UTC")
    offer_record(export)
    export.set_defaults(run=_export)


def _export(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.web.record.exporting import export

    folder: Path = parsed.folder
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise BotError(f"{folder} is there already, and is not an empty folder. Give another name.")
    answerer = answerer_of(chosen_record(parsed, settings), settings)
    try:
        count = export(answerer, folder, parsed.today or utc_today())
    except OSError as exc:
        raise BotError(f"{folder} cannot be written: {exc.strerror}. Give a folder that can be.") from exc
    print(f"{counted(count, 'file', 'files')} in {folder}. Open {folder / 'index.html'}.")
    return 0
