"""Questions that take a reckoning: the record's figures are totals as of a date, and nothing is added up or divided."""

from __future__ import annotations

from bot.answers.understand.intents import any_of
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.languages import pattern, words

_PERIOD = pattern("aggregates", "PERIOD")
_BARE_PERIOD = pattern("aggregates", "BARE_PERIOD")
_SUM = pattern("aggregates", "SUM")
_TOGETHER = pattern("aggregates", "TOGETHER")
_HOW_LONG = pattern("aggregates", "HOW_LONG")
_DIFFERENCE = pattern("aggregates", "DIFFERENCE")  # where names are compared, both are told
_WHEN = words("aggregates", "WHEN")
_THAN = words("aggregates", "THAN")
_IN_A_SPAN = pattern("aggregates", "IN_A_SPAN")
_SUM_OF_GROUPS = pattern("aggregates", "SUM_OF_GROUPS")
# Tried first, since most questions hold none of them.
_ANY = any_of((_PERIOD, _BARE_PERIOD, _SUM, _TOGETHER, _HOW_LONG, _DIFFERENCE, _IN_A_SPAN, _SUM_OF_GROUPS))
_OF_NAMES = (Frame.SIGN, Frame.LETTERS, Frame.WRITE, Frame.ADDRESSEE, Frame.ORGANIZATIONS)


def asks_for_a_reckoning(question: Question) -> bool:
    """Return whether figures of a span of time, a sum or an average are asked for, none of which the record holds."""
    joined = " ".join(question.words)
    if not _ANY.search(joined):
        return False
    if question.asks(Frame.SIGN) and _HOW_LONG.search(joined):
        return True
    if _DIFFERENCE.search(joined) and not _compares_names(question):
        return True
    if _TOGETHER.search(joined) and not question.asks(*_OF_NAMES):
        return True
    if _SUM.search(joined) or _SUM_OF_GROUPS.search(joined) or _BARE_PERIOD.fullmatch(joined):
        return True
    is_of_a_period = _PERIOD.search(joined) or _IN_A_SPAN.search(joined)
    return is_of_a_period is not None and not question.asks(Frame.SIGN) and _WHEN.isdisjoint(question.words)


def _compares_names(question: Question) -> bool:
    """Return whether the last one of those compared is a name, as in "than mainlanders"."""
    than = max(at for at, word in enumerate(question.words) if word in _THAN)
    return not question.named.isdisjoint(range(than + 1, than + 3))
