"""The table of drafts: sentences with the state that the record gives to one claim of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.review.report import Finding, Report, State
from bot.review.reviewer import Reviewer
from bot.review.wording import BY_WEIGHT
from tests.shipped import ROOT, answering

TABLE = ROOT / "tests" / "cases" / "drafts.psv"
SENTENCES = ROOT / "tests" / "cases" / "draft_sentences.psv"
SUPPORTED, OUTDATED, CONTRADICTED, ABSENT = (
    State.SUPPORTED,
    State.OUTDATED,
    State.CONTRADICTED,
    State.NOT_IN_RECORD,
)


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, and what is to be found in it.

    Attributes:
        origin: `code` for who wrote the review, `blind` for who knew the letters alone.
        record: The record's folder.
        state: The claim's.
        passage: Its words, or some of them.
        draft: The sentence.
    """

    origin: str
    record: str
    state: State
    passage: str
    draft: str


def cases() -> list[Case]:
    """Read the table."""
    rows = (line.split("|") for line in _lines_of(TABLE))
    return [Case(origin, record, State(state), passage, draft) for origin, record, state, passage, draft in rows]


def _lines_of(table: Path) -> Iterator[str]:
    lines = table.read_text(encoding="utf-8").splitlines()
    return (line for line in lines if line and not line.startswith("#"))


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, and the state of its weightiest claim.

    Attributes:
        origin: `press` for who wrote the review, `blind` for who knew the letters alone.
        record: The record's folder.
        state: The sentence's.
        draft: The sentence.
    """

    origin: str
    record: str
    state: State
    draft: str


def sentences() -> list[Told]:
    """Read the table of whole sentences."""
    rows = (line.split("|", 3) for line in _lines_of(SENTENCES))
    return [Told(origin, record, State(state), draft) for origin, record, state, draft in rows]


def state_of(told: Told) -> State | None:
    """Return the weightiest state of a sentence's claims; None where none of them is checked."""
    return state_in(told.draft, told.record)


def state_in(draft: str, record: str = "knowledge") -> State | None:
    """Return the weightiest state of a draft's claims; None where none of them is checked."""
    return weightiest(reviewer_of(record).review(draft))


def weightiest(report: Report) -> State | None:
    """Return the weightiest state of a report's claims; None where none of them is checked."""
    return next((one for one in BY_WEIGHT if one is not State.NOT_CHECKED and report.of(one)), None)


@cache
def reviewer_of(record: str) -> Reviewer:
    """Return what reviews drafts against a record of the repository."""
    return Reviewer(answering(ROOT / Path(record)))


def finding_of(case: Case) -> Finding | None:
    """Return the finding of a case's claim: the shortest that holds its words; None where there is none."""
    start = case.draft.index(case.passage)
    held = range(start, start + len(case.passage))
    found = reviewer_of(case.record).review(case.draft).findings
    near = [one for one in found if one.stretch.start < held.stop and held.start < one.stretch.end]
    return min(near, key=lambda one: abs(len(one.passage) - len(case.passage)), default=None)
