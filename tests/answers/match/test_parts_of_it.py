"""A record of its own: a ward of a hospital that was closed, a dyke that is to be mended, wells of which some are."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from tests.answers.asking import found
from tests.answers.heron import CEDAR, fact, heron_with

TOPIC = """
- id: closures
  name: {en: closures, es: cierres}
  compare: none
"""
UNIT = """\
  - id: days
    one: {en: day, es: día}
    many: {en: days, es: días}
"""
PLACE = """
- id: merrin-hospital
  name: {en: Merrin Hospital, es: Hospital Merrin}
  kind: facility
  within: osierland
  document: 2023-03-02-cedar
  anchor: Mill stands in Osierland
  paragraph: 2
"""
FACTS = (
    ("ward", "The children's ward of Merrin Hospital was closed for 41 days",
     "La sala infantil del Hospital Merrin estuvo cerrada 41 días", 41),
    ("hospital", "Merrin Hospital was closed for 12 days", "El Hospital Merrin estuvo cerrado 12 días", 12),
    ("dyke", "The council agreed to mend the dyke", "El concejo acordó reparar el dique", None),
    ("ferry", "The ferry reportedly sank at the quay", "El transbordador supuestamente se hundió en el muelle", None),
    ("orchard", "The elders said that the orchard was sold", "Los ancianos dijeron que el huerto fue vendido", None),
    ("barn", "The survey found that the barn was burned", "El sondeo constató que el granero fue quemado", None),
    ("bridge", "The bridge was not fully repaired", "El puente no fue reparado totalmente", None),
    ("chapel", "The chapel was not repaired", "La capilla no fue reparada", None),
    ("geese", "No goose was vaccinated on the north shore", "Ningún ganso fue vacunado en la orilla norte", None),
    ("gander", "A goose was vaccinated on the south shore", "Un ganso fue vacunado en la orilla sur", None),
    ("sluice", "The first sluice was opened", "La primera compuerta fue abierta", None),
    ("kiln", "The kiln would be rebuilt", "El horno sería reconstruido", None),
    ("toll", "The guild has to pay a toll", "El gremio tiene que pagar un peaje", None),
)  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    facts = "".join(fact(one, en, es, "closures", value, "days") for one, en, es, value in FACTS)
    added = {CEDAR: facts, "topics.yaml": TOPIC, "places.yaml": PLACE}
    return heron_with(tmp_path_factory.mktemp("parts") / "heron", added, UNIT)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Was Merrin Hospital closed for 12 days?", "Yes:"),
        ("Was the children's ward of Merrin Hospital closed for 41 days?", "Yes:"),
        ("Was the barn burned?", "Yes:"),
        ("Was the chapel repaired?", "No:"),
        ("Was the bridge fully repaired?", "No:"),
        ("¿Fue reparada la capilla?", "No:"),
        ("¿Fue quemado el granero?", "Sí:"),
    ],
)
def test_what_is_said_of_all_of_it_is_told(told: Answerer, question: str, begins: str) -> None:
    assert found(told, question).sentence.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "Was Merrin Hospital closed for 41 days?",
        "Was the children's ward closed for 12 days?",
        "Did the council mend the dyke?",
        "Did the ferry sink?",
        "Did the ferry sink at the quay?",
        "Was the orchard sold?",
        "Was the bridge repaired?",
        "Was a goose vaccinated?",
        "Were the sluices opened?",
        "Was the kiln rebuilt?",
        "Did the guild pay a toll?",
        "¿Estuvo cerrado el Hospital Merrin 41 días?",
        "¿Reparó el concejo el dique?",
        "¿Se hundió el transbordador?",
        "¿Fue vendido el huerto?",
        "¿Fue reparado el puente?",
        "¿Fue vacunado un ganso?",
        "¿Fue reconstruido el horno?",
        "¿Pagó el gremio un peaje?",
    ],
)
def test_what_is_said_of_a_part_or_only_planned_or_reported_is_neither(told: Answerer, question: str) -> None:
    answer = told.answer(question)
    assert not isinstance(answer, Found), answer.sentence
