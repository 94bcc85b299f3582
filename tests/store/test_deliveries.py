"""What Slack delivers to two processes is taken up by one, and a store that is away keeps none from it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.store.deliveries import CLEANING, KEPT_FOR
from bot.store.store import Store
from bot.store.values import Workspace
from tests.store.conftest import HERE, Seconds

EVENT = ("Ev1", "C1 1.1")


@pytest.fixture
async def shared(postgres_url: str, seconds: Seconds) -> AsyncIterator[Store]:
    store = Store(postgres_url, clock=seconds)
    await store.migrate()
    yield store
    await store.close()


@pytest.fixture
async def other(shared: Store, postgres_url: str, seconds: Seconds) -> AsyncIterator[Store]:  # noqa: ARG001  # it makes the tables
    store = Store(postgres_url, clock=seconds)
    yield store
    await store.close()


async def rows(store: Store) -> int:
    async with store._engine.connect() as connection:
        return int((await connection.execute(text("SELECT count(*) FROM deliveries"))).scalar() or 0)


async def test_of_many_deliveries_at_once_one_is_new(shared: Store, other: Store) -> None:
    orders = (EVENT, EVENT[::-1])
    tries = [which.deliveries.is_new(HERE, orders[number % 2]) for number in range(10) for which in (shared, other)]
    assert sorted(await asyncio.gather(*tries)) == [False] * 19 + [True]


async def test_one_known_key_makes_an_event_known(shared: Store, other: Store) -> None:
    assert await shared.deliveries.is_new(HERE, EVENT)
    assert not await other.deliveries.is_new(HERE, ("Ev2", "C1 1.1"))
    assert not await other.deliveries.is_new(HERE, ("Ev2",))
    assert await other.deliveries.is_new(HERE, ("Ev3", "Ev3"))


async def test_an_event_of_another_workspace_is_another_event(shared: Store) -> None:
    neighbour = Workspace("E1", "T2")
    assert await shared.deliveries.is_new(HERE, EVENT)
    assert await shared.deliveries.is_new(neighbour, EVENT)
    await shared.deliveries.forget_workspace(HERE)
    assert await shared.deliveries.is_new(HERE, EVENT)
    assert not await shared.deliveries.is_new(neighbour, EVENT)


async def test_events_are_forgotten_after_an_hour(shared: Store, seconds: Seconds) -> None:
    for number in range(5):
        await shared.deliveries.is_new(HERE, (f"Ev{number}",))
    seconds.now = KEPT_FOR + CLEANING
    await shared.deliveries.is_new(HERE, ("late",))
    async with asyncio.timeout(30):
        while await rows(shared) != 1:
            await asyncio.sleep(0.01)


async def test_an_embedded_store_leaves_it_to_its_one_process(tmp_path: Path) -> None:
    store = Store(f"sqlite+aiosqlite:///{tmp_path / 'store.sqlite3'}")
    assert await store.deliveries.is_new(HERE, EVENT)
    assert await store.deliveries.is_new(HERE, EVENT)
    await store.close()
    assert list(tmp_path.iterdir()) == []


async def test_a_store_that_never_answers_keeps_no_event_from_being_taken_up(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        store = Store(f"postgresql+asyncpg://bot@127.0.0.1:{silent.getsockname()[1]}/bot")
        assert all(await asyncio.gather(*(store.deliveries.is_new(HERE, EVENT) for _ in range(50))))
        await store.close()
    assert caplog.records == []  # one that is late is not away: pins and choices are read all the same


async def test_a_store_without_tables_keeps_no_event_from_being_taken_up(
    postgres_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    store = Store(postgres_url)
    assert await store.deliveries.is_new(HERE, EVENT)
    assert await store.deliveries.is_new(HERE, EVENT)
    await store.close()
    assert len(caplog.records) == 1
