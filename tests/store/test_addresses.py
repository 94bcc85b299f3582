"""Addresses as hosts hand them out, given to a real PostgreSQL, alone and through a real PgBouncer."""

from __future__ import annotations

import asyncio

import asyncpg
import pytest

from bot.errors import StoreError
from bot.settings import read_settings
from bot.store.store import Store
from bot.store.values import Member
from tests.store.conftest import HERE

PATIENCE = 20.0  # seconds: the machine may be busy

# As Neon, Supabase, Heroku, Prisma and people who read libpq's pages write them.
HANDED_OUT = [
    "channel_binding=prefer",
    "connect_timeout=10",
    "keepalives=1&keepalives_idle=30&keepalives_interval=10&keepalives_count=3",
    "pgbouncer=true&connection_limit=1&pool_timeout=20",
    "sslmode=prefer&sslsni=1&gssencmode=disable&target_session_attrs=any",
    "application_name=letters&statement_timeout=5000",
    "prepared_statements=false&pool=5&reconnect=true",
    "connect_timeout=10&channel_binding=prefer&application_name=letters&no_such_option=1",
]
KNOWN = {"application_name", "statement_timeout", "connect_timeout", "sslmode", "target_session_attrs"}


@pytest.fixture(params=["postgres", "pooler"])
async def address(request: pytest.FixtureRequest, postgres_url: str) -> str:
    """A database with the newest schema, alone and through a pooler in transaction mode."""
    store = Store(postgres_url)
    await store.migrate()
    await store.close()
    return postgres_url if request.param == "postgres" else request.getfixturevalue("pooler")


async def works(url: str) -> None:
    """The store reads and writes there."""
    store = Store(read_settings({"DATABASE_URL": url}).database_url)
    try:
        await store.require_current()
        await store.preferences.choose_language(Member(HERE, "U1"), "es")
        assert await store.notices.all() == {}
    finally:
        await store.close()


@pytest.mark.parametrize(
    "options", [*(pytest.param(one, marks=pytest.mark.slow) for one in HANDED_OUT[:-1]), HANDED_OUT[-1]]
)
async def test_an_address_as_a_host_hands_it_out_works_and_what_is_dropped_is_named(
    options: str, address: str, postgres_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    await works(f"{address}?{options}")
    given = {option.partition("=")[0] for option in options.split("&")}
    warnings = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    dropped = {name for name in given if any(f"its option {name} is dropped" in warning for warning in warnings)}
    assert len(dropped) == len(warnings)
    known_to_both = KNOWN if address == postgres_url else KNOWN - {"statement_timeout"}
    assert dropped == given - known_to_both


async def test_an_option_that_the_server_refuses_a_value_of_is_told_and_not_dropped(postgres_url: str) -> None:
    store = Store(f"{postgres_url}?statement_timeout=soon")
    with pytest.raises(StoreError, match='invalid value for parameter "statement_timeout"'):
        await store.require_current()
    await store.close()


async def test_a_schema_of_its_own_is_kept_apart(postgres_url: str) -> None:
    connection = await asyncpg.connect(postgres_url.replace("+asyncpg", ""))
    await connection.execute("CREATE SCHEMA IF NOT EXISTS letters")
    store = Store(read_settings({"DATABASE_URL": f"{postgres_url}?schema=letters"}).database_url)
    try:
        await store.migrate()
        await store.preferences.choose_language(Member(HERE, "U1"), "es")
        assert await connection.fetchval("SELECT count(*) FROM letters.preferences") == 1
        assert await connection.fetchval("SELECT to_regclass('public.preferences')") is None
    finally:
        await store.close()
        await connection.execute("DROP SCHEMA letters CASCADE")
        await connection.close()


async def test_a_pooler_that_takes_no_schema_is_told_and_no_other_schema_is_written(pooler: str) -> None:
    store = Store(read_settings({"DATABASE_URL": f"{pooler}?schema=letters"}).database_url)
    with pytest.raises(StoreError, match="search_path"):
        await store.require_current()
    await store.close()


async def test_many_at_once_are_served_through_few_connections_of_a_pooler(
    pooler: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit in ("access.READING", "preferences.PATIENCE"):  # sixty wait for one another, on a busy machine
        monkeypatch.setattr(f"bot.store.{limit}", 60.0)
    processes = [Store(pooler) for _ in range(4)]
    await processes[0].migrate()
    people = [Member(HERE, f"U{number}") for number in range(60)]
    for _ in range(3):
        await asyncio.gather(
            *(
                processes[at % 4].preferences.choose_language(person, ("en", "es", "fr")[at % 3])
                for at, person in enumerate(people)
            )
        )
    fresh = Store(postgres_url)
    read = await asyncio.gather(*map(fresh.preferences.of, people))
    assert [one.language for one in read] == [("en", "es", "fr")[at % 3] for at in range(60)]
    for store in (*processes, fresh):
        await store.close()


@pytest.mark.usefixtures("postgres_url")
async def test_a_pooler_keeps_no_statement_of_the_bot_s(pooler: str) -> None:
    store = Store(pooler)
    await store.migrate()
    for number in range(20):
        await store.preferences.choose_language(Member(HERE, f"U{number}"), "es")
        await store.notices.give(f"n{number}")
    looking = await asyncpg.connect(pooler.replace("+asyncpg", ""), statement_cache_size=0)
    left = [await looking.fetchval("SELECT count(*) FROM pg_prepared_statements", timeout=5) for _ in range(10)]
    assert set(left) <= {0}
    await looking.close()
    await store.close()


async def test_through_a_pooler_one_process_at_a_time_does_the_background_work(pooler: str, postgres_url: str) -> None:
    first, second = Store(pooler), Store(postgres_url)
    await first.migrate()
    at_work: list[str] = []

    async def job(name: str) -> None:
        at_work.append(name)
        await asyncio.Event().wait()

    working = {}
    for name, store in (("first", first), ("second", second)):
        store.background_work.heartbeat = 2.0  # who shows no sign of life for two of them has lost it
        working[name] = asyncio.create_task(store.background_work.do(lambda name=name: job(name)))  # type: ignore[misc]
        async with asyncio.timeout(PATIENCE):
            while not at_work:
                await asyncio.sleep(0.01)
    await asyncio.sleep(1.0)
    assert at_work == ["first"]
    working["first"].cancel()
    await asyncio.wait({working["first"]})
    async with asyncio.timeout(PATIENCE):
        while at_work != ["first", "second"]:
            await asyncio.sleep(0.01)
    working["second"].cancel()
    await asyncio.wait({working["second"]})
    for store in (first, second):
        await store.close()
