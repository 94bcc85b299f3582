"""Which records a command is about, where their letters are, and what answers from them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.counting import counted
from bot.errors import BotError, KnowledgeError
from bot.settings import RecordFolder, Settings

if TYPE_CHECKING:
    from bot.answers.answerer import Answerer
    from bot.knowledge.knowledge import Knowledge

OWN_LETTERS = Path("letters")  # in the record's folder; this very value, since somebody may type the same
_SECONDS_FOR_A_MEGABYTE = 1.3  # as tests/benchmarks/load_record.py prints them
_NOTICED = 0.75  # megabytes, about a second; the shipped record has a quarter of that


def load_record(folder: Path) -> Knowledge:
    """Read a record, and tell on standard error how long a large one takes.

    Raises:
        KnowledgeError: It has faults.
    """
    from bot.knowledge.loading import load, size_of

    megabytes = size_of(folder) / 1024 / 1024
    if megabytes > _NOTICED:
        seconds = counted(round(megabytes * _SECONDS_FOR_A_MEGABYTE), "second", "seconds")
        print(f"Reading {megabytes:.1f} MB of YAML and arranging it: about {seconds}.", file=sys.stderr)
    return load(folder)


def all_records(settings: Settings) -> tuple[RecordFolder, ...]:
    """Return where the records are that are served, the first one first. The only one needs no name."""
    from bot.knowledge.loading import default_folder

    if len(settings.records) > 1:
        return settings.records
    folder = settings.records[0].folder if settings.records else default_folder()
    return (RecordFolder("", folder),)


def chosen_record(parsed: argparse.Namespace, settings: Settings) -> RecordFolder:
    """Return the record that a command names, by its name or its folder; the first one where it names none."""
    records = all_records(settings)
    if parsed.record is None:
        return records[0]
    return next((one for one in records if one.name == str(parsed.record)), RecordFolder("", parsed.record))


def letters_of(record: RecordFolder, settings: Settings) -> Path | None:
    """Return where the letters of a record are: in a folder of its name, where LETTERS_DIR has one."""
    own = settings.letters_dir / record.name if settings.letters_dir and record.name else None
    return own if own and own.is_dir() else settings.letters_dir


def drafted_into(record: RecordFolder, settings: Settings) -> Path:
    """Return the folder for the text of a letter that is drafted."""
    return letters_of(record, settings) or record.folder / OWN_LETTERS


def answerer_of(record: RecordFolder, settings: Settings, knowledge: Knowledge | None = None) -> Answerer:
    """Return what answers from a record.

    Args:
        record: Where it is.
        settings: Where its letters and its pages are.
        knowledge: The record, where it is read already.

    Raises:
        KnowledgeError: It has faults.
    """
    from bot.answers.answerer import Answerer
    from bot.answers.permalinks import root_of

    knowledge = load_record(record.folder) if knowledge is None else knowledge
    pages = settings.base_url and f"{settings.base_url}{root_of(record.name)}"
    letters = letters_of(record, settings)
    if letters is None:
        return Answerer(knowledge, pages=pages)
    from bot.knowledge.passages import read_passages

    return Answerer(knowledge, read_passages(knowledge, letters), pages)


def status_of(faults: Mapping[str, Sequence[object]]) -> int:
    """Return the status of a command for each record.

    Args:
        faults: Those of each record that has any, by its name.

    Raises:
        BotError: There are some.
    """
    if not faults:
        return 0
    found = KnowledgeError([fault for each in faults.values() for fault in each])
    if "" in faults:
        raise found
    raise BotError(f"{found}\n{counted(len(found.faults), 'fault', 'faults')} in {', '.join(faults)}; not served.")
