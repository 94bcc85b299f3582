"""Whether a clause has the words of a statement in its order: who does what to whom, and when."""

from __future__ import annotations

import re

from bot.answers.understand.names import positions_of
from bot.answers.understand.question import Token
from bot.knowledge.figures import even
from bot.languages import module
from bot.review.clauses import Clause
from bot.review.statements import Statement
from bot.review.words import Words

_BESIDES = re.compile(r",[^,;]*(?=,)|[\"“«][^\"”»]*[\"”»]")  # may be left out: "the owners, some of them young, vote"


def is_in_order(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause has a statement's words as that has them, and leaves out none between the first and last.

    A word in the place of another stands for one that is left out.
    """
    said, stated, places = _telling(clause.own), _telling(statement.words), list[int]()
    met = [one for one in said if any(not one.keys.isdisjoint(other.keys) for other in stated)]
    for one in met:
        behind = range(places[-1] + 1 if places else 0, len(stated))
        place = next((at for at in behind if not one.keys.isdisjoint(stated[at].keys)), None)
        if place is None:
            return False
        places.append(place)
    besides = {word for one in _BESIDES.findall(statement.text) for word in re.findall(r"\w+", even(one))}
    between = range(places[0], places[-1]) if places else range(0)
    left_out = [at for at in between if at not in places and stated[at].word not in besides]
    return len(left_out) <= len(said) - len(met)


def is_related_alike(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause has the words of time and of having that the statement has before what both say."""
    relating, said = module(clause.language, "reviewing").RELATING.split(), clause.own
    stated = [one for one in statement.words.words if one in relating]
    if any(said.words.count(one) > stated.count(one) for one in relating):
        return False
    return is_led_alike(clause, statement)


def is_led_alike(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause has each word of time and of having that stands before what both say."""
    relating, said = module(clause.language, "reviewing").RELATING.split(), clause.own
    led = ((one, _behind(statement.words, at)) for at, one in enumerate(statement.words.words) if one in relating)
    return all(one in said.words or behind is None or behind.keys.isdisjoint(said.keys) for one, behind in led)


def _behind(words: Words, at: int) -> Token | None:
    return next((one for one in words.telling if one.position > at), None)


def _telling(words: Words) -> list[Token]:
    """Return the words that say something, of names and of those who are counted as well."""
    named = positions_of(words.links)
    return [one for one in words.tokens if one.is_informative or one.is_noun or one.position in named]
