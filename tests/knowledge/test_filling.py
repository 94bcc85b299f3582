"""`check --fix` fills in what can only be one thing, says so, and touches nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.knowledge.files import rewrite, unformatted
from bot.knowledge.filling import Filling
from bot.knowledge.loading import Inspected, document_paths, inspect
from bot.knowledge.proof import prove
from tests.damages import IOM, QA, Damage


def filled(folder: Path, letters: Path | None) -> tuple[Inspected, list[str]]:
    filling = Filling(letters, document_paths(folder))
    inspected = inspect(folder, filling=filling)
    return inspected, [str(fault) for fault in filling.done]


def test_a_record_that_lacks_nothing_is_left_as_it_is(copied_record: Path, letters: Path) -> None:
    inspected, done = filled(copied_record, letters)
    assert done == []
    assert rewrite(inspected) == []


@pytest.mark.slow
def test_every_paragraph_and_digest_of_the_record_is_found_again(copied_record: Path, letters: Path) -> None:
    files = [*copied_record.glob("documents/*.yaml"), copied_record / "terms.yaml", copied_record / "places.yaml"]
    wanted = {path: path.read_text(encoding="utf-8") for path in files}
    removed = 0
    for path, text in wanted.items():
        bare = re.sub(r"(?m)^( *)paragraph: \d+\n", "", text)
        bare = re.sub(r", paragraph: \d+(?=[,}])", "", bare)
        bare, digests = re.subn(r"(?m)^  sha256: .*\n|^  counted: .*\n", "", bare)
        removed += text.count("paragraph: ") - bare.count("paragraph: ") + digests
        path.write_text(bare, encoding="utf-8")
    assert removed > 300
    inspected, done = filled(copied_record, letters)
    assert inspected.faults == []
    assert len(done) == removed
    rewrite(inspected)
    assert {path: path.read_text(encoding="utf-8") for path in files} == wanted
    assert prove(inspect(copied_record), letters) == unformatted(inspect(copied_record)) == []


def test_another_paragraph_is_corrected_and_told(damage: Damage, letters: Path) -> None:
    old = "anchor: inadequate access to clean water, showers and\n    paragraph: 23"
    folder = damage(QA, old, old.replace("23", "22"))
    _, (told,) = filled(folder, letters)
    assert re.search(rf"{QA}:\d+: facts\[\d+\]\.paragraph: 23 filled in$", told)


def test_what_is_not_numbered_yet_has_one_fault_and_its_numbers_are_proved(damage: Damage, letters: Path) -> None:
    old = "anchor: inadequate access to clean water, showers and\n    paragraph: 23\n"
    inspected = inspect(damage(QA, old, old.partition("    paragraph")[0]))
    faults = {str(fault) for fault in [*inspected.faults, *prove(inspected, letters)]}
    assert len(faults) == 1, faults
    assert "paragraph: is missing. Add it, or let check --fix --letters fill it in" in faults.pop()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (QA, "the longer respondents waited in Mexico", "asylum seekers waiting in Mexico", "times in the letter"),
        (QA, "Only 4 percent of asylum seekers in", "Only 5 percent of asylum seekers in", "is not in the letter"),
        (QA, "sha256: 3bff", "sha256: 4bff", "the file's SHA-256 is 3bff"),
    ],
)
def test_what_may_be_several_things_stays_a_fault(
    damage: Damage, letters: Path, file: str, old: str, new: str, words: str
) -> None:
    inspected, done = filled(damage(file, old, new), letters)
    assert done == []
    assert any(words in str(fault) for fault in prove(inspected, letters))


def test_a_count_that_was_made_is_not_counted_again(damage: Damage, letters: Path) -> None:
    folder = damage(IOM, "  counted: 17\n", "  counted: 18\n")
    inspected, done = filled(folder, letters)
    assert done == []
    assert any("18, but 17 are listed" in str(fault) for fault in inspected.faults)


def test_without_the_letters_only_what_needs_none_is_filled_in(damage: Damage) -> None:
    folder = damage(IOM, "  counted: 17\n", "")
    text = (folder / IOM).read_text(encoding="utf-8")
    (folder / IOM).write_text(re.sub(r"  sha256: .*\n", "", text), encoding="utf-8")
    inspected, (told,) = filled(folder, None)
    assert told.endswith("signatories.counted: 17 filled in")
    (fault,) = inspected.faults
    assert fault.message == "is missing. Add it, or let check --fix --letters fill it in"


def test_a_name_that_no_file_can_have_is_a_fault(damage: Damage, letters: Path) -> None:
    folder = damage(IOM, "  name: ", '  name: "\\0" # ')
    inspected, done = filled(folder, letters)
    assert done == []
    assert any("cannot be read" in str(fault) for fault in prove(inspected, letters))
