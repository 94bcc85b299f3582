"""Build what stays for good without looking for garbage in it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def building_for_good() -> Iterator[None]:
    """Keep the garbage collector from what is built in the block, then and later.

    A large record is millions of objects, and none of them is garbage: looking for it takes half of the time in which
    they are read, and would make one question in many wait for seconds.
    """
    if not gc.isenabled():  # inside another such block
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()
