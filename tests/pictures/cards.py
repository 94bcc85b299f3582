"""The cards that README shows, as JSON for `render.mjs`: answers of the shipped record, as a command gets them."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.knowledge.loading import load
from bot.slack.asked import Asked
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.manifest import NAME

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)  # the day of README's own example: a figure's age follows from it

# A picture's name -> the question that it answers.
QUESTIONS = {
    "figure": "how many people have been returned under MPP?",
    "chart": "gráfica de personas devueltas por nacionalidad",
    "not-found": "how many Haitians were returned?",
}


def card(answerer: Answerer, question: str) -> Card:
    """Make the card that a person sees who asks by a command; what is asked for as a chart, drawn."""
    answer = answerer.answer(question, today=TODAY)
    asked = Asked(question, is_drawn=isinstance(answer, Found) and answer.is_drawn)
    return render(answer, asked, Showing(Surface.PRIVATE))


def cards(answerer: Answerer) -> list[dict[str, Any]]:
    """Make what each picture shows: its name, the sender, the question, and the card's text and blocks."""
    made = {name: (question, card(answerer, question)) for name, question in QUESTIONS.items()}
    return [
        {"name": name, "sender": NAME, "question": question, "text": card.text, "blocks": card.newer or card.blocks}
        for name, (question, card) in made.items()
    ]


def as_json(answerer: Answerer) -> str:
    """Write the cards as `cards.json` holds them, and what is drawn from them."""
    return json.dumps(cards(answerer), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(as_json(Answerer(load(ROOT / "knowledge"))))
