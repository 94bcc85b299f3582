"""What strangers may send at most, and for how long their work may go on."""

from __future__ import annotations

import time
from collections.abc import Callable

LONGEST_DRAFT = 10_000  # characters, some 1,700 words; the command takes more
LONGEST_REVIEW = 1.5  # seconds of one processor: less than others wait for their turn


def for_seconds(seconds: float) -> Callable[[], bool]:
    """Return what tells whether this thread has worked less than so long since."""
    end = time.thread_time() + seconds
    return lambda: time.thread_time() < end
