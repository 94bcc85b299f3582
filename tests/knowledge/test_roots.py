"""One slip is one fault: what only follows from it is not told beside it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot.knowledge.loading import inspect
from bot.knowledge.proof import prove, roots
from bot.knowledge.starting import start

DOCUMENT = "documents/2026-05-04-ferry.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    start(tmp_path / "record", ("en",), date(2026, 6, 1))
    return tmp_path / "record"


def faults(folder: Path, file: str, old: str, new: str, *, numbered: bool = True) -> list[str]:
    """Return what is wrong of a file in which something is put for something else; perhaps without its paragraphs."""
    path = folder / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    text = text.replace(old, new)
    path.write_text(text if numbered else re.sub(r"(?m)^ +paragraph: \d+\n", "", text), "utf-8")
    inspected = inspect(folder)
    proved = prove(inspected, folder / "letters")
    return [f"{one.path}: {one.message}" for one in sorted({*roots(inspected.faults, proved), *proved})]


@pytest.mark.parametrize("numbered", [True, False])
def test_an_anchor_that_stands_nowhere_is_all_that_is_told_of_its_entry(folder: Path, *, numbered: bool) -> None:
    told = faults(folder, DOCUMENT, "it carried 1,240 night", "it caried 1,240 night", numbered=numbered)
    of_it = [one for one in told if one.startswith("facts[0]")]
    assert len(of_it) == 1, of_it
    assert of_it[0].startswith("facts[0].anchor: 'it caried 1,240 night workers home' is not in the letter")


def test_a_number_that_the_named_paragraph_does_not_print_is_told_beside_no_other_slip(folder: Path) -> None:
    told = faults(folder, DOCUMENT, "1,240 night workers came", "1,250 night workers came")
    assert any("the number 1250 stands in no paragraph that an anchor names" in one for one in told), told


@pytest.mark.parametrize("numbered", [True, False])
def test_words_left_out_that_stand_nowhere_are_told_as_that(folder: Path, *, numbered: bool) -> None:
    told = faults(folder, "left_out.yaml", "5 Quay Road", "5 Key Road", numbered=numbered)
    assert told == ["[0].words[0]: '5 Key Road' stands nowhere in the letter. Copy the words as they are printed"]


def test_words_left_out_of_another_paragraph_are_told_with_it(folder: Path) -> None:
    told = faults(folder, "left_out.yaml", "paragraph: 1", "paragraph: 2")
    (line,) = told
    assert "'5 Quay Road' does not stand in this paragraph, but in 1" in line


def test_words_left_out_without_a_paragraph_lack_nothing_else(folder: Path) -> None:
    told = faults(folder, "left_out.yaml", "5 Quay Road", "5 Quay Road", numbered=False)
    assert [one.split(":")[0] for one in told] == ["[0].paragraph"], told
