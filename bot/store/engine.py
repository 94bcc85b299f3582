"""Connections to SQLite and Postgres: what each needs to be safe and to be found gone."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any
from weakref import WeakSet

import aiosqlite
from sqlalchemy import URL, Engine, QueuePool, create_engine, event, make_url
from sqlalchemy.exc import DisconnectionError, InvalidatePoolError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.store.postgres import Connector

# Milliseconds that SQLite waits for another writer. A choice takes about one, but whoever writes may be a process that
# stands still meanwhile, as while it reads the record anew or on a busy machine; and who waits takes no turns.
LOCKED = 5000
MOST_CONNECTIONS = 5  # all of them kept: others, closed after use, made fifty reads at once take three times as long
ROWS_AT_ONCE = 64  # that aiosqlite takes over from its thread, as it does by itself
OLDEST_CONNECTION = 600  # seconds; firewalls forget quiet connections after some 15 minutes
# Seconds that a connection may have been idle without being tried before it is used: no server restarts in them. A try
# takes four messages, and a read of one row three: while many asked at once, the tries took the longer part.
FRESH = 0.2


def build_engine(url: str) -> AsyncEngine:
    """Build an engine; nothing is opened.

    Args:
        url: As `bot.settings` has it, with the driver's name.
    """
    address = make_url(url)
    return _sqlite(address) if address.get_backend_name() == "sqlite" else _postgres(address)


def shown(url: URL) -> str:
    """Return an address as an operator may see it: without the password, the driver and its options."""
    return url.set(drivername=url.get_backend_name(), query={}).render_as_string()


def _postgres(address: URL) -> AsyncEngine:
    connector = Connector(address)
    engine: AsyncEngine = create_async_engine(
        address.set(query={}),
        creator=lambda: connector.adapted(engine.dialect.dbapi),
        pool_size=MOST_CONNECTIONS,
        max_overflow=0,
        pool_recycle=OLDEST_CONNECTION,
        hide_parameters=True,  # they say who asked
    )
    _try_idle_ones(engine.sync_engine)
    return engine


def _try_idle_ones(engine: Engine) -> None:
    """Try each connection that was idle before it is used, so that a restarted server costs no choice."""

    @event.listens_for(engine, "checkin")
    def note(connection: Any, record: Any) -> None:  # noqa: ARG001  # as SQLAlchemy calls it
        record.info["idle_since"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def see_that_it_answers(connection: Any, record: Any, proxy: Any) -> None:  # noqa: ARG001  # likewise
        idle_since = record.info.get("idle_since")
        if idle_since is None or time.monotonic() - idle_since < FRESH:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            # Whatever the error says, it answers no more; the others are as old: none is tried in vain.
            raise InvalidatePoolError from error


def _sqlite(address: URL) -> AsyncEngine:
    path = address.database or ""
    threads: WeakSet[Thread] = WeakSet()
    engine = create_async_engine(
        address,
        async_creator=partial(_open, path, threads),
        pool_size=MOST_CONNECTIONS,
        max_overflow=0,
        hide_parameters=True,
    )
    _watch(engine.sync_engine, path, LOCKED)

    @event.listens_for(engine.sync_engine, "engine_disposed")
    def wait_for_threads(_: Any) -> None:
        # Those of connections that failed or were given up end by themselves, and would wake a loop that is closed.
        for thread in list(threads):
            thread.join(LOCKED / 1000 + 1)

    return engine


def build_reader(url: str) -> Engine | None:
    """Build an engine that reads an embedded store in the event loop's own thread; None for a shared store.

    Looking one row up in a file takes a tenth of a millisecond. Handing that to a thread and back, several times as
    aiosqlite does, takes as many turns of a loop that is busy with fifty people.

    Args:
        url: As `bot.settings` has it, with the driver's name.
    """
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return None
    path = address.database or ""
    # Opened to read alone: a file that is not there is not made, and nothing here waits for a lock.
    reader = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True, timeout=0),
        poolclass=QueuePool,
        pool_size=1,
        hide_parameters=True,
    )
    _watch(reader, path, None)
    return reader


def _watch(engine: Engine, path: str, patience: int | None) -> None:
    """Set each connection up, and give up those whose file was replaced.

    Args:
        engine: Whose connections.
        path: The file.
        patience: Milliseconds that a writer waits for another; None for a reader.
    """

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: Any) -> None:
        try:
            if patience is not None:
                _set_up(connection.cursor(), patience)
            record.info["file"] = _identity(path)
        except BaseException:
            connection.close()  # the pool never sees it, and would leave its thread behind
            raise

    @event.listens_for(engine, "checkout")
    def notice_another_file(connection: Any, record: Any, proxy: Any) -> None:  # noqa: ARG001  # as SQLAlchemy calls it
        # A file that was deleted or restored stays open: what is written there is lost without a word.
        if record.info["file"] != _identity(path):
            raise DisconnectionError("The file was replaced.")


async def _open(path: str, threads: WeakSet[Thread]) -> aiosqlite.Connection:
    connection = _Connection(path)
    connection._thread.daemon = True  # as SQLAlchemy has it: a stuck one does not keep the process
    threads.add(connection._thread)
    return await connection


class _Connection(aiosqlite.Connection):
    """A connection that may be told to stop while it opens, and while it closes.

    SQLAlchemy stops one that closes where a task is cancelled that gives it back. The thread ends once; aiosqlite would
    wait for its second end for ever, and the process with it. What a cancelled task was opening, aiosqlite leaves open.

    Args:
        path: The file.
    """

    def __init__(self, path: str) -> None:
        self._opened: list[sqlite3.Connection] = []
        self._is_stopping = False
        super().__init__(partial(_opened_into, self._opened, path), ROWS_AT_ONCE)

    def stop(self) -> asyncio.Future[Any] | None:
        if self._is_stopping:
            return None
        self._is_stopping = True
        self._tx.put_nowait((None, partial(_close_all, self._opened)))
        return super().stop()


def _opened_into(opened: list[sqlite3.Connection], path: str) -> sqlite3.Connection:
    opened.append(sqlite3.connect(path))
    return opened[-1]


def _close_all(opened: list[sqlite3.Connection]) -> None:
    for connection in opened:
        connection.close()


def is_busy(error: BaseException) -> bool:
    """Return whether another process has a file at this moment, so that whoever waits will have it.

    Args:
        error: As SQLite's driver or SQLAlchemy raised it.
    """
    cause = getattr(error, "orig", None) or error
    code = getattr(cause, "sqlite_errorcode", 0)
    return bool(code & 0xFF == sqlite3.SQLITE_BUSY)  # the rest of the code says which kind of busy


def _set_up(cursor: Any, patience: int) -> None:
    cursor.execute(f"PRAGMA busy_timeout = {patience}")
    try:
        cursor.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        # SQLite does not wait here. WAL stays with the file: another process that starts now is setting it.
        if not is_busy(error):
            raise
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _identity(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # noqa: PTH116  # on the way to each answer that is not in the cache
    except OSError:
        return None
    return status.st_dev, status.st_ino
