"""Of what year a law is that a term defines: `what year is the Harbour Act from`, `the year of the Harbour Treaty`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from bot.answers.answer import Answer
from bot.answers.kinds.terms import define
from bot.answers.match.query import Query
from bot.answers.understand.names import positions_of
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Term

_A_YEAR = re.compile(r"#?((?:18|19|20)\d\d)")
_TO_ITS_YEAR = 4  # words: "of 8 June 2009"


def of_its_year(query: Query) -> Answer | None:
    """Define the one law whose year is asked for, where its name or its definition tells a single one."""
    question, links = query.question, query.links("terms")
    if not question.asks(Frame.WHEN) or question.asks(Frame.WHO, Frame.WHERE, Frame.WHY) or question.dates:
        return None
    if len(links) != 1 or len(links[0].ids) != 1 or _asks_more(query, positions_of(links)):
        return None
    term = query.knowledge.terms[links[0].ids[0]]
    return define(query, term) if len({*_years(query, term)}) == 1 else None


def _asks_more(query: Query, named: Set[int]) -> bool:
    """Return whether more is told than the law: its own year does not say when it was signed or applied."""
    question = query.question
    small = question.grammar.function_words | query.words("calendar", "YEARS")
    told = [one for one in question.tokens if one.position not in named and Frame.WHEN not in one.frames]
    beside = [one for one in told if one.word not in small]
    return any(one.is_informative or one.is_light or one.is_type for one in beside)


def _years(query: Query, term: Term) -> Iterator[str]:
    """Yield the years in a law's names, and those that its definition tells right beside one, or beside "law"."""
    words_of, laws = query.question.grammar.words, query.words("roles", "STATUTES") | query.words("roles", "ENACTED")
    names = [tuple(words_of(name)) for name in term.names()]
    for words in names:
        yield from (found[1] for found in map(_A_YEAR.fullmatch, words) if found)
    last, first = laws.union(*({name[-1]} for name in names)), {name[0] for name in names}
    for text in term.definition.in_every_language():
        words = words_of(text)
        for at, found in enumerate(map(_A_YEAR.fullmatch, words)):
            if found and (
                _stands_behind(query, words, at, last) or (words[at + 1 : at + 2] and words[at + 1] in first)
            ):
                yield found[1]


def _stands_behind(query: Query, words: Sequence[str], at: int, nouns: Set[str]) -> bool:
    """Return whether a year stands behind one of some nouns, with no more than the rest of a date between."""
    dates, months = (
        query.words("particles", "OF") | query.question.grammar.articles,
        query.question.grammar.calendar.months,
    )
    for before in range(at - 1, max(-1, at - 1 - _TO_ITS_YEAR), -1):
        word = words[before]
        if word in nouns:
            return True
        if word not in dates and word not in months and not word.strip("#").isdigit():
            return False
    return False
