"""Questions that take a reckoning: the record's figures are totals as of a date, and nothing is added up or divided."""

from __future__ import annotations

from bot.answers.question import Question
from bot.answers.words import Frame
from bot.answers.words.reckoning import BARE_PERIOD, HOW_LONG, PERIOD, SUM, WHEN


def asks_for_a_reckoning(question: Question) -> bool:
    """Whether figures of a span of time, a sum or an average are asked for, none of which the record holds."""
    joined = " ".join(question.words)
    if question.asks(Frame.SIGN) and HOW_LONG.search(joined):
        return True
    if SUM.search(joined) or BARE_PERIOD.fullmatch(joined):
        return True
    return PERIOD.search(joined) is not None and not question.asks(Frame.SIGN) and WHEN.isdisjoint(question.words)
