"""Whether pinned facts stay whole while people use them, the record changes, and processes are killed.

    python tests/benchmarks/pins_soak.py [--seconds 60] [--seed N] [--store sqlite]

Two bots on one PostgreSQL of the script's own, or one SQLite file, and one Slack on loopback. Twenty people pin, look
up, ask and unpin in ten channels; each request goes to either process, and some events to both, as Slack delivers them
again (with SQLite to one: two processes would both answer). Every three
seconds a figure of the record changes and one of the processes gets SIGHUP; every five seconds one is killed by SIGKILL
and started again. At the end people stop, the bots come to rest, and what stands in Slack is compared with what stands
in the store, in the record, and with what people were told. Exit status 1 with every problem that was found. What is
posted by a process that dies before it has stored it, nobody finds again: a placeholder, or a line that comes twice.
So it is where the store is too late for what was posted, and another process goes on.
What nobody is told in ten seconds is a problem too. On a machine that is busy otherwise it may come from that alone, so
that the soak says how long the bots waited for a processor.
Each message says which step it is of, and after each death the store says which steps it cut off.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractContextManager, AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bot.answers.answerer import Answerer  # noqa: E402 -- after the path
from bot.answers.current import Current  # noqa: E402
from bot.clock import utc_today  # noqa: E402
from bot.errors import StoreError  # noqa: E402
from bot.knowledge.loading import default_folder, load  # noqa: E402
from bot.languages import say  # noqa: E402
from bot.slack.card_state import CardState  # noqa: E402
from bot.slack.commands import MORE, UNPIN  # noqa: E402
from bot.slack.pins.facts import Facts  # noqa: E402
from bot.store import tables  # noqa: E402
from bot.store.pinned import Pin, PinState  # noqa: E402
from bot.store.pins import Pins  # noqa: E402
from bot.store.store import Store  # noqa: E402
from bot.store.values import Workspace  # noqa: E402
from bot.timing import DAY  # noqa: E402
from tests.loopback.bot_process import FAST, Options  # noqa: E402
from tests.loopback.channels import Channel, Message, SlackError  # noqa: E402
from tests.loopback.payloads import (  # noqa: E402
    BOT_TOKEN,
    as_json,
    form,
    interaction,
    mention,
    pin_removed,
    press,
    signed,
    slash_command,
)
from tests.loopback.slack import Call, LoopbackSlack, loopback_slack  # noqa: E402
from tests.store.postgres import installed_programs, private_server  # noqa: E402

PEOPLE = 20
CHANNELS = [f"C{number}" for number in range(10)]
CHANGING = 3.0  # seconds between two changes of the record
AGEING = 4.0  # seconds between two times that cards are made old
KILLING = 5.0  # seconds between two deaths
THINKING = (0.2, 1.0)  # seconds that a person waits between two requests
PATIENCE = 10.0  # seconds for the outcome of a request
NEWS = 2.0  # seconds in which each process must have heard of a newer record
RESTING = 45.0  # seconds for the bots to come to rest
QUIET = 1.5  # seconds without a call of Slack's: then they are at rest
LATENCY = 0.08  # seconds, at most, before and after Slack does what it is told
# Slower than in the tests of the steps: a process that shares two processors with all the others is not dead yet.
# And no faster than ten times what Slack takes: a step that waits for its turn can be overtaken by what people do.
TIMING = {**FAST, "heartbeat": 0.6, "left_alone": 2.0, "hurry": 10.0, "renew_after": DAY}


async def patiently(read: Callable[[], Awaitable[list[Pin]]]) -> list[Pin]:
    """Read what the script itself wants to know, and read it again where the store is too late."""
    ends_at = time.monotonic() + RESTING
    while True:
        try:
            return await read()
        except StoreError:
            if time.monotonic() > ends_at:
                raise
        await asyncio.sleep(0.2)


@dataclass(frozen=True)
class Subject:
    """A fact that people pin.

    Attributes:
        questions: Ways to ask for it, in either language.
        file: The file of its entry; empty for one that does not change.
        entry: The entry's id.
        figure: What the shipped record says.
    """

    questions: tuple[str, ...]
    file: str = ""
    entry: str = ""
    figure: int = 0


QA = "documents/2020-01-29-hrw-qa.yaml"
SUBJECTS = (
    Subject(
        ("how many people have been returned under MPP?", "¿cuántas personas han sido devueltas bajo MPP?"),
        QA,
        "returned-59000",
        59000,
    ),
    Subject(
        ("how many children were returned under MPP?", "¿cuántos niños fueron devueltos bajo MPP?"),
        QA,
        "children-16000",
        16000,
    ),
    Subject(("how many infants were returned under MPP?",), QA, "infants-500", 500),
    Subject(("how many violent attacks have been documented?",), QA, "attacks-816", 816),
    Subject(("how many people in MPP are from Guatemala?",), QA, "from-guatemala", 15009),
    Subject(("how many people in MPP are from Cuba?",), QA, "from-cuba", 7709),
    Subject(("how many people live in the Matamoros camp?",), QA, "camp-1500", 1500),
    Subject(("how many pregnant women were placed in MPP?",)),
    Subject(("who signed the July 2019 letter?",)),
    Subject(("in how many cities does MPP operate?",)),
)
CHANGEABLE = [subject for subject in SUBJECTS if subject.file]


class Record:
    """A copy of the record whose figures change: a link to a whole folder, so that nobody reads half a change.

    Args:
        folder: Where its versions are kept.
    """

    def __init__(self, folder: Path) -> None:
        self.link = folder / "record"
        self.figures = {subject.entry: subject.figure for subject in CHANGEABLE}
        self.changes = 0
        self._folder = folder
        self._at = Path(shutil.copytree(default_folder(), folder / "0"))
        self.link.symlink_to(self._at)

    def change(self, subject: Subject) -> None:
        """Give a figure its next value."""
        before = self.figures[subject.entry]
        self.changes += 1
        self._at = Path(shutil.copytree(self._at, self._folder / str(self.changes)))
        path = self._at / subject.file
        path.write_text(corrected(path.read_text("utf-8"), subject.entry, before, before + 1), encoding="utf-8")
        self.figures[subject.entry] = before + 1
        newer = self._folder / "newer"
        newer.symlink_to(self._at)
        newer.rename(self.link)

    def change_any(self, chance: random.Random) -> None:
        """Give one of the figures its next value."""
        self.change(chance.choice(CHANGEABLE))

    def read(self) -> Answerer:
        """Read it as the bots do."""
        return Answerer(load(self.link))


def corrected(text: str, entry: str, before: int, after: int) -> str:
    """Put another figure into an entry of a document's file: its statement and its value, not its anchor.

    Args:
        text: The file.
        entry: The entry's id.
        before: The figure that it has.
        after: The figure that it gets.
    """
    start = text.index("statement:", text.index(f"- id: {entry}\n"))
    topic = text.index("topic:", start)
    value = text.index(f"value: {before}\n", topic)
    statement = text[start:topic].replace(f"{before:,}", f"{after:,}")
    return text[:start] + statement + text[topic:value] + text[value:].replace(str(before), str(after), 1)


@dataclass
class Bot:
    """One of the two processes.

    Attributes:
        options: What it is started with.
        log: Where it logs to.
        port: Where it takes requests; 0 while it is dead.
        started_at: Since when it does.
        deaths: When it was killed.
        shares: Nanoseconds that it worked, and that it could have and no processor was free, by process id.
    """

    options: Options
    log: Path
    port: int = 0
    started_at: float = 0.0
    deaths: list[float] = field(default_factory=list)
    shares: dict[int, tuple[int, int]] = field(default_factory=dict)
    _process: asyncio.subprocess.Process | None = None

    def died_after(self, moment: float) -> bool:
        """Whether it was killed after a moment, so long ago that nothing of it is under way any more."""
        return any(moment < at < time.monotonic() - 4 * LATENCY for at in self.deaths)

    async def start(self) -> None:
        """Start it, and wait until it serves."""
        pipe = asyncio.subprocess.PIPE
        command = [sys.executable, "-m", "tests.loopback.bot_process", json.dumps(asdict(self.options))]
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=log
            )
        assert self._process.stdout is not None
        line = (await self._process.stdout.readline()).decode()
        if not line.startswith("ready "):
            raise SystemExit(f"a bot did not start: {self.log.read_text('utf-8')[-2000:]}")
        self.port, self.started_at = int(line.removeprefix("ready ")), time.monotonic()

    async def kill(self) -> None:
        """Kill it, if it runs."""
        if self._process is not None:
            process, self._process, self.port = self._process, None, 0
            self.deaths.append(time.monotonic())
            with suppress(ProcessLookupError):
                process.kill()
            await process.communicate()

    def note_share(self) -> None:
        """Note how much of the processors it has had, as Linux tells it."""
        if self._process is not None:
            with suppress(OSError):
                told = Path(f"/proc/{self._process.pid}/schedstat").read_text("utf-8").split()
                self.shares[self._process.pid] = (int(told[0]), int(told[1]))

    def hang_up(self) -> None:
        """Send it SIGHUP."""
        self._signal(signal.SIGHUP)

    def tell_where_it_stands(self) -> None:
        """Let it write into its log what each thread and each task waits for."""
        self._signal(signal.SIGUSR1)

    def _signal(self, sent: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(sent)


@dataclass(frozen=True)
class Taken:
    """That a process took a request: of two that did, one may die long before the other has.

    Attributes:
        bot: The process.
        at: When it was sent.
    """

    bot: Bot
    at: float


class Mail:
    """A server that takes what is sent to `response_url`s, each of one request."""

    def __init__(self) -> None:
        self.port = 0
        self.got: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._count = 0

    def new(self) -> tuple[str, str]:
        """Return a name, and the address of what is sent under it."""
        self._count += 1
        return str(self._count), f"http://127.0.0.1:{self.port}/{self._count}"

    async def take(self, request: web.Request) -> web.Response:
        """Take one."""
        self.got[request.match_info["name"]].append(await request.json())
        return web.Response(text="ok")

    @asynccontextmanager
    async def served(self) -> AsyncIterator[Mail]:
        """Serve it for as long as the block lasts."""
        application = web.Application()
        application.router.add_post("/{name}", self.take)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.port = runner.addresses[0][1]
        try:
            yield self
        finally:
            await runner.cleanup()


@dataclass
class Deed:
    """That somebody pinned or unpinned a fact.

    Attributes:
        pins: Whether it was pinned; else unpinned.
        begun_at: When it was asked.
        told_at: When it was told; infinite where it never was.
        told: `yes` where it is pinned or unpinned now, `no` where not; empty where nobody was told.
    """

    pins: bool
    begun_at: float
    told_at: float = float("inf")
    told: str = ""


@dataclass(frozen=True)
class Place:
    """A workspace.

    Attributes:
        team: Its id.
        token: What the bot calls Slack with there.
        channels: Where people pin.
        patience: Seconds for the outcome of a request.
        thinking: Seconds that a person waits between two requests, at least and at most.
    """

    team: str
    token: str
    channels: Sequence[str]
    patience: float = PATIENCE
    thinking: tuple[float, float] = THINKING

    @property
    def workspace(self) -> Workspace:
        """As the store has it."""
        return Workspace("", self.team)

    def of_event(self, event: dict[str, Any]) -> dict[str, Any]:
        """Return an event as one of this workspace."""
        named = {"enterprise_id": None, "team_id": self.team, "user_id": "UBOT", "is_enterprise_install": False}
        return {**event, "team_id": self.team, "authorizations": [named]}


AT_HOME = Place("T1", BOT_TOKEN, CHANNELS)


class Soak:
    """People, a record that changes, and processes that die.

    Args:
        slack: The Slack.
        bots: The processes.
        record: The record.
        mail: What takes the answers to commands.
        store: The store.
        session: Connections to the bots.
        chance: What decides; with the same seed people do the same.
        place: The workspace; where it is one of many, each has a soak.
        pins: The pins of its record; those of the only one where they are not given.
        facts: What the first record says; read where it is not given.
    """

    def __init__(
        self,
        slack: LoopbackSlack,
        bots: list[Bot],
        record: Record,
        mail: Mail,
        store: Store,
        session: aiohttp.ClientSession,
        chance: random.Random,
        place: Place = AT_HOME,
        facts: Facts | None = None,
        pins: Pins | None = None,
    ) -> None:
        self._store = store
        self.pins = pins or store.pins
        self.place = place
        self.slack = slack
        self.bots = bots
        self.record = record
        self.mail = mail
        self.problems: list[str] = []
        self.counts: Counter[str] = Counter()
        self.deeds: dict[tuple[str, Subject], list[Deed]] = defaultdict(list)
        self.unpinned_by_hand: set[str] = set()
        self.mentions: set[tuple[str, str]] = set()
        self._cut_off: dict[str, float] = {}  # when whoever did a step may have died, by step
        self.facts = facts or Facts(Current(record.read()), utc_today)
        self._patterns = [(subject, pattern) for subject in SUBJECTS for pattern in self._patterns_of(subject)]
        self._session = session
        self._chance = chance
        self.begun: set[asyncio.Task[None]] = set()

    def channel(self, name: str) -> Channel:
        """Return a channel of the workspace."""
        return self.slack.channel(name, self.place.token)

    async def stored(self) -> list[Pin]:
        """Read the pins of the workspace."""
        return await patiently(partial(self.pins.of_workspace, self.place.workspace))

    def is_cut_off(self, message: Message) -> bool:
        """Whether a process died with a message posted and its step not stored."""
        posted = dict(zip(self.slack.timestamps, self.slack.called("chat.postMessage"), strict=True))
        died_at = self._cut_off.get(_step_of(message), 0.0)
        return message.ts in posted and posted[message.ts].at < died_at + 4 * LATENCY

    # What happens

    async def run(self, seconds: float) -> None:
        """Let everything happen for some seconds, then wait until the bots are at rest."""
        ends_at = time.monotonic() + seconds
        lasting = [self.be(number, ends_at) for number in range(PEOPLE)]
        lasting += [self._change_record(ends_at), self._kill(ends_at), self._age(ends_at), self._note_shares(ends_at)]
        await asyncio.gather(*lasting)
        await asyncio.gather(*self.begun)

    async def rest(self, record: str) -> None:
        """Wait until nothing is under way, and every row is looked up in a record."""
        ends_at = time.monotonic() + RESTING
        while time.monotonic() < ends_at:
            pins = await self.stored()
            last = max((call.at for call in self.slack.calls), default=0.0)
            is_done = all(pin.state is PinState.PINNED and pin.card.record == record for pin in pins)
            if is_done and time.monotonic() - last > QUIET:
                break
            await asyncio.sleep(0.1)
        else:
            self._stuck(f"the bots did not come to rest in {RESTING:.0f} s")
        await asyncio.sleep(max(0.0, max(bot.started_at for bot in self.bots) + NEWS - time.monotonic()))
        self.problems += filter(None, [await self._stale()])

    async def be(self, number: int, ends_at: float) -> None:
        """Be one of the people."""
        user = f"U{number:03}"
        ways = [*[self._add] * 8, *[self._add_by_mention] * 3, *[self._list] * 3, *[self._find] * 6, *[self._ask] * 5]
        ways += [*[self._ask_by_mention] * 3, *[self._remove] * 2, self._remove_by_mention, self._press_unpin]
        ways += [self._unpin_by_hand]
        while time.monotonic() < ends_at:
            channel, subject = self._chance.choice(self.place.channels), self._chance.choice(SUBJECTS)
            way = self._chance.choice(ways)
            outcome = await way(user, channel, subject)
            if outcome:
                self.counts[f"{way.__name__.strip('_').replace('_', ' ')}: {outcome}"] += 1
            await asyncio.sleep(self._chance.uniform(*self.place.thinking))

    async def _change_record(self, ends_at: float) -> None:
        while time.monotonic() + CHANGING < ends_at:
            await asyncio.sleep(CHANGING)
            self.counts[f"processes that had an older record {CHANGING:.0f} s later"] += bool(await self._stale())
            self.record.change_any(self._chance)
            await self._running()
            self._chance.choice([bot for bot in self.bots if bot.port]).hang_up()

    async def _stale(self) -> str:
        """Say which answer is from an older record, of all processes that have had the time to hear of the newest."""
        for bot in self.bots:
            for subject in CHANGEABLE if time.monotonic() - bot.started_at > NEWS else ():
                command = self._slash("/facts", subject.questions[0], user_id="U999")
                acked = json.loads(await self._sent_to(bot, form(command)) or "{}")
                if acked and f"{self.record.figures[subject.entry]:,}" not in acked["text"]:
                    return f"a process answers from an older record: {_short(acked['text'])}"
        return ""

    async def _kill(self, ends_at: float) -> None:
        while time.monotonic() + KILLING < ends_at:
            await asyncio.sleep(KILLING)
            bot = self._chance.choice(self.bots)
            await bot.kill()
            self.counts["kills"] += 1
            await self.note_cut_off(bot.deaths[-1])
            await bot.start()

    async def note_cut_off(self, died_at: float) -> None:
        """Note which steps a process may have died in the middle of."""
        left = await patiently(partial(self.pins.unfinished, self.place.workspace, float("inf")))
        self._cut_off |= dict.fromkeys((pin.step for pin in left), died_at)

    async def _age(self, ends_at: float) -> None:
        """Let some cards be as old as those that are posted anew."""
        while time.monotonic() + AGEING < ends_at:
            await asyncio.sleep(AGEING)
            pins = await self.stored()
            ids = [pin.id for pin in self._chance.sample(pins, len(pins) // 10)]
            aged = update(tables.pins).where(tables.pins.c.id.in_(ids)).values(posted_at=0.0)
            # A file that both processes are writing to may have no time for a third one.
            with suppress(OperationalError):
                async with self._store._engine.begin() as connection:
                    self.counts["cards that were posted anew, about"] += (await connection.execute(aged)).rowcount

    async def _note_shares(self, ends_at: float) -> None:
        while time.monotonic() < ends_at:
            await asyncio.sleep(0.2)
            for bot in self.bots:
                bot.note_share()
        shares = [share for bot in self.bots for share in bot.shares.values()]
        worked, waited = (sum(column) for column in zip(*shares, strict=True))
        self.counts["percent of their time that the bots waited for a processor"] = round(
            100 * waited / (worked + waited)
        )

    async def on_call(self, call: Call, moment: str) -> None:
        """Let a call of Slack's take its time, and Slack tell of what it did."""
        await asyncio.sleep(self._chance.uniform(0, LATENCY))
        if moment == "after" and call.method == "pins.remove":  # Slack tells the app of what it did itself, too
            ts = str(call.arguments["timestamp"])
            self._begin(self._tell(pin_removed(str(call.arguments["channel"]), ts, user="UBOT")))

    def _begin(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self.begun.add(task)
        task.add_done_callback(self.begun.discard)

    # What people do

    async def _add(self, user: str, channel: str, subject: Subject) -> str:
        return await self._do(subject, channel, True, self._command("/pins", f"add {self._words(subject)}", user))

    async def _remove(self, user: str, channel: str, subject: Subject) -> str:
        return await self._do(subject, channel, False, self._command("/pins", f"remove {self._words(subject)}", user))

    async def _add_by_mention(self, user: str, channel: str, subject: Subject) -> str:
        return await self._do(subject, channel, True, self._mention(f"pin {self._words(subject)}", user))

    async def _remove_by_mention(self, user: str, channel: str, subject: Subject) -> str:
        return await self._do(subject, channel, False, self._mention(f"unpin {self._words(subject)}", user))

    async def _list(self, user: str, channel: str, _: Subject) -> str:
        told = await self._command("/pins", "", user)(channel)
        return "listed" if _is_said(told, "pins.list", "pins.list.one", "pins.none") else self._else(told)

    async def _find(self, user: str, channel: str, subject: Subject) -> str:
        told = await self._command("/pins", self._words(subject), user)(channel)
        if self.subject_of(told):
            return "shown"
        is_answer = _is_said(told, "pins.not_among", "pins.which", "pins.no_longer")
        return "not there" if is_answer else self._else(told)

    async def _ask(self, user: str, channel: str, subject: Subject) -> str:
        command = self._slash("/facts", self._words(subject), user_id=user, channel_id=channel)
        _, text = await self.sent(form(command))
        acked = json.loads(text or "{}")
        return "answered" if self.subject_of(acked.get("text", "")) else self._else(acked.get("text", ""))

    async def _ask_by_mention(self, user: str, channel: str, subject: Subject) -> str:
        told = await self._mention(self._words(subject), user)(channel)
        return "answered" if self.subject_of(told) else self._else(told)

    async def _press_unpin(self, user: str, channel: str, _: Subject) -> str:
        card = self._pinned_card(channel)
        if card is None:
            return ""

        async def pressed(channel: str) -> str:
            name, url = self.mail.new()
            option = {"type": "overflow", "action_id": MORE.id(), "selected_option": {"value": UNPIN.name}}
            where = {"type": "message", "message_ts": card.ts, "channel_id": channel, "is_ephemeral": False}
            team = self.place.team
            acting = {"user": {"id": user, "team_id": team}, "container": where, "channel": {"id": channel}}
            payload = press(option, url, is_ephemeral=False, **acting, team={"id": team}, message={"ts": card.ts})
            taken, _ = await self.sent(interaction(payload))
            return await self._told(lambda: [one["text"] for one in self.mail.got[name]], "a press of Unpin", *taken)

        subject = self.subject_of(card.text)
        assert subject is not None, card.text
        return await self._do(subject, channel, False, pressed)

    async def _unpin_by_hand(self, user: str, channel: str, _: Subject) -> str:
        card = self._pinned_card(channel)
        if card is None:
            return ""
        subject = self.subject_of(card.text)
        assert subject is not None, card.text
        self.deeds[channel, subject].append(Deed(False, time.monotonic()))
        with suppress(SlackError):
            self.channel(channel).unpin(card.ts)
            self.unpinned_by_hand.add(card.ts)
            await self._tell(pin_removed(channel, card.ts, user=user))
        return "done"

    async def _do(self, subject: Subject, channel: str, pins: bool, way: Callable[[str], Awaitable[str]]) -> str:
        deed = Deed(pins, time.monotonic())
        self.deeds[channel, subject].append(deed)
        told = await way(channel)
        for outcome, is_done, names in _PINNED if pins else _UNPINNED:
            if _is_said(told, *names):
                deed.told, deed.told_at = "yes" if is_done else "no", time.monotonic()
                return outcome if pins or not is_done else self._unpinned(channel, subject, told, deed)
        return self._else(told)

    def _unpinned(self, channel: str, subject: Subject, told: str, deed: Deed) -> str:
        """Note what was unpinned: words may be found in another fact than the one that was meant."""
        another = self.subject_of(told)
        if another in (subject, None):
            return "unpinned"
        self.deeds[channel, another].append(Deed(False, deed.begun_at, deed.told_at, "yes"))
        deed.told = "no"
        return "another fact than was asked for"

    def _slash(self, name: str, text: str, **named: Any) -> dict[str, Any]:
        return slash_command(name, text, team_id=self.place.team, **named)

    def _command(self, name: str, text: str, user: str) -> Callable[[str], Awaitable[str]]:
        async def sent(channel: str) -> str:
            letter, url = self.mail.new()
            command = self._slash(name, text, user_id=user, channel_id=channel, response_url=url)
            taken, _ = await self.sent(form(command))
            return await self._told(lambda: [one["text"] for one in self.mail.got[letter]], f"{name} {text}", *taken)

        return sent

    def _mention(self, text: str, user: str) -> Callable[[str], Awaitable[str]]:
        async def sent(channel: str) -> str:
            event = mention(f"<@UBOT> {text}", user=user, channel=channel, team=self.place.team)
            ts = event["event"]["ts"]
            self.mentions.add((channel, ts))
            taken = await self._tell(event)
            return await self._told(lambda: [one.text for one in self.channel(channel).thread(ts)], text, *taken)

        return sent

    async def _told(self, answers: Callable[[], list[str]], request: str, *taken: Taken) -> str:
        """Wait for an answer; nothing is told where each process that took the request died after it had."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self.place.patience):
                while not answers() and not all(one.bot.died_after(one.at) for one in taken):
                    await asyncio.sleep(0.01)
        if told := answers():
            return told[0]
        if not any(one.bot.died_after(one.at) for one in taken):
            ports = [one.bot.port for one in taken]
            self._stuck(f"a request had no outcome, and what took it, {ports}, did not die: {request}")
        return ""

    def _stuck(self, problem: str) -> None:
        """Note that nothing goes on, and let each process log what it waits for."""
        self.problems.append(problem)
        for bot in self.bots:
            if bot.port:  # else it starts, and would die of the signal
                bot.tell_where_it_stands()

    async def _tell(self, event: dict[str, Any]) -> list[Taken]:
        """Deliver an event to either process, and sometimes twice, perhaps to both."""
        twice = self._chance.random() < 0.3 and self._store._engine.dialect.name != "sqlite"
        sent = await asyncio.gather(*(self.sent(as_json(self.place.of_event(event))) for _ in range(1 + twice)))
        return [one for taken, _ in sent for one in taken]

    async def sent(self, body: tuple[bytes, str]) -> tuple[list[Taken], str]:
        """Send a request to either process; where it is dead, to the other.

        Whoever died before it acknowledged may have taken it up: the store then tells the other that it is known.
        """
        bots = self._chance.sample(self.bots, len(self.bots))
        taken: list[Taken] = []
        async with asyncio.timeout(60):
            while True:
                bots.append(bot := bots.pop(0))
                taken += [Taken(bot, time.monotonic())] if bot.port else []
                if (answer := await self._sent_to(bot, body)) is not None:
                    return taken, answer
                self.counts["requests that met a dead process"] += 1
                await asyncio.sleep(0.05)

    async def _sent_to(self, bot: Bot, body: tuple[bytes, str]) -> str | None:
        if not bot.port:
            return None
        url = f"http://127.0.0.1:{bot.port}/slack/events"
        try:
            async with self._session.post(url, data=body[0], headers=signed(*body)) as got:
                text = await got.text()
        except (aiohttp.ClientError, OSError):
            return None
        self.counts["requests"] += 1
        if got.status != 200:
            self.problems.append(f"a request was answered with {got.status}: {text[:200]}")
        return text

    async def _running(self) -> None:
        while not any(bot.port for bot in self.bots):
            await asyncio.sleep(0.05)

    def _pinned_card(self, channel: str) -> Message | None:
        there = self.channel(channel)
        pinned = [there.message(ts) for ts in there.pinned]
        cards = [card for card in pinned if not _is_said(card.text, "pins.placeholder")]
        return self._chance.choice(cards) if cards else None

    def _words(self, subject: Subject) -> str:
        return self._chance.choice(subject.questions)

    def _else(self, told: str) -> str:
        if told and not _is_said(told, "pins.away"):
            self.problems.append(f"an unexpected answer: {told[:300]!r}")
        return "away" if told else "not told"

    def subject_of(self, text: str) -> Subject | None:
        """Which fact a card speaks of."""
        return next((subject for subject, pattern in self._patterns if pattern.search(text)), None)

    def _patterns_of(self, subject: Subject) -> Iterator[re.Pattern[str]]:
        for question in subject.questions:
            sentence = self.facts.answer(CardState(question, language="es" if question[0] == "¿" else "en")).sentence
            said = re.escape(sentence[:60])
            yield re.compile(said.replace(re.escape(f"{subject.figure:,}"), r"[\d,]+") if subject.file else said)


def _is_said(told: str, *names: str) -> bool:
    """Whether one of these texts is told, in either language, whatever is filled in."""
    return any(_fixed(say(language, name, **_FILLED)) in told for language in ("en", "es") for name in names)


def _fixed(text: str) -> str:
    return max(text.split(_ANYTHING), key=len)


_ANYTHING = "\0"
_FILLED = dict.fromkeys(("count", "date", "sentence", "now", "before"), _ANYTHING)
_PINNED = (
    ("pinned", True, ("pins.done",)),
    ("already", True, ("pins.already",)),
    ("not pinned", False, ("pins.later", "pins.underway", "slack.refused.message_not_found")),
)
_UNPINNED = (
    ("unpinned", True, ("pins.removed",)),
    ("not there", False, ("pins.not_among", "pins.no_longer", "pins.which")),
)


@dataclass(frozen=True)
class Line:
    """What a card's thread says of a change; `before` is None where only what stands around the fact changed."""

    before: str | None
    now: str


@dataclass
class Story:
    """A pin's cards, each posted anew for the one before, with all that they showed and that their threads told.

    Attributes:
        cards: The cards.
        shown: Their sentences, one after the other.
        said: What their threads hold.
    """

    cards: list[Message]
    shown: list[str] = field(default_factory=list)
    said: list[Message] = field(default_factory=list)

    def faults(self, *, is_at_rest: bool) -> Iterator[str]:
        """Whether each change was told once, without a break, from what was shown first to what is shown last."""
        changes, told = self._changes, self._told
        if any(_line_of(message) is None for message in self.said):
            yield "a thread holds what is no line of a change"
        if len(set(changes)) < len(changes):
            yield "a change was told twice"
        if any(line.before == line.now for line in changes):
            yield "a change was told of what did not change"
        if any(_figure(line.now) < _figure(line.before or "") for line in changes):
            yield "a change was taken back"  # the figures of the record only grow
        if any(one.now != other.before for one, other in pairwise(changes)):
            yield "the changes that were told are broken"
        if _figure(told[0]) > _figure(self.shown[0]):
            yield "the first change was not told"
        if is_at_rest and told[-1] != self.shown[-1]:
            yield "the last change was not told"

    @property
    def is_ahead(self) -> bool:
        """Whether a card was posted from a newer record than its row: it showed what was told later, or never."""
        return not _is_within(self.shown, self._told)

    @property
    def _changes(self) -> list[Line]:
        lines = [_line_of(message) for message in self.said]
        return [line for line in lines if line is not None and line.before is not None]

    @property
    def _told(self) -> list[str]:
        """What the card must have said, one after the other, from what the lines tell."""
        changes = self._changes
        return [changes[0].before or "", *(line.now for line in changes)] if changes else self.shown[:1]

    def __str__(self) -> str:
        shown, said = [_short(text) for text in self.shown], [_short(one.text) for one in self.said]
        return f"cards {[card.ts for card in self.cards]}\n      showed {shown}\n      told {said}"


class Inspection:
    """What stands in Slack, compared with the store, the record and what people were told.

    Args:
        soak: What happened.
        pins: The rows.
        facts: What the newest record says.
    """

    def __init__(self, soak: Soak, pins: list[Pin], facts: Facts) -> None:
        self.problems: list[str] = []
        self._soak = soak
        self._facts = facts
        self._pins = {(pin.channel, pin.message_ts): pin for pin in pins}
        self._again: set[str] = set()
        self._late: set[str] = set()

    def inspect(self) -> list[str]:
        """Return everything that is wrong."""
        for pin in self._pins.values():
            self._note(_short(pin.card.sentence), pin.channel, *self._faults_of_row(pin))
        for channel in map(self._soak.channel, self._soak.place.channels):
            for card in channel.cards():
                self._note(f"{card.ts} {_short(card.text)}", channel.id, *self._faults_of_card(channel, card))
            for subject in SUBJECTS:
                for story in self._stories(channel, subject):
                    self._soak.counts["announcements"] += len(story.said)
                    self._soak.counts["cards that showed a newer record than their row"] += story.is_ahead
                    is_at_rest = (channel.id, story.cards[-1].ts) in self._pins
                    self._note(str(story), channel.id, *story.faults(is_at_rest=is_at_rest))
        for (name, subject), deeds in self._soak.deeds.items():
            self._look_at_deeds(self._soak.channel(name), subject, deeds)
        self._look_at_replies()
        self._soak.counts["lines that came again after a death"] = len(self._again)
        self._soak.counts["lines that came again, the store being late"] = len(self._late)
        return self.problems

    def _faults_of_row(self, pin: Pin) -> Iterator[str]:
        if pin.state is not PinState.PINNED:
            yield f"a row is {pin.state}"
        if pin.card.record != self._facts.record:
            yield "a row was not looked up in the newest record"
        if not self._facts.is_as_pinned(pin):
            yield "a row does not say what the record says"
        channel = self._soak.channel(pin.channel)
        card = channel.messages.get(pin.message_ts or "")
        if card is None:
            yield "a row's card is not there"
        elif card.text != self._facts.message(pin).text:
            yield f"a card does not say what the record says, but {_short(card.text)}"
        if card is not None and card.ts not in channel.pins and card.ts not in self._soak.unpinned_by_hand:
            yield "a row's card is not pinned"

    def _faults_of_card(self, channel: Channel, card: Message) -> Iterator[str]:
        if _is_said(card.text, "pins.placeholder") and card.ts not in channel.pins:
            if self._soak.is_cut_off(card):
                self._soak.counts["placeholders that a death left behind"] += 1
                return
            if self._soak.counts[LATE]:
                self._soak.counts["placeholders left behind, the store being late"] += 1
                return
        is_marked = _is_said(card.text, "pins.unpinned", "pins.renewed")
        is_pinned, has_row = card.ts in channel.pins, (channel.id, card.ts) in self._pins
        if is_pinned and is_marked:
            yield "a card is pinned and says that it is not"
        elif is_pinned and not has_row:
            yield "a card is pinned and has no row"
        elif not is_pinned and not is_marked and not (has_row and card.ts in self._soak.unpinned_by_hand):
            yield f"a card is neither pinned nor marked, and {'has a' if has_row else 'has no'} row"
        if is_pinned and self._soak.subject_of(card.text) is None:
            yield "a pinned card speaks of nothing that was pinned"

    def _look_at_deeds(self, channel: Channel, subject: Subject, deeds: list[Deed]) -> None:
        cards = [ts for ts in channel.pinned if self._soak.subject_of(channel.message(ts).text) is subject]
        expected = _expected(deeds)
        self._soak.counts[f"facts that {_WORDS[expected]} be pinned"] += 1
        about = "\n      ".join([subject.questions[0], *map(str, deeds), *map(str, self._stories(channel, subject))])
        if len(cards) > 1:
            self._note(about, channel.id, f"{len(cards)} cards of one fact are pinned")
        elif expected is not None and len(cards) != expected:
            self._note(about, channel.id, f"a fact {_WORDS[expected]} be pinned")

    def _look_at_replies(self) -> None:
        """Nobody is answered twice, unless the store was too late to tell that an event was taken up already."""
        for got in self._soak.mail.got.values():
            if len(got) > 1:
                self._note("", "a command", f"was answered {len(got)} times: {[one['text'][:80] for one in got]}")
        for channel, ts in self._soak.mentions:
            replies = [one.text for one in self._soak.channel(channel).thread(ts)]
            if len(replies) > 1 and self._soak.counts[LATE]:
                self._soak.counts["mentions that were answered twice, the store being late"] += 1
            elif len(replies) > 1:
                self._note("", channel, f"a mention was answered {len(replies)} times: {replies}")

    def _stories(self, channel: Channel, subject: Subject) -> list[Story]:
        stories: list[Story] = []
        goes_on = False
        for card in channel.cards():
            lines = [line for text in [*card.history, card.text] for line in text.splitlines()]
            shown = [line for line in lines if self._soak.subject_of(line) is subject]
            if not shown:
                continue
            if not goes_on:
                stories.append(Story([]))
            goes_on = _is_said(card.text, "pins.renewed")
            stories[-1].cards.append(card)
            stories[-1].shown += shown
            stories[-1].said += self._lines(channel, card)
        return stories

    def _lines(self, channel: Channel, card: Message) -> list[Message]:
        """What a card's thread says, without what was said again because whoever said it died."""
        said: list[Message] = []
        for message in [one for one in channel.thread(card.ts) if one.bot_id]:
            if said and _step_of(message) == _step_of(said[-1]):
                if self._soak.is_cut_off(said[-1]):
                    self._again.add(message.ts)
                    said.pop()
                elif self._soak.counts[LATE]:
                    self._late.add(message.ts)
                    said.pop()
            said.append(message)
        return said

    def _note(self, about: str, where: str, *faults: str) -> None:
        self.problems += [f"{where}: {fault}: {about}" for fault in faults]


def _step_of(message: Message) -> str:
    """The step of a pin that a message was posted for, as its metadata say."""
    return str(message.metadata["event_payload"]["step"]) if message.metadata else ""


def _figure(sentence: str) -> int:
    """The first number of a sentence, which is the one that changes."""
    return int(re.sub(r"\D*([\d,]+).*", r"\1", sentence, flags=re.DOTALL).replace(",", ""))


def _short(text: str) -> str:
    """What tells a sentence from another: its beginning, and every figure in it."""
    return f"{text[:40]}… {re.findall(r'[0-9][0-9,]+', text)}"


# What asyncpg leaves behind of a connection that was given up while it was made.
_GIVEN_UP = "unexpected connection_lost() call"
LATE = "times that the store was too late"
_WORDS = {1: "must", 0: "must not", None: "may"}


def _line_of(message: Message) -> Line | None:
    for language in ("en", "es"):
        before, now, around = (
            _after(say(language, name, **_FILLED), message.text)
            for name in ("pins.changed.before", "pins.changed", "pins.changed.around")
        )
        if around or (now and before):
            return Line(None, around) if around else Line(before, now)
    return None


def _after(template: str, text: str) -> str:
    """What is filled into a template, up to the end of the line."""
    _, found, rest = text.partition(template.partition(_ANYTHING)[0])
    return rest.splitlines()[0] if found else ""


def _is_within(shown: list[str], chain: list[str]) -> bool:
    """Whether everything that was shown was told, in the same order."""
    rest = iter(chain)
    distinct = [text for before, text in pairwise(["", *shown]) if text != before]
    return all(text in rest for text in distinct)


def _expected(deeds: list[Deed]) -> int | None:
    """How many cards of a fact a channel must have; None where people did several things at once, or were not told."""
    adding = [deed for deed in deeds if deed.pins]
    removing = [deed for deed in deeds if not deed.pins and deed.told != "no"]
    told = [deed for deed in adding if deed.told == "yes"]
    last = max((deed.begun_at for deed in told), default=0.0)
    if told and all(deed.told_at < last for deed in removing):
        return 1
    gone_at = max((deed.begun_at for deed in removing if deed.told == "yes"), default=0.0)
    if not adding or (gone_at and all(deed.told_at < gone_at for deed in adding)):
        return 0
    return None


@contextmanager
def postgres(_: Path | None = None) -> Iterator[str]:
    """Run a PostgreSQL of the script's own."""
    programs = installed_programs()
    if programs is None:
        raise SystemExit("PostgreSQL is not installed: neither initdb nor /usr/lib/postgresql is there")
    with private_server(programs) as server:
        yield server.url


@contextmanager
def sqlite(folder: Path) -> Iterator[str]:
    """Name a file of the script's own."""
    yield f"sqlite+aiosqlite:///{folder / 'soak.sqlite3'}"


_STORES: dict[str, Callable[[Path], AbstractContextManager[str]]] = {"postgres": postgres, "sqlite": sqlite}


async def soaked(url: str, folder: Path, seconds: float, seed: int) -> tuple[Counter[str], list[str]]:
    """Let everything happen, and return the counts and the problems.

    Args:
        url: An empty PostgreSQL database, or an SQLite file, with the driver's name.
        folder: Where the records and the logs are kept.
        seconds: How long people go on.
        seed: Of what decides.
    """
    store = Store(url)
    await store.migrate()
    record = Record(folder)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(store.close)
        slack = await stack.enter_async_context(loopback_slack())
        mail = await stack.enter_async_context(Mail().served())
        session = await stack.enter_async_context(aiohttp.ClientSession())
        options = Options(
            slack.api_url, url.replace("+asyncpg", "").replace("+aiosqlite", ""), str(record.link), timing=TIMING
        )
        bots = [Bot(options, folder / f"{number}.log") for number in (1, 2)]
        for bot in bots:
            stack.push_async_callback(bot.kill)
        await asyncio.gather(*(bot.start() for bot in bots))
        soak = Soak(slack, bots, record, mail, store, session, random.Random(seed))
        slack.on_call = soak.on_call
        await soak.run(seconds)
        facts = Facts(Current(record.read()), utc_today)
        await soak.rest(facts.record)
        errors = list(logged(bots, soak.counts))
        inspection = Inspection(soak, await soak.stored(), facts)
        problems = [*soak.problems, *inspection.inspect(), *errors]
        soak.counts.update(
            {
                "record changes": record.changes,
                "cards posted": sum(len(slack.channel(name).cards()) for name in CHANNELS),
                "cards updated": len(slack.called("chat.update")),
            }
        )
    return soak.counts, problems


def logged(bots: list[Bot], counts: Counter[str]) -> Iterator[str]:
    """What the processes logged as errors, but for a store that was too late: then the machine is too busy."""
    for bot in bots:
        said = bot.log.read_text("utf-8")
        counts[LATE] += said.count("no answer in time")
        for entry in re.split(r"^(?=ERROR|CRITICAL)", said, flags=re.MULTILINE)[1:]:
            counts[LATE] += (is_given_up := _GIVEN_UP in entry)
            if "StoreError" not in entry and "no answer in time" not in entry and not is_given_up:
                yield f"logged: {entry}"


def reported(counts: Counter[str], problems: Sequence[str]) -> int:
    """Print the counts and what is wrong, and return the exit status."""
    width = max(map(len, counts), default=0)
    for name, count in sorted(counts.items()):
        print(f"  {name:<{width}} {count:6}")
    print(f"  {'problems':<{width}} {len(problems):6}")
    print("\n".join(f"{number}. {problem}" for number, problem in enumerate(problems, start=1)))
    return 1 if problems else 0


def main() -> int:
    """Soak, print the counts, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=random.randrange(1000))
    parser.add_argument("--store", choices=("postgres", "sqlite"), default="postgres")
    parser.add_argument("--keep", type=Path, help="a folder for the logs and the records, which is not erased")
    parsed = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary, _STORES[parsed.store](Path(temporary)) as url:
        folder = parsed.keep or Path(temporary)
        counts, problems = asyncio.run(soaked(url, folder, parsed.seconds, parsed.seed))
    print(f"{parsed.seconds:.0f} s, seed {parsed.seed}, {parsed.store}, {os.cpu_count()} processors")
    return reported(counts, problems)


if __name__ == "__main__":
    sys.exit(main())
