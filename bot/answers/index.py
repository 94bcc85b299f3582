"""The record arranged for look-up: which entries know a word, and how much it tells."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, combinations, groupby

from bot.answers.item import Item, Shelf
from bot.answers.items import make_items, names_of
from bot.answers.lexicon import AROUND, Lexicon, Phrasing, Phrasings
from bot.answers.normalise import words
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Event, Fact

TELLING = 1.25  # weight of a word that stands in two fifths of the entries; below it a word tells little
MOST_WEIGHED = 1_000  # entries that a word is looked up in; four times the shipped record
_SHELF, _TOPIC, _SUBJECT = "shelf", "topic", "subject"  # what items are filed under
_LONGEST_LOOKED_UP = 3  # keys of a short phrasing; most have two or three


@dataclass(frozen=True)
class Index:
    """Items by number, and for each key the numbers of the items that it occurs in.

    Attributes:
        knowledge: The record.
        items: Every entry as it is looked up.
        lexicon: For each key the items whose own it is, or in whose short phrasings it stands.
        around: For each key the documents that share it, and for each document the range of its items.
        weights: How much each key tells: the rarer, the more.
        phrasings: The groups of short phrasings of each item; many items share a group.
        by_common_words: The items of each short phrasing that common words make up.
        filed: The items of each shelf, the facts and events of each topic, and the facts that count each subject.
        spellings: Every folded word of the record, and how often it stands there.
    """

    knowledge: Knowledge
    items: tuple[Item, ...]
    lexicon: Lexicon
    around: Mapping[str, tuple[range, ...]]
    weights: Mapping[str, float]
    phrasings: tuple[tuple[Phrasings, ...], ...]
    by_common_words: Mapping[Phrasing, array[int]]
    filed: Mapping[tuple[str, str], array[int]]
    spellings: Mapping[str, int]

    def weight(self, matched_by: Iterable[str]) -> float:
        """How much a word tells: the rarer in the record, the more; a word that the record lacks tells most."""
        return min((self.weights.get(one, self.most) for one in matched_by), default=self.most)

    def tells(self, matched_by: Iterable[str]) -> bool:
        """Whether a word tells entries apart; what nearly all of them speak of does not."""
        return self.weight(matched_by) >= TELLING

    def knows(self, matched_by: Iterable[str]) -> bool:
        """Whether a word stands in any item."""
        return any(one in self.weights for one in matched_by)

    def count(self, matched_by: Iterable[str]) -> int:
        """In how many items the most common of a word's keys stands, as its weight tells."""
        return round(len(self.items) / math.expm1(self.weight(matched_by))) if self.knows(matched_by) else 0

    def knowing(self, matched_by: Iterable[str]) -> set[int]:
        """The items that a word stands in."""
        found: set[int] = set()
        for one in matched_by:
            found.update(self.lexicon.positions(one))
            for positions in self.around.get(one, ()):
                found.update(positions)
        return found

    def meeting(self, matched_by: Collection[str], positions: Sequence[int]) -> dict[int, float]:
        """Which of these items, in ascending order, may account for a word, and how well.

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
        """The items with a short phrasing of common words that the keys hold whole."""
        found: set[int] = set()
        for size in range(1, _LONGEST_LOOKED_UP + 1):
            for phrasing in combinations(sorted(held), size):
                found.update(self.by_common_words.get(phrasing, ()))
        return found

    def of_shelf(self, shelf: Shelf) -> list[Item]:
        """The items of a shelf, in the order of the record."""
        return self._filed(_SHELF, shelf)

    def of_topic(self, topic: str) -> list[Item]:
        """The facts and events of a topic, in the order of the record."""
        return self._filed(_TOPIC, topic)

    def counting(self, subject: str) -> list[Item]:
        """The facts that count a subject, such as the people of one country, in the order of the record."""
        return self._filed(_SUBJECT, subject)

    def _filed(self, under: str, name: str) -> list[Item]:
        return [self.items[position] for position in self.filed.get((under, name), ())]

    @cached_property
    def most(self) -> float:
        """The weight of a word that stands in one entry or in none."""
        return math.log(1 + len(self.items))


def build_index(knowledge: Knowledge) -> Index:
    """Arrange the record. Takes a few milliseconds for each hundred entries."""
    lexicon = Lexicon()
    made = list(make_items(knowledge, lexicon))
    items, named_by = tuple(item for item, _ in made), tuple(groups for _, groups in made)
    lexicon.put_in_order()
    around = _around(items)
    counts = _counts(lexicon, around)
    weight_of = cache(lambda count: math.log(1 + len(items) / count))  # most words are equally rare
    weights = {one: weight_of(count) for one, count in counts.items()}
    return Index(
        knowledge, items, lexicon, around, weights,
        tuple(_telling(items, named_by, weights)), _by_common_words(named_by, counts), _filed(items),
        Counter(_spellings(knowledge)),
    )  # fmt: skip


def _filed(items: Iterable[Item]) -> dict[tuple[str, str], array[int]]:
    filed: dict[tuple[str, str], array[int]] = {}
    for position, item in enumerate(items):
        entry = item.entry
        names = [(_SHELF, str(item.shelf))]
        if isinstance(entry, Fact | Event):
            names.append((_TOPIC, entry.topic))
        if isinstance(entry, Fact) and entry.subject:
            names.append((_SUBJECT, entry.subject))
        for name in names:
            filed.setdefault(name, array("I")).append(position)
    return filed


def _around(items: Sequence[Item]) -> dict[str, tuple[range, ...]]:
    """For each key that documents share the runs of their items."""
    found: dict[str, tuple[range, ...]] = {}
    for _, run in groupby(enumerate(items), key=lambda pair: id(pair[1].around)):
        positions = [position for position, _item in run]
        for one in items[positions[0]].around:
            found[one] = (*found.get(one, ()), range(positions[0], positions[-1] + 1))
    return found


def _counts(lexicon: Lexicon, around: Mapping[str, Sequence[range]]) -> dict[str, int]:
    """In how many items each key stands, their documents' included."""
    counts = {one: lexicon.count(one) for one in lexicon}
    for one, runs in around.items():
        counts[one] = counts.get(one, 0) + sum(len(run) - lexicon.count(one, run) for run in runs)
    return counts


def _telling(
    items: Iterable[Item], named_by: Iterable[tuple[Phrasings, ...]], weights: Mapping[str, float]
) -> Iterator[tuple[Phrasings, ...]]:
    """The phrasings of each item, less a claim's that hold only what nearly all of the record speaks of.

    Such a one names a figure ("people in the scheme").
    """

    @cache
    def of_claim(group: Phrasings) -> Phrasings:
        return tuple(phrasing for phrasing in group if any(weights[one] >= TELLING for one in phrasing))

    for item, groups in zip(items, named_by, strict=True):
        is_claim = isinstance(item.entry, Fact) and item.entry.value is None
        yield tuple(map(of_claim, groups)) if is_claim else groups


def _by_common_words(
    named_by: Sequence[tuple[Phrasings, ...]], counts: Mapping[str, int]
) -> dict[Phrasing, array[int]]:
    """The items of each short phrasing that holds no rare word; a rare word finds its items by itself."""
    found: dict[Phrasing, array[int]] = {}
    for position, groups in enumerate(named_by):
        for phrasing in set(chain(*groups)):
            if all(counts[one] > MOST_WEIGHED for one in phrasing):
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
