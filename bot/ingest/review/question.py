"""A question to a curator, as a value that any face can ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

NONE = "none"
NEW = "new"
NEW_NAME = "new:"
INFERRED = " inferred"  # behind a date that is not printed where the entry is


class Takes(StrEnum):
    """What an answer is."""

    CHOICE = "choice"  # one of the options
    DATE = "date"  # EDTF, or one of the options
    NAME = "name"  # an option, an id or a name of the record, or `new: ` and the name of an organization; several by ;
    TOPIC = "topic"  # one of the options, or an id
    FIGURE = "figure"  # a number, a qualifier before it
    LANGUAGE = "language"  # a code
    STATEMENT = "statement"  # the curator's own words on what the letter says
    ANCHOR = "anchor"  # 3 to 8 printed words that stand in the letter once
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to choose.

    Attributes:
        says: What is kept.
        label: What people read.
    """

    says: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question.

    Attributes:
        id: The same whenever the draft is read.
        asks: One sentence.
        takes: What an answer is.
        options: To choose from.
        default: The answer that is likeliest; empty where none is.
        may_be_empty: Whether nothing is an answer, too.
        paragraph: Where to look in the letter, counted from 1; 0 where nowhere.
        page: Likewise, where the file has pages.
        words: Printed ones, whose sentence is shown.
        told: What to know beforehand, a sentence each.
        entry: Of a statement: the entry so far, for the proof.
        language: Of a statement: its language.
    """

    id: str
    asks: str
    takes: Takes = Takes.CHOICE
    options: tuple[Option, ...] = ()
    default: str = ""
    may_be_empty: bool = False
    paragraph: int = 0
    page: int | None = None
    words: str = ""
    told: tuple[str, ...] = ()
    entry: Mapping[str, Any] = field(default_factory=dict)
    language: str = ""


def as_options(values: Iterable[str]) -> tuple[Option, ...]:
    """Return values as options that read as they are kept."""
    return tuple(Option(one, one) for one in values)


def read_figure(text: str) -> tuple[str, int | float]:
    """Read a qualifier and a number, such as `over 4512`.

    Raises:
        ValueError: It is none.
    """
    *words, digits = text.split()
    number = float(digits.replace(",", ""))
    return " ".join(words), int(number) if number.is_integer() else number
