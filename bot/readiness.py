"""Whether the bot can do its work: each part that must be well, and each background task."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bot.supervisor import State, Supervisor

logger = logging.getLogger(__name__)

Check = Callable[[], Awaitable[bool]]

KEPT = 1.0  # seconds: however many ask, the store is asked no more often


@dataclass(frozen=True, slots=True)
class Reading:
    """How the bot is doing at one moment.

    Attributes:
        parts: Whether each part is well, by name.
        tasks: The `State` of each background task, by name.
        records: The digest of each record, by name, where there are several; None for one that cannot be read. The bot
            is ready all the same, since the others are served.
    """

    parts: Mapping[str, bool]
    tasks: Mapping[str, str]
    records: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def is_ready(self) -> bool:
        """Whether every part is well and no task fails."""
        return not self.failing

    @property
    def failing(self) -> tuple[str, ...]:
        """The names of the parts that are not well and of the tasks that fail."""
        parts = tuple(name for name, is_well in self.parts.items() if not is_well)
        return (*parts, *(name for name, state in self.tasks.items() if state == State.FAILING))


class Readiness:
    """What must be well for the bot to be ready.

    Args:
        supervisor: What watches the background tasks; none of them may fail.
        checks: The first parts, by name.
        records: Tells the digests of several records; None where there is one.
        now: Seconds that never go back.
    """

    def __init__(
        self,
        supervisor: Supervisor,
        checks: Mapping[str, Check] | None = None,
        records: Callable[[], Mapping[str, str | None]] | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._supervisor = supervisor
        self._checks = dict(checks or {})
        self._records = records or dict
        self._now = now
        self._asking = asyncio.Lock()
        self._parts: dict[str, bool] = {}
        self._asked_at = float("-inf")
        self._raising: set[str] = set()  # the parts whose checks failed the last time

    def add(self, name: str, check: Check) -> None:
        """Add a part that must be well."""
        self._checks[name] = check
        self._asked_at = float("-inf")

    async def read(self) -> Reading:
        """Say how every part was within the last second, and each task is. A part that fails to say so is not well."""
        async with self._asking:
            if self._now() - self._asked_at >= KEPT:
                self._parts = {name: await self._is_well(name, check) for name, check in self._checks.items()}
                self._asked_at = self._now()
        return Reading(self._parts, self._supervisor.states(), self._records())

    async def _is_well(self, name: str, check: Check) -> bool:
        try:
            is_well = await check()
        except Exception:
            # A check that fails is a part that is not ready, never a page that fails.
            if name not in self._raising:
                logger.exception("The readiness check of %s fails", name)
                self._raising.add(name)
            return False
        if name in self._raising:
            logger.info("The readiness check of %s goes well again", name)
            self._raising.remove(name)
        return is_well
