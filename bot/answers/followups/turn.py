"""One turn of a conversation: what was asked, as understood, and its answer."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answers.answer import Answer, Focus


@dataclass(frozen=True, slots=True)
class Turn:
    """A question with its answer, on which the next question may lean.

    Attributes:
        question: As understood: what was typed, or what it came to with the turn before. Complete by itself.
        answer: What was answered.
        leaned: Whether it leaned on the turn before.
        focus: What was asked for beside the words: by a command, or by a follow-up such as `source?`.
        before: The turn on which the next question leans instead: where this one found nothing with it, or asked for
            no more than its source or its date.
    """

    question: str
    answer: Answer
    leaned: bool = False
    focus: Focus | None = None
    before: Turn | None = None
