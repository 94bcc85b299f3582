"""Connections that are given up while something waits for them."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import aiosqlite
import pytest
from sqlalchemy import QueuePool, text
from sqlalchemy.engine.interfaces import DBAPIConnection

from bot.store.engine import build_engine
from bot.store.store import Store


async def test_a_connection_that_is_stopped_while_it_closes_is_waited_for_no_longer(tmp_path: Path) -> None:
    engine = build_engine(f"sqlite+aiosqlite:///{tmp_path / 'store.sqlite3'}")
    async with engine.connect() as borrowed:
        connection = (await borrowed.get_raw_connection()).driver_connection
    assert isinstance(connection, aiosqlite.Connection)
    closing = asyncio.ensure_future(connection.close())
    await asyncio.sleep(0)
    connection.stop()  # as SQLAlchemy does where the task that gives the connection back is cancelled
    done, _ = await asyncio.wait({closing}, timeout=20)
    assert done == {closing}
    await engine.dispose()


async def test_a_connection_that_is_given_up_while_it_opens_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def connected(path: str) -> sqlite3.Connection:
        opened.append(connect(path, check_same_thread=False))
        return opened[-1]

    monkeypatch.setattr(sqlite3, "connect", connected)
    engine = build_engine(f"sqlite+aiosqlite:///{tmp_path / 'store.sqlite3'}")
    opening = asyncio.ensure_future(engine.connect().start())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    opening.cancel()
    await asyncio.wait({opening})
    await engine.dispose()  # waits for the threads
    assert opened
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")


async def test_a_store_closes_after_a_cancelled_task_has_given_its_connection_back(store: Store) -> None:
    pool = store._engine.pool
    assert isinstance(pool, QueuePool)
    is_reading = asyncio.Event()

    async def read() -> None:
        async with store._engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
            is_reading.set()
            await asyncio.sleep(60)

    reading = asyncio.ensure_future(read())
    await is_reading.wait()
    reading.cancel()
    await store.close()
    assert pool.checkedout() == 0
    assert reading.cancelled()


async def test_a_connection_is_tried_before_it_is_used_only_where_it_was_idle(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = build_engine(postgres_url)
    dialect, tried = engine.sync_engine.dialect, []
    ping = dialect.do_ping

    def counted(connection: DBAPIConnection) -> bool:
        tried.append(connection)
        return ping(connection)

    async def backend() -> int:
        async with engine.connect() as connection:
            return int((await connection.execute(text("SELECT pg_backend_pid()"))).scalar_one())

    monkeypatch.setattr(dialect, "do_ping", counted)
    monkeypatch.setattr("bot.store.engine.FRESH", 60.0)
    first = await backend()
    assert (await backend(), tried) == (first, [])
    monkeypatch.setattr("bot.store.engine.FRESH", 0.0)
    assert (await backend(), len(tried)) == (first, 1)
    other = build_engine(postgres_url)
    async with other.connect() as connection:
        await connection.execute(text(f"SELECT pg_terminate_backend({first})"))
    assert await backend() != first, "what the server ended is noticed before it is used"
    await other.dispose()
    await engine.dispose()
