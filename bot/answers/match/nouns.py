"""Nouns of a record: what it counts, what it gives no number of, and what the bodies of countries are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.answers.understand.normalise import words
from bot.answers.understand.vocabulary import keys
from bot.knowledge.fields import Text
from bot.knowledge.knowledge import Knowledge

_END_OF_A_HEAD = frozenset("of for in on to".split())  # the court of appeals, the court in the capital


class Nouns:
    """The nouns of a record, by what they are matched by.

    Args:
        knowledge: The record.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._units: dict[str, set[str]] = {}
        for unit in knowledge.about.units:
            for key in _single((unit.one.en, unit.one.es, unit.many.en, unit.many.es, *unit.nouns.both())):
                self._units.setdefault(key, set()).add(unit.id)
        self.uncounted = _single(knowledge.about.uncounted.both())
        self.bodies = frozenset(_bodies(knowledge))

    def units(self, matched_by: Iterable[str]) -> frozenset[str]:
        """Return the units that a noun counts in, such as `cities` for ports."""
        return frozenset[str]().union(*(self._units.get(key, ()) for key in matched_by))


def _bodies(knowledge: Knowledge) -> Iterator[str]:
    """Yield the keys of what countries' own bodies and officials are: `court`, `judge`, `congress`."""
    for organization in knowledge.organizations.values():
        if organization.country:
            yield from _keys(_heads(organization.name))
    for document in knowledge.documents.values():
        for mention in (*document.addressees, *document.cc, *document.people):
            if knowledge.countries_of(mention.organizations):
                yield from _keys(_heads(mention.office))


def _heads(name: Text) -> Iterator[str]:
    """Yield the noun that a name says what it is with: the last before "of" in English, the first in Spanish."""
    before: list[str] = []
    for word in words(name.en.partition(",")[0]):
        if word in _END_OF_A_HEAD:
            break
        before.append(word)
    yield from before[-1:]
    yield from words(name.es)[:1]


def _single(nouns: Iterable[str]) -> frozenset[str]:
    """Return the keys of those nouns that are a single word."""
    return _keys(one for noun in nouns for one in words(noun) if len(words(noun)) == 1)


def _keys(all_words: Iterable[str]) -> frozenset[str]:
    return frozenset[str]().union(*map(keys, all_words))
