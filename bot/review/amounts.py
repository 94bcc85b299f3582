"""How exact figures are, as ranges: whether what a draft says follows from what the record says.

The rule, with each figure's qualifier as a range of the number that it stands for:

| words | range of v |
|---|---|
| none | v alone |
| over, more than | above v, up to the next number as round as v |
| at least | v and above, up to the next number as round as v |
| up to | at most v |
| less than, under | below v |
| about, around | as near as v is round, and at most 5 % away |
| nearly, almost | below v, at most 3 % |

A draft's words that are the record's own are supported. Other words for the same number are not: who drops "over" says
more than the record does. Who adds "about" to a bare round number says what everybody reads in it. A rounder number
with words that say so ("nearly 60,000" for "over 59,000", "about 22,000" for 21,786) is supported where its range
holds the record's, and the message quotes the record. The widths of "nearly" and "about" are conventions of this file.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from bot.knowledge.model import Fact as RecordFact
from bot.knowledge.model import Qualifier, SecondValue
from bot.languages import LANGUAGES, by_language, module

_ABOUT, _NEARLY = Decimal("0.05"), Decimal("0.03")
_ROUND = 100  # as the last digit that tells, from which on a number is hardly ever exact
NEARLY, JUST_OVER = "nearly", "just over"  # beside the record's own qualifiers
_NEAR = {NEARLY, Qualifier.ABOUT.value}  # of one number: the record has "about" for either


class Agreement(StrEnum):
    """How a draft's figure stands to the record's."""

    SAME = "same"
    ROUNDED = "rounded"  # rounder, and its range holds the record's
    WEAKER = "weaker"  # it would be true, and says less than the record
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or a range of numbers, with how exact it is.

    Attributes:
        value: The number, or the lower end.
        upto: The upper end; None for a single number.
        qualifier: The record's, `nearly` or `just over`.
    """

    value: Decimal
    upto: Decimal | None = None
    qualifier: str = Qualifier.EXACTLY.value


def amount_of(fact: RecordFact | SecondValue) -> Amount:
    """Return the figure of a fact.

    Args:
        fact: One with a value.
    """
    assert fact.value is not None
    upto = None if fact.upto is None else Decimal(str(fact.upto))
    return Amount(Decimal(str(fact.value)), upto, fact.qualifier.value)


def agreement(drafted: Amount, recorded: Amount) -> Agreement:
    """Compare a draft's figure with the record's by what each may stand for.

    Args:
        drafted: The draft's.
        recorded: The record's.
    """
    if (drafted.value, drafted.upto) == (recorded.value, recorded.upto):
        if drafted.qualifier == recorded.qualifier:
            return Agreement.SAME
        if {drafted.qualifier, recorded.qualifier} == _NEAR or _is_about(drafted, recorded):
            return Agreement.ROUNDED
        return Agreement.WEAKER if _follows(drafted, recorded) else Agreement.OTHER
    if drafted.upto or recorded.upto:
        return Agreement.OTHER
    if drafted.qualifier == recorded.qualifier or _digits(drafted.value) >= _digits(recorded.value):
        return Agreement.OTHER
    return Agreement.ROUNDED if _is_rounded(drafted, recorded) else Agreement.OTHER


def _is_about(drafted: Amount, recorded: Amount) -> bool:
    """Return whether a draft has "about" for a round number that the record has bare: nobody takes that as exact."""
    is_bare = recorded.qualifier == Qualifier.EXACTLY and recorded.upto is None
    return drafted.qualifier == Qualifier.ABOUT and is_bare and roundness(recorded.value) >= _ROUND


def _is_rounded(drafted: Amount, recorded: Amount) -> bool:
    """Return whether a rounder figure, by its words, holds all that the record's may stand for."""
    low, high = _range(recorded)
    if low is None or high is None:
        return False
    of_draft = _range(drafted)
    if drafted.qualifier == Qualifier.EXACTLY or of_draft[0] is None or of_draft[1] is None:
        return False
    if drafted.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST, JUST_OVER):
        is_near = low - drafted.value <= _ABOUT * drafted.value
        return is_near and of_draft[0] <= low and (recorded.qualifier == Qualifier.AT_LEAST or high <= of_draft[1])
    return of_draft[0] <= low and high <= of_draft[1]


def _range(one: Amount) -> tuple[Decimal | None, Decimal | None]:
    """Return between which numbers a figure is, by convention; None where nobody knows an end."""
    value, step = one.value, roundness(one.value)
    match one.qualifier:
        case Qualifier.EXACTLY:
            return value, one.upto or value
        case Qualifier.ABOUT:
            width = min(step / 2, _ABOUT * value)
            return value - width, value + width
        case Qualifier.UP_TO | Qualifier.LESS_THAN:
            return None, value
    return (value - _NEARLY * value, value) if one.qualifier == NEARLY else (value, value + step)


def _follows(drafted: Amount, recorded: Amount) -> bool:
    """Return whether words for one number say less than the record's: "at least" for "over", or for an exact one."""
    weaker = {
        Qualifier.EXACTLY.value: {Qualifier.AT_LEAST.value, Qualifier.UP_TO.value, Qualifier.ABOUT.value},
        Qualifier.OVER.value: {Qualifier.AT_LEAST.value},
        Qualifier.LESS_THAN.value: {Qualifier.UP_TO.value},
    }
    return drafted.qualifier in weaker.get(recorded.qualifier, ())


def roundness(value: Decimal) -> Decimal:
    """Return the place of the last digit that tells: 1,000 of 59,000, 10 of 340, 0.1 of 0.4."""
    _, digits, exponent = value.normalize().as_tuple()
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(exponent) if any(digits) else Decimal(1)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(one for words in by_language("reviewing", name).values() for one in words.split("|"))


@cache
def _meaning() -> dict[str, str]:
    return {said: meant for one in LANGUAGES for said, meant in module(one, "anatomy").QUALIFIERS.items()}


def qualifier_of(said: str) -> str:
    """Return how exact a figure is by the words before it, as the languages list them; empty words say exactly."""
    if said in _words("BELOW"):
        return NEARLY
    if said in _words("ABOVE"):
        return JUST_OVER
    return _meaning().get(said, Qualifier.EXACTLY.value)
