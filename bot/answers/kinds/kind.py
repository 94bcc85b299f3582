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
        """Answer a question; None where it does not ask for this kind, or wants more than this kind can do."""
        frames = query.question.frames  # looked at here, and for all kinds: nothing is called before they allow it
        if not frames.isdisjoint(self.never_with) or (self.asked_by and frames.isdisjoint(self.asked_by)):
            return None
        is_asked = self._executes_all(query) and (self.reckons or not query.once(_asks_for_a_reckoning))
        return self.answer(query, self.serves) if is_asked else None

    def _executes_all(self, query: Query) -> bool:
        """Return whether the kind heeds every operator of the question outside the names of documents and terms."""
        if query.question.operators <= self.executes:
            return True
        named = positions_of(query.links("documents", "terms"))
        return query.question.operators_outside(named) <= self.executes


def _asks_for_a_reckoning(query: Query) -> bool:
    return asks_for_a_reckoning(
        query.question, has_rates=query.knowledge.has_rates, is_stated=partial(_is_stated, query)
    )


def _is_stated(query: Query, word: str) -> bool:
    """Return whether entries hold a word themselves, and not only among their other words."""
    index, vocabulary = query.indexed.index, query.indexed.vocabulary
    return not isinstance(index, IndexWithOtherWords) and index.knows(vocabulary.keys(word))
