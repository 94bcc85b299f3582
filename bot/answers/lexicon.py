"""Which entries know a word, and how well: one sorted row of entries for each word, and nothing for each entry."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

OWN, NAMED, AROUND = 1.0, 0.95, 0.7  # how well a word is accounted for: by the entry, by what it names, by its document
_WORTHS = (0.0, AROUND, NAMED, OWN)  # as they are kept, one byte each; the first is that of a short phrasing's word
_RANKS = {worth: rank for rank, worth in enumerate(_WORTHS)}


class Lexicon:
    """For each key the entries that it stands in, and how well each accounts for it. Filled once, entry by entry."""

    def __init__(self) -> None:
        self._positions: dict[str, array[int]] = {}
        self._ranks: dict[str, bytearray] = {}
        self._entries = 0

    def add(self, own: Mapping[str, float], named_by: Iterable[frozenset[str]]) -> int:
        """Add the next entry.

        Args:
            own: The keys that it accounts for by itself, and how well.
            named_by: The keys of each of its short phrasings.

        Returns:
            Its position.
        """
        position, self._entries = self._entries, self._entries + 1
        for one in frozenset(own).union(*named_by):
            self._positions.setdefault(one, array("I")).append(position)
            self._ranks.setdefault(one, bytearray()).append(_RANKS[own.get(one, 0.0)])
        return position

    def __iter__(self) -> Iterator[str]:
        return iter(self._positions)

    def positions(self, key: str) -> array[int]:
        """The entries whose own a key is, or in whose short phrasings it stands, in order."""
        return self._positions.get(key, _NOWHERE)

    def count(self, key: str, among: range) -> int:
        """How many of a run of entries have the key as their own."""
        positions = self.positions(key)
        return bisect_left(positions, among.stop) - bisect_left(positions, among.start)

    def holds(self, key: str, position: int) -> bool:
        """Whether the key is an entry's own, or stands in one of its short phrasings."""
        positions = self._positions.get(key, _NOWHERE)
        at = bisect_left(positions, position)
        return at < len(positions) and positions[at] == position

    def worth(self, key: str, position: int) -> float:
        """How well an entry accounts for a key by itself; 0 for not at all."""
        positions = self._positions.get(key, _NOWHERE)
        at = bisect_left(positions, position)
        if at < len(positions) and positions[at] == position:
            return _WORTHS[self._ranks[key][at]]
        return 0.0


_NOWHERE: array[int] = array("I")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The keys that one entry can account for: its own, over those that its document shares.

    Attributes:
        position: The entry's, in the lexicon.
        around: The keys of its document, one set for all its entries.
    """

    lexicon: Lexicon
    position: int
    around: frozenset[str]

    def worth(self, keys: Iterable[str]) -> float:
        """How well the entry accounts for a word of these keys; 0 for not at all."""
        lexicon, position, around = self.lexicon, self.position, self.around
        return max(
            [lexicon.worth(one, position) or (AROUND if one in around else 0.0) for one in keys],
            default=0.0,
        )

    def may_account_for(self, keys: Iterable[str]) -> bool:
        """Whether the entry, its document or one of its short phrasings holds one of the keys."""
        lexicon, position, around = self.lexicon, self.position, self.around
        return any(one in around or lexicon.holds(one, position) for one in keys)
