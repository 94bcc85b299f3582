"""Connections to SQLite and Postgres: what each needs to be safe and to be found gone."""

from __future__ import annotations

import os
import sqlite3
from functools import partial
from threading import Thread
from typing import Any
from weakref import WeakSet

import aiosqlite
from sqlalchemy import URL, event, make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

CONNECTING = 5.0  # seconds; asyncpg's own limit is a minute
LOCKED = 1000  # milliseconds that SQLite waits for another writer; a choice takes about one
MOST_CONNECTIONS = 5  # all of them kept: others, closed after use, made fifty reads at once take three times as long
OLDEST_CONNECTION = 600  # seconds; firewalls forget quiet connections after some 15 minutes


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
    import asyncpg  # an extra: SQLite needs none of it

    # asyncpg itself reads the address, since it knows libpq's options, such as sslmode, and SQLAlchemy does not.
    dsn = address.set(drivername="postgresql").render_as_string(hide_password=False)
    return create_async_engine(
        address.set(query={}),
        async_creator=partial(asyncpg.connect, dsn, timeout=CONNECTING),
        pool_pre_ping=True,  # a restarted server costs no choice
        pool_size=MOST_CONNECTIONS,
        max_overflow=0,
        pool_recycle=OLDEST_CONNECTION,
        hide_parameters=True,  # they say who asked
    )


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

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, record: Any) -> None:
        try:
            _set_up(connection.cursor())
            record.info["file"] = _identity(path)
        except BaseException:
            connection.close()  # the pool never sees it, and would leave its thread behind
            raise

    @event.listens_for(engine.sync_engine, "checkout")
    def notice_another_file(connection: Any, record: Any, proxy: Any) -> None:
        # A file that was deleted or restored stays open: what is written there is lost without a word.
        if record.info["file"] != _identity(path):
            raise DisconnectionError("The file was replaced.")

    @event.listens_for(engine.sync_engine, "engine_disposed")
    def wait_for_threads(_: Any) -> None:
        # Those of connections that failed or were given up end by themselves, and would wake a loop that is closed.
        for thread in list(threads):
            thread.join(2 * LOCKED / 1000)

    return engine


async def _open(path: str, threads: WeakSet[Thread]) -> aiosqlite.Connection:
    connection = aiosqlite.connect(path)
    connection._thread.daemon = True  # as SQLAlchemy has it: a stuck one does not keep the process
    threads.add(connection._thread)
    return await connection


def _set_up(cursor: Any) -> None:
    cursor.execute(f"PRAGMA busy_timeout = {LOCKED}")
    try:
        cursor.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        # SQLite does not wait here. WAL stays with the file: another process that starts now is setting it.
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:  # the rest of the code says which kind of busy
            raise
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _identity(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # noqa: PTH116  # on the way to each answer that is not in the cache
    except OSError:
        return None
    return status.st_dev, status.st_ino
