"""`reload`: let running bots read the record again."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from bot.command_line.arguments import Commands
from bot.command_line.records import all_records, load_record, status_of
from bot.command_line.store import with_store
from bot.errors import KnowledgeError
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.knowledge.knowledge import Knowledge
    from bot.store.store import Store


def offer(commands: Commands) -> None:
    """Offer `reload`."""
    reload = commands.add_parser("reload", help="let running bots read the record again, once it is without a fault")
    reload.set_defaults(run=_reload, remembers=True)


def _reload(parsed: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001  # every command is run alike
    from bot.command_line.checking import in_numbers
    from bot.knowledge.digests import WHOLE, digests
    from bot.knowledge.settling import settled

    # A record with a fault is not served, and nobody is asked to read it; others are.
    read: dict[str, Knowledge] = {}
    faults: dict[str, Sequence[object]] = {}
    for one in all_records(settings):
        try:
            read[one.name] = settled(one.folder, partial(load_record, one.folder))
        except KnowledgeError as exc:
            faults[one.name] = exc.faults

    told = {name: digests(knowledge)[WHOLE] for name, knowledge in read.items()}

    async def ask(store: Store) -> None:
        await store.require_current()
        for name, digest in told.items():
            notices = store.of(name).notices
            await notices.give_record(digest, is_wanted=True)
            await notices.ask_to_reload(digest)

    if read:
        store = with_store(settings, ask)
        for name, knowledge in read.items():
            print(f"{name}{': ' if name else ''}{in_numbers(knowledge)}: no faults.")
        print(f"Every bot with the store {store} reads the record again within some seconds; see its log.")
    return status_of(faults)
