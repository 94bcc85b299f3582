"""Events that Slack delivers again, perhaps to another process, are taken up once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence

from sqlalchemy import delete, select, tuple_

from bot.errors import StoreError
from bot.store import tables
from bot.store.access import Access, insert
from bot.store.values import Workspace
from bot.supervisor import ShortTasks

PATIENCE = 1.5  # seconds; Slack takes an ack for 3, and a busy process answers late rather than twice
KEPT_FOR = 3600.0  # seconds; Slack's last redelivery comes about 5 minutes after the first
CLEANING = 300.0  # seconds between cleanings

_COLUMNS = tables.deliveries.c


class Deliveries:
    """The events that some process took up.

    Args:
        access: The way to their rows.
        clock: Seconds since 1970.
    """

    def __init__(self, access: Access, clock: Callable[[], float] = time.time) -> None:
        self._access = access
        self._clock = clock
        self._clean_at = 0.0
        self._late = ShortTasks()

    async def is_new(self, workspace: Workspace, keys: Sequence[str]) -> bool:
        """Remember an event, and say whether no process has taken it up. It takes no longer than `PATIENCE`.

        With an embedded store, and with one that is away, it says that it is new: ask the process's own memory first.

        Args:
            workspace: Where it happened.
            keys: What it is known by, such as its id and its message: one that is known makes it known.
        """
        if not keys or not self._access.is_shared or not self._access.circuit_breaker.may_try():
            return True
        # Not cancelled when it is late: the connection that it makes is there for the next event.
        taking = self._late.begin(self._take(workspace, sorted(set(keys))))
        done, _ = await asyncio.wait({taking}, timeout=PATIENCE)
        if not done:
            return True
        if self._clock() >= self._clean_at:
            self._clean_at = self._clock() + CLEANING
            self._late.begin(self._clean())
        return taking.result()

    async def forget_workspace(self, workspace: Workspace) -> None:
        """Erase a workspace's events, as when the app is uninstalled.

        Args:
            workspace: The workspace; no other is touched.

        Raises:
            StoreError: They are not erased.
        """
        where = (_COLUMNS.enterprise_id == workspace.enterprise_id, _COLUMNS.team_id == workspace.team_id)
        async with self._access.writing() as connection:
            await connection.execute(delete(tables.deliveries).where(*where))

    async def finish(self) -> None:
        """End what nobody waits for any more."""
        await self._late.finish()

    async def _take(self, workspace: Workspace, keys: Sequence[str]) -> bool:
        whose = {"enterprise_id": workspace.enterprise_id, "team_id": workspace.team_id, "taken_at": self._clock()}
        try:
            async with self._access.writing() as connection:
                # Sorted by the caller: two processes that lock the same keys in turn would wait for each other.
                taking = insert(connection)(tables.deliveries).values([{**whose, "key": key} for key in keys])
                taken = await connection.execute(taking.on_conflict_do_nothing())
                return int(taken.rowcount) == len(keys)
        except StoreError as exc:
            self._access.circuit_breaker.open(str(exc))
            return True

    async def _clean(self) -> None:
        key = (_COLUMNS.enterprise_id, _COLUMNS.team_id, _COLUMNS.key)
        old = select(*key).where(_COLUMNS.taken_at < self._clock() - KEPT_FOR)
        # Two processes that clean at once take different rows, and neither waits.
        cleaning = delete(tables.deliveries).where(tuple_(*key).in_(old.with_for_update(skip_locked=True)))
        try:
            async with self._access.writing() as connection:
                await connection.execute(cleaning)
        except StoreError as exc:
            self._access.circuit_breaker.open(str(exc))
