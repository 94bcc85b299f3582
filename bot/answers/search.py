"""Find the entries that account for every informative word of a question, and say how well."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from bot.answers.answer import Match
from bot.answers.index import NAMED as NAMED_WORTH
from bot.answers.index import Index, Item, Shelf
from bot.answers.question import Token

# How a score is made of its two parts: how well the entry accounts for the question's words, and how much of one of
# its short phrasings the question names. Set from the committed case tables.
ACCOUNTED, NAMED = 0.5, 0.5
MOST_OF_AN_ALIAS = 0.6  # of a phrasing's weight; from there on its words account for those of the question


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that accounts for the words.

    Attributes:
        item: The entry.
        score: 0 to 1.
        named: How much of its best short phrasing the question holds, 0 to 1.
    """

    item: Item
    score: float
    named: float

    def match(self, tokens: Sequence[Token]) -> Match:
        """Say why: each word, and what of the entry it met."""
        pairs = []
        for token in tokens:
            met = max(token.keys & self.item.vocabulary.keys(), key=self.item.vocabulary.__getitem__, default=None)
            if met is not None:
                pairs.append(
                    (token.typed, met.lstrip("#").partition(":")[2] or met.partition("=")[2] or met.lstrip("#"))
                )
        return Match(self.item.id, round(self.score, 3), tuple(pairs))


def search(index: Index, tokens: Sequence[Token], shelves: Iterable[Shelf], said: Collection[str] = ()) -> list[Hit]:
    """Return the entries that account for all the words, the best first.

    Args:
        index: The arranged record.
        tokens: The informative words.
        shelves: The kinds of entries to look among.
        said: Further keys that the question holds, which help to tell phrasings apart but need no account.
    """
    among: frozenset[int] = frozenset().union(*(index.shelves[shelf] for shelf in shelves))
    for token in tokens:
        among &= frozenset().union(*(index.postings.get(one, frozenset()) for one in token.keys))
        if not among:
            return []
    held = frozenset(one for token in tokens for one in token.keys) | frozenset(said)
    weights = [index.weight(token.keys) for token in tokens]
    hits = [hit for position in among if (hit := _hit(index, position, tokens, weights, held))]
    return sorted(hits, key=lambda hit: (-hit.score, hit.item.id))


def near(index: Index, tokens: Sequence[Token], shelves: Iterable[Shelf], most: int) -> list[Item]:
    """Return the entries that account for the weightiest part of the words; for suggestions only."""
    among: frozenset[int] = frozenset().union(*(index.shelves[shelf] for shelf in shelves))
    weighed: dict[int, float] = {}
    for token in tokens:
        weight = index.weight(token.keys)
        for position in among & frozenset().union(*(index.postings.get(one, frozenset()) for one in token.keys)):
            weighed[position] = weighed.get(position, 0.0) + weight
    best = nsmallest(most, weighed, key=lambda position: (-weighed[position], position))
    return [index.items[position] for position in best]


def _hit(
    index: Index, position: int, tokens: Sequence[Token], weights: Sequence[float], held: frozenset[str]
) -> Hit | None:
    """Weigh one entry; None where a word is left without account."""
    item, total = index.items[position], sum(weights) or 1.0
    named, told = 0.0, 0.0
    by_alias: set[str] = set()
    for alias, whole in index.phrasings[position]:
        both = alias & held
        if both:
            share = sum(index.weights[one] for one in both) / whole
            named = max(named, share)
            told = max(told, share * (1 + _told_by(alias, tokens, weights) / total) / 2)
            if share >= MOST_OF_AN_ALIAS:
                by_alias |= alias
    accounted = 0.0
    for token, weight in zip(tokens, weights, strict=True):
        worth = max((item.vocabulary.get(one, 0.0) for one in token.keys), default=0.0)
        worth = max(worth, NAMED_WORTH) if token.keys & by_alias else worth
        if not worth:
            return None
        accounted += weight * worth
    return Hit(item, ACCOUNTED * accounted / total + NAMED * told, named)


def _told_by(alias: frozenset[str], tokens: Sequence[Token], weights: Sequence[float]) -> float:
    """The weight of those words of the question that the phrasing holds."""
    return sum(weight for token, weight in zip(tokens, weights, strict=True) if token.keys & alias)
