"""`migrate`, `backup` and `data`: the store of pins and people's choices."""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bot.command_line.arguments import Commands, team_of
from bot.counting import counted
from bot.logs import tell_notes
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.store.store import Store


def offer(commands: Commands) -> None:
    """Offer `migrate`, `backup` and `data`."""
    migrate = commands.add_parser("migrate", help="bring the store of pins and people's choices to the newest schema")
    migrate.add_argument(
        "--to", metavar="SCHEMA", help="an older schema, such as 0001, before an older version of the bot takes over"
    )
    migrate.set_defaults(run=_migrate, remembers=True)

    backup = commands.add_parser("backup", help="copy the SQLite store whole, also while the bot runs")
    backup.add_argument("file", metavar="FILE", type=Path, help="the copy, which is not there yet")
    backup.set_defaults(run=_backup, remembers=True)

    data = commands.add_parser("data", help="print, or erase, all that the store keeps of a workspace")
    data.add_argument("what", choices=("export", "erase"), help="print it as JSON, or erase it for good")
    data.add_argument(
        "--team",
        metavar="ID",
        required=True,
        type=team_of,
        help="a workspace's id like T0123, or an enterprise's like E0123",
    )
    data.set_defaults(run=_data, remembers=True)


def _migrate(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.store.tables import NEWEST

    schema = parsed.to or NEWEST
    name = with_store(settings, lambda store: store.migrate(schema))
    told = "the newest schema" if schema == NEWEST else "the older schema"
    print(f"The store {name} has {told}, {schema}.")
    return 0


def _data(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.store.values import Workspace

    workspace = Workspace(parsed.team, "") if parsed.team.startswith("E") else Workspace("", parsed.team)
    kept: dict[str, list[dict[str, object]]] = {}

    async def look(store: Store) -> None:
        await store.require_current()
        kept.update(await store.kept_of(workspace))
        if parsed.what == "erase":
            await store.forget_workspace(workspace)

    name = with_store(settings, look)
    if parsed.what == "export":
        print(json.dumps(kept, ensure_ascii=False, indent=2))
    else:
        rows = counted(sum(map(len, kept.values())), "row", "rows")
        print(f"The store {name} keeps nothing of {parsed.team} any more: {rows} erased.")
    return 0


def _backup(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.store.backup import back_up

    back_up(settings.database_url, parsed.file)
    print(f"The store is copied to {parsed.file}.")
    return 0


def with_store(settings: Settings, work: Callable[[Store], Awaitable[None]]) -> str:
    """Do something with the store, and return its name."""
    from bot.store.store import Store

    async def do() -> str:
        tell_notes(settings.notes)  # on standard error, as all warnings where no log is set up
        store = Store(settings.database_url)
        try:
            await work(store)
        finally:
            await store.close()
        return store.name

    return asyncio.run(do())
