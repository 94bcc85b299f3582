"""One line in the log for each time that the store is away, and a pause between tries."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from bot.sparing import Sparing

logger = logging.getLogger(__name__)

_NO_WRITES = "%s Until then nothing is remembered: no choice, and no pin."
PAUSE = 5.0  # seconds between tries: a dead store costs one question in that time its patience


class CircuitBreaker:
    """Whether the store is away.

    Args:
        now: Seconds that never go back.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self.now = now
        self._since: float | None = None
        self._next_try_at = 0.0
        self.takes_writes = True
        self._sparing = Sparing(now)

    def cannot_write(self, problem: str) -> None:
        """Note that a write failed, as on a full disk; logged when it begins, and then once a minute.

        Args:
            problem: Whole sentences: what, which store, and what to do.
        """
        if self.takes_writes:
            self._sparing.forget()
        self.takes_writes = False
        is_away = self._since is not None  # which the log has
        if not is_away and self._sparing.times(_NO_WRITES):
            logger.error(_NO_WRITES, problem)

    def may_try(self) -> bool:
        """Say whether to ask the store. While it is away, one caller in each pause is told to."""
        if self._since is None:
            return True
        if self.now() < self._next_try_at:
            return False
        self._next_try_at = self.now() + PAUSE
        return True

    def open(self, problem: str) -> None:
        """Log a problem, unless the store is away already.

        Args:
            problem: Whole sentences: what, which store, and what to do.
        """
        if self._since is None:
            logger.error("%s Questions are answered all the same, without what people chose.", problem)
        self._since = self.now()
        self._next_try_at = self._since + PAUSE

    def close(self, tried_at: float) -> None:
        """Take the store for well again, if it answered a try that began after the last failure.

        Of fifty tries at once some may succeed late: they do not open it a second time.

        Args:
            tried_at: When the try began.
        """
        if self._since is not None and tried_at >= self._since:
            self._since = None


def reason(error: BaseException) -> str:
    """Return one line that says why a driver failed, without SQL and without values.

    Args:
        error: As SQLAlchemy, a driver or the system raised it.
    """
    if isinstance(error, TimeoutError) and not error.errno:
        return "no answer in time"
    cause = getattr(error, "orig", None) or error
    cause = cause.__cause__ or cause  # SQLAlchemy wraps asyncpg's errors twice
    return (str(cause).splitlines() or [type(cause).__name__])[0]
