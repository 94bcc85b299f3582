"""What a record's other words say of each other: a word that several entries have for one of theirs stands for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from functools import cache

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import IndexedRecord
from bot.languages import Language
from bot.review.statements import Statements

_FEWEST = 2  # entries that have a word, from which on it says something of another entry
_MOSTLY = 0.6  # of them state what the word stands for
_OFTENER = 2  # times as often as all entries state it
_GENERAL = 0.2  # of all entries have a word that tells none of them from another, such as one for what all are about


class Thesaurus:
    """Tells which words of the record a word of a draft stands for, by the other words of all entries together.

    Args:
        indexed: The record.
        statements: Of the record.
    """

    def __init__(self, indexed: IndexedRecord, statements: Statements) -> None:
        self._others = indexed.index.others.postings
        self._statements = statements
        self._items: Mapping[int, IndexedEntry] = {item.position: item for item in statements.items}
        self._having = cache(self._having_in)  # as many as the record has words
        self._stating = cache(self._stating_in)  # once for each language
        self.meant = cache(self._meant)

    def is_general(self, keys: Set[str]) -> bool:
        """Return whether so many entries have a word among their other words that it tells none from another."""
        return any(len(self._having(key)) >= _GENERAL * len(self._items) for key in keys)

    def _meant(self, keys: frozenset[str], language: Language) -> frozenset[str]:
        """Return the keys of what the entries state that have a word among their other words; none of what is chance.

        Args:
            keys: The word's.
            language: Of the statements.
        """
        usual, found = self._stating(language), set[str]()
        for key in keys:
            having = self._having(key)
            stated = Counter(one for position in having for one in self._stated(position, language))
            least = max(_FEWEST, _MOSTLY * len(having))
            found |= {
                one for one, count in stated.items() if count >= least and self._is_so_often(count, having, usual[one])
            }
        return frozenset(found)

    def _is_so_often(self, count: int, having: Sequence[int], usual: int) -> bool:
        return count * len(self._items) >= _OFTENER * usual * len(having)

    def _having_in(self, key: str) -> tuple[int, ...]:
        return tuple(one for one in self._others.positions(key) if one in self._items)

    def _stating_in(self, language: Language) -> Counter[str]:
        """Return how many entries state each word."""
        return Counter(key for position in self._items for key in self._stated(position, language))

    def _stated(self, position: int, language: Language) -> frozenset[str]:
        words = self._statements.of(self._items[position], language).words
        return frozenset(key for one in words.telling for key in one.keys)
