"""How fast a record change finds ten thousand pinned cards and comes to those that it touches.

    python tests/benchmarks/pins_change.py [--postgres | --url postgresql://…] [--workspaces 100] [--channels 100]

Each channel of each workspace has one pinned card, made from a real answer of the record; every second one changes
with the record. The store is a new SQLite file, a PostgreSQL of the script's own, or the database at the address;
Slack is on loopback, in this process, and called as fast as the real one may be. Printed are the time in which the
cards are found, the time in which all of them and their threads say what changed, the most calls in a minute, the time
of the second pass that looks all other cards up, the longest time that the event loop was blocked, and how long the bot
takes to start with none, a thousand and all of these cards in its store. Exit status 1 where a limit is passed.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import shutil
import statistics
import sys
import tempfile
import threading
import time
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any
from uuid import uuid4

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import func, or_, select

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bot.answers.answer import Found  # noqa: E402 -- after the path
from bot.answers.answerer import Answerer  # noqa: E402
from bot.answers.current import Current  # noqa: E402
from bot.clock import utc_today  # noqa: E402
from bot.knowledge.loading import default_folder, load  # noqa: E402
from bot.serve import Served, running  # noqa: E402
from bot.settings import Settings, SlackSettings, read_settings  # noqa: E402
from bot.slack.card_state import CardState  # noqa: E402
from bot.slack.pins.delivery import PinDelivery  # noqa: E402
from bot.slack.pins.facts import Facts  # noqa: E402
from bot.slack.pins.reconciler import Reconciler  # noqa: E402
from bot.slack.sending import retrying  # noqa: E402
from bot.store import tables  # noqa: E402
from bot.store.pin_rows import PinRows  # noqa: E402
from bot.store.pinned import Pin, PinnedCard, PinState  # noqa: E402
from bot.store.pins import MOST_AT_ONCE  # noqa: E402
from bot.store.store import Store  # noqa: E402
from bot.store.values import Workspace  # noqa: E402
from bot.supervisor import Supervisor  # noqa: E402
from bot.timing import Timing  # noqa: E402
from tests.benchmarks.pins_soak import QA, corrected, postgres  # noqa: E402
from tests.loopback.channels import BOT_USER, Message  # noqa: E402
from tests.loopback.channels import Pin as SlackPin  # noqa: E402
from tests.loopback.payloads import BOT_TOKEN, SIGNING_SECRET  # noqa: E402
from tests.loopback.slack import Call, LoopbackSlack, loopback_slack  # noqa: E402

QUESTIONS = ROOT / "tests/cases/questions.psv"
CHANGED = "topic:people-returned"
MOST_QUESTIONS = 40
FINDING = 1.0  # seconds, at most, to find the cards of a topic
PER_MINUTE = {"chat.update": 50}  # calls that Slack takes in a workspace: tier 3
APART = {"chat.postMessage": 1.0}  # seconds between two calls that Slack takes in a channel
BLOCKED = 0.020  # seconds; where the event loop is blocked for longer, it is told where
TICK = 0.002  # seconds
STARTS = 5
ROUNDS = 3
PATIENCE = 1200.0  # seconds for everything to be done


@dataclass(frozen=True)
class Pinned:
    """A card as it is pinned in many channels."""

    question: str
    card: PinnedCard
    message: Message


class Record:
    """The shipped record, and what it becomes: a figure is corrected, then something that no card rests on.

    Args:
        folder: Where the copies are kept.
    """

    def __init__(self, folder: Path) -> None:
        shutil.copytree(default_folder(), folder / "record")
        self.shipped = self._read(folder)
        self._change(folder / "record" / QA, lambda text: corrected(text, "returned-59000", 59000, 60000))
        self.corrected = self._read(folder)
        self._change(folder / "record/left_out.yaml", lambda text: text.replace("of an addressee", "of somebody", 1))
        self.beside = self._read(folder)

    @staticmethod
    def _read(folder: Path) -> Answerer:
        answerer = Answerer(load(folder / "record"))
        answerer.prepare()
        return answerer

    @staticmethod
    def _change(path: Path, change: Callable[[str], str]) -> None:
        before = path.read_text("utf-8")
        path.write_text(change(before), encoding="utf-8")
        assert path.read_text("utf-8") != before


class Deck:
    """Cards of real answers: half of those that are dealt change with the record, some more are of the same topic.

    Args:
        record: The record.
    """

    def __init__(self, record: Record) -> None:
        facts, later = (Facts(Current(one), utc_today) for one in (record.shipped, record.corrected))
        self.changing: list[Pinned] = []
        self.touched: list[Pinned] = []
        self.others: list[Pinned] = []
        taken: set[str] = set()
        for asked in _questions():
            answer = facts.answer(asked)
            public = facts.for_everyone(asked, answer) if isinstance(answer, Found) else None
            if not isinstance(answer, Found) or public is None:
                continue
            card = facts.card(public, answer)
            where = self.touched if CHANGED in card.topics else self.others
            topics = {one for one in card.topics if not one.startswith("document:")} or {card.fact}
            if card.fact in taken or (where is self.others and (topics & taken or self._is_full)):
                continue
            taken |= {card.fact, *topics}
            pin = _pin(Workspace("", "T"), "C", card, "1.1")
            where.append(Pinned(asked.question, card, Message("1.1", **_laid_out(facts, pin))))
            if where is self.touched and not later.is_as_pinned(pin):
                self.changing.append(where.pop())

    def deal(self, number: int) -> Pinned:
        """Return the card of a channel."""
        if number % 2:
            return self.changing[number // 2 % len(self.changing)]
        if number % 10 == 0:
            return self.touched[number // 10 % len(self.touched)]
        return self.others[number // 2 % len(self.others)]

    def __str__(self) -> str:
        changing, touched, others = map(len, (self.changing, self.touched, self.others))
        return f"of {changing} answers that change, {touched} more of their topic, and {others} others"

    @property
    def _is_full(self) -> bool:
        return len(self.others) >= MOST_QUESTIONS


def _questions() -> Iterator[CardState]:
    for line in QUESTIONS.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            _, language, question, *_ = line.split("|")
            yield CardState(question, language="es" if language == "es" else "en")


def _laid_out(facts: Facts, pin: Pin) -> dict[str, Any]:
    message = facts.message(pin)
    return {"text": message.text, "blocks": message.blocks}


def _pin(workspace: Workspace, channel: str, card: PinnedCard, ts: str) -> Pin:
    return Pin(
        card=card,
        id=uuid4().hex,
        workspace=workspace,
        channel=channel,
        pinned_by="U1",
        state=PinState.PINNED,
        step=uuid4().hex,
        wanted_at=time.time(),
        touched_at=time.time(),
        message_ts=ts,
        posted_at=time.time(),
    )


class Tokens:
    """A client for each workspace, each with a token of its own.

    Args:
        slack: The Slack.
        session: Connections to it.
        workspaces: All of them.
    """

    def __init__(self, slack: LoopbackSlack, session: aiohttp.ClientSession, workspaces: list[Workspace]) -> None:
        self._clients = {
            one: AsyncWebClient(token=_token(one), base_url=slack.api_url, session=session, retry_handlers=retrying())
            for one in workspaces
        }
        slack.workspaces.update({_token(one): one.team_id for one in workspaces})

    async def client_of(self, workspace: Workspace) -> AsyncWebClient | None:
        """Return the workspace's client."""
        return self._clients.get(workspace)


def _token(workspace: Workspace) -> str:
    return f"xoxb-fake-{workspace.team_id}"


async def fill(store: Store, slack: LoopbackSlack, workspaces: list[Workspace], channels: int, deck: Deck) -> None:
    """Pin a card in each channel of each workspace, in the store and in Slack."""
    for workspace in workspaces:
        rows: list[dict[str, Any]] = []
        topics: list[dict[str, str]] = []
        for number in range(channels):
            dealt, ts = deck.deal(number), f"1600000000.{number:06}"
            pin = _pin(workspace, f"C{number:04}", dealt.card, ts)
            rows.append(PinRows().row_of(pin))
            topics += PinRows().rows_of_topics(pin, dealt.card)
            channel = slack.channel(pin.channel, _token(workspace))
            channel.messages[ts] = replace(dealt.message, ts=ts, history=[])
            channel.pins[ts] = SlackPin(int(time.time()), BOT_USER)
        async with store._engine.begin() as connection:
            await connection.execute(tables.pins.insert(), rows)
            await connection.execute(tables.pin_topics.insert(), topics)


class Watch:
    """How long the event loop is blocked, and by what: a thread looks where it is while it does not answer."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.times = 0
        self.places: Counter[str] = Counter()
        self._beat = time.perf_counter()
        self._loop_thread = threading.get_ident()
        self._ends = threading.Event()

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[Watch]:
        """Watch for as long as the block lasts."""
        ticking = asyncio.create_task(self._tick())
        thread = threading.Thread(target=self._look, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._ends.set()
            ticking.cancel()
            await asyncio.to_thread(thread.join)

    async def _tick(self) -> None:
        while True:
            self._beat = time.perf_counter()
            await asyncio.sleep(TICK)
            late = time.perf_counter() - self._beat - TICK
            self.longest = max(self.longest, late)
            self.times += late > BLOCKED

    def _look(self) -> None:
        while not self._ends.wait(BLOCKED / 4):
            if time.perf_counter() - self._beat > BLOCKED:
                self.places[_place(sys._current_frames().get(self._loop_thread))] += 1

    def __str__(self) -> str:
        longest, most = self.longest * 1000, BLOCKED * 1000
        where = "".join(f"\n      {count:4} times in {place}" for place, count in self.places.most_common(6))
        return f"the loop was blocked for at most {longest:.0f} ms, {self.times} times for over {most:.0f}{where}"


def _place(frame: FrameType | None) -> str:
    """The innermost calls of the project's own that a frame stands in."""
    calls: list[str] = []
    while frame is not None:
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(ROOT) and path != Path(__file__):
            calls.append(f"{path.relative_to(ROOT)}:{frame.f_code.co_name}")
        frame = frame.f_back
    return " > ".join(reversed(calls[:4])) or "nothing of the bot's"


class Measuring:
    """Everything that is measured on one store.

    Args:
        url: The store, with the driver's name.
        workspaces: How many.
        channels: How many in each.
        folder: For the copies of the record.
    """

    def __init__(self, url: str, workspaces: int, channels: int, folder: Path) -> None:
        self.problems: list[str] = []
        self._url = url
        self._workspaces = [Workspace("", f"B{number:04}") for number in range(workspaces)]
        self._channels = channels
        self._record = Record(folder)
        self._deck = Deck(self._record)
        self._store = Store(url)

    async def run(self) -> None:
        """Measure, and print."""
        await self._store.migrate()
        cards = len(self._workspaces) * self._channels
        deck = self._deck
        print(f"{self._store.name}: {cards} cards in {len(self._workspaces)} workspaces, of")
        print(
            f"  {len(deck.changing)} answers that change, {len(deck.touched)} of their topic, {len(deck.others)} others"
        )
        async with loopback_slack() as slack, aiohttp.ClientSession() as session:
            try:
                await self._fill(slack)
                _make_the_heap_quiet()
                await self._find()
                await self._update(slack, session)
            finally:
                for workspace in self._workspaces:
                    await self._store.pins.forget_workspace(workspace)
                await self._store.close()

    async def _fill(self, slack: LoopbackSlack) -> None:
        """Fill the store in three steps, and start the bot at each."""
        first = max(1, len(self._workspaces) // 10)
        await self._start(slack, warms_up=True)
        for workspaces in ([], self._workspaces[:first], self._workspaces[first:]):
            await fill(self._store, slack, workspaces, self._channels, self._deck)
            await self._start(slack)

    async def _start(self, slack: LoopbackSlack, *, warms_up: bool = False) -> None:
        tokens = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, slack.api_url)
        settings = Settings(slack=tokens, port=0, database_url=self._url)
        took = []
        for _ in range(STARTS):
            begun = time.perf_counter()
            async with running(settings, {"": Served(self._record.shipped, 5, 40)}):
                took.append(time.perf_counter() - begun)
        if not warms_up:
            pins = await self._count()
            print(
                f"  start with {pins:5} pins: {statistics.median(took) * 1000:6.1f} ms, at most {max(took) * 1000:.1f}"
            )

    async def _find(self) -> None:
        """Find the cards of the topic that changed, page after page, in all workspaces."""
        digests, record = self._record.corrected.foundations.digests, self._record.corrected.foundations.record
        pins, found, slowest, begun = self._store.pins, 0, 0.0, time.perf_counter()
        for workspace in await pins.workspaces():
            asked_at, after = time.perf_counter(), ""
            changed = await pins.changed_topics(workspace, digests)
            while page := await pins.to_check(workspace, record, changed, after):
                found, after = found + len(page), page[-1].id
                if len(page) < MOST_AT_ONCE:
                    break
            slowest = max(slowest, time.perf_counter() - asked_at)
        took = time.perf_counter() - begun
        self._expect(took < FINDING, f"finding took {took:.2f} s")
        print(
            f"  {found} cards of the topic are found in {took:.3f} s, in one workspace {slowest * 1000:.1f} ms at most"
        )

    async def _update(self, slack: LoopbackSlack, session: aiohttp.ClientSession) -> None:
        current = Current(self._record.shipped)
        facts = Facts(current, utc_today)
        clients = Tokens(slack, session, self._workspaces)
        reconciler = Reconciler(self._store, clients, facts, PinDelivery(self._store.pins, facts), Timing(round=1.0))
        working = Supervisor().start("pins", reconciler.run)
        try:
            await asyncio.sleep(1.0)
            assert not slack.calls, "nothing has changed yet"
            await self._watched(current, self._record.corrected, reconciler, slack)
            self._look_at_cards(slack)
            self._look_at_calls(slack)
            await self._watched(current, self._record.beside, reconciler, slack)
            self._look_at_cards(slack)
        finally:
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)
        begun, worked = time.perf_counter(), time.process_time()
        for _ in range(ROUNDS):
            await reconciler.once()
        took, worked = (time.perf_counter() - begun) / ROUNDS, (time.process_time() - worked) / ROUNDS
        print(f"  a round that finds nothing to do takes {took:.2f} s, {worked:.2f} s of them of a processor")

    async def _watched(
        self, current: Current, answerer: Answerer, reconciler: Reconciler, slack: LoopbackSlack
    ) -> None:
        """Put a record in the place of the one in use, and wait until every card is looked up in it."""
        async with Watch().watching() as watch:
            begun = time.monotonic()
            before = len(slack.calls)
            current.answerer = answerer
            reconciler.wake()
            async with asyncio.timeout(PATIENCE):
                while await self._count(answerer.foundations.record):
                    await asyncio.sleep(0.1)
            took = time.monotonic() - begun
        if calls := slack.calls[before:]:
            last = max(call.at for call in calls)
            print(f"  {len(calls)} calls to Slack; the last card and line are told after {last - begun:.1f} s")
        print(f"  every card is looked up in the new record after {took:.2f} s; {watch}")

    def _look_at_cards(self, slack: LoopbackSlack) -> None:
        """Every card that changed says so, with one line in its thread; no other does."""
        cards = lines = 0
        for workspace in self._workspaces:
            for number in range(self._channels):
                channel = slack.channel(f"C{number:04}", _token(workspace))
                (card,), changes = channel.cards(), self._deck.deal(number) in self._deck.changing
                told = len(channel.thread(card.ts))
                self._expect(told == changes, f"{told} lines in the thread of a card that changes: {changes}")
                self._expect(
                    (card.text != self._deck.deal(number).message.text) == changes, "a card says what it must not"
                )
                cards, lines = cards + bool(card.history), lines + told
        print(f"  {cards} cards were updated, and their threads hold {lines} lines")

    def _look_at_calls(self, slack: LoopbackSlack) -> None:
        """Slack was called no faster than it takes."""
        for method in ("chat.update", "chat.postMessage"):
            calls = slack.called(method)
            most = max(map(_most_in_a_minute, _apart(calls, "token")))
            print(f"  {method}: at most {most} calls in a minute in one workspace")
            self._expect(most <= PER_MINUTE.get(method, most), f"{method} was called {most} times in a minute")
            between = min((_shortest(ats) for ats in _apart(calls, "token", "channel")), default=0.0)
            self._expect(between >= APART.get(method, 0.0), f"{method} was called again after {between:.2f} s")

    async def _count(self, record: str = "") -> int:
        """How many pins there are that were not looked up in a record, or are not at rest."""
        columns = tables.pins.c
        left = or_(columns.record != record, columns.state != PinState.PINNED)
        counting = select(func.count()).where(left, columns.team_id.like("B%"))
        async with self._store._engine.connect() as connection:
            return int((await connection.execute(counting)).scalar_one())

    def _expect(self, holds: bool, problem: str) -> None:
        if not holds:
            self.problems.append(problem)


def _apart(calls: list[Call], *by: str) -> list[list[float]]:
    """When the calls of each workspace, or of each of its channels, were made."""
    moments: dict[tuple[str, ...], list[float]] = defaultdict(list)
    for call in calls:
        values = {"token": call.token, "channel": str(call.arguments.get("channel"))}
        moments[tuple(values[one] for one in by)].append(call.at)
    return [sorted(ats) for ats in moments.values()]


def _most_in_a_minute(moments: list[float]) -> int:
    return max(bisect_left(moments, at + 60.0) - number for number, at in enumerate(moments))


def _shortest(moments: list[float]) -> float:
    return min((later - one for one, later in pairwise(moments)), default=60.0)


def _make_the_heap_quiet() -> None:
    """Ten thousand messages of a Slack that is not the bot's: looking for garbage in them would be measured."""
    gc.collect()
    gc.freeze()


class _Printed(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        print(f"    log: {record.getMessage()}", flush=True)


def main() -> int:
    """Measure, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    store = parser.add_mutually_exclusive_group()
    store.add_argument("--url", help="a database; without it, an SQLite file of the script's own")
    store.add_argument("--postgres", action="store_true", help="a PostgreSQL of the script's own")
    parser.add_argument("--workspaces", type=int, default=100)
    parser.add_argument("--channels", type=int, default=100)
    parsed = parser.parse_args()
    log = logging.getLogger("bot")
    log.setLevel(logging.INFO)
    log.addHandler(_Printed())
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        url = parsed.url or f"sqlite:///{Path(folder) / 'store.sqlite3'}"
        if parsed.postgres:
            url = stack.enter_context(postgres()).replace("+asyncpg", "")
        address = read_settings({"DATABASE_URL": url}).database_url
        measuring = Measuring(address, parsed.workspaces, parsed.channels, Path(folder))
        asyncio.run(measuring.run())
    print("\n".join(f"too much: {problem}" for problem in measuring.problems) or "all within the limits")
    return 1 if measuring.problems else 0


if __name__ == "__main__":
    sys.exit(main())
