"""Put together what answers in Slack: for each record an app of its own, and what they share once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

import aiohttp
from aiohttp.typedefs import Handler

from bot.answers.current import Current
from bot.clock import Clock
from bot.errors import StoreError
from bot.readiness import Readiness
from bot.settings import SlackSettings
from bot.slack.answering import Answering
from bot.slack.app import build_app, build_client
from bot.slack.drafts import Drafting
from bot.slack.fair_use import FairUse
from bot.slack.installation import Installation
from bot.slack.leaving import Departures
from bot.slack.pins.delivery import PinDelivery
from bot.slack.pins.facts import Facts
from bot.slack.pins.orphans import Orphans
from bot.slack.pins.reconciler import Reconciler
from bot.slack.pins.service import PinService
from bot.slack.record_apps import RecordApps
from bot.slack.records import Chooser
from bot.slack.services import Services
from bot.slack.socket import SocketMode
from bot.slack.workspaces import Workspaces
from bot.store.store import RecordStore, Store
from bot.supervisor import Work
from bot.timing import Timing

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Connected:
    """What is put together where Slack's tokens are set.

    Attributes:
        app: What answers.
        services: What the listeners work with, by the names of the records that can be read.
        reconcilers: What keeps pinned cards true, likewise.
        socket_mode: The connections of Socket Mode; None without it.
        tend: What keeps up to date where the app is installed.
        tend_gaps: What erases old gaps.
        install: What answers those who install the app, by path.
    """

    app: Answering
    services: Mapping[str, Services]
    reconcilers: Mapping[str, Reconciler]
    socket_mode: SocketMode | None
    tend: Work
    tend_gaps: Work
    install: Mapping[str, Handler]

    async def finish(self, seconds: float) -> None:
        """End the work that goes on after acks.

        Args:
            seconds: How long to wait for it.
        """
        if isinstance(self.app, RecordApps):
            await self.app.finish()
        await asyncio.gather(*(services.background.finish(seconds) for services in self.services.values()))
        first = next(iter(self.services.values()))
        if first.departures is not None:
            await first.departures.finish()


async def connect(
    tokens: SlackSettings,
    currents: Mapping[str, Current | None],
    today: Clock,
    store: Store,
    session: aiohttp.ClientSession,
    timing: Timing,
    drafting_of: Callable[[str], Drafting | None],
    readiness: Readiness,
) -> Connected:
    """Put the parts together; nothing of Slack's is called.

    Args:
        tokens: Slack's.
        currents: What looks the answers up, by the names of the records, the first one first.
        today: What tells the day.
        store: What the bot remembers.
        session: Connections to Slack.
        timing: How long things take in the background.
        drafting_of: Tells how a record's letters are drafted.
        readiness: Whether the bot can do its work; it is told of the sockets.
    """
    served = {name: current for name, current in currents.items() if current is not None}
    first, chooser, unnamed = next(iter(served.values())), None, ""
    installation, tend, install = _installed(tokens, first, store, session)
    if len(currents) > 1:
        chooser = Chooser(currents, store.record_choices, tokens.admins)
        unnamed = await _unnamed(store, chooser.first)
    stores = {name: _store_of(store, name, unnamed) for name in served}
    shared = Services(
        first,
        today,
        store.preferences,
        tokens.curators_channel,
        deliveries=store.deliveries,
        installation=installation,
        gap_key=(tokens.oauth.client_secret if tokens.oauth else tokens.bot_token).encode(),
        departures=Departures(store, installation),
        readiness=readiness,
        chooser=chooser,
    )
    await _tell_unserved(store, currents, unnamed)
    services: dict[str, Services] = {}
    reconcilers: dict[str, Reconciler] = {}
    for name, current in served.items():
        kept, facts = stores[name], Facts(current, today)
        delivery = PinDelivery(kept.pins, facts)
        services[name] = replace(
            shared.apart(),
            current=current,
            preferences=kept.preferences,
            pin_service=PinService(kept.pins, facts, delivery, _orphans(name, stores, facts, installation, unnamed)),
            gaps=kept.gaps if tokens.keeps_gaps else None,
            drafting=drafting_of(name),
            others=services,
        )
        reconcilers[name] = Reconciler(kept, installation, facts, delivery, timing, record=name)
    use = FairUse(tokens.most_a_minute)
    apps = {name: build_app(tokens, one, session, use) for name, one in services.items()}
    app: Answering = next(iter(apps.values()))
    if chooser is not None:
        pins = {name: one.pins for name, one in stores.items()}
        app = RecordApps(apps, chooser, installation, pins, unnamed, shared.answerer.languages)
    socket_mode = SocketMode(app, tokens) if tokens.app_token else None
    if socket_mode:
        readiness.add("slack_socket", socket_mode.is_connected)
    tend_gaps = partial(store.gaps.tend, are_wanted=tokens.keeps_gaps)
    return Connected(app, services, reconcilers, socket_mode, tend, tend_gaps, install)


def _orphans(
    name: str,
    stores: Mapping[str, RecordStore],
    facts: Facts,
    installation: Installation | Workspaces,
    unnamed: str,
) -> Orphans:
    """Make what adopts a record's cards that its store does not know: those of another record are none."""
    others = [one.pins for other, one in stores.items() if other != name]
    adopted = {name, ""} if name == unnamed else {name}
    return Orphans(stores[name].pins, facts, installation, others=others, records=adopted if name else ())


async def _unnamed(store: Store, first: str) -> str:
    """Return the record whose rows have no name, since they are from when it was the only one."""
    try:
        return await store.record_choices.first(first)
    except StoreError:
        return first


async def _tell_unserved(store: Store, currents: Mapping[str, Current | None], unnamed: str) -> None:
    """Log whose pinned cards nobody keeps true, since their record is not served."""
    with suppress(StoreError):  # the log has it
        for name in await store.records_with_pins():
            if currents.get(name) is None or name == unnamed:
                logger.warning("The store has pinned cards of the record %s, which is not served: they go stale.", name)


def _store_of(store: Store, name: str, unnamed: str) -> RecordStore:
    """Return what is remembered of a record; what processes tell each other of it goes by its name."""
    if name == unnamed:
        return replace(store.of(""), notices=store.of(name).notices)
    return store.of(name)


def _installed(
    tokens: SlackSettings, current: Current, store: Store, session: aiohttp.ClientSession
) -> tuple[Installation | Workspaces, Work, Mapping[str, Handler]]:
    """Return where the app is installed, what keeps that up to date, and what answers those who install it."""
    if tokens.oauth is None:
        one = Installation(build_client(tokens, session, token=tokens.bot_token))
        return one, one.find_home, {}
    installations = store.installations(tokens.oauth.client_id, tokens.oauth.token_keys)
    many = Workspaces(installations, tokens.oauth, lambda token: build_client(tokens, session, token=token or None))
    from bot.slack.installing import handlers  # Bolt's flow brings a database's driver of its own

    client = build_client(tokens, session)
    install = handlers(tokens.oauth, installations, store.oauth_states, client, lambda: current.answerer.languages)
    return many, many.tend, install
