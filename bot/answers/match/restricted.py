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
    among = behind if _is_of_a_deed(query, start) else _what_they_have(query, clause, behind)
    return [Restricted([one.keys for one in among], query)] if among else ()


def _is_of_a_deed(query: Query, share: int) -> bool:
    """Return whether a noun beside it tells what the share is of: `the success rate`, `la tasa de aprobación`."""
    question, telling = query.question, {one.position: one for one in query.question.informative}
    comes_last = by_language("nouns", "HEAD_COMES_LAST")[question.language]
    is_of = not query.words("particles", "OF").isdisjoint(question.words[share + 1 : share + 2])
    beside = share - 1 if comes_last else question.grammar.behind_articles(question.words, share + 2)
    one = telling.get(beside)
    if one is None or one.number or one.position in question.named or one.word in query.indexed.nouns.people:
        return False
    return comes_last or (is_of and query.pattern("predicates", "NOMINAL").fullmatch(one.word) is not None)


def _what_they_have(query: Query, clause: int, behind: Sequence[Token]) -> Sequence[Token]:
    """Return what those have of whom a verb at the end then tells the share: of those `who have a boat win`."""
    question = query.question
    has = question.words[clause + 1 : clause + 2]
    if query.words("quantities", "HAVING").isdisjoint(has) or len(behind) != _SEVERAL:
        return ()
    thing, verb = behind
    articles = question.grammar.articles | query.words("particles", "A")
    between = question.words[clause + 2 : thing.position]
    is_ended = verb.position == thing.position + 1 == len(question.words) - 1
    may_be_done = not between and not query.words("speech", "PERFECT").isdisjoint(has)  # "who have lost boats"
    is_done = may_be_done and query.pattern("deeds", "PARTICIPLE").search(thing.word) is not None
    return [thing] if is_ended and articles.issuperset(between) and not is_done else ()


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
