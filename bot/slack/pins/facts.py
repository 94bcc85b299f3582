"""What a pinned card says, and whether the record still says it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.answers.answer import Answer, Found
from bot.answers.answerer import Answerer
from bot.answers.compose.status import age_on
from bot.answers.current import Current
from bot.answers.provenance import is_measure, is_named_by_words, is_of_the_same
from bot.clock import Clock
from bot.slack.blocks import pins as blocks
from bot.slack.blocks.card import Card as Message
from bot.slack.blocks.card import render
from bot.slack.blocks.pins import Listed
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState, decoded, fingerprint
from bot.slack.writing import Writer, subject_of
from bot.store.pinned import GONE, Pin, PinnedCard

MOST_REMEMBERED = 3000  # many channels pin the same, and all of them are looked up when the record changes


@dataclass(frozen=True, slots=True)
class PinChange:
    """What the record says now of what is pinned, where that is something else.

    Attributes:
        card: What the pin is to say.
        line: What to say in its thread: what changed, from what, why, the source.
    """

    card: PinnedCard
    line: str


class Facts:
    """The record, for those who keep pinned cards.

    Args:
        current: What looks the answers up.
        today: What tells the day.
    """

    def __init__(self, current: Current, today: Clock) -> None:
        self._current = current
        self._today = today
        self._writer = Writer(current, today)
        self._memory: dict[tuple[str, date, CardState], Any] = {}
        self._memory_of: Answerer | None = None

    @property
    def digests(self) -> Mapping[str, str]:
        """The digests of the parts of the record that is in use."""
        return self._current.answerer.foundations.digests

    @property
    def record(self) -> str:
        """The digest of the record that is in use."""
        return self._current.answerer.foundations.record

    def answer(self, asked: CardState) -> Answer:
        """Answer a question as a card that stays does: without the age of its figure, which would go stale."""
        answer: Answer = self._remembered("answer", asked, lambda: _ageless(self._writer.answer(asked)))
        return answer

    async def prepare(self, asked: CardState) -> None:
        """Find out beside the event loop what takes long: how the record stands to a sentence of a draft."""
        if asked.is_claim:
            await asyncio.to_thread(self.answer, asked)

    def subject(self, asked: CardState, answer: Found) -> str:
        """Name what an answer is about, the same in whichever words and language it was asked."""
        subject: str = self._remembered("subject", asked, lambda: subject_of(self._current.answerer, asked, answer))
        return subject

    def newer_name(self, pin: Pin) -> str | None:
        """Name what a pin is about as pins are named now; None where it is so named, or the record says something else.

        A pin that says something else than the record gets its name when its card is changed.
        """
        asked, _ = decoded(pin.card.asked)
        answer = self.answer(asked)
        is_to_name = is_named_by_words(pin.card.fact) and isinstance(answer, Found) and self.is_as_pinned(pin)
        return self.subject(asked, answer) if is_to_name and isinstance(answer, Found) else None

    def _remembered(self, what: str, asked: CardState, find: Callable[[], Any]) -> Any:
        """Find something out once for each question, as long as the record and the day are the same."""
        if self._memory_of is not self._current.answerer or len(self._memory) >= MOST_REMEMBERED:
            self._memory_of, self._memory = self._current.answerer, {}
        key = (what, self._today(), asked)
        if key not in self._memory:
            self._memory[key] = find()
        return self._memory[key]

    def for_everyone(self, asked: CardState, answer: Found) -> CardState | None:
        """Put a question in words that may be seen by all; None where it cannot be said so."""
        bare = replace(asked, page=1, is_drawn=False, shared_by=None)
        public: CardState | None = self._remembered("public", bare, lambda: self._writer.for_everyone(bare, answer))
        return public

    def kept(self, asked: CardState, answer: Found) -> CardState:
        """Return a question as a pin keeps it: in words for everyone, else with as little as it needs."""
        alone = replace(asked, page=1, is_drawn=False, shared_by=None, organization=None)
        if public := self.for_everyone(asked, answer):
            return public
        is_enough = fingerprint(self.answer(alone)) == fingerprint(answer)
        return alone if is_enough else replace(alone, organization=asked.organization)

    def holds(self, pin: Pin, asked: CardState) -> bool:
        """Return whether a pinned card speaks of every word of a question."""
        said = f"{pin.card.sentence} {decoded(pin.card.asked)[0].question}"
        return self._current.answerer.holds_words(said, asked.question, asked.language)

    def listed(self, pin: Pin) -> Listed:
        """Tell whether the record still says what a pin does."""
        is_behind = pin.card.standing != GONE and not self.is_as_pinned(pin)
        return Listed(pin, is_behind=is_behind)

    def card(self, asked: CardState, answer: Found) -> PinnedCard:
        """Write an answer down as a pin keeps it."""
        foundations = self._current.answerer.foundations
        return PinnedCard(
            fact=self.subject(asked, answer),
            asked=asked.encoded() or "{}",
            sentence=answer.sentence,
            fingerprint=fingerprint(answer),
            language=answer.language,
            standing=answer.status.standing,
            as_of=answer.status.as_of,
            topics=foundations.of(answer),
            record=foundations.record,
        )

    def is_as_pinned(self, pin: Pin) -> bool:
        """Return whether the record gives the very answer that a pin says."""
        answer = self.answer(decoded(pin.card.asked)[0])
        return isinstance(answer, Found) and fingerprint(answer) == pin.card.fingerprint

    def change(self, pin: Pin, rested_on: Mapping[str, str]) -> PinChange | None:
        """Look up anew what a pin says that is not as it was pinned.

        Args:
            pin: The pin.
            rested_on: The parts of the record that its answer was made of.

        Returns:
            What changed; None where the card says already that its fact left the record.
        """
        asked, _ = decoded(pin.card.asked)
        answer = self.answer(asked)
        if isinstance(answer, Found) and self._is_of_the_same(pin, rested_on, answer):
            card = self.card(self.kept(asked, answer), answer)
            return PinChange(card, blocks.change_line(pin, answer, is_same_entry=card.fact == pin.card.fact))
        if pin.card.standing == GONE:
            return None
        gone = replace(pin.card, standing=GONE, fingerprint=GONE, record=self.record, topics=rested_on)
        return PinChange(gone, blocks.gone_line(pin.card.sentence, pin.card.language))

    def message(self, pin: Pin) -> Message:
        """Write a pin's card as the record has it now."""
        asked, _ = decoded(pin.card.asked)
        answer = self.answer(asked)
        if pin.card.standing == GONE or not isinstance(answer, Found):
            return blocks.gone_card(pin.card.sentence, pin.card.language, pin.pinned_by)
        # Its buttons carry the question, and anybody may read them.
        public = self.for_everyone(asked, answer)
        surface, on = Surface.PINNED if public else Surface.BARE, blocks.pinned_on(pin)
        return render(_aged(answer, on), public, Showing(surface, pinned_by=pin.pinned_by, pinned_on=on))

    def last_message(self, pin: Pin) -> Message:
        """Write what a card says once it is unpinned, and so no longer kept true."""
        answer = self.answer(decoded(pin.card.asked)[0])
        today = self._today().isoformat()
        if pin.card.standing != GONE and isinstance(answer, Found) and fingerprint(answer) == pin.card.fingerprint:
            return blocks.led(blocks.unpinned(today, pin.card.language), render(answer, None, Showing()))
        return blocks.unpinned_card(pin, today)

    def _is_of_the_same(self, pin: Pin, rested_on: Mapping[str, str], answer: Found) -> bool:
        foundations = self._current.answerer.foundations
        if pin.card.fact.partition(":")[0] != answer.kind or answer.language != pin.card.language:
            return False
        if decoded(pin.card.asked)[0].is_claim:
            return True  # whatever the record says of it now, the draft's sentence is the same
        if is_measure(pin.card.fact) and self.subject(decoded(pin.card.asked)[0], answer) != pin.card.fact:
            return False
        return foundations.still_holds(pin.card.fact) and is_of_the_same(
            pin.card.fact, rested_on, foundations.of(answer)
        )


def _ageless(answer: Answer) -> Answer:
    if not isinstance(answer, Found):
        return answer
    return replace(answer, status=replace(answer.status, age="", old="", overdue=""))


def _aged(answer: Found, on: str) -> Found:
    """Tell how old a figure was when its card was pinned: on a card that stays, the one age that stays true."""
    status = answer.status
    old = age_on(answer.language, status.newest, date.fromisoformat(on)) if status.newest else ""
    return replace(answer, status=replace(status, old=old))
