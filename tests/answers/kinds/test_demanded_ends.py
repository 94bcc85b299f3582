"""Whether an end is demanded, in whichever verb; who held an office then, and how large a sample was."""

from __future__ import annotations

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from tests.rows import rows


@rows(
    ("question", "told"),
    [
        ("Did they ask Mexico to stop cooperating?", "end Mexico's temporary cooperation"),
        ("dec 2018 ask mx to stop cooperating?", "end Mexico's temporary cooperation"),
        ("¿Le piden a México que deje de cooperar?", "cooperación temporal"),
        ("¿Piden que México termine la cooperación?", "cooperación temporal"),
        ("do they ask to stop MPP?", "defund and end MPP"),  # and not "until MPP is stopped"
        ("¿Exigen que México deje de aceptar a los devueltos?", "no aceptará"),
        ("¿piden que se detenga el MPP?", "fin"),
        ("did they ask amlo 4 a meeting", "Meet in person"),
    ],
)
def test_any_verb_of_ending_tells_a_demand_to_end_it(answerer: Answerer, question: str, told: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert answer.sentence.startswith(("Yes", "Sí"))
    assert any(told in one for one in (answer.sentence, *answer.items))


@rows(
    "question",
    [
        "do they want Mexico to stop protecting people?",
        "¿Piden que México continúe la cooperación?",
        "Do they ask to end the asylum system?",
        "how large was the sample of the Amnesty report",
        "¿quién estaba al frente de la ACLU?",  # that it leads a lawsuit tells nobody who leads it
        "how many individuals signed the WOLA letter, w/o orgs",
        "¿Qué opina la mayoría de los mexicanos del programa?",  # of those who are no Mexicans something is told
        "who ran the State Department when the letter to López Obrador was sent",
    ],
)
def test_what_is_not_demanded_and_not_told_is_not_answered(answerer: Answerer, question: str) -> None:
    assert isinstance(answerer.answer(question), NotFound)


@rows(
    ("question", "told"),
    [
        ("wong study sample size", "607"),
        ("return w/o screening violates what principle", "non-refoulement"),
        ("How many asylum seekers in total had been returned under MPP by the close of 2019?", "59,000"),
        ("¿deben esperar en México los no mexicanos?", "no mexicanas"),
        ("How many NGOs opposed the funding of deportations?", "27 organizations"),
        ("¿Cuántas ONG se opusieron al financiamiento de deportaciones?", "27 organizaciones"),
        ("Was Kino Border Initiative one of the groups that came out against the funding of deportations?", "Yes"),
        ("¿A qué agencia de la ONU debería apoyar Estados Unidos?", "ACNUR"),
        ("Which Human Rights Watch report is footnoted in the letter to Pompeo?", "We Can't Help You Here"),
        ("¿de qué tamaño era la muestra de la encuesta de San Diego?", "607"),
        ("Who headed COMAR when the letter to López Obrador was sent?", "Andrés Ramírez Silva"),
        ("¿Quién estaba al frente del DHS cuando se anunció el MPP?", "Kirstjen Nielsen"),
        ("What position did Carol O'Connell occupy at the State Department?", "Assistant Secretary"),
        ("¿Cuál es el último recuento de ataques que hizo Human Rights First?", "816"),
    ],
)
def test_what_is_asked_for_in_other_turns_is_told(answerer: Answerer, question: str, told: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert told in answer.sentence
