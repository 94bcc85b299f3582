"""Which entries are weighed where many hold the same words, and which are shown."""

from __future__ import annotations

from heapq import nlargest

import pytest

from bot.answers.answerer import Answerer
from bot.answers.match.query import Query
from bot.answers.nearest.choosing import MOST, chosen
from bot.answers.nearest.ranking import _LOOKED_AT, _preferred
from bot.languages import FALLBACK


def test_equals_come_near_in_one_order_whatever_word_was_looked_up_first(
    answerer: Answerer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.answers.nearest.ranking._PASSED_OVER", 40)  # as in a record of a few thousand entries
    ranking = answerer._nearest._ranking
    question = answerer._reader.understand("people", None, FALLBACK)
    first = ranking._entries.first_other
    assert first > 100
    one_way, other_way = dict.fromkeys(range(first), 1.0), dict.fromkeys(reversed(range(first)), 1.0)
    assert list(ranking._best(_preferred(question), one_way)) == list(ranking._best(_preferred(question), other_way))


def test_what_promises_most_is_weighed_though_others_hold_more_words(answerer: Answerer) -> None:
    ranking = answerer._nearest._ranking
    question = answerer._reader.understand("how many people were there", None, FALLBACK)
    factors, first = _preferred(question), ranking._entries.first_other
    assert max(factors.values()) > 1
    scores = {number: 1 + number % 7 / 10 for number in range(first)}

    def promise(number: int) -> tuple[float, int, int]:
        factor = factors.get(ranking._entries.kinds[number], 1.0)
        return scores[number] * factor, ranking._index.begins[number], -number

    assert set(ranking._best(_preferred(question), scores)) == set(nlargest(_LOOKED_AT, scores, key=promise))


@pytest.mark.parametrize(
    "asked", ["how many people were returned", "everything addressed to Pompeo", "zorblax in Tijuana"]
)
def test_the_nearest_few_are_the_first_of_all(answerer: Answerer, asked: str) -> None:
    query = Query(answerer._reader.understand(asked, None, FALLBACK), answerer._indexed)
    ranked = answerer._nearest._ranking.ranked(query)
    assert len(ranked) > MOST
    assert chosen(query, ranked) == chosen(query, ranked, len(ranked))[:MOST]
