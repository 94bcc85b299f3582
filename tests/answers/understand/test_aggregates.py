"""The record's figures are totals as of a date: none is of a month or a year, and nothing is added up."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from tests.rows import rows
from tests.shipped import ROOT, answering


@rows(
    "question",
    [
        "how many people were returned this year?",
        "¿cuántas personas fueron devueltas este año?",
        "monthly returns in 2019",
        "yearly returns 2019",
        "returns by year",
        "children monthly",
        "children returned by month",
        "how many returned a month",
        "per year",
        "in what year",
        "niños por mes",
        "ataques al mes",
        "devoluciones anuales",
        "sum of people returned",
        "sum of the nationalities",
        "total of the seven nationalities",
        "of the seven",
        "suma de nacionalidades",
        "total de nacionalidades",
        "how many more children than infants",
        "one in how many is a child",
        "children and infants together",
        "half of the children",
        "¿cuántos más niños que bebés?",
    ],
)
def test_a_span_or_a_sum_is_not_found(answerer: Answerer, question: str) -> None:
    assert isinstance(answerer.answer(question), NotFound)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how many children under a year old", "500"),
        ("total number of people returned", "59,000"),
        ("what year did MPP start", "2019"),
        ("by nationality", "Honduras"),
    ],
)
def test_an_age_a_total_and_a_date_are_found(answerer: Answerer, question: str, words: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert words in answer.sentence


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how much does a family of four need per month?", "22,300 taka"),
        ("how much is a room in Shonapara a month", "3,000 to 4,200 taka"),
    ],
)
def test_a_rate_that_the_record_holds_is_found(question: str, words: str) -> None:
    answer = answering(ROOT / "tests/records/garments").answer(question)
    assert isinstance(answer, Found)
    assert words in answer.sentence


@pytest.mark.parametrize(
    "question", ["how many workers were dismissed per week?", "how many workers were killed a week"]
)
def test_a_rate_of_another_span_is_not_found(question: str) -> None:
    assert isinstance(answering(ROOT / "tests/records/garments").answer(question), NotFound)
