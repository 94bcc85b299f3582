"""Who is asked about as doing something to those who are counted: a country that sends them away, or a mere source."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import takewhile
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.match.asked import doers
from bot.answers.match.deeds import agents, done_by
from bot.answers.match.own_places import adjectives
from bot.answers.match.query import Query
from bot.answers.match.roles import names_in
from bot.answers.understand.names import NameLink
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Fact
from bot.languages import by_language


class Deed(NamedTuple):
    """What somebody is asked about as doing: the name of whoever does it, the keys of the verb, and what reads it."""

    doer: NameLink
    verb: frozenset[str]
    query: Query


def senders(query: Query) -> Collection[NameLink]:
    """Return the country that stands as whoever does it, where it is asked how many: behind a verb, and bare.

    An entry need not name it, if it says that those whom it counts leave that country.
    """
    if not query.question.asks(Frame.HOW_MANY) or query.question.operators:
        return ()
    countries = query.indexed.linker.countries
    of_places = query.once(adjectives).keys()
    links = [link for link in query.links("places") if of_places.isdisjoint(link.positions)]
    return [link for link in links if countries.issuperset(link.ids) and _is_the_doer(query, link)]


def _is_the_doer(query: Query, link: NameLink) -> bool:
    """Return whether a verb stands before a name, as far as its form tells: no preposition, and not what is counted."""
    question = query.question
    at = question.grammar.before_articles(question.words, min(link.positions)) - 1
    if at <= 0:
        return False
    if question.words[at] in query.words("speech", "DOING") | query.words("speech", "HAVING_DONE"):
        return True
    before = next((one for one in question.tokens if one.position == at), None)
    if before is None or not before.is_informative or before.is_counted:
        return False
    return before.word not in query.indexed.nouns.people


def sends(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    """Return whether those whom an entry counts leave each of the countries, or it speaks of these."""
    entry = item.entry
    return all(
        (isinstance(entry, Fact) and entry.leaves in link.ids) or all(item.worth(token.keys) for token in link.tokens)
        for link in links
    )


def deeds_of_sources(query: Query) -> Collection[Deed]:
    """Return what is said to be done by whoever is named, and is more than to count: `how many did Alder evict`."""
    question = query.question
    if not question.asks(Frame.HOW_MANY) and not question.yes_no:
        return ()
    acting = doers(query)
    acting = [*acting, *(one for one in _having_done(query) if one not in acting)]
    verbs = [(link, _verb_of(query, link)) for link in acting]
    verbs += [(link, _participle_of(query, link)) for link in agents(query)]
    return [Deed(link, verb.keys, query) for link, verb in verbs if verb is not None and not _is_of_saying(query, verb)]


def _having_done(query: Query) -> Iterator[NameLink]:
    """Yield those of whom it is asked what they have done: `has Alder evicted`."""
    question, having = query.question, query.words("speech", "HAVING_DONE")
    for link in query.links("organizations", "people"):
        start = question.grammar.before_articles(question.words, min(link.positions))
        if not having.isdisjoint(question.words[max(0, start - 1) : start]):
            yield link


def _participle_of(query: Query, link: NameLink) -> Token | None:
    """Return what is done by whoever is named, before "by"."""
    at = done_by(query, link)
    return next((one for one in query.question.informative if one.position == at), None)


def _verb_of(query: Query, link: NameLink) -> Token | None:
    """Return the telling word that stands as the verb of a name: before it, or behind, as each language has it."""
    question, end, small = query.question, max(link.positions) + 1, query.question.grammar.function_words
    start = question.grammar.before_articles(question.words, min(link.positions)) - 1
    comes_first = by_language("speech", "VERB_COMES_FIRST")[question.language]
    behind = sum(1 for _ in takewhile(small.__contains__, question.words[end:]))
    places = [start] if comes_first else [end + behind]
    return next((one for one in question.informative if one.position in places), None)


def _is_of_saying(query: Query, verb: Token) -> bool:
    """Return whether a verb is one of saying, counting or asking, which whoever only tells of it does as well."""
    words = query.words("reviewing", "REPORTING") | query.words("reviewing", "SURVEYING")
    words |= query.words("speech", "OPINING") | query.words("speech", "SPEAKING")
    return not verb.keys.isdisjoint(query.indexed.vocabulary.keys_of(words))


def is_done_by_them(item: IndexedEntry, deeds: Collection[Deed]) -> bool:
    """Return whether a figure that has the verb takes whoever does it for more than its source."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    return all(fact.said_by not in one.doer.ids or item.worth(one.verb) <= AROUND or _names(fact, one) for one in deeds)


def _names(fact: Fact, deed: Deed) -> bool:
    """Return whether a statement names whoever does it, or is linked to them."""
    linked = {*fact.organizations, *fact.people}
    named = (one for link in names_in(deed.query, fact, "organizations", "people")[1] for one in link.ids)
    return not linked.union(named).isdisjoint(deed.doer.ids)
