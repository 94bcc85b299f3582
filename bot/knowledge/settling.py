"""Read a record whose files somebody may be writing just now: only once they stay as they are."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bot.errors import KnowledgeError
from bot.knowledge.loading import record_paths

QUIET = 0.5  # seconds in which no file changes; copies and editors write on within milliseconds
PATIENCE = 30.0  # seconds
Result = TypeVar("Result")


def settled(folder: Path, read: Callable[[], Result], quiet: float = QUIET, patience: float = PATIENCE) -> Result:
    """Read a record once its files stay as they are, and see that they stayed so.

    Args:
        folder: The record's.
        read: Reads it.
        quiet: Seconds in which no file may change beforehand.
        patience: Seconds to wait for that.

    Raises:
        KnowledgeError: The files are still being written, or what `read` raises.
    """
    deadline = time.monotonic() + patience
    before = _stamps(folder)
    while time.monotonic() < deadline:
        time.sleep(quiet)
        after = _stamps(folder)
        if before == after:
            found = read()
            after = _stamps(folder)
            if before == after:
                return found
        before = after
    raise KnowledgeError([f"{folder}: its files are still being written. Read it again once they are whole."])


def _stamps(folder: Path) -> dict[Path, tuple[int, int, int]]:
    """Return what changes with a file."""
    found = {}
    for path in record_paths(folder):
        try:
            stat = path.stat()
        except OSError:
            continue
        found[path] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    return found
