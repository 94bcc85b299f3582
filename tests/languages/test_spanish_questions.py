"""Questions in Spanish, written from the letters alone, and the forms of Spanish that decide what they ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.compose.rendering import as_json
from tests.answers.test_cases import Case, cases, verdict
from tests.rows import rows

TABLE = Path(__file__).resolve().parents[1] / "cases" / "spanish.psv"


@pytest.fixture(scope="module")
def verdicts(answerer: Answerer) -> list[tuple[Case, str]]:
    return [(case, verdict(case, as_json(case.question, answerer.answer(case.question)))) for case in cases(TABLE)]


def test_hardly_any_answer_is_wrong_and_no_near_miss_is_answered(verdicts: list[tuple[Case, str]]) -> None:
    given = [one for _, one in verdicts]
    assert given.count("wrong") / len(given) <= 0.015
    assert given.count("right") / len(given) >= 0.85
    assert all(one == "right" for case, one in verdicts if case.must == "!")


@rows(
    ("question", "told"),
    [
        # A verb of asking at the head, or behind who asks, wants a yes or a no.
        ("¿Piden que se hagan públicos los memorandos sobre el retorno voluntario asistido?", "Sí: "),
        ("¿Las organizaciones piden que se abandone el plan?", "Sí: "),
        ("¿Exigen las organizaciones que México deje de aceptar a los devueltos?", "Sí: "),
        # Light verbs in forms of their own; a preposition; an adverb that makes sending a return; an announced start.
        ("¿Qué jueza ordenó que los solicitantes pudieran ver a sus abogados?", "Sabraw"),
        ("¿Qué información solicita la carta de WOLA acerca de la seguridad de los devueltos?", "medidas"),
        ("¿Cuántos niños habían sido enviados de vuelta a México hasta noviembre de 2019?", "16,000"),
        ("¿Qué día anunció el DHS la puesta en marcha de los Protocolos de Protección a Migrantes?", "25 de enero"),
        # Numbers in words, and the country of a place.
        ("¿En qué ciudad mexicana se encuentra el campamento de más de mil quinientas personas?", "Matamoros"),
        ("¿Qué ciudad fronteriza mexicana está frente a Eagle Pass?", "Piedras Negras"),
        # Who headed a body, and whose office is asked for.
        ("¿Quién encabezaba el DHS cuando se anunció el programa?", "Nielsen"),
        ("¿Qué cargo tenía Luis Videgaray, uno de los destinatarios de la carta de 2018?", "Relaciones Exteriores"),
        # A letter that is only told by what it is against; both of two letters; who begins to be applied begins.
        ("¿Está Fundar entre quienes firmaron contra el acuerdo de tercer país seguro?", "Sí: Fundar"),
        ("¿Qué organizaciones aparecen tanto en la carta de septiembre de 2018 como en la de julio de 2019?", "5 "),
        ("¿Cuándo empezó a aplicarse el MPP en Mexicali?", "marzo de 2019"),
        ("¿Cuánto tarda el viaje en camión de regreso?", "día y medio"),
        ("¿De qué país provenía el mayor número de personas en el MPP?", "Honduras"),
        ("¿En los puertos de cuántas ciudades fronterizas estadounidenses operaba el programa según WOLA?", "seis"),
        # A letter is missing in the name of a month.
        ("carta de julo de 2019, fecha exacta", "18 de julio de 2019"),
    ],
)
def test_a_form_of_spanish_is_read_as_what_it_is(answerer: Answerer, question: str, told: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert told in " ".join((answer.sentence, *answer.items))


@rows(
    "question",
    [
        "¿Pide Human Rights Watch que el Congreso amplíe el programa?",
        "cuantos niños iban en los autobuses de la OIM",
        "numero de migrantes desaparecidos en la frontera norte segun los jesuitas",
        "¿En qué ciudad estadounidense se encuentra el campamento?",
        "cuantos solicitantes quisieron regresar?",
        "De los más de 340 casos de violencia, ¿cuántos fueron de tortura?",
        "Of the more than 340 cases of violence, how many were torture?",
        # Who wants it to end does not ask for it.
        "¿Piden que Estados Unidos financie las deportaciones?",
        "¿Piden que el Congreso financie el MPP?",
        "¿Piden que México coopere con Estados Unidos?",
        "¿Piden prácticas que no protejan contra la devolución?",
        "Do they ask that the US fund the deportations?",
        "Do they ask for the funding of practices?",
        "¿A qué hora anunció el DHS el MPP?",
        "how many children were on the IOM buses",
        "number of migrants who disappeared in the northern border according to the Jesuits",
    ],
)
def test_a_near_miss_is_not_answered(answerer: Answerer, question: str) -> None:
    assert not isinstance(answerer.answer(question), Found)
