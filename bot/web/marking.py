"""A draft cut into pieces, so that each claim can be marked where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.review.report import Report, State

# A sign beside the words and the colour, which not everybody sees.
SIGNS = {
    State.CONTRADICTED: "✗",
    State.OUTDATED: "↻",
    State.NOT_IN_RECORD: "?",
    State.SUPPORTED: "✓",
    State.NOT_CHECKED: "–",
}
_GRAVEST_FIRST = tuple(SIGNS)


@dataclass(frozen=True, slots=True)
class Note:
    """What stands behind a claim in the draft.

    Attributes:
        number: The finding's, counted from 1.
        state: Its state.
    """

    number: int
    state: State


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a draft in which all signs belong to the same claims.

    Attributes:
        text: As it stands there.
        state: The gravest state of the claims that it belongs to; None where it belongs to none.
        notes: Of the claims that end with it.
    """

    text: str
    state: State | None
    notes: tuple[Note, ...] = ()


def pieces_of(draft: str, report: Report) -> Iterator[Piece]:
    """Yield the pieces of a draft, in order; claims may lie in each other.

    Args:
        draft: Its whole text.
        report: Of it.
    """
    begins, ends = defaultdict[int, list[Note]](list), defaultdict[int, list[Note]](list)
    for number, finding in enumerate(report.findings, start=1):
        note = Note(number, finding.state)
        begins[finding.stretch.start].append(note)
        ends[finding.stretch.end].append(note)
    here: dict[Note, None] = {}
    for start, end in pairwise(sorted({0, len(draft), *begins, *ends})):
        for note in ends[start]:
            del here[note]
        here.update(dict.fromkeys(begins[start]))
        states = {note.state for note in here}
        state = next((one for one in _GRAVEST_FIRST if one in states), None)
        yield Piece(draft[start:end], state, tuple(ends[end]))
