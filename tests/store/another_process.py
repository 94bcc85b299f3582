"""What another process does to the file of a store that a bot in this one has open."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path


async def write(path: Path, statement: str, *values: object) -> None:
    """Carry out a statement in a thread.

    In the loop it would wait for what the bot holds, and the bot for the loop.
    """

    def in_a_thread() -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as store:
            store.execute(statement, values)

    await asyncio.to_thread(in_a_thread)


@asynccontextmanager
async def held_by_another(path: Path) -> AsyncIterator[None]:
    """Keep everybody else from writing."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as store:  # which gives it up
        await asyncio.to_thread(store.execute, "BEGIN IMMEDIATE")
        yield
