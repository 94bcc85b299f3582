"""From a question to a card: what every listener does."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Protocol

from bot.answers.answer import Focus
from bot.answers.answerer import Answerer
from bot.clock import Clock
from bot.slack.blocks.card import Card, render

MOST_REMEMBERED = 256  # cards, of a few thousand characters each


class WriteCard(Protocol):
    """Answer a question as a card; `focus` is what a command says that a person is after."""

    def __call__(self, question: str, focus: Focus | None = None) -> Card:
        """Return the card of a question."""
        ...


def card_writer(answerer: Answerer, today: Clock) -> WriteCard:
    """Make the function that answers a question as a card.

    Args:
        answerer: What looks the answers up. Its record does not change while the bot runs, so that a question that was
            asked before has the same card on the same day.
        today: What tells the day.
    """

    @lru_cache(maxsize=MOST_REMEMBERED)
    def write_on(day: date, question: str, focus: Focus | None) -> Card:
        return render(answerer.answer(question, focus=focus, today=day), focus)

    def write_card(question: str, focus: Focus | None = None) -> Card:
        return write_on(today(), question, focus)

    return write_card
