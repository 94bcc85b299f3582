"""Who is asked about as doing something to those who are counted: a country that sends them away, or a mere source."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.match.actors import doers
from bot.answers.match.deeds import agents, done_by
from bot.answers.match.own_places import adjectives
from bot.answers.match.query import Query
from bot.answers.match.roles import names_in, words_of
from bot.answers.match.stated import has_to_do_with
from bot.answers.match.subjects import is_behind_its_verb, is_taken_up
from bot.answers.understand.names import NameLink
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact, PlaceKind
from bot.languages import by_language

_COUNTING = (Frame.HOW_MANY, Frame.LISTING, Frame.LETTERS, Frame.SOURCE)  # nouns for what somebody counts or writes


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
    comes_first = by_language("speech", "VERB_COMES_FIRST")[question.language] and question.asks(Frame.HOW_MANY)
    telling = {one.position for one in question.informative if not one.is_counted and not one.frames}
    for link in query.links("organizations", "people"):
        start = question.grammar.before_articles(question.words, min(link.positions))
        is_behind = comes_first and start - 1 in telling  # "¿cuántos reparte Aliso?"
        if is_behind or not having.isdisjoint(question.words[max(0, start - 1) : start]):
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
    """Return whether an entry that has the verb takes whoever does it for more than its source."""
    entry = item.entry
    if not isinstance(entry, Fact | Event) or (isinstance(entry, Fact) and entry.value is None):
        return True
    sources = {entry.said_by, *item.document.issuers}
    return all(sources.isdisjoint(one.doer.ids) or item.worth(one.verb) <= AROUND or _acts(entry, one) for one in deeds)


def _acts(entry: Fact | Event, deed: Deed) -> bool:
    """Return whether a statement names whoever does it, other than as a source: `by the count of Alder`.

    What is linked to them may name them otherwise.
    """
    query = deed.query
    words, named = names_in(query, entry, "organizations", "people")
    places = [min(link.positions) for link in named if not set(deed.doer.ids).isdisjoint(link.ids)]
    if not places:
        return not {*entry.organizations, *entry.people}.isdisjoint(deed.doer.ids)
    return any(not _is_only_of_them(query, words, at) for at in places)


def _is_only_of_them(query: Query, words: Sequence[str], at: int) -> bool:
    """Return whether a name stands behind "of" and a noun for a count or a writing: the list of somebody."""
    grammar = query.question.grammar
    start = grammar.before_articles(words, at)
    if start < 2 or words[start - 1] not in query.words("particles", "OF"):
        return False
    noun = words[start - 2]
    return noun in grammar.light_nouns or not grammar.frames.get(noun, frozenset()).isdisjoint(_COUNTING)


def deeds_of_places(query: Query) -> Collection[NameLink]:
    """Return each facility that is asked about as doing something to many: `how many did the mill dismiss`."""
    question, doing = query.question, query.words("speech", "DOING")
    found = []
    for link in query.links("places"):
        start = question.grammar.before_articles(question.words, min(link.positions))
        is_acting = not doing.isdisjoint(question.words[max(0, start - 1) : start])
        is_acting |= is_behind_its_verb(query, link) or is_taken_up(query, link)
        kinds = {query.knowledge.places[one].kind for one in link.ids}
        if is_acting and kinds == {PlaceKind.FACILITY}:
            found.append(link)
    return found


def is_of_the_places(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    """Return whether an entry itself has to do with each place, and not only its document."""
    entry = item.entry
    return not isinstance(entry, Fact | Event) or all(has_to_do_with(item, link, {*entry.places}) for link in links)


class DeedOfA(NamedTuple):
    """What somebody without a name is asked about as doing: the keys of the noun for them, and the question."""

    doer: frozenset[str]
    query: Query


def deeds_of_nouns(query: Query) -> Collection[DeedOfA]:
    """Return the noun for those of whom it is asked how many they did something to: `how many did the board evict`."""
    question, doing = query.question, query.words("speech", "DOING")
    if doing.isdisjoint(question.words):
        return ()
    telling = {one.position: one for one in question.informative if one.position not in question.named}
    found = (at for at in telling if at + 1 in telling and not _is_of_saying(query, telling[at + 1]))
    before = question.grammar.before_articles
    starts = ((at, before(question.words, at)) for at in found)
    return [
        DeedOfA(telling[at].keys, query)
        for at, start in starts
        if 0 < start < at and not doing.isdisjoint(question.words[start - 1 : start])
    ]


def is_more_than_theirs(item: IndexedEntry, deeds: Collection[DeedOfA]) -> bool:
    """Return whether a statement does not only tell whose count it is: `closed by the count of the board`."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    return all(_may_act(item, fact, one) for one in deeds)


def _may_act(item: IndexedEntry, fact: Fact, deed: DeedOfA) -> bool:
    vocabulary = deed.query.indexed.vocabulary
    words, keys_of = words_of(deed.query, fact), vocabulary.informative_keys
    places = [at for at, word in enumerate(words) if not vocabulary.keys(word).isdisjoint(deed.doer)]
    if not places:
        return all(keys_of(name).isdisjoint(deed.doer) for name in _names_of_sources(item, fact, deed.query))
    return any(not _is_only_of_them(deed.query, words, at) for at in places)


def _names_of_sources(item: IndexedEntry, fact: Fact, query: Query) -> Iterator[str]:
    for one in (fact.said_by, *item.document.issuers):
        organization = query.knowledge.organizations.get(one)
        yield from organization.names() if organization else ()
