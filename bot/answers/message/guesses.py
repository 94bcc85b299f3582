"""Tell of what ends a question whether it only guesses at the answer: "who chaired it then, Birch?"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.message.pieces import Piece
from bot.answers.understand.vocabulary import Frame


def is_a_guess(last: Piece, before: Sequence[Piece]) -> bool:
    """Return whether a question ends with what somebody supposes: `who chaired it then, Birch`, `when was it, in May`.

    That is no part of what is asked, and the answer tells whether it is so.

    Args:
        last: The last clause of a question.
        before: Those before it.
    """
    question, open_questions = last.question, last.question.grammar.open_questions
    asked = next((one.question for one in before if not open_questions.isdisjoint(one.question.words[:2])), None)
    if asked is None or question.frames - {Frame.LETTERS} or question.operators:
        return False
    if question.dates and asked.asks(Frame.WHEN) and not asked.dates:
        return not question.informative
    which = asked.grammar.which.intersection(asked.words[:2])
    if question.dates or asked.asks(Frame.SIGN) or not (which or asked.asks(Frame.WHO, Frame.WHERE, Frame.CITY)):
        return False
    return bool(question.named) and all(token.position in question.named for token in question.informative)
