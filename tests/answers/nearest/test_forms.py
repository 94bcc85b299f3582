"""What a word that the record lacks may stand for."""

from __future__ import annotations

import pytest

from bot.answers.nearest.forms import ABBREVIATION, FORM, SLIP, WordForms
from tests.rows import rows

WORDS = """
department departure circuit circus secretary security government kidnapping kidnapped heron herons extortion
migration migrant organizations percent
""".split()
FORMS = WordForms(WORDS)


@rows(
    ("word", "meant", "likely"),
    [
        ("dept", "department", ABBREVIATION),
        ("govt", "government", ABBREVIATION),
        ("circ", "circuit", ABBREVIATION),
        ("orgs", "organizations", ABBREVIATION),
        ("pct", "percent", ABBREVIATION),
        ("kidnappers", "kidnapping", FORM),
        ("herone", "heron", SLIP),
        ("extorsion", "extortion", SLIP),
        ("migraiton", "migration", SLIP),
    ],
)
def test_abbreviations_slips_and_forms(word: str, meant: str, likely: float) -> None:
    assert (meant, likely) in FORMS.of(word)


@pytest.mark.parametrize("word", ["", "xy", "59000", "storks", "de", "🙂", "ocean"])
def test_other_words_stand_for_nothing(word: str) -> None:
    assert FORMS.of(word) == ()


def test_what_may_stand_for_too_many_words_stands_for_none() -> None:
    assert WordForms(f"sec{letter}{other}et" for letter in "abcdef" for other in "ghijkl").of("sec") == ()
