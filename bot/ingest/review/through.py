"""Go through a draft: every room's questions, in the order in which a curator reads a letter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.ingest.review.candidates import ask_of_candidate
from bot.ingest.review.document import ask_of_document
from bot.ingest.review.mentions import ask_of_mentions
from bot.ingest.review.names import ask_of_names
from bot.ingest.review.notes import ask_of_note
from bot.ingest.review.walk import Walk
from bot.knowledge.knowledge import Knowledge


def walk_through(data: Mapping[str, Any], knowledge: Knowledge, today: date) -> Walk:
    """Return the questions of a draft, and what it comes to by the answers so far.

    Args:
        data: The draft, as its file holds it.
        knowledge: The record.
        today: The day on which its entries come into the record.
    """
    walk = Walk(data, knowledge, today)
    ask_of_document(walk)
    ask_of_names(walk)
    ask_of_mentions(walk)
    for candidate in walk.section.candidates:
        ask_of_candidate(walk, candidate)
    for note in walk.section.footnotes:
        ask_of_note(walk, note)
    walk.finish()
    return walk
