"""Who is asked about as saying or asking for something: what others ask for, a document does not say."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.stated import statement_words
from bot.answers.match.subjects import is_said_to_speak, is_set_before
from bot.answers.understand.names import positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import THE_SIGNATORIES
from bot.knowledge.model import Document, Event, Fact
from bot.languages import by_language

_IN_QUOTES = re.compile(r"[\"“«]([^\"”»]+)[\"”»]")
_BEHIND_TITLES = 5  # words before a name: "what did Acting Deputy Secretary Rivers"


class Quoted(NamedTuple):
    """The telling words of a quotation, and what reads statements."""

    words: frozenset[str]
    query: Query


class Body(NamedTuple):
    """The keys of a noun for a body or an official, and what reads names."""

    keys: frozenset[str]
    query: Query


def voices(query: Query) -> Collection[frozenset[str]]:
    """Return the ids of each one who is asked about as saying something: `what did Secretary Rivers request`.

    Of one who is only called by an office, "what did the minister request", there are none; a word may describe it.
    """
    return query.once(_voices)


def is_of_each_voice(query: Query, document: Document) -> bool:
    """Return whether all of them speak in a document: they publish it, or signed it."""
    speaking = {document.id, *document.issuers, *document.signed_by}
    return all(not one.isdisjoint(speaking) for one in voices(query))


def is_of_each_writing(query: Query, document: Document) -> bool:
    """Return whether a document is called by each noun that asks for something: `how many does the appeal ask for`."""
    finder = query.indexed.documents
    called = [frozenset[str]().union(*map(finder.described_with, one)) for one in query.once(_writings_that_ask)]
    return all(document.id in ids for ids in called if ids)


def _writings_that_ask(query: Query) -> Collection[frozenset[str]]:
    """Return the keys of each noun behind an article that stands as the subject of a verb of asking, and is no name."""
    question, tokens = query.question, {token.position: token for token in query.question.tokens}
    named = positions_of(query.links("documents", "organizations", "people", "places"))
    return [
        one.keys
        for at, one in tokens.items()
        if at not in named
        and Frame.ORGANIZATIONS not in one.frames
        and question.words[at - 1 : at]
        and question.words[at - 1] in question.grammar.articles
        and _says(query, tokens, (at,))
    ]


def media(query: Query) -> Collection[bool]:
    """Return whether it is asked who printed or sent it as news: `which newspaper`."""
    return (True,) if query.question.says("intents", "MEDIUM") else ()


def may_be_of_a_medium(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether a statement rests on a cited work, or on others than those who speak in the documents."""
    entry, document = item.entry, item.document
    if not isinstance(entry, Fact | Event):
        return True
    speaking = {THE_SIGNATORIES, *document.issuers, *document.signed_by}
    return bool(document.cited_by(entry)) or entry.said_by not in speaking


def quoted(query: Query) -> Collection[Quoted]:
    """Return the words between quotation marks of which it is asked who said them."""
    question = query.question
    if not question.says("speech", "QUOTED"):
        return ()
    cut, small = question.grammar.cut, question.grammar.function_words
    texts = [[word for word in cut(found) if word not in small] for found in _IN_QUOTES.findall(question.text)]
    return [Quoted(frozenset(words), query) for words in texts if len(words) > 1]


def says_these_words(item: IndexedEntry, held: Collection[Quoted]) -> bool:
    """Return whether a statement holds each of these words, also of those that tell nothing elsewhere."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    stated = statement_words(entry.statement)
    return all(_holds(one, stated, word) for one in held for word in one.words)


def _holds(one: Quoted, stated: frozenset[str], word: str) -> bool:
    vocabulary = one.query.indexed.vocabulary
    return not vocabulary.keys_of(stated).isdisjoint(vocabulary.keys(word))


def bodies_speaking(query: Query) -> Collection[Body]:
    """Return the nouns of countries' bodies and officials that are asked about: `what did the court say`."""
    found = (
        one.keys
        for one in query.question.informative
        if one.position not in query.question.named
        and not query.indexed.nouns.bodies.isdisjoint(one.keys)
        and is_said_to_speak(query, one.position)
    )
    return [Body(keys, query) for keys in found]


def is_of_a_body(item: IndexedEntry, held: Collection[Body]) -> bool:
    """Return whether somebody who is called so says it or takes part in it: a lawsuit "in court" tells no ruling."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    named = {entry.said_by, *entry.organizations, *entry.people}
    return all(any(_is_called(one, each) for each in named) for one in held)


def _is_called(body: Body, named: str) -> bool:
    query, titles = body.query, body.query.indexed.nouns.titles.get(named, frozenset())
    organization = query.knowledge.organizations.get(named)
    names = organization.names() if organization else ()
    called = titles.union(*map(query.indexed.vocabulary.informative_keys, names))
    return not called.isdisjoint(body.keys)


def asks_for_a_reply(query: Query) -> bool:
    """Return whether it is asked what was answered, outside of the names of documents: no letter tells its answer."""
    replying = query.words("speech", "REPLYING")
    named = {at for link in query.links("documents") for at in link.positions}
    return any(word in replying for at, word in enumerate(query.question.words) if at not in named)


def asks_what_somebody_wrote(query: Query) -> bool:
    """Return whether it is asked what a person did who signed nothing: `what did Secretary Rivers explain in it`."""
    question, links = query.question, query.links("people")
    if not links or question.words[0] not in question.grammar.which:
        return False
    doing = query.words("speech", "DOING") | query.words("speech", "HAVING_DONE")
    named = min((*links, *query.links("organizations")), key=lambda one: min(one.positions))
    is_subject = named in links and doing.intersection(question.words[1:2]) and min(named.positions) <= _BEHIND_TITLES
    return bool(is_subject) and query.knowledge.signatories.isdisjoint(named.ids)


def _voices(query: Query) -> Collection[frozenset[str]]:
    tokens = {token.position: token for token in query.question.tokens}
    links = query.links("documents", "organizations", "people", "places")
    said = [link for link in links if link.section != "documents" and _is_a_voice(query, tokens, link.positions)]
    named = positions_of(links)
    offices = [at for at, token in tokens.items() if at not in named and _is_an_office(query, token)]
    unnamed = any(_is_a_voice(query, tokens, (at,)) or (at and _says(query, tokens, (at - 1, at))) for at in offices)
    return [*(frozenset(link.ids) for link in said), *([frozenset[str]()] if unnamed else ())]


def _is_a_voice(query: Query, tokens: dict[int, Token], positions: Collection[int]) -> bool:
    return is_set_before(query, positions) or _says(query, tokens, positions)


def _says(query: Query, tokens: dict[int, Token], positions: Collection[int]) -> bool:
    """Return whether those at some positions are the subject of a verb of saying or asking for something."""
    words, start = query.question.words, min(positions)
    while start and (words[start - 1] in query.words("particles", "ARTICLES") or _is_a_title(query, tokens, start - 1)):
        start -= 1
    if not start:
        return False
    if words[start - 1] in query.words("speech", "DOING") | query.words("speech", "HAVING_DONE"):
        return _is_said(query, tokens, max(positions) + 1)
    is_somebody = query.words("speech", "IMPERSONAL").isdisjoint(words[max(0, start - 2) : start - 1])
    comes_first = by_language("speech", "VERB_COMES_FIRST")[query.question.language] and is_somebody
    return comes_first and _is_said(query, tokens, start - 1)


def _is_said(query: Query, tokens: dict[int, Token], position: int) -> bool:
    token = tokens.get(position)
    return token is not None and (Frame.ASK in token.frames or token.word in query.words("speech", "OPINING"))


def _is_a_title(query: Query, tokens: dict[int, Token], position: int) -> bool:
    """Return whether a word before a name is an office: the secretary of `Secretary Rivers`."""
    return position in tokens and _is_an_office(query, tokens[position])


def _is_an_office(query: Query, token: Token) -> bool:
    return not query.indexed.nouns.offices.isdisjoint(token.keys)
