"""Find the entries that account for every informative word of a question, and say how well."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.answers.answer import Match
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.index import MOST_WEIGHED, Index
from bot.answers.index.postings import NAMED as NAMED_WORTH
from bot.answers.index.postings import OTHER, Phrasing, Phrasings
from bot.answers.understand.question import Token

# How a score is made of its two parts: how well the entry accounts for the question's words, and how much of one of
# its short phrasings the question names. Set from the committed case tables.
ACCOUNTED, NAMED = 0.5, 0.5
_CHEAPER = 10  # times that reading one of a word's entries costs less than looking for an entry among them
MOST_BY_OTHERS = 2 / 3  # of what a question tells; the rest is met by the record's own words
_BY_NONE = tuple[bool, ...]()
UNTELLING = 0.5  # what a phrasing counts that holds only what nearly all of the record speaks of
MOST_OF_A_PHRASING = 0.6  # of a phrasing's weight; from there on its words account for those of the question


@dataclass(slots=True, eq=False)  # not frozen, which takes twice the time: dozens are made for one question
class Hit:
    """An entry that accounts for the words.

    Attributes:
        item: The entry.
        score: 0 to 1.
        named: How much of its best short phrasing the question holds, 0 to 1.
        worths: How well it accounts for each word; 0 where only a short phrasing does.
        called: Whether each stands with another in an alias of its own that is named; empty where none does.
    """

    item: IndexedEntry
    score: float
    named: float
    worths: tuple[float, ...]
    called: tuple[bool, ...]

    def is_worth(self, at: int, worth: float) -> bool:
        """Return whether it accounts for a word in this way only, and by no alias of its own.

        Args:
            at: The word's place among those that it accounts for.
            worth: How well.
        """
        return self.worths[at] == worth and not (self.called and self.called[at])

    def match(self, tokens: Sequence[Token]) -> Match:
        """Say why: each word, and what of the entry it met."""
        pairs = []
        for token in tokens:
            worth = {one: self.item.worth([one]) for one in sorted(token.keys)}  # in one order everywhere
            met = max(worth, key=worth.__getitem__)
            if worth[met]:
                pairs.append(
                    (token.typed, met.lstrip("#").partition(":")[2] or met.partition("=")[2] or met.lstrip("#"))
                )
        return Match(self.item.id, round(self.score, 3), tuple(pairs))


def search(
    index: Index, tokens: Sequence[Token], shelves: Iterable[EntryKind], said: Collection[str] = ()
) -> list[Hit]:
    """Return the entries that account for all the words, the best first.

    Args:
        index: The arranged record.
        tokens: The informative words.
        shelves: The kinds of entries to look among.
        said: Further keys that the question holds, which help to tell phrasings apart but need no account.
    """
    asked = _Asked(index, tokens, said)
    met = _candidates(index, tokens, said, frozenset(shelves))
    hits = [hit for position, worths in met if (hit := asked.weigh(position, worths))]
    return sorted(hits, key=lambda hit: (-hit.score, hit.item.id))


def _candidates(
    index: Index, tokens: Sequence[Token], said: Collection[str], shelves: Collection[EntryKind]
) -> Iterator[tuple[int, tuple[float, ...]]]:
    """Yield the entries that may account for every word, and how well: those of the rarest, less what lacks another."""
    counts = {token.keys: index.count(token.keys) for token in tokens}
    words = sorted(counts, key=counts.__getitem__)
    if not words:
        yield from ((item.position, ()) for shelf in shelves for item in index.of_shelf(shelf))
        return
    if counts[words[0]] > MOST_WEIGHED:  # only common words: what they name whole, and nothing else
        among = index.named_by({*said, *(one for keys in words for one in keys)})
    else:
        among = index.knowing(words[0])
    for keys in words[1:]:
        if not among:
            return
        if counts[keys] < _CHEAPER * len(among):
            among &= index.knowing(keys)
    left = sorted(position for position in among if index.items[position].shelf in shelves)
    met: dict[frozenset[str], dict[int, float]] = {}
    for keys in (*words[1:], words[0]):
        met[keys] = index.meeting(keys, left)
        left = [position for position in left if position in met[keys]]
    yield from zip(left, zip(*(map(met[token.keys].__getitem__, left) for token in tokens), strict=True), strict=True)


class _Met(NamedTuple):
    """What a question names of a group of short phrasings.

    Attributes:
        named: How much of the best of them, 0 to 1.
        told: The same, by how much of the question it tells.
        keys: Of those that it names for the most part.
        of_several: The same, of those that have more than one.
    """

    named: float
    told: float
    keys: frozenset[str]
    of_several: frozenset[str]


_NOTHING = _Met(0.0, 0.0, frozenset(), frozenset())


class _Asked:
    """The words of one question, weighed once."""

    def __init__(self, index: Index, tokens: Sequence[Token], said: Collection[str]) -> None:
        self._index = index
        self._words = [(token.keys, index.weight(token.keys)) for token in tokens]
        self._total = sum(weight for _, weight in self._words) or 1.0
        self._groups: tuple[dict[int, _Met], dict[int, _Met]] = ({}, {})  # of others, and of claims
        self._weight_by_word = dict(self._words)
        self._word_by_key = {one: keys for keys in self._weight_by_word for one in keys}
        self._held = frozenset((*self._word_by_key, *said))

    def weigh(self, position: int, worths: tuple[float, ...]) -> Hit | None:
        """Weigh one entry by how well it accounts for each word; None where a word is left without account."""
        named, told = 0.0, 0.0
        by_phrasing = by_alias = frozenset[str]()
        is_claim = self._index.is_claim[position]
        groups = self._groups[is_claim]
        for at, group in enumerate(self._index.phrasings[position]):
            met = groups.get(id(group)) or self._met(group, is_claim)
            if met is not _NOTHING:
                named, told, by_phrasing = max(named, met.named), max(told, met.told), by_phrasing | met.keys
                by_alias = met.of_several if not at else by_alias  # its own come first
        accounted = by_others = 0.0
        for (keys, weight), worth in zip(self._words, worths, strict=True):
            if worth < NAMED_WORTH and not by_phrasing.isdisjoint(keys):
                worth = NAMED_WORTH
            if not worth:
                return None
            accounted += weight * worth
            if worth == OTHER:
                by_others += weight
        if by_others > MOST_BY_OTHERS * self._total:
            return None
        score = ACCOUNTED * accounted / self._total + NAMED * told
        called = tuple([not by_alias.isdisjoint(keys) for keys, _ in self._words]) if by_alias else _BY_NONE
        return Hit(self._index.items[position], score, named, worths, called)

    def _met(self, group: Phrasings, is_claim: int) -> _Met:
        """Return what the question names of a group of phrasings, reckoned once for all the entries that share it."""
        found = self._groups[is_claim][id(group)] = self._meet(group, is_claim)
        return found

    def _meet(self, group: Phrasings, is_claim: int) -> _Met:
        named, told = 0.0, 0.0
        keys: set[str] = set()
        of_several: set[str] = set()
        for share, phrasing, tells in self._index.phrasing_weights.shares(group, is_claim, self._held):
            if share > named:
                named = share
            if share >= MOST_OF_A_PHRASING:
                keys.update(phrasing)
                of_several.update(phrasing if len(phrasing) > 1 else ())
            if not tells:
                share *= UNTELLING
            if share > told:  # else no word of it can make it the best
                told = max(told, share * (1 + self._told_by(phrasing) / self._total) / 2)
        return _Met(named, told, frozenset(keys), frozenset(of_several)) if named else _NOTHING

    def _told_by(self, phrasing: Phrasing) -> float:
        """Return the weight of those words of the question that a phrasing holds."""
        words = {self._word_by_key[one] for one in phrasing if one in self._word_by_key}
        return sum([self._weight_by_word[keys] for keys in words])
