"""Each store twice: an SQLite file, and PostgreSQL."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import make_url

from bot.settings import read_settings
from bot.store.pinned import PinnedCard
from bot.store.store import Store, opened
from bot.store.tables import NEWEST, metadata
from bot.store.values import Member, Workspace
from tests.store.postgres import Server, installed_pooler, installed_programs, private_pooler, private_server

HERE = Workspace("E1", "T1")
ANNA = Member(HERE, "U1")
CARD = PinnedCard(
    "people", '{"ask": "people"}', "Some people.", "f1", "en", topics={"people": "p1", "waiting": "w1"}, record="r1"
)


@dataclass
class Seconds:
    """A clock that goes on when told."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL that a test may stop."""
    programs = installed_programs()
    if programs is None:
        reason = "PostgreSQL is not installed: neither initdb nor /usr/lib/postgresql is there"
        if os.environ.get("POSTGRES_REQUIRED"):
            pytest.fail(reason)
        pytest.skip(reason)
    with private_server(programs) as server:
        yield server


@pytest.fixture
async def empty_server(server: Server) -> Server:
    """The same, with an empty database, whatever was left there."""
    await empty(server.url, keeps_tables=False)
    return server


@pytest.fixture(scope="session")
def pooler(server: Server) -> Iterator[str]:
    """The address of the same server through PgBouncer in transaction mode."""
    if os.environ.get("TEST_DATABASE_URL"):
        pytest.skip("the pooler stands before a server of the tests' own, and TEST_DATABASE_URL names another")
    program = installed_pooler()
    if program is None:
        reason = "PgBouncer is not installed"
        if os.environ.get("POSTGRES_REQUIRED"):
            pytest.fail(reason)
        pytest.skip(reason)
    with private_pooler(program, server) as url:
        yield url


@pytest.fixture
async def postgres_url(request: pytest.FixtureRequest) -> str:
    """An empty PostgreSQL database: that of TEST_DATABASE_URL, else one of the tests' own server.

    A test that begins with a store of the newest schema gets the tables of the one before, without a row.
    """
    given = os.environ.get("TEST_DATABASE_URL")
    url = read_settings({"DATABASE_URL": given}).database_url if given else request.getfixturevalue("server").url
    await empty(url, keeps_tables="store" in request.fixturenames)
    return str(url)


async def empty(url: str, *, keeps_tables: bool) -> None:
    connection = await asyncpg.connect(url.replace("+asyncpg", ""))
    names = ", ".join(metadata.tables)
    if keeps_tables and await has_newest_schema(connection):
        await connection.execute(f"TRUNCATE {names} RESTART IDENTITY")
    else:
        await connection.execute(f"DROP TABLE IF EXISTS {names}, alembic_version")
    await connection.close()


async def has_newest_schema(connection: asyncpg.Connection) -> bool:
    if await connection.fetchval("SELECT to_regclass('alembic_version')") is None:
        return False
    return bool(await connection.fetchval("SELECT version_num FROM alembic_version") == NEWEST)


@pytest.fixture(params=["sqlite", *(pytest.param(one, marks=pytest.mark.slow) for one in ("postgres", "pooler"))])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An address where nothing is yet."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'store.sqlite3'}"
    direct = str(request.getfixturevalue("postgres_url"))
    return direct if request.param == "postgres" else str(request.getfixturevalue("pooler"))


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
async def store(url: str, seconds: Seconds, migrated: Path) -> AsyncIterator[Store]:
    """A store with the newest schema."""
    if file := make_url(url).database if url.startswith("sqlite") else None:
        shutil.copyfile(migrated, file)
    store = Store(url, seconds, seconds)
    await store.migrate()
    yield store
    await store.close()


@pytest.fixture
async def other_process(url: str, store: Store) -> AsyncIterator[Store]:  # noqa: ARG001  # it makes the tables
    """The same store, opened once more: what one writes, the other has not in its cache."""
    async with opened(url) as other:
        yield other
