"""What is demanded of whoever holds an office, and not of the others to whom the same document is addressed."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from tests.answers.asking import found
from tests.answers.heron import heron_with

ASK = """
  - id: ask-{id}
    statement: {{en: '{en}', es: '{es}'}}
    of: [{of}]
    anchor: paid 8,000 taka
    paragraph: 3
    added: 2026-11-27"""
ASKS = "\nasks:" + "".join(
    ASK.format(id=one, of=of, en=en, es=es)
    for one, of, en, es in (
        ("levy", "ministry", "The levy should be withdrawn", "Que se retire la tasa"),
        ("boats", "ines-rush", "Boats should be inspected", "Que se inspeccionen las barcas"),
        ("mats", "reedworks", "Mats should cost less", "Que las esteras cuesten menos"),
    )
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    added = {"documents/2022-05-17-appeal.yaml": ASKS + "\n"}
    return heron_with(tmp_path_factory.mktemp("asked") / "heron", added)


def said(told: Answerer, question: str) -> str:
    """Return all that is told of a question that is to be answered."""
    answer = found(told, question)
    return " ".join((answer.sentence, *answer.items))


@pytest.mark.parametrize(
    "question",
    [
        "what do they want the Commissioner for Reeds to do?",
        "what should the commissioner for reeds do?",
        "what do they ask of the commissioner for reeds?",
        "¿qué le piden a la comisionada de Juncos?",
        "¿qué debe hacer la comisionada de juncos?",
    ],
)
def test_of_an_office_are_the_demands_on_its_holder_and_the_body(told: Answerer, question: str) -> None:
    told_of = said(told, question)
    assert ("levy" in told_of and "Boats" in told_of) or ("tasa" in told_of and "barcas" in told_of)
    assert "Mats should" not in told_of
    assert "esteras" not in told_of


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("what do they ask for in the Dutch appeal?", "Mats should"),
        ("what do they ask for in the open letter on the reed levy?", "Mats should"),
        ("what does the letter to the Commissioner for Reeds ask for?", "Mats should"),
        ("¿qué piden en el llamamiento neerlandés?", "esteras"),
    ],
)
def test_where_no_office_is_asked_for_anything_all_are_told(told: Answerer, question: str, others: str) -> None:
    assert others in said(told, question)


@pytest.mark.parametrize(
    "question",
    [
        "what do they want the Commissioner for Docks to do?",
        "what should the Deputy Commissioner for Reeds do?",
        "¿qué le piden a la comisionada de Muelles?",
    ],
)
def test_of_an_office_that_nobody_holds_nothing_is_told(told: Answerer, question: str) -> None:
    answer = told.answer(question)
    assert not isinstance(answer, Found), answer.sentence
