"""A kind of answer: the questions that ask for it, and the function that answers them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.answers.answer import Answer
from bot.answers.index.other_words import IndexWithOtherWords
from bot.answers.match.query import Query
from bot.answers.understand.aggregates import asks_for_a_reckoning
from bot.answers.understand.names import positions_of
from bot.answers.understand.vocabulary import Frame

Served = tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class AnswerKind:
    """One row of the table of kinds.

    Attributes:
        name: For people who read the table.
        answer: Answers a question; None where its words ask for something else.
        asked_by: Frames of which a question has to hold one; without any, all questions may ask for it.
        never_with: Frames that rule it out.
        serves: Frames whose words it need not account for.
        reckons: Whether it answers questions that take a reckoning too.
        executes: Operators, such as a negation, that its answers heed; with any other it stays silent.
    """

    name: str
    answer: Callable[[Query, Served], Answer | None]
    asked_by: tuple[Frame, ...] = ()
    never_with: tuple[Frame, ...] = ()
    serves: Served = ()
    executes: frozenset[str] = frozenset()
    reckons: bool = False

    def __call__(self, query: Query) -> Answer | None:
        """Answer a question whose frames allow it; None where its words ask for something else, or for more."""
        if not query.question.operators <= self.executes and not query.once(_operators_outside) <= self.executes:
            return None
        is_asked = self.reckons or not query.once(_asks_for_a_reckoning)
        return self.answer(query, self.serves) if is_asked else None

    def may_be_asked(self, frames: frozenset[Frame]) -> bool:
        """Return whether a question with these frames may ask for this kind."""
        return frames.isdisjoint(self.never_with) and not (self.asked_by and frames.isdisjoint(self.asked_by))


def _operators_outside(query: Query) -> frozenset[str]:
    """Return the operators of a question outside the names of documents and terms."""
    return query.question.operators_outside(positions_of(query.links("documents", "terms")))


def _asks_for_a_reckoning(query: Query) -> bool:
    return asks_for_a_reckoning(
        query.question, has_rates=query.knowledge.has_rates, is_stated=partial(_is_stated, query)
    )


def _is_stated(query: Query, word: str) -> bool:
    """Return whether entries hold a word themselves, and not only among their other words."""
    index, vocabulary = query.indexed.index, query.indexed.vocabulary
    return not isinstance(index, IndexWithOtherWords) and index.knows(vocabulary.keys(word))
