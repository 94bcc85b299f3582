"""Questions that once got a wrong answer from the record of another coalition, each of a kind that is refused."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from tests.records.conftest import FOLDERS
from tests.rows import rows
from tests.shipped import answering


@pytest.fixture(scope="module")
def garments() -> Answerer:
    return answering(next(folder for folder in FOLDERS if folder.name == "garments"))


@pytest.mark.parametrize(
    "question",
    [
        "how many people work in the factories today",  # 38 factories are no people
        "when did the companies answer",  # another of the topic's events has a date
        "who paid for the report",
        "who praised the petition",
        "list the 17 countries of the petition",  # the record has their number alone
        "which are the 38 factories",
    ],
)
def test_a_question_about_something_else_is_not_answered(garments: Answerer, question: str) -> None:
    assert isinstance(garments.answer(question), NotFound)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many persons came from the survey's factories", "1,140 workers"),
        ("how many people were injured in the Kolmi fire", "23"),
        ("what minimum wage did the open letter demand", "21,000"),
        ("what minimum wage does the petition want the board to set?", "23,000"),
        ("how much per month does the petition want the board to set?", "23,000"),
    ],
)
def test_what_is_asked_for_itself_is_answered(garments: Answerer, question: str, told: str) -> None:
    answer = garments.answer(question)
    assert isinstance(answer, Found)
    assert told in answer.sentence


def test_demands_hold_the_noun_that_is_asked_for(garments: Answerer) -> None:
    answer = garments.answer("what wage did the open letter demand")
    assert isinstance(answer, Found)
    assert all("wage" in one or "pay" in one for one in (answer.sentence, *answer.items))


ABOUT_ANOTHER_THING = {
    "agua": [
        "lista de los 690 pozos sin permiso",  # the record has their number alone
        "¿qué día de noviembre de 2019 dejó de ser potable el agua del grifo?",
        "¿exactamente cuántas personas compran agua embotellada?",
        "¿todos los pozos tienen permiso?",
        "¿cuándo revocó el Gobierno regional la autorización de los pozos nuevos?",
        "¿quién era el director de la desaladora en 2020?",  # he was so from 2011 to 2016
        "¿qué nueve fincas usan más de la mitad del agua?",
        "¿cuántas de las 137 personas atendidas murieron?",
        "¿qué recibió Frutas del Tarancel a cambio de los pozos?",
        "¿cuántas personas de El Cerrillo compran agua embotellada?",  # those of both neighbourhoods do
        "peces muertos julio 2021",  # a plan of 2021 does not speak of those of July 2020
        "¿cuántos de los peces muertos eran carpas?",  # the record counts all of them
        "¿quién de la Agencia de la Cuenca habló de 1.500 peces?",
        "¿qué pidió Casilda Reinosa en las alegaciones?",  # they were sent to her
    ],
    "garments": [
        "who killed the 2 workers?",
        "which member of the Wage Board abstained?",
        "what is the exact number of people who signed the petition online?",
        "when did the Labour Court lift the fine on Padmaloy Mills?",
        "what was finally settled about the dismissed workers?",
        "who succeeded Anwar Qadri?",
        "what wage did the Employers' Alliance ask for?",  # in a draft of the report it is only quoted
        "how many workers did Lantern Legal Aid dismiss?",  # it counts those of the mill
        "how many workers were fired in the boiler house?",  # a fire killed them
        "what share of workers were given a pay slip?",  # 17 percent were not
        "how many of the people Padmaloy threw out have got their jobs back?",  # not all 212
        "who at the Employers' Alliance said that 94 were dismissed?",
        "wage board vote count for / against / abstained",
        "according to Lantern Legal Aid, how many workers were dismissed?",  # it counts those who are back
        "what is Corvane Apparel Group?",  # it is only named
        "how many pay slips did Padmaloy Mills keep?",  # 212 workers had asked for them
        "when was Padmaloy Mills fined by the Wage Board?",  # by a court
        "what fee do we want Corvane to pay?",  # a price
        "and how many factories are on that list Brightwater put out?",  # 46 have orders
    ],
    "refinery": [
        "why did the compressor fail?",
        "how many hospitals treated people?",  # 131 people are no hospitals
        "comment s'appelle le compresseur ?",
        "what is the name of the third unit?",
        "exactly how many people live within five kilometres of the chimneys?",
        "how many of the 118 patients were children?",
        "combien exactement d'habitants vivent à moins de cinq kilomètres ?",
        "quel jour d'avril 2019 l'investissement a-t-il été annoncé ?",
        "pourquoi le compresseur est-il tombé en panne ?",
        "quelles banques, à part Harrowgate, ont prêté de l'argent ?",
        "quelle amende a été payée en 2019 ?",  # it was in 2015
        "when did the minister answer the Belgian appeal?",
        "how long did the sirens sound?",  # they did after 50 minutes
        "que demande Solange Vercruyce dans l'appel belge ?",  # it was sent to her
        "quelle réponse la ministre a-t-elle donnée à l'appel belge ?",
        "how many tonnes do we want the refinery to emit?",  # it tells what it does emit
        "how much do we want Harrowgate to lend?",
        "how many people do we want the refinery to employ?",
        "how many jobs do you want the operator to promise?",
        "combien de personnes voulons-nous que la raffinerie emploie ?",
        "have the Doctors got back to us about the 2019 contribution?",
        "has Harrowgate come back to you on the June 2019 letter?",
        "has Valmorne Raffinage answered the letter of June 2019?",  # that one tells of the March appeal
        "has Doctors for Air answered the letter of March 1, 2019?",
        "have the neighbours got over the June 2019 letter?",
    ],
}


@pytest.mark.parametrize("name", ABOUT_ANOTHER_THING)
def test_an_answer_has_what_was_asked_for_in_it(name: str) -> None:
    answerer = answering(next(folder for folder in FOLDERS if folder.name == name))
    answers = {question: answerer.answer(question) for question in ABOUT_ANOTHER_THING[name]}
    assert {question: one for question, one in answers.items() if not isinstance(one, NotFound)} == {}


@pytest.mark.parametrize(
    "question",
    [
        "has Valmorne Raffinage answered the letter of March 1, 2019?",
        "Valmorne Raffinage a-t-elle répondu à la lettre du 1er mars 2019 ?",
    ],
)
def test_a_claim_may_name_the_letter_that_is_asked_about(question: str) -> None:
    refinery = answering(next(folder for folder in FOLDERS if folder.name == "refinery"))
    answer = refinery.answer(question)
    assert isinstance(answer, Found)
    assert [one.entry for one in answer.matches] == ["appeal-unanswered"]


def test_a_figure_that_is_older_than_was_asked_says_so_first() -> None:
    refinery = answering(next(folder for folder in FOLDERS if folder.name == "refinery"))
    answer = refinery.answer("combien d'organisations compte la coalition au 31 décembre 2019 ?")
    assert isinstance(answer, Found)
    assert answer.sentence.startswith("Le recueil n’a pas de chiffre au 31 décembre 2019")


NEAR_MISSES = {
    "garments": [
        "how many trade unions and women's groups signed the open letter?",
        "how much is overtime per day?",
        "when was the joint agreement signed?",
        "is Boiler Watch part of the Needle and Thread Alliance?",
        "what did Brightwater answer to our call for a boycott?",
        "how many of the 212 dismissed workers were fined?",
        "how many of the 212 dismissed workers are there?",
        "how many of the 212 were dismissed?",
        "when was the 7,400 taka announced?",
        "Who started the fire at Kolmi Dyeing Works?",  # nobody is told of
        "According to the Wage Board, how many workers were dismissed at Padmaloy Mills?",  # it only got the letter
        "When did Padmaloy Mills pay the fine?",  # it has to
        "Which members of the Wage Board voted against the new minimum wage?",  # their number is told
    ],
    "agua": [
        "cuánta gente fue a la marcha hasta la desembocadura en septiembre de 2020",
        "¿Quién construyó la desaladora de Punta Rasa?",
        "Según la Consejería de Sanidad, ¿cuántas personas atendió el centro de salud de El Cerrillo?",
        "¿Por qué Inés Valdemoro no firmó la carta?",  # whether she did is no reason
    ],
    "refinery": [
        "demandons-nous un tribunal ?",
        "how many sensors on the French side?",
        "is Estuary Watch the same as Follow the Loan?",
        "is Osmond Energy Holdings the same as the Clean Skies Forum?",
        "how much sulphur dioxide came out of the refinery in 2019",
        "which bank does not lend for the third unit?",
        "which bank lends money to the fishers?",
        "Qui a posé le premier capteur ?",
        "Quand le compresseur a-t-il été remplacé ?",  # it should have been
        "Selon le syndicat, combien de tonnes de gaz ont brûlé le 28 octobre 2019 ?",
    ],
}


@rows(("record", "question"), [(record, question) for record, rows in NEAR_MISSES.items() for question in rows])
def test_what_leaves_open_what_is_asked_for_is_no_answer(record: str, question: str) -> None:
    answerer = answering(next(folder for folder in FOLDERS if folder.name == record))
    assert isinstance(answerer.answer(question), NotFound)
