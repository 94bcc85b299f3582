"""A fact pinned in a channel, and the steps that bring it there, keep it true, and take it away.

    WANTED ── posted ──▶ POSTED ── pinned ──▶ PINNED
    PINNED ── begin_change ──▶ CHANGING ── changed ──▶ PINNED
    PINNED ── begin_renewal ──▶ RENEWING ── renewed ──▶ REPLACING ── replaced ──▶ PINNED
                                RENEWING ── undo_renewal ──▶ PINNED
                                REPLACING ── undo_replacing ──▶ PINNED
    any    ── begin_removal ──▶ REMOVING
    any    ── begin_undoing ──▶ UNDOING
    any    ── erase ──▶ no row

What is to be done in Slack stands in the store before it is done. So a state says what may have been done, and what
the next start has to look for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.languages import Language
from bot.store.values import Workspace


class PinState(StrEnum):
    """How far a pin is.

    Attributes:
        WANTED: The intent is stored. A message may have been posted that nobody finds again; it says nothing yet.
        POSTED: The message is known. It is to be pinned, and then to say what it is for; either may have been done.
        PINNED: Nothing is under way.
        CHANGING: The card is to say something else, and a line in its thread why; either may have been done.
        RENEWING: The card is to be posted anew. A message may have been posted that nobody finds again, as in WANTED.
        REPLACING: The new message is known. It is to be pinned, and then to say what the former one does, which is
            unpinned; each may have been done.
        REMOVING: The message, where there is one, is to be unpinned and to say so; either may have been done.
        UNDOING: The message, where there is one, is to be deleted: it could not be pinned. It may have been.
    """

    WANTED = "wanted"
    POSTED = "posted"
    PINNED = "pinned"
    CHANGING = "changing"
    RENEWING = "renewing"
    REPLACING = "replacing"
    REMOVING = "removing"
    UNDOING = "undoing"


GONE = "gone"  # the standing of a card whose fact left the record
IN_SIGHT = (PinState.PINNED, PinState.CHANGING, PinState.RENEWING, PinState.REPLACING)  # people see the pin
LEAVING = (PinState.REMOVING, PinState.UNDOING)
UNFINISHED = tuple(state for state in PinState if state is not PinState.PINNED)


@dataclass(frozen=True, slots=True)
class PinnedCard:
    """What is pinned.

    Attributes:
        fact: The identity of the fact: a channel has one pin of it.
        asked: The question as a button carries it, in JSON.
        sentence: What the card says.
        fingerprint: What changes whenever the answer does.
        language: What the card is written in.
        standing: How far the record stands behind it, as the record has it, or `GONE`.
        as_of: The EDTF date that it speaks for; None where it has none.
        record: The digest of the whole record that the answer was last looked up in.
        topics: The digest of each part of the record that the answer rests on. They stand in rows of their own, and are
            not read with a pin: whoever writes its card anew says them again.
    """

    fact: str
    asked: str
    sentence: str
    fingerprint: str
    language: Language
    standing: str = "current"
    as_of: str | None = None
    record: str = ""
    topics: Mapping[str, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Pin:
    """A card in a channel, as the store had it when it was read.

    Attributes:
        id: The intent's id, for as long as the pin lasts.
        workspace: Where the channel is.
        channel: Slack's id of the channel.
        card: What it says, or is about to say.
        pinned_by: Slack's id of who pinned it.
        state: How far it is.
        step: The id of what is under way, new for each intent, change and renewal. What is posted meanwhile carries it
            in its metadata. At first it is the pin's own id.
        wanted_at: When somebody pinned it, in seconds since 1970; so the other moments.
        touched_at: When somebody last worked on it.
        message_ts: The message; None until it is known.
        posted_at: When that message was posted.
        former_ts: While a renewal replaces it, the message from before.
        change: While the card changes, the line that says what changed and why.
    """

    id: str
    workspace: Workspace
    channel: str
    card: PinnedCard
    pinned_by: str
    state: PinState
    step: str
    wanted_at: float
    touched_at: float
    message_ts: str | None = None
    posted_at: float | None = None
    former_ts: str | None = None
    change: str | None = None
