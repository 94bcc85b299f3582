"""Questions that name a letter, a person or a number only to ask for something else, and those that ask for these."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from tests.records.conftest import FOLDERS
from tests.rows import rows
from tests.shipped import answering

RECORDS = {folder.name: folder for folder in FOLDERS}


@rows(
    "question",
    [
        "who took over from Tonatiuh Guillén as commissioner",
        "what made McAleenan order the Red Team review",
        "¿qué llevó a McAleenan a ordenar la revisión del Red Team?",
        "how many people did the December 2018 letter name",
        "who presided over the commission when the letter to López Obrador was sent",
        "what did Acting Secretary McAleenan explain in his letter to the 17 organizations",
        "How many groups opposed the letter?",
        "what was the name of the first migrant sent back to Mexicali",
        "what are the names of the officials who wrote the Red Team review",
        "what is the exact number of people represented by an attorney",
        "how many people are living in all the tent camps",
        "how many people are living in all the border tent camps taken together",
        "¿cuántas personas habían sido devueltas cuando se escribió la carta a López Obrador de diciembre de 2018?",
    ],
)
def test_what_is_only_named_is_not_told(answerer: Answerer, question: str) -> None:
    assert isinstance(answerer.answer(question), NotFound)


@rows(
    ("question", "told"),
    [
        ("who is Tonatiuh Guillén", "Commissioner"),
        ("how many people signed the December 2018 letter", "8 organizations"),
        ("what exact share is represented by an attorney", "4 percent"),
        ("how many people live in the tent camp", "1,500"),
        ("iom letter goes to who", "Pompeo"),
        ("what kind of order did the San Francisco judge issue", "injunction"),
        ("how many bused home from Ciudad Juárez", "70"),
        ("in how many border cities was MPP running when WOLA wrote", "six"),
    ],
)
def test_what_is_asked_for_is_told(answerer: Answerer, question: str, told: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert told in answer.sentence


@pytest.mark.parametrize(
    "question",
    [
        "is HIAS behind the July 2019 letter to the State Department and DHS",
        "did HIAS sign the letter to Pompeo and McAleenan",
        "¿firmó HIAS la carta a Pompeo y McAleenan?",
    ],
)
def test_several_readers_are_of_one_letter(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert answer.sentence.startswith(("Yes", "Sí"))
    assert "2018" not in answer.sentence


def test_who_was_asked_to_do_something_is_told() -> None:
    answer = answering(RECORDS["refinery"]).answer("who is the prefect that was asked to stop work on the third unit")
    assert isinstance(answer, Found)
    assert "Quesnoy" in answer.sentence


def test_a_demand_in_the_order_of_a_statement_is_a_yes_or_no(answerer: Answerer) -> None:
    answer = answerer.answer("hrw wants congress to defund mpp?")
    assert isinstance(answer, Found)
    assert answer.sentence.startswith("Yes")


@pytest.mark.parametrize(
    ("record", "question"),
    [
        ("garments", "who took over from Imtiaz Bhuyan as chair of the wage board"),
        ("garments", "how many people does the open letter name"),
        ("agua", "¿quién sucedió a la presidenta Casilda Reinosa?"),
        ("agua", "¿a cuántas personas nombra el manifiesto?"),
        ("refinery", "combien de personnes la lettre ouverte nomme-t-elle"),
    ],
)
def test_other_records_do_not_tell_it_either(record: str, question: str) -> None:
    assert isinstance(answering(RECORDS[record]).answer(question), NotFound)
