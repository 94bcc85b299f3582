"""How the statements of a record fit a clause of a draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.understand.question import Token
from bot.knowledge.model import Event, Fact
from bot.review.amounts import Agreement
from bot.review.statements import Statement

ENOUGH = 0.75  # of what a statement's words tell, for a clause that holds none of the phrasings that name it
ENOUGH_WITH_ITS_FIGURE = 0.5  # which is as telling as a word or two
_OF_WHO = ("deed", "population", "own_count")  # the checks that refuse a statement of what somebody else does
ENOUGH_IF_NAMED = 0.4  # where it does, and the statement has no figure that it leaves out


@dataclass(eq=False)  # not frozen, which takes twice the time: dozens are made for one clause
class Fit:
    """A statement that a clause may be of.

    Attributes:
        statement: The record's.
        unmet: The words of the clause that it says nothing of.
        against: The name of the check that refuses it; empty where none does.
        agreement: How the clause's figure stands to the statement's; OTHER for a clause without one.
        is_of_its_time: Whether the clause's dates, if it has any, are the statement's; told where no word is unmet.
        share: How much of what the statement tells is said, from 0 to 1, by its own words or by others.
        own_share: How much of it is said by its own words.
        is_named: Whether the clause holds a phrasing that names it; told where no word is unmet.
    """

    statement: Statement
    unmet: tuple[Token, ...]
    against: str
    agreement: Agreement
    is_of_its_time: bool
    share: float
    own_share: float
    is_named: bool

    @property
    def item(self) -> IndexedEntry:
        return self.statement.item

    @property
    def is_whole(self) -> bool:
        """Whether a clause without a figure says what the statement does: an event, or most of a fact."""
        enough = ENOUGH_IF_NAMED if self.is_named and not has_figure(self.statement) else ENOUGH
        return self.is_same and (isinstance(self.item.entry, Event) or self.share >= enough)

    @property
    def is_same(self) -> bool:
        """Whether both are about the same thing, whatever the figure and the date."""
        return not self.unmet and not self.against

    @cached_property
    def unmet_keys(self) -> frozenset[str]:
        """What the words that it says nothing of are matched by."""
        return frozenset[str]().union(*(one.keys for one in self.unmet))

    @cached_property
    def nearness(self) -> tuple[bool, int, float]:
        """Sort key: the nearer, the greater."""
        return self.is_same, -len(self.unmet), self.share


def meant_by(fits: Sequence[Fit]) -> list[Fit]:
    """Return the fits about the same as a clause, also where what happened is told by whom it was done in an event.

    "9 hens were sold at Alder Farm" and "Alder Farm sold hens", of one day, say that the farm sold 9 hens.
    """
    events = [one for one in fits if isinstance(one.item.entry, Event) and one.is_same and one.is_of_its_time]
    return [one for one in fits if one.is_same or any(_is_of_its_event(one, other) for other in events)]


def _is_of_its_event(fit: Fit, event: Fit) -> bool:
    """Return whether a figure is refused for who did it alone, and an event of its day tells the same."""
    fact, other = fit.item.entry, event.item.entry
    if fit.unmet or fit.against not in _OF_WHO or not (isinstance(fact, Fact) and isinstance(other, Event)):
        return False
    is_of_its_day = fit.item.document is event.item.document and fit.item.dates == event.item.dates
    telling = [one for one in event.statement.words.telling if not one.is_noun]
    return is_of_its_day and event.own_share >= ENOUGH and all(one.keys <= fit.statement.words.keys for one in telling)


class Met(NamedTuple):
    """A telling word of a clause.

    Attributes:
        token: The word.
        places: Where the entries stand that account for it.
        says_how: Whether it says how something is done.
        is_alike: Whether a statement accounts for it by another word of its small kind; None where it is of none.
    """

    token: Token
    places: Set[int]
    says_how: bool
    is_alike: Callable[[Statement], bool] | None = None


def has_figure(statement: Statement) -> bool:
    """Return whether a statement is that of a fact with a figure."""
    return isinstance(statement.item.entry, Fact) and statement.item.entry.value is not None
