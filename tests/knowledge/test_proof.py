from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.loading import load_with_sources
from bot.knowledge.proof import LetterText, months, numbers, plain, prove
from tests.damages import IOM, QA, Damage


def test_every_anchor_and_number_of_the_record_is_proved_by_the_letters(letters: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    assert prove(load_with_sources(root / "knowledge"), letters) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (QA, "Over 59,000 asylum", "Over 59,001 asylum", "the number 59001 stands in no paragraph"),
        (QA, "Más de 59,000", "Más de 95,000", "the number 95000 stands in no paragraph"),
        (QA, "California, across from Mexicali, in March 2019", "California, in April 2019", "April stands in no para"),
        (QA, "frente a Ciudad Juárez, en marzo", "frente a Ciudad Juárez, en mayo", "mayo stands in no paragraph"),
        (QA, "anchor: surveyed 607 asylum seekers", "anchor: surveyed 608 asylum seekers", "is not in the letter"),
        (QA, "anchor: lives are literally being put at risk", "anchor: over 56,000 asylum seekers, including", "Set "),
        (QA, "anchor: In March 2019, DHS expanded the", "anchor: MPP program has", "times in the letter"),
        (QA, "    paragraph: 4\n", "    paragraph: 5\n", "Set 4"),
        (QA, "    value: 59000\n", "    value: 95000\n", "the value 95000 does not stand in this statement"),
        (QA, "sha256: 3bff", "sha256: 4bff", "the file's SHA-256 is 3bff"),
        (IOM, "as_printed: HIAS", "as_printed: HAIS", "'HAIS' is not printed"),
        (IOM, "date: 2019-07-18, basis", "date: 2019-07-19, basis", "Set basis: inferred"),
        (IOM, "name: 000_", "name: 009_", "cannot be read"),
        ("places.yaml", "anchor: Calexico, California,", "anchor: Calexico, Texas,", "is not in the letter"),
    ],
)  # fmt: skip
def test_a_claim_that_its_letter_does_not_hold_is_a_fault(
    letters: Path, damage: Damage, file: str, old: str, new: str, words: str
) -> None:
    faults = prove(load_with_sources(damage(file, old, new)), letters)
    assert any(file in fault.file and words in fault.message for fault in faults), faults


def test_text_is_cleared_of_the_mark_up_that_the_files_carry() -> None:
    assert plain("the [Migrant Protection Protocols \\(MPP\\)](#), of *refoulement*") == (
        "the Migrant Protection Protocols (MPP), of refoulement"
    )
    assert plain("Mexican government.¹ “So” it’s \\$20") == 'Mexican government. "So" it\'s $20'


def test_an_anchor_counts_as_whole_words_within_one_paragraph() -> None:
    text = LetterText("one two three\nfour\n\nfive two three four\n")
    assert text.paragraphs_of("two three four") == [1, 2]
    assert text.paragraphs_of("four five two") == []
    assert text.paragraphs_of("wo three four") == []


def test_numbers_and_months_are_read_from_words() -> None:
    assert numbers("over 59,000 of 2,315, 4 percent") == {"59000", "2315", "4"}
    assert months("el 25 de enero, mayo", "es") == {1, 5}
    assert months("It may be May", "en") == {5}
