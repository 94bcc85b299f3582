"""Places that a question names: where something is, what lies in it, and who goes from where to where."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.answers.match.actors import is_attributed, word_before
from bot.answers.match.query import IndexedRecord, Query, made_once
from bot.answers.understand.names import NameLink
from bot.answers.understand.question import Question
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import PlaceKind

_WILD = frozenset((PlaceKind.RIVER, PlaceKind.SEA, PlaceKind.FIELD))


class Route(NamedTuple):
    """From where to where somebody goes.

    Attributes:
        left: The countries that are left; None among them lets entries pass that tell of none.
        to: The countries that are reached, less those that go without saying.
        counted_in: The units of figures that may count those who go.
    """

    left: frozenset[str | None]
    to: frozenset[str]
    counted_in: frozenset[str | None]


class Inside(NamedTuple):
    """A place, and those that it lies in."""

    place: str
    wider: frozenset[str]


class NamedPlace(NamedTuple):
    """A place that is named.

    Attributes:
        link: The name.
        knowledge: The record, which tells what lies in it.
        is_wild: Whether it is a river, a sea or a field of a longer name.
        beside: The telling words that the question has beside the name.
    """

    link: NameLink
    knowledge: Knowledge
    is_wild: bool
    beside: frozenset[str] = frozenset()


class Ways(NamedTuple):
    """Countries to which somebody is sent, and what reads the same in a statement."""

    to: frozenset[str]
    indexed: IndexedRecord


def places(query: Query) -> Collection[NamedPlace]:
    """Return the places that are named by themselves, and of them the rivers, seas and fields of longer names.

    "Friends of the Alder River" tell nothing of the river. A town's name, in that of a body, is another matter: the
    Alder study is that of the University of Alder.
    """
    links = query.links("documents", "organizations", "people", "places", "terms")
    setting = frozenset(query.knowledge.about.setting)
    telling = [one for one in query.question.informative if one.number is None]
    return [
        NamedPlace(
            link,
            query.knowledge,
            len(link.tokens) > 1 and _is_wild(query, link),
            frozenset(one.word for one in telling if one not in link.tokens),
        )
        for link in links
        if link.section == "places" and setting.isdisjoint(link.ids) and not _is_asked_for(query.question, link)
    ]


def _is_wild(query: Query, link: NameLink) -> bool:
    return any(query.knowledge.places[one].kind in _WILD for one in link.ids)


def left(query: Query) -> Collection[Route]:
    """Return where somebody leaves for where: `from the island to the mainland`."""
    setting = query.knowledge.about.setting
    left = frozenset(_ways_out(query))
    if not left:
        return ()
    to = sent_to(query.indexed, query.question.words).difference(left, setting)
    passing = left if not left.isdisjoint(setting) else left | {None}
    return [Route(passing, to, query.indexed.nouns.of_any_noun)]


def wider_places(query: Query) -> Collection[Inside]:
    """Return each place that is named with those that it lies in: what is counted there is not counted in it."""
    named = [query.knowledge.places_of(one) for link in query.links("places") for one in link.ids]
    return [Inside(place, frozenset(wider)) for place, *wider in named if wider]


def names_wanted(query: Query) -> Collection[frozenset[str]]:
    """Return what is named where others are to be: of `the names of the Alder miners` no count of miners tells any."""
    question = query.question
    if not question.says("nouns", "TO_BE_NAMED"):
        return ()
    links = query.links("organizations", "people", "places")
    named = (link for link in links if not _is_asked_for(question, link))
    return [frozenset(one for link in named for one in link.ids)]


def _is_asked_for(question: Question, link: NameLink) -> bool:
    """Return whether what is known by a noun alone is asked for by it: `which bank`, where one is called "the bank"."""
    at = min(link.positions)
    return len(link.positions) == 1 and not question.grammar.which.isdisjoint(question.words[max(0, at - 1) : at])


@made_once
def destinations(query: Query) -> Collection[Ways]:
    """Return the countries to which somebody is sent, and those of a town that is so: `returned to Heron Bay`."""
    to = sent_to(query.indexed, query.question.words) | _lying_in(query, _reached(query))
    return [Ways(to, query.indexed)] if to else ()


def _reached(query: Query) -> Iterator[str]:
    """Yield the places behind "to"; not behind a word that is "in" as well."""
    articles = query.words("particles", "ARTICLES")
    to = query.words("particles", "TO") - query.words("followups", "IN")
    for link in query.links("places"):
        is_behind = not to.isdisjoint(word_before(query.question.words, min(link.positions), articles))
        if is_behind and not is_attributed(query, link):  # "according to Heron Bay"
            yield from link.ids


def sent_to(indexed: IndexedRecord, all_words: Sequence[str]) -> frozenset[str]:
    """Return the countries to which somebody is sent: `back to the island`, `to island towns`."""
    linker, articles = indexed.linker, indexed.words("particles", "ARTICLES")
    found = set[str]()
    if not (linker.names_countries(all_words) or linker.names_peoples(all_words)):
        return frozenset()
    for at, word in enumerate(all_words):
        country = linker.country(word) or linker.people_of(word)
        if country and not indexed.words("particles", "TO").isdisjoint(word_before(all_words, at, articles)):
            found.add(country)
    return frozenset(found)


def _ways_out(query: Query) -> Iterator[str]:
    """Yield the countries that somebody leaves: of `from X to Y`, those in which X lies and Y does not."""
    words, links = query.question.words, query.links("places")
    articles, back = query.words("particles", "ARTICLES"), query.words("particles", "BACK")
    for link in links:
        end = max(link.positions) + 1
        end += not back.isdisjoint(words[end : end + 1])
        before, after = word_before(words, min(link.positions), articles), words[end : end + 1]
        if query.words("particles", "FROM").isdisjoint(before) or query.words("particles", "TO").isdisjoint(after):
            continue
        start = end + 1 + (not articles.isdisjoint(words[end + 1 : end + 2]))
        arrived = (other for other in links if min(other.positions) == start)
        yield from _lying_in(query, link.ids) - _lying_in(query, (one for other in arrived for one in other.ids))


def _lying_in(query: Query, places: Iterable[str]) -> frozenset[str]:
    """Return the countries that the places are, or lie in."""
    return frozenset(country for one in places if (country := query.knowledge.country_of(one)))
