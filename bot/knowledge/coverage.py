"""Measure how much of what the letters print is held by an entry of the record."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from bot.knowledge.faults import Fault
from bot.knowledge.fields import FEWEST_ANCHOR_WORDS, MOST_ANCHOR_WORDS
from bot.knowledge.holdings import Holdings, folded, stands_in
from bot.knowledge.letters import read_letter
from bot.knowledge.loading import Inspected
from bot.knowledge.model import LeftOut
from bot.knowledge.printed import Printed, printed
from bot.knowledge.reading import Source


@dataclass(frozen=True, slots=True)
class Covered:
    """One printed thing, and what the record does with it.

    Attributes:
        document: The document's id.
        printed: What it is and where.
        held_by: The entries that hold it.
        left_out: Why it is left out on purpose; None where it is not.
    """

    document: str
    printed: Printed
    held_by: tuple[str, ...]
    left_out: LeftOut | None = None

    @property
    def is_covered(self) -> bool:
        return bool(self.held_by) or self.left_out is not None


def cover(inspected: Inspected, letters: FilePath, only: str = "") -> list[Covered]:
    """Walk the letters, and find what holds each thing that they print.

    Args:
        inspected: A record without faults.
        letters: The folder that holds the letters' files.
        only: The id of the one document to look at; else all.
    """
    knowledge = inspected.knowledge
    assert knowledge is not None
    found: list[Covered] = []
    documents = [knowledge.documents[only]] if only else list(knowledge.documents.values())
    for document in documents:
        text = read_letter(letters / document.file.name)
        holdings = Holdings(knowledge, document, text)
        for one in printed(text, document.language):
            reason = next((left for left in knowledge.left_out.values() if leaves_out(left, document.id, one)), None)
            found.append(Covered(document.id, one, holdings.of(one), reason))
    return found


def uncovered(inspected: Inspected, covered: list[Covered]) -> list[Fault]:
    """Say what no entry holds, and which words are left out that no letter prints."""
    source_by_id = {source.data["id"]: source for source in inspected.documents}
    faults = []
    for one in covered:
        if not one.is_covered:
            where = f"the {one.printed.sort} '{one.printed.text}' of paragraph {one.printed.paragraph}"
            message = f"{where} is in no entry. Add it, or name it with a reason in left_out.yaml"
            faults.append(_beside(source_by_id[one.document], one.printed.paragraph, message))
    used = {one.left_out.id for one in covered if one.left_out}
    for index, identifier in enumerate(inspected.knowledge.left_out if inspected.knowledge else ()):
        if identifier not in used:
            message = "leaves out nothing that a letter prints. Remove it, or correct its paragraph and words"
            faults.append(inspected.shared["left_out"].fault((index,), message))
    return sorted(faults)


def lacks(covered: list[Covered]) -> Iterator[str]:
    """Tell what no entry of a document holds, and how much all others hold."""
    for one in covered:
        if not one.is_covered:
            yield f"In no entry: the {one.printed.sort} '{one.printed.text}' of paragraph {one.printed.paragraph}"
    yield f"Coverage: {_counted(covered)}"


def report(covered: list[Covered], *, is_listed: bool = False) -> Iterator[str]:
    """Tell what holds the printed things, and count them for each document and in all.

    Args:
        covered: The things.
        is_listed: Whether each is told; else they are only counted, since those that nothing holds are faults.
    """
    for one in covered if is_listed else ():
        holds = f"in {', '.join(one.held_by) or 'NOTHING'}"
        if one.left_out and not one.held_by:
            holds = f"left out: {one.left_out.id}"
        place = f"{one.document}, paragraph {one.printed.paragraph}"
        yield f"{place}: {one.printed.sort} '{one.printed.text}' {holds}"
    for document in dict.fromkeys(one.document for one in covered):
        yield f"{document}: {_counted([one for one in covered if one.document == document])}"
    yield f"Coverage: {_counted(covered)}"


def _counted(covered: list[Covered]) -> str:
    held = sum(bool(one.held_by) for one in covered)
    done = sum(one.is_covered for one in covered)
    share = 100 * done / len(covered) if covered else 100.0
    # Rounded down, so that 100 % is said of all and of nothing less.
    return (
        f"{math.floor(share * 10) / 10} % ({done} of {len(covered)}: {held} in an entry, "
        f"{done - held} left out for a reason)"
    )


def _beside(source: Source, paragraph: int, message: str) -> Fault:
    """Return a fault at the last entry of the paragraph or of one before it, where what is missing would go."""
    places = [(path, value) for path, value in _paragraphs(source.data, ()) if value <= paragraph]
    path = max(places, key=lambda place: place[1])[0] if places else ()
    return Fault(source.file, source.fault(path, "").line, "", message)


def _paragraphs(data: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], int]]:
    items = enumerate(data) if isinstance(data, list) else data.items() if isinstance(data, dict) else ()
    for key, value in items:
        if key == "paragraph" and isinstance(value, int):
            yield path, value
        yield from _paragraphs(value, (*path, key))


def leaves_out(left: LeftOut, document: str, one: Printed) -> bool:
    """Return whether what is left out holds one thing that a document prints, by the id of it."""
    if left.document != document or not left.paragraph <= one.paragraph <= (left.through or left.paragraph):
        return False
    return not left.words or any(_covers(folded(words), folded(one.text)) for words in left.words)


def _covers(words: str, printed: str) -> bool:
    """Return whether what is left out holds what is printed, or begins it and could not be longer: a headline."""
    if stands_in(printed, words):
        return True
    parts = words.split()
    if len(parts) < MOST_ANCHOR_WORDS:
        return False
    ends = (
        " ".join(parts[at:]) for at in range(len(parts) - FEWEST_ANCHOR_WORDS + 1)
    )  # an article may stand before it
    return any(f"{printed} ".startswith(f"{end} ") for end in ends)
