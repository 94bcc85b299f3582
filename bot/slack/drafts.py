"""What drafts letters for curators in Slack: put together elsewhere, since reading files needs libraries of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

Standing = Any  # how a draft stands, with its next open question: `bot.ingest.curating.Standing`


class Drafts(Protocol):
    """The drafts of a record; each method reads and writes files, and raises BotError in one line."""

    def begin(self, name: str, content: bytes) -> Standing:
        """Draft a letter from its file."""

    def standing(self, draft: str) -> Standing:
        """Return how a draft stands."""

    def answer(self, draft: str, question: str, says: str) -> tuple[str, Standing]:
        """Keep an answer; return why it will not do, empty where it is kept, and how the draft stands then."""

    def take_back(self, draft: str) -> Standing:
        """Take the last answer back, and return how the draft stands then."""

    def accept(self, draft: str) -> tuple[str, ...]:
        """Make a draft a part of the record, and return the names of the files that were written."""


@dataclass(frozen=True)
class Drafting:
    """How curators draft letters.

    Attributes:
        drafts: The drafts.
        reload: Has the record read again.
    """

    drafts: Drafts
    reload: Callable[[], None]
