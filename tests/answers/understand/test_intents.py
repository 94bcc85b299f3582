"""The patterns that are tried for many at once find what each of them finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.answers.understand.grammar import grammar_of
from bot.languages import LANGUAGES, Language
from bot.languages.beginnings import beginnings_in

GRAMMAR = grammar_of(LANGUAGES)
INTENTS = GRAMMAR.intents
CASES = Path(__file__).parents[2] / "cases" / "questions.psv"
QUESTIONS = tuple(
    " ".join(GRAMMAR.words(line.split("|")[2])) for line in CASES.read_text("utf-8").splitlines() if "|" in line
)


@pytest.mark.slow
def test_what_is_to_be_rewritten_is_rewritten_though_all_patterns_are_tried_as_one() -> None:
    rewritten = 0
    for question in QUESTIONS:
        one_by_one = question
        for pattern, instead in INTENTS.rewritten:
            one_by_one = re.sub(pattern, instead, one_by_one)
        assert INTENTS.rewrite(question, beginnings_in(question)) == one_by_one
        rewritten += one_by_one != question
    assert 0 < rewritten < len(QUESTIONS)


def test_what_is_asked_for_is_found_by_one_pattern_for_each_frame() -> None:
    for question in QUESTIONS:
        found = {frame for pattern, frame in INTENTS.phrases if re.search(pattern, question)}
        assert INTENTS.frames_in(question, beginnings_in(question)) == found


@pytest.mark.parametrize(
    ("language", "area", "name", "text", "is_found"),
    [
        ("en", "wholes", "BOTH_SIDES_STATED", "#5 voted for it and #3 against", True),
        ("es", "wholes", "BOTH_SIDES_STATED", "#5 votaron a favor y #3 en contra", True),
        ("fr", "wholes", "BOTH_SIDES_STATED", "#5 ont vote pour et #3 contre", True),
        ("en", "wholes", "BOTH_SIDES_STATED", "#5 members voted for the new wage", False),
        ("en", "terms", "ASKS_FOR_A_DEFINITION", "how many workers have a defined contract", False),
        ("en", "terms", "ASKS_FOR_A_DEFINITION", "how is a worker defined", True),
        ("es", "aggregates", "DIFFERENCE_STATED", "las capturas cayeron a la mitad", True),
        ("fr", "aggregates", "DIFFERENCE_STATED", "les captures ont recule", True),
        ("fr", "terms", "BESIDE_A_NAME", "NAME, elle demande", False),
        ("fr", "terms", "BESIDE_A_NAME", "NAME, fondee par les pecheurs", True),
        ("fr", "terms", "IS_SOMETHING", "NAME est lassee", False),
        ("fr", "terms", "IS_SOMETHING", "NAME est l'une des", True),
    ],
)
def test_a_form_is_found_where_it_stands_and_nowhere_else(
    language: Language, area: str, name: str, text: str, is_found: bool
) -> None:
    assert (re.search(GRAMMAR.spoken.by_language(area, name)[language], text) is not None) == is_found
