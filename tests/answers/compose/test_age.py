"""How old a figure is: told from a day that is passed in, in words, and only where it matters."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.compose.rendering import as_card, as_json
from bot.knowledge.knowledge import Knowledge
from bot.languages.dates import age_in_words

QUESTION = "how many children were returned?"  # as of November 2019


def age(answerer: Answerer, question: str, today: date | None, as_of: str | None = None) -> str:
    answer = answerer.answer(question, today=today, as_of=as_of)
    assert isinstance(answer, Found), answer.sentence
    return answer.status.age


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (None, ""),
        (date(2019, 12, 1), ""),
        (date(2020, 11, 29), ""),
        (date(2020, 11, 30), ""),
        (date(2020, 12, 1), "The newest figure in the record is about 1 year old."),
        (date(2022, 1, 1), "The newest figure in the record is about 2 years old."),
        (date(2026, 11, 22), "The newest figure in the record is about 7 years old."),
    ],
)
def test_a_figure_over_a_year_old_says_its_age(answerer: Answerer, today: date | None, words: str) -> None:
    assert age(answerer, QUESTION, today) == words


def test_the_age_is_told_in_the_language_of_the_answer(answerer: Answerer) -> None:
    told = age(answerer, "¿cuántas niñas y niños fueron devueltos?", date(2026, 11, 22))
    assert told == "La cifra más reciente del registro tiene cerca de 7 años."


def test_a_superseded_figure_tells_the_age_of_the_newest(answerer: Answerer) -> None:
    today = date(2020, 12, 20)  # over a year after November 2019, not after December
    assert age(answerer, "50,000", today) == ""
    assert "about 1 year" in age(answerer, "50,000", today + timedelta(days=30))


def test_an_overdue_review_is_told(answerer: Answerer) -> None:
    assert "looked for" not in age(answerer, QUESTION, date(2027, 5, 22))
    assert age(answerer, QUESTION, date(2027, 5, 23)).endswith("A newer one was to be looked for by May 22, 2027.")


def test_a_question_about_an_earlier_day_tells_no_age(answerer: Answerer) -> None:
    assert age(answerer, QUESTION, date(2026, 11, 22), as_of="2019-12") == ""
    assert age(answerer, "how many people had been returned as of November 2019?", date(2026, 11, 22)) == ""


def test_a_breakdown_tells_its_age_too(answerer: Answerer) -> None:
    assert "about 7 years" in age(answerer, "Hondurans vs Guatemalans", date(2026, 11, 22))


def test_every_face_shows_the_age(answerer: Answerer) -> None:
    answer = answerer.answer(QUESTION, today=date(2026, 11, 22))
    assert "about 7 years old" in as_card(answer)
    assert as_json(QUESTION, answer)["status"]["age"] == "The newest figure in the record is about 7 years old."


def test_an_answer_in_another_language_than_the_document_says_so(answerer: Answerer) -> None:
    assert "documento en inglés" in as_card(answerer.answer(QUESTION, language="es"))
    assert "document in English" not in as_card(answerer.answer(QUESTION, language="en"))
    assert as_json(QUESTION, answerer.answer(QUESTION))["citations"][0]["language"] == "en"


def test_topics_are_due_for_review_after_their_day(record: Knowledge) -> None:
    assert record.due_for_review(date(2027, 5, 22)) == []
    assert "people-returned" in [topic.id for topic in record.due_for_review(date(2027, 5, 23))]


@pytest.mark.parametrize(("days", "words"), [(20, "3 weeks"), (400, "1 year"), (800, "2 years"), (2555, "7 years")])
def test_an_age_is_rounded_to_the_unit_that_suits_it(days: int, words: str) -> None:
    assert age_in_words("en", timedelta(days=days)) == words
