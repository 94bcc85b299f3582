"""Other words for what entries say, which are read only where nothing answers by the record's own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields

from bot.answers.index.index import Index


class IndexWithOtherWords(Index):
    """An index whose entries are known by their other words too. How much a word tells stays as it was.

    Args:
        index: That of the record's own words.
    """

    def __init__(self, index: Index) -> None:
        super().__init__(**{one.name: getattr(index, one.name) for one in fields(index)})

    def knows(self, matched_by: Iterable[str]) -> bool:
        keys = frozenset(matched_by)
        return super().knows(keys) or self.others.postings.holds(keys)

    def knowing(self, matched_by: Iterable[str]) -> set[int]:
        keys = frozenset(matched_by)
        return super().knowing(keys).union(*map(self.others.postings.positions, keys))

    def meeting(self, matched_by: Collection[str], positions: Sequence[int]) -> dict[int, float]:
        found = super().meeting(matched_by, positions)
        by_others = self.others.postings.meeting(matched_by, positions)
        return by_others | {position: worth for position, worth in found.items() if worth or position not in by_others}
