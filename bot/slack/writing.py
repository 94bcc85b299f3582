"""From a question to a card: what every listener does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from bot.answers.answer import Answer
from bot.answers.current import Current
from bot.answers.following import Turn
from bot.clock import Clock
from bot.slack.asked import Asked, fingerprint
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.surface import Showing
from bot.slack.failures import apology, report

MOST_REMEMBERED = 256  # cards, of a few thousand characters each


class Writer:
    """Answers questions, and writes the answers as cards.

    Args:
        current: What looks the answers up. One record has the same answer to a question on the same day, so that its
            cards are remembered until a newer record is there.
        today: What tells the day.
    """

    def __init__(self, current: Current, today: Clock) -> None:
        self._current = current
        self._today = today
        self._written_from = current.answerer

        @lru_cache(maxsize=MOST_REMEMBERED)
        def card_on(day: date, asked: Asked, showing: Showing) -> Card:
            return render(self._answer_on(day, asked), asked, showing)

        self._card_on = card_on

    def answer(self, asked: Asked) -> Answer:
        """Answer a question."""
        return self._answer_on(self._today(), asked)

    def card(self, asked: Asked, showing: Showing) -> Card:
        """Write a question's card."""
        if self._written_from is not self._current.answerer:
            self._written_from = self._current.answerer
            self._card_on.cache_clear()
        return self._card_on(self._today(), asked, showing)

    def card_or_apology(self, asked: Asked, showing: Showing) -> Card:
        """Write a question's card; what goes wrong goes to the log, and the card says so kindly."""
        try:
            return self.card(asked, showing)
        except Exception as error:  # noqa: BLE001  # whoever asked is told, whatever it is
            return apology(report(error))

    def for_everyone(self, asked: Asked, answer: Answer) -> Asked | None:
        """Put a question in words that may be seen by all: without what the person typed beside it.

        Args:
            asked: As it was asked.
            answer: Its answer.

        Returns:
            A question with the same answer; None where it cannot be said in such words.
        """
        for question in self._current.answerer.essential(asked.question, asked.language):
            public = replace(asked, question=question, language=answer.language)
            if fingerprint(self.answer(public)) == fingerprint(answer):
                return public
        return None

    def follow(self, asked: Asked, after: Turn | None) -> tuple[Turn, Asked]:
        """Answer a question that may lean on the one before it in its conversation.

        Args:
            asked: As it was typed.
            after: The question and answer before it; None where there are none.

        Returns:
            The question as it was understood with its answer, and the same for the buttons of its card.
        """
        turn = self._current.answerer.follow(
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
        return self._current.answerer.answer(
            asked.question,
            fallback=asked.language,
            as_of=asked.as_of,
            focus=asked.focus,
            organization=asked.organization,
            today=day,
        )
