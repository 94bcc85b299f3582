"""Damages to the record: each is caught with its file, its line and what to do, alone and all of them together."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from _pytest.mark import ParameterSet

from bot.knowledge.faults import Fault
from bot.knowledge.loading import inspect
from bot.knowledge.proof import prove
from tests.damages import WOLA, Damage

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Harm:
    """One damage.

    Attributes:
        what: What is wrong.
        file: The file that is damaged.
        old: A text that stands in it once.
        new: What stands there instead.
        words: Words of the message.
        line: A text of the line that the fault names, in the damaged file; where it is empty, the first line of `new`.
    """

    what: str
    file: str
    old: str
    new: str
    words: str
    line: str = ""


HARMS = yaml.load((ROOT / "tests" / "cases" / "damages.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)


def harms(name: str) -> list[Harm]:
    return [Harm(**row) for row in HARMS[name]]


def each(harms: list[Harm]) -> list[ParameterSet]:
    """Each damage alone; most with the slow tests, since the quick ones have all of them together."""
    return [
        pytest.param(harm, id=harm.what, marks=pytest.mark.slow if number % 10 else ())
        for number, harm in enumerate(harms)
    ]


SEEN_WITHOUT_THE_LETTERS = harms("without_the_letters")
SEEN_IN_THE_LETTERS = harms("in_the_letters")


def damaged(folder: Path, *harms: Harm) -> None:
    for harm in harms:
        path = folder / harm.file
        text = path.read_text(encoding="utf-8")
        assert text.count(harm.old) == 1, f"{harm.what}: {harm.old!r} stands {text.count(harm.old)} times"
        path.write_text(text.replace(harm.old, harm.new), encoding="utf-8")


def assert_caught(harm: Harm, folder: Path, faults: list[Fault]) -> None:
    text = (folder / harm.file).read_text(encoding="utf-8")
    wanted = harm.line or harm.new.lstrip("\n").splitlines()[0]
    assert wanted in text, f"{harm.what}: {wanted!r}"
    at = text.index(wanted)
    line = text.count("\n", 0, at + len(wanted) - len(wanted.lstrip("\n"))) + 1
    named = [fault for fault in faults if fault.file.endswith(harm.file) and harm.words in str(fault)]
    assert named, f"{harm.what}: not caught among {[str(fault) for fault in faults]}"
    assert line in {fault.line for fault in named}, f"{harm.what}: line {line}, but {[str(fault) for fault in named]}"
    assert all(has_remedy(fault) for fault in named), [str(fault) for fault in named]


def has_remedy(fault: Fault) -> bool:
    """Whether the message goes on after what is wrong, or says by itself what is allowed."""
    return re.search(r"[.:;] [A-Z'\w]", fault.message) is not None


@pytest.mark.parametrize("harm", each(SEEN_WITHOUT_THE_LETTERS))
def test_a_damage_is_caught_at_its_line_with_what_to_do(harm: Harm, copied_record: Path) -> None:
    damaged(copied_record, harm)
    inspected = inspect(copied_record)
    assert inspected.knowledge is None
    assert_caught(harm, copied_record, inspected.faults)


@pytest.mark.parametrize("harm", each(SEEN_IN_THE_LETTERS))
def test_a_claim_that_its_letter_does_not_hold_is_caught(harm: Harm, copied_record: Path, letters: Path) -> None:
    damaged(copied_record, harm)
    inspected = inspect(copied_record)
    assert inspected.faults == []
    assert_caught(harm, copied_record, prove(inspected, letters))


def test_a_letter_is_read_in_its_own_language_only(damage: Damage, letters: Path) -> None:
    folder = damage(WOLA, "language: en\nissuers", "language: ca\nissuers")
    inspected = inspect(folder)
    assert inspected.faults == []
    faults = [str(fault) for fault in prove(inspected, letters)]
    assert any("the number 6 stands in no paragraph" in fault for fault in faults), faults
    assert any("December stands in no paragraph" in fault for fault in faults), faults


def test_all_damages_are_reported_together(copied_record: Path, letters: Path) -> None:
    every = [*SEEN_WITHOUT_THE_LETTERS, *SEEN_IN_THE_LETTERS]
    assert len(every) >= 40
    damaged(copied_record, *every)
    inspected = inspect(copied_record)
    faults = [*inspected.faults, *prove(inspected, letters)]
    for harm in every:
        assert_caught(harm, copied_record, faults)


def test_the_record_as_it_is_shipped_has_no_fault(letters: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge"))
    inspected = inspect(folder)
    assert [*inspected.faults, *prove(inspected, letters)] == []
