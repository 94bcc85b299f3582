"""Take from a message for whom somebody asks: "I'm with Alder; did we sign it?" asks in the name of Alder.

It may stand behind the question as well: "did we sign it? We're Alder".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from bot.answers.understand.first_person import speaks_of_us, tells_of_us
from bot.answers.understand.names import NameLinker, positions_of
from bot.answers.understand.question import Question

_ENDS_A_CLAUSE = re.compile(r"[;,.:!]\s+|\s+[-–—]+\s+")
_ENDS_A_QUESTION = re.compile(r"[?;,.:!]+\s+\(?|\s+[-–—]+\s+|\s+\(")
_AT_THE_END = " .!)"
_MOST = 4  # clauses among which it may stand: a greeting, and a name with a comma in it


class Asker(NamedTuple):
    """The id of the organization for whom somebody asks, and what is asked."""

    organization: str
    question: str


def asker_in(message: str, read: Callable[[str], Question], linker: NameLinker) -> Asker | None:
    """Return for whom a message says that it asks; None where it names none, and where it does not speak of "us".

    Args:
        message: Without markup.
        read: Reads a text.
        linker: Finds the names.
    """
    return _told_before(message, read, linker) or _told_behind(message, read, linker)


def _told_before(message: str, read: Callable[[str], Question], linker: NameLinker) -> Asker | None:
    starts = [0]  # of the clauses that end before: "we have a meeting at ten. I'm with Alder. Did we sign it?"
    for end in list(_ENDS_A_CLAUSE.finditer(message))[:_MOST]:
        asked = read(message[end.end() :])
        if not (speaks_of_us(asked) or tells_of_us(asked)):
            return None
        for start in starts:
            organization = _named_at_its_end(read(message[start : end.start()]), linker)
            if organization is not None:
                return Asker(organization, message[:start] + message[end.end() :])
        starts.append(end.end())
    return None


def _told_behind(message: str, read: Callable[[str], Question], linker: NameLinker) -> Asker | None:
    """Return for whom the last clause of a message says that it asks."""
    end = next(reversed(list(_ENDS_A_QUESTION.finditer(message))), None)
    if end is None:
        return None
    asked = read(message[: end.start()])
    if not (speaks_of_us(asked) or tells_of_us(asked)):
        return None
    organization = _named_at_its_end(read(message[end.end() :].rstrip(_AT_THE_END)), linker)
    return Asker(organization, message[: end.start()]) if organization is not None else None


def _named_at_its_end(told: Question, linker: NameLinker) -> str | None:
    """Return the one organization that ends a clause, where no more is told than that the asker is of it."""
    links = linker.links(told.tokens, ["organizations"])
    if len(links) != 1 or len(links[0].ids) != 1:
        return None
    named, words = positions_of(links), told.words
    before = [word for word in words[: min(named)] if word not in told.grammar.articles]
    is_ours = told.grammar.spoken.pattern("first_person", "BEING_OF").fullmatch(" ".join(before)) is not None
    return links[0].ids[0] if is_ours and max(named) == len(words) - 1 else None
