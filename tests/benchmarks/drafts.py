"""Score the review on sentences whose state is known.

Run `.venv/bin/python tests/benchmarks/drafts.py FILE… [--record DIR]`.

A line of a file is `state|sentence`: supported, outdated, contradicted, or not in the record (also: absent). Lines that
begin with `#` are left out. A sentence has the weightiest state among its claims, as a statement in the face of a pin
has it; one whose claims are all not checked, or that has none, has none and is missed. Every sentence that is marked
otherwise is told with its claims, so keep a sealed set for the end.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bot.answers.answerer import Answerer  # noqa: E402  # the path first
from bot.knowledge.loading import load  # noqa: E402
from bot.review.report import State  # noqa: E402
from bot.review.reviewer import Reviewer  # noqa: E402
from bot.review.wording import in_one_line  # noqa: E402
from tests.review.drafts import weightiest  # noqa: E402

TRUE = (State.SUPPORTED, State.OUTDATED)  # what the record states, or stated


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, and the state that whoever wrote it knows it to have."""

    state: State
    sentence: str


def lines_of(text: str) -> list[Line]:
    """Read the lines of a file.

    Raises:
        ValueError: A line has no state, or none of the four.
    """
    rows = (row.partition("|") for row in text.splitlines() if row.strip() and not row.startswith("#"))
    return [Line(_named(state), sentence.strip()) for state, _, sentence in rows]


def _named(state: str) -> State:
    if state.strip().lower() == "absent":
        return State.NOT_IN_RECORD
    return State("_".join(word for word in state.lower().replace("_", " ").split() if word != "the"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--record", type=Path, default=ROOT / "knowledge")
    asked = parser.parse_args()
    reviewer = Reviewer(Answerer(load(asked.record)))
    counts: Counter[str] = Counter()
    for line in (line for file in asked.files for line in lines_of(file.read_text(encoding="utf-8"))):
        report = reviewer.review(line.sentence)
        found = weightiest(report)
        counts["all"] += 1
        counts["right"] += found is line.state
        counts[f"{line.state}, all"] += 1
        counts[f"{line.state}, right"] += found is line.state
        counts["wrong supported"] += found is State.SUPPORTED and line.state is not State.SUPPORTED
        counts["right contradicted"] += found is State.CONTRADICTED and line.state in TRUE
        if found is not line.state:
            print(f"{line.state} -> {found}: {line.sentence}")
            for one in report.findings:
                print(f"    {one.state}: {one.passage}: {in_one_line(one, one.language, one.passage)}")
    for state in State:
        if counts[f"{state}, all"]:
            print(f"{state:20} {counts[f'{state}, right']:3} of {counts[f'{state}, all']}")
    print(f"{'marked right':20} {counts['right']:3} of {counts['all']}: {counts['right'] / max(1, counts['all']):.2f}")
    print(f"wrong ones supported {counts['wrong supported']}, right ones contradicted {counts['right contradicted']}")


if __name__ == "__main__":
    main()
