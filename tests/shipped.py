"""The languages of the shipped record: tests that ask it try those, and tests of what is said try all there are."""

from __future__ import annotations

from pathlib import Path

from bot.knowledge.reading import read
from bot.languages import Language

ROOT = Path(__file__).resolve().parents[1]
SPOKEN: tuple[Language, ...] = tuple(read(ROOT / "knowledge" / "record.yaml").data["languages"])
