"""Slack's lane and the others': who waits for whom, and what a page may cost the rest."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from threading import Event
from typing import Any

import aiohttp
import pytest

from bot.answers.answer import Answer
from bot.serve import Served, running
from bot.settings import Settings, SlackSettings
from bot.web import lanes, one_at_a_time
from bot.web.one_at_a_time import BusyError, OneAtATime, TooManyError
from tests.loopback.answers import FakeAnswerer
from tests.loopback.payloads import BOT_TOKEN, SIGNING_SECRET, form, signed, slash_command

SLACK = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, "http://127.0.0.1:9/api/")
COMMAND = form(slash_command("/facts", "how many?"))
LONG = 0.3  # seconds that a page takes
PATIENCE = 20.0  # seconds: the machine may be busy


@dataclass
class Slow(FakeAnswerer):
    """Takes long for what begins with "slowly", without ever letting go of the interpreter by itself."""

    def answer(self, question: str, **options: Any) -> Answer:
        """Answer as the fake does."""
        end = time.monotonic() + LONG
        while question.startswith("slowly") and time.monotonic() < end:
            pass
        return super().answer(question, **options)


@dataclass
class Visitors:
    """Strangers and Slack."""

    port: int
    session: aiohttp.ClientSession
    answerer: Slow

    async def open(self, path: str) -> tuple[int, dict[str, str]]:
        """Open a page."""
        async with self.session.get(f"http://127.0.0.1:{self.port}{path}") as got:
            await got.read()
            return got.status, dict(got.headers)

    async def command(self, headers: dict[str, str] | None = None) -> int:
        """Send a command."""
        url = f"http://127.0.0.1:{self.port}/slack/events"
        async with self.session.post(url, data=COMMAND[0], headers=headers or signed(*COMMAND)) as got:
            await got.read()
            return got.status


@pytest.fixture
async def visitors() -> AsyncIterator[Visitors]:
    answerer = Slow()
    bot = running(Settings(slack=SLACK, port=0), {"": Served(answerer, 5, 40)})  # type: ignore[arg-type]
    connector = aiohttp.TCPConnector(limit=0)
    async with bot as port, aiohttp.ClientSession(connector=connector) as session:
        yield Visitors(port, session, answerer)


async def test_a_command_does_not_wait_for_a_page_that_takes_long(visitors: Visitors) -> None:
    await visitors.command()
    page = asyncio.create_task(visitors.open("/?q=slowly"))
    await asyncio.sleep(LONG / 4)
    begun = time.monotonic()
    assert await visitors.command() == 200
    assert time.monotonic() - begun < LONG / 2
    assert not page.done()
    assert (await page)[0] == 200


@pytest.mark.slow
async def test_pages_are_answered_one_at_a_time_and_those_who_waited_too_long_are_told_to_come_back(
    visitors: Visitors,
) -> None:
    begun = time.monotonic()
    pages = await asyncio.gather(*(visitors.open(f"/?q=slowly{number}") for number in range(12)))
    assert time.monotonic() - begun < one_at_a_time.PATIENCE + 2 * LONG + 1
    assert {status for status, _ in pages} == {200, 429}  # all of them are one asker's
    assert len(visitors.answerer.questions) == [status for status, _ in pages].count(200)
    assert all(int(headers["Retry-After"]) > 0 for status, headers in pages if status == 429)


@pytest.mark.slow
async def test_whoever_asks_little_is_answered_before_the_rest_of_those_who_ask_much(visitors: Visitors) -> None:
    flood = [asyncio.create_task(visitors.open(f"/?q=slowly{number}")) for number in range(12)]
    await asyncio.sleep(LONG / 4)
    elsewhere = aiohttp.TCPConnector(local_addr=("127.0.0.2", 0))  # another address of loopback
    async with aiohttp.ClientSession(connector=elsewhere) as alone:
        for number in range(2):
            assert (await replace(visitors, session=alone).open(f"/?q=alone+{number}"))[0] == 200
    assert sum(question.startswith("slowly") for question in visitors.answerer.questions) <= 4
    assert {status for status, _ in await asyncio.gather(*flood)} == {200, 429}


async def test_only_who_waits_for_others_is_told_that_the_bot_is_busy() -> None:
    one = OneAtATime(patience=0.2)
    goes_on = Event()
    first = asyncio.create_task(one.do(lambda: goes_on.wait(PATIENCE), is_wanted=lambda: True, asker="first"))
    await asyncio.sleep(0.01)
    waiting = [
        asyncio.create_task(one.do(lambda: True, is_wanted=lambda: True, asker=asker))
        for asker in ("second", "first", "third", "third")
    ]
    told = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(error) for error in told] == [BusyError, TooManyError, TooManyError, TooManyError]
    goes_on.set()
    assert await first
    assert await one.do(lambda: True, is_wanted=lambda: True, asker="second")
    one.close()


async def test_a_turn_that_comes_to_whoever_is_gone_goes_on_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    one = OneAtATime(patience=PATIENCE)
    goes_on = Event()
    first = asyncio.create_task(one.do(lambda: goes_on.wait(PATIENCE), is_wanted=lambda: True))
    await asyncio.sleep(0.01)
    gone, stays = (asyncio.create_task(one.do(lambda: 2, is_wanted=lambda: True)) for _ in range(2))
    await asyncio.sleep(0.01)
    go_on = one._go_on

    def and_gone() -> None:
        go_on()
        gone.cancel()  # in the very moment in which its turn has come

    monkeypatch.setattr(one, "_go_on", and_gone)
    goes_on.set()
    assert (await first, await stays) == (True, 2)
    assert gone.cancelled()
    one.close()


async def test_a_page_that_nobody_waits_for_any_more_is_not_answered(visitors: Visitors) -> None:
    first = asyncio.create_task(visitors.open("/?q=slowly"))
    await asyncio.sleep(LONG / 4)
    given_up = [asyncio.create_task(visitors.open(f"/?q=never+{number}")) for number in range(5)]
    await asyncio.sleep(LONG / 4)
    for one in given_up:
        one.cancel()
    await first
    assert (await visitors.open("/?q=last"))[0] == 200
    assert visitors.answerer.questions == ["slowly", "last"]


async def test_others_are_slowed_down_and_slack_is_not(visitors: Visitors, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes, "PACE", 10.0)
    monkeypatch.setattr(lanes, "AT_ONCE", 2)
    begun = time.monotonic()
    for _ in range(20):
        assert await visitors.command() == 200
    assert time.monotonic() - begun < 1
    for path in ("/healthz", "/nothing", "/static/style.css", "/readyz", "/?q=x"):
        await visitors.open(path)
    assert 0.2 < time.monotonic() - begun < 3
    begun = time.monotonic()
    for _ in range(3):
        assert await visitors.command({**signed(*COMMAND, secret="another")}) == 401
    assert time.monotonic() - begun > 0.1
    assert await visitors.command() == 200


async def test_many_who_come_at_once_are_taken_one_after_the_other(visitors: Visitors) -> None:
    begun, many = time.monotonic(), 4 * lanes.AT_ONCE
    await asyncio.gather(*(visitors.open("/healthz") for _ in range(many)))
    assert time.monotonic() - begun >= (many - lanes.AT_ONCE - 1) / lanes.PACE
    assert lanes.AT_ONCE <= 10  # five times as many held up a command by a tenth of a second


async def test_whoever_has_waited_is_answered_all_the_same(visitors: Visitors, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes, "PACE", 1.0)
    monkeypatch.setattr(lanes, "AT_ONCE", 1)
    monkeypatch.setattr(lanes, "LONGEST_WAIT", 0.2)
    begun = time.monotonic()
    answers = await asyncio.gather(*(visitors.open("/healthz") for _ in range(50)))
    assert {status for status, _ in answers} == {200}
    assert time.monotonic() - begun < 2
    await asyncio.sleep(0.2)  # nobody waits for those of before
    begun = time.monotonic()
    await visitors.open("/healthz")
    assert time.monotonic() - begun < 1


async def test_work_is_done_in_turn_and_what_fails_lets_the_next_in() -> None:
    one = OneAtATime(patience=1)
    goes_on = Event()

    def fail() -> None:
        goes_on.wait(PATIENCE)
        raise LookupError("not there")

    failing = asyncio.create_task(one.do(fail, is_wanted=lambda: True))
    second = asyncio.create_task(one.do(lambda: 2, is_wanted=lambda: True))
    await asyncio.sleep(0.01)
    assert not second.done()
    goes_on.set()
    with pytest.raises(LookupError, match="not there"):
        await failing
    assert await second == 2
    with pytest.raises(BusyError):
        await one.do(lambda: 3, is_wanted=lambda: False)
    one.close()


async def test_the_bot_is_ready_while_strangers_ask(visitors: Visitors) -> None:
    pages = [asyncio.create_task(visitors.open(f"/?q=slowly{number}")) for number in range(3)]
    async with visitors.session.get(f"http://127.0.0.1:{visitors.port}/readyz") as got:
        assert json.loads(await got.text())["parts"]["store"]
    await asyncio.gather(*pages)
