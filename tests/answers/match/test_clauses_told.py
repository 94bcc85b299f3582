"""A record of its own: what its issuer, whom every entry knows, came to be and did, told by subject and verb."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.match.clauses_told import is_named_by_its_clause
from bot.answers.match.query import Query
from tests.answers.asking import found
from tests.answers.heron import CEDAR, heron_with
from tests.rows import rows

EVENTS = "\nevents:" + "".join(
    f"""
  - id: {name}
    statement: {{en: '{en}', es: '{es}'}}
    topic: floods
    date: {day}
    said_by: cedar
    anchor: the relief fund holds
    paragraph: 3
    added: 2026-11-27"""
    for name, en, es, day in (
        ("cedar-born", "The Cedar Institute emerged in the old mill hall of Osierland",
         "El Instituto Cedar surgió en el viejo salón del molino de Osierland", "2019-04-02"),
        ("cedar-met", "The Cedar Institute greeted the elders in the hall",
         "El Instituto Cedar saludó a los ancianos en el salón", "2020-06-11"),
        ("cedar-split", "The Cedar Institute quarrelled with the millers of the hall",
         "El Instituto Cedar riñó con los molineros del salón", "2021-09-23"),
    )
)  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    return heron_with(tmp_path_factory.mktemp("clauses") / "heron", {CEDAR: EVENTS})


def is_told(told: Answerer, question: str, identifier: str) -> bool:
    query = Query(told._reader.understand(question, None, "en"), told._indexed)
    return is_named_by_its_clause(query, next(item for item in told._indexed.index.items if item.id == identifier))


@rows(
    "question",
    [
        "when did the Cedar Institute emerge?",
        "when did Cedar emerge?",
        "¿cuándo surgió el Instituto Cedar?",
        "¿cuándo surgió Cedar?",
    ],
)
def test_an_event_is_named_by_the_subject_and_the_verb_before_its_place(told: Answerer, question: str) -> None:
    assert is_told(told, question, "cedar-born")
    assert "2019" in found(told, question).sentence


@rows(
    ("question", "identifier"),
    [
        ("when did the Cedar Institute greet?", "cedar-met"),
        ("when did Cedar quarrel?", "cedar-split"),
        ("¿cuándo saludó Cedar?", "cedar-met"),
        ("¿cuándo riñó Cedar?", "cedar-split"),
        ("when did the Dogwood Network emerge?", "cedar-born"),
        ("when did Cedar close?", "cedar-born"),
        ("when was Cedar?", "cedar-born"),
        ("when did it emerge?", "cedar-born"),
        ("when did Cedar emerge in Dunmere?", "cedar-born"),
        ("why did Cedar emerge?", "cedar-born"),
        ("who emerged with Cedar?", "cedar-born"),
    ],
)
def test_neither_whom_it_was_done_to_nor_another_name_or_verb_may_lack(
    told: Answerer, question: str, identifier: str
) -> None:
    assert not is_told(told, question, identifier)


@rows(
    "question",
    [
        "when did the Dogwood Network emerge?",
        "when did the Cedar Institute close?",
        "when did the elders emerge?",
        "when did Cedar emerge in Dunmere?",
        "¿cuándo surgió la Red Dogwood?",
        "¿cuándo cerró Cedar?",
    ],
)
def test_what_others_did_or_it_did_otherwise_is_not_told(told: Answerer, question: str) -> None:
    answer = told.answer(question)
    assert not isinstance(answer, Found), answer.sentence
