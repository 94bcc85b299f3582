"""`new`: a record to start from."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.clock import utc_today
from bot.command_line.arguments import PROGRAM, Commands, languages_of
from bot.languages import LANGUAGES
from bot.settings import Settings


def offer(commands: Commands) -> None:
    """Offer `new`."""
    new = commands.add_parser("new", help="write a record to start from: the example of one letter, commented")
    new.add_argument("record", metavar="RECORD", type=Path, help="its folder, which is not there yet or is empty")
    new.add_argument(
        "--languages",
        "--language",
        metavar="CODES",
        type=languages_of,
        default=LANGUAGES[:1],
        help=f"of the record, the letter's first, such as {','.join(LANGUAGES)}; else {LANGUAGES[0]}",
    )
    new.set_defaults(run=_new)


def _new(parsed: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001  # every command is run alike
    from bot.knowledge.loading import default_folder
    from bot.knowledge.starting import start

    start(parsed.record, parsed.languages, utc_today())
    print(f"{parsed.record}: a record of one letter, which is made up. Change it into your own.")
    print(f"Check it:  {PROGRAM} check {parsed.record} --letters")
    print(f"Serve it:  KNOWLEDGE_DIR={parsed.record} {PROGRAM}")
    print(f"What each field holds, and how to add a letter: {default_folder() / 'README.md'}")
    return 0
