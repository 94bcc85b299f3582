"""Requests that Slack did not sign: whoever runs the bot is told, in few lines."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from bot import sparing
from tests.loopback.conftest import Bot
from tests.loopback.payloads import SIGNING_SECRET, form, signed, slash_command
from tests.loopback.slack import eventually

COMMAND = form(slash_command("/facts", "how many?"))
Headers = Callable[[], dict[str, str]]


async def state(bot: Bot) -> tuple[int, str]:
    status, body = await bot.get("/readyz")
    return status, json.loads(body)["tasks"]["slack_requests"]


@pytest.mark.parametrize(
    ("make_headers", "told", "seen"),
    [
        (lambda: signed(*COMMAND, age=360), ["signed 36", " s ago by this machine's clock: set the clock"], "warning"),
        (
            lambda: signed(*COMMAND, age=-360),
            ["signed 3", " s ahead of this machine's clock: set the clock"],
            "warning",
        ),
        (lambda: signed(*COMMAND, secret="another"), ["SLACK_SIGNING_SECRET does not give"], "warning"),
        (lambda: signed(*COMMAND, secret=f'"{SIGNING_SECRET}"'), ["SLACK_SIGNING_SECRET does not give"], "warning"),
        (lambda: {"Content-Type": COMMAND[1]}, ["without Slack's headers"], "running"),
    ],
    ids=["six minutes late", "six minutes early", "another secret", "a secret in quotes", "a stranger"],
)
async def test_the_log_says_which_check_failed_and_by_how_much_a_clock_is_off(
    make_headers: Headers, told: list[str], seen: str, http_bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    assert (await http_bot.post(COMMAND[0], make_headers()))[0] == 401
    (record,) = caplog.records
    assert record.levelname == "WARNING"
    assert all(words in record.getMessage() for words in ["refused with 401: 1 ", *told]), record.getMessage()
    assert SIGNING_SECRET not in record.getMessage()
    assert await state(http_bot) == (200, seen)
    assert (await http_bot.post(COMMAND[0], signed(*COMMAND)))[0] == 200
    assert await state(http_bot) == (200, "running")


async def test_many_refusals_are_one_line_a_minute_with_their_number(
    http_bot: Bot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sparing, "SAID_AGAIN", 0.5)
    for _ in range(20):
        assert (await http_bot.post(COMMAND[0], signed(*COMMAND, age=900)))[0] == 401
    for _ in range(3):
        assert (await http_bot.post(COMMAND[0], signed(*COMMAND, secret="another")))[0] == 401
    await eventually(lambda: len(caplog.records) == 2)
    first, second = (record.getMessage() for record in caplog.records)
    assert "401: 1 signed 90" in first
    assert "401: 19 signed 90" in second
    assert "; 3 with a signature" in second
