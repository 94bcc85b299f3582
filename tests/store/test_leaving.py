"""A workspace that leaves: every table that the database has is walked, and holds no trace."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, MetaData, Table, insert, select

from bot.store.store import Store
from bot.store.values import Workspace
from tests.store.test_workspaces_apart import FOR_PROCESSES, OF_NOBODY

LEAVING = Workspace("", "TLEAVING")
NEIGHBOURS = [Workspace("", "TSTAYING"), Workspace("TLEAVING", ""), Workspace("ESTAYING", "TLEAVING")]
WITHOUT_WORKSPACE = FOR_PROCESSES | OF_NOBODY | {"alembic_version"}


def there(connection: Connection) -> list[Table]:
    """The tables as the database itself tells them, those first that others refer to."""
    found = MetaData()
    found.reflect(connection)
    return found.sorted_tables


def filled(table: Table, workspace: Workspace) -> dict[str, Any]:
    """A row of a workspace's, with something in every column."""
    mark = f"{workspace.enterprise_id}.{workspace.team_id}"
    named = {"enterprise_id": workspace.enterprise_id, "team_id": workspace.team_id}
    return {
        column.name: named.get(column.name, mark if column.type.python_type is str else 1) for column in table.columns
    }


def fill(connection: Connection) -> None:
    for table in there(connection):
        if table.name not in WITHOUT_WORKSPACE:
            for workspace in (LEAVING, *NEIGHBOURS):
                connection.execute(insert(table).values(filled(table, workspace)))


def rows(connection: Connection) -> dict[str, list[tuple[Any, ...]]]:
    return {table.name: [tuple(row) for row in connection.execute(select(table))] for table in there(connection)}


async def test_every_table_of_the_database_is_known_and_nothing_of_who_leaves_stays_in_any(store: Store) -> None:
    async with store._engine.begin() as connection:
        await connection.run_sync(fill)
        before = await connection.run_sync(rows)
    kept = await store.kept_of(LEAVING)
    assert set(kept) == set(before) - WITHOUT_WORKSPACE  # what is printed on demand is all that there is, too
    for _ in range(2):
        await store.forget_workspace(LEAVING)
        async with store._engine.connect() as connection:
            after = await connection.run_sync(rows)
        mark = f"{LEAVING.enterprise_id}.{LEAVING.team_id}"
        assert not [name for name, found in after.items() for row in found if mark in row]
        for name in set(before) - WITHOUT_WORKSPACE:
            assert len(before[name]) == 1 + len(NEIGHBOURS)
            assert sorted(map(str, after[name])) == sorted(str(row) for row in before[name] if mark not in row)
    assert await store.kept_of(LEAVING) == {}
