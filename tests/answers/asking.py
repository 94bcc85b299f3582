"""Questions that are to be answered."""

from __future__ import annotations

from bot.answers.answer import Found
from bot.answers.answerer import Answerer


def found(answerer: Answerer, question: str) -> Found:
    """Ask a question that is to be answered."""
    answer = answerer.answer(question)
    assert isinstance(answer, Found), answer.sentence
    return answer
