"""How much the short phrasings tell, and how much of them is named by some keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from itertools import chain, filterfalse
from typing import TypeVar

from bot.answers.index.postings import Phrasing, Phrasings

TELLING = 1.25  # weight of a word that stands in two fifths of the entries; below it a word tells little
_MOST_KEPT = 8192  # groups or phrasings, each with a few hundred bytes; the shipped record has a fifth as many

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


# How much of a phrasing's weight is held, 0 to 1; the phrasing; and whether it holds more than what nearly all of the
# record speaks of. No class of its own: thousands are made for one question.
Share = tuple[float, Phrasing, bool]


class PhrasingWeights:
    """The weights of the short phrasings that questions met lately.

    A claim is not named by a phrasing that tells nothing, such as "people in the scheme": that one names a figure.

    Args:
        weights: How much each key tells.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        # By identity: the index keeps each group and each phrasing.
        self._whole: dict[int, tuple[float, bool]] = {}
        self._keys: dict[int, frozenset[str]] = {}
        self._named: dict[tuple[int, int, frozenset[str]], float] = {}

    def shares(self, group: Phrasings, is_claim: int, held: Set[str]) -> list[Share]:
        """Return the short phrasings of which some key is held.

        Args:
            group: Of the index.
            is_claim: 1 for those of a claim.
            held: The keys of a question.
        """
        found = []
        for phrasing in filterfalse(held.isdisjoint, group):
            whole, tells = self._whole.get(id(phrasing)) or self._weigh(phrasing)
            if tells or not is_claim:
                both = sum([self._weights[one] for one in phrasing if one in held])
                found.append((both / whole, phrasing, tells))
        return found

    def named(self, groups: Iterable[Phrasings], is_claim: int, held: frozenset[str]) -> float:
        """Return how much is held of the best one, 0 to 1; the same keys of a group are met again and again.

        Args:
            groups: Of the index.
            is_claim: 1 for those of a claim.
            held: The keys of a question.
        """
        best = 0.0
        for group in groups:
            met = held & (self._keys.get(id(group)) or self._keys_of(group))
            if met:
                found = self._named.get((id(group), is_claim, met))
                if found is None:
                    shares = [share for share, _, _ in self.shares(group, is_claim, met)]
                    found = _keep(self._named, (id(group), is_claim, met), max(shares, default=0.0))
                if found > best:
                    best = found
        return best

    def _weigh(self, phrasing: Phrasing) -> tuple[float, bool]:
        """Return the weight of all its keys, and whether it tells."""
        weights = [self._weights[one] for one in phrasing]
        return _keep(self._whole, id(phrasing), (sum(weights), max(weights) >= TELLING))

    def _keys_of(self, group: Phrasings) -> frozenset[str]:
        return _keep(self._keys, id(group), frozenset(chain.from_iterable(group)))


def _keep(kept: dict[_Key, _Value], key: _Key, value: _Value) -> _Value:
    """Keep what was worked out, for as long as there is room."""
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    kept[key] = value
    return value
