from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.index.index import build_index
from bot.answers.understand.shorthand import Shorthand
from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge.knowledge import Knowledge


@pytest.fixture(scope="module")
def shorthand(record: Knowledge) -> Shorthand:
    vocabulary = Vocabulary(record.vocabulary, record.about.languages)
    return Shorthand(build_index(record, vocabulary).spellings.counts, vocabulary)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("whn", "when"),
        ("wht", "what"),
        ("whr", "where"),
        ("hw", "how"),
        ("mny", "many"),
        ("dt", "date"),
        ("frm", "from"),
        ("btwn", "between"),
        ("wth", "with"),
        ("cndo", "cuando"),
        ("cntos", "cuantos"),
        ("qn", "quien"),
        ("shd", "should"),
        ("cd", "could"),
        ("wd", "would"),
    ],
)
def test_question_words_and_grammar_are_read_without_their_vowels(shorthand: Shorthand, typed: str, meant: str) -> None:
    assert shorthand.written_out(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dprtmnt", "department"),
        ("chldrn", "children"),
        ("gvrnmnt", "government"),
        ("intrvwd", "interviewed"),
        ("gvmt", "government"),
        ("frmo", "firmo"),
    ],
)
def test_words_of_the_record_are_read_without_their_vowels(shorthand: Shorthand, typed: str, meant: str) -> None:
    assert shorthand.written_out(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wen", "when"),
        ("wich", "which"),
        ("wats", "whats"),
        ("whcih", "which"),
        ("waht", "what"),
        ("whho", "who"),
        ("qiuen", "quien"),
        ("kien", "quien"),
        ("quantos", "cuantos"),
        ("atakes", "ataques"),
        ("bakc", "back"),
        ("mnay", "many"),
    ],
)
def test_a_word_is_read_with_a_slip_or_by_its_sound(shorthand: Shorthand, typed: str, meant: str) -> None:
    assert shorthand.written_out(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), [("whennn", "when"), ("sooo", "so"), ("leeetter", "letter")])
def test_a_drawn_out_word_is_read(shorthand: Shorthand, typed: str, meant: str) -> None:
    assert shorthand.written_out(typed) == meant


@pytest.mark.parametrize(
    "word",
    [
        "hat",
        "man",
        "wait",
        "tel",
        "chat",
        "cal",
        "form",
        "tps",
        "bbc",
        "gym",
        "fly",
        "schmidt",
        "clam",
        "trial",
        "dairy",
        "string",
        "zzz",
        "xx",
        "b",
    ],
)
def test_other_words_and_acronyms_are_left_alone(shorthand: Shorthand, word: str) -> None:
    assert shorthand.written_out(word) is None


def test_where_two_words_fit_none_is_taken(shorthand: Shorthand) -> None:
    assert shorthand.written_out("crt") is None  # court, carta
    assert shorthand.written_out("crta") is None  # carta, corta


def test_an_acronym_in_capitals_is_no_short_word(answerer: Answerer) -> None:
    assert isinstance(answerer.answer("how many people frm Honduras"), Found)
    assert not isinstance(answerer.answer("how many FRM people are from Honduras"), Found)
