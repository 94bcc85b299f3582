"""Where something is: which entry tells a place of what is asked for, and not only names one beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import names_in
from bot.answers.match.stated import statement_words
from bot.answers.understand.names import SECTIONS, positions_of
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact, PlaceKind
from bot.languages import by_language

_OF_THE_ASKER = 3  # words: "where can I"
_OF_SUBJECT = 3  # words: "the three sensors", of which all of a statement is told
_NEAR = 7  # words from a thing to where it is


class Sought(NamedTuple):
    """A place that is sought.

    Attributes:
        setting: Places that go without saying.
        nouns: For places.
        named: Places that are named already.
        is_first: Whether it is asked for alone.
        query: Tells the names of places.
        thing: The keys of the noun, where it is asked of a thing and of nothing that befell it: `where is the boat`.
        is_of_somebody: Whether nothing but a person is named: what else is told of somebody tells no place.
    """

    setting: frozenset[str]
    nouns: frozenset[str]
    named: frozenset[str]
    is_first: bool
    query: Query
    thing: frozenset[str] = frozenset()
    is_of_somebody: bool = False


def where(query: Query) -> Collection[Sought]:
    """Return what goes without saying as a place, where it is asked where something is or came about."""
    question = query.question
    is_of_an_employer = question.says("offices", "WORKS_FOR")
    if not (question.asks(Frame.WHERE) or is_of_an_employer) or question.asks(Frame.SOURCE):
        return ()
    is_first = is_of_an_employer or _asks_where_first(query)
    if not is_first and question.asks(Frame.WHEN, Frame.WHO, Frame.HOW_MANY):
        return ()  # "when did it reach Birch, where the port is?"
    places = query.knowledge.places_of
    named = frozenset(wider for link in query.links("places") for one in link.ids for wider in places(one))
    people = positions_of(query.links("people"))
    is_of_somebody = bool(people) and people.issuperset(one.position for one in question.informative if not one.frames)
    setting, nouns = frozenset(query.knowledge.about.setting), query.words("roles", "PLACES")
    return [Sought(setting, nouns, named, is_first, query, _thing(query), is_of_somebody)]


def _asks_where_first(query: Query) -> bool:
    """Return whether the first word asks where, or no word does, and the whole question by its form.

    Where whoever asks can do something, "where can I point a reporter for the survey", is no place of the record's.
    """
    words, tokens = query.question.words, query.question.tokens
    if not query.words("framing", "PERSONAL").isdisjoint(words[1:_OF_THE_ASKER]):
        return False
    asking = [one.position for one in tokens if Frame.WHERE in one.frames]
    return not asking or asking[0] == tokens[0].position


def _thing(query: Query) -> frozenset[str]:
    """Return the keys of a thing of which nothing is asked but where it is: `where is the boat shed`."""
    question, grammar = query.question, query.question.grammar
    being = query.words("predicates", "BEING") | grammar.articles
    behind = [one for one in question.tokens if one.position and one.word not in being]
    is_told = query.words("predicates", "BEING").intersection(question.words[1:2])
    if not is_told or not behind or not all(one.is_informative or one.is_type for one in behind):
        return frozenset()
    head = behind[-1 if by_language("nouns", "HEAD_COMES_LAST")[question.language] else 0]
    is_done = query.pattern("deeds", "PARTICIPLE").search(head.word) or head.position in question.named
    return frozenset() if is_done else head.keys


def tells_where(item: IndexedEntry, held: Collection[Sought]) -> bool:
    """Return whether an entry says where, by a name or a noun, and an event another place than those named."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    if isinstance(entry, Event) and entry.places:
        return all({*entry.places} - one.setting - one.named for one in held if one.named)
    if not any(one.is_of_somebody or (one.is_first and isinstance(entry, Fact)) for one in held):
        return True
    return not _is_a_saying(entry) and all(_is_placed(entry, one) for one in held)


def _is_a_saying(entry: Fact | Event) -> bool:
    """Return whether it is only told what somebody said: told to a newspaper of Birch, it was not in Birch."""
    return isinstance(entry, Fact) and entry.value is None and bool(entry.quotation)


def _is_placed(entry: Fact | Event, one: Sought) -> bool:
    """Return whether an entry says where what it tells was, and of a thing where it is, beside its noun."""
    keys = one.query.indexed.vocabulary.keys_of
    if one.thing and not one.thing.isdisjoint(keys(statement_words(entry.statement))):  # else it is known otherwise
        return any(_stands_beside(one, name) for name in _named(entry, one))
    if one.thing:
        return any(True for _ in _named(entry, one))
    words, links = names_in(one.query, entry, *SECTIONS)
    named = positions_of(links)
    if any(
        word in one.nouns and at not in named and _is_somewhere(one.query, words, at) for at, word in enumerate(words)
    ):
        return True
    return bool({*entry.places} - one.setting) if not one.is_first else any(True for _ in _named(entry, one))


def _is_somewhere(query: Query, words: Sequence[str], at: int) -> bool:
    """Return whether a noun stands behind a preposition of place: a region that pays for something is none."""
    grammar = query.question.grammar
    passed = grammar.articles
    before = (word for word in reversed(words[:at]) if word in grammar.function_words and word not in passed)
    return next(before, "") not in {"", *query.words("particles", "OF"), *query.words("roles", "BY")}


class _Name(NamedTuple):
    """A place that stands in a statement: the words of the statement, where its name begins there, and its end."""

    words: Sequence[str]
    start: int
    end: int


def _named(entry: Fact | Event, one: Sought) -> Iterator[_Name]:
    """Yield the places that a statement names, but for a country of which it says nothing to be there.

    What is "US law" or "a court of the United States" is nowhere in particular.
    """
    grammar, knowledge = one.query.question.grammar, one.query.knowledge
    passed, of = grammar.articles, one.query.words("particles", "OF") | one.query.words("roles", "BY")
    for place in (knowledge.places[known] for known in entry.places if known not in one.setting):
        for words in map(grammar.words, entry.statement.in_every_language()):
            for name in map(grammar.words, place.own_names()):
                for at in (at for at in range(len(words)) if tuple(words[at : at + len(name)]) == tuple(name)):
                    before = next((word for word in reversed(words[:at]) if word not in passed), "")
                    is_there = before in grammar.function_words and before not in of
                    if (is_there and not one.thing) or place.kind is not PlaceKind.COUNTRY:
                        yield _Name(words, at, at + len(name))


def _stands_beside(one: Sought, name: _Name) -> bool:
    """Return whether the thing stands before a place, `the mill in Birch`, or right behind it, `the Birch mill`."""
    words, keys = name.words, one.query.indexed.vocabulary.keys
    beside = (*words[max(0, name.start - _NEAR) : name.start], *words[name.end : name.end + 1], *words[:_OF_SUBJECT])
    return any(not one.thing.isdisjoint(keys(word)) for word in beside)
