"""Whose time is asked: an office is told of the time at which it was held, and of no other."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from tests.rows import rows

HELD = (
    ("Who was Mexico's Minister of Foreign Affairs when the NGOs wrote in September 2018?", "Luis Videgaray"),
    ("¿quién era canciller cuando se mandó la carta contra los 20 millones?", "Luis Videgaray"),
    ("who was DHS secretary when MPP was announced", "Kirstjen Nielsen"),
    ("Who was Secretary of Homeland Security when the policy was announced?", "Kirstjen Nielsen"),
    ("¿quién era titular de Seguridad Nacional cuando se anunció el programa?", "Kirstjen Nielsen"),
    ("who was secretary of homeland security in September 2018", "Kirstjen Nielsen"),
    ("What post did Andrés Ramírez Silva hold when he was copied on the letter?", "Refugee Assistance"),
    ("What job did Kevin McAleenan hold when the July 2019 letter was addressed to him?", "Acting Secretary"),
    ("¿Qué cargo tenía Marcelo Ebrard cuando le escribieron las 8 organizaciones?", "Relaciones Exteriores"),
    ("Who is Marcelo Ebrard in these letters?", "Secretary of Foreign Affairs of Mexico"),
)


@rows(("question", "told"), HELD)
def test_an_office_is_told_of_its_time(answerer: Answerer, question: str, told: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert told in answer.sentence


def test_who_left_an_office_is_not_named_by_the_date_of_a_document_that_looks_back(answerer: Answerer) -> None:
    assert "Nielsen" not in answerer.answer("DHS secretary in January 2020").sentence


@pytest.mark.parametrize(
    "question",
    [
        "who was DHS secretary when MPP was ended",
        "What job did Kevin McAleenan hold when the September 2018 letter was addressed to him?",
        "What post did Andrés Ramírez Silva hold when the court copied the letter?",
        "who was secretary of homeland security when the Refugee Act was passed",
        "Which person at Amnesty International signed the July 2019 letter?",
    ],
)
def test_nobody_is_named_where_the_record_does_not_tell(answerer: Answerer, question: str) -> None:
    assert isinstance(answerer.answer(question), NotFound)
