"""Demands: whether what somebody is said to ask for is what a document asks for, of the same, or the contrary of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.question import Token
from bot.knowledge.model import Ask, Document
from bot.languages import Language, module
from bot.review.clauses import Clause
from bot.review.slots.names import NameSlots
from bot.review.slots.turns import denies_alike, turns_alike
from bot.review.statements import Statement, Statements
from bot.review.words import Words

_BEFORE_A_NOUN = 3  # words: "end its temporary cooperation"
_WHOM = 5  # words behind the verb of demanding, among which whoever is to do it is named
_FEWEST = 2  # words and names of a demand, beside the contrary one


@dataclass(frozen=True)
class _Said:
    """What a clause says that somebody demands.

    Attributes:
        clause: The clause.
        words: Those that a demand has to have.
        at: Where the verb of demanding stands.
    """

    clause: Clause
    words: tuple[Token, ...]
    at: int


class Demands:
    """Compares demands.

    Args:
        indexed: The record.
        statements: Of the record.
        names: Compares names.
    """

    def __init__(self, indexed: IndexedRecord, statements: Statements, names: NameSlots) -> None:
        self._indexed = indexed
        self._statements = statements
        self._names = names

    def is_one(self, clause: Clause) -> bool:
        """Return whether a clause says that somebody demands something."""
        return any(map(_demanding(clause.language).fullmatch, clause.around.words))

    def stating(self, clause: Clause, asked: Sequence[Token], documents: Sequence[Document]) -> IndexedEntry | None:
        """Return the demand of some documents that has all of a clause's words; None for none.

        Its other words count for nothing: they are of what people ask about, whatever is to be done with it.

        Args:
            clause: What is said.
            asked: Its telling words, those of writing and saying left out.
            documents: Those that it is said of.
        """
        said = self._said(clause, asked, documents)
        return next((one for one in self._meant(clause, documents) if self._is_met(said, one, turned=False)), None)

    def contrary(self, clause: Clause, asked: Sequence[Token], documents: Sequence[Document]) -> IndexedEntry | None:
        """Return the demand that has all of a clause's words, but the contrary of one; None for none.

        Args:
            clause: What is said.
            asked: Its telling words, those of writing and saying left out.
            documents: Those that it is said of.
        """
        if clause.own.negates:
            return None
        said = self._said(clause, asked, documents)
        return next((one for one in self._meant(clause, documents) if self._is_met(said, one, turned=True)), None)

    def _meant(self, clause: Clause, documents: Sequence[Document]) -> list[IndexedEntry]:
        """Return the demands of some documents that share most with a clause: what others have of it says little."""
        items = self._statements.items
        shared = {
            one.position: self._shared(clause, one)
            for one in items
            if isinstance(one.entry, Ask) and one.document in documents
        }
        most = max(shared.values(), default=0)
        return [one for one in items if most and shared.get(one.position) == most]

    def _shared(self, clause: Clause, item: IndexedEntry) -> int:
        """Return how many words and names a demand shares with a clause."""
        words = self._statements.of(item, clause.language).words
        names = {one for link in words.links for one in link.ids}
        own = sum(not one.keys.isdisjoint(words.keys) for one in clause.own.telling)
        return own + sum(not names.isdisjoint(one.ids) for one in clause.own.links)

    def _said(self, clause: Clause, asked: Sequence[Token], documents: Sequence[Document]) -> _Said:
        """Read what is demanded: all telling words behind the verb, and what is asked before it.

        What several statements of the documents say is what these are about.
        """
        words, demanding = clause.own, _demanding(clause.language)
        at = next((one.position for one in words.tokens if demanding.fullmatch(one.word)), -1)
        both = module(clause.language, "signing").BOTH.split()
        told = [
            *(one for one in asked if one.position < at),
            *(one for one in words.telling if one.position > at and one.word not in both),
        ]
        telling = [one for one in told if not demanding.fullmatch(one.word)]
        left = (one for one in telling if not self._statements.are_about(one, documents, clause.language))
        return _Said(clause, tuple(left), at)

    def _is_met(self, said: _Said, item: IndexedEntry, *, turned: bool) -> bool:
        """Return whether a demand is what is said; where the contrary is looked for, but for a word that it turns."""
        clause, statement = said.clause, self._statements.of(item, said.clause.language)
        words, met = statement.words, _met(said.words, statement.words)
        contrary = _turned(clause.own, words)
        rest = [one for one in said.words if one not in met and one not in contrary]
        if rest or bool(contrary) is not turned or not self._is_of_the_same(said, item):
            return False
        if turned:
            return not words.negates and len(met) + len(clause.own.links) >= _FEWEST
        return bool(met) and self._is_alike(clause, statement)

    def _is_alike(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause denies and turns what a demand does, and leads from and against the same."""
        particles = module(clause.language, "particles")
        leading = {*particles.FROM.split(), *particles.AGAINST.split()} - {*particles.OF.split()}
        said, stated = (
            Counter(one for one in words.words if one in leading) for words in (clause.own, statement.words)
        )
        is_turned = denies_alike(clause, statement) and turns_alike(self._indexed, clause, statement)
        return is_turned and said <= stated

    def _is_of_the_same(self, said: _Said, item: IndexedEntry) -> bool:
        """Return whether it is demanded of those whom the demand is for, and each name is the demand's."""
        entry, organizations = item.entry, self._indexed.knowledge.organizations
        assert isinstance(entry, Ask)
        countries = {body.country for one in entry.of if (body := organizations.get(one))}
        asked = {*entry.of, *countries}
        near = range(said.at + 1, said.at + 1 + _WHOM)
        links = said.clause.own.links
        whom = [one for one in links if said.at >= 0 and min(one.positions) in near][:1]
        is_for_them = not asked or all(not asked.isdisjoint(one.ids) for one in whom if one.section != "terms")
        return is_for_them and self._names.meets_names(said.clause, self._statements.of(item, said.clause.language))


def _met(said: Sequence[Token], stated: Words) -> Sequence[Token]:
    """Return the words that a demand has, and other words for what it is for."""
    own, sides = [one for one in said if not one.keys.isdisjoint(stated.keys)], _alike(stated)
    return [*own, *(one for one in said if sides and one not in own and _says_so(one, own, stated, sides))]


def _says_so(other: Token, own: Sequence[Token], stated: Words, sides: re.Pattern[str]) -> bool:
    """Return whether another word says what a demand is for: "stop the talks" for "abandon the talks".

    Before a verb of the demand it turns that round: "stop defunding" for "defund".
    """
    if not sides.fullmatch(other.word):
        return False
    behind = next((one for one in own if one.position == other.position + 1), None)
    places = [at.position for at in stated.tokens if behind and not at.keys.isdisjoint(behind.keys)]
    before = [word for at in places for word in stated.words[max(0, at - _BEFORE_A_NOUN) : at]]
    return behind is None or any(map(sides.fullmatch, before))


def _demanding(language: Language) -> re.Pattern[str]:
    return re.compile(module(language, "reviewing").DEMANDING)


def _alike(stated: Words) -> re.Pattern[str] | None:
    """Return what finds other words for what a demand is for, of those that have a contrary; None where it has none."""
    sides = [one for pair in module(stated.language, "reviewing").OPPOSITES for one in pair]
    found = [one for one in sides if any(re.fullmatch(one, word) for word in stated.words)]
    return re.compile("|".join(found)) if found else None


def _turned(said: Words, stated: Words) -> list[Token]:
    """Return the words for whose contrary a statement has one, small words too: "keep up" for "end"."""
    strange = [one for one in said.tokens if one.keys.isdisjoint(stated.keys)]
    contraries = ((one, _opposites(one.word, said.language)) for one in strange)
    return [one for one, other in contraries if other and any(map(other.fullmatch, stated.words))]


def _opposites(word: str, language: Language) -> re.Pattern[str] | None:
    """Return what finds the contrary of a word for what somebody demands; None for any other word."""
    for one, other in module(language, "reviewing").OPPOSITES:
        for own, contrary in ((one, other), (other, one)):
            if re.fullmatch(own, word):
                return re.compile(contrary)
    return None
