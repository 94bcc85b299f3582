"""What is cut short is written out as the nearest entry has it, and only where that entry is then the answer."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from tests.rows import rows


@pytest.mark.parametrize(
    ("question", "in_full"),
    [
        ("9th circ stay when", "9th circuit stay when"),
        ("ctr for victims of torture on the pompeo letter?", "center for victims of torture on the pompeo letter?"),
        ("preg women in MPP per mexican data", "pregnant women in MPP per mexican data"),
        ("mujeres embaraz. en MPP cuántas", "mujeres embarazadas en MPP cuántas"),
    ],
)
def test_a_word_that_is_cut_short_is_read_in_full(answerer: Answerer, question: str, in_full: str) -> None:
    short, full = answerer.answer(question), answerer.answer(in_full)
    assert isinstance(full, Found)
    assert isinstance(short, Found)
    assert short.sentence == full.sentence


@rows(
    "question",
    [
        "how many fish were returned",  # ends as words do, and begins no word that anybody meant
        "how many carp in MPP",
        "how many cops in MPP",
        "how many vets in MPP",
        "$$ mx deportation plan 2018 amx",  # too little of any word
        "haitns in MPP",
        "bbc report on attacks",
        "circ in Uganda stay when",
        "¿qué le digo?",
    ],
)
def test_what_is_a_word_of_its_own_or_of_no_entry_is_not(answerer: Answerer, question: str) -> None:
    assert not isinstance(answerer.answer(question), Found)
