"""From a question to a card: what every listener does."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from bot.answers.answer import Answer, Found, Kind
from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.answers.followups.follower import Turn
from bot.clock import Clock
from bot.review.standing import standing_of
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.surface import Showing
from bot.slack.card_state import CardState, fingerprint
from bot.slack.courtesies import guided
from bot.slack.failures import apology, report
from bot.slack.reviewing import reviewed

MOST_REMEMBERED = 256  # answers, each with a few cards of a few thousand characters
MOST_SHOWINGS = 8  # of one answer: where, to whom, in which language

_JSON = json.JSONEncoder(separators=(",", ":"))


class Written:
    """A question's answer, and its cards, each laid out once.

    Args:
        asked: The question.
        answer: Its answer.
        answerer: What gave it.
    """

    def __init__(self, asked: CardState, answer: Answer, answerer: Answerer) -> None:
        self.asked = asked
        self.answer = answer
        self._answerer = answerer
        self._cards: dict[Showing, Card] = {}
        self._acknowledgements: dict[Showing, str] = {}

    @cached_property
    def subject(self) -> str:
        """What the answer is about, as pins are named; empty where nothing was found."""
        return subject_of(self._answerer, self.asked, self.answer) if isinstance(self.answer, Found) else ""

    def card(self, showing: Showing) -> Card:
        """Return the answer's card."""
        if showing not in self._cards:
            _make_room(self._cards)
            self._cards[showing] = render(guided(self.answer, self._answerer), self.asked, showing)
        return self._cards[showing]

    def acknowledgement(self, showing: Showing) -> str:
        """Return the answer's card as the ack of a command that only one person sees."""
        if showing not in self._acknowledgements:
            _make_room(self._acknowledgements)
            self._acknowledgements[showing] = acknowledgement(self.card(showing))
        return self._acknowledgements[showing]


def acknowledgement(card: Card) -> str:
    """Write a card as the ack of a command that only one person sees: JSON, which Bolt's `ack` passes on as it is.

    Args:
        card: Any card.
    """
    return _JSON.encode({"text": card.text, "response_type": "ephemeral", "blocks": card.blocks})


def subject_of(answerer: Answerer, asked: CardState, answer: Found) -> str:
    """Name what an answer is about, the same in whichever words and language it was asked.

    Args:
        answerer: What gave the answer.
        asked: The question.
        answer: The answer.
    """
    is_bound = answer.kind is Kind.FIGURE and (
        asked.as_of is not None or answerer.is_bound(asked.question, asked.language)
    )
    return answerer.foundations.subject(answer, is_bound=is_bound)


class Writer:
    """Answers questions, and writes the answers as cards.

    Args:
        current: What looks the answers up. One record has the same answer to a question on the same day, so that
            answers and cards are remembered until a newer record is there.
        today: What tells the day.
    """

    def __init__(self, current: Current, today: Clock) -> None:
        self._current = current
        self._today = today
        self._written_from = current.answerer

        @lru_cache(maxsize=MOST_REMEMBERED)
        def written_on(day: date, asked: CardState) -> Written:
            return Written(asked, self._answer_on(day, asked), current.answerer)

        self._written_on = written_on

    def written(self, asked: CardState) -> Written:
        """Answer a question, to write its cards."""
        if self._written_from is not self._current.answerer:
            self._written_from = self._current.answerer
            self._written_on.cache_clear()
        return self._written_on(self._today(), asked)

    def answer(self, asked: CardState) -> Answer:
        """Answer a question."""
        return self.written(asked).answer

    def card(self, asked: CardState, showing: Showing) -> Card:
        """Write a question's card."""
        return self.written(asked).card(showing)

    def card_or_apology(self, asked: CardState, showing: Showing) -> Card:
        """Write a question's card; what goes wrong goes to the log, and the card says so kindly."""
        try:
            return self.card(asked, showing)
        except Exception as error:  # noqa: BLE001  # whoever asked is told, whatever it is
            return apology(self._current.answerer.languages, report(error))

    def for_everyone(self, asked: CardState, answer: Answer) -> CardState | None:
        """Put a question in words that may be seen by all: without what is known or was typed of the person.

        A sentence of a draft stays as it is: whoever pins it was told that all will see it.

        Args:
            asked: As it was asked.
            answer: Its answer.

        Returns:
            A question with the same answer; None where it cannot be said in such words.
        """
        if asked.is_claim:
            return replace(asked, organization=None, shared_by=None)
        for question in self._current.answerer.essential(asked.question, asked.language, asked.organization):
            public = replace(asked, question=question, language=answer.language, organization=None, shared_by=None)
            if fingerprint(self.answer(public)) == fingerprint(answer):
                return public
        return None

    def follow(self, asked: CardState, after: Turn | None) -> tuple[Turn, Written]:
        """Answer a question that may lean on the one before it in its conversation.

        Args:
            asked: As it was typed.
            after: The question and answer before it; None where there are none.

        Returns:
            The question as it was understood with its answer, and the same to write its cards.
        """
        answerer = self._current.answerer
        turn = answerer.follow(
            asked.question,
            after,
            fallback=asked.language,
            focus=asked.focus,
            organization=asked.organization,
            today=self._today(),
        )
        language = turn.answer.language
        # Others may see the card, and what its buttons carry.
        organization = asked.organization if answerer.is_of_us(turn.question, language) else None
        understood = CardState(turn.question, focus=turn.focus, organization=organization, language=language)
        return turn, Written(understood, turn.answer, answerer)

    def _answer_on(self, day: date, asked: CardState) -> Answer:
        if asked.is_claim:
            return standing_of(asked.question, reviewed(self._current, asked.question))
        return self._current.answerer.answer(
            asked.question,
            fallback=asked.language,
            as_of=asked.as_of,
            focus=asked.focus,
            organization=asked.organization,
            today=day,
        )


def _make_room(kept: dict[Showing, Any]) -> None:
    if len(kept) >= MOST_SHOWINGS:
        kept.clear()
