from __future__ import annotations

import pytest

from bot.answers.answer import Found, Kind, Standing
from bot.answers.answerer import Answerer
from bot.knowledge.knowledge import Knowledge
from bot.languages import Language
from tests.shipped import SPOKEN


@pytest.mark.parametrize("language", SPOKEN)
def test_every_document_has_a_card_whose_question_opens_it(
    answerer: Answerer, record: Knowledge, language: Language
) -> None:
    cards = answerer.overview(language).documents
    assert {card.id for card in cards} == {*record.documents}
    assert [card.published for card in cards] == sorted((card.published for card in cards), reverse=True)
    for card in cards:
        document = record.documents[card.id]
        assert card.title == document.title.in_language(language)
        assert (card.facts, card.events, card.asks) == tuple(map(len, (document.facts, document.events, document.asks)))
        assert card.question is not None
        answer = answerer.answer(card.question, language=language)
        assert isinstance(answer, Found)
        assert answer.kind is Kind.LETTER
        assert {citation.document for citation in answer.citations} == {card.id}


@pytest.mark.parametrize("language", SPOKEN)
def test_every_figure_is_what_its_question_is_answered_with(answerer: Answerer, language: Language) -> None:
    figures = answerer.overview(language).figures
    assert len(figures) > 10
    for card in figures:
        answer = answerer.answer(card.question, language=language)
        assert isinstance(answer, Found)
        assert answer.kind is Kind.FIGURE
        assert answer.status.standing is not Standing.SUPERSEDED
        assert (answer.sentence, answer.status.as_of) == (card.sentence, card.as_of)
        assert card.said_by


def test_measures_with_several_reports_come_first_and_then_the_newest(answerer: Answerer) -> None:
    figures = answerer.overview("en").figures
    assert {card.topic for card in figures[:2]} == {"attacks-documented", "people-returned"}
    newest = [card.as_of.rpartition("/")[2] for card in figures[2:] if card.as_of]  # of some only the document's
    assert newest == sorted(newest, reverse=True)


def test_what_changed_in_the_record_is_told_with_what_stood_there_and_why(
    answerer: Answerer, record: Knowledge
) -> None:
    overview = answerer.overview("es")
    changed = [entry for document in record.documents.values() for entry in document.entries() if entry.changes]
    assert len(overview.changes) == len(changed)
    assert [card.on for card in overview.changes] == sorted((card.on for card in overview.changes), reverse=True)
    assert {(card.statement, card.was, card.why) for card in overview.changes} == {
        tuple(text.in_language("es") for text in (entry.statement, entry.changes[-1].was, entry.changes[-1].why))
        for entry in changed
    }
    assert overview.changes[0].date == "22 de noviembre de 2026"


def test_the_record_is_looked_over_once_for_each_language(answerer: Answerer, record: Knowledge) -> None:
    assert answerer.overview("en") is answerer.overview("en")
    assert answerer.overview("en").language == "en"
    assert answerer.overview("es").documents[0].kind == "preguntas y respuestas"
    assert answerer.overview("en").entries == sum(len(one.entries()) for one in record.documents.values())
