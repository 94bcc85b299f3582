"""One entry of the record as it is looked up, and how well it accounts for a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from bot.knowledge.model import Ask, CitedWork, Document, Event, Fact, Mention, Term

TELLING = 1.25  # weight of a word that stands in two fifths of the entries; below it a word tells little
OWN, NAMED, AROUND = 1.0, 0.95, 0.7  # how well a word is accounted for: by the entry, by what it names, by its document


class Shelf(StrEnum):
    """The kinds of entries that are looked up by their words."""

    FACTS = "facts"
    EVENTS = "events"
    ASKS = "asks"
    WORKS = "works"
    MENTIONS = "mentions"
    TERMS = "terms"


class Vocabulary(Mapping[str, float]):
    """Each key that an entry can account for, and how well: its own keys, over those that its document shares.

    Args:
        own: The entry's keys.
        around: The keys of its document, one mapping for all its entries.
    """

    __slots__ = ("around", "own")

    def __init__(self, own: Mapping[str, float], around: Mapping[str, float]) -> None:
        self.own = own
        self.around = around

    def __getitem__(self, key: str) -> float:
        worth = self.own.get(key)
        return self.around[key] if worth is None else worth

    def __contains__(self, key: object) -> bool:
        return key in self.own or key in self.around

    def __iter__(self) -> Iterator[str]:
        yield from self.own
        yield from (key for key in self.around if key not in self.own)

    def __len__(self) -> int:
        return sum(1 for _ in self)


NOTHING_AROUND: Mapping[str, float] = {}


@dataclass(frozen=True, eq=False)  # each entry is one item
class Item:
    """One entry as it is looked up.

    Attributes:
        document: Where it is printed.
        entry: The entry itself.
        vocabulary: Each key that the entry can account for, and how well.
        aliases: Sets of keys; each is a short phrasing that people type for it. Its words count together: most of them
            have to be in the question before one of them accounts for anything.
        dates: Every date that it speaks of, as EDTF; the first is its own.
        entities: The ids of all that it is linked to, its source and its document's issuers included.
        operators: The negations, bounds and restrictions that it states.
        countries: The ids of the countries that it names.
    """

    id: str
    shelf: Shelf
    document: Document
    entry: Fact | Event | Ask | CitedWork | Mention | Term
    vocabulary: Vocabulary
    aliases: tuple[frozenset[str], ...]
    dates: tuple[str, ...]
    entities: frozenset[str] = frozenset()
    operators: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()

    @cached_property
    def own_keys(self) -> frozenset[str]:
        """What the entry accounts for by itself, and not by what its document is about."""
        return frozenset(one for one, worth in self.vocabulary.own.items() if worth > AROUND)

    def may_account_for(self, keys: frozenset[str]) -> bool:
        """Whether the entry's vocabulary or one of its short phrasings holds one of the keys."""
        vocabulary = self.vocabulary
        return any(one in vocabulary for one in keys) or any(not keys.isdisjoint(alias) for alias in self.aliases)
