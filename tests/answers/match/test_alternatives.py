"""A record of its own, with figures of things of which either is counted: shops that are closed or let."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.match.alternatives import pairs_told
from bot.knowledge.fields import Text
from tests.answers.asking import found
from tests.answers.heron import CEDAR, fact, heron_with
from tests.rows import rows

TOPIC = """
- id: {id}
  name: {{en: {id} figures, es: cifras de {id}}}
  compare: none
"""
UNIT = """\
  - id: {id}
    one: {{en: {en}, es: {es}}}
    many: {{en: {en}s, es: {es}s}}
"""
FACTS = (
    ("mills", 32, "mills", "32 mills are closed or suspended", "32 molinos están cerrados o suspendidos"),
    ("kilns", 17, "kilns", "17 kilns have been moved or temporarily sealed", "17 hornos fueron trasladados o sellados"),
    ("geese", 41, "birds", "41 geese or swans were sold", "Fueron vendidos 41 gansos o cisnes"),
    ("barges", 58, "barges", "58 barges or more were repaired", "58 barcazas o más fueron reparadas"),
    ("sheds", 23, "sheds", "23 sheds were burned or so the guild says", "23 cobertizos fueron quemados"),
)
NOUNS = {"mills": "molino", "kilns": "horno", "birds": "ave", "barges": "barcaza", "sheds": "cobertizo"}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    facts = "".join(fact(f"{one}-2023", en, es, one, value, unit) for one, value, unit, en, es in FACTS)
    units = "".join(UNIT.format(id=one, en=one[:-1], es=es) for one, es in NOUNS.items())
    added = {"topics.yaml": "".join(TOPIC.format(id=one) for one, *_ in FACTS), CEDAR: facts}
    return heron_with(tmp_path_factory.mktemp("either") / "heron", added, units)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("how many mills are closed or suspended?", "32"),
        ("how many mills are suspended or closed?", "32"),
        ("¿cuántos molinos están cerrados o suspendidos?", "32"),
        ("how many kilns have been moved or sealed?", "17"),
        ("how many geese or swans were sold?", "41"),
        ("how many barges were repaired?", "58"),
        ("¿cuántas barcazas fueron reparadas?", "58"),
        ("how many sheds were burned?", "23"),
    ],
)
def test_who_asks_for_both_is_told_how_many(told: Answerer, question: str, number: str) -> None:
    answer = found(told, question)
    assert answer.sentence.startswith(number) or number in answer.sentence


@pytest.mark.parametrize(
    "question",
    [
        "how many mills are suspended?",
        "how many mills have been suspended?",
        "how many mills are closed?",
        "number of suspended mills",
        "¿cuántos molinos están suspendidos?",
        "¿cuántos molinos están cerrados?",
        "how many kilns have been moved?",
        "how many kilns have been sealed?",
        "how many swans were sold?",
        "how many geese were sold?",
        "¿cuántos cisnes fueron vendidos?",
    ],
)
def test_a_number_of_either_is_not_that_of_one(told: Answerer, question: str) -> None:
    answer = told.answer(question)
    assert not isinstance(answer, Found), answer.sentence


@rows(
    ("language", "statement", "pairs"),
    [
        ("en", "32 mills are closed or suspended", [("closed", "suspended")]),
        ("en", "of the 9 that were ill or old", [("ill", "old")]),
        ("en", "9 grey or white hens", [("grey", "white")]),
        ("en", "9 hens that have nests or eggs", []),
        ("en", "each school or clinic has 3 nurses", []),
        ("en", "60 or older", []),
        ("en", "300 were held for days or longer", []),
        ("en", "300 men with or without papers", []),
        ("en", "420 hens or more were sold", []),
        ("en", "420 hens or so were sold", []),
        ("es", "32 molinos están cerrados o suspendidos", [("cerrados", "suspendidos")]),
        ("es", "420 gallinas o más fueron vendidas", []),
        ("es", "cada escuela o clínica tiene 3 aulas", []),
        ("fr", "32 moulins sont fermés ou suspendus", [("fermes", "suspendus")]),
        ("fr", "420 poules ou plus ont été vendues", []),
        ("fr", "chaque école ou clinique a 3 salles", []),
    ],
)
def test_what_or_joins_is_a_pair_where_it_tells_which_are_counted(
    language: str, statement: str, pairs: list[tuple[str, str]]
) -> None:
    text = Text(**{language: statement})
    assert [(one.one, one.other) for each in pairs_told(text) for one in each] == pairs
