"""The record arranged for look-up: which entries know a word, and how much it tells."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bot.answers.item import TELLING, Item, Shelf
from bot.answers.items import make_items, names_of
from bot.answers.normalise import words
from bot.knowledge.knowledge import Knowledge


@dataclass(frozen=True)
class Index:
    """Items by number, and for each key the numbers of the items that it occurs in."""

    knowledge: Knowledge
    items: tuple[Item, ...]
    postings: Mapping[str, frozenset[int]] = field(default_factory=dict)
    spellings: Mapping[str, int] = field(default_factory=dict)

    def weight(self, matched_by: Iterable[str]) -> float:
        """How much a word tells: the rarer in the record, the more; a word that the record lacks tells most."""
        return min((self.weights.get(one, self.most) for one in matched_by), default=self.most)

    def tells(self, matched_by: Iterable[str]) -> bool:
        """Whether a word tells entries apart; what nearly all of them speak of does not."""
        return self.weight(matched_by) >= TELLING

    def knowing(self, matched_by: Iterable[str]) -> frozenset[int]:
        """The items that a word stands in."""
        return frozenset().union(*(self.postings.get(one, frozenset()) for one in matched_by))

    def on(self, shelves: Iterable[Shelf]) -> frozenset[int]:
        """The items of these kinds."""
        return frozenset().union(*(self.shelves[shelf] for shelf in shelves))

    @cached_property
    def most(self) -> float:
        """The weight of a word that stands in one entry or in none."""
        return math.log(1 + len(self.items))

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """The weight of each key."""
        return {one: math.log(1 + len(self.items) / len(found)) for one, found in self.postings.items()}

    @cached_property
    def phrasings(self) -> tuple[tuple[tuple[frozenset[str], float], ...], ...]:
        """For each item its aliases, each with the weight of all its words.

        An alias that holds only what nearly all of the record speaks of names a figure ("people in MPP"), not a claim.
        """
        return tuple(
            tuple(
                (alias, sum(self.weights[one] for one in alias))
                for alias in item.aliases
                if getattr(item.entry, "value", None) is not None
                or item.shelf is not Shelf.FACTS
                or max(self.weights[one] for one in alias) >= TELLING
            )
            for item in self.items
        )

    @cached_property
    def shelves(self) -> Mapping[Shelf, frozenset[int]]:
        return {shelf: frozenset(n for n, item in enumerate(self.items) if item.shelf is shelf) for shelf in Shelf}


def build_index(knowledge: Knowledge) -> Index:
    """Arrange the record. Takes a few milliseconds for each hundred entries."""
    items = tuple(make_items(knowledge))
    postings: dict[str, set[int]] = {}
    for position, item in enumerate(items):
        for one in frozenset(item.vocabulary).union(*item.aliases):
            postings.setdefault(one, set()).add(position)
    frozen = {one: frozenset(positions) for one, positions in postings.items()}
    return Index(knowledge, items, frozen, Counter(_spellings(knowledge)))


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
