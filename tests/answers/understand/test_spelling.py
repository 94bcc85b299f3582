from __future__ import annotations

import pytest

from bot.answers.index.index import build_index
from bot.answers.understand.spelling import Speller
from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge.knowledge import Knowledge


@pytest.fixture(scope="module")
def speller(record: Knowledge) -> Speller:
    vocabulary = Vocabulary(record.vocabulary, record.about.languages)
    return Speller(build_index(record, vocabulary).spellings.counts, vocabulary)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("brownsvile", "brownsville"),
        ("expantion", "expansion"),
        ("childern", "children"),
        ("amnisty", "amnesty"),
        ("tamaulipsa", "tamaulipas"),
        ("septmber", "september"),
        ("matamoros", "matamoros"),
        ("signd", "signed"),
        ("lettr", "letter"),
    ],
)
def test_typing_errors_in_longer_words_are_forgiven(speller: Speller, typed: str, meant: str) -> None:
    assert speller.correct(typed) == meant


@pytest.mark.parametrize(
    "word", ["haiti", "haitians", "biden", "party", "hiaz", "phone", "sonora", "59001", "#59001", "2.0"]
)
def test_short_words_numbers_and_other_words_are_left_alone(speller: Speller, word: str) -> None:
    assert speller.correct(word) == word


@pytest.mark.parametrize(
    "word", ["contest", "currency", "scared", "relief", "production", "camera", "billion", "protestaron"]
)
def test_an_everyday_word_is_no_slip_of_another(speller: Speller, word: str) -> None:
    assert speller.correct(word) == word


@pytest.mark.parametrize(("word", "form"), [("refuge", "refugee"), ("transferir", "transferiria")])
def test_an_everyday_word_may_be_cut_short_of_a_longer_form(speller: Speller, word: str, form: str) -> None:
    assert speller.correct(word) == form


def test_a_rare_word_is_a_slip_of_what_is_asked(speller: Speller) -> None:
    assert speller.correct("singed") == "signed"


def test_what_an_entry_lends_is_no_slip_of_a_word_of_asking(record: Knowledge) -> None:
    vocabulary = Vocabulary(record.vocabulary, record.about.languages)
    counts = build_index(record, vocabulary).spellings.counts
    assert Speller(counts, vocabulary).correct("forman") != "forman"
    assert Speller(counts, vocabulary, lent={"forman"}).correct("forman") == "forman"
