"""`gaps`: what people asked in vain, for a curator to make aliases of."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from bot.command_line.arguments import Commands, offer_record
from bot.command_line.records import all_records, chosen_record
from bot.command_line.store import with_store
from bot.settings import RecordFolder, Settings

if TYPE_CHECKING:
    from bot.store.gaps import Gap
    from bot.store.store import Store


def offer(commands: Commands) -> None:
    """Offer `gaps`."""
    gaps = commands.add_parser(
        "gaps", help="show what people asked in vain, and make aliases of it: with GAPS=on, once three asked alike"
    )
    offer_record(gaps)
    gaps.set_defaults(run=_gaps, remembers=True)


def _gaps(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.command_line.curating import Curating, curate

    record = chosen_record(parsed, settings)
    found: list[Gap] = []

    async def look(store: Store) -> None:
        await store.require_current()
        found.extend(await store.of(await _key_of(store, record, settings)).gaps.all())

    def forget(gap: Gap) -> None:
        with_store(settings, lambda store: store.gaps.forget(gap.id))

    with_store(settings, look)
    if not found:
        print("Nothing: no three people asked the same in vain and opened the same, or GAPS is not on.")
    elif not sys.stdin.isatty():
        print("\n".join(f"{gap.people} or more asked: {gap.question} · opened: {gap.opened}" for gap in found))
    else:
        curate(found, Curating(record.folder), ask=input, tell=print, forget=forget)
    return 0


async def _key_of(store: Store, record: RecordFolder, settings: Settings) -> str:
    """Return by which name a record's rows are kept; none for the one that was the only one when they began."""
    if not record.name:
        return ""
    return "" if record.name == await store.record_choices.first(all_records(settings)[0].name) else record.name
