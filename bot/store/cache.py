"""What was read or written in the last minute, so that most commands need no database."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from bot.store.values import Member, Preference, Workspace

KEPT_FOR = 60.0  # seconds until another process's change is seen
MOST_KEPT = 10_000  # people, about 4 MB


class Cache:
    """A bounded memory of preferences.

    A read that began before a write ended may carry what stood before it. So each write makes a new version, and what
    was begun under another version is not kept.

    Args:
        now: Seconds that never go back.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._kept: OrderedDict[Member, tuple[float, Preference]] = OrderedDict()
        self.version = 0

    def get(self, person: Member) -> Preference | None:
        """Return what is known; None where the store must be asked."""
        expires_at, preference = self._kept.get(person, (0.0, None))
        return preference if expires_at > self._now() else None

    def keep(self, person: Member, preference: Preference, version: int) -> None:
        """Keep what was read.

        Args:
            person: Whose it is.
            preference: What the store said.
            version: The version when the reading began.
        """
        if version != self.version:
            return
        self._kept.pop(person, None)  # the oldest stand first
        self._kept[person] = (self._now() + KEPT_FOR, preference)
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def forget(self, whose: Member | Workspace) -> int:
        """Forget somebody, or everybody of a workspace, as a write begins.

        Args:
            whose: Who is written about.

        Returns:
            The version of this write, for `written`.
        """
        if isinstance(whose, Member):
            self._kept.pop(whose, None)
        else:
            for person in [person for person in self._kept if person.workspace == whose]:
                del self._kept[person]
        self.version += 1
        return self.version

    def written(self, person: Member, preference: Preference, version: int) -> None:
        """Keep what was written, unless another write came between: then the next reader asks the store.

        Args:
            person: Whose it is.
            preference: What the store holds now.
            version: As `forget` returned it.
        """
        is_newest = version == self.version
        version = self.forget(person)
        if is_newest:
            self.keep(person, preference, version)
