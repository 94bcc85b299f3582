"""What a statement says by a pattern or a word of its languages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from itertools import chain

from bot.answers.index.entry import IndexedEntry
from bot.answers.understand.dates import DateMention
from bot.answers.understand.grammar import Grammar, grammar_of
from bot.answers.understand.names import NameLink
from bot.answers.understand.vocabulary import NEGATION
from bot.knowledge.fields import Text
from bot.knowledge.model import Event, Fact
from bot.languages import Language, by_language, patterns

_NEAR = 3  # words before a date: "before the end of"
_JOINTS = {
    language: re.compile(rf"\s(?:{'|'.join(words.split())})\s", re.IGNORECASE)
    for language, words in by_language("particles", "AND").items()
}
_KEPT = 4096  # statements of the record, never questions


@lru_cache(maxsize=_KEPT)
def statement_words(statement: Text) -> frozenset[str]:
    """Return the folded words of a statement, in every language that it is written in."""
    return frozenset(chain.from_iterable(map(str.split, _in_a_row(statement).values())))


def says(item: IndexedEntry, area: str, name: str) -> bool:
    """Return whether the pattern of a language finds something in the statement as it is in that language.

    Args:
        item: The entry; one that is no fact and no event says nothing.
        area: A module of each language's folder.
        name: The pattern's name in it.
    """
    entry = item.entry
    return isinstance(entry, Fact | Event) and _says(entry.statement, area, name)


@lru_cache(maxsize=4 * _KEPT)
def _says(statement: Text, area: str, name: str) -> bool:
    found = patterns(area, name)
    return any(found[language].search(said) for language, said in _in_a_row(statement).items())


def has_to_do_with(item: IndexedEntry, link: NameLink, ids: Set[str]) -> bool:
    """Return whether an entry is of a name: by some ids of it, or since it says each word of the name itself."""
    return not ids.isdisjoint(link.ids) or item.says_each(token.keys for token in link.tokens)


@lru_cache(maxsize=_KEPT)
def is_supposed(statement: Text) -> bool:
    """Return whether a statement tells in every language what would be so, and not what is: `would add 12 tonnes`."""
    supposed = patterns("speech", "SUPPOSED")
    return all(supposed[language].search(text) for language, text in of_its_figure(statement).items())


@lru_cache(maxsize=_KEPT)
def is_promised(statement: Text) -> bool:
    """Return whether a statement tells in every language what somebody promises or expects: `promises 60 jobs`."""
    promised = patterns("speech", "PROMISED")
    return all(promised[language].search(said) for language, said in _in_a_row(statement).items())


@lru_cache(maxsize=_KEPT)
def of_its_figure(statement: Text) -> Mapping[Language, str]:
    """Return a statement in each language, up to a clause behind its number that tells what is not, or would be.

    "They had paid 30 francs and would not pay the rest" tells what was paid.
    """
    return {language: _up_to_what_is_not(statement, language) for language in statement.languages}


def _up_to_what_is_not(statement: Text, language: Language) -> str:
    text, grammar = statement.in_language(language), grammar_of(statement.languages)
    supposed = patterns("speech", "SUPPOSED")[language]
    for joint in _JOINTS[language].finditer(text):
        before, behind = text[: joint.start()], text[joint.end() :].split(maxsplit=1)
        is_not = bool(behind) and any(grammar.operators.get(one) == NEGATION for one in grammar.words(behind[0])[:1])
        if (is_not or (behind and supposed.search(behind[0]))) and states_a_number(grammar.words(before), grammar):
            return before
    return text


def states_a_number(words: Sequence[str], grammar: Grammar) -> bool:
    """Return whether a text holds a number outside of its dates.

    Args:
        words: Of the text.
        grammar: Of its languages.
    """
    dated = {at for mention in grammar.calendar.find(tuple(words)) for at in range(mention.start, mention.end)}
    return any(grammar.number(word) for at, word in enumerate(words) if at not in dated)


@lru_cache(maxsize=_KEPT)
def _in_a_row(statement: Text) -> Mapping[Language, str]:
    """Return the folded words of a statement, in each language that it is written in."""
    words = grammar_of(statement.languages).words
    return {language: " ".join(words(statement.in_language(language))) for language in statement.languages}


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


@lru_cache(maxsize=_KEPT)
def dates_told(statement: Text) -> tuple[DateMention, ...]:
    """Return the dates that stand in a statement, in any language of it."""
    grammar = grammar_of(statement.languages)
    in_words = map(grammar.words, statement.in_every_language())
    return tuple(date for words in in_words for date in grammar.calendar.find(words))


def stands_behind_a_preposition(statement: Text, name: Sequence[str]) -> bool:
    """Return whether a name stands in a statement, and each time behind a small word that no speaker stands behind.

    Args:
        statement: A fact's.
        name: Its words, folded.
    """
    grammar = grammar_of(statement.languages)
    passed = grammar.spoken.words("particles", "ARTICLES")
    speaking = grammar.spoken.words("roles", "BY") | grammar.spoken.words("particles", "AND_OR")
    found = [
        next((one for one in reversed(words[:at]) if one not in passed), "")
        for words in map(grammar.words, statement.in_every_language())
        for at in range(len(words))
        if words[at : at + len(name)] == tuple(name)
    ]
    return bool(found) and all(one in grammar.function_words and one not in speaking for one in found)
