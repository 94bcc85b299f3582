"""One answer to several questions of a message: each is told what it gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.answer import LONGEST_SENTENCE, Answer, Found, Standing, Status
from bot.languages import say

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
    return Found(
        found[0].kind,
        _sentence(answers, found[0]),
        tuple(dict.fromkeys(citation for one in found for citation in one.citations)),
        found[0].language,
        items=tuple(item for one in found for item in one.items),
        status=_status(found),
        history=tuple(line for one in found for line in one.history),
        confidence=min(one.confidence for one in found),
        matches=tuple(match for one in found for match in one.matches),
        table=drawn.table,
        chart=drawn.chart,
        is_drawn=drawn.is_drawn,
        about=tuple(f"{one.kind}:{about}" for one in found for about in _about(one)),
    )


def _sentence(answers: Sequence[tuple[str, Answer]], first: Found) -> str:
    """Return the sentences in a row; a question whose own has no room is named, so that none is dropped."""
    said = ""
    for number, (question, answer) in enumerate(answers):
        quoted = question.strip().rstrip("?").lstrip("¿")
        if isinstance(answer, Found):
            told = answer.sentence if not number else f"{answer.sentence} {_unsaid(answer)}".strip()
        else:
            told = say(first.language, "together.not_found", question=quoted)
        rest = sum(len(one) for one, _ in answers[number + 1 :])
        if len(said) + len(told) + rest > LONGEST_SENTENCE and said:
            told = say(first.language, "together.by_itself", question=quoted)
        said = f"{said} {told}".strip()
    return said


def _unsaid(answer: Found) -> str:
    """Return what qualifies a further answer and is not in its sentence; an age is told once, of the first."""
    return "" if answer.status.note in answer.sentence else answer.status.note


def _status(found: Sequence[Found]) -> Status:
    worst = next(one for standing in _WORST_FIRST for one in found if one.status.standing is standing)
    return replace(worst.status, as_of=found[0].status.as_of)


def _about(found: Found) -> tuple[str, ...]:
    return found.about or tuple(f"{one.document} {one.anchor}" for one in found.citations)
