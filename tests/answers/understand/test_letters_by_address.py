"""A letter named by whom it was sent to, and a figure by who told it: the verb between them changes nothing."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from tests.shipped import shipped

SAME = [
    (
        "Did Sin Fronteras sign the letter to President López Obrador?",
        "Did Sin Fronteras sign the letter addressed to President López Obrador?",
    ),
    (
        "Did Amnesty sign the December 2018 letter to López Obrador?",
        "Did Amnesty sign the letter that was sent to López Obrador in December 2018?",
    ),
    (
        "¿Firmó Sin Fronteras la carta al presidente López Obrador?",
        "¿Firmó Sin Fronteras la carta que se envió al presidente López Obrador?",
    ),
    (
        "¿Firmó Amnistía Internacional la carta a López Obrador?",
        "¿Firmó Amnistía Internacional la carta dirigida a López Obrador?",
    ),
    (
        "¿Cuántas personas nicaragüenses habían sido devueltas a México según TRAC?",
        "¿Cuántas personas nicaragüenses habían sido devueltas a México de acuerdo con TRAC?",
    ),
    (
        "¿Cuántas personas hondureñas habían sido devueltas según TRAC?",
        "¿Cuántas personas hondureñas habían sido devueltas según los datos publicados por TRAC?",
    ),
]


@pytest.mark.parametrize(("plain", "with_verb"), SAME)
def test_the_verb_between_a_letter_and_its_addressee_changes_nothing(plain: str, with_verb: str) -> None:
    assert shipped().answer(with_verb) == shipped().answer(plain)


@pytest.mark.parametrize(
    "question",
    [
        "¿A quién fue dirigida la carta de julio?",
        "Who was the July 2019 letter addressed to?",
        "¿Fue dirigida a Pompeo la carta de julio de 2019?",
    ],
)
def test_whom_a_letter_was_sent_to_is_still_asked(question: str) -> None:
    answer = shipped().answer(question)
    assert isinstance(answer, Found)
    assert "Mike Pompeo" in answer.sentence
