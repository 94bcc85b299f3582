"""By when, and for how long, something is demanded."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.asked import is_how_long_it_takes
from bot.answers.match.query import Query
from bot.answers.understand.names import positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Ask

_NEAR = 3  # words before a date


def of_the_time(query: Query, items: Sequence[IndexedEntry]) -> list[IndexedEntry]:
    """Return the demands that tell the time that is asked for; all where none is.

    How long something takes no demand tells, but how long it may.
    """
    question = query.question
    if question.says("quantities", "ASKS_HOW_LONG"):
        units = query.indexed.nouns.units  # the record's own requests are counted, and no demands
        is_wanted = any(Frame.ASK in one.frames and not units(one.keys) for one in question.tokens)
        is_wanted |= not is_how_long_it_takes(query)
        return [item for item in items if is_wanted and _tells_a_span(query, item)]
    is_due = question.says("speech", "DEADLINE")
    return [item for item in items if not is_due or tells_a_time(query, item)]


def _tells_a_span(query: Query, item: IndexedEntry) -> bool:
    words = query.question.grammar.words(ask_of(item).statement.in_language(query.language))
    return not query.words("quantities", "DURATIONS").isdisjoint(words)


def tells_a_time(query: Query, item: IndexedEntry) -> bool:
    """Return whether a demand says by when: it holds a date, or a span of time."""
    grammar = query.question.grammar
    words = grammar.words(ask_of(item).statement.in_language(query.language))
    spans = query.words("quantities", "DURATIONS")
    counted = any(word in spans and grammar.number(before) for before, word in pairwise(words))
    return counted or any(_is_due_by(query, words[: date.start]) for date in grammar.calendar.find(words))


def _is_due_by(query: Query, before: Sequence[str]) -> bool:
    """Return whether the words before a date let it be a deadline: that of "the appeal of May 3" is none."""
    is_of_something = not query.words("particles", "OF").isdisjoint(before[-1:])
    return not is_of_something or not query.words("speech", "DUE").isdisjoint(before[-_NEAR:])


def says_more_than_terms(query: Query, item: IndexedEntry, tokens: Sequence[Token]) -> bool:
    """Return whether a demand holds the words that stand beside terms, and there are any."""
    inside = positions_of(query.links("terms"))
    beside = [token for token in tokens if token.position not in inside]
    return bool(beside) and not any(_is_of_a_term(query, item, token) for token in beside)


def _is_of_a_term(query: Query, item: IndexedEntry, token: Token) -> bool:
    """Return whether a demand holds a word in the name of a term alone: the "open" of "print the Open Shelves Act"."""
    keys_of, words = query.indexed.vocabulary.keys_of, query.question.grammar.words
    statement = f" {' '.join(words(ask_of(item).statement.in_language(query.language)))} "
    names = [" ".join(words(name)) for term in ask_of(item).terms for name in query.knowledge.terms[term].names()]
    held = [name for name in names if not keys_of(frozenset(name.split())).isdisjoint(token.keys)]
    for name in sorted(held, key=len, reverse=True):
        statement = statement.replace(f" {name} ", "  ")
    return bool(held) and keys_of(frozenset(statement.split())).isdisjoint(token.keys)


def ask_of(item: IndexedEntry) -> Ask:
    """Return the demand that an entry is."""
    assert isinstance(item.entry, Ask)
    return item.entry
