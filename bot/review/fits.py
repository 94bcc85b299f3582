"""How the statements of a record fit a clause of a draft."""

from __future__ import annotations

from collections.abc import Callable, Set
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


class Met(NamedTuple):
    """A telling word of a clause.

    Attributes:
        token: The word.
        places: Where the entries stand that account for it.
        is_alike: Whether a statement accounts for it by another word of its small kind; None where it is of none.
    """

    token: Token
    places: Set[int]
    is_alike: Callable[[Statement], bool] | None = None


def has_figure(statement: Statement) -> bool:
    """Return whether a statement is that of a fact with a figure."""
    return isinstance(statement.item.entry, Fact) and statement.item.entry.value is not None
