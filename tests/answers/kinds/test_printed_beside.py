"""Names within somebody else's line of a list: of these no list says that they did not sign."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.answers.answer import Answer, Found, NotFound
from bot.answers.answerer import Answerer
from bot.knowledge.loading import load
from tests.answers.kinds.test_works import AGUA, GARMENTS, REFINERY, SHIPPED, answerer_of
from tests.rows import rows

LETTER = "documents/2023-03-14-open-letter.yaml"


@pytest.fixture(scope="module")
def signing_for_another(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    """Return the answers of a record in which Boiler Watch signs by Anwar Qadri, who has no line of his own."""
    folder = tmp_path_factory.mktemp("records") / "garments"
    shutil.copytree(GARMENTS, folder)
    letter = folder / LETTER
    line = "as_printed: Boiler Watch,"
    assert line in letter.read_text(encoding="utf-8")
    with_a_person = "as_printed: 'Anwar Qadri, Secretary, Boiler Watch',"
    letter.write_text(letter.read_text(encoding="utf-8").replace(line, with_a_person), encoding="utf-8")
    return Answerer(load(folder))


def _sentence(answer: Answer) -> str:
    assert isinstance(answer, Found | NotFound)
    return answer.sentence


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("did Anwar Qadri sign the open letter?", "Yes: Anwar Qadri, Secretary, Boiler Watch is among the 17"),
        ("did Mr Qadri sign the open letter?", "Yes: Anwar Qadri, Secretary, Boiler Watch"),
        ("did Boiler Watch sign the open letter?", "Yes: Boiler Watch is among"),
        ("what did Anwar Qadri sign?", "Anwar Qadri signed one document"),
        ("did Anwar Qadri and Lantern Legal Aid sign the open letter?", "Yes: Anwar Qadri is among"),
        ("did Joel Whitcombe sign the open letter?", "No: Joel Whitcombe is not among the 17"),
    ],
)
def test_who_signs_for_an_organization_signed_as_well(
    signing_for_another: Answerer, question: str, begins: str
) -> None:
    assert _sentence(signing_for_another.answer(question)).startswith(begins)


@pytest.mark.parametrize(
    ("folder", "question", "line"),
    [
        (GARMENTS, "did Delta Open University sign the open letter?", "Dr. Nasrin Halder"),
        (GARMENTS, "Did Eastern Medical Academy sign the letter of March 2023?", "Eastern Medical Academy"),
        (GARMENTS, "did Delta Open University sign any letter?", "Dr. Nasrin Halder"),
        (GARMENTS, "did Delta Open University and Boiler Watch sign the open letter?", "Dr. Nasrin Halder"),
        (AGUA, "¿firmó la Universidad de la Vega el manifiesto?", "Universidad de la Vega"),
    ],
)
def test_where_somebody_belongs_is_no_signature_and_no_no(folder: Path, question: str, line: str) -> None:
    sentence = _sentence(answerer_of(folder).answer(question))
    assert line in sentence
    assert not sentence.startswith(("Yes", "Sí", "No:"))


@rows(
    ("folder", "question", "begins"),
    [
        (GARMENTS, "did Dr. Halder sign the open letter?", "Yes: Nasrin Halder"),
        (GARMENTS, "did Mr Qadri sign the open letter?", "No: "),
        (GARMENTS, "did Reverend Ellerby sign the open letter?", "Yes: Thomas Ellerby"),
        (GARMENTS, "did Doctor Halder sign the open letter?", "Yes: Nasrin Halder"),
        (GARMENTS, "did Rabbi Halder sign the open letter?", "Not found: the record knows no signatory called “rabbi"),
        (GARMENTS, "did Baroness Sattar sign the open letter?", "Not found: the record knows no signatory called"),
        (AGUA, "¿firmó la hermana Oñoro el manifiesto?", "Sí: se sabe que Pilar Oñoro"),
        (AGUA, "¿firmó la hermana Cantalapiedra el manifiesto?", "No encontrado: el registro no conoce ninguna firma"),
        (GARMENTS, "did Brinlow Observatory sign the open letter?", "No: “brinlow observatory” is not among the 17"),
        (GARMENTS, "did the University sign the open letter?", "Not found"),
        (SHIPPED, "did Mr Ebrard sign the letter of July 2019?", "No: "),
    ],
)
def test_other_names_are_told_as_ever(folder: Path, question: str, begins: str) -> None:
    assert _sentence(answerer_of(folder).answer(question)).startswith(begins)


def test_what_a_reader_must_know_of_a_list_stands_with_a_yes_and_a_no() -> None:
    """README of the data promises it."""
    knowledge = load(REFINERY)
    noted = [
        (one, one.signatories.note) for one in knowledge.documents.values() if one.signatories and one.signatories.note
    ]
    assert noted, "a record of the tests has such a note"
    for document, note in noted:
        one = knowledge.name(min(document.signed_by), "en")
        answer = answerer_of(REFINERY).answer(f"did {one} sign the document of {document.published.date}?")
        assert note.in_language("en") in _sentence(answer)
