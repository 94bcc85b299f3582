"""All that goes on beside the requests: in one list, and none of it ends unseen.

Long work is started by a `Supervisor`: what fails is logged, shown on `/readyz`, and tried again after a pause that
grows. Short work that a request leaves for later is begun by `ShortTasks`: it is held on to, and what fails is logged.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from bot.errors import BotError
from bot.sparing import Sparing

logger = logging.getLogger(__name__)

Result = TypeVar("Result")

FIRST_PAUSE = 1.0  # seconds, doubled after each failure
LONGEST_PAUSE = 60.0
ENDING = 8.0  # seconds for what must not be left half done: hosts kill a process 10 s after they asked it to stop


def growing_pause(failures: int, first: float, longest: float) -> float:
    """Return the seconds until the next try.

    Args:
        failures: How many there were before the last one: each doubles the pause.
        first: Seconds after the first failure.
        longest: Seconds that no pause exceeds.
    """
    return min(longest, first * 2.0 ** min(failures, 10))


class State(StrEnum):
    """How a task is doing."""

    RUNNING = "running"
    WARNING = "warning"  # it works, but somebody should look into the log
    FAILING = "failing"
    DONE = "done"


class Watch:
    """How a task is doing, as it says itself.

    Args:
        name: The task's, for the log and for `/readyz`.
        first_pause: Seconds to wait after the first failure; each further one doubles them.
        now: Seconds that never go back.
    """

    def __init__(self, name: str, first_pause: float = FIRST_PAUSE, now: Callable[[], float] = time.monotonic) -> None:
        self.name = name
        self.state = State.RUNNING
        self._first_pause = first_pause
        self._failures = 0
        self._sparing = Sparing(now)

    def failed(self, error: BaseException | str) -> float:
        """Say that the task fails, and why. The log has one line a minute of the same failure.

        Args:
            error: What it raised, or what is wrong. Anything but a sentence or a `BotError` is unforeseen, and logged
                with its traceback the first time.

        Returns:
            How many seconds to wait before the next try.
        """
        pause = growing_pause(self._failures, self._first_pause, LONGEST_PAUSE)
        self._failures += 1
        self.state = State.FAILING
        reason = _in_one_line(error)
        is_known = self._sparing.has_said(reason)
        if not self._sparing.times(reason):
            return pause
        line = "Background task %s fails, and is tried again: %s"
        if is_known or isinstance(error, (str, BotError)):
            logger.warning(line, self.name, reason)
        else:
            logger.error(line, self.name, reason, exc_info=error)
        return pause

    def warns(self) -> None:
        """Say that something is not as it should be, which the log has; the bot stays ready."""
        self.state = State.WARNING

    def goes_well(self) -> None:
        """Say that the task does what it is for; after failures that is logged."""
        if self.state is State.FAILING:
            logger.info("Background task %s goes well again.", self.name)
        self.state, self._failures = State.RUNNING, 0
        self._sparing.forget()

    def is_done(self) -> None:
        """Say that there is nothing more to do."""
        self.goes_well()
        self.state = State.DONE


Work = Callable[[Watch], Awaitable[None]]


class Supervisor:
    """The tasks that run beside the requests, each under a name of its own.

    Args:
        first_pause: Seconds to wait after the first failure of a task.
    """

    def __init__(self, first_pause: float = FIRST_PAUSE) -> None:
        self._first_pause = first_pause
        self._watches: dict[str, Watch] = {}

    def start(self, name: str, work: Work) -> asyncio.Task[None]:
        """Start a task, and start it again each time that it fails.

        Args:
            name: For the log and for `/readyz`.
            work: It ends when there is nothing more to do. One that lasts as long as the bot calls `goes_well` of its
                watch whenever it has done what it is for.

        Returns:
            The task, for `stopped`.
        """
        return asyncio.create_task(self._keep_going(self.watch(name), work), name=name)

    def watch(self, name: str) -> Watch:
        """Return the watch of a name, for what is no task of its own but can fail as one does."""
        return self._watches.setdefault(name, Watch(name, self._first_pause))

    def states(self) -> Mapping[str, str]:
        """Return how each task is doing, by name."""
        return {name: watch.state.value for name, watch in self._watches.items()}

    def is_well(self) -> bool:
        """Return whether no task fails."""
        return State.FAILING.value not in self.states().values()

    async def _keep_going(self, watch: Watch, work: Work) -> None:
        while True:
            try:
                await work(watch)
            except asyncio.CancelledError as error:
                if _is_asked_to_stop():
                    raise
                pause = watch.failed(error)  # what it waited for was cancelled, and not the task
            except Exception as error:  # noqa: BLE001  # whatever it is, the task goes on
                pause = watch.failed(error)
            else:
                watch.is_done()
                return
            await asyncio.sleep(pause)


async def stopped(task: asyncio.Task[Any]) -> None:
    """Ask a task to stop, and wait until it has."""
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def to_its_end(work: Coroutine[Any, Any, Result], seconds: float = ENDING) -> Result:
    """Do what must not be left half done: whoever is cancelled meanwhile is so once it is done.

    Args:
        work: What to do.
        seconds: How long a cancellation waits for it at most; then the work is cancelled too.
    """
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task}, timeout=seconds)
        await stopped(task)
        raise


class ShortTasks:
    """What goes on when nobody waits for it any more. The event loop itself would hold its tasks weakly."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    def begin(self, work: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
        """Begin some work; if it fails, the log says so, whether somebody waits for it or not."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._end)
        return task

    async def finish(self, seconds: float = 0.0) -> int:
        """Wait for what is under way, then cancel what is left.

        Args:
            seconds: How long to wait.

        Returns:
            How many tasks were cancelled.
        """
        if not self._tasks:
            return 0
        _, late = await asyncio.wait(self._tasks, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return len(late)

    def _end(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            logger.error("A short task failed: %s", _in_one_line(error), exc_info=error)


def _is_asked_to_stop() -> bool:
    task = asyncio.current_task()
    return task is None or task.cancelling() > 0


def _in_one_line(error: BaseException | str) -> str:
    said = " ".join(str(error).split())
    if isinstance(error, (str, BotError)):
        return said
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
