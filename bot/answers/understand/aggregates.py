"""Questions that take a reckoning: the record's figures are totals as of a date, and nothing is added up or divided."""

from __future__ import annotations

from bot.answers.understand.aggregate_words import BARE_PERIOD, DIFFERENCE, HOW_LONG, PERIOD, SUM, TOGETHER, WHEN
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame

_OF_NAMES = (Frame.SIGN, Frame.LETTERS, Frame.WRITE, Frame.ADDRESSEE, Frame.ORGANIZATIONS)


def asks_for_a_reckoning(question: Question) -> bool:
    """Whether figures of a span of time, a sum or an average are asked for, none of which the record holds."""
    joined = " ".join(question.words)
    if question.asks(Frame.SIGN) and HOW_LONG.search(joined):
        return True
    if DIFFERENCE.search(joined) and not _compares_names(question):
        return True
    if TOGETHER.search(joined) and not question.asks(*_OF_NAMES):
        return True
    if SUM.search(joined) or BARE_PERIOD.fullmatch(joined):
        return True
    return PERIOD.search(joined) is not None and not question.asks(Frame.SIGN) and WHEN.isdisjoint(question.words)


def _compares_names(question: Question) -> bool:
    """Whether the last one of those compared is a name, as in "than mainlanders"."""
    than = max(at for at, word in enumerate(question.words) if word in ("than", "que"))
    return not question.named.isdisjoint(range(than + 1, than + 3))
