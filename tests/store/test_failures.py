"""With the store gone, down, locked, read-only or corrupt, questions are answered, and one line says what is wrong."""

from __future__ import annotations

import asyncio
import os
import socket
import sqlite3
import tempfile
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.errors import StoreError
from bot.store.circuit_breaker import PAUSE
from bot.store.engine import FRESH
from bot.store.store import Store, opened
from bot.store.tables import NEWEST
from bot.store.values import NOTHING_CHOSEN, Member, Preference
from tests.store.conftest import ANNA, HERE, Seconds
from tests.store.postgres import Server

NOBODY = 65534
FIFTY = [Member(HERE, f"U{number}") for number in range(2, 52)]


async def fails_kindly(store: Store, caplog: pytest.LogCaptureFixture) -> str:
    """Ask fifty at once and then one more; return the one line that the log has."""
    for _ in range(2):
        assert set(await asyncio.gather(*map(store.preferences.of, FIFTY))) == {NOTHING_CHOSEN}
    for choice in (
        store.preferences.choose_language(ANNA, "es"),
        store.preferences.choose_organization(ANNA, "hias"),
        store.preferences.forget_workspace(HERE),
    ):
        with pytest.raises(StoreError) as caught:
            await choice
        assert str(caught.value).startswith(f"The store {store.name} cannot be written: ")
        assert "\n" not in str(caught.value)
    assert not await store.is_current()
    (record,) = caplog.records
    line = record.getMessage()
    assert line.startswith(f"The store {store.name} ")
    assert line.endswith("Questions are answered all the same, without what people chose.")
    assert "\n" not in line
    assert record.exc_info is None
    return line


def sqlite_url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


async def test_a_corrupt_file_stops_no_question(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "store.sqlite3"
    path.write_bytes(b"this is no database, whatever its name says" * 100)
    async with opened(sqlite_url(path)) as store:
        assert "file is not a database" in await fails_kindly(store, caplog)


async def test_a_file_that_was_damaged_inside_stops_no_question(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "store.sqlite3"
    async with opened(sqlite_url(path)) as store:
        for person in FIFTY:
            await store.preferences.choose_language(person, "es")
    size = path.stat().st_size
    path.write_bytes(path.read_bytes()[:1024] + os.urandom(size - 1024))
    async with opened(sqlite_url(path)) as store:
        await fails_kindly(store, caplog)


async def test_a_folder_that_is_not_there_stops_no_question(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with opened(sqlite_url(tmp_path / "nowhere" / "store.sqlite3")) as store:
        assert "unable to open database file" in await fails_kindly(store, caplog)


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """A folder with a store in it that whoever runs the test may read and not write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sqlite3.connect(folder / "there.sqlite3").execute("CREATE TABLE t (c)").connection.close()
        (folder / "there.sqlite3").chmod(0o444)
        folder.chmod(0o555)
        was_root = os.geteuid() == 0
        if was_root:
            os.seteuid(NOBODY)  # root may write everywhere
        yield folder
        if was_root:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.mark.parametrize("name", ["new.sqlite3", "there.sqlite3"])
async def test_a_read_only_folder_stops_no_question(
    read_only_folder: Path, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(sqlite_url(read_only_folder / name)) as store:
        await fails_kindly(store, caplog)


async def test_a_store_that_cannot_be_opened_leaves_no_thread_behind(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    path.write_bytes(b"this is no database, whatever its name says" * 100)
    before = threading.active_count()
    async with opened(sqlite_url(path)) as store:
        await asyncio.gather(*map(store.preferences.of, FIFTY))
    assert threading.active_count() == before


async def test_a_file_that_was_deleted_is_noticed_before_anything_is_written_into_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "store.sqlite3"
    async with opened(sqlite_url(path)) as store:
        await store.preferences.choose_language(ANNA, "es")
        for file in tmp_path.iterdir():
            file.unlink()
        with pytest.raises(StoreError, match="no such table"):
            await store.preferences.choose_language(ANNA, "en")
        assert "run `python -m bot migrate`" in await fails_kindly(store, caplog)
        await store.migrate()
        await store.preferences.choose_language(ANNA, "en")
        assert await store.preferences.of(ANNA) == Preference("en")


async def test_a_closed_port_stops_no_question(caplog: pytest.LogCaptureFixture) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    async with opened(f"postgresql+asyncpg://bot:hunter2@127.0.0.1:{port}/bot?sslmode=prefer") as store:
        assert not await store.is_reachable()
        line = await fails_kindly(store, caplog)
    assert "cannot be reached" in line
    assert f"postgresql://bot:***@127.0.0.1:{port}/bot " in line
    assert "hunter2" not in line


async def test_a_server_that_never_answers_stops_no_question(caplog: pytest.LogCaptureFixture) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        store = Store(f"postgresql+asyncpg://bot@127.0.0.1:{silent.getsockname()[1]}/bot")
        assert set(await asyncio.gather(*map(store.preferences.of, FIFTY))) == {NOTHING_CHOSEN}
        await store.close()
    (record,) = caplog.records
    assert "no answer in time" in record.getMessage()


async def test_a_server_that_stops_and_comes_back_is_found_again(
    empty_server: Server, seconds: Seconds, caplog: pytest.LogCaptureFixture
) -> None:
    store = Store(empty_server.url, seconds)
    await store.migrate()
    await store.preferences.choose_language(ANNA, "es")
    empty_server.stop()
    try:
        assert await store.preferences.of(ANNA) == Preference("es")  # from the cache
        await fails_kindly(store, caplog)
    finally:
        empty_server.start()
    seconds.now += 60
    assert await store.preferences.of(ANNA) == Preference("es")
    assert await store.is_current()
    await store.preferences.choose_language(ANNA, None)
    assert len(caplog.records) == 1
    await store.close()


async def test_a_server_that_restarts_between_two_questions_costs_none(
    empty_server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    store = Store(empty_server.url)
    await store.migrate()
    assert await store.preferences.of(FIFTY[0]) == NOTHING_CHOSEN
    empty_server.stop()
    await asyncio.sleep(FRESH)  # here it may be back sooner than any server in earnest
    empty_server.start()
    await store.preferences.choose_language(ANNA, "en")
    await store.preferences.choose_language(ANNA, None)
    assert caplog.records == []
    await store.close()


@asynccontextmanager
async def locked(url: str) -> AsyncIterator[None]:
    """Somebody else holds the whole store."""
    other = Store(url)
    async with other._engine.connect() as connection:
        if url.startswith("sqlite"):
            await connection.execute(text("PRAGMA locking_mode = EXCLUSIVE"))
            await connection.execute(text("BEGIN EXCLUSIVE"))
            await connection.execute(text("DELETE FROM preferences"))
        else:
            await connection.execute(text("LOCK TABLE preferences, alembic_version"))
        yield
        await connection.rollback()
        await connection.invalidate()  # SQLite keeps an exclusive lock until its connection is closed
    await other.close()


async def test_a_locked_store_stops_no_question_and_is_found_again(
    url: str, seconds: Seconds, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.access.GIVING_UP", 0.5)
    monkeypatch.setattr("bot.store.store.LOOKING", 0.5)
    async with opened(url) as before:
        await before.migrate()
        await before.preferences.choose_language(ANNA, "es")
    caplog.clear()
    store = Store(url, seconds)
    async with locked(url):
        await fails_kindly(store, caplog)
    seconds.now += 2 * PAUSE
    assert await store.preferences.of(ANNA) == Preference("es")
    assert len(caplog.records) == 1
    await store.close()


async def test_a_file_that_another_process_is_making_is_not_taken_for_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.engine.LOCKED", 200)  # milliseconds, which are waited for in vain
    path = tmp_path / "store.sqlite3"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store = Store(sqlite_url(path))
    async with store._engine.connect():  # SQLite would refuse to set WAL, without waiting
        other.execute("COMMIT")
    await store.migrate()
    other.close()
    assert await store.is_current()
    await store.close()


async def test_a_store_that_is_away_is_tried_once_in_each_pause(
    tmp_path: Path, seconds: Seconds, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "later" / "store.sqlite3"
    store = Store(sqlite_url(path), seconds)
    await store.start()
    path.parent.mkdir()
    async with opened(sqlite_url(path)) as other:
        await other.preferences.choose_language(ANNA, "es")
    assert await store.preferences.of(ANNA) == NOTHING_CHOSEN
    seconds.now += PAUSE
    assert await store.preferences.of(ANNA) == Preference("es")
    await store.close()
    assert len(caplog.records) == 1


async def test_a_second_outage_gets_its_own_line(
    tmp_path: Path, seconds: Seconds, caplog: pytest.LogCaptureFixture
) -> None:
    store = Store(sqlite_url(tmp_path / "store.sqlite3"), seconds)
    for failure in (1, 2):
        assert await store.preferences.of(FIFTY[failure]) == NOTHING_CHOSEN  # no table yet
        assert len(caplog.records) == failure
        await store.migrate()
        seconds.now += PAUSE
        await store.preferences.of(ANNA)
        for file in tmp_path.iterdir():
            file.unlink()
        seconds.now += 60
    await store.close()


async def test_a_shared_store_without_tables_is_said_at_the_start_and_left_alone(
    postgres_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(postgres_url) as store:
        assert await store.is_reachable()
        assert not await store.is_current()
        (record,) = caplog.records
        assert "has no tables yet. Run `python -m bot migrate`." in record.getMessage()
        await store.migrate()
        assert await store.is_current()


async def test_a_shared_store_with_an_old_schema_is_said_at_the_start(
    postgres_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(postgres_url) as store:
        await store.migrate()
        async with store._engine.begin() as connection:
            await connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    caplog.clear()
    async with opened(postgres_url) as store:
        assert not await store.is_current()
    (record,) = caplog.records
    assert f"has schema 0000 where this version of the bot needs {NEWEST}. Run `python -m bot migrate`." in (
        record.getMessage()
    )


async def test_an_embedded_store_needs_no_step(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with opened(sqlite_url(tmp_path / "store.sqlite3")) as store:
        assert await store.is_current()
        await store.preferences.choose_language(ANNA, "es")
        async with store._engine.connect() as connection:
            pragmas = [
                (await connection.execute(text(f"PRAGMA {name}"))).scalar()
                for name in ("journal_mode", "foreign_keys", "busy_timeout")
            ]
    assert pragmas == ["wal", 1, 5000]
    assert caplog.records == []
    assert [path.name for path in tmp_path.iterdir()] == ["store.sqlite3"]


def test_no_error_shows_who_asked(tmp_path: Path) -> None:
    async def ask() -> str:
        store = Store(sqlite_url(tmp_path / "store.sqlite3"))
        with pytest.raises(StoreError) as caught:
            await store.preferences.choose_language(Member(HERE, "U-SOMEBODY"), "es")
        await store.close()
        return f"{caught.value!r} {caught.value.__cause__!r} {caught.value.__cause__}"

    assert "U-SOMEBODY" not in asyncio.run(ask())
