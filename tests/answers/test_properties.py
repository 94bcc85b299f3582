"""Any text in, exactly one valid answer out."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.answers.answer import LONGEST_SENTENCE, Ambiguous, Answer, Found, Help, NotFound
from bot.answers.answerer import Answerer
from bot.knowledge.loading import default_folder, load

KNOWLEDGE = load(default_folder())
ANSWERER = Answerer(KNOWLEDGE)
VOCABULARY = (
    "who signed letter not and or July 2019 December 2018 WOLA HIAS when MPP how many returned source 59,000 Laredo "
    "carta firmó cuántos de the footnote 3 both all what is ask where from cc Pompeo as of kind 235(b)(2)(C) vs no pero"
).split()


def check(answer: Answer) -> None:
    assert isinstance(answer, Found | Ambiguous | NotFound | Help)
    assert answer.sentence
    if isinstance(answer, Found):
        assert answer.citations
        assert len(answer.sentence) <= LONGEST_SENTENCE


@settings(deadline=None)
@given(st.text(max_size=600))
@example("\x00")
@example("؟" * 100)
@example("<!channel> <@U123> &lt;")
@example("\u202ewho signed")
def test_any_text_gets_one_valid_answer(text: str) -> None:
    check(ANSWERER.answer(text))


@settings(deadline=None)
@given(st.lists(st.sampled_from(VOCABULARY), max_size=9).map(" ".join))
def test_any_mix_of_words_that_the_bot_knows_gets_one_valid_answer(text: str) -> None:
    check(ANSWERER.answer(text))


NAMES = sorted(
    name
    for section in (KNOWLEDGE.organizations, KNOWLEDGE.people, KNOWLEDGE.places, KNOWLEDGE.terms)
    for entry in section.values()
    for name in entry.names()
)


@settings(deadline=None)
@given(st.lists(st.sampled_from((*VOCABULARY, *NAMES)), max_size=30).map(lambda words: " and ".join(words)[:500]))
def test_any_row_of_names_gets_one_valid_answer(text: str) -> None:
    check(ANSWERER.answer(text))


@settings(deadline=None)
@given(st.sampled_from(["who signed the July 2019 letter", "cuántos hondureños devueltos", "what is AVR", "59,000"]))
def test_case_and_surrounding_punctuation_change_nothing(question: str) -> None:
    expected = ANSWERER.answer(question, language="en")
    assert ANSWERER.answer(f"  {question.upper()}?! ", language="en") == expected
