"""A disk that is full, a file that is lost, and copies of the store."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.errors import StoreError
from bot.sparing import SAID_AGAIN
from bot.store.backup import back_up
from bot.store.store import Store, opened
from bot.store.values import Preference
from tests.store.conftest import ANNA, CARD, HERE, Seconds


def url_of(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


@contextmanager
def full(store: Store) -> Iterator[None]:
    """Let a store take nothing more."""
    is_full = [True]

    @event.listens_for(store._engine.sync_engine, "checkout")
    def refuse(connection: sqlite3.Connection, *_: object) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA query_only = {'ON' if is_full else 'OFF'}")
        cursor.close()

    yield
    is_full.clear()


async def test_a_full_disk_is_said_in_the_log_and_to_whoever_asks_whether_the_bot_is_ready(
    tmp_path: Path, seconds: Seconds, caplog: pytest.LogCaptureFixture
) -> None:
    store = Store(url_of(tmp_path / "store.sqlite3"), seconds)
    await store.start()
    assert await store.is_current()
    with full(store):
        for number in range(20):
            with pytest.raises(StoreError, match="cannot be written: attempt to write"):
                await store.pins.want(HERE, f"C{number}", CARD, "U1")
        (record,) = caplog.records
        assert record.levelname == "ERROR"
        assert "cannot be written: attempt to write" in record.getMessage()
        assert not await store.is_current()
        assert await store.preferences.of(ANNA) == Preference(None, None), "it is read all the same"
        seconds.now += SAID_AGAIN
        with pytest.raises(StoreError):
            await store.pins.want(HERE, "C999", CARD, "U1")
        assert len(caplog.records) == 2, "said again once a minute"
    assert await store.is_current(), "a try tells that there is room again"
    assert (await store.pins.want(HERE, "C999", CARD, "U1"))[1]
    await store.close()


async def test_the_tables_stand_in_the_file_itself_from_the_start(tmp_path: Path) -> None:
    path, copy = tmp_path / "store.sqlite3", tmp_path / "copy.sqlite3"
    async with opened(url_of(path)):
        shutil.copyfile(path, copy)
        with closing(sqlite3.connect(copy)) as copied:
            names = {name for (name,) in copied.execute("SELECT name FROM sqlite_master")}
    assert {"pins", "preferences"} <= names


async def test_a_copy_that_is_made_while_the_bot_runs_holds_what_was_written_last(tmp_path: Path) -> None:
    url, copy = url_of(tmp_path / "store.sqlite3"), tmp_path / "copy.sqlite3"
    async with opened(url) as store:
        await store.preferences.choose_language(ANNA, "es")
        back_up(url, copy)
        await store.preferences.choose_language(ANNA, "en")
    async with opened(url_of(copy)) as copied:
        assert await copied.preferences.of(ANNA) == Preference("es")
    assert list(tmp_path.glob("*.part")) == []


def test_what_cannot_be_copied_is_said(tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.write_text("something of somebody's", encoding="utf-8")
    with pytest.raises(StoreError, match="pg_dump"):
        back_up("postgresql+asyncpg://bot:secret@127.0.0.1/bot", tmp_path / "copy")
    with pytest.raises(StoreError, match="is not there"):
        back_up(url_of(tmp_path / "none.sqlite3"), tmp_path / "copy")
    with pytest.raises(StoreError, match="is there already"):
        back_up(url_of(there), there)
    with pytest.raises(StoreError, match="cannot be copied"):
        back_up(url_of(there), tmp_path / "copy")
    with pytest.raises(StoreError, match="cannot be copied"):
        back_up(url_of(there), tmp_path / "no such folder" / "copy")
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


async def test_a_new_store_is_said_also_where_there_was_another(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    path = tmp_path / "store.sqlite3"
    for is_new in (True, False, True):
        caplog.clear()
        async with opened(url_of(path)):
            pass
        assert ("is new: it holds no pins" in caplog.text) is is_new
        if not is_new:
            path.unlink()
