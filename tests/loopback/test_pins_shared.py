"""Two bots on one PostgreSQL: an event is answered once, and a newer record comes to every card, whoever dies."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import aiohttp
import asyncpg
import pytest

from bot.knowledge.loading import default_folder
from bot.languages import say
from bot.store.store import Store
from tests.benchmarks.pins_soak import soaked
from tests.loopback.bot_process import ROOT, ForkServer, Options, Process, fork_server
from tests.loopback.channels import Channel
from tests.loopback.conftest import Records
from tests.loopback.payloads import as_json, form, mention, signed, slash_command
from tests.loopback.slack import Call, LoopbackSlack, eventually
from tests.store.conftest import postgres_url  # noqa: F401  # a fixture

QUESTION, BEFORE, NOW = "how many people have been returned under MPP?", "Over 59,000", "Over 61,000"
pytestmark = pytest.mark.slow

CHANNELS = ("C1", "C2", "C3", "C4")
PATIENCE = 20.0  # seconds; most of what is waited for takes some tenths of one
QUIET = 0.5  # seconds, several rounds of the background work: for what might come twice


@dataclass
class Pair:
    """Where two bots work.

    Attributes:
        url: Their PostgreSQL, with the driver's name.
        slack: Their Slack.
        record: A link to the record that they read; it comes to point to another.
        session: Connections to them.
        bots: What bears them.
        stack: What kills them at the end.
    """

    url: str
    slack: LoopbackSlack
    record: Path
    session: aiohttp.ClientSession
    bots: ForkServer
    stack: AsyncExitStack

    async def start(self, folder: Path | None = None) -> Process:
        """Start a bot, on a record of its own where one is named."""
        address = self.url.replace("+asyncpg", "")
        return await self.stack.enter_async_context(
            self.bots.bot(Options(self.slack.api_url, address, str(folder or self.record)))
        )

    async def start_at_work(self, folder: Path | None = None) -> Process:
        """Start a bot, and wait until it does the background work."""
        bot = await self.start(folder)
        connection = await asyncpg.connect(self.url.replace("+asyncpg", ""))
        held = "SELECT count(*) FROM leases WHERE expires_at > EXTRACT(epoch FROM clock_timestamp())"
        async with asyncio.timeout(PATIENCE):
            while not await connection.fetchval(held):
                await asyncio.sleep(0.01)
        await connection.close()
        return bot

    def change(self, folder: Path) -> None:
        """Put another record in the place of the one in use, at once."""
        newer = self.record.with_name("newer")
        newer.symlink_to(folder)
        newer.rename(self.record)

    async def send(self, bot: Process, body: tuple[bytes, str]) -> str:
        """Send what Slack would send."""
        url = f"http://127.0.0.1:{bot.port}/slack/events"
        async with self.session.post(url, data=body[0], headers=signed(*body)) as got:
            assert got.status == 200
            return await got.text()

    async def answer(self, bot: Process) -> str:
        """Ask how many were returned."""
        return str(json.loads(await self.send(bot, form(slash_command("/facts", QUESTION))))["text"])

    async def answers(self, bot: Process, figure: str) -> None:
        """Wait until a bot answers with a figure."""
        async with asyncio.timeout(PATIENCE):
            while figure not in await self.answer(bot):
                await asyncio.sleep(0.05)

    async def pin(self, bot: Process, channel: str) -> None:
        """Pin the fact in a channel."""
        told = len(self.slack.responses)
        await self.send(
            bot,
            form(slash_command("/pins", f"add {QUESTION}", channel_id=channel, response_url=self.slack.response_url)),
        )
        await self.eventually(lambda: len(self.slack.responses) > told)
        assert self.slack.responses[-1]["text"] == say("en", "pins.done")

    async def settled(self, *figures: str) -> None:
        """Wait until each channel's card says the last figure; it must have said all, each told in one line."""
        cards = [self.slack.channel(name) for name in CHANNELS]
        await self.eventually(lambda: all(len(figures_of(one)) >= len(figures) for one in cards))
        await self.eventually(lambda: all(len(lines_of(one)) >= len(figures) - 1 for one in cards))
        await asyncio.sleep(QUIET)
        for channel in cards:
            assert figures_of(channel) == list(figures)
            lines = lines_of(channel)
            assert len(lines) == len(figures) - 1
            for line, (before, now) in zip(lines, pairwise(figures), strict=True):
                assert before in line
                assert now in line

    @staticmethod
    async def eventually(condition: Callable[[], bool]) -> None:
        await eventually(condition, PATIENCE)


def figures_of(channel: Channel) -> list[str]:
    """What a channel's only card says and said, without repetitions."""
    (card,) = channel.cards()
    assert channel.pinned == [card.ts]
    assert card.history[0] == say("en", "pins.placeholder")
    said = [text.split(" asylum")[0] for text in [*card.history[1:], card.text]]
    return [now for before, now in pairwise(["", *said]) if now != before]


def lines_of(channel: Channel) -> list[str]:
    """What the thread of a channel's only card says."""
    (card,) = channel.cards()
    return [message.text for message in channel.thread(card.ts)]


@pytest.fixture(scope="module")
def bots(records: Records, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ForkServer]:
    with fork_server(tmp_path_factory.mktemp("fork_server"), records.corrected) as bots:
        yield bots


@pytest.fixture
async def pair(postgres_url: str, slack: LoopbackSlack, bots: ForkServer, tmp_path: Path) -> AsyncIterator[Pair]:  # noqa: F811
    store = Store(postgres_url)
    await store.migrate()
    await store.close()
    record = tmp_path / "record"
    record.symlink_to(default_folder())
    async with AsyncExitStack() as stack, aiohttp.ClientSession() as session:
        yield Pair(postgres_url, slack, record, session, bots, stack)


async def test_an_event_that_is_delivered_to_both_is_answered_once(pair: Pair) -> None:
    both = [await pair.start(), await pair.start()]
    asked = [mention(f"<@UBOT> {QUESTION}") for _ in range(10)]
    asked += [mention(f"<@UBOT> pin {QUESTION}", channel=channel) for channel in CHANNELS]
    await asyncio.gather(*(pair.send(bot, as_json(event)) for event in asked for bot in both))
    threads = [(event["event"]["channel"], event["event"]["ts"]) for event in asked]

    def answered() -> list[int]:
        return [len(pair.slack.channel(channel).thread(ts)) for channel, ts in threads]

    await pair.eventually(lambda: all(answered()))
    await asyncio.sleep(QUIET)
    assert answered() == [1] * len(asked)
    assert [figures_of(pair.slack.channel(name)) for name in CHANNELS] == [[BEFORE]] * len(CHANNELS)


async def test_a_record_that_is_told_to_one_reaches_the_other_and_each_card_once(pair: Pair, records: Records) -> None:
    first, second = await pair.start(), await pair.start()
    for channel, bot in zip(CHANNELS, [first, second] * 2, strict=True):
        await pair.pin(bot, channel)
    pair.change(records.corrected)
    second.hang_up()
    await pair.answers(first, NOW)
    await pair.answers(second, NOW)
    await pair.settled(BEFORE, NOW)


async def test_when_the_process_at_work_is_killed_the_other_brings_the_change(pair: Pair, records: Records) -> None:
    at_work = await pair.start_at_work()
    other = await pair.start()
    for channel in CHANNELS:
        await pair.pin(at_work, channel)

    async def kill(call: Call, moment: str) -> None:
        if call.method == "chat.update" and moment == "after" and call.arguments["channel"] == second_channel():
            os.kill(at_work.pid, signal.SIGKILL)

    updated: list[str] = []
    filled = len(pair.slack.called("chat.update"))  # the cards, when they were pinned

    def second_channel() -> str:
        updated[:] = [call.arguments["channel"] for call in pair.slack.called("chat.update")][filled:]
        return updated[1] if len(updated) == 2 else ""

    pair.slack.on_call = kill
    pair.change(records.corrected)
    at_work.hang_up()
    await at_work.ended()
    await pair.settled(BEFORE, NOW)
    assert NOW in await pair.answer(other)


async def test_a_process_that_died_at_rest_is_replaced_before_the_next_change(pair: Pair, records: Records) -> None:
    at_work = await pair.start_at_work()
    other = await pair.start()
    for channel in CHANNELS:
        await pair.pin(at_work, channel)
    os.kill(at_work.pid, signal.SIGKILL)
    await at_work.ended()
    pair.change(records.corrected)
    other.hang_up()
    await pair.settled(BEFORE, NOW)


async def test_reload_makes_both_read_the_record_again(pair: Pair, records: Records) -> None:
    both = [await pair.start(), await pair.start()]
    for channel in CHANNELS:
        await pair.pin(both[0], channel)
    pair.change(records.corrected)
    environment = {**os.environ, "DATABASE_URL": pair.url.replace("+asyncpg", ""), "KNOWLEDGE_DIR": str(pair.record)}
    pipe = asyncio.subprocess.PIPE
    command = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "reload", cwd=ROOT, env=environment, stdout=pipe, stderr=pipe
    )
    said, complaint = await command.communicate()
    assert command.returncode == 0, complaint.decode()
    assert "reads the record again within some seconds" in said.decode()
    for bot in both:
        await pair.answers(bot, NOW)
    await pair.settled(BEFORE, NOW)


async def test_a_process_with_an_older_record_takes_back_nothing(pair: Pair, records: Records) -> None:
    older = await pair.start_at_work(default_folder())
    for channel in CHANNELS:
        await pair.pin(older, channel)
    newer = await pair.start(records.corrected)
    await pair.settled(BEFORE, NOW)
    assert BEFORE in await pair.answer(older)
    assert NOW in await pair.answer(newer)


async def test_a_process_with_an_older_record_that_starts_last_takes_back_nothing(pair: Pair, records: Records) -> None:
    newer = await pair.start_at_work()
    for channel in CHANNELS:
        await pair.pin(newer, channel)
    pair.change(records.corrected)
    newer.hang_up()
    await pair.settled(BEFORE, NOW)
    older = await pair.start(default_folder())
    await asyncio.sleep(QUIET)
    await pair.settled(BEFORE, NOW)
    os.kill(newer.pid, signal.SIGKILL)
    await newer.ended()
    await asyncio.sleep(2 * QUIET)
    await pair.settled(BEFORE, NOW)
    assert BEFORE in await pair.answer(older)


async def test_people_changes_and_deaths_leave_nothing_half_done(postgres_url: str, tmp_path: Path) -> None:  # noqa: F811
    counts, problems = await soaked(postgres_url, tmp_path, seconds=6.0, seed=1)
    assert not problems, "\n".join(problems)
    assert counts["kills"]
    assert counts["record changes"]
    assert counts["add: pinned"]
