"""Whose a place is, or a thing that countries have: `which Isleño town`, `en qué ciudad isleña`, `Isleño law`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.match.query import Query
from bot.answers.understand.names import positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Event, Fact


def adjectives(query: Query) -> Mapping[int, str]:
    """Return where a word for a country's own things stands beside a noun for places, with the country's id.

    An entry need not hold such a word, if it tells of a place in that country; nor the noun, where it is only a side.
    A figure has to hold both: what is counted in a place of one country may lie on both sides of its border.
    """
    linker, words = query.indexed.linker, query.question.words
    if not linker.names_peoples(words):
        return {}
    is_counted = query.question.asks(Frame.HOW_MANY)
    sides, between = frozenset() if is_counted else query.words("nouns", "SIDES"), query.words("nouns", "BORDERS")
    nouns = query.words("roles", "PLACES") | sides
    found: dict[int, str] = {}
    for at, word in enumerate(words):
        country = linker.people_of(word)
        beside = {*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]}
        if not between.isdisjoint(beside):  # "ciudad fronteriza isleña", "Isleño border town"
            beside |= {*words[max(at - 2, 0) : at], *words[at + 1 : at + 3]}
        if country is not None and not nouns.isdisjoint(beside):
            found[at] = country
            found |= {one: country for one in (at - 1, at + 1) if 0 <= one < len(words) and words[one] in sides}
    return found


def of_own_things(query: Query) -> Mapping[int, str]:
    """Return where such a word stands beside a noun for what a country has of its own: its law, its court.

    An entry need not hold the word itself, if it says in other words whose that is: "law of the island" is Isleño law.
    """
    linker, words = query.indexed.linker, query.question.words
    if not linker.names_peoples(words):
        return {}
    inside = positions_of(query.links("documents", "organizations", "terms"))  # a name counts whole
    inside |= query.once(adjectives).keys()
    countries = {at: linker.people_of(word) for at, word in enumerate(words) if at not in inside}
    return {at: country for at, country in countries.items() if country and _things_beside(query, at)}


def _things_beside(query: Query, at: int) -> frozenset[str]:
    words, things = query.question.words, query.words("nouns", "OWN_THINGS")
    return things.intersection((*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]))


class OwnThing(NamedTuple):
    """What a country has of its own, as it is asked for.

    Attributes:
        said: The keys of the word that tells whose it is.
        country: The folded words for that country.
        thing: The keys of the noun beside it.
        bodies: The ids of the country's own courts and agencies, where the noun is one for these.
        query: The question and the record.
    """

    said: frozenset[str]
    country: frozenset[str]
    thing: frozenset[str]
    bodies: frozenset[str]
    query: Query


def own_things(query: Query) -> Collection[OwnThing]:
    """Return each such thing that is asked for."""
    return [_own_thing(query, at, country) for at, country in query.once(of_own_things).items()]


def _own_thing(query: Query, at: int, country: str) -> OwnThing:
    keys_of = query.indexed.vocabulary.keys_of
    said, thing = keys_of(frozenset((query.question.words[at],))), keys_of(_things_beside(query, at))
    of_bodies = not query.indexed.nouns.bodies.isdisjoint(thing)
    known = query.knowledge.organizations.values()
    bodies = frozenset(one.id for one in known if of_bodies and one.country == country)
    return OwnThing(said, _words_for(query, country), thing, bodies, query)


def _words_for(query: Query, country: str) -> frozenset[str]:
    """Return the last word of each name of a country, and the words for its people."""
    place, words = query.knowledge.places[country], query.question.grammar.words
    return frozenset(words(name)[-1] for name in (*place.names(), *place.demonyms))


def says_whose(item: IndexedEntry, held: Collection[OwnThing]) -> bool:
    """Return whether an entry holds each word, or has the thing beside the country's name: `the law of the island`.

    A body of that country that takes part is its court or agency by any name.
    """
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    texts = entry.statement.in_every_language()
    return all(
        item.worth(one.said) > AROUND
        or not item.entities.isdisjoint(one.bodies)
        or any(_stands_beside(one, text) for text in texts)
        for one in held
    )


def _stands_beside(one: OwnThing, text: str) -> bool:
    grammar, keys_of = one.query.question.grammar, one.query.indexed.vocabulary.keys_of
    said = [word for word in grammar.words(text) if word in one.country or word not in grammar.function_words]
    return any(
        (first in one.country and not keys_of(frozenset((second,))).isdisjoint(one.thing))
        or (not keys_of(frozenset((first,))).isdisjoint(one.thing) and not one.country.isdisjoint((second, third)))
        for first, second, third in zip(said, [*said[1:], ""], [*said[2:], "", ""], strict=True)
    )


class OwnPlaces(NamedTuple):
    """The country whose places are asked for, and the record, which tells what lies in it."""

    country: str
    knowledge: Knowledge


def own_places(query: Query) -> Collection[OwnPlaces]:
    """Return the country of each such place that is asked for."""
    return [OwnPlaces(country, query.knowledge) for country in dict.fromkeys(query.once(adjectives).values())]


def lies_there(item: IndexedEntry, held: Collection[OwnPlaces]) -> bool:
    """Return whether an entry tells of a place in each of the countries, or speaks of these by name."""
    linked = item.entry.places if isinstance(item.entry, Fact | Event) else ()
    return all(
        one.country in item.countries or any(one.country in one.knowledge.places_of(place) for place in linked)
        for one in held
    )


def places_of_a_kind(query: Query) -> Collection[frozenset[str]]:
    """Return the keys of what is said to be so in places without a name, and of which kind they are.

    Of `how many wait in border towns` that is "wait" and "border"; of `what share do towns use`, "towns".
    """
    question, nouns = query.question, query.words("roles", "PLACES")
    if nouns.isdisjoint(question.words):
        return ()
    named = positions_of(query.links("places", "organizations", "terms"))
    telling = {one.position: one for one in question.informative if one.position not in question.named | named}
    places = (at for at, word in enumerate(question.words) if word in nouns and at not in named)
    return [telling[one].keys for at in places for one in _told_of_places(query, telling, at) if one in telling]


def _told_of_places(query: Query, telling: Mapping[int, Token], at: int) -> Iterator[int]:
    """Yield where that stands which tells of places whose noun stands at a position."""
    start = at
    while start - 1 in telling and not telling[start - 1].is_counted:
        start -= 1
    if start > 1 and query.question.words[start - 1] in query.words("roles", "INSIDE"):
        yield from (start - 2, *range(start, at))
    elif start > 1 and _do_something(query, start, at):
        yield at


def _do_something(query: Query, start: int, at: int) -> bool:
    """Return whether a noun for several places stands behind an article or a verb alone: `what share do towns use`."""
    words, grammar = query.question.words, query.question.grammar
    if not query.pattern("nouns", "PLURAL").search(words[at]):
        return False
    first = grammar.before_articles(words, start)
    before = words[first - 1]
    is_subject = before in query.words("speech", "DOING") or (first < start and before not in grammar.function_words)
    return is_subject and before not in grammar.which


def tells_it_of_them(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether a figure says each itself: where those live whom it counts tells nothing of how many live so."""
    fact = item.entry
    return not isinstance(fact, Fact) or fact.value is None or all(item.worth(keys) > AROUND for keys in held)
