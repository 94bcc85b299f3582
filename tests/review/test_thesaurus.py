"""What the other words of a record's entries say of each other."""

from __future__ import annotations

import pytest

from bot.review.clauses import ClauseReader
from bot.review.report import ClaimKind, State
from bot.review.reviewer import Reviewer
from bot.review.statements import Statements
from bot.review.thesaurus import Thesaurus
from tests.rows import rows
from tests.shipped import shipped


@pytest.fixture(scope="module")
def thesaurus() -> Thesaurus:
    indexed = shipped().indexed
    return Thesaurus(indexed, Statements(indexed, ClauseReader(indexed)))


def keys(word: str) -> frozenset[str]:
    return frozenset({shipped().indexed.vocabulary.key(word, "en")})


def test_a_word_stands_for_what_most_entries_with_it_state(thesaurus: Thesaurus) -> None:
    assert keys("returned") <= thesaurus.meant(keys("delivered"), "en")


@pytest.mark.parametrize("word", ["refused", "spared", "unicorn"])
def test_a_word_of_one_entry_or_of_chance_stands_for_nothing(thesaurus: Thesaurus, word: str) -> None:
    assert keys("returned").isdisjoint(thesaurus.meant(keys(word), "en"))


def test_a_word_that_many_entries_have_tells_none_from_another(thesaurus: Thesaurus) -> None:
    assert thesaurus.is_general(keys("scheme"))
    assert not thesaurus.is_general(keys("lawyer"))


@rows(
    ("draft", "state"),
    [
        ("Hondurans are the largest group in MPP at 21,786, followed by Guatemalans at 15,009.", State.SUPPORTED),
        ("Guatemalans are the second group in MPP at 15,009, followed by Hondurans at 21,786.", State.NOT_IN_RECORD),
        ("More than fifteen hundred asylum seekers live in tents in Matamoros.", State.SUPPORTED),
        ("36 percent of the disappearances of migrants in Mexico occur in southern border states.", State.CONTRADICTED),
        ("Human Rights First surveyed 607 asylum seekers in MPP.", State.CONTRADICTED),
        ("About one in four of the 607 people surveyed reported threats of physical violence.", State.SUPPORTED),
        ("About one in five of the 607 people surveyed reported threats of physical violence.", State.NOT_IN_RECORD),
        ("607 asylum seekers in MPP reported threats of physical violence.", State.NOT_IN_RECORD),
        ("4 percent of the attorneys in MPP are asylum seekers.", State.NOT_IN_RECORD),
        ("Up to 17,000 migrants were deported by Mexico.", State.NOT_IN_RECORD),
    ],
)
def test_a_figure_is_judged_by_its_words_and_those_of_its_like(draft: str, state: State) -> None:
    figures = (ClaimKind.NUMBER, ClaimKind.PERCENTAGE)
    found = [one.state for one in Reviewer(shipped()).review(draft).findings if one.kind in figures]
    assert found[0] is state
