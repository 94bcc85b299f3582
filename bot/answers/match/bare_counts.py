"""How many there are of something, with no more said: the number of some of them tells nothing of that."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.asked import row_from
from bot.answers.match.query import Query
from bot.answers.understand.names import SECTIONS, positions_of
from bot.answers.understand.normalise import canonical
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import THE_SIGNATORIES
from bot.knowledge.model import Comparison, Event, Fact
from bot.languages import by_language


class Bare(NamedTuple):
    """The keys of what is counted, those of where all of the record lies, and what reads statements."""

    row: frozenset[str]
    setting: frozenset[str]
    query: Query


def bare_counts(query: Query) -> Collection[Bare]:
    """Return what is counted where nothing else is said: `how many wells`, `how many wells are there`.

    Where all of the record lies is nothing else.
    """
    question = query.question
    if question.frames != {Frame.HOW_MANY} or question.dates or any(one.number for one in question.tokens):
        return ()
    row, setting = _row(query), frozenset(query.knowledge.about.setting)
    if not row or _says_more(query, row, setting):
        return ()
    names = (name for one in setting for name in query.knowledge.names_of(one))
    lying = frozenset[str]().union(*map(query.indexed.vocabulary.informative_keys, names))
    return [Bare(frozenset[str]().union(*row.values()), lying, query)]


def _says_more(query: Query, row: Mapping[int, frozenset[str]], setting: frozenset[str]) -> bool:
    """Return whether a question has a word beside what is counted and where all of the record lies, or counts a name's.

    A term may be what is counted.
    """
    question, links = query.question, query.links(*SECTIONS)
    around = positions_of([one for one in links if setting.issuperset(one.ids)])
    named = positions_of([one for one in links if one.section != "terms"]) - around
    small = question.grammar.function_words | query.words("quantities", "HAVING") | query.words("roles", "BEING")
    small |= query.words("quantities", "HOW_MANY")
    told = {at for at, word in enumerate(question.words) if word not in small} - around
    return not named.isdisjoint(row) or not told <= row.keys()


def _row(query: Query) -> Mapping[int, frozenset[str]]:
    """Return the keys of the noun that is counted, and of the words for its kind, by where they stand.

    None where a verb is among them, which by its form is no plural: `¿cuántos barcos salieron?`.
    """
    question, plural = query.question, query.pattern("nouns", "PLURAL")
    counted = [one for one in question.tokens if one.is_counted and one.word not in question.grammar.function_words]
    row = list(row_from(question, counted[0])) if len(counted) == 1 else []
    heads = row[-1:] if by_language("nouns", "HEAD_COMES_LAST")[question.language] else row
    return {one.position: one.keys for one in row} if all(plural.search(one.word) for one in heads) else {}


def counts_all_of_them(item: IndexedEntry, held: Collection[Bare]) -> bool:
    """Return whether a figure is called by the noun alone, or its statement tells nothing else."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return not isinstance(fact, Event)
    return all(_is_called_so(fact, one) or _says_no_more(fact, one) for one in held)


def _is_called_so(fact: Fact, one: Bare) -> bool:
    names = map(one.query.indexed.vocabulary.informative_keys, _names(fact, one.query))
    return any(name & one.row and name <= one.row | one.setting for name in names)


def _names(fact: Fact, query: Query) -> Iterator[str]:
    """Yield what an entry is called, and its topic where that is of this figure alone, however often it was taken."""
    yield from fact.aliases.all()
    topic = query.knowledge.topics[fact.topic]
    if topic.compare is Comparison.NEWEST or _is_alone(fact, query):
        yield from (*topic.aliases.all(), *topic.name.in_every_language())


def _is_alone(fact: Fact, query: Query) -> bool:
    told = (one for _, one in query.knowledge.facts_and_events() if isinstance(one, Fact) and one.value is not None)
    return not any(one.topic == fact.topic and one is not fact for one in told)


def _says_no_more(fact: Fact, one: Bare) -> bool:
    """Return whether a statement has no other word that tells, but who says so: `there are 12 wells, by Alder`."""
    knowledge, informative = one.query.knowledge, one.query.indexed.vocabulary.informative_keys
    source = knowledge.names_of(fact.said_by) if fact.said_by != THE_SIGNATORIES else ()
    small = frozenset[str]().union(one.row, one.setting, *map(informative, source))
    text = fact.statement.in_language(one.query.question.own_language)
    figures = {canonical(value, fact.unit) for value in (fact.value, fact.upto) if value is not None}
    return informative(text) - figures <= small
