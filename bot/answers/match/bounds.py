"""Which end of a number is asked for: `at most how many`, `less than what share`."""

from __future__ import annotations

from collections.abc import Collection

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.knowledge.model import Fact, Qualifier

_ABOVE = frozenset((Qualifier.OVER, Qualifier.AT_LEAST))
_BELOW = frozenset((Qualifier.LESS_THAN, Qualifier.UP_TO))
# What says so in a question, and the figures that it may be told.
_ENDS = {
    "AT_MOST": frozenset(Qualifier) - _ABOVE,
    "AT_LEAST": frozenset(Qualifier) - _BELOW,
    "BELOW_WHAT": _BELOW,
    "ABOVE_WHAT": _ABOVE,
}


def ends(query: Query) -> Collection[frozenset[Qualifier]]:
    """Return how exact a figure may be, where a number is asked for that is no more than an end of it.

    Args:
        query: The question and the record.
    """
    question = query.question
    return [exact for name, exact in _ENDS.items() if question.says("quantities", name)]


def is_of_that_end(item: IndexedEntry, ends_asked: Collection[frozenset[Qualifier]]) -> bool:
    """Return whether a figure tells the end that is asked for: of "over 300" nobody knows how many they are at most.

    Args:
        item: The entry.
        ends_asked: The qualifiers that each end allows.
    """
    fact = item.entry
    return not isinstance(fact, Fact) or fact.value is None or all(fact.qualifier in one for one in ends_asked)


def asks_for_an_end(query: Query) -> bool:
    """Return whether it is asked than what number something is more or less, which compares it with nothing else.

    Args:
        query: The question and the record.
    """
    return query.question.says("quantities", "BELOW_WHAT", "ABOVE_WHAT")
