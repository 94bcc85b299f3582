"""What is read of a question only where it has a sign of it: no reading is passed over that would find something."""

from __future__ import annotations

import pytest

from bot.answers.answerer import Answerer
from bot.answers.match.query import Query
from bot.answers.match.signs import Dated, Said, Signed, Which, Words, only_with
from bot.answers.match.vetoes import SIGNED, VETOES
from bot.knowledge.loading import default_folder, load
from tests.answers.test_cases import CASES, cases
from tests.shipped import ROOT, answering

RECORDS = ROOT / "tests" / "records"
CASES_OF = {
    "shipped": (CASES, CASES.with_name("spanish.psv")),
    "refinery": (CASES.with_name("french.psv"), RECORDS / "refinery" / "questions.psv"),
    "agua": (RECORDS / "agua" / "questions.psv",),
    "garments": (RECORDS / "garments" / "questions.psv",),
}
A_FEW = 4  # of a table one in so many


def passed_over(answerer: Answerer, question: str) -> list[str]:
    """Return the names of the vetoes that find something in a question, and are not looked at."""
    query = Query(answerer._understand(question, None, answerer.languages[0]), answerer.indexed)
    looked_at = {veto.name for veto in SIGNED.of(query.question)}
    return [veto.name for veto in VETOES if veto.name not in looked_at and query.question.words and veto.reads(query)]


def test_no_veto_is_passed_over_that_applies(answerer: Answerer) -> None:
    questions = [case.question for table in CASES_OF["shipped"] for case in cases(table)[::A_FEW]]
    assert {one: found for one in questions if (found := passed_over(answerer, one))} == {}


@pytest.mark.slow
@pytest.mark.parametrize("record", CASES_OF)
def test_no_veto_is_passed_over_that_applies_to_any_question_of_any_record(record: str) -> None:
    asked = Answerer(load(default_folder())) if record == "shipped" else answering(RECORDS / record)
    questions = [case.question for tables in CASES_OF.values() for table in tables for case in cases(table)]
    assert {one: found for one in questions if (found := passed_over(asked, one))} == {}


def test_most_vetoes_are_not_looked_at(answerer: Answerer) -> None:
    question = answerer._understand("when did the programme reach Laredo", None, "en")
    assert len(list(SIGNED.of(question))) < len(VETOES) / 3


@only_with(Said("quantities", "HALF_OF"), Words("aggregates", "THAN"))
def _half(_query: Query) -> str:
    return "half"


@only_with(Which())
def _which(_query: Query) -> str:
    return "which"


@only_with(Dated())
def _dated(_query: Query) -> str:
    return "dated"


def _any(_query: Query) -> str:
    return "any"


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("storms", ["any"]),
        ("which storms", ["any", "which"]),
        ("more storms than hens in May 2019", ["any", "dated", "half"]),
        ("what was half of the hens in 2019", ["any", "dated", "half", "which"]),
    ],
)
def test_rows_are_looked_at_by_their_signs_and_in_their_order(
    answerer: Answerer, question: str, names: list[str]
) -> None:
    rows = Signed([_any, _dated, _half, _which], lambda reading: reading)
    asked = answerer._understand(question, None, "en")
    assert [row.__name__.removeprefix("_") for row in rows.of(asked)] == names
