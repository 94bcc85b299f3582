from __future__ import annotations

import pytest

from bot.answers.answer import Focus
from bot.answers.understand.question import Question, understand
from bot.answers.understand.vocabulary import Frame, Vocabulary
from bot.knowledge.model import Vocabulary as OwnWords
from bot.knowledge.model import Words
from tests.rows import rows

NO_WORDS_OF_ITS_OWN = Vocabulary(OwnWords(en=Words(), es=Words()), ("en", "es"))


def read(text: str, focus: Focus | None = None) -> Question:
    return understand(text, lambda word: word, NO_WORDS_OF_ITS_OWN, focus=focus)


@rows(
    ("text", "frame"),
    [
        ("how many people were returned", Frame.HOW_MANY),
        ("cuántas personas", Frame.HOW_MANY),
        ("who signed it", Frame.SIGN),
        ("quiénes firmaron", Frame.SIGN),
        ("what does the letter ask for", Frame.ASK),
        ("qué pide la carta", Frame.ASK),
        ("who says so", Frame.SOURCE),
        ("de dónde sale la cifra", Frame.SOURCE),
        ("across from Laredo", Frame.ACROSS),
        ("qué pasó en mayo de 2019", Frame.NEWS),
        ("what is AVR", Frame.TERM),
        ("when did it start", Frame.WHEN),
        ("tell me when it was that it began, when was it", Frame.WHEN),
    ],
)
def test_the_form_of_a_question_tells_what_it_asks_for(text: str, frame: Frame) -> None:
    assert read(text).asks(frame)


@pytest.mark.parametrize(
    "text", ["how many cities was it in when WOLA wrote", "children under one year", "DHS secretary when MPP began"]
)
def test_a_word_of_time_inside_a_clause_asks_for_no_date(text: str) -> None:
    assert not read(text).asks(Frame.WHEN)


def test_as_of_makes_a_date_a_limit() -> None:
    assert read("returned as of November 2019").as_of
    assert read("devueltas hasta noviembre de 2019").as_of
    assert not read("returned in November 2019").as_of


def test_only_informative_words_have_to_be_accounted_for() -> None:
    words = [token.word for token in read("please tell me who exactly signed the letter about Haitians").tokens]
    informative = [token.word for token in read("please tell me who exactly signed about Haitians").to_account_for()]
    assert "haitians" in words
    assert informative == ["signed", "haitians"]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [("fruit sales of the valley", True), ("how many sales in the shops", True), ("¿y de dónde sales tú?", False)],
)
def test_a_form_of_a_light_verb_of_another_language_is_a_noun(text: str, is_told: bool) -> None:
    assert ("sales" in [token.word for token in read(text).to_account_for()]) is is_told


def test_a_word_after_which_only_says_the_kind_of_thing() -> None:
    assert [token.word for token in read("which judge blocked it").to_account_for()] == ["blocked"]
    assert [token.word for token in read("the judge blocked it").to_account_for()] == ["judge", "blocked"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("who signed the letter", "en"),
        ("quien firmo la carta", "es"),
        ("¿HIAS?", "es"),
        ("siglas MPP", "es"),
        ("honduras", "en"),
    ],
)
def test_a_question_tells_its_language(text: str, language: str) -> None:
    assert read(text).language == language


def test_the_command_stands_for_the_words_that_it_spares() -> None:
    assert read("July 2019", Focus.SIGNATORIES).asks(Frame.SIGN)
    assert not read("July 2019").asks(Frame.SIGN)


def test_a_question_that_was_read_is_put_by_a_command_and_in_a_language() -> None:
    question = read("letters to Rivers")
    assert question.put(None, None) is question
    assert question.put(None, Focus.DATES).frames == read("letters to Rivers", focus=Focus.DATES).frames
    other = next(one for one in NO_WORDS_OF_ITS_OWN.languages if one != question.language)
    assert question.put(other, None).language == other
    assert question.put(other, None).tokens == question.tokens


@rows(
    ("text", "asks_when"),
    [
        ("what is the ambulance response time?", False),
        ("response time", False),
        ("¿cuál es el año hidrológico?", False),
        ("when was the response time that long?", True),
        ("what is the response date?", True),
        ("what is the waiting time?", True),
        ("time?", True),
        ("¿cuál es la fecha hidrológica?", True),
        ("¿en qué mes hidrológico?", True),
    ],
)
def test_a_word_of_time_in_what_a_figure_is_called_asks_for_no_date(text: str, *, asks_when: bool) -> None:
    measures = ["average response time of rural ambulances", "lluvia del año hidrológico"]
    vocabulary = Vocabulary(OwnWords(en=Words(), es=Words()), ("en", "es"), measures=measures)
    assert understand(text, lambda word: word, vocabulary).asks(Frame.WHEN) is asks_when
