"""One process at a time does the background work; when it dies or hangs, another goes on."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.store.circuit_breaker import reason
from bot.store.leader_lock import LeaderLock
from bot.supervisor import Watch

logger = logging.getLogger(__name__)

HEARTBEAT = (
    5.0  # seconds between tries, and between two signs of life: with what follows, 20 s until another takes over
)
TRUSTED = 2.0  # heartbeats; who could show no sign of life for so long stops working
FREED = 3.0  # heartbeats; then another may take the lock: later than the first stopped


class BackgroundWork:
    """The background work, and whether it is this process that does it.

    Args:
        lock: What the process that does it holds: the leader lock.
        store: The store's name, for the log.
        heartbeat: Seconds between two signs of life.
        now: Seconds that never go back.
    """

    def __init__(
        self, lock: LeaderLock, store: str, heartbeat: float = HEARTBEAT, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.heartbeat = heartbeat
        self._lock = lock
        self._store = store
        self._now = now
        self._trusted_until = 0.0

    def is_ours(self) -> bool:
        """Say whether this process may go on with the work: look before each step that another must not repeat."""
        return self._now() < self._trusted_until

    async def do(self, job: Callable[[], Awaitable[None]], watch: Watch | None = None) -> None:
        """Wait for the leader lock, do a job, and give the lock up; begin anew each time that it is lost.

        While the store is away nobody has the lock, and the job waits.

        Args:
            job: What to do; it may last as long as the bot. It is cancelled when the lock is lost, and so must leave
                nothing that it cannot go on with.
            watch: What is told while the store cannot say who has the lock.
        """
        watch = watch or Watch("leader lock")
        try:
            while not await self._take_and(job, watch):  # noqa: ASYNC110  # no event reaches from one process to another
                await asyncio.sleep(self.heartbeat)
        finally:
            await self._leave()

    async def _take_and(self, job: Callable[[], Awaitable[None]], watch: Watch) -> bool:
        """Return whether the job was done to its end."""
        if not await self._holds(self._lock.take, watch):
            return False
        logger.info("This process does the background work of the store %s.", self._store)
        working = asyncio.ensure_future(job())
        try:
            while not working.done() and self.is_ours():
                await asyncio.wait({working}, timeout=self.heartbeat)
                if not working.done() and not await self._holds(self._lock.keep, watch):
                    break
            if working.done():
                await working  # raises what the job raised
                return True
        finally:
            self._trusted_until = 0.0
            working.cancel()
            await asyncio.wait({working})
        if not working.cancelled() and (error := working.exception()) is not None:
            watch.failed(error)
        logger.warning("This process no longer does the background work of the store %s.", self._store)
        await self._leave()
        return False

    async def _holds(self, method: Callable[[float], Awaitable[bool]], watch: Watch) -> bool:
        begun_at = self._now()
        try:
            async with asyncio.timeout(self.heartbeat):
                holds = await method(FREED * self.heartbeat)
        except Exception as exc:  # noqa: BLE001  # whatever it is: questions are answered, and it is tried again
            self._trusted_until = 0.0
            watch.failed(f"the store {self._store} cannot say which process does the background work: {reason(exc)}.")
            await self._leave()
            return False
        # From before it was said: the other side counts from when it heard of it.
        self._trusted_until = begun_at + TRUSTED * self.heartbeat if holds else 0.0
        return holds

    async def _leave(self) -> None:
        self._trusted_until = 0.0
        with suppress(Exception):  # it is freed by itself
            async with asyncio.timeout(self.heartbeat):
                await self._lock.leave()
