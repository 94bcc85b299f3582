from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest

from bot.answers.answer import NotFound
from bot.answers.answerer import Answerer
from bot.answers.message.length import LONGEST_QUESTION
from tests.rows import rows

WORST = 6.0  # times the costliest question that people ask; it is about twice
ORDINARY = (
    "did WOLA and Human Rights First sign the letter of July 2019 or the letter to Secretary Pompeo, and who else? " * 4
)


@rows(
    "question",
    [
        "letter with " + "\ufdfa" * 470,  # a sign that is read as four words
        "⅓ " * 249,
        "% " * 249,
        "ﬃ" * 499,
        "&" * 499,
    ],
)
@rows("as_of", [None, "2019-11"])
def test_a_question_that_is_longer_as_it_is_read_than_as_it_is_typed_is_refused(
    question: str, as_of: str | None, answerer: Answerer
) -> None:
    assert len(question) <= LONGEST_QUESTION
    for language in answerer.languages:
        answer = answerer.answer(question, language=language, as_of=as_of)
        assert isinstance(answer, NotFound)
        assert str(LONGEST_QUESTION) in answer.sentence
        assert answer.nearest == ()


def test_a_refused_question_costs_less_than_one_that_is_read(answerer: Answerer) -> None:
    assert cost(answerer, "letter with " + "\ufdfa" * 470) < cost(answerer, ORDINARY[:LONGEST_QUESTION])


@pytest.mark.parametrize("typed", ["\ufdfa" * 500, "% " * 249, "&" * 499])
def test_what_is_typed_ahead_and_asked_after_is_cut_likewise(typed: str, answerer: Answerer) -> None:
    answerer.suggest(typed)
    turn = answerer.follow("who signed the July 2019 letter?", None)
    assert isinstance(answerer.follow(typed, turn).answer, NotFound)
    assert cost(answerer, typed) < WORST * cost(answerer, ORDINARY[:LONGEST_QUESTION])


@pytest.mark.parametrize("length", [150, 300, LONGEST_QUESTION])
def test_a_question_with_accents_and_typography_is_as_long_as_it_looks(length: int, answerer: Answerer) -> None:
    question = ("¿qué pidió “la coalición” — señor — en diciembre, según él? " * 10)[:length]
    answer = answerer.answer(question)
    assert not isinstance(answer, NotFound) or str(LONGEST_QUESTION) not in answer.sentence


def cost(answerer: Answerer, question: str) -> int:
    """Return the fewest of five times that functions are called to ask something like it for the first time."""
    ask = partial(Answerer.answer, answerer)  # which remembers nothing for the tests
    return min(calls(partial(ask, f"{question[:-2]}{number}x")) for number in range(5))


def calls(work: Callable[[], object]) -> int:
    """Count the calls of functions, Python's own among them: the same on every machine."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted
