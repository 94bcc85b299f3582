"""How fast the background work may call Slack: evenly, under the limits of each method."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

# Seconds between two calls in one workspace, from Slack's rate-limit tiers: tier 2 takes 20 calls a minute, tier 3 50;
# a message about one a second in each channel. A tenth more, for what people do meanwhile.
_SECONDS = {"chat.update": 1.3, "chat.delete": 1.3, "pins.add": 3.3, "pins.remove": 3.3}
_SECONDS_OF_A_CHANNEL = {"chat.postMessage": 1.1}
_MOST_REMEMBERED = 10_000


class RateLimit:
    """The rate limit of one workspace.

    Args:
        hurry: How many times as fast as Slack takes it; only a Slack on loopback takes more than 1.
        now: Seconds that never go back.
    """

    def __init__(self, hurry: float = 1.0, now: Callable[[], float] = time.monotonic) -> None:
        self._hurry = hurry
        self._now = now
        self._next: dict[tuple[str, str], float] = {}

    async def wait(self, method: str, channel: str = "") -> None:
        """Wait until a method may be called again.

        Args:
            method: As Slack names it.
            channel: Where it is limited by channel.
        """
        seconds = _SECONDS.get(method) or _SECONDS_OF_A_CHANNEL.get(method, 0.0)
        key = (method, channel if method in _SECONDS_OF_A_CHANNEL else "")
        at = max(self._now(), self._next.get(key, 0.0))
        self._next[key] = at + seconds / self._hurry
        if len(self._next) > _MOST_REMEMBERED:
            self._next = {one: when for one, when in self._next.items() if when > self._now()}
        await asyncio.sleep(at - self._now())


class _Unlimited(RateLimit):
    """No rate limit at all: people press one button at a time, and wait for it."""

    async def wait(self, method: str, channel: str = "") -> None:
        """Do not wait."""


UNLIMITED = _Unlimited()
