"""What something is called, where it is no person and no organization; and what an organization is."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import partial
from itertools import dropwhile, takewhile
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import NAMED
from bot.answers.match.query import Query
from bot.answers.match.roles import names_in
from bot.answers.match.stated import says, statement_words
from bot.answers.understand.names import SECTIONS, positions_of
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact

_AREA = "roles"
_WORD = re.compile(r"\w+")
_IN_QUOTES = re.compile(r"[\"“«]\w")


class Called(NamedTuple):
    """The words for a thing whose name is asked for, whom the question names, and what reads statements."""

    nouns: frozenset[str]
    named: frozenset[str]
    query: Query


class Letting(NamedTuple):
    """The keys of each word for those who are let do something, and what gives the keys of a statement's words."""

    let: tuple[frozenset[str], ...]
    keys_of: Callable[[frozenset[str]], frozenset[str]]


def called(query: Query) -> Collection[Called]:
    """Return the thing whose name is asked for: the case of `the case name`, the boat of `what is the boat called`."""
    question, small = query.question, query.question.grammar.function_words
    typed = " ".join(_WORD.findall(question.text))  # "comment s'appelle" may have been put as "qui est"
    find = partial(question.grammar.spoken.found, _AREA, text=typed, beginnings=question.typed_beginnings)
    found = find(name="CALLED") or find(name="NAME_OF")
    if found is None:
        return ()
    inside = [word for word in found.groups() if word]
    words = inside[0].split() if inside else typed[found.end() :].split()
    row = takewhile(lambda word: word not in small, dropwhile(small.__contains__, words))
    nouns = frozenset(one for word in row for one in query.indexed.vocabulary.keys(word))
    named = frozenset(one for link in query.links(*SECTIONS) for one in link.ids)
    return [Called(nouns, named, query)] if nouns and not _may_be_anybody(query, nouns) else ()


def _may_be_anybody(query: Query, nouns: Collection[str]) -> bool:
    """Return whether the name of a person or an organization is asked for, which any such name may be."""
    keys_of = query.indexed.vocabulary.keys_of
    persons = query.question.grammar.people | query.words(_AREA, "PERSONS") | query.words(_AREA, "ANYBODY")
    bodies = query.words(_AREA, "BODIES") | query.words("nouns", "COMPANIES")
    if any(query.indexed.linker.people_of(one.word) for one in query.question.tokens):
        return True  # "the first Isleño"
    is_a_body = any(Frame.ORGANIZATIONS in one.frames for one in query.question.tokens)
    return is_a_body or not keys_of(persons | bodies | query.words("offices", "OFFICES")).isdisjoint(nouns)


def tells_its_name(item: IndexedEntry, held: Collection[Called]) -> bool:
    """Return whether a statement says that it is called so, quotes a name, or has one with a word for the thing."""
    entry = item.entry
    if not isinstance(entry, Fact | Event) or says(item, _AREA, "CALLED_STATED"):
        return True
    if any(_IN_QUOTES.search(text) for text in entry.statement.in_every_language()):
        return True
    return all(_names_one(entry, one) for one in held)


def _names_one(entry: Fact | Event, one: Called) -> bool:
    links = names_in(one.query, entry, *SECTIONS)[1]
    # "the May letter" is told of no title.
    others = {name for link in links if link.section != "documents" for name in link.ids} - one.named
    if not others.isdisjoint(one.query.knowledge.people):
        return True  # "the first to leave" may be anybody
    keys = one.query.indexed.vocabulary.informative_keys
    return any(not keys(one.query.name(name)).isdisjoint(one.nouns) for name in others)


def counting_as(query: Query) -> Collection[bool]:
    """Return whether it is asked what something is understood to be: `what counts as a herd`."""
    return (True,) if query.question.says_as_typed("terms", "COUNTS_AS") else ()


def defines(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether a statement says what is understood by something: where it only stands is no definition."""
    return says(item, "terms", "DEFINING_STATED")


def permitting(query: Query) -> Collection[Letting]:
    """Return whom something lets do what is asked for: `what does it allow the clerk to do`."""
    question, found = query.question, query.question.found("terms", "PERMITTING")
    if found is None:
        return ()
    verb = next((end for at in range(1, len(found.groups()) + 1) if (end := found.end(at)) > 0), len(question.said))
    start = question.said[:verb].count(" ")
    let = [one.keys for one in question.informative if one.position > start and one.position not in question.named]
    return [Letting(tuple(let), query.indexed.vocabulary.keys_of)]


def lets_somebody(item: IndexedEntry, held: Collection[Letting]) -> bool:
    """Return whether a statement says that something lets these do something, by such a verb.

    Whoever says it, or whose document it is, is not let do it.
    """
    entry = item.entry
    if not isinstance(entry, Fact | Event) or not says(item, "terms", "LETTING"):
        return False
    words = statement_words(entry.statement)
    return all(not one.keys_of(words).isdisjoint(keys) for one in held for keys in one.let if item.worth(keys) <= NAMED)


def defined(query: Query) -> Collection[bool]:
    """Return whether nothing is asked of an organization but what it is, or of a term: `what is the Alder Forum`.

    The claim that says so is found by its form, and a term has its definition; no other tells it.
    """
    question, links, terms = query.question, query.links("organizations"), query.links("terms")
    if len(links) != 1 and not terms:
        return ()
    if not (query.words("speech", "OPINING") | query.words("speech", "DOING")).isdisjoint(question.words):
        return ()  # "what does Alder say"
    named = positions_of([*links, *terms])
    asking = {one.position for one in question.tokens if terms and Frame.TERM in one.frames}
    return (True,) if all(one.position in named | asking for one in question.informative) else ()
