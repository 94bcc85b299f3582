"""The steps of a pin, from the intent to its end. Each is one conditional write, so that of all who try it one does it.

Whoever gets None from a step was not the one: what it posted for that step is to be deleted again.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.access import Access, insert
from bot.store.pin_rows import PinRows, columns_of_card, pin_of
from bot.store.pinned import LEAVING, Pin, PinnedCard, PinState
from bot.store.pins_in_sight import PinsInSight
from bot.store.values import Workspace


class PinSteps:
    """What may happen to a pin. Every method raises StoreError where the store does not do it.

    After a StoreError from a step the step may have been done all the same: read the pin again.

    Args:
        access: The way to the rows.
        clock: Seconds since 1970.
        record: The name of the record that they are of, among several; empty for the only one.
    """

    def __init__(self, access: Access, clock: Callable[[], float] = time.time, record: str = "") -> None:
        self._access = access
        self._rows = PinRows(record)
        self._clock = clock
        self._in_sight = PinsInSight(access.circuit_breaker.now)
        # Messages by the step that they were posted for, which the store could not be told of.
        self.untold: dict[str, str] = {}

    async def want(
        self, workspace: Workspace, channel: str, card: PinnedCard, pinned_by: str, instead_of: Pin | None = None
    ) -> tuple[Pin, bool]:
        """Store the intent to pin a card, unless the channel has a pin of its fact.

        Args:
            workspace: Where the channel is.
            channel: Slack's id of the channel.
            card: What to pin.
            pinned_by: Slack's id of who wants it.
            instead_of: A pin that is to make room: it goes to REMOVING with the same write, so that whoever sees the
                new one sees what it waits for.

        Returns:
            The channel's pin of the fact, and whether it is the one that this call made. One that it did not make is
            in whatever state the store has it, and makes nothing go.
        """
        return await self._made(self._new(workspace, channel, card, pinned_by), instead_of)

    async def adopt(
        self, workspace: Workspace, channel: str, card: PinnedCard, pinned_by: str, message_ts: str, at: float
    ) -> tuple[Pin, bool]:
        """Store a card that is pinned in Slack and that the store does not know, unless it has a pin of the fact.

        Args:
            workspace: As `want` has it, and so are the channel and the card.
            channel: Slack's id of the channel.
            card: What it says.
            pinned_by: Slack's id of who wanted it; empty where it is not known.
            message_ts: The message.
            at: When it was pinned, in seconds since 1970.

        Returns:
            As `want` does.
        """
        new = self._new(workspace, channel, card, pinned_by)
        posted_at = float(message_ts)
        pin = replace(new, state=PinState.PINNED, message_ts=message_ts, posted_at=posted_at, wanted_at=at)
        return await self._made(pin)

    async def posted(self, pin: Pin, message_ts: str, at: float | None = None) -> Pin | None:
        """Store which message it is, once the card is posted: WANTED → POSTED.

        Args:
            pin: As it was read.
            message_ts: The message.
            at: When it was posted, in seconds since 1970; now where it is not known.

        Returns:
            The pin as it is now; None if another was first.
        """
        posted_at = self._clock() if at is None else at
        return await self._go(pin, PinState.WANTED, PinState.POSTED, message_ts=message_ts, posted_at=posted_at)

    async def pinned(self, pin: Pin) -> Pin | None:
        """Store that the message is pinned: POSTED → PINNED. Returns as `posted` does."""
        return await self._go(pin, PinState.POSTED, PinState.PINNED)

    async def begin_change(self, pin: Pin, card: PinnedCard, change: str) -> Pin | None:
        """Store what the card is to say, before Slack is told: PINNED → CHANGING.

        Args:
            pin: As it was read.
            card: The newer answer, of the same fact.
            change: The line for the card's thread: what changed, from what, why, the source.

        Returns:
            The pin as it is now, with a new `step`; None if another was first.
        """
        async with self._changing(pin.workspace, pin.channel) as connection:
            is_taken = await self._is_taken(connection, pin, card.fact)
            written = replace(card, fact=pin.card.fact) if is_taken else card
            values = {"card": written, "change": change, "step": uuid4().hex}
            changed = await self._go_in(connection, pin, PinState.PINNED, PinState.CHANGING, **values)
            if changed is not None:
                of_pin = (self._rows.topics_within(pin.workspace), self._rows.topics.c.pin_id == pin.id)
                await connection.execute(delete(self._rows.topics).where(*of_pin))
                await self._insert_topics(connection, pin, card)
        return changed

    async def changed(self, pin: Pin) -> Pin | None:
        """Store that card and thread say what changed: CHANGING → PINNED. Returns as `posted` does."""
        return await self._go(pin, PinState.CHANGING, PinState.PINNED, change=None)

    async def begin_renewal(self, pin: Pin) -> Pin | None:
        """Store that the card is to be posted anew: PINNED → RENEWING, with a new `step`. Returns as `posted` does."""
        return await self._go(pin, PinState.PINNED, PinState.RENEWING, step=uuid4().hex)

    async def renewed(self, pin: Pin, message_ts: str, at: float | None = None) -> Pin | None:
        """Store the new message, and keep the former until it is unpinned: RENEWING → REPLACING. As `posted`."""
        values = {"former_ts": pin.message_ts, "message_ts": message_ts}
        posted_at = self._clock() if at is None else at
        return await self._go(pin, PinState.RENEWING, PinState.REPLACING, **values, posted_at=posted_at)

    async def replaced(self, pin: Pin) -> Pin | None:
        """Store that the new message is pinned and the former is not: REPLACING → PINNED. Returns as `posted` does."""
        return await self._go(pin, PinState.REPLACING, PinState.PINNED, former_ts=None)

    async def undo_replacing(self, pin: Pin) -> Pin | None:
        """Store that the former message is the pinned one again: REPLACING → PINNED, due to be posted anew.

        Returns as `posted` does.
        """
        values = {"message_ts": pin.former_ts, "former_ts": None, "posted_at": 0.0}
        return await self._go(pin, PinState.REPLACING, PinState.PINNED, **values)

    async def undo_renewal(self, pin: Pin) -> Pin | None:
        """Leave the card where it is, if nothing was posted anew: RENEWING → PINNED. Returns as `posted` does."""
        return await self._go(pin, PinState.RENEWING, PinState.PINNED)

    async def begin_removal(self, pin: Pin) -> Pin | None:
        """Store that the pin is to go, however far it is: any state → REMOVING.

        Args:
            pin: As it was read; it may be further by now.

        Returns:
            The pin as it is now; None if it is gone, or another is taking it away.
        """
        return await self._begin_to_leave(pin, PinState.REMOVING)

    async def begin_undoing(self, pin: Pin) -> Pin | None:
        """Store that the message is to be deleted: any state → UNDOING. Returns as `begin_removal` does."""
        return await self._begin_to_leave(pin, PinState.UNDOING)

    async def _begin_to_leave(self, pin: Pin, to: PinState) -> Pin | None:
        async with self._changing(pin.workspace, pin.channel) as connection:
            return await self._begin_to_leave_in(connection, pin, to)

    async def _begin_to_leave_in(self, connection: AsyncConnection, pin: Pin, to: PinState) -> Pin | None:
        where = (self._rows.within(pin.workspace), self._rows.pins.c.id == pin.id)
        values = {"state": to, "touched_at": self._clock(), "change": None}
        removing = update(self._rows.pins).where(*where, self._rows.pins.c.state.not_in(LEAVING)).values(values)
        if (await connection.execute(removing)).rowcount != 1:
            return None
        # What another process posted since the pin was read is to be unpinned too.
        return pin_of((await connection.execute(self._rows.all().where(*where))).one())

    async def erase(self, pin: Pin) -> bool:
        """Forget a pin whose message is gone or unpinned, or whose intent is undone.

        Args:
            pin: As it was read, in any state.

        Returns:
            Whether it was this call that erased it; not, if it is further than it was.
        """
        async with self._changing(pin.workspace, pin.channel) as connection:
            return bool((await connection.execute(delete(self._rows.pins).where(self._rows.unchanged(pin)))).rowcount)

    async def take_up(self, pin: Pin) -> Pin | None:
        """Take up what another left unfinished, so that no third does: `unfinished` names it no more for a while.

        Args:
            pin: As `unfinished` returned it; or one's own, so that slow work is not taken for left.

        Returns:
            The pin as it is now; None if another took it up or it is further.
        """
        touched_at = self._clock()
        where = (self._rows.unchanged(pin), self._rows.pins.c.touched_at == pin.touched_at)
        async with self._access.writing() as connection:
            took = await connection.execute(update(self._rows.pins).where(*where).values(touched_at=touched_at))
        return replace(pin, touched_at=touched_at) if took.rowcount == 1 else None

    async def rename(self, pin: Pin, fact: str) -> Pin | None:
        """Store another name of the fact that a pin is of, unless another pin of the channel has it.

        Args:
            pin: As it was read.
            fact: The name.

        Returns:
            The pin as it is now; None where nothing was changed.
        """
        async with self._changing(pin.workspace, pin.channel) as connection:
            if await self._is_taken(connection, pin, fact):
                return None
            where = (self._rows.unchanged(pin), self._rows.pins.c.fact == pin.card.fact)
            renamed = await connection.execute(update(self._rows.pins).where(*where).values(fact=fact))
        return replace(pin, card=replace(pin.card, fact=fact)) if renamed.rowcount == 1 else None

    async def _made(self, pin: Pin, instead_of: Pin | None = None) -> tuple[Pin, bool]:
        """Store a new pin, and return the channel's pin of its fact, and whether that is the new one."""
        while True:
            async with self._changing(pin.workspace, pin.channel) as connection:
                if await self._insert(connection, pin, pin.card) and instead_of is not None:
                    await self._begin_to_leave_in(connection, instead_of, PinState.REMOVING)
                where = (self._rows.in_channel(pin.workspace, pin.channel), self._rows.pins.c.fact == pin.card.fact)
                row = (await connection.execute(self._rows.all().where(*where))).first()
            if row is not None:  # else the other one was erased between the two statements
                return pin_of(row), row.id == pin.id

    @asynccontextmanager
    async def _changing(self, workspace: Workspace, channel: str | None = None) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that may change what people see pinned in a channel."""
        with self._in_sight.changing(workspace, channel):
            async with self._access.writing() as connection:
                yield connection

    def _new(self, workspace: Workspace, channel: str, card: PinnedCard, pinned_by: str) -> Pin:
        identity, now = uuid4().hex, self._clock()
        return Pin(
            id=identity,
            workspace=workspace,
            channel=channel,
            card=card,
            pinned_by=pinned_by,
            state=PinState.WANTED,
            step=identity,
            wanted_at=now,
            touched_at=now,
        )

    async def _go(self, pin: Pin, state: PinState, to: PinState, **values: Any) -> Pin | None:
        async with self._changing(pin.workspace, pin.channel) as connection:
            return await self._go_in(connection, pin, state, to, **values)

    async def _go_in(
        self, connection: AsyncConnection, pin: Pin, state: PinState, to: PinState, **values: Any
    ) -> Pin | None:
        if pin.state != state:
            return None
        values = {**values, "state": to, "touched_at": self._clock()}
        written = {name: value for name, value in values.items() if name != "card"}
        if "card" in values:
            written |= columns_of_card(values["card"])
        went = await connection.execute(update(self._rows.pins).where(self._rows.unchanged(pin)).values(written))
        return replace(pin, **values) if went.rowcount == 1 else None

    async def _insert(self, connection: AsyncConnection, pin: Pin, card: PinnedCard) -> bool:
        """Write a row unless the channel has one of the fact, and return whether it was written."""
        made = await connection.execute(
            insert(connection)(self._rows.pins)
            .values(self._rows.row_of(pin))
            .on_conflict_do_nothing(index_elements=self._rows.key)
        )
        is_made: bool = made.rowcount == 1
        if is_made:
            await self._insert_topics(connection, pin, card)
        return is_made

    async def _is_taken(self, connection: AsyncConnection, pin: Pin, fact: str) -> bool:
        """Return whether another pin of the channel has a fact: then this one keeps its own."""
        where = (
            self._rows.in_channel(pin.workspace, pin.channel),
            self._rows.pins.c.fact == fact,
            self._rows.pins.c.id != pin.id,
        )
        return (await connection.execute(select(self._rows.pins.c.id).where(*where))).first() is not None

    async def _insert_topics(self, connection: AsyncConnection, pin: Pin, card: PinnedCard) -> None:
        if rows := self._rows.rows_of_topics(pin, card):
            await connection.execute(self._rows.topics.insert().values(rows))
