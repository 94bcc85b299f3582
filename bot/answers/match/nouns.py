"""Nouns of a record: what it counts, what it gives no number of, and what the bodies of countries are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.answers.index.initials import initials
from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge.fields import Text
from bot.knowledge.knowledge import Knowledge

_AREA = "nouns"


class Nouns:
    """The nouns of a record, by what they are matched by.

    Args:
        knowledge: The record.
        vocabulary: The words that it is asked with.

    Attributes:
        of_any_noun: The units that count whatever a statement names.
        people: What those who are counted in them are called, without saying which.
        shares: The units that tell a share of a whole: percent.
        money: The units of sums.
        measures: The nouns of each other unit, and of money, with the units.
        amounts: The units that measure and count nothing: euros, litres, hours.
        of_amounts: All words of their names.
        uncounted: What the record gives no number of.
        bodies: What countries' own bodies and officials are.
        offices: What those are who hold an office in the record: `chair`, `attaché`.
        titles: What each person is called before the name, by an office: `Chair Rivers`.
        printed: What each person who signs is by the title that a list prints: `economist`.
    """

    def __init__(self, knowledge: Knowledge, vocabulary: Vocabulary) -> None:
        self._units: dict[str, set[str]] = {}
        self._named: dict[str, set[str]] = {}
        nouns = {unit.id: _single(vocabulary, unit.names()) for unit in knowledge.about.units}
        for unit, single in nouns.items():
            for key in vocabulary.keys_of(single):
                self._units.setdefault(key, set()).add(unit)
            for word in single:
                self._named.setdefault(word, set()).add(unit)
        self.of_any_noun = knowledge.of_any_noun
        self.people = vocabulary.grammar.all("PEOPLE").union(*(nouns[unit] for unit in self.of_any_noun))
        cut, of_shares = vocabulary.grammar.words, vocabulary.grammar.percent_words
        self.shares = frozenset(
            unit.id for unit in knowledge.about.units if any(not of_shares.isdisjoint(cut(one)) for one in unit.names())
        )
        self._long_names = tuple(_long_names(knowledge, vocabulary))
        words = vocabulary.grammar.spoken.words
        money = frozenset(unit.id for unit in knowledge.about.units if unit.is_of_money)
        self.money, amounts = money, _amounts(knowledge)
        of_money, how_many = words("quantities", "MONEY"), words("quantities", "HOW_MANY")
        # What something costs is asked in money, whatever unit it is itself: "how much does a boat cost".
        self.measures = (
            *(((of_money - how_many, money),) if money else ()),
            *((single, frozenset((unit,))) for unit, single in nouns.items() if unit not in self.of_any_noun),
            *(((of_money & how_many, amounts | self.shares),) if money else ()),
        )
        self.amounts = amounts - self.shares
        self.of_amounts = vocabulary.keys_of(_words_of(knowledge, vocabulary, self.amounts))
        self.uncounted = vocabulary.keys_of(_single(vocabulary, knowledge.about.uncounted.all()))
        self.bodies = vocabulary.keys_of(frozenset(_bodies(knowledge, vocabulary)))
        self.titles = _titles(knowledge, vocabulary)
        self.printed = _printed_titles(knowledge, vocabulary)
        self.offices = vocabulary.keys_of(frozenset(_offices(knowledge, vocabulary)))

    def units(self, matched_by: Iterable[str]) -> frozenset[str]:
        """Return the units that a noun counts in, such as `cities` for ports."""
        return frozenset[str]().union(*(self._units.get(key, ()) for key in matched_by))

    def units_of(self, word: str, matched_by: Iterable[str]) -> frozenset[str]:
        """Return the units that a noun names itself, else those that it counts in: `casas` are no `casos`."""
        return frozenset(self._named.get(word, ())) or self.units(matched_by)

    def units_begun(self, words: tuple[str, ...]) -> frozenset[str]:
        """Return the units with whose name of several words these begin."""
        return frozenset(unit for name, unit in self._long_names if words[: len(name)] == name)

    def may_count(self, unit: str, counted: Iterable[str]) -> bool:
        """Return whether a figure in a unit may tell how many there are of a noun.

        Args:
            unit: Its id.
            counted: The keys of the noun.
        """
        has_its_own = any(unit in units for units in self._units.values())  # and no name of several words alone
        if not has_its_own or unit in self.of_any_noun or unit in self.amounts or unit in self.shares:
            return True
        return unit in self.units(counted)


def _long_names(knowledge: Knowledge, vocabulary: Vocabulary) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each name of several words that a unit has, cut into them, with the unit."""
    for unit in knowledge.about.units:
        for name in map(vocabulary.grammar.words, unit.names()):
            if len(name) > 1:
                yield name, unit.id


def _amounts(knowledge: Knowledge) -> frozenset[str]:
    """Return the units of money, and those that stand behind each number of theirs, other than those of any noun."""
    units = (unit.id for unit in knowledge.about.units if unit.is_of_money or unit.follows)
    return frozenset(units) - knowledge.of_any_noun


def _words_of(knowledge: Knowledge, vocabulary: Vocabulary, units: frozenset[str]) -> frozenset[str]:
    names = (name for unit in knowledge.about.units if unit.id in units for name in unit.names())
    return frozenset(word for name in names for word in vocabulary.grammar.words(name))


def _bodies(knowledge: Knowledge, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield what countries' own bodies and officials are: `court`, `judge`, `congress`."""
    for organization in knowledge.organizations.values():
        if organization.country:
            yield from heads(organization.name, vocabulary)
    for document in knowledge.documents.values():
        for mention in document.mentions():
            if mention.office and knowledge.countries_of(mention.organizations):
                yield from heads(mention.office, vocabulary)
                yield from initials(mention.office, vocabulary.grammar)


def _titles(knowledge: Knowledge, vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """Return what each person is by an office, as the documents name it."""
    found: dict[str, set[str]] = {}
    for document in knowledge.documents.values():
        for mention in document.mentions():
            if mention.person and mention.office:
                found.setdefault(mention.person, set()).update(heads(mention.office, vocabulary))
    return {person: vocabulary.keys_of(frozenset(words)) for person, words in found.items()}


def _printed_titles(knowledge: Knowledge, vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """Return what each person is by the titles on lists of signatories."""
    found: dict[str, set[str]] = {}
    for document in knowledge.documents.values():
        for one in document.signatories.listed if document.signatories else ():
            if one.person and one.title:
                found.setdefault(one.person, set()).update(_heads_of({document.language: one.title}, vocabulary))
    return {person: vocabulary.keys_of(frozenset(words)) for person, words in found.items()}


def _offices(knowledge: Knowledge, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield what the people of the documents are, by their offices."""
    for document in knowledge.documents.values():
        for mention in document.mentions():
            if mention.person and mention.office:
                yield from heads(mention.office, vocabulary)
                yield from initials(mention.office, vocabulary.grammar)


def heads(name: Text, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the noun by which a name says what it is, in each language."""
    languages = vocabulary.grammar.spoken.by_language(_AREA, "HEAD_COMES_LAST")
    return _heads_of({language: name.in_language(language) for language in languages}, vocabulary)


def _heads_of(names: Mapping[str, str], vocabulary: Vocabulary) -> Iterator[str]:
    spoken = vocabulary.grammar.spoken
    after_a_head = spoken.by_language(_AREA, "AFTER_A_HEAD")
    comes_last = spoken.by_language(_AREA, "HEAD_COMES_LAST")
    for language, name in names.items():
        if language not in comes_last:
            continue  # a document may be in a language that the record does not speak
        said = vocabulary.grammar.words(name.partition(",")[0])
        ends = (at for at, word in enumerate(said) if word in after_a_head[language].split())
        before = said[: next(ends, len(said))]
        yield from before[-1:] if comes_last[language] else before[:1]


def _single(vocabulary: Vocabulary, nouns: Iterable[str]) -> frozenset[str]:
    """Return those nouns that are a single word."""
    cut = map(vocabulary.grammar.words, nouns)
    return frozenset(words[0] for words in cut if len(words) == 1)
