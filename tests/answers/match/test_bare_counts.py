"""A record of its own: families and mills of which some are told, a count of all the barges, and how a guild voted."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from tests.answers.asking import found
from tests.answers.heron import CEDAR, fact, heron_with

TOPICS = """
- id: evictions
  name: {en: evictions on the quay, es: desalojos en el muelle}
  compare: none
- id: barges
  name: {en: barges, es: barcazas}
  compare: newest
  review_by: 2030-01-01
- id: levy-vote
  name: {en: vote on the dyke levy, es: votación sobre la tasa del dique}
  weak_aliases: {en: [voted], es: [votaron]}
  compare: none
- id: toll-vote
  name: {en: vote on the toll, es: votación sobre el peaje}
  compare: none
"""
UNITS = "".join(
    f"  - id: {many}\n    one: {{en: {one}, es: {uno}}}\n    many: {{en: {many}, es: {muchos}}}\n"
    for one, many, uno, muchos in (
        ("family", "families", "familia", "familias"),
        ("mill", "mills", "molino", "molinos"),
        ("barge", "barges", "barcaza", "barcazas"),
        ("member", "members", "miembro", "miembros"),
    )
)
FACTS = (
    ("families-told", "Four families who had complained were told to leave",
     "A cuatro familias que se habían quejado se les dijo que se fueran", "evictions", 4, "families"),
    ("mills-shut", "On the quay 9 mills were shut", "En el muelle se cerraron 9 molinos", "evictions", 9, "mills"),
    ("barges-all", "The harbour office counted 30 barges", "La oficina del puerto contó 30 barcazas", "barges", 30,
     "barges"),
    ("levy-neither", "6 members of the guild abstained", "6 miembros del gremio se abstuvieron", "levy-vote", 6,
     "members"),
    ("toll-against", "8 members of the council voted against the toll and 2 abstained",
     "8 miembros del concejo votaron en contra del peaje y 2 se abstuvieron", "toll-vote", 8, "members"),
)  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    facts = "".join(fact(*one) for one in FACTS)
    return heron_with(tmp_path_factory.mktemp("bare") / "heron", {CEDAR: facts, "topics.yaml": TOPICS}, UNITS)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("how many barges are there?", "30"),
        ("how many barges?", "30"),
        ("¿cuántas barcazas hay?", "30"),
        ("how many families were told to leave?", "Four"),
        ("how many mills were shut?", "9"),
        ("¿cuántos molinos se cerraron?", "9"),
        ("how many members of the guild abstained?", "6"),
        ("how many members voted against the toll?", "8"),
        ("how many members abstained on the toll?", "2"),
        ("¿cuántos miembros del gremio se abstuvieron?", "6"),
    ],
)
def test_a_number_is_told_of_those_whom_it_counts(told: Answerer, question: str, number: str) -> None:
    assert number in found(told, question).sentence


@pytest.mark.parametrize(
    "question",
    [
        "how many families are there?",
        "how many families?",
        "how many families are there in Osierland?",
        "¿cuántas familias hay?",
        "how many mills are there?",
        "how many mills?",
        "¿cuántos molinos hay?",
        "how many members are there?",
        "¿cuántos miembros hay?",
        "how many members voted?",
        "how many members voted on the dyke levy?",
        "how many members voted for the toll?",
        "¿cuántos miembros votaron a favor del peaje?",
        "how many members voted for the dyke levy?",
        "how many members voted against the dyke levy?",
        "¿cuántos miembros votaron?",
        "¿cuántos miembros votaron sobre la tasa del dique?",
        "¿cuántos miembros votaron a favor de la tasa del dique?",
    ],
)
def test_no_number_of_some_tells_how_many_there_are_or_voted(told: Answerer, question: str) -> None:
    answer = told.answer(question)
    assert not isinstance(answer, Found), answer.sentence
