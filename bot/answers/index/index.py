"""The record arranged for look-up: which entries know a word, and how much it tells."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import chain, combinations, groupby
from typing import cast

from bot.answers.index.builder import make_items
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.phrasings import TELLING, PhrasingWeights
from bot.answers.index.postings import AROUND, OtherWords, Phrasing, Phrasings, Postings
from bot.answers.index.spellings import ALWAYS, Spellings
from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge import edtf
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Event, Fact

MOST_WEIGHED = 1_000  # entries that a word is looked up in; four times the shipped record
_SHELF, _TOPIC, _SUBJECT = "shelf", "topic", "subject"  # what items are filed under
_DATED = (EntryKind.FACTS, EntryKind.EVENTS)
_STATED = (*_DATED, EntryKind.ASKS)  # what documents say
LONGEST_LOOKED_UP = 3  # keys of a short phrasing; most have two or three


@dataclass(frozen=True)
class Index:
    """Items by number, and for each key the numbers of the items that it occurs in.

    Attributes:
        knowledge: The record.
        items: Every entry as it is looked up.
        lexicon: For each key the items whose own it is, or in whose short phrasings it stands.
        around: For each key the documents that share it, and for each document the range of its items.
        weights: How much each key tells: the rarer, the more.
        phrasings: The groups of short phrasings of each item; many items share a group. Of a claim, one that holds only
            what nearly all of the record speaks of ("people in the scheme") names a figure, and not the claim.
        by_common_words: The items of each short phrasing that common words make up.
        filed: The items of each shelf, the facts and events of each topic, and the facts that count each subject.
        spellings: Every folded word of the record.
        begins: The first day that each fact and event speaks for, as an ordinal; `ALWAYS` for every other item.
        is_claim: 1 for each item that is a fact without a figure, else 0.
        others: Other words for what the items say.
    """

    knowledge: Knowledge
    items: tuple[IndexedEntry, ...]
    lexicon: Postings
    around: Mapping[str, tuple[range, ...]]
    weights: Mapping[str, float]
    phrasings: tuple[tuple[Phrasings, ...], ...]
    by_common_words: Mapping[Phrasing, array[int]]
    filed: Mapping[tuple[str, str], array[int]]
    spellings: Spellings
    begins: array[int]
    is_claim: bytes
    others: OtherWords

    @property
    def size(self) -> int:
        """How many items there are."""
        return len(self.items)

    def weight(self, matched_by: Iterable[str]) -> float:
        """Return how much a word tells: the rarer in the record, the more; a word that the record lacks tells most."""
        weights, least = self.weights, self.most
        for one in matched_by:
            weight = weights.get(one, least)
            if weight < least:
                least = weight
        return least

    def tells(self, matched_by: Iterable[str]) -> bool:
        """Return whether a word tells entries apart; what nearly all of them speak of does not."""
        return self.weight(matched_by) >= TELLING

    @cached_property
    def by_id(self) -> Mapping[str, IndexedEntry]:
        """The items by their ids."""
        return {item.id: item for item in self.items}

    @cached_property
    def phrasing_weights(self) -> PhrasingWeights:
        """How much its short phrasings tell."""
        return PhrasingWeights(self.weights)

    def knows(self, matched_by: Iterable[str]) -> bool:
        """Return whether a word stands in any item."""
        return not self.weights.keys().isdisjoint(matched_by)

    def is_spelled(self, word: str) -> bool:
        """Return whether a folded word stands anywhere in the record."""
        return word in self.spellings.counts

    def count(self, matched_by: Iterable[str]) -> int:
        """In how many items the most common of a word's keys stands, as its weight tells."""
        weight = self.weight(matched_by)  # that of one entry is told apart from that of none
        return round(self.size / math.expm1(weight)) if weight < self.most or self.knows(matched_by) else 0

    def knowing(self, matched_by: Iterable[str]) -> set[int]:
        """Return the items that a word stands in."""
        found: set[int] = set()
        for one in matched_by:
            found.update(self.lexicon.positions(one))
            for positions in self.around.get(one, ()):
                found.update(positions)
        return found

    def meeting(self, matched_by: Collection[str], positions: Sequence[int]) -> dict[int, float]:
        """Return which of these items, in ascending order, may account for a word, and how well.

        Their documents' words are included; 0 where only a short phrasing holds the word.
        """
        found = self.lexicon.meeting(matched_by, positions)
        for one in matched_by:
            for run in self.around.get(one, ()):
                first = bisect_left(positions, run.start)
                for position in positions[first : bisect_left(positions, run.stop, first)]:
                    found[position] = found.get(position) or AROUND
        return found

    def named_by(self, held: Iterable[str]) -> set[int]:
        """Return the items with a short phrasing of common words that the keys hold whole."""
        found: set[int] = set()
        for size in range(1, LONGEST_LOOKED_UP + 1):
            for phrasing in combinations(sorted(held), size):
                found.update(self.by_common_words.get(phrasing, ()))
        return found

    def of_shelf(self, shelf: EntryKind) -> list[IndexedEntry]:
        """Return the items of a shelf, in the order of the record."""
        return self._filed(_SHELF, shelf)

    def of_topic(self, topic: str) -> list[IndexedEntry]:
        """Return the facts and events of a topic, in the order of the record."""
        return self._filed(_TOPIC, topic)

    def counting(self, subject: str) -> list[IndexedEntry]:
        """Return the facts that count a subject, such as the people of one country, in the order of the record."""
        return self._filed(_SUBJECT, subject)

    def entry(self, identifier: str) -> IndexedEntry | None:
        """Return the fact, the event or the ask of an id; None where there is none."""
        position = self._position_of.get(identifier)
        return None if position is None else self.items[position]

    @cached_property
    def _position_of(self) -> dict[str, int]:
        return {one.id: one.position for shelf in _STATED for one in self.of_shelf(shelf)}

    def _filed(self, under: str, name: str) -> list[IndexedEntry]:
        return [self.items[position] for position in self.filed.get((under, name), ())]

    @cached_property
    def most(self) -> float:
        """The weight of a word that stands in one entry or in none."""
        return math.log(1 + self.size)


def build_index(knowledge: Knowledge, vocabulary: Vocabulary) -> Index:
    """Arrange the record. Takes a few milliseconds for each hundred entries."""
    lexicon, spellings, others = Postings(), Spellings(), OtherWords()
    made = list(make_items(knowledge, vocabulary, lexicon, spellings, others))
    items, named_by = tuple([item for item, _ in made]), tuple([groups for _, groups in made])
    spellings.add_what_has_no_day(knowledge, vocabulary.grammar.words)
    lexicon.put_in_order()
    others.postings.put_in_order()
    around = _around(items)
    counts = _counts(lexicon, around)
    weight_of = cache(lambda count: math.log(1 + len(items) / count))  # most words are equally rare
    weights = {one: weight_of(count) for one, count in counts.items()}
    return Index(
        knowledge, items, lexicon, around, weights, named_by, _by_common_words(named_by, counts), _filed(items),
        spellings, array("I", map(_begins, items)), bytes(map(_is_claim, items)), others,
    )  # fmt: skip


def _begins(item: IndexedEntry) -> int:
    return edtf.span(item.dates[0])[0].toordinal() if item.shelf in _DATED else ALWAYS


def _is_claim(item: IndexedEntry) -> bool:
    return item.shelf is EntryKind.FACTS and cast(Fact, item.entry).value is None


def _filed(items: Iterable[IndexedEntry]) -> dict[tuple[str, str], array[int]]:
    filed: defaultdict[tuple[str, str], array[int]] = defaultdict(partial(array, "I"))
    for position, item in enumerate(items):
        filed[_SHELF, item.shelf.value].append(position)
        if item.shelf in _DATED:
            filed[_TOPIC, cast(Fact | Event, item.entry).topic].append(position)
        if item.shelf is EntryKind.FACTS and (subject := cast(Fact, item.entry).subject):
            filed[_SUBJECT, subject].append(position)
    return dict(filed)


def _around(items: Sequence[IndexedEntry]) -> dict[str, tuple[range, ...]]:
    """For each key that documents share the runs of their items."""
    found: defaultdict[str, list[range]] = defaultdict(list)
    for _, run in groupby(enumerate(items), key=lambda pair: id(pair[1].around)):
        positions = [position for position, _item in run]
        for one in items[positions[0]].around:
            found[one].append(range(positions[0], positions[-1] + 1))
    return {one: tuple(runs) for one, runs in found.items()}


def _counts(lexicon: Postings, around: Mapping[str, Sequence[range]]) -> dict[str, int]:
    """In how many items each key stands, their documents' included."""
    counts = {one: lexicon.count(one) for one in lexicon}
    for one, runs in around.items():
        counts[one] = counts.get(one, 0) + sum(len(run) - lexicon.count(one, run) for run in runs)
    return counts


def _by_common_words(
    named_by: Sequence[tuple[Phrasings, ...]], counts: Mapping[str, int]
) -> dict[Phrasing, array[int]]:
    """Return the items of each short phrasing that holds no rare word; a rare word finds its items by itself."""
    common = {one for one, count in counts.items() if count > MOST_WEIGHED}
    found: defaultdict[Phrasing, array[int]] = defaultdict(partial(array, "I"))
    if common:
        for position, groups in enumerate(named_by):
            for phrasing in set(filter(common.issuperset, chain.from_iterable(groups))):
                found[phrasing].append(position)
    return dict(found)
