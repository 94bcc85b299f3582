"""Metamorphic, over the questions of each record: frames that change nothing, and changes that no answer outlives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.answers.answer import Found
from bot.languages import Language
from tests.answers.message.test_frames import SAME, Answered, differing
from tests.answers.message.test_frames import tried as framing
from tests.answers.test_cases import run
from tests.answers.test_slots import CHANGES, add, is_kept, put
from tests.records.conftest import Tried
from tests.records.test_questions import TABLE

FURTHER = {"refinery": Path(__file__).parents[1] / "cases" / "french.psv"}
IN_EACH = [1, pytest.param(2, marks=pytest.mark.slow)]  # questions of a record in each frame
# Behind a frame such as "mon chef aimerait savoir" what is asked by "est-ce que" is told without its yes or no.
SAME_AS_MEASURED = {("refinery", "fr"): 0.935}
FEWEST = 8  # answered questions of a language

_ES = r"\b(cuántos|cuántas|cuantos|cuantas)"
_FR = r"\b(combien) (?:de |d'|d’)"
CHANGES_ES: dict[str, Callable[[str], str]] = {
    "an unknown noun": put(_ES + r" \w+", r"\1 guantes"),
    "another unit": put(_ES + r" \w+", r"\1 dólares"),
    "a nationality": put(_ES + r" \w+", r"\g<0> haitianos"),
    "another year": add("en 2003"),
    "another place": add("en Uganda"),
    "another source": add("según Oxfam"),
    "another actor": add("por Greenpeace"),
    "another direction": add("hacia Canadá"),
    "not": put(r"\b(es|son|fue|fueron|hay|había|ha|han)\b", r"no \1"),
    "no longer": put(r"\b(es|son|fue|fueron|hay|había|ha|han)\b", r"ya no \1"),
    "only, at the end": add("únicamente"),
    "per week": add("por semana"),
    "an average": put(_ES, r"de media, \1"),
    "except": add("excepto en Tijuana"),
    "a bound": add("antes de Navidad"),
}
CHANGES_FR: dict[str, Callable[[str], str]] = {
    "an unknown noun": put(_FR + r"\w+", r"\1 de gants"),
    "another unit": put(_FR + r"\w+", r"\1 de dollars"),
    "a nationality": put(_FR + r"\w+", r"\g<0> haïtiens"),
    "another year": add("en 2003"),
    "another place": add("en Ouganda"),
    "another source": add("selon Oxfam"),
    "another actor": add("par Greenpeace"),
    "another direction": add("vers le Canada"),
    "not": put(r"\b(est|sont|a|ont|était|étaient)\b(?!-)", r"n'\1 pas"),
    "no longer": put(r"\b(est|sont|a|ont|était|étaient)\b(?!-)", r"n'\1 plus"),
    "only, at the end": add("uniquement"),
    "per week": add("par semaine"),
    "an average": put(r"\bcombien\b", "en moyenne, combien"),
    "except": add("sauf à Tijuana"),
    "a bound": add("avant Noël"),
}
# The share of all changed questions that may keep their answer, as measured, and never to grow: in most of them the
# change is put inside a name, or says again what was said.
MOST_KEPT = {"garments": 0.025, "refinery": 0.015}
CHANGES_OF = {"en": CHANGES, "es": CHANGES_ES, "fr": CHANGES_FR}
# In English the quick tests try the shipped record.
ASKED_IN = [pytest.param(one, marks=pytest.mark.slow) if one == "en" else one for one in CHANGES_OF]


@pytest.fixture(scope="module")
def asked(tried: Tried) -> Answered:
    """The questions of a record's tables with their answers."""
    tables = [table for table in (tried.folder / TABLE, FURTHER.get(tried.folder.name)) if table and table.exists()]
    return [pair for table in tables for pair in run(tried.answerer, table)]


def of_language(asked: Answered, language: Language) -> Answered:
    found = [pair for pair in asked if pair[0].language == language and isinstance(pair[1], Found)]
    if len(found) < FEWEST:
        pytest.skip("The record is not asked in this language.")
    return found


@pytest.mark.parametrize("in_each", IN_EACH)
@pytest.mark.parametrize("language", ASKED_IN)
def test_a_frame_changes_no_answer(tried: Tried, asked: Answered, language: Language, in_each: int) -> None:
    pairs = list(framing(of_language(asked, language), language, in_each))
    changed = differing(tried.answerer, pairs, language)
    same = SAME_AS_MEASURED.get((tried.folder.name, language), SAME)
    assert len(changed) <= (1 - same) * len(pairs), "\n".join(changed)


@pytest.mark.parametrize("step", [12, pytest.param(1, marks=pytest.mark.slow)])
@pytest.mark.parametrize("language", ASKED_IN)
def test_a_question_that_asks_for_something_else_does_not_keep_its_answer(
    tried: Tried, asked: Answered, language: Language, step: int
) -> None:
    answered = of_language(asked, language)
    changed = [
        (name, change(case.question), answer)
        for name, change in CHANGES_OF[language].items()
        for case, answer in answered
        if isinstance(answer, Found)
        and change(case.question) != case.question
        and change(case.question).split()[-1] not in answer.sentence  # "how many dollars", of a figure in dollars, too
    ]
    sample = changed[::step]
    kept = [f"{name}: {question}" for name, question, answer in sample if is_kept(tried.answerer, question, answer)]
    assert len(kept) <= MOST_KEPT.get(tried.folder.name, 0) * len(changed), "\n".join(kept)


@pytest.mark.parametrize("language", CHANGES_OF)
def test_there_are_changes_enough(language: Language) -> None:
    assert len(CHANGES_OF[language]) >= 12
