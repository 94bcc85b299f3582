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


class TooManyError(BusyError):
    """The turn did not come in time because of what the same asker asked besides."""


class OneAtATime:
    """A thread of its own, in which work is done one after the other, and askers take turns.

    The event loop goes on meanwhile, with Slack's requests: it takes turns with the thread, each of half a
    millisecond at most (`bot.turns`).

    Args:
        patience: Seconds that work may wait for its turn.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pages")
        self._asker: str | None = None  # whose work is being done
        self._lines: dict[str, list[asyncio.Future[None]]] = {}  # who waits, by asker, the next asker first

    async def do(self, work: Callable[[], Result], *, is_wanted: Callable[[], bool], asker: str = "") -> Result:
        """Do work, once its turn has come: one piece of each asker's, then the next of each.

        Args:
            work: What to do.
            is_wanted: Whether somebody still waits for it.
            asker: Whose it is.

        Raises:
            TooManyError: What the same asker wants besides was before it for too long.
            BusyError: Others were, or nobody waits any more.
        """
        await self._turn(asker)
        try:
            if not is_wanted():
                raise BusyError
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        finally:
            self._go_on()

    def close(self) -> None:
        """Begin no more work."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _turn(self, asker: str) -> None:
        """Wait until nobody's work is being done, and it is this asker's turn."""
        if self._asker is None:
            self._asker = asker
            return
        turn = asyncio.get_running_loop().create_future()
        line = self._lines.setdefault(asker, [])
        has_more = bool(line) or self._asker == asker
        line.append(turn)
        try:
            async with asyncio.timeout(self._patience):
                await turn
        except TimeoutError:
            if not _has_come(turn):
                raise (TooManyError if has_more or len(line) > 1 else BusyError) from None
        except asyncio.CancelledError:
            if _has_come(turn):
                self._go_on()
            raise
        finally:
            line.remove(turn)
            if not line:
                del self._lines[asker]

    def _go_on(self) -> None:
        """Give the next asker a turn, who comes behind all others then."""
        self._asker = None
        for asker, line in self._lines.items():
            turn = next((one for one in line if not one.done()), None)
            if turn is not None:
                self._lines[asker] = self._lines.pop(asker)
                self._asker = asker
                turn.set_result(None)
                return


def _has_come(turn: asyncio.Future[None]) -> bool:
    return turn.done() and not turn.cancelled()


async def done_for(request: web.Request, lane: OneAtATime, work: Callable[[], Result]) -> Result:
    """Do a visitor's work in its turn.

    Args:
        request: The visitor's.
        lane: Where it is done.
        work: What to do.

    Raises:
        web.HTTPTooManyRequests: What comes from the same address was before it for too long.
        web.HTTPServiceUnavailable: Others were.
    """
    try:
        return await lane.do(work, is_wanted=lambda: request.transport is not None, asker=request.remote or "")
    except TooManyError:
        raise web.HTTPTooManyRequests(headers={"Retry-After": RETRY_AFTER}) from None
    except BusyError:
        raise web.HTTPServiceUnavailable(headers={"Retry-After": RETRY_AFTER}) from None
