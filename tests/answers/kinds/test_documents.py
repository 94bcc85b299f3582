"""Documents: their language, and what the record says was enclosed with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.answer import Found
from tests.answers.kinds.test_works import AGUA, REFINERY, SHIPPED, answerer_of


@pytest.mark.parametrize(
    ("folder", "question", "words"),
    [
        (SHIPPED, "in which language is the December letter written?", "is written in English"),
        (SHIPPED, "en qué idioma está la carta de julio", "inglés"),
        (REFINERY, "dans quelle langue l'appel belge est-il rédigé ?", "français"),
        (REFINERY, "in what language is the Belgian appeal?", "is written in French"),
        (AGUA, "¿en qué idioma está el manifiesto?", "español"),
        (SHIPPED, "What was attached to the December 2018 letter?", "that letter, enclosed"),
        (SHIPPED, "which organization counted the 340-odd cases?", "Human Rights First"),
        (SHIPPED, "qué organización contó los 340 y pico casos de violencia", "Human Rights First"),
        (SHIPPED, "in what month and year did the Amnesty report come out?", "January 2018"),
        (SHIPPED, "¿en qué mes y año salió el informe de Amnistía?", "enero de 2018"),
    ],
)
def test_it_is_told_of_a_document(folder: Path, question: str, words: str) -> None:
    answer = answerer_of(folder).answer(question)
    assert isinstance(answer, Found)
    assert words in answer.sentence


@pytest.mark.parametrize(
    "question",
    [
        "what language is the March letter in?",
        "what was attached to the July letter?",
        "which organization counted the 350-odd cases?",
        "in what month and year did the Reuters report come out?",
    ],
)
def test_it_is_not_told_of_another(question: str) -> None:
    assert not isinstance(answerer_of(SHIPPED).answer(question), Found)
