"""An answer as of an earlier day says so, and what the record says now."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers.answer import Found, NotFound, Standing
from bot.answers.answerer import Answerer


@pytest.mark.parametrize(
    ("question", "as_of", "holds"),
    [
        ("documented attacks on people returned under MPP", "2019-11-15", "816"),
        ("people returned to Mexico under MPP", "2019-11-30", "59,000"),
    ],
)
def test_an_older_figure_is_never_current(question: str, as_of: str, holds: str, answerer: Answerer) -> None:
    answer = answerer.answer(question, as_of=as_of)
    assert isinstance(answer, Found)
    assert answer.status.standing is not Standing.CURRENT
    assert holds not in answer.sentence
    assert "Asked for as of November" in answer.status.note
    assert f"What the record says now: {answerer.answer(question).sentence}" in answer.status.note
    assert holds in answer.status.note


def test_a_figure_that_still_holds_is_current_and_says_what_was_asked(answerer: Answerer) -> None:
    answer = answerer.answer("people returned to Mexico under MPP", as_of="2020-01-15")
    assert isinstance(answer, Found)
    assert answer.status.standing is Standing.CURRENT
    assert answer.status.note.startswith("Asked for as of January 15, 2020.")
    assert "says now" not in answer.status.note


@pytest.mark.parametrize(
    ("question", "as_of"),
    [
        ("legal representation of people in MPP", "2018-01-01"),
        ("people returned to Mexico under MPP", "2019-01-15"),
        ("who signed the July 2019 letter", "2018-06-01"),
        ("what do the organizations ask of IOM?", "2018-12-31"),
    ],
)
def test_what_the_record_did_not_have_then_is_not_found(question: str, as_of: str, answerer: Answerer) -> None:
    assert isinstance(answerer.answer(question, as_of=as_of), NotFound)


def test_a_day_after_the_record_ends_gives_its_newest_and_says_so(answerer: Answerer) -> None:
    answer = answerer.answer("people returned to Mexico under MPP", as_of="2026-11-01", today=date(2026, 11, 22))
    assert isinstance(answer, Found)
    assert "59,000" in answer.sentence
    assert answer.status.note.startswith("The record ends with January 29, 2020; this is the newest in it.")


def test_a_day_to_come_is_not_found(answerer: Answerer) -> None:
    answer = answerer.answer("people returned to Mexico under MPP", as_of="2027-01-01", today=date(2026, 11, 22))
    assert isinstance(answer, NotFound)


@pytest.mark.parametrize(
    ("typed", "essential"),
    [
        ("please please how many people have been returned under MPP??", "many returned mpp"),
        ("did HIAS sign the July 2019 letter?", "hias sign july 2019 letter"),
    ],
)
def test_the_essential_question_leaves_out_what_asks_nothing(typed: str, essential: str, answerer: Answerer) -> None:
    assert next(answerer.essential(typed, "en")) == essential
    assert answerer.answer(essential).sentence == answerer.answer(typed).sentence
