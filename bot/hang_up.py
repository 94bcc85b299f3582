"""SIGHUP: it asks for the record to be read again, from the first moment of the bot to its last, and never ends it."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_IS_THERE = hasattr(signal, "SIGHUP")  # not on Windows


class HangUp:
    """What is done at SIGHUP: until somebody can do something about it, it is remembered."""

    def __init__(self) -> None:
        self._has_come = False

    def remember(self) -> None:
        """Remember from now on that it came, for as long as the process lives."""
        if _IS_THERE:
            signal.signal(signal.SIGHUP, self._note)

    @contextmanager
    def asks(self, ask: Callable[[], None]) -> Iterator[None]:
        """Do something at each SIGHUP for as long as the block lasts, and at once where it has come before.

        Args:
            ask: What to do.
        """
        if not _IS_THERE:
            yield
            return
        loop, before = asyncio.get_running_loop(), signal.getsignal(signal.SIGHUP)
        loop.add_signal_handler(signal.SIGHUP, ask)
        if self._has_come:
            ask()
        try:
            yield
        finally:
            loop.remove_signal_handler(signal.SIGHUP)
            signal.signal(signal.SIGHUP, before or signal.SIG_DFL)  # what is finished before the end is not cut off

    def _note(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self._has_come = True
