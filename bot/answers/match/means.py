"""What something is done to, and what it is done by: who stops an order does not stop something else by one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import sought, words_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact


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
    if query.question.asks(Frame.HOW_MANY):
        return ()  # "combien en a ramené la nuit le bac": whoever does it may stand behind a noun
    pairs = list(_pairs(query))
    if not pairs:
        return ()
    is_sought = query.question.asks(Frame.WHO) or any(one.section != "places" for one in query.once(sought))
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
