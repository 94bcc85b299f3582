"""Names of a letter as organizations and people of the record: those that it knows, and proposals for the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.knowledge.knowledge import Knowledge
from bot.knowledge.pasting import id_of, names_in
from bot.knowledge.spelling import spelling
from bot.languages import LANGUAGES, spoken

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&.]{1,9}")
_SMALL = spoken(LANGUAGES).words("letters", "NAME_JOINS")  # within a name
_LONGEST_ID = 60  # signs; a line of the record has room for more than the id


def without_capitals(text: str) -> str:
    """Return a name or an office that a letter prints in capitals alone as it is written elsewhere: "Ada de la Pell".

    One word may be an acronym, and stays.
    """
    if not text.isupper() or " " not in text:
        return text
    first, *others = text.split(" ")
    return " ".join([_capital(first), *(one.lower() if one.lower() in _SMALL else _capital(one) for one in others)])


def _capital(word: str) -> str:
    """Return a word with its first letter in capitals, behind a hyphen and an apostrophe, too: "O'Dell-Quill"."""
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)


def ids_of(knowledge: Knowledge) -> set[str]:
    """Return every id of a record."""
    sections = (knowledge.organizations, knowledge.people, knowledge.places, knowledge.terms, knowledge.topics)
    ids = {knowledge.about.id, *knowledge.documents, *knowledge.left_out, *knowledge.gone}
    for section in sections:
        ids |= {*section}
    for document in knowledge.documents.values():
        ids |= {one.id for one in document.entries()} | {one.id for one in document.cited_works}
    return ids


@dataclass
class Names:
    """The names of one letter.

    Attributes:
        knowledge: The record.
        organizations: Proposed so far.
        people: Likewise.
    """

    knowledge: Knowledge
    organizations: list[dict[str, Any]] = field(default_factory=list)
    people: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._taken = ids_of(self.knowledge) | {one["id"] for one in (*self.organizations, *self.people)}
        self._organizations = dict(_by_spelling(self.knowledge.organizations.values()))
        self._people = dict(_by_spelling(self.knowledge.people.values()))
        for one in self.organizations:
            self._organizations.update((spelling(name), one["id"]) for name in names_in(one))
        for one in self.people:
            self._people.update((spelling(name), one["id"]) for name in names_in(one))

    def organization(self, name: str, *others: str) -> str:
        """Return the id of an organization, and propose one that nobody knows.

        Args:
            name: Its name, as printed.
            *others: Acronyms and further names that are printed with it.
        """
        known = self._organizations.get(spelling(name))
        if known:
            return known
        others = tuple(one for one in others if one and spelling(one) not in self._organizations)
        acronyms = [one for one in others if _ACRONYM.fullmatch(one)]
        identifier = self.new_id(name, "organization")
        entry = {
            "id": identifier,
            "name": dict.fromkeys(self.knowledge.about.languages, name),
            "acronyms": acronyms,
            "aliases": [one for one in others if one not in acronyms],
        }
        self.organizations.append({key: value for key, value in entry.items() if value})
        self._organizations.update((spelling(one), identifier) for one in (name, *others))
        return identifier

    def knows(self, name: str) -> bool:
        """Return whether an organization or a person, known or proposed, has a name."""
        return spelling(name) in self._organizations or spelling(name) in self._people

    def anybody(self, name: str) -> str:
        """Return the id of who has a name; one whom nobody knows is proposed as an organization."""
        return self._people.get(spelling(name)) or self.organization(name)

    def person(self, name: str) -> str:
        """Return the id of a person, and propose one whom nobody knows."""
        known = self._people.get(spelling(name))
        if known:
            return known
        identifier = self.new_id(name, "person")
        self.people.append({"id": identifier, "name": without_capitals(name)})
        self._people[spelling(name)] = identifier
        return identifier

    def new_id(self, name: str, kind: str) -> str:
        """Return an id that nothing has yet, made of a name."""
        wanted = id_of(name)[:_LONGEST_ID].strip("-") or kind
        identifier = next(one for one in _numbered(wanted) if one not in self._taken)
        self._taken.add(identifier)
        return identifier


def _numbered(wanted: str) -> Iterator[str]:
    yield wanted
    number = 2
    while True:
        yield f"{wanted}-{number}"
        number += 1


def _by_spelling(entries: Iterable[Any]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        yield from ((spelling(name), entry.id) for name in entry.names())
