"""Where a card is shown, and to whom: what decides its buttons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.languages import Language


class Surface(StrEnum):
    """Where a card is shown."""

    PRIVATE = "private"  # ephemeral: one person sees it, and may share it
    POSTED = "posted"  # a message: everyone in the conversation sees it
    PINNED = "pinned"  # a pinned message: it stands for itself, so that nothing pressed may take its place
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
        pinned_by: The user id of the person who pinned it.
        pinned_on: The day on which this card was pinned, or else the channel's card of this fact, as EDTF; None where
            there is none.
        is_renewed: Whether the record gives another answer now than the one that was to be shared.
        is_unread: Whether it speaks of the person's own organization, and what the person chose cannot be read.
    """

    surface: Surface = Surface.BARE
    chrome: Language | None = None
    is_understood: bool = False
    is_shared: bool = False
    is_renewed: bool = False
    shared_by: str | None = None
    pinned_by: str | None = None
    pinned_on: str | None = None
    is_unread: bool = False

    @property
    def is_interactive(self) -> bool:
        """Whether buttons do something there."""
        return self.surface is not Surface.BARE

    @property
    def turns(self) -> bool:
        """Whether another page, a table or a chart may take the card's place."""
        return self.surface not in (Surface.BARE, Surface.PINNED)
