"""How much the short phrasings tell, and how much of them is named by some keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from itertools import chain
from typing import NamedTuple

from bot.answers.index.postings import Phrasing, Phrasings

TELLING = 1.25  # weight of a word that stands in two fifths of the entries; below it a word tells little
_MOST_WEIGHED = 4096  # groups, each with a kilobyte; many times those of the shipped record
_MOST_NAMED = 8192  # of them by some keys, each with half a kilobyte


class Share(NamedTuple):
    """What is held of a short phrasing.

    Attributes:
        held: How much of its weight, 0 to 1.
        phrasing: The phrasing.
        tells: Whether it holds more than what nearly all of the record speaks of.
    """

    held: float
    phrasing: Phrasing
    tells: bool


class _Weighed(NamedTuple):
    """A group of short phrasings: all their keys, and each with its whole weight and whether it tells."""

    keys: frozenset[str]
    phrasings: tuple[tuple[Phrasing, float, bool], ...]


class PhrasingWeights:
    """The weights of the groups of short phrasings that questions met lately.

    A claim is not named by a phrasing that tells nothing, such as "people in the scheme": that one names a figure.

    Args:
        weights: How much each key tells.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._weighed: dict[int, _Weighed] = {}  # by the identity of a group, which the index keeps
        self._named: dict[tuple[int, int, frozenset[str]], float] = {}

    def shares(self, group: Phrasings, is_claim: int, held: Set[str]) -> Iterator[Share]:
        """Yield the short phrasings of which some key is held.

        Args:
            group: Of the index.
            is_claim: 1 for those of a claim.
            held: The keys of a question.
        """
        weighed, weights = self._weigh(group), self._weights
        if held.isdisjoint(weighed.keys):
            return
        for phrasing, whole, tells in weighed.phrasings:
            both = [weights[one] for one in phrasing if one in held]
            if both and (tells or not is_claim):
                yield Share(sum(both) / whole, phrasing, tells)

    def named(self, group: Phrasings, is_claim: int, held: frozenset[str]) -> float:
        """How much is held of the best one, 0 to 1; the same keys of a group are met again and again.

        Args:
            group: Of the index.
            is_claim: 1 for those of a claim.
            held: The keys of a question.
        """
        met = held & self._weigh(group).keys
        found = self._named.get((id(group), is_claim, met))
        if found is None:
            if len(self._named) >= _MOST_NAMED:
                self._named.clear()
            found = max([share.held for share in self.shares(group, is_claim, met)], default=0.0)
            self._named[id(group), is_claim, met] = found
        return found

    def _weigh(self, group: Phrasings) -> _Weighed:
        found = self._weighed.get(id(group))
        if found is None:
            if len(self._weighed) >= _MOST_WEIGHED:
                self._weighed.clear()
            keys, weighed = frozenset(chain.from_iterable(group)), tuple(map(self._weigh_one, group))
            found = self._weighed[id(group)] = _Weighed(keys, weighed)
        return found

    def _weigh_one(self, phrasing: Phrasing) -> tuple[Phrasing, float, bool]:
        weights = [self._weights[one] for one in phrasing]
        return phrasing, sum(weights), max(weights, default=0.0) >= TELLING
