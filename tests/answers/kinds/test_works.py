"""Cited works and footnotes: each is told of the work that is meant, and of no other."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.knowledge.knowledge import Knowledge
from tests.answers.asking import found
from tests.rows import rows
from tests.shipped import answering

ROOT = Path(__file__).resolve().parents[3]
SHIPPED, GARMENTS, AGUA, REFINERY = (
    ROOT / folder for folder in ("knowledge", "tests/records/garments", "tests/records/agua", "tests/records/refinery")
)


@cache
def answerer_of(folder: Path) -> Answerer:
    return answering(folder)


def sentence_of(folder: Path, question: str) -> str:
    """Ask a record, which is to answer."""
    return found(answerer_of(folder), question).sentence


@rows(
    ("folder", "question", "words"),
    [
        (SHIPPED, "who had the byline on the AP story?", "Peter Orsi"),
        (SHIPPED, "In what journal did Frances Webber's study of voluntary returns appear?", "Race & Class"),
        (SHIPPED, "who published Webber's study?", "Race & Class"),
        (SHIPPED, "what is the publisher of We Can't Help You Here", "Human Rights Watch, “We Can't Help You Here"),
        (SHIPPED, "en qué revista salió el estudio de Webber", "Race & Class"),
        (SHIPPED, "quién firma la nota de AP sobre los autobuses?", "Peter Orsi"),
        (SHIPPED, "Which Human Rights Watch report from July 2019 is cited in the letter to Pompeo?", "Can't Help You"),
        (SHIPPED, "which Webber study is cited in the July 2019 letter?", "2011"),
        (SHIPPED, "which AP story does the July letter cite?", "Peter Orsi"),
        (SHIPPED, "qué informe de Human Rights Watch se cita en la carta a Pompeo?", "Can't Help You"),
        (SHIPPED, "who's the author cited for saying voluntary returns aren't really voluntary", "Frances Webber"),
        (SHIPPED, "¿a quién se cita para decir que los retornos voluntarios no son voluntarios?", "Frances Webber"),
        (SHIPPED, "To what does footnote 9 of the July 2019 letter refer the reader?", "footnote 1: Peter Orsi"),
        (SHIPPED, "a qué remite la nota 9 de la carta de julio", "nota 1: Peter Orsi"),
        (SHIPPED, "How many footnotes does the July 2019 letter contain?", "has 10 footnotes"),
        (AGUA, "¿cuántas notas tiene el manifiesto?", "tiene una nota al pie"),
        (AGUA, "¿qué universidad publicó el estudio de Valdemoro?", "Universidad de la Vega"),
        (AGUA, "¿qué estudio citan las alegaciones?", "Inés Valdemoro"),
        (GARMENTS, "who published The Price of a Plain Life?", "Institute for Household Budgets"),
        (GARMENTS, "which study on household budgets is cited in the open letter?", "The Price of a Plain Life"),
        (GARMENTS, "when did the employers' circular come out?", "February 20, 2023"),
        (REFINERY, "à quoi renvoie la note 1 de l'appel belge ?", "Bilan des rejets"),
        (REFINERY, "quel rapport de l'agence de l'air est cité dans l'appel belge ?", "12 novembre 2018"),
        (REFINERY, "combien de notes de bas de page compte l'appel belge ?", "a une note"),
        (REFINERY, "qui a publié le dossier technique ?", "Valmorne Raffinage"),
    ],
)
def test_a_work_is_told(folder: Path, question: str, words: str) -> None:
    assert words in sentence_of(folder, question)


@rows(
    ("folder", "question"),
    [
        (SHIPPED, "who had the byline on the Reuters story?"),
        (SHIPPED, "en qué revista salió el estudio de Orsi"),
        (SHIPPED, "when was the Reuters article published?"),
        (SHIPPED, "Which Human Rights Watch report from May 2019 is cited in the letter to Pompeo?"),
        (SHIPPED, "Which Human Rights Watch report is cited in the December 2018 letter?"),
        (SHIPPED, "which Webber study is cited in the November 2019 press release?"),
        (SHIPPED, "which Reuters story does the July letter cite?"),
        (SHIPPED, "which author is cited for saying that returns are voluntary?"),
        (SHIPPED, "who is cited for saying that buses are unsafe?"),
        (SHIPPED, "who is the author of the study on voluntary departures"),
        (SHIPPED, "what does footnote 11 of the July letter point to?"),
        (SHIPPED, "a qué remite la nota 19 de la carta de julio"),
        (SHIPPED, "what does footnote 3 of the December 2018 letter refer to?"),
        (SHIPPED, "how many footnotes does the December letter have?"),
        (AGUA, "¿qué dice la nota 2 del manifiesto?"),
        (GARMENTS, "which study on household budgets is cited in the petition?"),
        (GARMENTS, "what does footnote 3 of the open letter refer to?"),
        (REFINERY, "à quoi renvoie la note 3 de l'appel belge ?"),
    ],
)
def test_another_work_is_not_told(folder: Path, question: str) -> None:
    assert not isinstance(answerer_of(folder).answer(question), Found)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "Which of our documents puts the number of returned asylum seekers at more than 50,000?",
            "said by Washington",
        ),
        ("which document says more than 340?", "said by Human Rights First"),
        ("¿cuál de nuestros documentos habla de más de 50,000 personas devueltas?", "según Oficina en Washington"),
        ("which document reports 16,000 children", "printed in Human Rights Watch Q&A"),
        ("who put out the press release about the 160 organizations?", "was issued by Washington Office"),
        ("quién publicó el comunicado de noviembre de 2019", "Oficina en Washington"),
        ("which organization published the Q&A?", "was issued by Human Rights Watch"),
    ],
)
def test_a_document_is_told_by_its_figure_or_with_its_issuer(question: str, words: str) -> None:
    assert words in sentence_of(SHIPPED, question)


@pytest.mark.parametrize(
    "question",
    [
        "which of our documents puts the number of returned asylum seekers at more than 70,000?",
        "which document says less than 340?",
        "which letter reports 16,000 children",  # it is no letter
        "which of our documents counts 59,000 lawyers?",
        "which organization published the press release of March 2018?",
    ],
)
def test_a_document_with_another_figure_or_date_is_not_told(question: str) -> None:
    assert not isinstance(answerer_of(SHIPPED).answer(question), Found)


def test_a_signed_letter_is_issued_by_nobody(answerer: Answerer) -> None:
    answer = answerer.answer("who published the December letter?")
    assert isinstance(answer, Found)
    assert "issued" not in answer.sentence


def test_works_of_somebody_in_two_documents_are_told_apart(record: Knowledge) -> None:
    """None is told where either may be meant."""
    first, second = (record.documents[one] for one in ("2018-12-21-235b2c", "2019-07-18-iom"))
    work = next(one for one in first.cited_works if one.id == "sre-press-release-2018")
    second = replace(second, cited_works=(*second.cited_works, replace(work, id="another", footnote=None)))
    answerer = Answerer(replace(record, documents={**record.documents, second.id: second}))
    answer = answerer.answer("what is the title of the Mexican Secretariat of Foreign Affairs report")
    assert not isinstance(answer, Found)
