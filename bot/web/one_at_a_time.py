"""What takes long, such as looking an answer up: one piece of work at a time, beside the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from aiohttp import web

PATIENCE = 2.0  # seconds until a visitor is told to come back; each answer takes a few hundredths
RETRY_AFTER = "5"  # seconds

Result = TypeVar("Result")


class BusyError(Exception):
    """Nobody's turn came in time."""


class OneAtATime:
    """A thread of its own, in which work is done one after the other.

    The event loop goes on meanwhile, with Slack's requests: it takes turns with the thread, each of half a
    millisecond at most (`bot.turns`).

    Args:
        patience: Seconds that work may wait for its turn.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pages")
        self._turn = asyncio.Semaphore(1)

    async def do(self, work: Callable[[], Result], *, is_wanted: Callable[[], bool]) -> Result:
        """Do work, once its turn has come.

        Args:
            work: What to do.
            is_wanted: Whether somebody still waits for it.

        Raises:
            BusyError: Others were before it for too long, or nobody waits any more.
        """
        try:
            async with asyncio.timeout(self._patience):
                await self._turn.acquire()
        except TimeoutError:
            raise BusyError from None
        try:
            if not is_wanted():
                raise BusyError
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        finally:
            self._turn.release()

    def close(self) -> None:
        """Begin no more work."""
        self._thread.shutdown(wait=False, cancel_futures=True)


async def done_for(request: web.Request, lane: OneAtATime, work: Callable[[], Result]) -> Result:
    """Do a visitor's work in its turn.

    Args:
        request: The visitor's.
        lane: Where it is done.
        work: What to do.

    Raises:
        web.HTTPServiceUnavailable: Others were before it for too long.
    """
    try:
        return await lane.do(work, is_wanted=lambda: request.transport is not None)
    except BusyError:
        raise web.HTTPServiceUnavailable(headers={"Retry-After": RETRY_AFTER}) from None
