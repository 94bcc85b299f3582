from __future__ import annotations

import asyncio
import logging

import pytest

from bot.errors import StoreError
from bot.supervisor import LONGEST_PAUSE, ShortTasks, Supervisor, Watch, stopped, to_its_end

PAUSE = 0.001
PATIENCE = 20.0  # seconds: the machine may be busy


async def test_a_task_that_fails_is_logged_and_tried_again_until_it_goes_well(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    supervisor, tries = Supervisor(PAUSE), []

    async def works_at_the_third_try(watch: Watch) -> None:
        tries.append(supervisor.states()["pins"])
        if len(tries) < 3:
            raise ZeroDivisionError(f"number {len(tries)}")
        watch.goes_well()
        await asyncio.Event().wait()

    task = supervisor.start("pins", works_at_the_third_try)
    async with asyncio.timeout(PATIENCE):
        while len(tries) < 3:
            await asyncio.sleep(PAUSE)
    assert tries == ["running", "failing", "failing"]
    assert supervisor.is_well()
    await stopped(task)
    first, second, well = caplog.records
    assert first.getMessage() == "Background task pins fails, and is tried again: ZeroDivisionError: number 1"
    assert first.exc_info
    assert second.exc_info
    assert well.getMessage() == "Background task pins goes well again."


async def test_a_task_that_has_nothing_more_to_do_is_done() -> None:
    supervisor = Supervisor(PAUSE)

    async def once(_: Watch) -> None:
        return

    await supervisor.start("index", once)
    assert supervisor.states() == {"index": "done"}
    assert supervisor.is_well()


async def test_a_task_whose_own_work_is_cancelled_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    supervisor = Supervisor(PAUSE)
    answers = [asyncio.get_running_loop().create_future() for _ in range(2)]
    answers[0].cancel()
    answers[1].set_result(None)
    waiting = iter(answers)

    async def waits(_: Watch) -> None:
        await next(waiting)

    async with asyncio.timeout(PATIENCE):
        await supervisor.start("workspace", waits)
    assert supervisor.states() == {"workspace": "done"}
    assert "CancelledError" in caplog.text


async def test_a_stopped_task_ends_and_is_not_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    supervisor = Supervisor(PAUSE)

    async def for_ever(_: Watch) -> None:
        await asyncio.Event().wait()

    task = supervisor.start("pins", for_ever)
    await asyncio.sleep(0)
    await stopped(task)
    assert task.cancelled()
    assert caplog.records == []


def test_the_pause_grows_with_each_failure_and_starts_anew_when_all_is_well() -> None:
    watch = Watch("pins")
    assert [watch.failed("no answer") for _ in range(9)] == [
        1,
        2,
        4,
        8,
        16,
        32,
        LONGEST_PAUSE,
        LONGEST_PAUSE,
        LONGEST_PAUSE,
    ]
    watch.goes_well()
    assert watch.failed("no answer") == 1


def test_the_same_failure_is_one_line_a_minute(caplog: pytest.LogCaptureFixture) -> None:
    now = [0.0]
    watch = Watch("pins", now=lambda: now[0])
    for error in (StoreError("away"), StoreError("away"), StoreError("locked"), StoreError("locked")):
        watch.failed(error)
    assert [record.message.rpartition(": ")[2] for record in caplog.records] == ["away", "locked"]
    now[0] = 60.0
    watch.failed(StoreError("locked"))
    assert len(caplog.records) == 3
    assert not any(record.exc_info for record in caplog.records)


def test_the_traceback_of_an_unforeseen_failure_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    now = [0.0]
    watch = Watch("pins", now=lambda: now[0])
    for now[0] in (0.0, 1.0, 61.0, 122.0):
        watch.failed(ValueError("bad"))
    assert [bool(record.exc_info) for record in caplog.records] == [True, False, False]


async def test_short_work_that_fails_is_logged_though_nobody_waits(caplog: pytest.LogCaptureFixture) -> None:
    short = ShortTasks()

    async def fails() -> None:
        raise ZeroDivisionError

    short.begin(fails())
    assert await short.finish(1) == 0
    await asyncio.sleep(0)
    (record,) = caplog.records
    assert record.getMessage() == "A short task failed: ZeroDivisionError"
    assert record.exc_info


async def test_short_work_is_waited_for_and_then_cut_off(caplog: pytest.LogCaptureFixture) -> None:
    short, done = ShortTasks(), []

    async def lasts(seconds: float) -> None:
        await asyncio.sleep(seconds)
        done.append(seconds)

    for seconds in (0.01, 60):
        short.begin(lasts(seconds))
    assert await short.finish(0.2) == 1
    assert done == [0.01]
    assert await short.finish() == 0
    assert caplog.records == []


async def test_what_must_not_be_left_half_done_comes_to_its_end_before_whoever_does_it_is_cancelled() -> None:
    done: list[str] = []

    async def post_and_store() -> None:
        await asyncio.sleep(0.05)
        done.append("stored")

    working = asyncio.create_task(to_its_end(post_and_store()))
    await asyncio.sleep(0)
    await stopped(working)
    assert working.cancelled()
    assert done == ["stored"]


async def test_a_cancellation_does_not_wait_for_ever() -> None:
    working = asyncio.create_task(to_its_end(asyncio.sleep(60.0), seconds=0.01))
    await asyncio.sleep(0)
    async with asyncio.timeout(PATIENCE):
        await stopped(working)
    assert working.cancelled()
