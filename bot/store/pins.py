"""The pins of every workspace: found, and forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Select, delete, select, update

from bot.store.pin_rows import pin_of
from bot.store.pin_steps import PinSteps
from bot.store.pinned import UNFINISHED, Pin, PinState
from bot.store.pins_in_sight import InSight
from bot.store.values import Workspace

MOST_AT_ONCE = 200  # pins in one reading; as many rows take SQLAlchemy some 3 ms of the event loop

NAMED_BY_WORDS = "%:#" + 16 * "_"  # a fact whose name ends in so many digits: see `bot.answers.provenance`


class Pins(PinSteps):
    """One record's pins in every workspace. Every method raises StoreError where the store does not answer."""

    async def one(self, workspace: Workspace, pin_id: str) -> Pin | None:
        """Return a pin; None where the workspace has none of that id."""
        return await self._first(self._rows.all().where(self._rows.within(workspace), self._rows.pins.c.id == pin_id))

    async def of_message(self, workspace: Workspace, channel: str, message_ts: str) -> Pin | None:
        """Return the pin whose message it is; also whose former message, so compare `message_ts`."""
        return await self._first(
            self._rows.all().where(self._rows.in_channel(workspace, channel), self._rows.of_message(message_ts))
        )

    async def messages(self, workspace: Workspace, channel: str) -> set[str]:
        """Return every message of a channel that is a pin's card, or was until a renewal that is not done."""
        columns = select(self._rows.pins.c.message_ts, self._rows.pins.c.former_ts).where(
            self._rows.in_channel(workspace, channel)
        )
        return {ts for row in await self._access.few(columns) for ts in row if ts is not None}

    async def of_fact(self, workspace: Workspace, channel: str, fact: str) -> Pin | None:
        """Return a channel's pin of a fact, in whatever state. It is quick: every answer in a channel may ask."""
        return await self._first(
            self._rows.all().where(self._rows.in_channel(workspace, channel), self._rows.pins.c.fact == fact)
        )

    async def of_channel(
        self, workspace: Workspace, channel: str, start: int = 0, most: int = MOST_AT_ONCE
    ) -> list[Pin]:
        """Return the pins that people see in a channel, the oldest first.

        Args:
            workspace: Where the channel is.
            channel: Slack's id of the channel.
            start: How many to leave out.
            most: How many to return.
        """
        ordered = (
            self._rows.all()
            .where(self._rows.in_sight(workspace, channel))
            .order_by(self._rows.pins.c.wanted_at, self._rows.pins.c.id)
        )
        return await self._all(ordered.offset(start).limit(most))

    def remembered(self, workspace: Workspace, channel: str) -> InSight | None:
        """Return what `in_sight` does, where that is known without asking the store."""
        return self._in_sight.get((workspace, channel))

    async def in_sight(self, workspace: Workspace, channel: str) -> InSight:
        """Return which facts people see pinned in a channel, and when each was pinned, in seconds since 1970.

        What this process changed is seen at once, what another did within some seconds.
        """
        kept = self.remembered(workspace, channel)
        if kept is not None:
            return kept
        generation = self._in_sight.generation
        rows = await self._access.few(
            select(self._rows.pins.c.fact, self._rows.pins.c.wanted_at).where(self._rows.in_sight(workspace, channel))
        )
        return self._in_sight.keep((workspace, channel), {row.fact: row.wanted_at for row in rows}, generation)

    async def named_by_words(
        self, workspace: Workspace, after: str = "", most: int = MOST_AT_ONCE, *, channel: str | None = None
    ) -> list[Pin]:
        """Return the pins whose fact has a name made of words, in pages as `to_check` does.

        Args:
            workspace: Whose pins.
            after: As `to_check` has it.
            most: As `to_check` has it.
            channel: Only those of a channel; None for all.
        """
        where = [self._rows.within(workspace), self._rows.pins.c.fact.like(NAMED_BY_WORDS)]
        if channel is not None:
            where.append(self._rows.pins.c.channel == channel)
        return await self._page(self._rows.all().where(*where), after, most)

    async def changed_topics(self, workspace: Workspace, digests: Mapping[str, str]) -> set[str]:
        """Return the topics of a workspace's pins that another record says something else of.

        Args:
            workspace: Whose pins.
            digests: What that record says of each topic; one that is not there is changed too.
        """
        known = (
            select(self._rows.topics.c.topic, self._rows.topics.c.digest)
            .where(self._rows.topics_within(workspace))
            .distinct()
        )
        rows = await self._access.rows(known)
        return {row.topic for row in rows if digests.get(row.topic) != row.digest}

    async def to_check(
        self,
        workspace: Workspace,
        record: str,
        topics: Iterable[str] | None = None,
        after: str = "",
        most: int = MOST_AT_ONCE,
    ) -> list[Pin]:
        """Return the pins at rest that were not looked up in a record yet.

        Args:
            workspace: Whose pins.
            record: The record's digest.
            topics: Only the pins that rest on one of these; None for all.
            after: The id of the last pin of the page before.
            most: How many to return; fewer are the last page.
        """
        where = [
            self._rows.within(workspace),
            self._rows.pins.c.record != record,
            self._rows.pins.c.state == PinState.PINNED,
        ]
        if topics is not None:
            touched = select(self._rows.topics.c.pin_id).where(
                self._rows.topics_within(workspace), self._rows.topics.c.topic.in_(sorted(set(topics)))
            )
            where.append(self._rows.pins.c.id.in_(touched))
        return await self._page(self._rows.all().where(*where), after, most)

    async def topics_of(self, pin: Pin) -> dict[str, str]:
        """Return the parts of the record that a pin rests on, and their digests."""
        rested_on = select(self._rows.topics.c.topic, self._rows.topics.c.digest).where(
            self._rows.topics_within(pin.workspace), self._rows.topics.c.pin_id == pin.id
        )
        return {row.topic: row.digest for row in await self._access.rows(rested_on)}

    async def checked(self, workspace: Workspace, record: str, checked: Iterable[Pin]) -> None:
        """Store that the answers of some pins are the same in a record.

        Args:
            workspace: Whose pins.
            record: The record's digest.
            checked: The pins, no more than one page of them.
        """
        ids = [pin.id for pin in checked]
        async with self._access.writing() as connection:
            where = (
                self._rows.within(workspace),
                self._rows.pins.c.id.in_(ids),
                self._rows.pins.c.state == PinState.PINNED,
            )
            await connection.execute(update(self._rows.pins).where(*where).values(record=record))

    async def settle(self, workspace: Workspace, record: str, digests: Mapping[str, str]) -> None:
        """Store what a record says of the topics of the pins that were looked up in it.

        Args:
            workspace: Whose pins.
            record: The record's digest.
            digests: What it says of each topic that changed.
        """
        done = select(self._rows.pins.c.id).where(self._rows.within(workspace), self._rows.pins.c.record == record)
        async with self._access.writing() as connection:
            for topic, digest in sorted(digests.items()):
                where = (
                    self._rows.topics_within(workspace),
                    self._rows.topics.c.topic == topic,
                    self._rows.topics.c.pin_id.in_(done),
                )
                await connection.execute(update(self._rows.topics).where(*where).values(digest=digest))

    async def of_workspace(self, workspace: Workspace, after: str = "", most: int = MOST_AT_ONCE) -> list[Pin]:
        """Return all pins of a workspace, in pages as `to_check` does."""
        return await self._page(self._rows.all().where(self._rows.within(workspace)), after, most)

    async def unfinished(
        self, workspace: Workspace, before: float, after: str = "", most: int = MOST_AT_ONCE
    ) -> list[Pin]:
        """Return the pins that somebody began to work on and has not touched since a moment, in pages.

        Args:
            workspace: Whose pins.
            before: The moment, in seconds since 1970: at least as long ago as the slowest call to Slack may take.
            after: As `to_check` has it.
            most: As `to_check` has it.
        """
        left = (
            self._rows.within(workspace),
            self._rows.pins.c.state.in_(UNFINISHED),
            self._rows.pins.c.touched_at < before,
        )
        return await self._page(self._rows.all().where(*left), after, most)

    async def due_for_renewal(self, workspace: Workspace, before: float, most: int = MOST_AT_ONCE) -> list[Pin]:
        """Return the pins at rest whose message was posted before a moment, the oldest first."""
        due = self._rows.all().where(
            self._rows.within(workspace),
            self._rows.pins.c.state == PinState.PINNED,
            self._rows.pins.c.posted_at < before,
        )
        return await self._all(due.order_by(self._rows.pins.c.posted_at, self._rows.pins.c.id).limit(most))

    async def workspaces(self) -> list[Workspace]:
        """Return the workspaces that have pins: the background work goes from one to the next."""
        whose = (self._rows.pins.c.enterprise_id, self._rows.pins.c.team_id)
        rows = await self._access.rows(select(*whose).where(self._rows.of_record).distinct().order_by(*whose))
        return [Workspace(row.enterprise_id, row.team_id) for row in rows]

    async def forget_channel(self, workspace: Workspace, channel: str) -> None:
        """Erase a channel's pins, as when it is archived or the bot is removed from it."""
        async with self._changing(workspace, channel) as connection:
            await connection.execute(delete(self._rows.pins).where(self._rows.in_channel(workspace, channel)))

    async def forget_workspace(self, workspace: Workspace) -> None:
        """Erase a workspace's pins, as when the app is uninstalled."""
        async with self._changing(workspace) as connection:
            await connection.execute(delete(self._rows.pins).where(self._rows.within(workspace)))

    async def _first(self, statement: Select[Any]) -> Pin | None:
        row = await self._access.row(statement)
        return pin_of(row) if row is not None else None

    async def _all(self, statement: Select[Any]) -> list[Pin]:
        return [pin_of(row) for row in await self._access.rows(statement)]

    async def _page(self, statement: Select[Any], after: str, most: int) -> list[Pin]:
        return await self._all(statement.where(self._rows.pins.c.id > after).order_by(self._rows.pins.c.id).limit(most))
