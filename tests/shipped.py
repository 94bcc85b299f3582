"""The shipped record, read once for all tests, and the languages that it is kept in.

Tests that ask it try those languages, and tests of what is said try all there are.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.answers.answerer import Answerer
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load
from bot.languages import Language

ROOT = Path(__file__).resolve().parents[1]
KNOWLEDGE: Knowledge = load(ROOT / "knowledge")
SPOKEN: tuple[Language, ...] = KNOWLEDGE.about.languages


@cache
def shipped() -> Answerer:
    """What answers from it, for tests that change nothing of it."""
    return Answerer(KNOWLEDGE)
