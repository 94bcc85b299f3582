"""From nothing to the newest schema and back, on both databases."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, delete, inspect, select, text

from bot.errors import StoreError
from bot.store import migrating
from bot.store.leader_lock import LeaderLock
from bot.store.store import Store, opened
from bot.store.tables import NEWEST, OLDEST_READER, metadata, notices
from bot.store.values import NOTHING_CHOSEN, Preference
from tests.store.conftest import ANNA, CARD, HERE


async def run(store: Store, command: str, revision: str) -> None:
    async with store._engine.connect() as connection:
        await connection.run_sync(partial(migrating.run, command=command, revision=revision))
        await connection.commit()


async def tables(store: Store) -> set[str]:
    async with store._engine.connect() as connection:
        return await connection.run_sync(lambda sync: set(inspect(sync).get_table_names()))


def test_the_newest_schema_is_the_last_migration() -> None:
    folder = Path(migrating.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_heads() == [NEWEST]


async def test_an_empty_store_is_reachable_and_not_current(url: str) -> None:
    store = Store(url)
    assert (await store.is_reachable(), await store.is_current()) == (True, False)
    await store.migrate()
    assert (await store.is_reachable(), await store.is_current()) == (True, True)
    await store.close()


async def test_the_migrated_schema_is_that_of_the_tables(store: Store) -> None:
    def differences(connection: Connection) -> object:
        return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata)

    async with store._engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrating_again_keeps_what_people_chose(store: Store, url: str) -> None:
    await store.preferences.choose_language(ANNA, "es")
    await store.migrate()
    await run(store, "upgrade", "head")
    async with opened(url) as again:
        assert await again.preferences.of(ANNA) == Preference("es")


async def test_going_back_erases_what_people_chose_and_coming_again_starts_anew(store: Store, url: str) -> None:
    await store.preferences.choose_language(ANNA, "es")
    await run(store, "downgrade", "base")
    assert "preferences" not in await tables(store)
    assert not await store.is_current()
    await store.migrate()
    async with opened(url) as again:
        assert await again.preferences.of(ANNA) == NOTHING_CHOSEN


async def test_going_back_from_pins_and_coming_again_keeps_every_choice_and_every_pin(store: Store, url: str) -> None:
    await store.preferences.choose_language(ANNA, "es")
    pin, _ = await store.pins.want(HERE, "C1", CARD, "U1")
    await store.migrate("0001")
    assert not await store.is_current()
    async with store._engine.connect() as connection:  # as an older version reads it
        assert (await connection.execute(text("SELECT language FROM preferences"))).scalars().all() == ["es"]
    await store.migrate()
    async with opened(url) as again:
        assert await again.is_current()
        assert await again.preferences.of(ANNA) == Preference("es")
        assert await again.pins.of_workspace(HERE) == [pin]
        assert await again.pins.changed_topics(HERE, CARD.topics) == set()


async def test_coming_to_pins_keeps_what_people_chose(url: str) -> None:
    before, after = Store(url), Store(url)
    await run(before, "upgrade", "0001")
    await before.preferences.choose_language(ANNA, "es")
    await after.migrate()
    assert await after.preferences.of(ANNA) == Preference("es")
    assert (await after.pins.want(HERE, "C1", CARD, "U1"))[1]
    await before.close()
    await after.close()


async def test_migrating_again_keeps_every_pin(store: Store) -> None:
    pin, _ = await store.pins.want(HERE, "C1", CARD, "U1")
    await store.migrate()
    await run(store, "upgrade", "head")
    assert await store.pins.of_workspace(HERE) == [pin]


async def test_processes_that_migrate_at_once_do_not_disturb_each_other(url: str) -> None:
    stores = [Store(url) for _ in range(5)]
    await asyncio.gather(*(store.migrate() for store in stores))
    assert all([await store.is_current() for store in stores])
    for store in stores:
        await store.close()


async def test_a_migration_that_fails_leaves_nothing_behind(url: str) -> None:
    store = Store(url)
    async with store._engine.begin() as connection:
        await connection.execute(text("CREATE TABLE preferences (in_the_way INTEGER)"))
    with pytest.raises(StoreError, match=r"cannot be brought to schema 0005: .*preferences.* already exists"):
        await store.migrate()
    assert await tables(store) == {"preferences"}
    await store.close()


async def test_a_schema_that_only_a_newer_version_knows_is_left_alone(store: Store) -> None:
    async with store._engine.begin() as connection:
        await connection.execute(delete(notices))
        await connection.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    await store.preferences.choose_language(ANNA, "es")
    for bringing in (store.migrate(), store.migrate("0001")):
        with pytest.raises(StoreError, match=r"has schema 0999, of a newer version .* Run the newer version"):
            await bringing
    assert not await store.is_current()
    for using in (
        store.preferences.choose_language(ANNA, "en"),
        store.pins.want(HERE, "C1", CARD, "U1"),
        store.notices.give("x"),
        store.notices.all(),
    ):
        with pytest.raises(StoreError, match="schema 0999"):
            await using
    with pytest.raises(StoreError, match="schema 0999"):
        await LeaderLock(store._access).take(1)


async def test_a_newer_schema_that_this_version_can_use_is_used_and_ready(store: Store) -> None:
    await store.notices.give(OLDEST_READER, NEWEST)
    async with store._engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    assert await store.is_current()
    await store.migrate()
    await store.start()
    assert (await store.pins.want(HERE, "C1", CARD, "U1"))[1]
    async with store._engine.begin() as connection:
        await connection.execute(text("UPDATE notices SET value = '0998' WHERE name = 'schema:oldest_reader'"))
    assert not await store.is_current()


async def test_a_store_that_a_newer_version_has_gone_back_from_is_used_again(store: Store) -> None:
    async with store._engine.begin() as connection:
        await connection.execute(delete(notices))
    for schema, is_usable in (("0999", False), (NEWEST, True)):
        async with store._engine.begin() as connection:
            await connection.execute(text(f"UPDATE alembic_version SET version_num = '{schema}'"))  # noqa: S608
        assert await store.is_current() is is_usable
    await store.notices.give("x")


async def test_a_version_that_knows_the_schema_before_goes_on_beside_this_one(url: str) -> None:
    store = Store(url)
    for schema in (NEWEST, "0002", NEWEST):
        await store.migrate(schema)
    assert await store._access.row(select(notices.c.value).where(notices.c.name == OLDEST_READER)) == ("0002",)
    await store.close()
