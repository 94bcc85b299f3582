"""Questions in French, written from the letters of a record alone, and how many are answered right."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.compose.rendering import as_json
from tests.answers.test_cases import Case, cases, verdict
from tests.shipped import answering

TESTS = Path(__file__).resolve().parents[1]
RECORD, TABLE = TESTS / "records" / "refinery", TESTS / "cases" / "french.psv"


@pytest.fixture(scope="module")
def verdicts() -> list[tuple[Case, str]]:
    answerer = answering(RECORD)
    return [(case, verdict(case, as_json(case.question, answerer.answer(case.question)))) for case in cases(TABLE)]


def test_few_answers_are_wrong_and_hardly_any_near_miss_is_answered(verdicts: list[tuple[Case, str]]) -> None:
    assert len(verdicts) >= 150
    given = [one for _, one in verdicts]
    assert given.count("wrong") / len(given) <= 0.01
    assert given.count("right") / len(given) >= 0.64
    near = [one for case, one in verdicts if case.must == "!"]
    assert near.count("right") / len(near) >= 0.95
