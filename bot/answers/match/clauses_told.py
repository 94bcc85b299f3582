"""An event that is asked for by the subject and the verb of its own statement: `when was the league born`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import names_in, own_words
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event

_FEWEST = 2  # words: a subject and a verb


def is_named_by_its_clause(query: Query, item: IndexedEntry) -> bool:
    """Return whether a question of when says all that an event's statement tells before where it was, or by whom.

    Whoever does it may be named in the whole record, so that the name tells no entry from another, and the verb in
    this one alone. Behind an object, or "with" somebody, it is another matter: "the league met the mayor".
    """
    event, question = item.entry, query.question
    if not isinstance(event, Event) or not question.asks(Frame.WHEN):
        return False
    asked = [one for one in question.informative if Frame.WHEN not in one.frames]
    is_of_a_verb = any(one.position not in question.named for one in asked)
    return is_of_a_verb and _says_it(query, event, asked)


def _says_it(query: Query, event: Event, asked: Sequence[Token]) -> bool:
    """Return whether a clause and a question say the same; a name stands for another of its own: Cedar Institute."""
    words, names = names_in(query, event, "organizations", "people")
    links = query.links("organizations", "people")
    shared = _all_of(one.ids for one in links) & _all_of(one.ids for one in names)
    of_it, in_it = _at(links, shared), _at(names, shared)
    keys, small = query.indexed.vocabulary.keys, query.question.grammar.function_words
    clause = {at: keys(word) for at, word in enumerate(words[: _end(query, words)]) if word not in small}
    said, stated = _all_of(one.keys for one in asked), _all_of(clause.values())
    is_said = all(at in in_it or not one.isdisjoint(said) for at, one in clause.items())
    is_stated = all(one.position in of_it or not one.keys.isdisjoint(stated) for one in asked)
    return len(clause) >= _FEWEST and is_said and is_stated


def _at(links: Iterable[NameLink], shared: frozenset[str]) -> frozenset[int]:
    return positions_of([one for one in links if not shared.isdisjoint(one.ids)])


def _all_of(sets: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)


def _end(query: Query, words: Sequence[str]) -> int:
    """Return where a statement begins to tell where it was, or by whom."""
    stops = own_words(query, "followups", "IN") | own_words(query, "roles", "BY")
    participle = query.pattern("deeds", "PARTICIPLE")  # the French "a" is "has" before one
    ends = (at for at, (one, two) in enumerate(pairwise(words)) if one in stops and not participle.search(two))
    return next(ends, len(words))
