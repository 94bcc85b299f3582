"""Say the same once a minute: what goes wrong over and over must not fill the log."""

from __future__ import annotations

import time
from collections.abc import Callable

SAID_AGAIN = 60.0  # seconds
MOST_SAID = 100  # different things that are remembered


class Sparing:
    """Tells when something is to be said, and how often it came since it was last said.

    Args:
        now: Seconds that never go back.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._said: dict[str, tuple[float, int]] = {}  # when, and how often it came since

    def times(self, what: str) -> int:
        """Return how often something came since it was last said, this time included; 0 where it is not to be said yet.

        Args:
            what: The same for whatever is to be said once.
        """
        said_at, left_out = self._said.get(what, (float("-inf"), 0))
        if self._now() - said_at < SAID_AGAIN:
            self._said[what] = said_at, left_out + 1
            return 0
        if len(self._said) >= MOST_SAID:
            self._said.clear()
        self._said[what] = self._now(), 0
        return left_out + 1

    def has_said(self, what: str) -> bool:
        """Return whether something was said since it was last forgotten."""
        return what in self._said

    def wait(self, what: str) -> float:
        """Return the seconds until something may be said again."""
        said_at, _ = self._said.get(what, (float("-inf"), 0))
        return max(0.0, said_at + SAID_AGAIN - self._now())

    def forget(self) -> None:
        """Forget everything, so that it is said at once when it comes again."""
        self._said.clear()
