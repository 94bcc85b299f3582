"""What is told with a yes or a no, and what no statement decides."""

from functools import cache
from pathlib import Path

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.knowledge.loading import default_folder, load

RECORDS = Path(__file__).parents[2] / "records"

DECIDED = """
knowledge|Did Judge Seeborg block the programme?|Yes:
knowledge|Did Judge Seeborg block MPP?|Yes:
knowledge|Did the Ninth Circuit stay the injunction?|Yes:
knowledge|Did Mexico agree to expand MPP?|Yes:
knowledge|Did McAleenan order the Red Team review?|Yes:
knowledge|Are unaccompanied children exempt?|Yes:
garments|do they call for a boycott?|No:
garments|Did Padmaloy Mills dismiss workers?|Yes:
garments|Were 212 workers dismissed at Padmaloy Mills?|Yes:
garments|Is the Needle and Thread Employers' Alliance a body of factory owners?|Yes:
refinery|Est-ce que l'appel belge veut fermer la raffinerie ?|Non
refinery|Le compresseur est-il tombé en panne ?|Oui
refinery|Au 5 novembre 2019, Osmond Energy Holdings avait-elle écrit à la coalition ?|Non
"""
UNDECIDED = """
knowledge|Is Mexico a safe third country?
knowledge|¿Es México un tercer país seguro?
knowledge|Is the United States a safe third country?
knowledge|¿Es Estados Unidos un tercer país seguro?
knowledge|Did MPP block a judge?
knowledge|Does the INA violate MPP?
knowledge|Is non-refoulement the law?
knowledge|Is it non-refoulement?
knowledge|Are people in MPP represented by lawyers?
knowledge|Do lawyers represent people in MPP?
knowledge|Are people represented by the labor union?
knowledge|Did a judge block MPP because of the letter?
knowledge|¿Bloqueó Ken Cuccinelli el programa?
knowledge|Will a judge block MPP?
knowledge|Is MPP blocked?
knowledge|Does MPP violate US law?
knowledge|Did IOM return people?
garments|Did workers dismiss Padmaloy Mills?
garments|Did 212 workers dismiss Padmaloy Mills?
garments|Did 1,140 factories question the workers?
garments|Is the Needle and Thread Alliance a body of factory owners?
garments|Does the Alliance represent factory owners?
garments|Did Padmaloy Mills dismiss workers because of the pay slips?
garments|Were the dismissals because of the pay slips?
garments|Did the dismissals have to do with the pay slips?
garments|Was the minimum wage raised because of the petition?
garments|I'm with Corvane; did we dismiss workers?
garments|Will Padmaloy Mills dismiss workers?
garments|Could Padmaloy Mills dismiss workers?
garments|Is the sample too small?
refinery|Trois capteurs ont-ils été posés ?
refinery|Deux capteurs ont-ils été posés ?
refinery|Les trois capteurs ont-ils été posés ?
refinery|L'enquête publique est-elle ouverte ?
refinery|L'incident a-t-il été bien géré ?
refinery|Est-ce que l'incident a été bien géré ?
refinery|La torchère a-t-elle fait son travail ?
refinery|La coalition a-t-elle écrit à Osmond Energy ?
refinery|La coalition demande-t-elle la fermeture de la raffinerie ?
agua|¿Está cortada la carretera del puerto?
"""


@cache
def _answerer(record: str) -> Answerer:
    return Answerer(load(default_folder() if record == "knowledge" else RECORDS / record))


@pytest.mark.parametrize("row", DECIDED.strip().splitlines())
def test_one_clause_says_or_denies_just_that(row: str) -> None:
    record, question, begins = row.split("|")
    answer = _answerer(record).answer(question)
    assert isinstance(answer, Found)
    assert answer.sentence.startswith(begins)


@pytest.mark.parametrize("row", UNDECIDED.strip().splitlines())
def test_what_no_clause_decides_has_no_answer(row: str) -> None:
    record, question = row.split("|")
    assert not isinstance(_answerer(record).answer(question), Found)
