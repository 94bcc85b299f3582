"""Questions that once got a wrong answer from the record of another coalition, each of a kind that is refused."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from tests.records.conftest import FOLDERS
from tests.shipped import answering


@pytest.fixture(scope="module")
def garments() -> Answerer:
    return answering(next(folder for folder in FOLDERS if folder.name == "garments"))


@pytest.mark.parametrize(
    "question",
    [
        "how many people work in the factories today",  # 38 factories are no people
        "how many persons came from the survey's factories",
        "when did the companies answer",  # another of the topic's events has a date
        "who paid for the report",
        "who praised the petition",
    ],
)
def test_a_question_about_something_else_is_not_answered(garments: Answerer, question: str) -> None:
    assert isinstance(garments.answer(question), NotFound)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many people were injured in the Kolmi fire", "23"),
        ("what minimum wage did the open letter demand", "21,000"),
    ],
)
def test_what_is_asked_for_itself_is_answered(garments: Answerer, question: str, told: str) -> None:
    answer = garments.answer(question)
    assert isinstance(answer, Found)
    assert told in answer.sentence


def test_demands_hold_the_noun_that_is_asked_for(garments: Answerer) -> None:
    answer = garments.answer("what wage did the open letter demand")
    assert isinstance(answer, Found)
    assert all("wage" in one or "pay" in one for one in (answer.sentence, *answer.items))
