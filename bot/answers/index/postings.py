"""Which entries know a word, and how well: one sorted row of entries for each word, and nothing for each entry."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

# How well a word is accounted for: by the entry, by what it names, by the words of others, by its document.
OWN, NAMED, LENT, OTHER, AROUND = 1.0, 0.95, 0.9, 0.75, 0.7
_WORTHS = (
    0.0,
    AROUND,
    OTHER,
    LENT,
    NAMED,
    OWN,
)  # as they are kept, one byte each; the first is that of a short phrasing's word
_CHEAPER = 3  # times that reading one of a key's entries costs less than looking for an entry among them
_RANKED = len(_WORTHS)  # while the lexicon is filled, one number tells an entry and its worth

Phrasing = tuple[str, ...]  # the keys of a name or a short phrasing, in order and each once
Phrasings = tuple[Phrasing, ...]


class Postings:
    """For each key the entries that it stands in, and how well each accounts for it.

    Filled once, entry by entry, and then put in order; each key's entries are a stretch of one long row.

    Args:
        first: The number of the first entry.
    """

    def __init__(self, first: int = 0) -> None:
        self._rows: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))  # while it is filled
        self._numbers: dict[str, int] = {}
        self._positions = array("I")
        self._ranks = bytearray()
        self._starts = array("I", [0])
        self._entries = first

    def add(self, own: Mapping[str, float], named_by: Iterable[Phrasing]) -> int:
        """Add the next entry.

        Args:
            own: The keys that it accounts for by itself, and how well.
            named_by: Its short phrasings.

        Returns:
            Its position.
        """
        position, self._entries = self._entries, self._entries + 1
        ranked = {worth: _RANKED * position + rank for rank, worth in enumerate(_WORTHS)}
        held = dict.fromkeys(chain.from_iterable(named_by), 0.0)
        held.update(own)
        rows = map(self._rows.__getitem__, held)
        for row, number in zip(rows, map(ranked.__getitem__, held.values()), strict=True):
            row.append(number)
        return position

    def put_in_order(self) -> None:
        """Bring the entries of all keys together in one row, after the last one was added."""
        for number, one in enumerate([*self._rows]):
            row = self._rows.pop(one)
            self._numbers[one] = number
            self._positions.extend([ranked // _RANKED for ranked in row])
            self._ranks.extend([ranked % _RANKED for ranked in row])
            self._starts.append(len(self._positions))
        self._rows = defaultdict(partial(array, "I"))  # an emptied dictionary keeps the room of a full one
        self._positions, self._ranks = self._positions[:], self._ranks[:]  # without the room to grow

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def holds(self, keys: Iterable[str]) -> bool:
        """Return whether any entry holds one of the keys."""
        return not self._numbers.keys().isdisjoint(keys)

    def positions(self, key: str) -> array[int]:
        """Return the entries whose own a key is, or in whose short phrasings it stands, in order."""
        start, stop = self._stretch(key)
        return self._positions[start:stop]

    def count(self, key: str, among: range | None = None) -> int:
        """Return how many entries, or how many of a run of them, hold the key."""
        start, stop = self._stretch(key)
        if among is None:
            return stop - start
        first = bisect_left(self._positions, among.start, start, stop)
        return bisect_left(self._positions, among.stop, first, stop) - first

    def meeting(self, keys: Iterable[str], positions: Sequence[int]) -> dict[int, float]:
        """Return which of these entries, in ascending order, hold one of the keys, and how well each accounts for it.

        Only by itself: what its document shares is left out, and what only a short phrasing holds counts 0.
        """
        found: dict[int, float] = {}
        wanted: frozenset[int] = frozenset()
        row, ranks = self._positions, self._ranks
        for one in keys:
            at, stop = self._stretch(one)
            if stop - at < _CHEAPER * len(positions):
                wanted = wanted or frozenset(positions)
                for position, rank in zip(row[at:stop], ranks[at:stop], strict=True):
                    if position in wanted and (worth := _WORTHS[rank]) >= found.get(position, 0.0):
                        found[position] = worth
                continue
            for position in positions:
                at = bisect_left(row, position, at, stop)
                if at == stop:
                    break
                if row[at] == position and (worth := _WORTHS[ranks[at]]) >= found.get(position, 0.0):
                    found[position] = worth
        return found

    def worth(self, keys: Iterable[str], position: int) -> float | None:
        """Return how well one entry accounts for a word of these keys; None where it does not hold it."""
        best: float | None = None
        row = self._positions
        for one in keys:
            start, stop = self._stretch(one)
            at = bisect_left(row, position, start, stop)
            if at < stop and row[at] == position:
                best = max(best or 0.0, _WORTHS[self._ranks[at]])
        return best

    def _stretch(self, key: str) -> tuple[int, int]:
        number = self._numbers.get(key)
        return (0, 0) if number is None else (self._starts[number], self._starts[number + 1])


@dataclass(slots=True)
class OtherWords:
    """Other words for what the entries say.

    Attributes:
        postings: Which entries have a word.
        spellings: All of them, folded.
        lent: The words that mean the same as an entry's own, folded.
    """

    postings: Postings = field(default_factory=Postings)
    spellings: set[str] = field(default_factory=set)
    lent: set[str] = field(default_factory=set)
