"""Many who ask the store at once: none of them waits on and on, and what must not wait does not."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.store import tables
from bot.store.access import AT_ONCE
from bot.store.store import Store, opened

PEOPLE, TIMES = 30, 60
NAMES = select(tables.notices.c.name)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a machine that is busy take its time."""
    monkeypatch.setattr("bot.store.access.READING", 60.0)
    monkeypatch.setattr("bot.store.access.GIVING_UP", 60.0)


@pytest.mark.slow
async def test_nobody_loses_a_turn_to_those_who_come_just_then(tmp_path: Path) -> None:
    """The pool alone gave it to them: while one of thirty people waited, up to 137 others were served."""
    served = longest = 0

    async def use(store: Store, number: int) -> None:
        nonlocal served, longest
        for _ in range(TIMES):
            before = served
            async with store._access.connected() as connection:
                longest, served = max(longest, served - before), served + 1
                await connection.execute(NAMES)
            await asyncio.sleep(0 if number % 2 else 0.001)

    async with opened(f"sqlite+aiosqlite:///{tmp_path}/store.sqlite3") as store:
        await asyncio.gather(*(use(store, number) for number in range(PEOPLE)))  # the connections are opened
        longest = 0
        await asyncio.gather(*(use(store, number) for number in range(PEOPLE)))
    assert longest < 2 * PEOPLE


async def test_the_leader_lock_and_health_wait_behind_nobody(store: Store) -> None:
    async with AsyncExitStack() as stack:
        for _ in range(AT_ONCE):
            await stack.enter_async_context(store._access.connected())
        waiting = [asyncio.ensure_future(store._access.rows(NAMES)) for _ in range(20)]
        writing = asyncio.ensure_future(store.notices.give("x"))
        async with asyncio.timeout(30):
            assert await store.background_work._lock.take(10.0)
            assert await store.is_current()
        assert not any(one.done() for one in [*waiting, writing])
    await asyncio.gather(*waiting, writing)


async def test_who_gives_up_waiting_takes_nobody_s_turn(store: Store) -> None:
    async with AsyncExitStack() as stack:
        for _ in range(AT_ONCE):
            await stack.enter_async_context(store._access.connected())
        waiting = [asyncio.ensure_future(store._access.rows(NAMES)) for _ in range(20)]
        await asyncio.sleep(0)
        for one in waiting[::2]:
            one.cancel()
    left = await asyncio.gather(*waiting, return_exceptions=True)
    assert [isinstance(one, asyncio.CancelledError) for one in left] == [True, False] * 10
    async with AsyncExitStack() as stack:  # as many as before may have one
        async with asyncio.timeout(30):
            for _ in range(AT_ONCE):
                await stack.enter_async_context(store._access.connected())
