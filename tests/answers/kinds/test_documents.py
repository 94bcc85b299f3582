"""Documents: their language, and what the record says was enclosed with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.answer import Found
from tests.answers.kinds.test_works import AGUA, GARMENTS, REFINERY, SHIPPED, answerer_of, sentence_of
from tests.rows import rows


@rows(
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
    assert words in sentence_of(folder, question)


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


TOLD_BY_ITS_TOPIC = (
    (SHIPPED, "How many groups signed the letter on the IOM's return scheme?", "17 organizations"),
    (SHIPPED, "Who signed the letter on the bus returns?", "17 organizations"),
    (
        SHIPPED,
        "How many groups signed the letter to the State Department about IOM's return buses?",
        "17 organizations",
    ),
    (SHIPPED, "¿Quién firmó la carta sobre los retornos en autobús?", "17 organizaciones"),
    (GARMENTS, "how many organizations signed the petition on the wage of workers?", "more than 90 organizations"),
    (AGUA, "¿Quién firmó el manifiesto sobre los pozos ilegales?", "11 organizaciones y 5 personas"),
    (REFINERY, "qui a signé la lettre ouverte sur les prêts de la raffinerie ?", "14 organisations"),
)


@pytest.mark.parametrize(("folder", "question", "words"), TOLD_BY_ITS_TOPIC)
def test_a_document_is_told_by_what_one_of_its_statements_has_of_its_topic(
    folder: Path, question: str, words: str
) -> None:
    assert words in sentence_of(folder, question)


@rows(
    "question",
    [
        "who signed the letter to Trump?",  # it speaks of him, and is not to him
        "who signed the letter to Pompeo about the buses to Honduras?",  # the record does not say where they went
        "who signed the letter on kidnappings?",  # several letters speak of them, and none is called so
        "who signed the letter on returns by plane?",  # no statement has it
        "Who signed the statement against the return of refugees by ship?",  # another word for a single statement's
        "who signed the letter on returns and loans?",  # no single statement has both
        "who signed the letter on the returns of children?",  # another group than the letter is about
        "who signed the letter on the Tijuana returns?",  # a place that is only named in it
        "¿quién firmó la carta sobre los retornos a Haití?",
    ],
)
def test_a_document_is_not_told_by_what_is_only_mentioned(question: str) -> None:
    assert not isinstance(answerer_of(SHIPPED).answer(question), Found)


@pytest.mark.parametrize(
    ("folder", "question", "words"),
    [
        (
            SHIPPED,
            "Which organizations signed both the December 2018 letter to López Obrador and the July 2019 letter on "
            "voluntary return?",
            "6 organizations signed all of these documents (December 21, 2018 and July 18, 2019)",
        ),
        (SHIPPED, "¿quién firmó la carta a López Obrador y la de julio de 2019?", "6 organizaciones firmaron todos"),
        (REFINERY, "who signed the letter to Minister Vercruyce and the open letter?", "4 organizations signed all"),
    ],
)
def test_the_name_of_a_document_ends_where_another_one_is_joined(folder: Path, question: str, words: str) -> None:
    assert words in sentence_of(folder, question)


@rows(
    ("question", "words"),
    [
        ("Is HIAS among the groups behind the September 2018 statement on deportation funding?", "No: HIAS is not"),
        ("which groups are behind the September 2018 statement?", "27 organizations signed"),
        ("Which broadcaster gave the number of people living in the Matamoros tent camp?", "National Public Radio"),
        ("Which radio network reported the people living in the Matamoros tent camp?", "National Public Radio"),
        ("Which media outlet is behind the number on the tent camp in Matamoros?", "National Public Radio"),
        ("Which wire service reported the bus returns from Juárez?", "Associated Press"),
        ("¿Qué agencia de noticias informó de los autobuses de la OIM?", "Associated Press"),
        ("who is behind the figure of 816 attacks?", "Human Rights First"),
    ],
)
def test_whoever_is_behind_a_statement_or_a_figure_is_told(question: str, words: str) -> None:
    assert words in sentence_of(SHIPPED, question)


@pytest.mark.parametrize(
    "question",
    [
        "who is behind the statement that Mexico is safe?",
        "who was behind the attacks on asylum seekers?",
        "Which broadcaster reported the number of deaths in the Matamoros tent camp?",
        "Which broadcaster reported the kidnappings?",  # which the signatories tell themselves
        "Which news agency reported the court ruling?",
        "Which station is behind the number of pregnant women?",  # a bus leaves from one, too
    ],
)
def test_nobody_is_told_to_be_behind_what_no_document_says(question: str) -> None:
    assert not isinstance(answerer_of(SHIPPED).answer(question), Found)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who carried out the survey?", "Immigration Policy Center"),
        ("Who conducted the survey of 607 asylum seekers?", "Immigration Policy Center"),
        ("¿Quién realizó la encuesta?", "Immigration Policy Center"),
        ("¿Quién llevó a cabo el estudio con 607 personas?", "Immigration Policy Center"),
        ("who led the survey?", "Tom K. Wong"),
    ],
)
def test_who_carried_out_a_study_is_told_by_whose_it_is(question: str, words: str) -> None:
    assert words in sentence_of(SHIPPED, question)


@pytest.mark.parametrize("question", ["who led the protest?", "who organized the march?", "who led the raid?"])
def test_who_led_something_is_nobody_who_wrote_of_it(question: str) -> None:
    assert not isinstance(answerer_of(SHIPPED).answer(question), Found)
