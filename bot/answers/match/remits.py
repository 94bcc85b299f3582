"""What an office is for: the minister of reeds is no minister of lakes, and what one said tells of no holder."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import names_in
from bot.answers.match.stated import statement_words
from bot.answers.understand.question import Question, Token
from bot.knowledge.fields import Text
from bot.knowledge.model import Event, Fact
from bot.languages import by_language

_BESIDE = range(-4, 5)  # words between a name and what is said of it: "Ann Oake, who for a year is its director"
_BEHIND_AN_ARTICLE = 2  # the first place where a noun may stand without one: "who is"


class Office(NamedTuple):
    """What it is asked who is: the keys of each of its words, what reads statements, and whether it is an office."""

    words: Sequence[frozenset[str]]
    query: Query
    is_office: bool = True


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
    writing = query.words("speech", "WRITING") | query.words("roles", "AUTHORS")  # who wrote it holds no writer's post
    yield from (one for one in query.question.tokens if one.word not in writing and not offices.isdisjoint(one.keys))


def offices_held(query: Query) -> Collection[Office]:
    """Return what it is asked who is: an office with what it is for, `the minister of lakes`, or `the diver`."""
    question, being = query.question, query.words("offices", "IS_SOMEBODY")
    if being.isdisjoint(question.words[1:2]):
        return ()
    start = next((at for at in range(2, len(question.words)) if question.words[at] not in question.grammar.articles), 0)
    authors = query.words("roles", "AUTHORS")
    held = next((one for one in question.tokens if one.position == start and one.word not in authors), None)
    if held is None:
        return ()
    if held.word in query.words("offices", "OFFICES") or not query.indexed.nouns.offices.isdisjoint(held.keys):
        return [Office([held.keys, *(one.keys for one in remit(query, held))], query)]
    is_one = start > _BEHIND_AN_ARTICLE and _is_a_noun_alone(question, held)
    return [Office([held.keys], query, is_office=False)] if is_one else ()


def _is_a_noun_alone(question: Question, token: Token) -> bool:
    behind = question.words[token.position + 1 :][:1]
    return token.is_informative and not token.frames and question.grammar.function_words.issuperset(behind)


def names_the_office(item: IndexedEntry, held: Collection[Office]) -> bool:
    """Return whether a statement says of a person that they are so; a captain who named a diver is none.

    Of an office it says also what that is for: what somebody said of lakes is no such office.
    """
    entry = item.entry
    return not isinstance(entry, Fact | Event) or all(
        _is_said_of_a_person(one, entry) and (not one.is_office or _says_each(one, entry)) for one in held
    )


def _is_said_of_a_person(office: Office, entry: Fact | Event) -> bool:
    words, links = names_in(office.query, entry, "people")
    keys = office.query.indexed.vocabulary.keys
    near = {at + step for link in links for at in link.positions for step in _BESIDE}
    return any(not keys(words[at]).isdisjoint(office.words[0]) for at in near if 0 <= at < len(words))


def _says_each(office: Office, entry: Fact | Event) -> bool:
    keys = office.query.indexed.vocabulary.keys_of(statement_words(entry.statement))
    return all(not one.isdisjoint(keys) for one in office.words)


def ones_who(query: Query) -> Collection[Query]:
    """Return whether a question begins with somebody, and goes on with what they did: `warden that ruled`."""
    question, offices = query.question, query.words("offices", "OFFICES")
    first = next((one for one in question.tokens if one.word not in question.grammar.articles), None)
    if first is None or (first.word not in offices and query.indexed.nouns.offices.isdisjoint(first.keys)):
        return ()
    behind = question.words[first.position + 1 : first.position + 2]
    joining = query.words("wholes", "RELATIVE") | query.words("framing", "SUBORDINATING")
    return () if joining.isdisjoint(behind) else (query,)


def names_somebody(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether a statement names a person: what a court ruled tells no judge."""
    entry = item.entry
    return not isinstance(entry, Fact | Event) or all(names_in(query, entry, "people")[1] for query in held)
