"""Which of several records a channel uses, or a workspace where its channels say nothing: read before every answer."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from sqlalchemy import ColumnElement, and_, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreError
from bot.store import tables
from bot.store.access import Access, insert
from bot.store.notices import Notices
from bot.store.values import Workspace

PATIENCE = 1.0  # seconds; Slack takes an ack for 3
KEPT_FOR = 10.0  # seconds until another process's change is seen
KEPT_WHILE_AWAY = 3600.0  # seconds that a choice holds which the store, while it is away, cannot show
MOST_KEPT = 2_000  # workspaces
WORKSPACE = ""  # the channel that stands for the whole workspace
_FIRST = "unnamed"  # the notice in which stands whose rows those without a name are

_COLUMNS = tables.record_choices.c


class RecordChoices:
    """Which record is used where.

    Args:
        access: The way to the rows.
        notices: What the processes tell each other of no record by its name.
    """

    def __init__(self, access: Access, notices: Notices) -> None:
        self._access = access
        self._notices = notices
        self._now = access.circuit_breaker.now
        self._known: OrderedDict[Workspace, tuple[float, Mapping[str, str]]] = OrderedDict()

    async def of(self, workspace: Workspace) -> Mapping[str, str]:
        """Return the names of the records by channel, `WORKSPACE` for the whole one.

        Args:
            workspace: Whose choices.

        Raises:
            StoreError: The store does not say, and this process has not read them before.
        """
        read_at, known = self._known.get(workspace, (0.0, None))
        if known is not None and self._now() - read_at < KEPT_FOR:
            return known
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._read(workspace)
        except (StoreError, TimeoutError) as error:
            if known is not None and self._now() - read_at < KEPT_WHILE_AWAY:
                return known
            why = str(error) or "no answer in time"
            raise StoreError(f"Which record a workspace uses cannot be read: {why}") from error

    async def choose(self, workspace: Workspace, channel: str, record: str) -> None:
        """Remember a choice.

        Args:
            workspace: Where.
            channel: Slack's id of the channel; `WORKSPACE` for the whole one.
            record: The record's name.

        Raises:
            StoreError: It is not remembered.
        """
        whose = {"enterprise_id": workspace.enterprise_id, "team_id": workspace.team_id, "channel": channel}
        chosen = {"record_name": record}
        async with self._changing(workspace) as connection:
            choosing = insert(connection)(tables.record_choices).values(**whose, **chosen)
            await connection.execute(choosing.on_conflict_do_update(index_elements=list(whose), set_=chosen))

    async def choose_none(self, workspace: Workspace, channel: str) -> None:
        """Erase a choice: a channel goes by its workspace again, and a workspace by what is named first.

        Args:
            workspace: Where.
            channel: Slack's id of the channel; `WORKSPACE` for the whole one.

        Raises:
            StoreError: It is not erased.
        """
        async with self._changing(workspace) as connection:
            erasing = delete(tables.record_choices).where(self._is_of(workspace), _COLUMNS.channel == channel)
            await connection.execute(erasing)

    @asynccontextmanager
    async def _changing(self, workspace: Workspace) -> AsyncIterator[AsyncConnection]:
        """Write, and forget what was read before, and by whoever reads meanwhile."""
        self.forget(workspace)
        try:
            async with self._access.writing() as connection:
                yield connection
        finally:
            self.forget(workspace)

    def forget(self, workspace: Workspace) -> None:
        """Forget what was read of a workspace."""
        self._known.pop(workspace, None)

    async def first(self, name: str) -> str:
        """Return the record whose rows are those without a name: the first that was ever named first.

        Args:
            name: The one that is named first now.

        Raises:
            StoreError: The store does not say.
        """
        told = (await self._notices.all()).get(_FIRST)
        if told is None:
            await self._notices.give(_FIRST, name)
            return name
        return told.value

    async def _read(self, workspace: Workspace) -> Mapping[str, str]:
        read_at = self._now()
        chosen = select(_COLUMNS.channel, _COLUMNS.record_name).where(self._is_of(workspace))
        rows = await self._access.rows(chosen)
        found = {row.channel: row.record_name for row in rows}
        self._known.pop(workspace, None)  # the oldest stand first
        self._known[workspace] = (read_at, found)
        if len(self._known) > MOST_KEPT:
            self._known.popitem(last=False)
        return found

    def _is_of(self, workspace: Workspace) -> ColumnElement[bool]:
        return and_(_COLUMNS.enterprise_id == workspace.enterprise_id, _COLUMNS.team_id == workspace.team_id)
