"""Two things of which a figure counts either: "32 shops are closed or let"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from bot.answers.match.query import Query
from bot.answers.understand.grammar import Grammar, grammar_of
from bot.knowledge.fields import Text
from bot.knowledge.model import Fact

_AREA = "wholes"
_TO_THE_OTHER = 4  # words between "or" and the end of what it joins: "closed or have been sold off"
_WORDS_OF_THE_OTHER = 2  # that say something: "temporarily sold"


class Pair(NamedTuple):
    """The word before "or", that behind it, and what stands behind that one: `grey`, `white` and `hens`."""

    one: str
    other: str
    behind: frozenset[str]


def names_one_of_two(fact: Fact, query: Query, passed: Collection[str] = ()) -> bool:
    """Return whether a question names one of two things of which a figure counts either.

    An amount is that of each: a boat or a barge costs 300 crowns.

    Args:
        fact: The figure.
        query: The question.
        passed: Words of a statement that tell no pair.
    """
    if fact.value is None or not query.indexed.nouns.amounts.isdisjoint(fact.units):
        return False
    named = [[_named(query, pair) for pair in pairs if pair.one not in passed] for pairs in pairs_told(fact.statement)]
    return any(1 in one for one in named) and not any(2 in one and 1 not in one for one in named)


def _named(query: Query, pair: Pair) -> int:
    """Return how many of the two are named; the noun that is counted may be that of both."""
    keys = query.indexed.vocabulary.keys_of
    tokens = query.question.informative
    every = frozenset(key for token in tokens for key in token.keys)
    of_the_noun = frozenset(key for token in tokens if token.is_counted for key in token.keys)
    is_other = not keys(frozenset([pair.other])).isdisjoint(every) or not keys(pair.behind).isdisjoint(
        every - of_the_noun
    )
    return int(not keys(frozenset([pair.one])).isdisjoint(every)) + int(is_other)


@lru_cache(maxsize=4096)  # statements of the record, never questions
def pairs_told(statement: Text) -> Sequence[Sequence[Pair]]:
    """Return the pairs that "or" joins in a statement, by language."""
    grammar = grammar_of(statement.languages)
    return [list(_pairs_of(grammar, grammar.words(text))) for text in statement.in_every_language()]


def _pairs_of(grammar: Grammar, words: Sequence[str]) -> Iterator[Pair]:
    joints = grammar.spoken.words("particles", "OR")
    for at in (at for at, word in enumerate(words) if word in joints and at):
        other = list(islice(_behind(grammar, words[at + 1 : at + 1 + _TO_THE_OTHER]), _WORDS_OF_THE_OTHER))
        pair = Pair(words[at - 1], other[0], frozenset(other[1:])) if other else None
        if pair and _is_a_thing(grammar, pair.one) and _tells_which(grammar, words[:at], pair):
            yield pair


def _tells_which(grammar: Grammar, before: Sequence[str], pair: Pair) -> bool:
    """Return whether two things tell which ones are counted: 9 hens or ducks, 9 that are ill or old, 9 killed or hurt.

    Of what those have, and of any one of two that has so many, another number may not be known: `9 that have nests
    or eggs`, `each school or clinic has 3 nurses`.
    """
    number = next((at for at, word in reversed(list(enumerate(before))) if grammar.number(word)), None)
    if number is None and not grammar.spoken.words(_AREA, "OF_EACH").isdisjoint(before[:-1]):
        return False
    if number is not None and grammar.function_words.isdisjoint(before[number + 1 :]):
        return True
    is_done = grammar.spoken.pattern("deeds", "PARTICIPLE").search
    said = any(is_done(one) for one in (pair.other, *pair.behind)) and is_done(pair.one)
    return bool(said) or not grammar.spoken.words("predicates", "BEING").isdisjoint(before[-2:-1])


def _behind(grammar: Grammar, words: Sequence[str]) -> Iterator[str]:
    """Yield the words for the other thing: none where a bound follows or a number of its own, "300 or more"."""
    if grammar.spoken.words("quantities", "OR_MORE").isdisjoint(words[:1]):
        told = [at for at, word in enumerate(words) if word not in grammar.function_words]
        begin = told[0] if told else len(words)
        for word in words[begin:]:
            if word in grammar.function_words or grammar.number(word) is not None:
                return
            yield word


def _is_a_thing(grammar: Grammar, word: str) -> bool:
    """Return whether a word before "or" is no number, no time and no small word: `60 or older`, `with or without`."""
    durations = grammar.spoken.words("quantities", "DURATIONS")
    return word not in grammar.function_words and word not in durations and grammar.number(word) is None
