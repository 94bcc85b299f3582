"""Signs: what a question cannot lack in which a reading finds something.

A question is read a hundred times for what an entry may contradict, nearly always in vain. Each reading notes what it
cannot do without, and what a question holds of all that is looked up once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Any, Generic, NamedTuple, TypeVar

from bot.answers.understand.grammar import Grammar
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame

Reading = Callable[..., Any]
_Noted = TypeVar("_Noted", bound=Reading)
_Row = TypeVar("_Row")
_A_DATE = ""  # no word, and no frame


class Words(NamedTuple):
    """Any word of a list that the languages have."""

    area: str
    name: str

    def held(self, grammar: Grammar) -> Iterable[str]:
        """Return the words."""
        return grammar.spoken.words(self.area, self.name)


class Which(NamedTuple):
    """A word for "which"."""

    def held(self, grammar: Grammar) -> Iterable[str]:
        """Return the words."""
        return grammar.which


class Said(NamedTuple):
    """What a pattern of the languages finds in a question, as it is understood or as it was typed."""

    area: str
    name: str

    def held(self, grammar: Grammar) -> Iterable[str] | None:
        """Return how words begin of which it needs one; None where it may be in any question."""
        return grammar.spoken.form(self.area, self.name).needed


class Asks(NamedTuple):
    """A kind of thing that is asked for."""

    frame: Frame

    def held(self, _grammar: Grammar) -> Iterable[str]:
        """Return the kind."""
        return (self.frame,)


class Dated(NamedTuple):
    """A date."""

    def held(self, _grammar: Grammar) -> Iterable[str]:
        """Return what stands for any date."""
        return (_A_DATE,)


Sign = Words | Which | Said | Asks | Dated
_signs: dict[Reading, Sequence[Sign]] = {}


def only_with(*signs: Sign) -> Callable[[_Noted], _Noted]:
    """Note of a reading that it finds nothing in a question without any of these signs.

    Args:
        *signs: Of which it needs one; where they are it may find nothing either.
    """

    def note(reading: _Noted) -> _Noted:
        _signs[reading] = signs
        return reading

    return note


class Signed(Generic[_Row]):
    """The rows of a table, each looked at only where a question has a sign of it.

    Args:
        rows: In their order.
        reading: Returns what reads a question for a row.
    """

    def __init__(self, rows: Iterable[_Row], reading: Callable[[_Row], Reading]) -> None:
        self._rows = tuple(rows)
        self._signs = [_signs.get(reading(row), ()) for row in self._rows]
        self._arranged = cache(self._arrange)  # as often as there are sets of languages

    def of(self, question: Question) -> Iterator[_Row]:
        """Yield the rows that may find something in a question, in their order.

        Args:
            question: As it was understood.
        """
        always, places = self._arranged(question.grammar)
        # A frame that is called as a word, or a word that is the beginning of others, costs a look in vain.
        held = chain(question.words, question.any_beginnings, question.frames, (_A_DATE,) if question.dates else ())
        return map(self._rows.__getitem__, sorted(always.union(*[places[one] for one in held if one in places])))

    def _arrange(self, grammar: Grammar) -> tuple[set[int], dict[str, set[int]]]:
        """Return the places of the rows that any question may need, and of the others by what these cannot lack."""
        always, places = set[int](), dict[str, set[int]]()
        for at, signs in enumerate(self._signs):
            held = [one.held(grammar) for one in signs]
            if not held or None in held:
                always.add(at)
                continue
            for one in chain.from_iterable(filter(None, held)):
                places.setdefault(one, set()).add(at)
        return always, places
