"""Which entries know a word, and how well: one sorted row of entries for each word, and nothing for each entry."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

OWN, NAMED, AROUND = 1.0, 0.95, 0.7  # how well a word is accounted for: by the entry, by what it names, by its document
_WORTHS = (0.0, AROUND, NAMED, OWN)  # as they are kept, one byte each; the first is that of a short phrasing's word
_RANKS = {worth: rank for rank, worth in enumerate(_WORTHS)}

Phrasing = tuple[str, ...]  # the keys of a name or a short phrasing, in order and each once
Phrasings = tuple[Phrasing, ...]


class Lexicon:
    """For each key the entries that it stands in, and how well each accounts for it.

    Filled once, entry by entry, and then put in order; each key's entries are a stretch of one long row.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._keys = array("I")  # of each pair of a key and an entry: the key's number, the entry, and how well
        self._positions = array("I")
        self._ranks = bytearray()
        self._starts = array("I", [0])
        self._entries = 0

    def add(self, own: Mapping[str, float], named_by: Iterable[Phrasing]) -> int:
        """Add the next entry.

        Args:
            own: The keys that it accounts for by itself, and how well.
            named_by: Its short phrasings.

        Returns:
            Its position.
        """
        position, self._entries = self._entries, self._entries + 1
        for one in frozenset(own).union(*named_by):
            self._keys.append(self._numbers.setdefault(one, len(self._numbers)))
            self._positions.append(position)
            self._ranks.append(_RANKS[own.get(one, 0.0)])
        return position

    def put_in_order(self) -> None:
        """Bring the entries of each key together, after the last one was added."""
        counts = array("I", bytes(4 * len(self._numbers)))
        for number in self._keys:
            counts[number] += 1
        self._starts = array("I", accumulate(counts, initial=0))
        free = array("I", self._starts)
        positions, ranks = array("I", bytes(4 * len(self._keys))), bytearray(len(self._keys))
        for number, position, rank in zip(self._keys, self._positions, self._ranks, strict=True):
            at = free[number]
            positions[at], ranks[at] = position, rank
            free[number] = at + 1
        self._keys, self._positions, self._ranks = array("I"), positions, ranks

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def positions(self, key: str) -> array[int]:
        """The entries whose own a key is, or in whose short phrasings it stands, in order."""
        start, stop = self._stretch(key)
        return self._positions[start:stop]

    def count(self, key: str, among: range | None = None) -> int:
        """How many entries, or how many of a run of them, hold the key."""
        start, stop = self._stretch(key)
        if among is None:
            return stop - start
        first = bisect_left(self._positions, among.start, start, stop)
        return bisect_left(self._positions, among.stop, first, stop) - first

    def meeting(self, keys: Iterable[str], positions: Sequence[int]) -> dict[int, float]:
        """Which of these entries, in ascending order, hold one of the keys, and how well each accounts for it.

        Only by itself: what its document shares is left out, and what only a short phrasing holds counts 0.
        """
        found: dict[int, float] = {}
        row, ranks = self._positions, self._ranks
        for one in keys:
            at, stop = self._stretch(one)
            for position in positions:
                at = bisect_left(row, position, at, stop)
                if at == stop:
                    break
                if row[at] == position:
                    found[position] = max(found.get(position, 0.0), _WORTHS[ranks[at]])
        return found

    def _stretch(self, key: str) -> tuple[int, int]:
        number = self._numbers.get(key)
        return (0, 0) if number is None else (self._starts[number], self._starts[number + 1])
