"""Amounts where things are counted: milligrams are no villagers, but for what is told by how much of it there is."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import words_of
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Fact


class NotIn(NamedTuple):
    """The units in which what is asked for is not counted, the keys of its noun, and what reads statements."""

    units: frozenset[str]
    noun: frozenset[str]
    query: Query


def things_counted(query: Query) -> Collection[NotIn]:
    """Return the units that what is asked for is not counted in: no hens are litres, and "so much for hens" no hens.

    Where things are counted and none of these is named, the units that only measure.
    """
    question, nouns = query.question, query.indexed.nouns
    if _asks_how_much(query):
        return [NotIn(nouns.of_any_noun, frozenset(), query)]
    many = query.words("quantities", "MANY") - query.words("quantities", "AMOUNTS")
    if many.isdisjoint(question.words):
        return ()
    is_named = any(not nouns.of_amounts.isdisjoint(token.keys) for token in question.tokens)
    counted = frozenset[str]().union(*(one.keys for one in question.tokens if one.is_counted))
    return () if is_named or not nouns.amounts else [NotIn(nouns.amounts, counted, query)]


def counts_things(item: IndexedEntry, held: Collection[NotIn]) -> bool:
    """Return whether a figure is more than an amount: milligrams are no villagers.

    Of what is only measured by how much of it is in something else, its noun asks for no more: "3 grams of salts per
    litre".
    """
    fact = item.entry
    if not isinstance(fact, Fact) or not fact.units:
        return True
    return all(not one.units.issuperset(fact.units) or _is_a_concentration(fact, one) for one in held)


def _is_a_concentration(fact: Fact, one: NotIn) -> bool:
    query, nouns = one.query, one.query.indexed.nouns
    keys, words = query.indexed.vocabulary.keys, query.indexed.vocabulary.words
    per = frozenset(words(" ".join(fact.per.in_every_language()))) if fact.per else frozenset[str]()
    if not per or not one.noun or not nouns.money.isdisjoint(fact.units):
        return False
    if nouns.of_amounts.isdisjoint(query.indexed.vocabulary.keys_of(per)):
        return False  # "5 tonnes of fish per day" count no fish
    of = query.words("particles", "OF")
    said = words_of(query, fact)
    return any(
        unit_of in of and not keys(noun).isdisjoint(one.noun) and not keys(unit).isdisjoint(nouns.of_amounts)
        for unit, unit_of, noun in zip(said, said[1:], said[2:], strict=False)
    )


def _asks_how_much(query: Query) -> bool:
    """Return whether no noun follows what asks for an amount, and no number is named: `cuánto se dio para`."""
    many = query.words("quantities", "MANY") | query.words("quantities", "AMOUNTS")
    much = query.words("quantities", "HOW_MANY") - many
    asking = [one for one in query.question.tokens if Frame.HOW_MANY in one.frames]
    if len(asking) != 1 or asking[0].word not in much:
        return False
    behind, people = query.question.tokens[asking[0].position + 1 :][:1], query.indexed.nouns.people
    return any(not one.is_noun and not one.is_informative and one.word not in people for one in behind)
