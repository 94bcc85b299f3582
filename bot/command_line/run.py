"""The bot itself, run without a command: it serves the records to Slack and the web."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import time
from functools import partial
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from bot.clock import utc_today
from bot.command_line.ingest import missing_of_extra
from bot.command_line.records import all_records, answerer_of, drafted_into, load_record
from bot.errors import KnowledgeError
from bot.garbage_collection import building_for_good
from bot.hang_up import HangUp
from bot.proxies import PROXY_NAMES
from bot.settings import RecordFolder, Settings

if TYPE_CHECKING:
    from bot.ingest.curating import Drafts
    from bot.serve import Served


def run(parsed: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001  # every command is run alike
    """Serve until told to stop."""
    hang_up = HangUp()
    hang_up.remember()
    # While the record is read, aiohttp reads the certificates of the system, which takes no turn of this thread's.
    Thread(target=import_module, args=("aiohttp",)).start()
    with building_for_good():  # modules too: looking for garbage among them took a fifth of the start
        from bot.logs import configure_logs, tell_notes

        configure_logs(settings)
        tell_notes(settings.notes)
        _hand_on_proxy(settings)
        records = _served(settings)
        from bot.serve import serve
    asyncio.run(serve(settings, records, hang_up=hang_up))
    return 0


def _served(settings: Settings) -> dict[str, Served | None]:
    """Read the records. One with a fault does not keep the others from being served.

    Raises:
        KnowledgeError: All of them have faults.
    """
    records: dict[str, Served | None] = {}
    faults: dict[str, KnowledgeError] = {}
    for one in all_records(settings):
        read_at = time.time()
        try:
            knowledge = load_record(one.folder)
        except KnowledgeError as exc:
            faults[one.name] = exc
            records[one.name] = None
            continue
        answerer = answerer_of(one, settings, knowledge)
        from bot.knowledge.settling import settled
        from bot.serve import Served

        read, settle = partial(answerer_of, one, settings), partial(settled, one.folder)
        numbers = (len(knowledge.documents), knowledge.size)
        records[one.name] = Served(answerer, *numbers, read_at, read, _drafts(one, settings), settle)
    if len(faults) == len(records):
        raise KnowledgeError([one for fault in faults.values() for one in fault.faults])
    for name, fault in faults.items():
        logging.getLogger("bot.records").error("%s: the record cannot be read, and is not served: %s", name, fault)
    return records


def _drafts(record: RecordFolder, settings: Settings) -> Drafts | None:
    """Return what drafts letters in Slack, where a curators' channel is set and the libraries for it are there."""
    if settings.slack is None or settings.slack.curators_channel is None or missing_of_extra():
        return None
    from bot.ingest.curating import Drafts

    return Drafts(record.folder, drafted_into(record, settings), utc_today)


def _hand_on_proxy(settings: Settings) -> None:
    """Let Slack's SDK, which looks into the environment by itself, find the proxy that the settings come to."""
    if settings.slack is None:
        return
    for name in PROXY_NAMES:
        os.environ.pop(name, None)
    if settings.slack.proxy:
        os.environ[PROXY_NAMES[0]] = settings.slack.proxy
