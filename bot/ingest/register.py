"""Who and what a record knows already: its organizations and people by all their names, and its topics' figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import fuzz, process

from bot.knowledge.knowledge import Knowledge
from bot.knowledge.spelling import spelling
from bot.languages import LANGUAGES, Language

_CUTOFF = 86  # below it two names have little more in common than "Center for" or "Red de"
_SHORTEST = 6  # letters of a name; of two shorter ones a letter makes another
_MOST_NEAR = 3  # more would be no help to choose from


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure of the record.

    Attributes:
        value: As digits.
        as_of: EDTF.
        unit: Its id.
        document: The id of the document that prints it.
        statement: What it says.
    """

    value: str
    as_of: str
    unit: str
    document: str
    statement: str


@dataclass(frozen=True, slots=True)
class Series:
    """A topic of the record.

    Attributes:
        names: Its name and aliases, in all languages.
        figures: In the order of the documents.
    """

    names: tuple[str, ...]
    figures: tuple[Measured, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What a record knows of a name.

    Attributes:
        known_as: The id of the one that has this name; empty where none has it, or several.
        near: Ids whose names come near, with 0 to 100 for how near.
    """

    known_as: str = ""
    near: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Register:
    """The names that a record knows.

    Attributes:
        languages: In which it is kept; the first is its fallback.
        organizations: All names of each, by id.
        people: Likewise.
        topics: By id.
    """

    languages: tuple[Language, ...] = LANGUAGES
    organizations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    topics: Mapping[str, Series] = field(default_factory=dict)

    @classmethod
    def of(cls, knowledge: Knowledge) -> Register:
        """Return what a record knows.

        Args:
            knowledge: As loaded.
        """
        figures: dict[str, list[Measured]] = {}
        for document in knowledge.documents.values():
            for fact in document.facts:
                if fact.value is not None:
                    statement = fact.statement.in_every_language()[0]
                    one = Measured(f"{fact.value:g}", fact.as_of, fact.unit or "", document.id, statement)
                    figures.setdefault(fact.topic, []).append(one)
        topics = {
            one.id: Series((*one.name.in_every_language(), *one.aliases.all()), tuple(figures.get(one.id, ())))
            for one in knowledge.topics.values()
        }
        return cls(
            knowledge.about.languages,
            {one.id: one.names() for one in knowledge.organizations.values()},
            {one.id: one.names() for one in knowledge.people.values()},
            topics,
        )

    def without(self, identifiers: Iterable[str]) -> Register:
        """Return the register as it was before some organizations and people were known.

        Args:
            identifiers: Theirs.
        """
        unknown = set(identifiers)
        organizations = {one: names for one, names in self.organizations.items() if one not in unknown}
        people = {one: names for one, names in self.people.items() if one not in unknown}
        return Register(self.languages, organizations, people, self.topics)

    def organization(self, *names: str) -> Match:
        """Look for an organization.

        Args:
            *names: As printed, and forms of it that mean the same: without its acronym, in a second language.
        """
        return _match(names, self._organizations)

    def person(self, *names: str) -> Match:
        """Look for a person, as for an organization."""
        return _match(names, self._people)

    def is_person(self, name: str) -> bool:
        """Return whether a person has this name, and no organization."""
        return spelling(name) in self._people and spelling(name) not in self._organizations

    def is_organization(self, name: str) -> bool:
        """Return whether an organization has this name."""
        return spelling(name) in self._organizations

    @cached_property
    def _organizations(self) -> dict[str, tuple[str, ...]]:
        return _by_spelling(self.organizations)

    @cached_property
    def _people(self) -> dict[str, tuple[str, ...]]:
        return _by_spelling(self.people)


def _by_spelling(names: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the ids that each spelled name stands for."""
    ids: dict[str, dict[str, None]] = {}
    for identifier, own in names.items():
        for name in own:
            ids.setdefault(spelling(name), {})[identifier] = None
    return {name: tuple(found) for name, found in ids.items()}


def _match(names: Iterable[str], ids: Mapping[str, tuple[str, ...]]) -> Match:
    spelled = list(dict.fromkeys(spelling(name) for name in names if name))
    for name in spelled:
        if known := ids.get(name):
            return Match(known[0]) if len(known) == 1 else Match("", tuple((one, 100) for one in known))
    near: dict[str, int] = {}
    known_names = [name for name in ids if len(name) >= _SHORTEST]
    for name in spelled:
        if len(name) < _SHORTEST:
            continue
        found = process.extract(name, known_names, scorer=fuzz.token_sort_ratio, score_cutoff=_CUTOFF, limit=5)
        for other, score, _ in found:
            for identifier in ids[other]:
                near[identifier] = max(near.get(identifier, 0), round(score))
    best = sorted(near.items(), key=lambda one: -one[1])[:_MOST_NEAR]
    return Match("", tuple(best))
