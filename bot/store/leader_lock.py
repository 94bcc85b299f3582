"""The leader lock of the process with the background work: a row that says who has it, and until when."""

from __future__ import annotations

import time
from collections.abc import Callable
from uuid import uuid4

from sqlalchemy import ColumnElement, Double, Float, cast, delete, extract, func, literal, or_

from bot.store import tables
from bot.store.access import Access, insert

_WORK = "background"  # the only work that there is one of for each record


class LeaderLock:
    """What one process at a time can take. Its methods raise what their driver raises.

    A row, and no lock of the database: it runs out where its process hangs or is cut off, and it holds behind a pooler
    too, which gives each transaction another connection.

    Args:
        access: The way to the row.
        clock: Seconds since 1970, for an embedded store: two processes share a file, and so a machine and its clock.
        record: The name of the record whose work it is, among several; empty for the only one.
    """

    def __init__(self, access: Access, clock: Callable[[], float] = time.time, record: str = "") -> None:
        self._work = f"{_WORK}:{record}" if record else _WORK
        self._access = access
        self._clock = clock
        self._holder = uuid4().hex

    async def take(self, keeping: float) -> bool:
        """Take it for that many seconds if it is ours, run out, or free."""
        self._access.require_known()
        now, leases = self._now(), tables.leases
        ours = {"holder": self._holder, "expires_at": now + keeping}
        free = or_(leases.c.holder == self._holder, leases.c.expires_at <= now)
        async with self._access.engine.begin() as connection:
            taking = insert(connection)(leases).values(work=self._work, **ours)
            taking = taking.on_conflict_do_update(index_elements=["work"], set_=ours, where=free)
            return int((await connection.execute(taking)).rowcount) == 1

    async def keep(self, keeping: float) -> bool:
        """Keep it for as many seconds more; False if another has it."""
        return await self.take(keeping)

    async def leave(self) -> None:
        """Give it up, if it is ours."""
        async with self._access.engine.begin() as connection:
            await connection.execute(delete(tables.leases).where(tables.leases.c.holder == self._holder))

    def _now(self) -> ColumnElement[float]:
        """Return the time by a clock that all processes of the store have."""
        if self._access.is_shared:
            return cast(extract("epoch", func.clock_timestamp()), Double)
        return literal(self._clock(), Float)
