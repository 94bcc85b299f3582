"""Questions that take a reckoning: the record's figures are totals as of a date, and nothing is added up or divided."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.languages import Spoken

_AREA = "aggregates"
_OF_NAMES = (Frame.SIGN, Frame.LETTERS, Frame.WRITE, Frame.ADDRESSEE, Frame.ORGANIZATIONS)


def asks_for_a_reckoning(
    question: Question,
    *,
    has_rates: bool = False,
    is_stated: Callable[[str], bool] = lambda word: False,  # noqa: ARG005
) -> bool:
    """Return whether figures of a span of time, a sum or an average are asked for, none of which the record holds.

    Args:
        question: What is asked.
        has_rates: Whether the record has figures of a span of time, such as wages a month.
        is_stated: Returns whether the record itself states what a word for an average tells.
    """
    spoken, says = question.grammar.spoken, partial(question.says, _AREA)
    if question.asks(Frame.SIGN) and says("HOW_LONG"):
        return True
    if says("DIFFERENCE") and not _compares_names(question, spoken):  # where names are compared, both are told
        return True
    if says("TOGETHER") and not question.asks(*_OF_NAMES):
        return True
    is_bare = says("BARE_PERIOD") and spoken.pattern(_AREA, "BARE_PERIOD").fullmatch(question.said)
    if is_bare or says("SUM_OF_GROUPS") or (says("SUM") and not _is_an_average(question, is_stated)):
        return True
    return asks_for_a_rate(question) and not has_rates


def _is_an_average(question: Question, is_stated: Callable[[str], bool]) -> bool:
    """Return whether nothing but an average is asked for, of which the record has one: `the average income`."""
    averages = question.grammar.spoken.words(_AREA, "AVERAGES")
    found = question.found(_AREA, "SUM")
    return found is not None and found[0] in averages and is_stated(found[0])


def asks_for_a_rate(question: Question) -> bool:
    """Return whether a figure of a span of time is asked for: `how much a month`, `weekly`."""
    when = question.grammar.spoken.words(_AREA, "WHEN")
    is_of_no_moment = not question.asks(Frame.SIGN) and when.isdisjoint(question.words)
    return is_of_no_moment and question.says(_AREA, "PERIOD", "IN_A_SPAN")


def _compares_names(question: Question, spoken: Spoken) -> bool:
    """Return whether the last one of those compared is a name, as in "than mainlanders"."""
    than = spoken.words(_AREA, "THAN")
    # The turn of phrase of one language may compare with the word of another.
    last = max((at for at, word in enumerate(question.words) if word in than), default=len(question.words))
    return not question.named.isdisjoint(range(last + 1, last + 3))
