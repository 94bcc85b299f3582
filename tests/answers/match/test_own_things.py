"""What a country has of its own: an American law is US law, and no Mexican one."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer

REFUGEE_ACT = "The Refugee Act, which the US Congress enacted in 1980, brought US law into line"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "Which statute, passed by Congress in 1980, brought American law into line with the Refugee Convention?",
            REFUGEE_ACT,
        ),
        ("Which American law did Congress enact in 1980?", REFUGEE_ACT),
        ("Which American court stayed the injunction?", "Ninth Circuit"),
    ],
)
def test_a_thing_is_told_by_the_name_of_the_country_beside_it(answerer: Answerer, question: str, words: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert words in answer.sentence


@pytest.mark.parametrize(
    "question",
    [
        "Which Mexican law brought law into line with the Refugee Convention?",
        "Which Honduran law did Congress enact in 1980?",
        "Which Mexican court stayed the injunction?",  # in a statement on people who are sent to Mexico
        "Which Mexican law does the DHS memo name as the legal basis of MPP?",
    ],
)
def test_a_thing_of_another_country_is_not_found(answerer: Answerer, question: str) -> None:
    assert not isinstance(answerer.answer(question), Found)
