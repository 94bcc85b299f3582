"""How the bot says whether it can do its work: asked often, and asking seldom."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.readiness import KEPT, Readiness
from bot.supervisor import Supervisor


class Part:
    """A part of the bot that says how it is; None for one that fails to."""

    def __init__(self) -> None:
        self.is_well: bool | None = True
        self.asked = 0

    async def check(self) -> bool:
        """Say it, after a moment."""
        self.asked += 1
        await asyncio.sleep(0)
        if self.is_well is None:
            raise RuntimeError("no way to know")
        return self.is_well


class Time:
    """Seconds that pass when they are told to."""

    seconds = 0.0

    def now(self) -> float:
        """Return them."""
        return self.seconds


async def test_a_part_is_asked_once_a_second_however_many_want_to_know() -> None:
    part, passing = Part(), Time()
    readiness = Readiness(Supervisor(), {"store": part.check}, now=passing.now)
    readings = await asyncio.gather(*(readiness.read() for _ in range(50)))
    assert all(reading.is_ready for reading in readings)
    part.is_well = False
    assert (await readiness.read()).is_ready
    assert part.asked == 1
    passing.seconds = KEPT
    assert (await readiness.read()).failing == ("store",)
    assert part.asked == 2


async def test_a_part_that_is_added_is_asked_at_once() -> None:
    readiness, socket = Readiness(Supervisor(), now=Time().now), Part()
    assert (await readiness.read()).is_ready
    socket.is_well = False
    readiness.add("slack_socket", socket.check)
    assert (await readiness.read()).failing == ("slack_socket",)


async def test_a_check_that_fails_over_and_over_is_logged_once_until_it_goes_well(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    part, passing = Part(), Time()
    readiness = Readiness(Supervisor(), {"store": part.check}, now=passing.now)
    for is_well in (None, None, None, False, None, True, True):
        part.is_well = is_well
        passing.seconds += KEPT
        assert (await readiness.read()).is_ready is bool(is_well)
    fails, again = "The readiness check of store fails", "The readiness check of store goes well again"
    assert [one.getMessage() for one in caplog.records] == [fails, again, fails, again]
    assert [bool(one.exc_info) for one in caplog.records] == [True, False, True, False]
