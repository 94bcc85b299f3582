"""The patterns that are tried for many at once find what each of them finds."""

from __future__ import annotations

from pathlib import Path

from bot.answers.understand.intents import ANY_REWRITTEN, BY_FRAME, PHRASES, REWRITTEN
from bot.answers.understand.normalise import words

CASES = Path(__file__).parents[2] / "cases" / "questions.psv"
QUESTIONS = tuple(" ".join(words(line.split("|")[2])) for line in CASES.read_text("utf-8").splitlines() if "|" in line)


def test_what_is_to_be_rewritten_is_found_by_one_pattern_for_all() -> None:
    found = [any(pattern.search(one) for pattern, _ in REWRITTEN) for one in QUESTIONS]
    assert [ANY_REWRITTEN.search(one) is not None for one in QUESTIONS] == found
    assert {True, False} == {*found}


def test_what_is_asked_for_is_found_by_one_pattern_for_each_frame() -> None:
    for question in QUESTIONS:
        found = {frame for pattern, frame in PHRASES if pattern.search(question)}
        assert {frame for frame, pattern in BY_FRAME.items() if pattern.search(question)} == found
