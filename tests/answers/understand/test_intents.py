"""The patterns that are tried for many at once find what each of them finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.answers.understand.grammar import grammar_of
from bot.languages import LANGUAGES
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
