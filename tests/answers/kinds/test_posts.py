"""Somebody's office as a document has it, and who held an office that a document tells."""

from __future__ import annotations

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from tests.rows import rows

OFFICES = (
    ("Pompeo's title in the IOM letter?", "Mike Pompeo, Secretary of State (in the letter of July 18, 2019)."),
    (
        "Who was Mike Pompeo when the deportation-funding letter was written?",
        "Secretary of State (in the letter of Sep",
    ),
    (
        "What job did Kevin McAleenan hold when the July 2019 letter was addressed to him?",
        "Acting Secretary of Homeland",
    ),
    ("In what role is Marcelo Ebrard being addressed by the NGOs?", "Secretary of Foreign Affairs of Mexico"),
    ("¿Con qué cargo aparece Guillén entre los copiados?", "comisionado del Instituto Nacional de Migración"),
    ("¿Qué puesto tenía la señora Sánchez Cordero en la carta de septiembre de 2018?", "Gobernación designada"),
    ("where did Kevin McAleenan work in July 2019", "Acting Secretary of Homeland Security"),
    ("who was Pompeo in the July 2019 letter on IOM", "Mike Pompeo, Secretary of State (in the letter of July"),
)
HOLDERS = (
    ("Who's the AP journalist cited in the IOM letter?", "Peter Orsi"),
    (
        "who was the secretary of state in the deportation funding letter?",
        "Pompeo, Secretary of State (in the letter of Sep",
    ),
    ("¿Quién era el secretario de Gobernación en la carta sobre la sección 235?", "Olga Sánchez Cordero, secretaria"),
)
ASKED_OTHERWISE = (
    "who does Kevin McAleenan work for",
    "in which city does Kevin McAleenan work",
    "what title does the letter to Pompeo have?",
    "What office sent the letter to Pompeo?",
    "What is Pompeo's position on the IOM letter?",
    "what position does the IOM letter to Pompeo take?",
    "Pompeo's title in the section 235 letter?",
    "what job did Pompeo have before the IOM letter?",
    "who was Pompeo's boss in the IOM letter?",
    "who is the judge in the letter about deportation funding?",
    "who was Mexico's head of state at the time of the 235(b)(2)(C) letter?",
)


@rows(("question", "told"), OFFICES + HOLDERS)
def test_an_office_is_told_as_the_document_has_it(answerer: Answerer, question: str, told: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert told in answer.sentence
    assert len(answer.citations) == 1


@rows("question", ASKED_OTHERWISE)
def test_nobody_is_named_where_a_letter_or_another_is_asked_for(answerer: Answerer, question: str) -> None:
    assert isinstance(answerer.answer(question), NotFound)


def test_an_office_that_begins_with_the_word_goes_before_one_that_only_holds_it(answerer: Answerer) -> None:
    sentence = answerer.answer("¿Quién era secretario de Gobernación en diciembre de 2018?").sentence
    assert "Olga Sánchez Cordero" in sentence
    assert "Encinas" not in sentence
