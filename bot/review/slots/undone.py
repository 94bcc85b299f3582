"""Whether a clause tells as done what a statement tells as refused, or only as agreed on, promised or asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answers.understand.question import Token
from bot.languages import module
from bot.review.clauses import Clause
from bot.review.slots.turns import modals
from bot.review.statements import Statement
from bot.review.words import Words

_REFUSED, _PROMISED = "REFUSING", "PROMISING"


def does_no_more(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause leaves open, or denies, what a statement has only as something to be done.

    Who agreed to build a wall has built none by that; and another word for the building says as much.
    """
    said, stated = clause.own, statement.words
    to_be_done = list(_to_be_done(stated))
    if not to_be_done:  # as in most statements
        return True
    strange = any(one.keys.isdisjoint(stated.keys) for one in said.telling)
    return all(_is_left_open(said, kind) for kind, done in to_be_done if strange or not done.keys.isdisjoint(said.keys))


def _to_be_done(words: Words) -> Iterator[tuple[str, Token]]:
    """Yield the verbs of what is refused, or only promised, each behind its verb and "to", with which of both."""
    reviewing = module(words.language, "reviewing")
    to_do, text = re.compile(reviewing.TO_DO), words.words
    for kind in (_REFUSED, _PROMISED):
        verb = re.compile(getattr(reviewing, kind))
        for at in (at for at, one in enumerate(text) if verb.fullmatch(one)):
            behind = next((end for end in (at + 1, at + 2) if to_do.fullmatch(" ".join(text[at + 1 : end + 1]))), None)
            if (
                behind is not None and text[behind] not in words.question.grammar.function_words
            ):  # "agreed to its terms" is none
                yield kind, words.tokens[behind]


def _is_left_open(said: Words, kind: str) -> bool:
    """Return whether words have a verb of refusing, or a denial; or of promising, or anything else that is to be."""
    verb = re.compile(getattr(module(said.language, "reviewing"), kind))
    return any(map(verb.fullmatch, said.words)) or (said.negates if kind == _REFUSED else bool(modals(said)))
