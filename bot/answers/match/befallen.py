"""What happened to somebody: an event that tells what they did is none of that, nor what was done to their family."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import names_among
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact

_SET_APART = re.compile(r",[^,;:]*,")  # "Ida Moss, a reader, was locked in"


class Befallen(NamedTuple):
    """Those of whom it is asked what happened to them, and what reads statements."""

    people: frozenset[str]
    query: Query


def befallen(query: Query) -> Collection[Befallen]:
    """Return of whom it is asked what happened to them, where nothing else is named: `what happened to Rivers`."""
    if not names_only_people(query, Frame.NEWS):
        return ()
    return [Befallen(frozenset(one for link in query.links("people") for one in link.ids), query)]


def names_only_people(query: Query, asked: Frame) -> bool:
    """Return whether nothing but people is named where this is asked: their office, what happened to them."""
    people = positions_of(query.links("people")) if query.question.asks(asked) else ()
    return bool(people) and all(one.position in people for one in query.question.to_account_for(asked))


def befell(item: IndexedEntry, held: Collection[Befallen]) -> bool:
    """Return whether an entry tells what came about with them: by their name, and by nothing that they did."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    return isinstance(entry, Event) and all(any(_happened(entry, one)) for one in held)


def _happened(entry: Event, held: Befallen) -> Iterator[bool]:
    query = held.query
    words = _words(query, entry)
    small, is_so = query.words("followups", "PREPOSITIONS"), query.pattern("predicates", "BEFALLING")
    for person in held.people:
        for link in _named(query, words, person):
            behind = words[max(link.positions) + 1 :]
            is_object = min(link.positions) > 0 and small.issuperset(behind[:1])
            yield is_object or not behind or is_so.match(" ".join(behind)) is not None


def tells_of(query: Query, entry: Fact | Event, person: str) -> bool:
    """Return whether a statement names somebody, and not only what is theirs: a death, a family."""
    return any(_named(query, _words(query, entry), person))


def _words(query: Query, entry: Fact | Event) -> Sequence[str]:
    return query.question.grammar.words(_SET_APART.sub(" ", entry.statement.in_language(query.language)))


def _named(query: Query, words: Sequence[str], person: str) -> Iterator[NameLink]:
    """Yield where somebody is named as themselves: `the death of Ida Moss` is not she, nor is `the Moss family`.

    Of whoever does something to others, `by` tells no more.
    """
    of = query.words("particles", "OF") | query.words("roles", "BY")
    articles, small = query.words("particles", "ARTICLES"), query.question.grammar.function_words
    for link in names_among(query, words, "people"):
        start = min(link.positions)
        before = words[query.question.grammar.before_articles(words, start) - 1 : start]
        is_theirs = start > 0 and not of.isdisjoint(before)
        is_bare = len(link.positions) == 1 and start > 0 and (words[start - 1] not in small - articles)
        if link.ids == (person,) and not is_theirs and not is_bare:
            yield link
