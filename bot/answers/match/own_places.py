"""The country in which a place of some kind is asked for: `in which Isleño town`, `en qué ciudad isleña`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Event, Fact


def adjectives(query: Query) -> Mapping[int, str]:
    """Return where a word for a country's own things stands beside a noun for places, with the country's id.

    An entry need not hold such a word, if it tells of a place in that country.
    """
    linker, words = query.indexed.linker, query.question.words
    if not linker.names_peoples(words):
        return {}
    nouns, between = query.words("roles", "PLACES"), query.words("nouns", "BORDERS")
    found: dict[int, str] = {}
    for at, word in enumerate(words):
        country = linker.people_of(word)
        beside = {*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]}
        if not between.isdisjoint(beside):  # "ciudad fronteriza isleña", "Isleño border town"
            beside |= {*words[max(at - 2, 0) : at], *words[at + 1 : at + 3]}
        if country is not None and not nouns.isdisjoint(beside):
            found[at] = country
    return found


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
