"""Connections that are given up while something waits for them."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiosqlite

from bot.store.engine import build_engine


async def test_a_connection_that_is_stopped_while_it_closes_is_waited_for_no_longer(tmp_path: Path) -> None:
    engine = build_engine(f"sqlite+aiosqlite:///{tmp_path / 'store.sqlite3'}")
    async with engine.connect() as borrowed:
        connection = (await borrowed.get_raw_connection()).driver_connection
    assert isinstance(connection, aiosqlite.Connection)
    closing = asyncio.ensure_future(connection.close())
    await asyncio.sleep(0)
    connection.stop()  # as SQLAlchemy does where the task that gives the connection back is cancelled
    done, _ = await asyncio.wait({closing}, timeout=5)
    assert done == {closing}
    await engine.dispose()
