"""Metamorphic: what people say around a question changes nothing of its answer.

The frames stand in `tests/cases/frames`, a file a language; `{question}?` asks for a closed sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest

from bot.answers.answer import Answer, Found
from bot.answers.answerer import Answerer
from bot.answers.message.framing import framing_of
from bot.languages import Language, Spoken
from tests.answers.test_cases import Case

FRAMES = Path(__file__).parents[2] / "cases" / "frames"
LANGUAGES = sorted(path.stem for path in FRAMES.glob("*.txt"))
TRIED = 6  # questions of the table in each frame
SAME = 0.95  # of them; measured 0.967 over 900
Answered = list[tuple[Case, Answer]]


def frames(language: Language) -> Sequence[str]:
    return (FRAMES / f"{language}.txt").read_text(encoding="utf-8").splitlines()


def framed(frame: str, question: str) -> str:
    return frame.format(question=question.rstrip("?. ") if "{question}?" in frame else question)


def tried(answered: Answered, language: Language, each: int = TRIED) -> Iterator[tuple[str, str]]:
    """Yield pairs of a question that is answered and the same in a frame."""
    chance = Random(language)
    questions = [case.question for case, answer in answered if case.language == language and isinstance(answer, Found)]
    for frame in frames(language):
        yield from ((question, framed(frame, question)) for question in chance.sample(questions, each))


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_frames_enough(language: Language) -> None:
    assert len(set(frames(language))) >= 40


def differing(answerer: Answerer, pairs: Sequence[tuple[str, str]], language: Language) -> Sequence[str]:
    """Return the messages that are not answered as their question is alone."""
    found = []
    for question, message in pairs:
        alone, answer = answerer.answer(question, fallback=language), answerer.answer(message, fallback=language)
        assert isinstance(alone, Found)
        if not isinstance(answer, Found) or not answer.sentence.startswith(alone.sentence):
            found.append(message)
    return found


@pytest.mark.parametrize(
    "language", [pytest.param(one, marks=pytest.mark.slow) if one == "es" else one for one in LANGUAGES]
)
def test_a_frame_changes_no_answer(answerer: Answerer, answered: Answered, language: Language) -> None:
    if language not in answerer.languages:
        pytest.skip("The record is not kept in this language: `tests/records` has one that is.")
    pairs = list(tried(answered, language))
    changed = differing(answerer, pairs, language)
    assert len(changed) <= (1 - SAME) * len(pairs), "\n".join(changed)


def test_a_noun_with_a_complement_is_no_verb_of_whoever_asks() -> None:
    framing = framing_of(Spoken(("es",)))
    assert framing.wanted("Un acuerdo de paz lo impediría", str.isalpha, str.isdigit) is None
    assert framing.wanted("me acuerdo de quién firmó", str.isdigit, str.isdigit) == ("me ", "quién firmó")
