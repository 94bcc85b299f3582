"""One entry of the record as it is looked up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.answers.index.postings import AROUND, Postings
from bot.knowledge.model import Ask, CitedWork, Document, Event, Fact, Mention, Term


class EntryKind(StrEnum):
    """The kinds of entries that are looked up by their words."""

    FACTS = "facts"
    EVENTS = "events"
    ASKS = "asks"
    WORKS = "works"
    MENTIONS = "mentions"
    TERMS = "terms"


@dataclass(frozen=True, slots=True, eq=False)  # each entry is one item
class IndexedEntry:
    """One entry as it is looked up.

    Attributes:
        document: Where it is printed.
        entry: The entry itself.
        lexicon: Which keys the entry can account for, and how well.
        position: The entry's, in the lexicon.
        around: The keys of its document, one set for all its facts, events and asks; none for other entries.
        dates: Every date that it speaks of, as EDTF; the first is its own.
        entities: The ids of all that it is linked to, its source and its document's issuers included.
        operators: The negations, bounds and restrictions that it states.
        denied: The keys of the words that its negations deny.
        countries: The ids of the countries that it names.
    """

    id: str
    shelf: EntryKind
    document: Document
    entry: Fact | Event | Ask | CitedWork | Mention | Term
    lexicon: Postings
    position: int
    around: frozenset[str]
    dates: tuple[str, ...]
    entities: frozenset[str]
    operators: frozenset[str]
    denied: frozenset[str]
    countries: frozenset[str]

    def worth(self, keys: Iterable[str]) -> float:
        """Return how well the entry accounts for a word of these keys; 0 for not at all."""
        return self.lexicon.worth(keys, self.position) or (0.0 if self.around.isdisjoint(keys) else AROUND)

    def says_each(self, words: Iterable[Iterable[str]]) -> bool:
        """Return whether the entry itself accounts for each word, by its keys; its document is not enough."""
        return all(self.worth(keys) > AROUND for keys in words)
