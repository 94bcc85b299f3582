"""Which organization a person is of: offered while they type, from those that wrote or signed a document."""

from __future__ import annotations

from rapidfuzz import fuzz

from bot.answers.understand.normalise import fold
from bot.knowledge.knowledge import Knowledge
from bot.languages import Language

_BEGINS, _HOLDS = 2.0, 1.5  # how well a name fits: better than any likeness, which is 1 at most
_LIKE_ENOUGH = 0.8
_LONG_ENOUGH = 4  # letters; fewer are like too many names


class Members:
    """The organizations of the record that a person may be of.

    Args:
        knowledge: The record.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        issuers = {issuer for document in knowledge.documents.values() for issuer in document.issuers}
        ids = [one for one in knowledge.organizations if one in knowledge.signatories | issuers]
        self._knowledge = knowledge
        self._names = {one: [fold(name) for name in knowledge.organizations[one].names()] for one in ids}

    def suggest(self, typed: str, language: Language, most: int) -> tuple[tuple[str, str], ...]:
        """Return the id and the name of those that fit, the best first; all by name where nothing is typed."""
        wanted = fold(typed).strip()
        scores = {one: _fit(wanted, names) for one, names in self._names.items()}
        fitting = [one for one, score in scores.items() if score >= _LIKE_ENOUGH]
        named = [(one, self._knowledge.name(one, language)) for one in fitting]
        return tuple(sorted(named, key=lambda pair: (-scores[pair[0]], fold(pair[1])))[:most])

    def name(self, identifier: str, language: Language) -> str | None:
        """Return its name; None where the record does not know it as one that wrote or signed."""
        return self._knowledge.name(identifier, language) if identifier in self._names else None


def _fit(wanted: str, names: list[str]) -> float:
    if not wanted or any(name.startswith(wanted) for name in names):
        return _BEGINS
    if any(f" {wanted}" in f" {name}" for name in names):
        return _HOLDS
    if len(wanted) < _LONG_ENOUGH:
        return 0.0
    return max(fuzz.partial_ratio(wanted, name) for name in names) / 100
