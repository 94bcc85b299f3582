"""The shipped record, read once for all tests, and the languages that it is kept in.

Tests that ask it try those languages, and tests of what is said try all there are.
"""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path
from typing import Any

from bot.answers.answer import Answer
from bot.answers.answerer import Answerer
from bot.answers.match.query import IndexedRecord
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load
from bot.languages import Language
from bot.review.clauses import ClauseReader
from bot.review.statements import Statements

ROOT = Path(__file__).resolve().parents[1]
KNOWLEDGE: Knowledge = load(ROOT / "knowledge")
SPOKEN: tuple[Language, ...] = KNOWLEDGE.about.languages
_MOST_KEPT = 12  # further answerers, of some ten megabytes each
_ANSWERERS: dict[tuple[tuple[Path, bytes], ...], _Remembering] = {}


class _Remembering(Answerer):
    """Answers each question once: many tests ask the same ones, and the same question always has the same answer."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__(knowledge)
        self._given: dict[tuple[object, ...], Answer] = {}

    def answer(self, question: str, **how: Any) -> Answer:
        key = question, *sorted(how.items())
        if key not in self._given:
            self._given[key] = super().answer(question, **how)
        return self._given[key]

    @cached_property
    def statements(self) -> Statements:
        """Those of the record, for all that review drafts against it: to read them takes longer than most drafts."""
        return Statements(self.indexed, ClauseReader(self.indexed))


@cache
def _remembering() -> _Remembering:
    return _Remembering(KNOWLEDGE)


def shipped() -> Answerer:
    """What answers from it, for tests that change nothing of it."""
    return _remembering()


def answering(folder: Path) -> Answerer:
    """What answers from a record in a folder, for tests that change nothing of it; built once for the same files."""
    if folder == ROOT / "knowledge":
        return shipped()
    held = tuple((path.relative_to(folder), path.read_bytes()) for path in sorted(folder.rglob("*.yaml")))
    if held not in _ANSWERERS:
        if len(_ANSWERERS) == _MOST_KEPT:
            del _ANSWERERS[next(iter(_ANSWERERS))]
        _ANSWERERS[held] = _Remembering(load(folder))
    return _ANSWERERS[held]


def statements_of(indexed: IndexedRecord, reader: ClauseReader) -> Statements:
    """Return the statements of a record; those of one that the tests share are read once."""
    shared = (one.statements for one in (_remembering(), *_ANSWERERS.values()) if one.indexed is indexed)
    return next(shared, None) or Statements(indexed, reader)
