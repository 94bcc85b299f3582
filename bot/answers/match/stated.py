"""What a statement says by a pattern or a word of its languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from bot.answers.index.entry import IndexedEntry
from bot.answers.understand.grammar import grammar_of
from bot.knowledge.fields import Text
from bot.knowledge.model import Event, Fact
from bot.languages import by_language, patterns

_NEAR = 3  # words before a date: "before the end of"


@lru_cache(maxsize=4096)  # statements of the record, never questions
def statement_words(statement: Text) -> frozenset[str]:
    """Return the folded words of a statement, in every language that it is written in."""
    words = grammar_of(statement.languages).words
    return frozenset(chain.from_iterable(map(words, statement.in_every_language())))


def says(item: IndexedEntry, area: str, name: str) -> bool:
    """Return whether the pattern of a language finds something in the statement as it is in that language.

    Args:
        item: The entry; one that is no fact and no event says nothing.
        area: A module of each language's folder.
        name: The pattern's name in it.
    """
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return False
    of_languages: Mapping[str, object] = by_language(area, name)
    found = patterns(area, name)
    return any(
        found[language].search(" ".join(grammar_of(entry.statement.languages).words(text)))
        for language in entry.statement.languages
        if language in of_languages and (text := entry.statement.in_language(language))
    )


def states_an_amount(statement: Text, amounts: frozenset[str], durations: frozenset[str]) -> bool:
    """Return whether a word for an amount stands in a statement, and tells no time: the half of "a day and a half".

    Args:
        statement: A fact's.
        amounts: These words, folded.
        durations: Those for spans of time.
    """
    in_words = map(grammar_of(statement.languages).words, statement.in_every_language())
    return any(
        word in amounts and durations.isdisjoint(words[max(0, at - _NEAR) : at])
        for words in in_words
        for at, word in enumerate(words)
    )


def states_by_when(statement: Text, due: frozenset[str]) -> bool:
    """Return whether a word for what is due stands before a date, in a language of the statement.

    Args:
        statement: A fact's.
        due: These words, folded.
    """
    grammar = grammar_of(statement.languages)
    in_words = map(grammar.words, statement.in_every_language())
    return any(
        not due.isdisjoint(words[max(0, date.start - _NEAR) : date.start])
        for words in in_words
        for date in grammar.calendar.find(words)
    )
