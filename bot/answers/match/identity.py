"""Which ones they are: an entry that only counts them does not tell."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice, pairwise, takewhile

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import BEFORE_A_NOUN, SEVERAL, asked_nouns
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Fact

_NOWHERE = frozenset[int]()


def identified(query: Query) -> Collection[frozenset[str]]:
    """Return the units of the noun of which it is asked which ones they are: `which member abstained`, `list them`."""
    question = query.question
    nouns = [*_listed_nouns(question)]
    if not question.asks(Frame.LETTERS) and not question.grammar.which.isdisjoint(question.words):
        nouns += (*(noun for noun, _ in asked_nouns(query, _NOWHERE)), *_nouns_that_are(query))
    units = (query.indexed.nouns.units(query.indexed.vocabulary.keys(noun)) for noun in nouns)
    return [one for one in units if one]


def is_no_count(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether an entry does not only count these things: how many abstained does not tell who.

    One that names as many as it counts tells which: `three villages: Alder, Birch and Cedar`.
    """
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None or all(one.isdisjoint(fact.units) for one in held):
        return True
    most = max(len({*names}) for names in (fact.places, fact.organizations, fact.people))
    return most >= SEVERAL and most >= fact.value


def _listed_nouns(question: Question) -> Iterator[str]:
    """Yield the noun that a question begins by listing: `list the countries of those who signed`."""
    grammar, first = question.grammar, question.tokens[0] if question.tokens else None
    if first is None or Frame.LISTING not in first.frames or first.word in grammar.which:
        return
    row = (one for one in question.tokens if one.position and one.word not in grammar.function_words and not one.number)
    yield from (one.word for one in islice(row, 1))


def _nouns_that_are(query: Query) -> Iterator[str]:
    """Yield the words that may be the noun behind "which are": `quelles sont les deux dernières organisations`.

    Whose it is, is not asked for: `what is the toll of workers`.
    """
    question, being = query.question, query.words("signing", "BEING")
    passed = question.grammar.articles - query.words("particles", "OF")
    for at, (first, second) in enumerate(pairwise(question.words), start=2):
        if first in question.grammar.which and second in being:
            row = (word for word in question.words[at : at + BEFORE_A_NOUN] if word not in passed)
            yield from takewhile(lambda word: word not in question.grammar.function_words, row)
