"""Whether the bot can do its work: each part that must be well, and each background task."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bot.supervisor import State, Supervisor

logger = logging.getLogger(__name__)

Check = Callable[[], Awaitable[bool]]


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
    """

    def __init__(
        self,
        supervisor: Supervisor,
        checks: Mapping[str, Check] | None = None,
        records: Callable[[], Mapping[str, str | None]] | None = None,
    ) -> None:
        self._supervisor = supervisor
        self._checks = dict(checks or {})
        self._records = records or dict

    def add(self, name: str, check: Check) -> None:
        """Add a part that must be well."""
        self._checks[name] = check

    async def read(self) -> Reading:
        """Ask every part how it is. One that fails to say so is not well."""
        parts = {name: await _is_well(check) for name, check in self._checks.items()}
        return Reading(parts, self._supervisor.states(), self._records())


async def _is_well(check: Check) -> bool:
    try:
        return await check()
    except Exception:
        # A check that fails is a part that is not ready, never a page that fails.
        logger.exception("A readiness check failed")
        return False
