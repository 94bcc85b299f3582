"""The cards that README shows, as JSON for `render.mjs`: answers of the shipped record, as people get them in Slack."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, Literal

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.pins import line_card
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState
from bot.slack.pins.facts import Facts
from bot.store.pinned import Pin, PinState
from bot.store.pinned import PinnedCard as PinnedCard
from bot.store.values import Workspace

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)  # the day of README's own example: a figure's age follows from it

# A picture's name -> the question that it answers.
QUESTIONS = {
    "figure": "how many people have been returned under MPP?",
    "chart": "gráfica de personas devueltas por nacionalidad",
    "not-found": "how many Haitians were returned?",
    "pinned": "how many people have been returned under MPP?",
}
PINNED = "pinned"  # its card is pinned; the others are commands' answers
EARLIER = "2019-11"  # where the record ends when it is pinned: both figures of the picture are the record's own
BEFORE = "Before: the record has no figure later than November 2019"
AFTER = "After: the record has a figure of December 2019"
PEOPLE = {"U1": "Ana"}  # Slack's id of a person -> the name that the picture shows

Message = dict[str, Any]
Column = dict[str, Any]


def cards(record: Knowledge) -> list[dict[str, Any]]:
    """Make what each picture shows: its name, the sender, the question, people's names, and columns of messages."""
    answerer = Answerer(record)
    columns = {name: [column(answered(answerer, question))] for name, question in QUESTIONS.items() if name != PINNED}
    columns[PINNED] = pinned(record, QUESTIONS[PINNED])
    return [
        {"name": name, "sender": record.about.name, "question": question, "people": PEOPLE, "columns": columns[name]}
        for name, question in QUESTIONS.items()
    ]


def as_json(record: Knowledge) -> str:
    """Write the cards as `cards.json` holds them, and what is drawn from them."""
    return json.dumps(cards(record), ensure_ascii=False, indent=1) + "\n"


def answered(answerer: Answerer, question: str) -> Message:
    """Make the card that a person sees who asks by a command; what is asked for as a chart, drawn."""
    answer = answerer.answer(question, today=TODAY)
    asked = CardState(question, is_drawn=isinstance(answer, Found) and answer.is_drawn)
    return message("private", render(answer, asked, Showing(Surface.PRIVATE)))


def pinned(record: Knowledge, question: str) -> list[Column]:
    """Pin an answer while the record ends earlier, then let the whole record take its place.

    Returns:
        The card before; and the card after, with the line in its thread.
    """
    current = Current(Answerer(record.as_of(EARLIER)))
    facts = Facts(current, lambda: TODAY)
    pin, rested_on = pin_of(facts, CardState(question))
    before = facts.message(pin)
    current.answerer = Answerer(record)
    change = facts.change(pin, rested_on)
    assert change is not None
    after = facts.message(replace(pin, card=change.card))
    return [
        column(message("pinned", before), caption=BEFORE),
        column(message("pinned", after), message("reply", line_card(change.line)), caption=AFTER),
    ]


def pin_of(facts: Facts, asked: CardState) -> tuple[Pin, Mapping[str, str]]:
    """Make a pin as the store gives it back, and what its answer rests on."""
    answer = facts.answer(asked)
    assert isinstance(answer, Found)
    card = facts.card(facts.for_everyone(asked, answer) or asked, answer)
    pin = Pin(
        id="0" * 32,
        workspace=Workspace("", "T1"),
        channel="C1",
        pinned_by=next(iter(PEOPLE)),
        state=PinState.PINNED,
        step="0" * 32,
        wanted_at=datetime.combine(TODAY, time(), UTC).timestamp(),
        touched_at=0.0,
        card=card,
    )
    return pin, card.topics


def column(*messages: Message, caption: str = "") -> Column:
    """Put messages below one another, and a caption above them."""
    return {"caption": caption, "messages": messages}


def message(place: Literal["private", "posted", "pinned", "reply"], card: Card) -> Message:
    """Write a message down for `render.mjs`.

    Args:
        place: Where it stands: seen by one person alone, by all in a channel, pinned there, or in the thread of the one
            above it.
        card: The message.
    """
    return {"place": place, "text": card.text, "blocks": card.newer or card.blocks}


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(as_json(load(ROOT / "knowledge")))
