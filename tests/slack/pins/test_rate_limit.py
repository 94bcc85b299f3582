"""The rate limit of the background work: evenly, under the limits of Slack's methods, and people do not wait for it."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from itertools import pairwise

import pytest

from bot.slack.pins import rate_limit as module
from bot.slack.pins.rate_limit import UNLIMITED, RateLimit

# Calls a minute that Slack takes in one workspace: https://docs.slack.dev/apis/web-api/rate-limits
TAKEN_A_MINUTE = {"chat.update": 50, "chat.delete": 50, "pins.add": 20, "pins.remove": 20}
TIER = pytest.mark.parametrize(("method", "a_minute"), TAKEN_A_MINUTE.items(), ids=TAKEN_A_MINUTE.keys())


@dataclass
class Clock:
    """A clock that goes on by as much as anybody sleeps.

    Attributes:
        now: Seconds.
        slept: How long each sleep was.
    """

    now: float = 1000.0
    slept: list[float] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        """Go on at once."""
        self.slept.append(seconds)
        self.now += max(seconds, 0.0)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("bot.slack.pins.rate_limit.asyncio.sleep", clock.sleep)
    return clock


async def times(rate_limit: RateLimit, clock: Clock, calls: int, method: str, channel: str = "") -> list[float]:
    """When each of some calls may be made, one after another."""
    made = []
    for _ in range(calls):
        await rate_limit.wait(method, channel)
        made.append(clock.now)
    return made


async def test_the_first_call_does_not_wait(clock: Clock) -> None:
    rate_limit = RateLimit(now=lambda: clock.now)
    for method in (*TAKEN_A_MINUTE, "chat.postMessage"):
        await rate_limit.wait(method, "C1")
    assert clock.slept == [0.0] * 5


@TIER
async def test_calls_stay_under_what_slack_takes_in_any_minute(method: str, a_minute: int, clock: Clock) -> None:
    made = await times(RateLimit(now=lambda: clock.now), clock, 4 * a_minute, method)
    most = max(sum(start <= one < start + 60 for one in made) for start in made)
    assert 0.8 * a_minute < most <= a_minute


@TIER
async def test_calls_come_evenly(method: str, a_minute: int, clock: Clock) -> None:
    made = await times(RateLimit(now=lambda: clock.now), clock, 10, method)
    pauses = {round(after - before, 6) for before, after in pairwise(made)}
    (pause,) = pauses
    assert pause > 60 / a_minute


async def test_a_channel_gets_no_more_than_one_message_a_second(clock: Clock) -> None:
    made = await times(RateLimit(now=lambda: clock.now), clock, 10, "chat.postMessage", "C1")
    assert all(1.0 < after - before < 1.5 for before, after in pairwise(made))


async def test_channels_do_not_wait_for_each_other(clock: Clock) -> None:
    rate_limit = RateLimit(now=lambda: clock.now)
    for channel in range(100):
        await rate_limit.wait("chat.postMessage", f"C{channel}")
    assert clock.now == 1000.0


@TIER
async def test_other_methods_are_limited_in_the_whole_workspace(method: str, a_minute: int, clock: Clock) -> None:
    rate_limit = RateLimit(now=lambda: clock.now)
    await rate_limit.wait(method, "C1")
    await rate_limit.wait(method, "C2")
    assert clock.now - 1000.0 > 60 / a_minute


async def test_methods_do_not_wait_for_each_other(clock: Clock) -> None:
    rate_limit = RateLimit(now=lambda: clock.now)
    for method in TAKEN_A_MINUTE:
        await rate_limit.wait(method)
    assert clock.now == 1000.0


async def test_workspaces_do_not_wait_for_each_other(clock: Clock) -> None:
    for _ in range(5):
        await RateLimit(now=lambda: clock.now).wait("pins.add")
    assert clock.now == 1000.0


async def test_time_that_passed_counts_and_is_not_saved_up(clock: Clock) -> None:
    rate_limit = RateLimit(now=lambda: clock.now)
    await rate_limit.wait("pins.add")
    clock.now += 600
    start = clock.now
    made = await times(rate_limit, clock, 3, "pins.add")
    assert made[0] == start
    assert made[1] - made[0] > 3
    assert made[2] - made[1] > 3


async def test_half_of_the_pause_that_passed_leaves_the_other_half(clock: Clock) -> None:
    rate_limit = RateLimit(now=lambda: clock.now)
    await rate_limit.wait("pins.add")
    clock.now += 1.3
    await rate_limit.wait("pins.add")
    assert clock.slept[-1] == pytest.approx(2.0)


async def test_a_method_without_a_limit_of_its_own_does_not_wait(clock: Clock) -> None:
    await times(RateLimit(now=lambda: clock.now), clock, 100, "auth.test")
    assert clock.now == 1000.0


@pytest.mark.parametrize("hurry", [2.0, 50.0, 1000.0])
async def test_a_slack_that_takes_more_is_called_as_many_times_as_fast(hurry: float, clock: Clock) -> None:
    usual = RateLimit(now=lambda: clock.now)
    made = await times(usual, clock, 2, "chat.update")
    fast = await times(RateLimit(hurry, now=lambda: clock.now), clock, 2, "chat.update")
    assert (made[1] - made[0]) / (fast[1] - fast[0]) == pytest.approx(hurry, rel=1e-3)


async def test_calls_at_the_same_time_are_made_one_after_another() -> None:
    """On the real clock: whoever comes while others wait gets the next place."""
    rate_limit, made = RateLimit(hurry=330.0), []  # a call each 10 ms

    async def call(number: int) -> None:
        await rate_limit.wait("pins.add")
        made.append((number, time.monotonic()))

    start = time.monotonic()
    await asyncio.gather(*map(call, range(4)))
    assert [number for number, _ in made] == [0, 1, 2, 3]
    assert all(at - start >= number * 0.01 - 0.002 for number, at in made)


async def test_one_that_is_cancelled_keeps_nobody_waiting_for_good(clock: Clock) -> None:
    rate_limit = RateLimit(now=lambda: clock.now)
    await rate_limit.wait("pins.add")
    waiting = asyncio.create_task(rate_limit.wait("pins.add"))
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    await rate_limit.wait("pins.add")
    assert clock.now - 1000.0 < 7


async def test_what_is_remembered_of_channels_is_bounded(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_REMEMBERED", 50)
    rate_limit = RateLimit(now=lambda: clock.now)
    for channel in range(500):
        clock.now += 0.1
        await rate_limit.wait("chat.postMessage", f"C{channel}")
        assert len(rate_limit._next) <= 51
    before = clock.now
    await rate_limit.wait("chat.postMessage", "C499")
    assert clock.now > before, "what still counts is not forgotten"


async def test_people_do_not_wait_at_all(clock: Clock) -> None:
    for _ in range(100):
        await UNLIMITED.wait("pins.add")
        await UNLIMITED.wait("chat.postMessage", "C1")
    assert clock.slept == []
