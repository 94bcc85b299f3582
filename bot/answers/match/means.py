"""What something is done to, and what it is done by: who stops an order does not stop something else by one."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.match.query import Query
from bot.answers.match.roles import own_words, sought, words_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact
from bot.languages import by_language


class DoneTo(NamedTuple):
    """What something is done to.

    Attributes:
        verb: The keys of what is done.
        thing: The keys of what it is done to.
        is_sought: Whether whoever does it is asked for: `who stopped the order`.
        query: Reads statements.
    """

    verb: frozenset[str]
    thing: frozenset[str]
    is_sought: bool
    query: Query


def done_to(query: Query) -> Collection[DoneTo]:
    """Return each verb with the noun that an article joins to it: `who stopped the order`, `was the order stopped`."""
    pairs = list(_pairs(query))
    if not pairs:
        return ()
    is_sought = query.question.asks(Frame.WHO) or any(one.section != "places" for one in sought(query))
    return [DoneTo(verb.keys, thing.keys, is_sought and verb.position < thing.position, query) for verb, thing in pairs]


def _pairs(query: Query) -> Iterator[tuple[Token, Token]]:
    """Yield a word with a noun behind its article, and a noun with the word behind it; either may be the verb."""
    question, articles = query.question, query.words("particles", "ARTICLES")
    telling = [one for one in question.informative if not one.frames and one.position not in question.named]
    for first, second in pairwise(telling):
        between = question.words[first.position + 1 : second.position]
        if len(between) == 1 and between[0] in articles:
            yield first, second
        if not between and _is_behind_being(query, first):
            yield second, first


def _is_behind_being(query: Query, noun: Token) -> bool:
    """Return whether a form of "to be" and an article stand before a noun: "the bus returns" are one noun."""
    before = query.question.words[max(noun.position - 2, 0) : noun.position]
    being, articles = query.words("predicates", "BEING"), query.words("particles", "ARTICLES")
    return len(before) > 1 and before[0] in being and before[1] in articles


def is_no_means(item: IndexedEntry, held: Collection[DoneTo]) -> bool:
    """Return whether a statement does not tell the same deed of something else, and the noun as its means.

    Nor is it told who did it where the noun stands at the head, and does something itself: "the order said".
    """
    entry = item.entry
    return not isinstance(entry, Fact | Event) or not any(
        _is_a_means(entry, one) or (one.is_sought and _does_something(entry, one)) for one in held
    )


def _is_a_means(entry: Fact | Event, one: DoneTo) -> bool:
    query, keys = one.query, one.query.indexed.vocabulary.keys
    words = words_of(query, entry)
    verb = next((at for at, word in enumerate(words) if not keys(word).isdisjoint(one.verb)), None)
    things = [at for at, word in enumerate(words) if not keys(word).isdisjoint(one.thing)]
    if verb is None or not things:
        return False
    return all(at > verb and _stands_behind_its_means(query, words[verb + 1 : at]) for at in things)


def _does_something(entry: Fact | Event, one: DoneTo) -> bool:
    """Return whether a statement begins with the noun, and tells of nothing that is done to anybody."""
    query, keys = one.query, one.query.indexed.vocabulary.keys
    words = words_of(query, entry)
    start = 0 if query.words("particles", "ARTICLES").isdisjoint(words[:1]) else 1
    is_at_the_head = any(not keys(word).isdisjoint(one.thing) for word in words[start : start + 1])
    stated = query.indexed.vocabulary.keys_of(frozenset(words))
    is_done = query.pattern("roles", "PASSIVE").search(" ".join(words)) is not None
    return is_at_the_head and not is_done and one.verb.isdisjoint(stated)


def _stands_behind_its_means(query: Query, between: Sequence[str]) -> bool:
    """Return whether something that is told stands there, and then what a means is named by: `it with an order`."""
    by, small = query.words("roles", "BY_MEANS_OF"), query.question.grammar.function_words
    at = next((at for at, word in enumerate(between) if word in by), None)
    return at is not None and any(word not in small for word in between[:at])


class Suffering(NamedTuple):
    """The keys of each word for what a deed is said to be done to, and what reads statements."""

    things: Sequence[frozenset[str]]
    query: Query


def suffering(query: Query) -> Collection[Suffering]:
    """Return what is asked when something was done to it: `when was the school built`."""
    question, participle = query.question, _participle(query)
    telling = [one for one in question.informative if not one.frames]
    being, itself = query.words("predicates", "BEING"), query.words("speech", "IMPERSONAL")
    verb = next((one for one in telling if _is_done(query, one, itself)), None)
    if verb is None and telling and participle.search(telling[-1].word) and not being.isdisjoint(question.words):
        verb = telling[-1]
    things = [one.keys for one in telling if one is not verb]
    return [Suffering(things, query)] if verb is not None and things else ()


def _participle(query: Query) -> re.Pattern[str]:
    """Return what finds a participle of the question's language alone: in French many a word ends like one."""
    return re.compile(by_language("deeds", "PARTICIPLE")[query.question.own_language])


def _is_done(query: Query, token: Token, itself: Collection[str]) -> bool:
    """Return whether a word stands behind "se", or is a participle behind a form of "to be"."""
    before = query.question.words[max(0, token.position - 1) : token.position]
    is_done = _participle(query).search(token.word) is not None
    return not frozenset(itself).isdisjoint(before) or (
        is_done and not query.words("predicates", "BEING").isdisjoint(before)
    )


def is_more_than_the_place(item: IndexedEntry, held: Collection[Suffering]) -> bool:
    """Return whether a statement names what it is done to other than as the place: a lamp set up on a school."""
    entry = item.entry
    return not isinstance(entry, Fact | Event) or not all(_only_says_where(entry, one) for one in held)


def _only_says_where(entry: Fact | Event, one: Suffering) -> bool:
    query, keys = one.query, one.query.indexed.vocabulary.keys
    words = words_of(query, entry)
    places = [[at for at, word in enumerate(words) if not keys(word).isdisjoint(thing)] for thing in one.things]
    return any(places) and all(_is_inside(query, words, at) for each in places for at in each)


def _is_inside(query: Query, words: Sequence[str], at: int) -> bool:
    """Return whether a word stands in a phrase of place behind something else: "... on the roof of the school"."""
    inside, of = own_words(query, "predicates", "BEFORE_A_PLACE"), query.words("particles", "OF")
    small, done = query.question.grammar.function_words - of, _participle(query)
    joined = query.words("particles", "ARTICLES") | of
    if done.search(words[at]):
        return False  # what is asked for by its noun stands there as the verb
    while at and (words[at - 1] in joined or words[at - 1] not in small) and not done.search(words[at - 1]):
        at -= 1
    return at > 1 and words[at - 1] in inside


def objects(query: Query) -> Collection[Suffering]:
    """Return the noun to which it is asked who does something: the wells of `who digs the wells`."""
    question, small = query.question, query.question.grammar.function_words
    telling = {one.position: one for one in question.informative if not one.frames}
    who = question.first(Frame.WHO)
    verbs = {*telling, *(one.position for one in question.informative if Frame.WRITE in one.frames)}
    if who is None or who + 1 not in verbs or not small.issuperset(question.words[:who]):
        return ()
    at = question.grammar.behind_articles(question.words, who + 2)
    noun = telling.get(at) if at > who + 2 else None
    return [Suffering([noun.keys], query)] if noun is not None and noun.position not in question.named else ()


def says_it_itself(item: IndexedEntry, held: Collection[Suffering]) -> bool:
    """Return whether an entry speaks of the noun itself, and not only its document, nor only as when something was.

    Who "counted 12 farms after the flood" saw no flood.
    """
    entry = item.entry
    return not isinstance(entry, Fact | Event) or all(
        all(item.worth(keys) != AROUND for keys in one.things) and not _only_says_when(entry, one) for one in held
    )


def _only_says_when(entry: Fact | Event, one: Suffering, passed: Container[str] = ()) -> bool:
    """Return whether a statement names it, and each time right behind a word for when something else was.

    Where it stands behind a word that is passed over it tells nothing.
    """
    query, keys = one.query, one.query.indexed.vocabulary.keys
    words, when = words_of(query, entry), own_words(query, "predicates", "BEFORE_A_TIME")
    begin = query.question.grammar.before_articles
    places = [at for at, word in enumerate(words) for thing in one.things if not keys(word).isdisjoint(thing)]
    before = [words[begin(words, at) - 1] if begin(words, at) else "" for at in places]
    before = [one for one in before if one not in passed]
    return bool(before) and when.issuperset(before)


def done_lightly(query: Query) -> Collection[Suffering]:
    """Return the noun behind the light verb of somebody who is named: `when did the Alder Board hear the appeal`."""
    question, doing = query.question, query.words("speech", "DOING") | query.words("speech", "HAVING_DONE")
    telling = {one.position: one for one in question.informative if not one.frames}
    for link in query.links("organizations", "people"):
        start = question.grammar.before_articles(question.words, min(link.positions))
        verb = max(link.positions) + 1
        noun = telling.get(question.grammar.behind_articles(question.words, verb + 1))
        if noun is None or verb in telling or doing.isdisjoint(question.words[max(0, start - 1) : start]):
            continue
        if noun.position > verb and noun.position == len(question.words) - 1:
            return [Suffering([noun.keys], query)]
    return ()


def is_no_circumstance(item: IndexedEntry, held: Collection[Suffering]) -> bool:
    """Return whether a statement has the noun as more than the time of something else: `during the appeal`.

    A "court of appeals" is only called by it.
    """
    entry = item.entry
    return not isinstance(entry, Fact | Event) or not any(
        _only_says_when(entry, one, one.query.words("particles", "OF")) for one in held
    )
