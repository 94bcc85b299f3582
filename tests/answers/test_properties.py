"""Any text in, exactly one valid answer out."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from time import perf_counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answers.answer import LONGEST_SENTENCE, Ambiguous, Answer, Found, Help, NotFound
from bot.knowledge.model import Fact
from bot.languages import Language
from tests.answers.test_cases import cases
from tests.chance import tries
from tests.records.conftest import FOLDERS
from tests.rows import rows
from tests.shipped import KNOWLEDGE, ROOT, SPOKEN, answering, shipped

ANSWERER = shipped()
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


@tries()
@given(st.text(max_size=600))
@example("\x00")
@example("؟" * 100)
@example("<!channel> <@U123> &lt;")
@example("\u202ewho signed")
def test_any_text_gets_one_valid_answer(text: str) -> None:
    check(ANSWERER.answer(text))


@tries()
@given(st.lists(st.sampled_from(VOCABULARY), max_size=9).map(" ".join))
def test_any_mix_of_words_that_the_bot_knows_gets_one_valid_answer(text: str) -> None:
    check(ANSWERER.answer(text))


NAMES = sorted(
    name
    for section in (KNOWLEDGE.organizations, KNOWLEDGE.people, KNOWLEDGE.places, KNOWLEDGE.terms)
    for entry in section.values()
    for name in entry.names()
)


@tries()
@given(st.lists(st.sampled_from((*VOCABULARY, *NAMES)), max_size=30).map(lambda words: " and ".join(words)[:500]))
def test_any_row_of_names_gets_one_valid_answer(text: str) -> None:
    check(ANSWERER.answer(text))


# Each fell over something that a turn of phrase asked for, and no word that stood alone.
FELL_OVER = (
    "how much should be set aside for rest stations?",
    "how much apart from the 20 million",
    "aparte de eso, ¿cuánto?",
    "à part cela, combien ?",
    "why did the how many judge ? ¿qué quiere decir OIM?",
)


@rows("folder", [ROOT / "knowledge", *FOLDERS])
@rows("question", FELL_OVER)
def test_no_turn_of_phrase_asks_for_what_no_word_does(folder: Path, question: str) -> None:
    check(answering(folder).answer(question))


def test_a_document_that_a_statement_speaks_of_is_no_name_for_a_thing() -> None:
    garments = next(folder for folder in FOLDERS if folder.name == "garments")
    asked = "anything sent to kirstjen nielsen and what is the name of the ACLU's case"
    check(answering(garments).answer(asked))


QUESTIONS = [case.question for case in cases()]
_GRAMMAR = ANSWERER.indexed.vocabulary.grammar
SMALL_WORDS = sorted({*_GRAMMAR.function_words, *_GRAMMAR.operators, *_GRAMMAR.frames})


@tries(2)
@given(
    st.sampled_from(QUESTIONS).map(str.split),
    st.lists(st.tuples(st.integers(0, 12), st.sampled_from(SMALL_WORDS)), max_size=4),
    st.sampled_from(("and", "y", "et", "?", "")),
    st.sampled_from(QUESTIONS),
    st.sampled_from((ROOT / "knowledge", *FOLDERS)),
)
def test_questions_with_small_words_anywhere_and_others_behind_them_get_one_valid_answer(
    words: list[str], added: list[tuple[int, str]], joining: str, other: str, folder: Path
) -> None:
    for at, word in added:
        words = [*words[:at], word, *words[at:]]
    row = [*words, joining, other] if joining else words
    check(answering(folder).answer(" ".join(row)[:500]))


@tries()
@given(st.sampled_from(["who signed the July 2019 letter", "cuántos hondureños devueltos", "what is AVR", "59,000"]))
def test_case_and_surrounding_punctuation_change_nothing(question: str) -> None:
    expected = ANSWERER.answer(question, language="en")
    assert ANSWERER.answer(f"  {question.upper()}?! ", language="en") == expected


@pytest.mark.parametrize("step", [12, pytest.param(1, marks=pytest.mark.slow)])
def test_one_typing_error_in_a_longer_word_leaves_the_answers_as_they_were(step: int) -> None:
    random = Random(20261122)  # the same slips in every run
    asked = [case for case in cases() if _LONGER_WORD.search(case.question)][::step]
    same = [_is_as_before(case.question, case.language, random) for case in asked]
    assert len(same) > 1000 / step
    assert sum(same) / len(same) >= 0.95


_LONGER_WORD = re.compile(r"[^\W\d_]{7,}")


def _is_as_before(question: str, spoken: str, random: Random) -> bool:
    match = random.choice(list(_LONGER_WORD.finditer(question)))
    mistyped = question[: match.start()] + _mistyped(match[0], random) + question[match.end() :]
    language: Language = "es" if spoken == "es" else "en"  # as `test_provenance` asks all of the table
    before, after = (ANSWERER.answer(one, language="en", fallback=language) for one in (question, mistyped))
    if isinstance(before, Found):
        return isinstance(after, Found) and (before.sentence, before.items) == (after.sentence, after.items)
    return type(before) is type(after)


def _mistyped(word: str, random: Random) -> str:
    at = random.randrange(1, len(word) - 1)
    letter = random.choice("abcdefghijklmnopqrstuvwxyz")
    return random.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + letter + word[at + 1 :],
        )
    )


FIGURES = [fact for document in KNOWLEDGE.documents.values() for fact in document.facts if fact.value is not None]


@rows("language", SPOKEN)
@rows("fact", FIGURES)
def test_a_statement_with_another_number_is_never_confirmed(fact: Fact, language: Language) -> None:
    statement = fact.statement.in_language(language)
    for number in re.findall(r"\d[\d,]*\d|\d", statement):
        for other in (number[:-1] + str((int(number[-1]) + 1) % 10), str((int(number[0]) % 9) + 1) + number[1:]):
            changed = re.sub(rf"(?<![\d,]){number}(?!\d|,\d)", other, statement)
            assert changed != statement
            answer = ANSWERER.answer(changed, language=language)
            assert not isinstance(answer, Found) or fact.statement.in_language(language) not in answer.sentence, changed


def test_a_question_takes_no_time_that_a_person_notices() -> None:
    for text in (" ".join(NAMES)[:500], "how many " * 55, "a" * 500, "1,000 " * 83, "¿" * 500, "July 2019 and " * 35):
        start = perf_counter()
        ANSWERER.answer(text[:500])
        assert perf_counter() - start < 1.0  # seconds; two hundred times the median, so that no machine is too slow
