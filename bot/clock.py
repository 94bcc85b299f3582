"""Today, read in one place and passed to whoever needs it, so that a test can choose it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

Clock = Callable[[], date]


def utc_today() -> date:
    """Return the day that it is in UTC."""
    return datetime.now(UTC).date()
