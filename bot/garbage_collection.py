"""Build what stays for good without looking for garbage in it."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from bot.turns import short_turns


@contextmanager
def building_for_good() -> Iterator[None]:
    """Keep the garbage collector from what is built in the block, then and later.

    A large record is millions of objects, and none of them is garbage: looking for it takes half of the time in which
    they are read, and would make one question in many wait for seconds. Where it is built in a thread of its own,
    whoever asks meanwhile is let in between.
    """
    if not gc.isenabled():  # inside another such block
        yield
        return
    gc.disable()
    try:
        with short_turns():
            yield
    finally:
        gc.enable()
        gc.freeze()
        _give_back()


def forget_what_was_built() -> None:
    """Free what was built for good and is in use no more, such as an older record; all the rest is looked at too."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    _give_back()


def _give_back() -> None:
    """Give back what building needed for a while; glibc by itself keeps it for the process, a tenth of what is left."""
    with suppress(AttributeError, OSError, TypeError):  # another C library
        ctypes.CDLL(None).malloc_trim(0)
