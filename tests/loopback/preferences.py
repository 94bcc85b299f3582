"""What people chose, in memory, for tests in which the store does not matter."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.errors import StoreError
from bot.languages import Language
from bot.store.values import NOTHING_CHOSEN, UNREAD, Member, Preference


@dataclass
class FakePreferences:
    """Preferences with a memory.

    Attributes:
        chosen: By person.
        is_away: Whether nothing can be read or kept.
    """

    chosen: dict[Member, Preference] = field(default_factory=dict)
    everyone: Preference = NOTHING_CHOSEN
    is_away: bool = False

    async def of(self, person: Member) -> Preference:
        """What the person chose; nothing while the store is away."""
        return UNREAD if self.is_away else self.chosen.get(person, self.everyone)

    async def choose_language(self, person: Member, language: Language | None) -> None:
        """Remember a language."""
        await self._choose(person, replace(await self.of(person), language=language))

    async def choose_organization(self, person: Member, organization: str | None) -> None:
        """Remember an organization."""
        await self._choose(person, replace(await self.of(person), organization=organization))

    async def _choose(self, person: Member, preference: Preference) -> None:
        if self.is_away:
            raise StoreError("the store is away")
        self.chosen[person] = preference
        if preference == NOTHING_CHOSEN:
            del self.chosen[person]
