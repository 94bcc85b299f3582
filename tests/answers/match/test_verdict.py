"""What is told with a yes or a no, and what no statement decides."""

from functools import cache
from pathlib import Path

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.knowledge.loading import default_folder, load
from tests.rows import rows

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
garments|Were 212 workers dismissed at Padmaloy Mills?|212 workers were dismissed
garments|Is the Needle and Thread Employers' Alliance a body of factory owners?|Yes:
refinery|Est-ce que l'appel belge veut fermer la raffinerie ?|Non
refinery|Le compresseur est-il tombé en panne ?|Oui
garments|Did the Employers' Alliance publish its calculation?|No:
garments|Has Lindholm & Fry replied?|No:
garments|Has Padmaloy Mills taken back 58 workers?|Yes:
garments|Have we ever asked for a boycott?|No:
garments|Did the coalition ask for a boycott?|No:
garments|Has the coalition called for a boycott?|No:
garments|Do they ask the Wage Board for a shorter working day?|No:
knowledge|Has HRW called for an end to MPP?|Yes:
knowledge|Did HRW call on Congress to end MPP?|Yes:
knowledge|Did CBP pressure asylum officers?|Yes:
knowledge|Is IOM's return program really voluntary?|No:
refinery|Did the coalition ask for fines?|No:
refinery|Are we the same as the Clean Skies Forum?|No:
refinery|Is the coalition the same as the Clean Skies Forum?|No:
refinery|Did the sirens sound in France?|Yes:
refinery|Did the minister answer the letter of October 2018?|No:
refinery|Will the bank pay the rest of its loan?|No:
refinery|Was the compressor replaced?|No:
refinery|La ministre a-t-elle répondu à la lettre d'octobre 2018 ?|Non
refinery|Une torchère a-t-elle brûlé toute la nuit ?|Oui
refinery|Des amendes ont-elles été payées ?|Oui
agua|¿Cortaron la carretera del puerto?|Sí:
agua|¿Estuvo cortada la carretera dos horas?|Sí:
agua|¿Funciona la desaladora?|Sí:
agua|¿Ha empezado la obra de Los Morales?|No:
agua|¿Se entregaron los expedientes?|No:
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
agua|¿Estuvo cortada la carretera tres horas?
agua|¿Llega el río al mar?
agua|¿Sustituyen los pozos nuevos a otros antiguos?
agua|¿Dio agua la potabilizadora a La Almadraba?
agua|¿Se puede beber el agua del grifo?
knowledge|¿Se amplió MPP a Brasil?
agua|¿Entregó la Mesa los expedientes?
knowledge|Is the return voluntary?
knowledge|Are IOM's returns voluntary?
knowledge|¿Es voluntario el retorno?
knowledge|Will IOM's returns be extended to Tijuana?
knowledge|Did IOM coordinate with DHS?
knowledge|Are returnees screened for fear?
knowledge|Were the court cases closed?
knowledge|Did CBP agents deny persecution claims?
knowledge|Did asylum officers deny persecution claims?
knowledge|Did HRW call MPP lawful?
knowledge|Did HRW call MPP unlawful?
knowledge|Did the release call Mexico safe?
garments|Was the working day ever longer than 10 hours?
garments|Do workers have contracts?
garments|Did Padmaloy Mills pay a fine?
garments|Were the factories closed?
garments|Were factories closed for 8 days?
garments|Were 130 factories closed for 8 days?
garments|Did the Board vote for the new minimum wage?
garments|Did the petition call for a boycott?
garments|Did the workers ask for a boycott?
garments|Do they ask Parliament for a shorter working day?
refinery|Is Osmond Energy Holdings the same as the Clean Skies Forum?
refinery|Is the refinery the same as the Clean Skies Forum?
refinery|Did the company ask for fines?
refinery|Did residents ask for fines?
refinery|Did the sirens sound?
refinery|Has the bank paid out the loan?
refinery|Are the three sensors set up?
refinery|Did the minister answer the Belgian appeal?
refinery|La banque a-t-elle versé le prêt ?
refinery|Les sirènes ont-elles sonné ?
refinery|Les capteurs ont-ils été posés ?
refinery|Les enfants des Glacis ont-ils de l'asthme ?
refinery|Harrowgate Mutual a-t-elle arrêté son prêt ?
"""


@cache
def _answerer(record: str) -> Answerer:
    return Answerer(load(default_folder() if record == "knowledge" else RECORDS / record))


@rows("row", DECIDED.strip().splitlines())
def test_one_clause_says_or_denies_just_that(row: str) -> None:
    record, question, begins = row.split("|")
    answer = _answerer(record).answer(question)
    assert isinstance(answer, Found)
    assert answer.sentence.startswith(begins)


@rows("row", UNDECIDED.strip().splitlines())
def test_what_no_clause_decides_has_no_answer(row: str) -> None:
    record, question = row.split("|")
    assert not isinstance(_answerer(record).answer(question), Found)
