"""Keep pinned cards true: what was left unfinished, what the record changed, and what a free plan would soon hide."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial

from slack_sdk.web.async_client import AsyncWebClient

from bot.languages import say
from bot.slack.blocks.pins import led
from bot.slack.card_state import decoded
from bot.slack.commands import RECORD
from bot.slack.failures import refusal
from bot.slack.installation import Clients
from bot.slack.interaction import Reach, tell
from bot.slack.pins.delivery import PinDelivery
from bot.slack.pins.facts import Facts
from bot.slack.pins.rate_limit import RateLimit
from bot.store.pinned import LEAVING, Pin, PinState
from bot.store.pins import MOST_AT_ONCE
from bot.store.store import RecordStore, Store
from bot.store.values import Workspace
from bot.supervisor import Watch
from bot.timing import DAY, Timing

logger = logging.getLogger(__name__)

HOUR = 3600.0  # seconds until what Slack refuses for no known reason is tried again
READING = 30.0  # seconds for this process to hear of a newer record and to read it
PROGRESS = 10.0  # seconds between two lines of progress
MOST_WORKSPACES_AT_ONCE = 50  # each has a rate limit of its own


@dataclass(slots=True)
class _Progress:
    """How many cards were updated, for a line in the log now and then."""

    found: int = 0
    done: int = 0
    told_at: float = field(default_factory=time.monotonic)

    def tell(self) -> None:
        """Log how far it is, unless that was just said."""
        if time.monotonic() - self.told_at >= PROGRESS:
            self.told_at = time.monotonic()
            logger.info("Pinned cards: %d of %d that changed are updated so far.", self.done, self.found)


class Reconciler:
    """The background work of one process at a time.

    Args:
        store: Where the pins are.
        clients: Whoever knows the tokens of their workspaces.
        facts: What the record says.
        delivery: Whoever pins at once what people ask for.
        timing: How long things take.
        clock: Seconds since 1970.
        record: The record's name among several; empty for the only one.
    """

    def __init__(
        self,
        store: Store | RecordStore,
        clients: Clients,
        facts: Facts,
        delivery: PinDelivery,
        timing: Timing,
        clock: Callable[[], float] = time.time,
        record: str = "",
    ) -> None:
        self._record = record
        self._store = store
        self._delivery = delivery
        self._pins = store.pins
        self._clients = clients
        self._facts = facts
        self._timing = timing
        self._clock = clock
        self._deliveries: dict[Workspace, PinDelivery] = {}
        self._not_before: dict[str, float] = {}
        self._named: set[Workspace] = set()
        self._wake = asyncio.Event()
        self._was_newest = True
        self._read_for: str | None = None

    def wake(self, newest: str | None = None) -> None:
        """Look at the store now: the record was read again.

        Args:
            newest: The digest of the record that it was read again for; None where it was for no certain one.
        """
        self._read_for = newest
        self._wake.set()

    async def run(self, watch: Watch) -> None:
        """Wait until no other process does the work, and do it for as long as the bot runs."""
        RECORD.set(self._record)  # in the task that does this work alone
        while True:
            await self._store.background_work.do(partial(self._go_round, watch), watch)
            await self._woken(self._timing.round)

    async def _go_round(self, watch: Watch) -> None:
        # A process that still has an older record would take back what a newer one brought: others do the work.
        while await self._is_newest():
            pause = self._timing.round
            try:
                await self.once()
            except Exception as error:  # noqa: BLE001  # the work goes on, whatever it is
                pause = watch.failed(error)
            else:
                watch.goes_well()
            await self._woken(pause)

    async def _woken(self, pause: float) -> None:
        """Wait until the record was read again, or some seconds are over."""
        with suppress(TimeoutError):
            async with asyncio.timeout(pause):
                await self._wake.wait()
        self._wake.clear()

    async def once(self) -> None:
        """Do all that there is to do now, in every workspace."""
        progress, turns = _Progress(), asyncio.Semaphore(MOST_WORKSPACES_AT_ONCE)

        async def tend(workspace: Workspace) -> None:
            async with turns:
                client = await self._clients.client_of(workspace)
                if client is not None:
                    await self._tend(client, workspace, progress)

        done = await asyncio.gather(*map(tend, await self._pins.workspaces()), return_exceptions=True)
        if progress.found:
            logger.info("Pinned cards: %d of %d that changed are updated.", progress.done, progress.found)
        for error in done:
            if isinstance(error, BaseException):
                raise error

    async def _tend(self, client: AsyncWebClient, workspace: Workspace, progress: _Progress) -> None:
        delivery = self._deliveries.setdefault(workspace, self._delivery.at(RateLimit(self._timing.hurry)))
        await self._name_anew(workspace)
        await self._finish(client, workspace, delivery)
        await self._catch_up(client, workspace, delivery, progress)
        await self._renew(client, workspace, delivery)

    async def _is_newest(self) -> bool:
        """Return whether no process has had a newer record. One that this process is about to read is waited for."""
        newest, ends_at = await self._store.notices.newest_record(), time.monotonic() + READING
        while self._was_newest and newest not in (None, self._read_for, self._facts.record):
            left = ends_at - time.monotonic()
            if left <= 0:
                break
            await self._woken(left)  # perhaps by what was read before
            newest = await self._store.notices.newest_record()
        is_newest = newest in (None, self._facts.record)
        if is_newest:
            self._read_for = None
        if self._was_newest and not is_newest:
            logger.warning(
                "Another process has had a newer record: pinned cards are left to it. If this is the one that they are "
                "to follow, run `python -m bot reload`."
            )
        self._was_newest = is_newest
        return is_newest

    async def _name_anew(self, workspace: Workspace) -> None:
        """Give pins from before the names that pins have now: once, since nobody gives them the others any more."""
        if workspace in self._named:
            return
        async for page in _pages(partial(self._pins.named_by_words, workspace)):
            for pin in page:
                await asyncio.sleep(0)  # people's questions are answered in between
                if name := self._facts.newer_name(pin):
                    await self._pins.rename(pin, name)
        self._named.add(workspace)

    # What was left

    async def _finish(self, client: AsyncWebClient, workspace: Workspace, delivery: PinDelivery) -> None:
        """Go on with what a crash, or a Slack that did not answer, left unfinished."""
        every = partial(self._pins.unfinished, workspace, math.inf)
        unfinished = [pin async for page in _pages(every) for pin in page]
        # What leaves a channel makes room there: it comes before what is to be pinned.
        leaving: set[str] = set()
        for pin in sorted(unfinished, key=lambda one: one.state not in LEAVING):
            if pin.state in LEAVING or pin.channel not in leaving:
                is_done = await self._go_on(client, pin, delivery)
                if pin.state in LEAVING and not is_done:
                    leaving.add(pin.channel)

    async def _go_on(self, client: AsyncWebClient, pin: Pin, delivery: PinDelivery) -> bool:
        """Finish a pin that is left alone, and say whether it is done."""
        now = self._clock()
        if pin.touched_at >= now - self._timing.left_alone or self._not_before.get(pin.id, 0.0) > now:
            return False
        taken = await self._pins.take_up(pin)
        if taken is None or not self._is_ours():
            return False
        done = await delivery.deliver(client, taken, self._is_ours)
        is_leaving = done.pin is None or done.pin.state in LEAVING
        if done.error and done.is_left and not is_leaving:
            self._not_before[pin.id] = now + HOUR
        if pin.state in (PinState.WANTED, PinState.POSTED) and is_leaving and done.error:
            # Whoever wanted it was told that it would be pinned.
            given_up = say(pin.card.language, "pins.given_up", sentence=pin.card.sentence)
            sorry = led(given_up, refusal((pin.card.language,), done.error))
            await tell(client, Reach(pin.pinned_by), sorry)
        return not done.is_left

    # What the record changed

    async def _catch_up(
        self, client: AsyncWebClient, workspace: Workspace, delivery: PinDelivery, progress: _Progress
    ) -> None:
        """Bring a workspace's cards to the record: first those that rest on what changed, then all others."""
        record, digests = self._facts.record, self._facts.digests
        if not await self._pins.to_check(workspace, record, most=1):
            return
        changed = await self._pins.changed_topics(workspace, digests)
        for topics in (changed, None) if changed else (None,):
            async for page in _pages(partial(self._pins.to_check, workspace, record, topics)):
                await self._check(client, workspace, page, delivery, progress)
        if changed:
            await self._pins.settle(workspace, record, {one: digests.get(one, "") for one in changed})

    async def _check(
        self, client: AsyncWebClient, workspace: Workspace, page: list[Pin], delivery: PinDelivery, progress: _Progress
    ) -> None:
        record = self._facts.record
        same: list[Pin] = []
        for pin in page:
            await asyncio.sleep(0)  # people's questions are answered in between
            await self._facts.prepare(decoded(pin.card.asked)[0])
            if self._facts.record != record or not self._is_ours():
                break
            change = None
            if not self._facts.is_as_pinned(pin):
                change = self._facts.change(pin, await self._pins.topics_of(pin))
            if change is None:
                same.append(pin)
                continue
            # Whoever pinned it meanwhile may have a newer record, and told so before.
            if await self._store.notices.newest_record() not in (None, record):
                break
            progress.found += 1
            changing = await self._pins.begin_change(pin, change.card, change.line)
            done = await delivery.deliver(client, changing, self._is_ours)
            progress.done += changing is not None and not done.is_left
            progress.tell()
        if same:
            await self._pins.checked(workspace, record, same)

    # What would be hidden

    async def _renew(self, client: AsyncWebClient, workspace: Workspace, delivery: PinDelivery) -> None:
        if not self._timing.renew_after:
            return
        for pin in await self._pins.due_for_renewal(workspace, self._clock() - self._timing.renew_after):
            if self._not_before.get(pin.id, 0.0) > self._clock() or not self._is_ours():
                continue
            renewing = await self._pins.begin_renewal(pin)
            done = await delivery.deliver(client, renewing, self._is_ours)
            if done.error and not done.is_left:
                self._not_before[pin.id] = self._clock() + DAY

    def _is_ours(self) -> bool:
        return self._store.background_work.is_ours()


async def _pages(page_after: Callable[[str], Awaitable[list[Pin]]]) -> AsyncIterator[list[Pin]]:
    """Read page after page."""
    after = ""
    while True:
        page = await page_after(after)
        if page:
            yield page
        if len(page) < MOST_AT_ONCE:
            return
        after = page[-1].id
