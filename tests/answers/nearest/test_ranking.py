"""Which entries are weighed where many hold the same words."""

from __future__ import annotations

import pytest

from bot.answers.answerer import Answerer
from bot.languages import FALLBACK


def test_equals_come_near_in_one_order_whatever_word_was_looked_up_first(
    answerer: Answerer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.answers.nearest.ranking._PASSED_OVER", 40)  # as in a record of a few thousand entries
    ranking = answerer._nearest._ranking
    question = answerer._understand("people", None, FALLBACK)
    first = ranking._entries.first_other
    assert first > 100
    one_way, other_way = dict.fromkeys(range(first), 1.0), dict.fromkeys(reversed(range(first)), 1.0)
    assert list(ranking._best(question, one_way)) == list(ranking._best(question, other_way))
