"""What an entry tells besides: a share of others, a number of further ones, that something ceased, another body."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import dropwhile, pairwise, takewhile
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import names_in, own_words, words_of
from bot.answers.match.stated import says, statement_words
from bot.answers.understand.names import SECTIONS, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.knowledge.model import Event, Fact
from bot.languages import by_language

_YES = (True,)
_KINDS_OF_THINGS = frozenset((Frame.ORGANIZATIONS, Frame.CITY, Frame.LETTERS, Frame.OFFICE))
_OF_A_SHARE = 6  # words behind "of": "of the workers who were asked"
_NEAR = 3  # words from a number to what it counts


class Noun(NamedTuple):
    """The keys of a noun, what reads statements, and whether no entry has to account for it otherwise."""

    keys: frozenset[str]
    query: Query
    is_free: bool = False


def shares_of(query: Query) -> Collection[Noun]:
    """Return of whom or what a share is asked for: `what percentage of drivers win`."""
    question = query.question
    of, shares = query.words("particles", "OF"), query.words("quantities", "SHARE") | question.grammar.percent_words
    start = next((at for at, (one, two) in enumerate(pairwise(question.words)) if one in shares and two in of), None)
    if start is None or any(one.number for one in question.tokens):
        return ()
    articles = question.grammar.articles | of
    row = (one for one in question.tokens if one.position > start + 1 and one.word not in articles)
    whole = next(row, None)
    named = positions_of(query.links(*SECTIONS))
    if whole is None or whole.position in named or not _tells(query, whole):
        return ()
    return [Noun(whole.keys, query, is_free=bool(whole.frames))]


def _tells(query: Query, token: Token) -> bool:
    is_telling = token.is_informative or bool(token.frames & _KINDS_OF_THINGS)
    return is_telling and not token.number and token.word not in query.indexed.nouns.people


def bare_shares(query: Query) -> Collection[bool]:
    """Return whether nothing tells what a share is of those who are named: `what share of those in the scheme get it`.

    What the record is about tells no share from another.
    """
    question = query.question
    shares = query.words("quantities", "SHARE") | question.grammar.percent_words
    if shares.isdisjoint(question.words):
        return ()
    named = _of_the_subject(query)
    is_meant = any(one.is_noun for one in question.tokens) or question.dates or query.links("places", "organizations")
    if not named or is_meant:
        return ()
    little = shares | query.indexed.nouns.people | question.grammar.people
    return () if any(one.position not in named and one.word not in little for one in question.informative) else _YES


def _of_the_subject(query: Query) -> frozenset[int]:
    """Return where the names stand of what the record's documents are about."""
    subjects = {one for document in query.knowledge.documents.values() for one in document.subjects}
    return positions_of([link for link in query.links("terms") if not subjects.isdisjoint(link.ids)])


def bare_subjects(query: Query) -> Collection[bool]:
    """Return whether it is asked what something of the record's subject is, and no number: `the address of the scheme`.

    What alone tells one thing from another there, no entry has to account for.
    """
    question = query.question
    named, of = _of_the_subject(query), query.words("particles", "OF")
    start = question.grammar.before_articles(question.words, min(named)) - 1 if named else 0
    is_of_it = start > 0 and question.words[start] in of and question.words[0] in question.grammar.which
    others = (one for one in question.informative if one.position not in named and not one.frames)
    return _YES if is_of_it and not any(others) else ()


def is_no_number(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether an entry is no figure."""
    return not isinstance(item.entry, Fact) or item.entry.value is None


def shares_of_people(query: Query) -> Collection[Query]:
    """Return a question of what share of people there are: `what percentage of people have a boat`."""
    question = query.question
    of, shares = query.words("particles", "OF"), query.words("quantities", "SHARE") | question.grammar.percent_words
    small = question.grammar.articles | of
    starts = (at + 2 for at, (one, two) in enumerate(pairwise(question.words)) if one in shares and two in of)
    wholes = (next((word for word in question.words[start:] if word not in small), "") for start in starts)
    return [query] if any(word in question.grammar.people for word in wholes) else ()


def is_a_share_of_people(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether a share is not one of things: that 3 percent of the wrecks are of boats tells of no people."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    return all(_names_people(query, words_of(query, fact)) for query in held)


def _names_people(query: Query, words: Sequence[str]) -> bool:
    """Return whether people are named in what is behind "percent of", up to the next small word."""
    grammar, of = query.question.grammar, query.words("particles", "OF")
    people, articles = query.indexed.nouns.people | grammar.people, grammar.articles
    for at, word in enumerate(words[:-1], start=1):
        if word in grammar.percent_words and words[at] in of:
            behind = [*dropwhile(lambda one: one in articles | of or grammar.number(one) is not None, words[at:])]
            whole = [*takewhile(lambda one: one not in grammar.function_words, behind)]
            return not whole or not people.isdisjoint(whole)
    return True


def is_a_share_of_it(item: IndexedEntry, held: Collection[Noun]) -> bool:
    """Return whether a share is not one of others: that 4 percent of the riders have a driver tells of no drivers."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    return all(_is_no_share_of_others(fact, one) for one in held)


def _is_no_share_of_others(fact: Fact, one: Noun) -> bool:
    words, keys = words_of(one.query, fact), one.query.indexed.vocabulary.keys
    percents, of = one.query.question.grammar.percent_words, one.query.words("particles", "OF")
    participle = one.query.pattern("deeds", "PARTICIPLE")
    ends = (at + 1 for at, word in enumerate(words) if word in percents)
    starts = [at + 1 for at in ends if of.intersection(words[at : at + 1])]
    held = [at for at, word in enumerate(words) if not one.keys.isdisjoint(keys(word))]
    if one.is_free and not held:
        return False
    if not starts or any(start <= at < start + _OF_A_SHARE for start in starts for at in held):
        return True
    return all(participle.search(words[at]) for at in held)  # patients are people who were treated


def ceased(query: Query) -> Collection[Query]:
    """Return whether it is asked when something was so, and of no end: `when did the water reach the sea`."""
    question = query.question
    if NEGATION in question.operators or question.says("predicates", "CEASED"):
        return ()
    return [query] if query.words("predicates", "ENDING").isdisjoint(question.words) else ()


def has_not_ceased(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether an entry does not tell that it ceased: when it stopped to come tells of no coming.

    Since when it is dry, it tells.
    """
    entry = item.entry
    if not isinstance(entry, Fact | Event) or not says(item, "predicates", "CEASED"):
        return True
    return not any(_asks_what_ceased(query, entry) for query in held)


def _asks_what_ceased(query: Query, entry: Fact | Event) -> bool:
    stated, named = query.indexed.vocabulary.keys_of(frozenset(words_of(query, entry))), query.question.named
    return all(one.position in named or not stated.isdisjoint(one.keys) for one in query.question.informative)


def stock(query: Query) -> Collection[Query]:
    """Return a question of how many there are, or somebody has, and of no further ones: `how many wells has Alder`."""
    question = query.question
    if not query.words("quantities", "FURTHER").isdisjoint(question.words):
        return ()
    counted = {one.position for one in question.tokens if one.is_counted}
    named = positions_of(query.links(*SECTIONS)) | question.named | question.dated
    others = (one for one in question.informative if one.position not in named | counted)
    is_told = bool(counted) and any(word in query.words("quantities", "HAVING") for word in question.words)
    return [query] if is_told and not any(others) else ()


def counts_no_further_ones(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether a number is not that of further ones: 12 new wells are not all that there are."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    return all(query.words("quantities", "FURTHER").isdisjoint(_beside_numbers(query, fact)) for query in held)


def _beside_numbers(query: Query, fact: Fact) -> Iterator[str]:
    words = words_of(query, fact)
    for at in (at for at, word in enumerate(words) if query.question.grammar.number(word)):
        yield from (*words[max(0, at - 1) : at], *words[at + 1 : at + 1 + _NEAR])


def bodies_sought(query: Query) -> Collection[Noun]:
    """Return the noun for a body that is asked for: `which court halted it`."""
    question, grammar = query.question, query.question.grammar
    nouns = query.words("roles", "BODIES") - query.words("nouns", "ANY_BODY")
    words = {second for first, second in pairwise(question.words) if first in grammar.which} & nouns
    return [Noun(query.indexed.vocabulary.keys_of(frozenset(words)), query)] if words else ()


def tells_such_a_body(item: IndexedEntry, held: Collection[Noun]) -> bool:
    """Return whether an entry has the noun, or one of its bodies is called so."""
    entry = item.entry
    return not isinstance(entry, Fact | Event) or all(_tells_of_one(entry, one) for one in held)


def _tells_of_one(entry: Fact | Event, one: Noun) -> bool:
    vocabulary, known = one.query.indexed.vocabulary, one.query.knowledge.organizations
    if not one.keys.isdisjoint(vocabulary.keys_of(statement_words(entry.statement))):
        return True
    names = (name for body in (entry.said_by, *entry.organizations) if body in known for name in known[body].names())
    return any(not one.keys.isdisjoint(vocabulary.informative_keys(name)) for name in names)


def still_done(query: Query) -> Collection[frozenset[str]]:
    """Return the keys of what some are said to be still: `how many are still dismissed`."""
    question, participle = query.question, query.pattern("deeds", "PARTICIPLE")
    still = own_words(query, "calendar", "STILL")
    told = {one.position: one for one in question.informative}
    behind = (at + 1 for at, word in enumerate(question.words) if word in still)
    return [told[at].keys for at in behind if at in told and participle.search(told[at].word)]


def says_it_goes_on(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether a figure is said to go on: how many were dismissed tells of nobody who still is."""
    return not held or not isinstance(item.entry, Fact) or says(item, "calendar", "GOING_ON_STATED")


class Asker(NamedTuple):
    """The ids of somebody of whom it is asked what they ask for, and what reads statements."""

    ids: frozenset[str]
    query: Query


def askers(query: Query) -> Collection[Asker]:
    """Return who is asked about as asking for something: `what did Alder ask for`."""
    question = query.question
    verbs = {one.position for one in question.tokens if Frame.ASK in one.frames}
    if not verbs:
        return ()
    comes_first = by_language("speech", "VERB_COMES_FIRST")[question.language]
    doing = query.words("speech", "DOING") | query.words("speech", "HAVING_DONE")
    found = []
    for link in query.links("organizations", "people"):
        start = question.grammar.before_articles(question.words, min(link.positions))
        is_before = max(link.positions) + 1 in verbs and not doing.isdisjoint(question.words[max(0, start - 1) : start])
        if is_before or (comes_first and start - 1 in verbs):
            found.append(Asker(frozenset(link.ids), query))
    return found


def is_asked_by_them(item: IndexedEntry, held: Collection[Asker]) -> bool:
    """Return whether a statement does not tell what somebody else asked for, be it of them."""
    entry = item.entry
    return not isinstance(entry, Fact | Event) or all(_may_ask(item, entry, one) for one in held)


def _may_ask(item: IndexedEntry, entry: Fact | Event, one: Asker) -> bool:
    query = one.query
    words, links = names_in(query, entry, "organizations", "people")
    frames, relative = query.indexed.vocabulary.frames_of, query.words("wholes", "RELATIVE")
    asking = next((at for at, word in enumerate(words) if Frame.ASK in frames(word)), None)
    places = [min(link.positions) for link in links if not one.ids.isdisjoint(link.ids)]
    if asking is None or not places:
        return not one.ids.isdisjoint((entry.said_by, *item.document.issuers)) or asking is None
    return any(at < asking and relative.isdisjoint(words[at:asking]) for at in places)


def possessors(query: Query) -> Collection[Asker]:
    """Return who is asked about as having some: `how many members does Alder have`."""
    question = query.question
    having, doing = own_words(query, "quantities", "HAVING"), query.words("speech", "DOING")
    comes_first = by_language("speech", "VERB_COMES_FIRST")[question.language]
    found = []
    for link in query.links("organizations", "people"):
        start = question.grammar.before_articles(question.words, min(link.positions))
        before = question.words[max(0, start - 1) : start]
        behind = question.words[max(link.positions) + 1 : max(link.positions) + 2]
        if (comes_first and having.intersection(before)) or (
            having.intersection(behind) and doing.intersection(before)
        ):
            found.append(Asker(frozenset(link.ids), query))
    return found


def is_of_each(item: IndexedEntry, held: Collection[Asker]) -> bool:
    """Return whether a figure is of those who are said to have some: who only counts the members of others has none."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    linked = {*fact.organizations, *fact.people}
    return all(
        not one.ids.isdisjoint(linked)
        or any(not one.ids.isdisjoint(link.ids) for link in names_in(one.query, fact, "organizations", "people")[1])
        for one in held
    )


def paid(query: Query) -> Collection[bool]:
    """Return whether it is asked how much was paid, and not how much somebody has to pay."""
    question = query.question
    if question.says("deeds", "OWED", "OUGHT"):
        return ()
    is_asked = not query.words("deeds", "PAYING").isdisjoint(question.words)
    return _YES if is_asked and question.says("speech", "DONE") else ()


def is_not_only_owed(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether a sum is more than what somebody has to pay."""
    return not says(item, "deeds", "OWED")
