"""Questions that take a reckoning: the record's figures are totals as of a date, and nothing is added up or divided."""

from __future__ import annotations

from collections.abc import Set

from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.languages import Spoken

_AREA = "aggregates"
_OF_NAMES = (Frame.SIGN, Frame.LETTERS, Frame.WRITE, Frame.ADDRESSEE, Frame.ORGANIZATIONS)


def asks_for_a_reckoning(question: Question, rates: Set[str]) -> bool:
    """Return whether figures of a span of time, a sum or an average are asked for, none of which the record holds.

    Args:
        question: What was asked.
        rates: The words for what the record's rates are for one of, such as `month`: those it does hold.
    """
    joined = " ".join(question.words)
    spoken = question.grammar.spoken

    def says(*names: str) -> bool:
        return any(spoken.pattern(_AREA, name).search(joined) for name in names)

    if question.asks(Frame.SIGN) and says("HOW_LONG"):
        return True
    if says("DIFFERENCE") and not _compares_names(question, spoken):  # where names are compared, both are told
        return True
    if says("TOGETHER") and not question.asks(*_OF_NAMES):
        return True
    if says("SUM", "SUM_OF_GROUPS") or spoken.pattern(_AREA, "BARE_PERIOD").fullmatch(joined):
        return True
    is_of_no_moment = not question.asks(Frame.SIGN) and spoken.words(_AREA, "WHEN").isdisjoint(question.words)
    spans = (one[0] for name in ("PERIOD", "IN_A_SPAN") for one in spoken.pattern(_AREA, name).finditer(joined))
    return is_of_no_moment and any(rates.isdisjoint(span.split()) for span in spans)


def _compares_names(question: Question, spoken: Spoken) -> bool:
    """Return whether the last one of those compared is a name, as in "than mainlanders"."""
    than = spoken.words(_AREA, "THAN")
    last = max(at for at, word in enumerate(question.words) if word in than)
    return not question.named.isdisjoint(range(last + 1, last + 3))
