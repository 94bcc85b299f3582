"""The questions that the record offers: each is asked first, and one that is not answered is left out."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from bot.answers.answer import Focus
from bot.knowledge.model import Examples as Offered
from bot.languages import Language, begin

HELP = "help"
_KEPT = 64  # of each command, in each language


class IsAnswered(Protocol):
    """Whether a question is answered in the language that it is asked in."""

    def __call__(self, question: str, language: Language, focus: Focus | None) -> bool: ...


class Examples:
    """Offers questions that are answered; each is asked once, when it is first wanted.

    Args:
        offered: As the record has them.
        is_answered: Asks one.
    """

    def __init__(self, offered: Offered, is_answered: IsAnswered) -> None:
        self._offered = offered
        self._is_answered = is_answered
        self.of = lru_cache(maxsize=_KEPT)(self._of)

    def _of(self, name: str, language: Language, focus: Focus | None = None) -> tuple[str, ...]:
        """Return the examples of help, or of a command by its name without the slash."""
        offered = getattr(self._offered, name).in_language(language)
        return tuple(one for one in offered if self._is_answered(one, language, focus))

    def placeholder(self, language: Language) -> str:
        """Return the question for an empty box; empty where the record answers none."""
        question = self._offered.placeholder.in_language(language)
        if self._is_answered(question, language, None):
            return question
        return next((begin(one) for one in self.of(HELP, language)), "")
