"""What options of commands hold, as argparse reads them."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import TypeAlias

from bot.languages import LANGUAGES, Language

PROGRAM = "python -m bot"
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # what a command is added to


def offer_record(command: argparse.ArgumentParser) -> None:
    """Let a command name its record."""
    told = "its name or its folder; else the first of KNOWLEDGE_DIR"
    command.add_argument("--record", metavar="RECORD", type=Path, help=told)


def date_of(text: str) -> str:
    """Return a date as EDTF.

    Raises:
        ArgumentTypeError: It is none.
    """
    from bot.knowledge import edtf

    try:
        edtf.span(text)
    except ValueError as exc:
        raise argparse.ArgumentTypeError(str(exc)) from None
    return text


def day_of(text: str) -> date:
    """Return a day.

    Raises:
        ArgumentTypeError: It is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day. Write it like 2026-01-31") from None


def languages_of(text: str) -> tuple[Language, ...]:
    """Return the languages of a list with commas.

    Raises:
        ArgumentTypeError: One is none that the bot knows.
    """
    named = dict.fromkeys(text.replace(" ", "").split(","))
    unknown = named.keys() - {*LANGUAGES}
    if unknown:
        raise argparse.ArgumentTypeError(
            f"'{min(unknown)}' is none of {', '.join(LANGUAGES)}. Write one or more of these"
        )
    return tuple(one for one in named if one in LANGUAGES)


def paragraphs_of(text: str) -> range:
    """Return the paragraphs of "14" or "14-17".

    Raises:
        ArgumentTypeError: It names none.
    """
    first, _, last = text.partition("-")
    try:
        numbers = range(int(first), int(last or first) + 1)
    except ValueError:
        numbers = range(0)
    if not numbers or numbers.start < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is no paragraph. Write 14, or 14-17")
    return numbers


def address_of(text: str) -> str:
    """Return a web address.

    Raises:
        ArgumentTypeError: It is none.
    """
    if not re.fullmatch(r"https?://[^/\s]+(/\S*)?", text):
        raise argparse.ArgumentTypeError(f"'{text}' is not a web address like https://bot.example.org")
    return text


def team_of(text: str) -> str:
    """Return the id of a workspace or of an enterprise.

    Raises:
        ArgumentTypeError: It is none.
    """
    if not re.fullmatch("[TE][A-Z0-9]+", text):
        raise argparse.ArgumentTypeError(f"'{text}' is no id of Slack's like T0123 or E0123")
    return text
