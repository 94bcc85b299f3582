"""Every error that this project raises on purpose.

    BotError
    ├── SettingsError     the environment or .env holds a bad value
    ├── KnowledgeError    the knowledge base cannot be served; carries every fault found
    └── StoreError        the store did not do what it was asked; nothing is half done

Not finding something is an answer, not an error.
"""

from __future__ import annotations

from collections.abc import Sequence

MOST_SHOWN = 200  # faults; whoever mends a record reads no more at once, and a log neither
MOST_COUNTED = 10_000  # faults; a file of 4 MB can have a hundred thousand, and each costs time and memory


class BotError(Exception):
    """Stop with one readable message, and no traceback."""


class SettingsError(BotError):
    """Name the setting, its value (tokens masked) and the remedy."""


class KnowledgeError(BotError):
    """Carry all the faults of the knowledge base at once.

    Args:
        faults: One printable line for each fault, `file:line: path: what is wrong and what to do`.
        undone: What is left undone for them, in words that end a sentence.
    """

    def __init__(self, faults: Sequence[object], undone: str = "nothing is served") -> None:
        self.faults, self.undone = tuple(faults), undone
        shown = [str(fault) for fault in self.faults[:MOST_SHOWN]]
        left = len(self.faults) - len(shown)
        more = "… and {} more." if len(self.faults) < MOST_COUNTED else "… and {} more, at the least."
        super().__init__("\n".join([*shown, *([more.format(left)] if left else [])]))


class StoreError(BotError):
    """Name the store, without its password, what it did not do, why, and the remedy."""
