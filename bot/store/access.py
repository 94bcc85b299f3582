"""Read and write with a limit of time; whatever a driver raises becomes one readable line."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext, suppress
from importlib import import_module
from typing import Any

from sqlalchemy import Engine, Row, Select, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import StoreError
from bot.store import tables
from bot.store.circuit_breaker import CircuitBreaker, reason
from bot.store.engine import MOST_CONNECTIONS, is_busy, shown

GIVING_UP = 10.0  # seconds for a write, and for a late read, whose connection serves the next one
READING = 2.0  # seconds for a read that somebody waits for
# One connection is left for the leader lock, and for whoever asks whether the store is well: behind many people's reads
# and writes a process would lose its background work, and be taken for one that is not ready.
AT_ONCE = MOST_CONNECTIONS - 1


def insert(connection: AsyncConnection) -> Any:
    """Return the database's own INSERT, which knows ON CONFLICT."""
    # Each brings much that the other does not need: Postgres' took a twentieth of the start with SQLite.
    return import_module(f"sqlalchemy.dialects.{connection.dialect.name}").insert


class Access:
    """The way to the store's rows.

    Args:
        engine: Where they are kept.
        reader: What reads an embedded store at once; None for a shared one.
        circuit_breaker: What tells whether the store is away.
    """

    def __init__(self, engine: AsyncEngine, reader: Engine | None, circuit_breaker: CircuitBreaker) -> None:
        self.engine = engine
        self.reader = reader
        self.circuit_breaker = circuit_breaker
        self.refused = ""  # why nothing is read or written; empty while all is well
        # Who waits here, waits in the order in which they came. The pool itself gives a connection to whoever asks just
        # when it comes back: on a busy machine some waited on and on while others overtook them.
        self._connections = asyncio.Semaphore(AT_ONCE)
        # An embedded store takes one writer at a time.
        self._writer = None if self.is_shared else asyncio.Lock()

    def _turn(self) -> AbstractAsyncContextManager[object]:
        return self._writer or nullcontext()

    @property
    def is_shared(self) -> bool:
        """Whether several processes are meant to use the store."""
        return self.engine.dialect.name != "sqlite"

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that the end of the block commits.

        Yields:
            Its connection.

        Raises:
            StoreError: Nothing is written; or, where the connection was lost on the way back, all of it is.
        """
        self.require_known()
        tried_at = self.circuit_breaker.now()
        try:
            async with asyncio.timeout(GIVING_UP), self._turn(), self._connections, self.engine.begin() as connection:
                yield connection
        except Exception as exc:
            problem = self.problem("written", exc)
            await self._note_failed_write(problem)
            raise StoreError(problem) from exc
        self.circuit_breaker.takes_writes = True
        self.circuit_breaker.close(tried_at)

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[AsyncConnection]:
        """Wait for one's turn, and give a connection to read by; what it raises is its driver's."""
        async with self._connections, self.engine.connect() as connection:
            yield connection

    async def row(self, statement: Select[Any]) -> Row[Any] | None:
        """Read one row; from an embedded store without leaving the event loop's thread.

        Args:
            statement: What finds it.

        Returns:
            The first row; None where there is none.

        Raises:
            StoreError: The store is away.
        """
        return next(iter(await self.few(statement)), None)

    async def few(self, statement: Select[Any]) -> Sequence[Row[Any]]:
        """Read a few rows; from an embedded store without leaving the event loop's thread.

        Args:
            statement: What finds them: at most some hundred, of few columns.

        Raises:
            StoreError: The store is away.
        """
        if self.reader is None:
            return await self.rows(statement)
        tried_at = self._trying()
        try:
            with self.reader.connect() as connection:
                rows = connection.execute(statement).all()
        except Exception as exc:
            if is_busy(exc):  # and waiting here would keep everybody waiting
                return await self._rows(statement, tried_at)
            raise self._away(exc) from exc
        self.circuit_breaker.close(tried_at)
        return rows

    async def rows(self, statement: Select[Any]) -> Sequence[Row[Any]]:
        """Read rows.

        Args:
            statement: What finds them.

        Raises:
            StoreError: The store is away.
        """
        return await self._rows(statement, self._trying())

    async def _rows(self, statement: Select[Any], tried_at: float) -> Sequence[Row[Any]]:
        try:
            async with asyncio.timeout(READING), self.connected() as connection:
                rows = list(await connection.execute(statement))
        except Exception as exc:
            raise self._away(exc) from exc
        self.circuit_breaker.close(tried_at)
        return rows

    def problem(self, done: str, error: BaseException) -> str:
        """Say in whole sentences what failed, where and why, and what to do.

        Args:
            done: What could not be done: `read` or `written`.
            error: As SQLAlchemy, a driver or the system raised it.
        """
        return (
            f"The store {shown(self.engine.url)} cannot be {done}: {reason(error)}. "
            "See that DATABASE_URL is right, then run `python -m bot migrate`."
        )

    async def _note_failed_write(self, problem: str) -> None:
        """Say that nothing can be written, unless nothing can be read either, which is said by itself."""
        with suppress(StoreError):
            await self.few(select(tables.preferences.c.user_id).limit(1))
            self.circuit_breaker.cannot_write(problem)

    def require_known(self) -> None:
        """Raise StoreError where the store is of a version that this one does not know."""
        if self.refused:
            raise StoreError(self.refused)

    def _trying(self) -> float:
        self.require_known()
        if not self.circuit_breaker.may_try():
            raise StoreError(f"The store {shown(self.engine.url)} is away, and is tried again in some seconds.")
        return self.circuit_breaker.now()

    def _away(self, error: Exception) -> StoreError:
        problem = self.problem("read", error)
        self.circuit_breaker.open(problem)
        return StoreError(problem)
