"""The other words of entries: read where nothing answers by the record's own, and where it is clear what is asked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.answers.answer import Answer, Found
from bot.answers.answerer import Answerer
from tests.answers.test_cases import Case
from tests.damages import QA, Damage
from tests.drawn import drawn
from tests.shipped import answering

OTHER_WORDS = re.compile(r"^( *)other_words:.*\n(?:\1 .*\n)*", re.MULTILINE)
MADE_UP = ("      en: [halted, stopped, froze,", "      en: [zigzagged, gewgaws, halted, stopped, froze,")

OF_THE_OLDER = ("forced back, await, figure", "forced back, await, zigzag, figure")


@pytest.fixture
def injunction(damage: Damage) -> Answerer:
    """Answer from the shipped record, where the injunction alone has two other words that nobody uses."""
    return answering(damage("documents/2020-01-29-hrw-qa.yaml", *MADE_UP))


@pytest.mark.parametrize(
    "question",
    [
        "Which US district judge in San Francisco zigzagged MPP?",
        "who zigzagged MPP with a preliminary injunction",
        "my boss wants to know which district judge zigzagged MPP in San Francisco",
        "When did district judge Seeborg zigzag MPP?",
        "wich distrct judge in San Francisco zigzagged MPP",
        "MPP was zigzagged in April 2019 by which district judge in San Francisco?",
    ],
)
def test_an_other_word_accounts_for_a_word_of_the_question(
    injunction: Answerer, answerer: Answerer, question: str
) -> None:
    answer = injunction.answer(question)
    assert isinstance(answer, Found)
    assert "Seeborg" in answer.sentence
    assert not isinstance(answerer.answer(question), Found)


@pytest.mark.parametrize(
    "question",
    [
        "Did district judge Seeborg zigzag MPP?",  # a Yes or No
        "Why did district judge Seeborg zigzag MPP?",  # a reason
        "district judge San Francisco zigzagged MPP",  # a row of words
        "How many people did district judge Seeborg zigzag?",  # a number that it does not state
        "Which district judge in San Francisco did not zigzag MPP?",  # the opposite
        "Which district judge in San Francisco zigzagged MPP in 2021?",  # another day
        "Which district judge in Utah zigzagged MPP?",  # another place
        "Which district bishop in San Francisco zigzagged MPP?",  # somebody else
        "Which judge zigzagged the gewgaws?",  # other words for the most part
        "Who signed the zigzagged letter?",  # a list
    ],
)
def test_an_other_word_accounts_for_nothing_else(injunction: Answerer, question: str) -> None:
    assert not isinstance(injunction.answer(question), Found)


@pytest.fixture
def tally(damage: Damage) -> Answerer:
    """Answer from the shipped record, where an older figure of those who were returned has another word alone."""
    return answering(damage(QA, *OF_THE_OLDER))


@pytest.mark.parametrize(
    "question",
    [
        "what is the zigzag of asylum seekers returned to Mexico under MPP?",
        "what's the zigzag of asylum seekers returned to Mexico under MPP",
        "current MPP zigzag of asylum seekers returned to Mexico",
        "MPP zigzag of asylum seekers returned to Mexico",
    ],
)
def test_what_a_measure_is_called_tells_its_newest_figure(tally: Answerer, question: str) -> None:
    answer = tally.answer(question)
    assert isinstance(answer, Found)
    assert "59,000" in answer.sentence


@pytest.mark.parametrize(
    "question",
    [
        "why the zigzag of asylum seekers returned to Mexico under MPP?",
        "when was the zigzag of asylum seekers returned to Mexico under MPP?",
        "which state zigzagged asylum seekers back to Mexico?",
        "what agency zigzagged asylum seekers back to Mexico?",
        "is the zigzag of asylum seekers returned to Mexico under MPP true?",
        "MPP zigzag of asylum seekers returned to Mexico should end",
        "they zigzag asylum seekers back to Mexico",
        "what is the zigzag of Cuban asylum seekers returned to Mexico?",
        "what is the zigzag of judges returned to Mexico?",
        "MPP zigzag of asylum seekers returned to Mexico in 2017",
        "what do they ask on the zigzag of asylum seekers returned to Mexico under MPP?",
    ],
)
def test_what_a_measure_is_called_tells_nothing_else(tally: Answerer, question: str) -> None:
    assert not isinstance(tally.answer(question), Found)


@pytest.mark.parametrize("one_in", [50, pytest.param(3, marks=pytest.mark.slow)])
def test_other_words_change_no_answer_that_stands_without_them(
    copied_record: Path, answered: list[tuple[Case, Answer]], one_in: int
) -> None:
    for path in copied_record.rglob("*.yaml"):
        path.write_text(OTHER_WORDS.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    plain = answering(copied_record)
    changed = [case.question for case, answer in drawn(answered, one_in) if _is_changed(plain, case, answer)]
    assert not changed


def _is_changed(plain: Answerer, case: Case, answer: Answer) -> bool:
    found = plain.answer(case.question)
    return isinstance(found, Found) and found != answer
