"""Cards that are remembered: the same on the same day, and written anew on the next."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.slack import writing
from bot.slack.blocks.surface import Showing
from bot.slack.card_state import CardState
from bot.slack.writing import Writer
from tests.shipped import KNOWLEDGE, shipped

ASKED = CardState("how many children were returned?")


def test_a_remembered_card_does_not_keep_the_age_of_yesterday() -> None:
    day = date(2020, 11, 30)
    writer = Writer(Current(shipped()), lambda: day)
    before = writer.card(ASKED, Showing())
    assert writer.card(ASKED, Showing()) is before
    day = date(2020, 12, 1)
    after = writer.card(ASKED, Showing())
    assert "bout 1 year old" not in before.text
    assert "bout 1 year old" in after.text
    assert any("about 1 year old" in str(block) for block in after.blocks)


def test_the_answers_given_last_are_remembered_until_a_newer_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "MOST_REMEMBERED", 2)
    current = Current(shipped())
    writer = Writer(current, lambda: date(2020, 11, 30))
    first, second = writer.written(ASKED), writer.written(CardState("what is MPP?"))
    assert writer.written(ASKED) is first
    writer.written(CardState("who signed the July 2019 letter?"))
    assert writer.written(CardState("what is MPP?")) is not second
    last = writer.written(ASKED)
    current.answerer = Answerer(KNOWLEDGE)
    assert writer.written(ASKED) is not last
