"""A file that another process is writing to at this moment is waited for: it is neither away nor broken."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.store.store import Store, opened
from bot.store.values import Preference
from tests.store.conftest import ANNA, CARD, HERE

STANDING_STILL = 1.5  # seconds: a process that reads the record anew, or a machine that has much to do


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite3"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    async with opened(f"sqlite+aiosqlite:///{path}") as store:
        await store.preferences.choose_language(ANNA, "es")
        yield store


@contextmanager
def held(path: Path, *statements: str) -> Iterator[None]:
    """Let another process have the file, for a while that goes on behind the block."""
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    for statement in statements:
        other.execute(statement)
    ending = threading.Timer(STANDING_STILL, other.close)  # which gives up what it began
    ending.start()
    yield
    ending.join()


Work = Callable[[Store], Coroutine[Any, Any, object]]
WRITES: dict[str, Work] = {
    "a choice": lambda store: store.preferences.choose_language(ANNA, None),
    "a pin": lambda store: store.pins.want(HERE, "C1", CARD, "U1"),
    "a notice": lambda store: store.notices.give_record("d1", is_wanted=True),
    "the leader lock": lambda store: store.background_work._lock.take(10.0),
    "its end": lambda store: store.background_work._lock.leave(),
    "erasing": lambda store: store.forget_workspace(HERE),
}


def some(works: dict[str, Work]) -> list[Any]:
    """Return the first as a quick test, and the others as slow ones: each waits for a while."""
    return [
        pytest.param(work, id=name, marks=[pytest.mark.slow] * bool(n)) for n, (name, work) in enumerate(works.items())
    ]


@pytest.mark.parametrize("work", some(WRITES))
async def test_what_is_written_waits_for_a_process_that_stands_still(
    store: Store, path: Path, work: Work, caplog: pytest.LogCaptureFixture
) -> None:
    with held(path, "BEGIN IMMEDIATE"):
        await work(store)
    assert caplog.records == []


@pytest.mark.slow
async def test_a_process_that_starts_waits_for_another_that_is_making_the_tables(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    sqlite3.connect(path).execute("PRAGMA journal_mode = WAL").connection.close()
    with held(path, "BEGIN IMMEDIATE"):
        async with opened(f"sqlite+aiosqlite:///{path}") as store:
            assert await store.is_current()
    assert [record for record in caplog.records if record.levelname != "INFO"] == []


READS: dict[str, Work] = {
    "a choice": lambda store: store.preferences.of(ANNA),
    "pins": lambda store: store.pins.of_workspace(HERE),
    "notices": lambda store: store.notices.all(),
}


@pytest.mark.parametrize("work", some(READS))
async def test_what_is_read_waits_while_nobody_may_read(
    store: Store, path: Path, work: Work, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it is for a moment behind a process that was killed, and where the last one closes the file."""
    monkeypatch.setattr("bot.store.preferences.PATIENCE", 10.0)
    monkeypatch.setattr("bot.store.access.READING", 10.0)
    store.preferences._cache.forget(HERE)
    await store.close()  # who has the file open keeps others from having it alone
    with held(path, "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE"):
        reading = asyncio.ensure_future(work(store))
        stood_still = await longest_stand_still_until(reading)
        await reading
    assert caplog.records == []
    assert await store.preferences.of(ANNA) == Preference("es")
    assert stood_still < STANDING_STILL / 2  # who asks for something else does not wait


async def longest_stand_still_until(reading: asyncio.Future[object]) -> float:
    now = asyncio.get_running_loop().time
    last, longest = now(), 0.0
    while not reading.done():
        await asyncio.sleep(0.01)
        last, longest = now(), max(longest, now() - last)
    return longest
