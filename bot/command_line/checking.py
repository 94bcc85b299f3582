"""`check`: what is wrong with one record, what was filled in, and what its curator is advised to add."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bot.clock import utc_today
from bot.counting import counted
from bot.errors import KnowledgeError
from bot.knowledge.addresses import visit_all
from bot.knowledge.advice import advice
from bot.knowledge.coverage import cover, report, uncovered
from bot.knowledge.faults import Fault
from bot.knowledge.files import rewrite_apart, unformatted
from bot.knowledge.filling import Filling
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import Inspected, document_paths, inspect, unread_files
from bot.knowledge.proof import prove, roots
from bot.knowledge.reading import as_opened

_TOLD_ONE_BY_ONE = 20  # values filled in; of a letter that is new there are hundreds


@dataclass(frozen=True, slots=True)
class Wanted:
    """What `check` does besides.

    Attributes:
        is_fixed: It fills in and rewrites.
        is_covered: It measures how much of the letters is held.
        is_listed: It tells of each thing that they print what holds it.
        is_linked: It visits the web addresses.
    """

    is_fixed: bool = False
    is_covered: bool = False
    is_listed: bool = False
    is_linked: bool = False


def in_numbers(knowledge: Knowledge) -> str:
    """Say how large a record is."""
    documents = counted(len(knowledge.documents), "document", "documents")
    told = counted(knowledge.size, "fact or event", "facts and events")
    asked = sum(len(one.asks) for one in knowledge.documents.values())
    return ", ".join([documents, told, *([counted(asked, "demand", "demands")] if asked else [])])


def check(folder: Path, letters: Path | None, wanted: Wanted) -> None:
    """Check one record, and print what was found.

    Args:
        folder: The record's.
        letters: The folder of its letters; None where it is not to be proved.
        wanted: What is done besides.

    Raises:
        KnowledgeError: It has faults.
    """
    inspected = _fixed(folder, letters) if wanted.is_fixed else inspect(folder)
    faults = list(inspected.faults)
    if letters is not None:
        proved = prove(inspected, letters)
        faults = [*roots(faults, proved), *proved]
    if inspected.knowledge is not None:
        faults += unformatted(inspected)
    if wanted.is_covered and letters and not faults:
        faults += _cover(inspected, letters, is_listed=wanted.is_listed)
    if wanted.is_linked:
        faults += _visit(inspected)
    if faults or inspected.knowledge is None:
        raise KnowledgeError(sorted(set(faults)))
    _tell_checked(inspected, inspected.knowledge, is_proved=letters is not None)


def _fixed(folder: Path, letters: Path | None) -> Inspected:
    """Fill in what a record lacks, rewrite its files in the canonical format, and inspect it again.

    A file that is not sound in itself is left as it is, since it could not be in the canonical format.
    """
    filling = Filling(letters, document_paths(folder))
    inspected = inspect(folder, filling=filling)
    rewritten = rewrite_apart(inspected)
    files = {as_opened(path) for path in rewritten}
    _tell_filled([one for one in filling.done if one.file in files])
    for path in rewritten:
        print(f"{path}: rewritten")
    waiting = [one for one in filling.done if one.file not in files]
    if waiting:
        values = counted(len(waiting), "value is", "values are")
        print(f"{values} filled in once the faults of {_files_of(waiting)} are mended.")
    # What waits is no fault of its own: hundreds of such lines would hide those that it waits for.
    return inspect(folder, filling=Filling(letters, document_paths(folder)) if waiting else None)


def _tell_filled(filled: list[Fault]) -> None:
    if len(filled) <= _TOLD_ONE_BY_ONE:
        for one in filled:
            print(one)
        return
    for file, count in Counter(one.file for one in filled).items():
        print(f"{file}: {counted(count, 'value', 'values')} filled in")


def _files_of(faults: list[Fault]) -> str:
    return ", ".join(dict.fromkeys(one.file for one in faults))


def _tell_checked(inspected: Inspected, knowledge: Knowledge, *, is_proved: bool) -> None:
    for path in unread_files(inspected):
        print(f"{path}: not read; it is no file of a record.")
    print(f"{in_numbers(knowledge)}: no faults.")
    _tell_drafts(inspected, knowledge)
    for topic in knowledge.due_for_review(utc_today()):
        print(f"Due for review since {topic.review_by}: {topic.id}. Look for newer figures, and set review_by.")
    for advised in advice(knowledge):
        print(f"Advice: {advised}")
    if is_proved:
        print("Every anchor stands in its letter exactly once, and every number and date of a statement beside it.")


def _tell_drafts(inspected: Inspected, knowledge: Knowledge) -> None:
    if not inspected.drafts:
        return
    from bot.ingest.review.through import walk_through
    from bot.ingest.review.walk import state

    for draft in inspected.drafts:
        print(f"{draft.file}: a draft, which is not served. {state(walk_through(draft.data, knowledge, utc_today()))}")


def _cover(inspected: Inspected, letters: Path, *, is_listed: bool) -> list[Fault]:
    covered = cover(inspected, letters)
    print("\n".join(report(covered, is_listed=is_listed)))
    return uncovered(inspected, covered)


def _visit(inspected: Inspected) -> list[Fault]:
    faults: list[Fault] = []
    for visit in visit_all(inspected):
        print(f"{visit.state}: {visit.url} ({visit.reason})", flush=True)
        faults += visit.faults
    return faults
