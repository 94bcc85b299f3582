"""The arranged record as of an earlier day: the one index, less the entries that speak for a later day only."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import fields, replace
from itertools import combinations
from math import log

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.index import LONGEST_LOOKED_UP, MOST_WEIGHED, Index
from bot.answers.match.query import IndexedRecord
from bot.knowledge import edtf


def as_of(indexed: IndexedRecord, date: str) -> IndexedRecord:
    """Return the arranged record with only what speaks for `date` (EDTF) or before it.

    Nothing is arranged anew: what was arranged once is passed through a mask.

    Args:
        indexed: That of the whole record.
        date: The day, as EDTF.

    Raises:
        ValueError: It is no date.
    """
    knowledge = indexed.knowledge.as_of(date)
    return replace(
        indexed,
        knowledge=knowledge,
        index=EarlierIndex(indexed.index, date),
        documents=indexed.documents.of(knowledge),
        series_of=indexed.series_of.as_of(date),
    )


class EarlierIndex(Index):
    """An index without the items of later days. How much a word tells is reckoned from those that are left.

    Args:
        index: That of the whole record.
        date: The day, as EDTF.
    """

    def __init__(self, index: Index, date: str) -> None:
        day = edtf.span(date)[1].toordinal()
        super().__init__(**{one.name: getattr(index, one.name) for one in fields(index)} | {"weights": _Weights(self)})
        object.__setattr__(self, "_day", day)
        object.__setattr__(self, "_is_kept", bytes([begins <= day for begins in index.begins]))

    _day: int
    _is_kept: bytes

    @property
    def size(self) -> int:
        return sum(self._is_kept)

    def weight(self, matched_by: Iterable[str]) -> float:
        return min((self.weights[one] for one in matched_by), default=self.most)

    def knows(self, matched_by: Iterable[str]) -> bool:
        return any(one in self.weights or self.knowing([one]) for one in matched_by)

    def is_spelled(self, word: str) -> bool:
        return self.spellings.stood_by(word, self._day)

    def knowing(self, matched_by: Iterable[str]) -> set[int]:
        return set(self._kept(super().knowing(matched_by)))

    def named_by(self, held: Iterable[str]) -> set[int]:
        found: set[int] = set()
        for size in range(1, LONGEST_LOOKED_UP + 1):
            for phrasing in combinations(sorted(held), size):
                named = self.by_common_words.get(phrasing)
                if named and all(len(self.knowing([one])) > MOST_WEIGHED for one in phrasing):
                    found.update(self._kept(named))
        return found

    def _filed(self, under: str, name: str) -> list[IndexedEntry]:
        return [self.items[position] for position in self._kept(self.filed.get((under, name), array("I")))]

    def _kept(self, positions: Iterable[int]) -> Iterable[int]:
        return [position for position in positions if self._is_kept[position]]


class _Weights(dict[str, float]):
    """How much each key tells among the items that are left; reckoned when it is first asked for.

    A key that none of them has tells most, and is not kept: it may be anything that somebody types.
    """

    def __init__(self, index: EarlierIndex) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, key: str) -> float:
        count = len(self._index.knowing([key]))
        if not count:
            return self._index.most
        found = self[key] = log(1 + self._index.size / count)
        return found
