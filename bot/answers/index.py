"""The record arranged for look-up: which entries know a word, and how much it tells."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations, groupby
from typing import NamedTuple

from bot.answers.item import Item
from bot.answers.items import make_items, names_of
from bot.answers.lexicon import Lexicon
from bot.answers.normalise import words
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Event, Fact

TELLING = 1.25  # weight of a word that stands in two fifths of the entries; below it a word tells little
MOST_WEIGHED = 2_000  # entries that one question is held against; eight times the shipped record
COMMON = MOST_WEIGHED // 2  # a word has two keys at most, one for each language: one of them is as common as this
_LONGEST_LOOKED_UP = 3  # keys of a short phrasing; most have two or three


class Phrasing(NamedTuple):
    """A short phrasing, weighed once for all questions.

    Attributes:
        keys: Its words.
        weight: Of all of them.
        tells: Whether one of them tells entries apart.
    """

    keys: frozenset[str]
    weight: float
    tells: bool


@dataclass(frozen=True)
class Index:
    """Items by number, and for each key the numbers of the items that it occurs in.

    Attributes:
        knowledge: The record.
        items: Every entry as it is looked up.
        lexicon: For each key the items whose own it is.
        around: For each key the documents that share it, and for each document the range of its items.
        weights: How much each key tells: the rarer, the more.
        phrasings: The short phrasings of each item.
        by_common_words: The items of each short phrasing that common words make up.
        by_topic: The facts and events of each topic.
        spellings: Every folded word of the record, and how often it stands there.
    """

    knowledge: Knowledge
    items: tuple[Item, ...]
    lexicon: Lexicon
    around: Mapping[str, tuple[range, ...]]
    counts: Mapping[str, int]
    weights: Mapping[str, float]
    phrasings: tuple[tuple[Phrasing, ...], ...]
    by_common_words: Mapping[frozenset[str], array[int]]
    by_topic: Mapping[str, array[int]]
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
            found.update(self.lexicon.positions(one))
            for positions in self.around.get(one, ()):
                found.update(positions)
        return found

    def named_by(self, held: Iterable[str]) -> set[int]:
        """The items with a short phrasing of common words that the keys hold whole."""
        found: set[int] = set()
        for size in range(1, _LONGEST_LOOKED_UP + 1):
            for phrasing in combinations(sorted(held), size):
                found.update(self.by_common_words.get(frozenset(phrasing), ()))
        return found

    def of_topic(self, topic: str) -> list[Item]:
        """The facts and events of a topic, in the order of the record."""
        return [self.items[position] for position in self.by_topic.get(topic, ())]

    @cached_property
    def most(self) -> float:
        """The weight of a word that stands in one entry or in none."""
        return math.log(1 + len(self.items))


def build_index(knowledge: Knowledge) -> Index:
    """Arrange the record. Takes a few milliseconds for each hundred entries."""
    lexicon = Lexicon()
    items, named_by = zip(*make_items(knowledge, lexicon), strict=True)
    around = _around(items)
    counts = _counts(lexicon, around)
    weights = {one: math.log(1 + len(items) / count) for one, count in counts.items()}
    by_topic: dict[str, array[int]] = {}
    for position, item in enumerate(items):
        if isinstance(item.entry, Fact | Event):
            by_topic.setdefault(item.entry.topic, array("I")).append(position)
    return Index(
        knowledge, items, lexicon, around, counts, weights,
        tuple(_weighed(items, named_by, weights)), _by_common_words(named_by, counts), by_topic,
        Counter(_spellings(knowledge)),
    )  # fmt: skip


def _around(items: Sequence[Item]) -> dict[str, tuple[range, ...]]:
    """For each key that documents share the runs of their items."""
    found: dict[str, tuple[range, ...]] = {}
    for _, run in groupby(enumerate(items), key=lambda pair: id(pair[1].vocabulary.around)):
        positions = [position for position, _item in run]
        for one in items[positions[0]].vocabulary.around:
            found[one] = (*found.get(one, ()), range(positions[0], positions[-1] + 1))
    return found


def _counts(lexicon: Lexicon, around: Mapping[str, Sequence[range]]) -> dict[str, int]:
    """In how many items each key stands, their documents' included."""
    counts = {one: len(lexicon.positions(one)) for one in lexicon}
    for one, runs in around.items():
        counts[one] = counts.get(one, 0) + sum(len(run) - lexicon.count(one, run) for run in runs)
    return counts


def _weighed(
    items: Iterable[Item], named_by: Iterable[tuple[frozenset[str], ...]], weights: Mapping[str, float]
) -> Iterator[tuple[Phrasing, ...]]:
    """The phrasings of each item, less those that hold only what nearly all of the record speaks of.

    Such a one names a figure ("people in MPP"), and no claim.
    """

    @cache
    def weigh(keys: frozenset[str]) -> Phrasing:
        each = [weights[one] for one in keys]
        return Phrasing(keys, sum(each), max(each, default=0.0) >= TELLING)

    @cache
    def weigh_all(phrasings: tuple[frozenset[str], ...], is_claim: bool) -> tuple[Phrasing, ...]:
        weighed = map(weigh, phrasings)
        return tuple(phrasing for phrasing in weighed if phrasing.tells or not is_claim)

    for item, phrasings in zip(items, named_by, strict=True):
        yield weigh_all(phrasings, isinstance(item.entry, Fact) and item.entry.value is None)


def _by_common_words(
    named_by: Sequence[tuple[frozenset[str], ...]], counts: Mapping[str, int]
) -> dict[frozenset[str], array[int]]:
    """The items of each short phrasing that holds no rare word; a rare word finds its items by itself."""
    found: dict[frozenset[str], array[int]] = {}
    for position, phrasings in enumerate(named_by):
        for phrasing in set(phrasings):
            if all(counts[one] > COMMON for one in phrasing):
                found.setdefault(phrasing, array("I")).append(position)
    return found


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
