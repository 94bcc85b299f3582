"""How long one thread may go on while another waits."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_TURN = 0.0005  # seconds; Python's 5 ms made each step of whoever is answered meanwhile wait as long


@contextmanager
def short_turns() -> Iterator[None]:
    """Let whoever waits in between soon, for as long as the block lasts."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(min(_TURN, usual))
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
