"""What an office is for: the minister of reeds is no minister of lakes, and what one said tells of no holder."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.stated import statement_words
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import Text
from bot.knowledge.model import Event, Fact
from bot.languages import by_language


class Office(NamedTuple):
    """An office whose holder is asked for: the keys of each word of it, and what reads statements."""

    words: Collection[frozenset[str]]
    query: Query


def remit(query: Query, office: Token) -> Iterator[Token]:
    """Yield the word that tells which of several offices is meant: the harbour of `harbour minister`, `of harbours`."""
    question, linker, at = query.question, query.indexed.linker, office.position
    of, articles = query.words("particles", "OF"), query.words("particles", "ARTICLES")
    of |= query.words("offices", "FOR")
    behind = at + 1
    while question.words[behind : behind + 1] and question.words[behind] in of | articles:
        behind += 1
    places = {at - 1} if by_language("nouns", "HEAD_COMES_LAST")[question.language] else set[int]()
    places |= {behind} if behind > at + 1 else set()
    for one in question.tokens:
        is_named = one.position in question.named or linker.people_of(one.word) or linker.country(one.word)
        if one.position in places and one.is_informative and not one.frames and not is_named:
            yield one


def has_its_remit(query: Query, office: Text | None) -> bool:
    """Return whether an office that says what it is for is for what the question says: `the minister of lakes`.

    Args:
        query: The question and the record.
        office: As a document has it.
    """
    said = office.in_every_language() if office else ()
    own = frozenset[str]().union(*map(query.indexed.vocabulary.informative_keys, said))
    asked = [*_offices(query)]
    own_remit = own.difference(*(one.keys for one in asked))
    return not own_remit or all(not own.isdisjoint(one.keys) for office in asked for one in remit(query, office))


def _offices(query: Query) -> Iterator[Token]:
    offices = query.indexed.nouns.offices
    yield from (one for one in query.question.tokens if not offices.isdisjoint(one.keys))


def offices_held(query: Query) -> Collection[Office]:
    """Return the office of which it is asked who holds it, with what it is for: `who is the minister of lakes`."""
    question, being = query.question, query.words("offices", "IS_SOMEBODY")
    if not question.asks(Frame.WHO) or being.isdisjoint(question.words[1:2]):
        return ()
    start = next((at for at in range(2, len(question.words)) if question.words[at] not in question.grammar.articles), 0)
    authors = query.words("roles", "AUTHORS")
    held = [one for one in question.tokens if one.position == start and one.word not in authors]
    known, own = query.words("offices", "OFFICES"), query.indexed.nouns.offices
    held = [one for one in held if one.word in known or not own.isdisjoint(one.keys)]
    return [Office([one.keys, *(each.keys for each in remit(query, one))], query) for one in held]


def names_the_office(item: IndexedEntry, held: Collection[Office]) -> bool:
    """Return whether a statement names the office and what it is for: what somebody said of lakes is no such office."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    said = statement_words(entry.statement)
    return all(_says_each(one, said) for one in held)


def _says_each(office: Office, said: frozenset[str]) -> bool:
    keys = office.query.indexed.vocabulary.keys_of(said)
    return all(not one.isdisjoint(keys) for one in office.words)
