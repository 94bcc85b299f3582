"""The command line: `python -m bot`, also installed as `coalition-bot`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.command_line import ask, check, export, gaps, ingest, manifest, mcp, new, reload, review, run, store
from bot.command_line.arguments import PROGRAM
from bot.counting import counted
from bot.errors import BotError, KnowledgeError, SettingsError
from bot.settings import read_settings
from bot.version import VERSION

_COMMANDS = (ask, check, new, ingest, review, export, manifest, store, gaps, mcp, reload)  # in the order of --help


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0, or 1 with the reason on standard error."""
    parsed = parser().parse_args(arguments)
    if parsed.refuse:
        parsed.refuse(parsed)
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a terminal that knows no accents
    try:
        settings = read_settings(
            _environment(), serving=parsed.run is run.run, remembering=parsed.run is run.run or parsed.remembers
        )
        return int(parsed.run(parsed, settings))
    except KnowledgeError as exc:
        sys.stdout.flush()  # what was told before stands before it where both go into one file
        print(exc, file=sys.stderr)
        print(f"{counted(len(exc.faults), 'fault', 'faults')} in the record; {exc.undone}.", file=sys.stderr)
        return 1
    except BotError as exc:
        print(exc, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    made = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Answer questions from a checked record of public letters. Without a command: run the bot.",
    )
    made.set_defaults(run=run.run, refuse=None, remembers=False)
    made.add_argument("--version", action="version", version=f"coalition-bot {VERSION}")
    commands = made.add_subparsers(metavar="COMMAND")
    for command in _COMMANDS:
        command.offer(commands)
    return made


def _environment() -> dict[str, str | None]:
    """Return the environment, over what `.env` in the current folder says."""
    from dotenv import dotenv_values

    path = Path.cwd() / ".env"
    try:
        return {**dotenv_values(path), **os.environ}
    except (OSError, UnicodeDecodeError) as exc:
        raise SettingsError(f"{path} cannot be read: {exc}. Save it as UTF-8 text.") from exc


def installed() -> None:
    """Run as the installed command."""
    sys.exit(main())


if __name__ == "__main__":
    installed()
