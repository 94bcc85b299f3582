"""From a question to a card: what every listener does."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from bot.answers.answer import Answer
from bot.answers.answerer import Answerer
from bot.answers.following import Turn
from bot.clock import Clock
from bot.slack.asked import Asked
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.surface import Showing
from bot.slack.failures import apology, report

MOST_REMEMBERED = 256  # answers, of a few thousand characters each


class Writer:
    """Answers questions, and writes the answers as cards.

    Args:
        answerer: What looks the answers up. Its record does not change while the bot runs, so that a question that was
            asked before has the same answer on the same day.
        today: What tells the day.
    """

    def __init__(self, answerer: Answerer, today: Clock) -> None:
        self._answerer = answerer
        self._today = today

        @lru_cache(maxsize=MOST_REMEMBERED)
        def card_on(day: date, asked: Asked, showing: Showing) -> Card:
            return render(self._answer_on(day, asked), asked, showing)

        self._card_on = card_on

    def answer(self, asked: Asked) -> Answer:
        """Answer a question."""
        return self._answer_on(self._today(), asked)

    def card(self, asked: Asked, showing: Showing) -> Card:
        """Write a question's card."""
        return self._card_on(self._today(), asked, showing)

    def card_or_apology(self, asked: Asked, showing: Showing) -> Card:
        """Write a question's card; what goes wrong goes to the log, and the card says so kindly."""
        try:
            return self.card(asked, showing)
        except Exception as error:
            return apology(report(error))

    def follow(self, asked: Asked, after: Turn | None) -> tuple[Turn, Asked]:
        """Answer a question that may lean on the one before it in its conversation.

        Args:
            asked: As it was typed.
            after: The question and answer before it; None where there are none.

        Returns:
            The question as it was understood with its answer, and the same for the buttons of its card.
        """
        turn = self._answerer.follow(
            asked.question,
            after,
            fallback=asked.language,
            focus=asked.focus,
            organization=asked.organization,
            today=self._today(),
        )
        understood = Asked(
            turn.question, focus=turn.focus, organization=asked.organization, language=turn.answer.language
        )
        return turn, understood

    def _answer_on(self, day: date, asked: Asked) -> Answer:
        return self._answerer.answer(
            asked.question,
            fallback=asked.language,
            as_of=asked.as_of,
            focus=asked.focus,
            organization=asked.organization,
            today=day,
        )
