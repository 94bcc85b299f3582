"""Among whom a share is asked for: `the success rate of those who have a boat`, not `the share who have one`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import words_of
from bot.answers.understand.question import Token
from bot.knowledge.model import Fact
from bot.languages import by_language

_WHOLE = 6  # words behind "percent of": "the riders who were asked"
_SEVERAL = 2


class Restricted(NamedTuple):
    """The keys of what tells among whom a share is asked for, and what reads statements."""

    keys: Sequence[frozenset[str]]
    query: Query


def restricted(query: Query) -> Collection[Restricted]:
    """Return what tells among whom a share is asked for, by a clause beside what the share is of."""
    question = query.question
    shares, relative = query.words("quantities", "SHARE"), query.words("wholes", "RELATIVE")
    start = next((at for at, word in enumerate(question.words) if word in shares), None)
    if start is None:
        return ()
    clause = next((at for at in range(start + 1, len(question.words)) if question.words[at] in relative), None)
    if clause is None:
        return ()
    behind = [one for one in question.informative if one.position > clause and one.position not in question.named]
    among = behind if _is_of_a_deed(query, start) else _before_a_verb(behind, len(question.words))
    return [Restricted([one.keys for one in among], query)] if among else ()


def _is_of_a_deed(query: Query, share: int) -> bool:
    """Return whether a noun beside it tells what the share is of: `the grant rate`, `la tasa de éxito`."""
    question, telling = query.question, {one.position: one for one in query.question.informative}
    if by_language("nouns", "HEAD_COMES_LAST")[question.language]:
        beside = share - 1
    else:
        is_of = not query.words("particles", "OF").isdisjoint(question.words[share + 1 : share + 2])
        beside = question.grammar.behind_articles(question.words, share + 2) if is_of else share
    one = telling.get(beside)
    return one is not None and one.position not in question.named and one.word not in query.indexed.nouns.people


def _before_a_verb(behind: Sequence[Token], end: int) -> Sequence[Token]:
    """Return the words of a clause behind which a verb ends the question: of those `who have a boat win`."""
    is_ended = len(behind) >= _SEVERAL and behind[-1].position == end - 1 == behind[-2].position + 1
    return behind[:-1] if is_ended else ()


def is_among_them(item: IndexedEntry, held: Collection[Restricted]) -> bool:
    """Return whether a share is not that of those who have what the clause tells: its statement has it in the whole."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    return all(_is_of_the_whole(fact, one) for one in held)


def _is_of_the_whole(fact: Fact, one: Restricted) -> bool:
    words, keys = words_of(one.query, fact), one.query.indexed.vocabulary.keys
    percents, of = one.query.question.grammar.percent_words, one.query.words("particles", "OF")
    start = next((at for at, word in enumerate(words) if word in percents), None)
    if start is None or of.isdisjoint(words[start + 1 : start + 2]):
        return True
    whole = (*words[:start], *words[start + 1 : start + 1 + _WHOLE])
    said = frozenset[str]().union(*map(keys, words))
    told = frozenset[str]().union(*map(keys, whole))
    return all(wanted.isdisjoint(said) or not wanted.isdisjoint(told) for wanted in one.keys)
