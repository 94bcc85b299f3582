"""The questions of each record, written from its letters alone, against a committed reference run.

`python -m tests.records.test_questions` writes the references anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.answers.test_cases import Case, judged, report, run
from tests.records.conftest import FOLDERS
from tests.shipped import answering

TABLE, REFERENCE = "questions.psv", "reference.txt"
ASKED = [folder for folder in FOLDERS if (folder / TABLE).exists()]
# As they were measured. At first, before anybody had looked at them: garments 37 right and 8 wrong, agua 44 and 2,
# refinery 37 and 4.
FEWEST_RIGHT = {"garments": 54, "agua": 56, "refinery": 48}
MOST_WRONG = {"garments": 0, "agua": 0, "refinery": 0}


def judge(folder: Path) -> list[tuple[Case, str]]:
    return judged(run(answering(folder), folder / TABLE))


@pytest.fixture(scope="module", params=ASKED, ids=lambda folder: folder.name)
def asked(request: pytest.FixtureRequest) -> tuple[Path, list[tuple[Case, str]]]:
    """Each record with a table of questions, and how each was answered."""
    return request.param, judge(request.param)


def test_the_answers_are_those_of_the_reference_run(asked: tuple[Path, list[tuple[Case, str]]]) -> None:
    folder, verdicts = asked
    assert report(verdicts) == (folder / REFERENCE).read_text(encoding="utf-8")


def test_no_fewer_are_right_and_no_more_are_wrong(asked: tuple[Path, list[tuple[Case, str]]]) -> None:
    folder, verdicts = asked
    given = [one for _, one in verdicts]
    assert given.count("right") >= FEWEST_RIGHT[folder.name]
    assert given.count("wrong") <= MOST_WRONG[folder.name]


if __name__ == "__main__":
    for one in ASKED:
        (one / REFERENCE).write_text(report(judge(one)), encoding="utf-8")
