"""Out of which country, into which, and by whom those are sent who are counted: `deported from the island`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.actors import acting
from bot.answers.match.query import IndexedRecord, Query
from bot.answers.match.routes import destinations, sent_to
from bot.answers.understand.grammar import grammar_of
from bot.knowledge.model import Fact


class Abroad(NamedTuple):
    """Countries to which people are sent that do not go without saying, and the record."""

    to: frozenset[str]
    indexed: IndexedRecord


class Origin(NamedTuple):
    """Countries that people are from, and the units of figures that may count them."""

    countries: frozenset[str]
    counted_in: frozenset[str | None]


def left(query: Query) -> Collection[frozenset[str | None]]:
    """Return the countries out of which people are sent, or from where they are brought; None lets others pass.

    Behind the people themselves stands where they come from: "guests from the island were moved".

    Args:
        query: The question and the record.
    """
    question = query.question
    if query.words("particles", "FROM").isdisjoint(question.words):
        return ()
    countries = frozenset(_sent_out_of(query))
    if not countries:
        return ()
    setting = query.knowledge.about.setting
    return [countries if not countries.isdisjoint(setting) else countries | {None}]


def _sent_out_of(query: Query) -> Iterator[str]:
    """Yield each country behind "from" and a participle."""
    words, linker = query.question.words, query.indexed.linker
    small = query.words("particles", "ARTICLES") | query.words("particles", "BACK")
    away, participle = query.words("particles", "FROM"), query.pattern("deeds", "PARTICIPLE")
    always = query.words("particles", "OUT_FROM")
    ends = {min(link.positions): link.ids for link in query.links("places")}
    for at, word in enumerate(words):
        if word not in away or not at:
            continue
        verb = words[at - 2] if words[at - 1] in small and at > 1 else words[at - 1]
        start = at + 1 + (not small.isdisjoint(words[at + 1 : at + 2]))
        if verb in query.indexed.nouns.people or not (word in always or participle.search(verb)):
            continue
        known = (query.knowledge.country_of(one) for one in ends.get(start, ()))
        named = linker.country(words[start]) if start < len(words) else None
        yield from filter(None, (*known, named))


def leaves_it(item: IndexedEntry, held: Collection[frozenset[str | None]]) -> bool:
    """Return whether those who are counted leave such a country, or nobody is counted.

    Args:
        item: The entry.
        held: The countries, of each place that is left.
    """
    fact = item.entry
    return (
        not isinstance(fact, Fact)
        or fact.value is None
        or fact.leaves is None
        or all(fact.leaves in countries for countries in held)
    )


def abroad(query: Query) -> Collection[Abroad]:
    """Return the countries to which people are sent, other than those that the record is set in.

    Args:
        query: The question and the record.
    """
    to = frozenset(country for way in destinations(query) for country in way.to)
    to -= frozenset(query.knowledge.about.setting)
    return [Abroad(to, query.indexed)] if to else ()


def goes_there(item: IndexedEntry, held: Collection[Abroad]) -> bool:
    """Return whether it is told of those who are counted as leaving a country that they get to each of these.

    Args:
        item: The entry.
        held: The countries.
    """
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None or fact.leaves is None:
        return True
    words = grammar_of(fact.statement.languages).words
    told = [sent_to(one.indexed, words(text)) for one in held for text in fact.statement.in_every_language()]
    reached = frozenset((*fact.places, fact.subject)).union(*told)
    return all(not one.to.isdisjoint(reached) for one in held)


def senders(query: Query) -> Collection[frozenset[str]]:
    """Return the countries of which it is asked how many they did something to: `how many did the island expel`.

    Args:
        query: The question and the record.
    """
    behind = (
        one for link in query.links("places") if _is_behind_a_verb(query, min(link.positions)) for one in link.ids
    )
    countries = (acting(query) | frozenset(behind)) & query.indexed.linker.countries
    return [countries] if countries else ()


def _is_behind_a_verb(query: Query, at: int) -> bool:
    """Return whether a name stands right behind the verb that tells what that one did: `cuántos expulsó Isla`."""
    words = query.question.words
    if not at or query.indexed.linker.people_of(words[at]):  # "el dinero isleño"
        return False
    if words[at - 1] in query.indexed.vocabulary.grammar.function_words:  # "into", which ends as a verb in Spanish does
        return False
    before = " ".join(words[max(0, at - 2) : at])
    return any(found[0] == words[at - 1] for found in query.pattern("speech", "DONE_BY").finditer(before))


def born(query: Query) -> Collection[Origin]:
    """Return the countries the record is set in, where the people counted are said to be from there.

    Elsewhere their name goes without saying, and has to be accounted for by nothing.

    Args:
        query: The question and the record.
    """
    words, setting = query.question.words, frozenset(query.knowledge.about.setting)
    if not setting:
        return ()
    away = query.words("particles", "FROM")
    people = (
        query.indexed.nouns.people
        | query.words("signing", "BEING")
        | {one.word for one in query.question.tokens if one.is_counted}
    )
    starts = {min(link.positions): frozenset(link.ids) & setting for link in query.links("places")}
    return [
        Origin(ids, query.indexed.nouns.of_any_noun)
        for start, ids in starts.items()
        if ids and start > 1 and words[start - 1] in away and words[start - 2] in people
    ]


def is_born_there(item: IndexedEntry, held: Collection[Origin]) -> bool:
    """Return whether a figure of people is of those from there: of those who are sent there nothing tells it.

    Args:
        item: The entry.
        held: The countries.
    """
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    return all(fact.subject in one.countries or fact.unit not in one.counted_in for one in held)


def is_left_by_them(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether those who are counted leave that country: the one they get to did not send them.

    Args:
        item: The entry.
        held: The countries that act.
    """
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None or fact.leaves is None:
        return True
    return all(fact.leaves in countries for countries in held)
