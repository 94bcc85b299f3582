"""The record arranged for look-up: which entries know a word, and how much it tells."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations, groupby

from bot.answers.item import NOTHING_AROUND, TELLING, Item, Shelf
from bot.answers.items import make_items, names_of
from bot.answers.normalise import words
from bot.knowledge.knowledge import Knowledge

_LONGEST_LOOKED_UP = 3  # keys of a short phrasing; most have two or three


@dataclass(frozen=True)
class Index:
    """Items by number, and for each key the numbers of the items that it occurs in.

    Attributes:
        knowledge: The record.
        items: Every entry as it is looked up.
        postings: For each key the items whose own it is, in the order of the items.
        around: For each key the documents that share it, and for each document the range of its items.
        counts: For each key how many items it occurs in, either way.
        by_alias: For each short phrasing the items that it is typed for.
        spellings: Every folded word of the record, and how often it stands there.
    """

    knowledge: Knowledge
    items: tuple[Item, ...]
    postings: Mapping[str, array[int]]
    around: Mapping[str, tuple[range, ...]]
    counts: Mapping[str, int]
    by_alias: Mapping[frozenset[str], array[int]]
    spellings: Mapping[str, int]

    def weight(self, matched_by: Iterable[str]) -> float:
        """How much a word tells: the rarer in the record, the more; a word that the record lacks tells most."""
        return min((self.weights.get(one, self.most) for one in matched_by), default=self.most)

    def tells(self, matched_by: Iterable[str]) -> bool:
        """Whether a word tells entries apart; what nearly all of them speak of does not."""
        return self.weight(matched_by) >= TELLING

    def knows(self, matched_by: Iterable[str]) -> bool:
        """Whether a word stands in any item."""
        return any(one in self.counts for one in matched_by)

    def count(self, matched_by: Iterable[str]) -> int:
        """In how many items a word stands, at most."""
        return sum(self.counts.get(one, 0) for one in matched_by)

    def knowing(self, matched_by: Iterable[str]) -> set[int]:
        """The items that a word stands in."""
        found: set[int] = set()
        for one in matched_by:
            found.update(self.postings.get(one, ()))
            for positions in self.around.get(one, ()):
                found.update(positions)
        return found

    def named_by(self, held: Iterable[str]) -> set[int]:
        """The items with a short phrasing that the keys hold whole."""
        found: set[int] = set()
        for size in range(1, _LONGEST_LOOKED_UP + 1):
            for alias in combinations(sorted(held), size):
                found.update(self.by_alias.get(frozenset(alias), ()))
        return found

    @cached_property
    def most(self) -> float:
        """The weight of a word that stands in one entry or in none."""
        return math.log(1 + len(self.items))

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """The weight of each key."""
        return {one: math.log(1 + len(self.items) / count) for one, count in self.counts.items()}

    @cached_property
    def phrasings(self) -> tuple[tuple[tuple[frozenset[str], float, bool], ...], ...]:
        """For each item its aliases, each with the weight of all its words and whether one of them tells.

        An alias that holds only what nearly all of the record speaks of names a figure ("people in MPP"), not a claim.
        """

        @cache
        def weigh(alias: frozenset[str]) -> tuple[frozenset[str], float, bool]:
            weights = [self.weights[one] for one in alias]
            return alias, sum(weights), max(weights, default=0.0) >= TELLING

        return tuple(
            tuple(
                weighed
                for weighed in map(weigh, item.aliases)
                if getattr(item.entry, "value", None) is not None or item.shelf is not Shelf.FACTS or weighed[2]
            )
            for item in self.items
        )


def build_index(knowledge: Knowledge) -> Index:
    """Arrange the record. Takes a few milliseconds for each hundred entries."""
    items = tuple(make_items(knowledge))
    postings: dict[str, array[int]] = {}
    by_alias: dict[frozenset[str], array[int]] = {}
    for position, item in enumerate(items):
        for one in frozenset(item.vocabulary.own).union(*item.aliases):
            postings.setdefault(one, array("I")).append(position)
        for alias in set(item.aliases):
            by_alias.setdefault(alias, array("I")).append(position)
    around: dict[str, list[range]] = {}
    counts = Counter({one: len(positions) for one, positions in postings.items()})
    for positions in _sharing(items):
        sharing = [items[position] for position in positions]
        for one in sharing[0].vocabulary.around:
            around.setdefault(one, []).append(positions)
            counts[one] += sum(not _is_own(item, one) for item in sharing)
    shared = {one: tuple(ranges) for one, ranges in around.items()}
    return Index(knowledge, items, postings, shared, counts, by_alias, Counter(_spellings(knowledge)))


def _is_own(item: Item, one: str) -> bool:
    return one in item.vocabulary.own or any(one in alias for alias in item.aliases)


def _sharing(items: Sequence[Item]) -> Iterator[range]:
    """The runs of items that have one document's keys around them."""
    for shared, run in groupby(range(len(items)), key=lambda position: id(items[position].vocabulary.around)):
        positions = list(run)
        if shared != id(NOTHING_AROUND):
            yield range(positions[0], positions[-1] + 1)


def _spellings(knowledge: Knowledge) -> Iterator[str]:
    """Every word of the record that a mistyped word may stand for."""
    for document in knowledge.documents.values():
        yield from _words_of(
            document.title.en, document.title.es, *document.names.both(), *document.descriptions.both()
        )
        for entry in document.entries():
            yield from _words_of(entry.statement.en, entry.statement.es, entry.anchor, *entry.aliases.both())
        for mention in (*document.addressees, *document.cc, *document.people):
            yield from _words_of(mention.office.en, mention.office.es)
        for work in document.cited_works:
            yield from _words_of(*work.aliases, work.title or "", work.author or "", work.publisher or "")
        if document.signatories:
            yield from _words_of(*(signatory.as_printed for signatory in document.signatories.listed))
    for section in (knowledge.organizations, knowledge.people, knowledge.places, knowledge.terms):
        for identifier in section:
            yield from _words_of(*names_of(knowledge, identifier))
    for topic in knowledge.topics.values():
        yield from _words_of(topic.name.en, topic.name.es, *topic.aliases.both())


def _words_of(*texts: str) -> Iterator[str]:
    for text in texts:
        yield from words(text)
