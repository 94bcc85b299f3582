"""Write drafts and letters' texts: whole, or not at all, and never over what is there."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from textwrap import indent
from typing import Any

from bot.errors import BotError
from bot.knowledge.canonical import ON_ONE_LINE, dumped
from bot.knowledge.model.draft import SECTION
from bot.knowledge.reading import DECIMAL, INTEGER

_FIRST_LINE = "# yaml-language-server: $schema=../schemas/draft.json"
_HEAD = (
    "# A draft: nobody is served with it. Go on with: python -m bot ingest --review",
    "# What is unsure stands under draft, with the place in the letter. Statements are in your own words.",
)

_PLAIN = re.compile(r"[^\W_](?:[\w ,.()%’-]*[\w.)%’])?")  # nothing that YAML has a use for
_NO_WORDS = re.compile(rf"{INTEGER.pattern}|{DECIMAL.pattern}|true|false|null")  # without quotes
_LONGEST_LINE = 100  # signs: longer ones may be broken


def draft_text(data: Mapping[str, Any]) -> str:
    """Return the text of a draft's file."""
    return "\n".join([_FIRST_LINE, *_HEAD, "", *_chunks(data)]) + "\n"


def _chunks(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield the parts of a draft: its lists entry by entry, since PyYAML takes most of the time of a long letter."""
    for name, value in data.items():
        lists = {one: rows for one, rows in value.items() if _is_long(rows)} if name == SECTION else {}
        if not lists:
            yield dumped({name: value}, spreads=True)
            continue
        yield f"{name}:"
        for one, rows in value.items():
            yield indent(dumped({one: rows}, spreads=True), "  ") if one not in lists else f"  {one}:"
            yield from (indent(_entry(row), "    ") for row in lists.get(one, ()))


def _is_long(value: object) -> bool:
    return isinstance(value, list) and len(value) > 1 and all(isinstance(one, dict) for one in value)


def _entry(row: Mapping[str, Any]) -> str:
    """Write an entry of a list as `dumped` does: by itself where all its values are plain, as most are."""
    values = {name: _scalar(value) for name, value in row.items()}
    lines = [f"{name}: {value}" for name, value in values.items()]
    is_spread = sum(len(line) + 2 for line in lines) > ON_ONE_LINE
    if not all(values.values()) or not is_spread or any(len(line) > _LONGEST_LINE for line in lines):
        return dumped([row], spreads=True)
    return "- " + "\n  ".join(lines)


def _scalar(value: object) -> str:
    """Return a value as YAML has it; nothing where PyYAML has to say how."""
    if type(value) is int:
        return str(value)
    if not isinstance(value, str) or not _PLAIN.fullmatch(value):
        return ""
    return f"'{value}'" if _NO_WORDS.fullmatch(value) else value


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there as before, or whole as now, whatever happens in between.

    Raises:
        BotError: It cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(text.encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as exc:
        raise BotError(f"{path} cannot be written: {exc.strerror}. Mend its rights, or make room.") from exc


def free_stem(stem: str, is_taken: Callable[[str], bool]) -> str:
    """Return a name that nothing has yet: itself, or with a number behind it."""
    return next(one for one in _numbered(stem) if not is_taken(one))


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1
