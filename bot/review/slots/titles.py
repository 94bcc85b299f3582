"""Which words of a sentence are the title of somebody whom it names: the office is compared by itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from bot.answers.match.query import IndexedRecord
from bot.answers.understand.names import NameLink
from bot.languages import LANGUAGES, spoken
from bot.review.words import Words

_LONGEST = 5  # words before a name


class TitleSlots:
    """Finds titles, such as "Alderland Fisheries Secretary" before a name.

    Args:
        indexed: The record.
    """

    def __init__(self, indexed: IndexedRecord) -> None:
        self._indexed = indexed
        self._roles = spoken(LANGUAGES).words("anatomy", "ROLES")

    def of(self, words: Words) -> frozenset[int]:
        """Return the positions of the words that are the titles of those who are named."""
        return frozenset(at for one in words.links if one.section == "people" for at in self._before(words, one))

    def _before(self, words: Words, person: NameLink) -> frozenset[int]:
        """Return the positions of a title before a name: a role, and whose it is, if the record knows it of them."""
        bodies = frozenset[str]().union(*(self._bodies.get(one, frozenset()) for one in person.ids))
        own = {at for one in words.links if not bodies.isdisjoint(one.ids) for at in one.positions}
        little, found = words.question.grammar.function_words, set[int]()
        for at in range(min(person.positions) - 1, max(-1, min(person.positions) - 1 - _LONGEST), -1):
            if at not in own and words.words[at] not in self._roles and words.words[at] not in little:
                break
            found.add(at)
        return frozenset(found) if any(words.words[at] in self._roles for at in found) else frozenset()

    @cached_property
    def _bodies(self) -> Mapping[str, frozenset[str]]:
        """The organizations in which each person has an office."""
        found: dict[str, set[str]] = {}
        for document in self._indexed.knowledge.documents.values():
            for one in document.mentions():
                if one.person and one.office:
                    found.setdefault(one.person, set()).update(one.organizations)
        return {person: frozenset(bodies) for person, bodies in found.items()}
