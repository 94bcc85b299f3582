"""The patterns that are tried for many at once find what each of them finds."""

from __future__ import annotations

from pathlib import Path

from bot.answers.understand.grammar import grammar_of
from bot.languages import LANGUAGES

GRAMMAR = grammar_of(LANGUAGES)
INTENTS = GRAMMAR.intents
CASES = Path(__file__).parents[2] / "cases" / "questions.psv"
QUESTIONS = tuple(
    " ".join(GRAMMAR.words(line.split("|")[2])) for line in CASES.read_text("utf-8").splitlines() if "|" in line
)


def test_what_is_to_be_rewritten_is_found_by_one_pattern_for_all() -> None:
    found = [any(pattern.search(one) for pattern, _ in INTENTS.rewritten) for one in QUESTIONS]
    assert [INTENTS.any_rewritten.search(one) is not None for one in QUESTIONS] == found
    assert {True, False} == {*found}


def test_what_is_asked_for_is_found_by_one_pattern_for_each_frame() -> None:
    for question in QUESTIONS:
        found = {frame for pattern, frame in INTENTS.phrases if pattern.search(question)}
        assert {frame for frame, pattern in INTENTS.by_frame.items() if pattern.search(question)} == found
