"""One answer to several questions of a message: each is told what it gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from textwrap import shorten
from typing import Any

from bot.answers.answer import LONGEST_SENTENCE, Answer, Found, Standing, Status
from bot.languages import Language, say

_LONGEST_QUOTED = 60  # characters
_WORST_FIRST = (Standing.DISPUTED, Standing.SUPERSEDED, Standing.CURRENT)


def together(answers: Sequence[tuple[str, Answer]]) -> Answer:
    """Join the answers to the questions of one message.

    Args:
        answers: Each question with its answer, in the message's order; at least one.

    Returns:
        What was found, with a word on each question that was not; the first answer where nothing was found.
    """
    found = [answer for _, answer in answers if isinstance(answer, Found)]
    if not found or len(answers) == 1:
        return answers[0][1]
    drawn = next((one for one in found if one.is_drawable), found[0])
    return replace(
        drawn,
        kind=found[0].kind,
        sentence=_sentence(answers, found[0].language),
        language=found[0].language,
        citations=tuple(dict.fromkeys(_all(found, "citations"))),
        items=_all(found, "items"),
        history=_all(found, "history"),
        matches=_all(found, "matches"),
        status=_status(found),
        confidence=min(one.confidence for one in found),
        about=(
            *(f"{one.kind}:{about}" for one in found for about in _about(one)),
            *(f"not found:{question}" for question, one in answers if not isinstance(one, Found)),
        ),
    )


def _all(found: Sequence[Found], name: str) -> tuple[Any, ...]:
    """Return what the answers have by a name, in a row."""
    return tuple(chain.from_iterable(getattr(one, name) for one in found))


def _sentence(answers: Sequence[tuple[str, Answer]], language: Language) -> str:
    """Return the sentences in a row; a question whose own has no room is named, so that none is dropped."""
    told = [_told(question, answer, language, is_first=not at) for at, (question, answer) in enumerate(answers)]
    brief = [say(language, "together.by_itself", question=_quoted(question)) for question, _ in answers]
    brief[0] = shorten(told[0], LONGEST_SENTENCE - len(" ".join(brief[1:])) - 1, placeholder="…")
    said = brief
    for at in range(len(told)):
        fuller = [*said[:at], told[at], *said[at + 1 :]]
        said = fuller if len(" ".join(fuller)) <= LONGEST_SENTENCE else said
    return " ".join(said)


def _told(question: str, answer: Answer, language: Language, *, is_first: bool) -> str:
    if not isinstance(answer, Found):
        return say(language, "together.not_found", question=_quoted(question))
    return answer.sentence if is_first else f"{answer.sentence} {_unsaid(answer)}".strip()


def _quoted(question: str) -> str:
    """Return a question as it is quoted: without its marks, and cut where it is long."""
    return shorten(question.strip(" ?¿"), _LONGEST_QUOTED, placeholder="…")


def _unsaid(answer: Found) -> str:
    """Return what qualifies a further answer and is not in its sentence; an age is told once, of the first."""
    return "" if answer.status.note in answer.sentence else answer.status.note


def _status(found: Sequence[Found]) -> Status:
    """Return the worst, with the date that it speaks for."""
    return next(one.status for standing in _WORST_FIRST for one in found if one.status.standing is standing)


def _about(found: Found) -> tuple[str, ...]:
    return found.about or tuple(f"{one.document} {one.anchor}" for one in found.citations)
