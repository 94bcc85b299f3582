"""What people see pinned in a channel, as it was read a moment ago, so that most answers need no database."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from bot.store.values import Workspace

# Seconds until what another process pinned is seen: sooner than whoever pinned it asks on, and a channel that asks all
# the time costs the store one reading in that time.
KEPT_FOR = 10.0
MOST_KEPT = 2_000  # channels, of at most 100 facts each: about 30 MB where all are full

Where = tuple[Workspace, str]
InSight = Mapping[str, float]


class PinsInSight:
    """A bounded memory of what channels have pinned.

    What a reading found is not kept where a change began or ended meanwhile: it may be what stood before.

    Args:
        now: Seconds that never go back.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._kept: OrderedDict[Where, tuple[float, InSight]] = OrderedDict()
        self.generation = 0

    def get(self, where: Where) -> InSight | None:
        """Return what is known; None where the store must be asked."""
        expires_at, in_sight = self._kept.get(where, (0.0, None))
        return in_sight if expires_at > self._now() else None

    def keep(self, where: Where, in_sight: dict[str, float], generation: int) -> InSight:
        """Keep what was read, and return it so that nobody can change it.

        Args:
            where: The channel.
            in_sight: What the store said.
            generation: The generation when the reading began.
        """
        found = MappingProxyType(in_sight)
        if generation == self.generation:
            self._kept.pop(where, None)  # the oldest stand first
            self._kept[where] = (self._now() + KEPT_FOR, found)
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return found

    @contextmanager
    def changing(self, workspace: Workspace, channel: str | None = None) -> Iterator[None]:
        """Forget a channel before and after it is changed, also where the change seems to fail: it may be done.

        Args:
            workspace: Where the channel is.
            channel: The channel; None for all of the workspace.
        """
        self._forget(workspace, channel)
        try:
            yield
        finally:
            self._forget(workspace, channel)

    def _forget(self, workspace: Workspace, channel: str | None) -> None:
        self.generation += 1
        if channel is not None:
            self._kept.pop((workspace, channel), None)
            return
        for where in [where for where in self._kept if where[0] == workspace]:
            del self._kept[where]
