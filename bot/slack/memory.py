"""Which events were taken up: Slack delivers one up to four times, sometimes under a new envelope."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any

REMEMBERED_FOR = 3600.0  # seconds; Slack's last redelivery comes about 5 minutes after the first
MOST_REMEMBERED = 10_000  # keys, about 1 MB


class SeenEvents:
    """A bounded memory of events, by event id and by the message that they are about.

    Retry counters are not looked at: a redelivery sometimes says that it is the first.

    Args:
        now: Seconds that never go back.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._expires_at_by_key: OrderedDict[object, float] = OrderedDict()

    def is_new(self, body: dict[str, Any]) -> bool:
        """Remember an event, and say whether it is the first time that it, or its message, is seen.

        Args:
            body: An `event_callback` as Slack sends it.
        """
        self._forget_old()
        keys = list(_keys(body))
        is_new = not any(key in self._expires_at_by_key for key in keys)
        for key in keys:
            self._expires_at_by_key.setdefault(key, self._now() + REMEMBERED_FOR)
        return is_new

    def _forget_old(self) -> None:
        while self._expires_at_by_key:
            expires_at = next(iter(self._expires_at_by_key.values()))
            if expires_at > self._now() and len(self._expires_at_by_key) <= MOST_REMEMBERED:
                return
            self._expires_at_by_key.popitem(last=False)


def _keys(body: dict[str, Any]) -> Iterable[object]:
    event = body.get("event", {})
    if body.get("event_id"):
        yield body["event_id"]
    if event.get("channel") and event.get("ts"):
        yield event["channel"], event["ts"]
