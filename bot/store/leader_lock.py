"""The leader lock of the process with the background work: a lock of Postgres, or a row of SQLite that expires."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol
from uuid import uuid4

from sqlalchemy import URL, delete, make_url, or_

from bot.store import tables
from bot.store.access import Access, insert
from bot.store.engine import connect_alone

_LOCK = 7305143860226020  # any number that no other program takes; migrations take the one before
FAREWELL = 1.0  # seconds
_WORK = "background"  # the only work that there is one of


class LeaderLock(Protocol):
    """What one process at a time can take. Its methods raise what their driver raises."""

    async def take(self, keeping: float) -> bool:
        """Take it if it is free, for that many seconds unless it is kept."""
        ...

    async def keep(self, keeping: float) -> bool:
        """Keep it for as many seconds more; False if it is lost."""
        ...

    async def leave(self) -> None:
        """Give it up, if it is taken."""
        ...


def build_leader_lock(url: str, access: Access) -> LeaderLock:
    """Return the leader lock of a store; nothing is opened.

    Args:
        url: As `bot.settings` has it, with the driver's name.
        access: The way to the store's rows.
    """
    return Lock(make_url(url)) if access.is_shared else Lease(access)


class Lock:
    """An advisory lock on a connection of its own: Postgres frees it when the connection ends.

    It ends with its process, also with one that is killed. With one that hangs, or that the network cut off, it would
    not end for hours; so the server is told to end it when nothing was said on it for a while.

    Args:
        address: Of the database.
    """

    def __init__(self, address: URL) -> None:
        self._address = address
        self._connection: Any = None

    async def take(self, keeping: float) -> bool:
        """Ask for the lock; the connection is kept between the tries."""
        if self._connection is None or self._connection.is_closed():
            self._connection = await connect_alone(self._address)
            await _end_when_silent(self._connection, keeping)
        return bool(await self._connection.fetchval("SELECT pg_try_advisory_lock($1)", _LOCK))

    async def keep(self, keeping: float) -> bool:  # noqa: ARG002  # as the other lock has it
        """Say something on the connection: while it lasts, so does the lock."""
        await self._connection.fetchval("SELECT 1")
        return True

    async def leave(self) -> None:
        """End the connection, so that the lock is free when this returns; a server that is dead is not waited for."""
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                await connection.close(timeout=FAREWELL)
            finally:
                connection.terminate()


async def _end_when_silent(connection: Any, seconds: float) -> None:
    import asyncpg

    await connection.execute(f"SET tcp_keepalives_idle = {max(1, int(seconds / 3))}")
    await connection.execute(f"SET tcp_keepalives_interval = {max(1, int(seconds / 3))}")
    await connection.execute("SET tcp_keepalives_count = 2")
    with suppress(asyncpg.UndefinedObjectError):  # came with Postgres 14: before, a hanging process keeps its lock
        await connection.execute(f"SET idle_session_timeout = {int(seconds * 1000)}")


class Lease:
    """A row that says who has the lock and until when. Two processes share a file, and so a machine and its clock.

    Args:
        access: The way to the row.
        clock: Seconds since 1970.
    """

    def __init__(self, access: Access, clock: Callable[[], float] = time.time) -> None:
        self._access = access
        self._clock = clock
        self._holder = uuid4().hex

    async def take(self, keeping: float) -> bool:
        """Write our name into the row if it is ours, run out, or not there."""
        now, leases = self._clock(), tables.leases
        ours = {"holder": self._holder, "expires_at": now + keeping}
        free = or_(leases.c.holder == self._holder, leases.c.expires_at <= now)
        async with self._access.engine.begin() as connection:
            taking = insert(connection)(leases).values(work=_WORK, **ours)
            taking = taking.on_conflict_do_update(index_elements=["work"], set_=ours, where=free)
            return int((await connection.execute(taking)).rowcount) == 1

    async def keep(self, keeping: float) -> bool:
        """Write a later end into the row, if nobody took it meanwhile."""
        return await self.take(keeping)

    async def leave(self) -> None:
        """Erase the row, if it is ours."""
        async with self._access.engine.begin() as connection:
            await connection.execute(delete(tables.leases).where(tables.leases.c.holder == self._holder))
