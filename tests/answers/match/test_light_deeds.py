"""What those who are counted did or were: a figure that does not say so is of somebody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.answer import NotFound
from tests.answers.asking import found
from tests.answers.kinds.test_works import GARMENTS, REFINERY, SHIPPED, answerer_of


@pytest.mark.parametrize(
    ("folder", "question"),
    [
        (GARMENTS, "how many workers came back?"),
        (GARMENTS, "how many workers gave in?"),
        (GARMENTS, "how many workers in Meghdoba were heard?"),
        (REFINERY, "combien de riverains sont passés ?"),
        (REFINERY, "combien de riverains sont venus ?"),
        (SHIPPED, "how many people in MPP have gone?"),
        (SHIPPED, "how many people in MPP appeared?"),
        (SHIPPED, "how many people in MPP were permanent?"),
        (SHIPPED, "¿cuántas personas en MPP se quedaron?"),
    ],
)
def test_a_verb_that_says_little_is_not_passed_over(folder: Path, question: str) -> None:
    assert isinstance(answerer_of(folder).answer(question), NotFound)


@pytest.mark.parametrize(
    ("folder", "question", "holds"),
    [
        (SHIPPED, "how many people got sent back under MPP?", "59,000"),
        (SHIPPED, "how many children does HRW give?", "16,000"),
        (SHIPPED, "how many people do we have in MPP?", "59,000"),
        (GARMENTS, "how many workers were dismissed?", "212"),
        (REFINERY, "combien de personnes ont été soignées ?", "131"),
    ],
)
def test_it_may_stand_beside_what_tells(folder: Path, question: str, holds: str) -> None:
    assert holds in found(answerer_of(folder), question).sentence
