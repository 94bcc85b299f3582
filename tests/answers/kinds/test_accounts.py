"""Accounts of one happening: they disagree where their dates do, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers.answer import Found, Standing
from bot.answers.answerer import Answerer
from bot.knowledge.fields import Text
from bot.knowledge.knowledge import Knowledge

TOPIC = "mpp-announcement"


@pytest.mark.parametrize(("dates", "are_at_odds"), [({}, True), ({"announced-2018-12-20": "2019-01-25"}, False)])
def test_accounts_disagree_only_where_their_dates_do(
    record: Knowledge, dates: dict[str, str], are_at_odds: bool
) -> None:
    answer = Answerer(_dated(record, dates)).answer("when was MPP announced?")
    assert isinstance(answer, Found)
    assert (answer.status.standing is Standing.DISPUTED) is are_at_odds
    assert ("disagree" in answer.sentence) is are_at_odds
    assert "January 25, 2019" in answer.sentence


@pytest.mark.parametrize("name", ["the day of the announcement", "announcement", "when it was announced"])
def test_what_they_disagree_on_may_begin_with_an_article(record: Knowledge, name: str) -> None:
    topic = replace(record.topics[TOPIC], name=Text(en=name, es=name))
    answer = Answerer(replace(record, topics={**record.topics, TOPIC: topic})).answer("when was MPP announced?")
    assert answer.sentence.startswith(f"The documents disagree ({name}): ")


def _dated(record: Knowledge, dates: dict[str, str]) -> Knowledge:
    """Return the record with other dates of some events."""
    documents = {
        one.id: replace(one, events=tuple(replace(event, date=dates.get(event.id, event.date)) for event in one.events))
        for one in record.documents.values()
    }
    return replace(record, documents=documents)
