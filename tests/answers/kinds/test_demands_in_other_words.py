"""Whether something is demanded, in whichever words and forms it is asked; what those who signed did besides."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Does Human Rights Watch want Congress to cut off the money for MPP?", "defund and end MPP"),
        ("do they want avr documents made public", "make public"),
        ("¿piden que se hagan públicos los memorandos del AVR?", "Hacer públicos"),
        ("Did the letter that WOLA coordinated request details of how returnees are kept safe?", "safe and well"),
        ("the wola letter asked for information on the criteria?", "information on the criteria"),
        ("la carta de wola pide información sobre los criterios, ¿verdad?", "información sobre los criterios"),
        ("¿Las 17 organizaciones piden detener la financiación?", "Detener"),
    ],
)
def test_a_demand_is_told_with_a_yes(answerer: Answerer, question: str, told: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert answer.sentence.startswith(("Yes", "Sí"))
    assert told in answer.sentence


@pytest.mark.parametrize(
    "question",
    [
        "Does Human Rights Watch want Congress to raise the money for MPP?",
        "Does Human Rights Watch want Congress to cut off the asylum system?",
        "Does the IOM letter ask for the halt to be made public?",
        "do they want the wages of the officers made public",
        "the wola letter asked for information on the budget?",
        "pompeo letter wants funding doubled, right?",
        "wola letter wants hearings, right?",
    ],
)
def test_what_is_not_demanded_gets_no_yes_and_no_list(answerer: Answerer, question: str) -> None:
    assert isinstance(answerer.answer(question), NotFound)


def test_a_row_of_words_about_demands_still_lists_them(answerer: Answerer) -> None:
    for question in ("what does the wola letter ask for?", "wola letter asks", "wola letter asks for"):
        answer = answerer.answer(question)
        assert isinstance(answer, Found)
        assert len(answer.items) == 3


@pytest.mark.parametrize(
    "question",
    [
        "Did the signers offer to meet the ministers face to face?",
        "have the signatories opened an office in Tijuana?",
        "¿Los firmantes ofrecieron abrir una oficina?",
    ],
)
def test_what_those_who_signed_did_besides_makes_nobody_a_signatory(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, NotFound)
    assert "No:" not in answer.sentence


@pytest.mark.parametrize(
    "question",
    ["is there anybody from Mexico City who signed in 2018", "did anyone from Upper Alder sign the July letter?"],
)
def test_a_place_that_nobody_knows_is_no_name_of_a_signatory(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, NotFound)
    assert "called" not in answer.sentence


@pytest.mark.parametrize("question", ["Did the signatories include HIAS?", "¿Los firmantes incluyen a HIAS?"])
def test_whether_one_is_among_the_signatories_is_still_told(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert "HIAS" in answer.sentence


@pytest.mark.parametrize(
    "question",
    [
        "how many signed with WOLA in November 2019",
        "cuántos firmaron la carta con WOLA",
        "How many organizations and individuals joined WOLA in writing to the Mexican government?",
    ],
)
def test_those_who_signed_with_whoever_announced_it_are_counted(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert "160" in answer.sentence


@pytest.mark.parametrize(
    "question", ["how many signed with HIAS in November 2019", "how many signed with WOLA in 2017"]
)
def test_nobody_is_counted_beside_one_who_announced_nothing(answerer: Answerer, question: str) -> None:
    assert "160" not in answerer.answer(question).sentence
