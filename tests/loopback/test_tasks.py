"""What goes on beside the requests: it fails in sight, and goes on by itself."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest

from bot.answers.answerer import Answerer
from bot.settings import SlackSettings
from bot.store.pins import Pins
from bot.timing import Timing
from tests.loopback.conftest import Bot, running_bot
from tests.loopback.faults import LOST, PLAIN_TEXT, SERVER_ERROR, UNHEARD, Fault, rate_limited
from tests.loopback.payloads import BOT_TOKEN, SIGNING_SECRET, form, signed, slash_command
from tests.loopback.slack import LoopbackSlack, eventually

FAST = Timing(first_pause=0.2, round=0.05, listening=0.1, heartbeat=2.0, hurry=1000.0)
WELL = {"index": "done", "workspace": "done", "pins": "running", "gaps": "done", "slack_requests": "running"}


def settings_for(slack: LoopbackSlack) -> SlackSettings:
    return SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, slack.api_url)


async def readiness(bot: Bot) -> tuple[int, dict[str, Any]]:
    status, body = await bot.get("/readyz")
    return status, json.loads(body)["tasks"]


async def until(bot: Bot, holds: Callable[[int, dict[str, Any]], bool]) -> tuple[int, dict[str, Any]]:
    """Ask whether the bot is ready until something holds."""
    async with asyncio.timeout(10):
        seen = await readiness(bot)
        while not holds(*seen):
            seen = await readiness(bot)
    return seen


@pytest.mark.parametrize(
    ("fault", "named"),
    [
        (PLAIN_TEXT, "SlackRequestError"),
        (SERVER_ERROR, "SlackApiError"),
        (UNHEARD, "ServerDisconnectedError"),
        (LOST, "ServerDisconnectedError"),
        ("invalid_auth", "invalid_auth"),
    ],
    ids=["plain text", "HTTP 500", "unheard", "lost", "a revoked token"],
)
async def test_a_start_that_slack_answers_badly_is_told_and_tried_again(
    fault: str | Fault, named: str, slack: LoopbackSlack, real_answerer: Answerer, caplog: pytest.LogCaptureFixture
) -> None:
    slack.faults["auth.test"] = [fault] * 1000  # until it was seen
    async with running_bot(settings_for(slack), real_answerer, timing=FAST) as bot:
        status, tasks = await until(bot, lambda _, tasks: tasks["workspace"] != "running")
        assert (status, tasks["workspace"]) == (503, "failing")
        slack.faults.clear()
        status, tasks = await until(bot, lambda status, _: status == 200)
        assert tasks["workspace"] == "done"
        await is_pinned(bot, slack)
    (record,) = [record for record in caplog.records if "workspace" in record.getMessage()]
    assert record.getMessage().endswith(f"Slack does not say whose token it is: {named}")
    assert record.exc_info is None


@pytest.mark.parametrize("seconds", [0, 0.5])
async def test_a_start_that_comes_too_soon_for_slack_waits_as_long_as_it_says(
    seconds: float, slack: LoopbackSlack, real_answerer: Answerer, caplog: pytest.LogCaptureFixture
) -> None:
    slack.faults["auth.test"] = [rate_limited(seconds)]
    async with running_bot(settings_for(slack), real_answerer, timing=FAST) as bot:
        await until(bot, lambda status, tasks: (status, tasks) == (200, WELL))
    (refused,) = [call for call, _ in slack.refused]
    assert slack.called("auth.test")[0].at - refused.at >= seconds
    assert caplog.records == []


@pytest.mark.parametrize("seconds", [0.1, 3600])
async def test_a_reply_that_comes_too_soon_is_not_lost_to_a_fraction_nor_waits_an_hour(
    seconds: float, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    slack.faults["chat.postMessage"] = [rate_limited(seconds)]
    async with running_bot(settings_for(slack), real_answerer, timing=FAST) as bot:
        await until(bot, lambda _, tasks: tasks["workspace"] == "done")
        if seconds < 1:
            await is_pinned(bot, slack)
        else:
            await pin(bot, slack)
            await eventually(lambda: bool(slack.responses))


async def test_an_error_in_the_work_on_pins_is_told_and_the_work_goes_on(
    slack: LoopbackSlack,
    real_answerer: Answerer,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fails(_: Pins) -> list[Any]:
        raise ZeroDivisionError("secret detail")

    async with running_bot(settings_for(slack), real_answerer, timing=FAST) as bot:
        await until(bot, lambda status, tasks: (status, tasks) == (200, WELL))
        with monkeypatch.context() as patched:
            patched.setattr(Pins, "workspaces", fails)
            status, tasks = await until(bot, lambda _, tasks: tasks["pins"] == "failing")
            assert (status, tasks) == (503, {**WELL, "pins": "failing"})
        await until(bot, lambda status, tasks: (status, tasks) == (200, WELL))
        await is_pinned(bot, slack)
    (record,) = caplog.records
    assert record.exc_info
    assert record.getMessage().startswith("Background task pins fails, and is tried again: ZeroDivisionError")


async def is_pinned(bot: Bot, slack: LoopbackSlack) -> None:
    """A fact can be pinned: Slack is heard, and the bot knows whose it is."""
    await pin(bot, slack)
    await eventually(lambda: len(slack.channel("C1").pinned) == 1)


async def pin(bot: Bot, slack: LoopbackSlack) -> None:
    question = "how many people have been returned under MPP?"
    request = form(slash_command("/pins", f"add {question}", response_url=slack.response_url))
    assert (await bot.post(request[0], signed(*request)))[0] == 200
