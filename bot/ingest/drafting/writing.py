"""Write drafts and letters' texts: whole, or not at all, and never over what is there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.errors import BotError
from bot.knowledge.canonical import dumped

_FIRST_LINE = "# yaml-language-server: $schema=../schemas/draft.json"
_HEAD = (
    "# A draft: nobody is served with it. Go on with: python -m bot ingest --review",
    "# What is unsure stands under draft, with the place in the letter. Statements are in your own words.",
)


def draft_text(data: Mapping[str, Any]) -> str:
    """Return the text of a draft's file."""
    chunks = (dumped({name: value}, spreads=True) for name, value in data.items())
    return "\n".join([_FIRST_LINE, *_HEAD, "", *chunks]) + "\n"


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
