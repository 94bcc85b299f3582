"""A record of its own: two sides, shares by which something rose, a march, a waiver that is signed, a dam, a lease."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from tests.answers.asking import found
from tests.answers.heron import CEDAR, fact, heron_with

TOPICS = """
- id: opinion
  name: {en: opinion on the reed levy, es: opinión sobre la tasa del junco}
  compare: none
- id: march
  name: {en: March of Reeds, es: Marcha de los Juncos}
  compare: none
- id: complaints
  name: {en: complaints received, es: quejas recibidas}
  compare: none
"""
UNITS = """\
  - id: people
    one: {en: person, es: persona}
    many: {en: people, es: personas}
    any_noun: true
  - id: calls
    one: {en: complaint, es: queja}
    many: {en: complaints, es: quejas}
  - id: years
    one: {en: year, es: año}
    many: {en: years, es: años}
    follows: true
"""
PERSON = """
- {id: ada-salo, name: Ada Salo, aliases: [Salo]}
"""
EVENT = """
people:
  - person: ada-salo
    office: {en: Warden of the Mill, es: guardiana del molino}
    anchor: the relief fund holds
    paragraph: 3
events:
  - id: dam-raised
    statement: {en: 'The dam was made 4 metres higher', es: 'La presa se hizo 4 metros más alta'}
    topic: floods
    date: 2022-05
    said_by: cedar
    anchor: the relief fund holds
    paragraph: 3
    added: 2026-11-27
"""
FACTS = (
    ("levy-for", "64 percent of the villagers supported the reed levy",
     "El 64 por ciento de la gente de los pueblos apoyó la tasa del junco", "opinion", 64, "percent", "2023-01"),
    ("levy-against", "23 percent of the villagers opposed the reed levy",
     "El 23 por ciento de la gente de los pueblos rechazó la tasa del junco", "opinion", 23, "percent", "2023-01"),
    ("marchers", "Some 1,500 people took part in the March of Reeds",
     "Unas 1.500 personas participaron en la Marcha de los Juncos", "march", 1500, "people", "2022-09-09"),
    ("fewer-complaints", "Complaints about the mill fell by 72 percent",
     "Las quejas por el molino bajaron un 72 por ciento", "complaints", 72, "percent", "2023-02"),
    ("calls-at-the-quay", "300 complaints about the quay came in",
     "Llegaron 300 quejas por el muelle", "complaints", 300, "calls", "2023-02"),
    ("waivers", "71 families signed a waiver of their reeds", "71 familias firmaron una renuncia a sus juncos",
     "opinion", 71, "people", "2023-02"),
    ("lease", "The lease of the mill is good for 7 years", "El arriendo del molino vale por 7 años", "opinion", 7,
     "years", "2023-02"),
    ("fallen-ill", "About 30 people fall ill at the mill", "Unas 30 personas enferman en el molino", "injuries", 30,
     "people\n    per: {en: year, es: año}", "2023-02"),
    ("ill-more-often", "Villagers near the mill were 14 percent likelier to be treated for a cough",
     "La gente cercana al molino tuvo un 14 por ciento más de probabilidad de tratarse la tos", "injuries",
     14, "percent", "2023-02"),
)  # fmt: skip


@pytest.fixture(scope="module")
def surveyed(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    added = {CEDAR: "".join(fact(*one) for one in FACTS) + EVENT, "topics.yaml": TOPICS, "people.yaml": PERSON}
    return heron_with(tmp_path_factory.mktemp("survey") / "heron", added, UNITS)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what share of the villagers support the levy?", "64 percent"),
        ("what share of the villagers are against the levy?", "23 percent"),
        ("what share of the villagers opposed the levy?", "23 percent"),
        ("how many of the villagers opposed the levy?", "23 percent"),
        ("¿qué porcentaje está a favor de la tasa?", "64 por ciento"),
        ("¿qué porcentaje está en contra de la tasa?", "23 por ciento"),
        ("how many people took part in the March of Reeds?", "1,500"),
        ("how many people took part in the march?", "1,500"),
        ("by how much did complaints about the mill fall?", "72 percent"),
        ("¿en cuánto bajaron las quejas por el molino?", "72 por ciento"),
        ("how many families signed a waiver of their reeds?", "71 families"),
        ("¿cuántas familias firmaron una renuncia a sus juncos?", "71 familias"),
        ("how many metres higher was the dam made?", "4 metres"),
        ("how many people fall ill at the mill a year?", "30 people"),
        ("how many years is the lease good for?", "7 years"),
        ("who is Dr Salo?", "Warden of the Mill"),  # in Spanish also a form of a light verb
        ("¿quién es la Profa. Salo?", "guardiana del molino"),
    ],
)
def test_the_side_and_the_kind_of_number_that_are_asked_for_are_told(
    surveyed: Answerer, question: str, words: str
) -> None:
    assert words in found(surveyed, question).sentence


@pytest.mark.parametrize(
    "question",
    [
        "how many complaints about the mill were there?",
        "what percentage of complaints are about the mill?",
        "what share of the villagers near the mill were treated for a cough?",
        "¿qué porcentaje de las quejas son por el molino?",
        "how many people took part in the March of Herons?",
        "what share of the cutters oppose the levy?",
        "which waiver does the mill have?",
        "when was the waiver of their reeds refused?",
        "how many miles higher was the dam made?",
        "how many people fall ill at the dam?",
    ],
)
def test_no_other_number_stands_for_it(surveyed: Answerer, question: str) -> None:
    assert not isinstance(surveyed.answer(question), Found)
