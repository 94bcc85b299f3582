"""Where a card is shown, and to whom: what decides its buttons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.answers.answer import Language


class Surface(StrEnum):
    """Where a card is shown."""

    PRIVATE = "private"  # ephemeral: one person sees it, and may share it
    POSTED = "posted"  # a message: everyone in the conversation sees it
    VIEW = "view"  # a modal or the App Home
    BARE = "bare"  # where nothing can be pressed, as in an unfurled link


@dataclass(frozen=True, slots=True)
class Showing:
    """How a card is shown.

    Attributes:
        surface: Where.
        chrome: The language of its buttons; None for the answer's own.
        is_understood: Whether it says what the question was taken for.
        is_shared: Whether the person has shared it already.
        shared_by: The user id of the person who shared it, on a card that nothing can be done with.
        is_renewed: Whether the record gives another answer now than the one that was to be shared.
    """

    surface: Surface = Surface.BARE
    chrome: Language | None = None
    is_understood: bool = False
    is_shared: bool = False
    is_renewed: bool = False
    shared_by: str | None = None

    @property
    def is_interactive(self) -> bool:
        """Whether buttons do something there."""
        return self.surface is not Surface.BARE
