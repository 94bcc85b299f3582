"""What an answer says of an entry's own history: changed since, quoted, or dated by reasoning."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.compose.rendering import as_card, as_json
from bot.knowledge.fields import Change, Text
from bot.knowledge.knowledge import Knowledge
from bot.languages import Language

Ask = Callable[..., Found]


@pytest.fixture
def ask(answerer: Answerer) -> Ask:
    def found(question: str, language: Language | None = None) -> Found:
        answer = answerer.answer(question, language=language)
        assert isinstance(answer, Found), answer.sentence
        return answer

    return found


def test_an_entry_that_was_changed_says_when_from_what_and_why(ask: Ask) -> None:
    note = ask("people who flee gangs and cartels").status.note
    assert note.startswith("This entry was changed on November 22, 2026. Before: The entry also told")
    assert "Why: that has another source and another date" in note


def test_only_the_last_change_is_told(record: Knowledge) -> None:
    document = record.documents["2020-01-29-hrw-qa"]
    changes = tuple(
        Change(on=f"2026-12-0{day}", was=Text(en=f"{day},000 people", es="x"), why=Text(en="a slip", es="x"))
        for day in (1, 2)
    )
    facts = tuple(replace(fact, changes=changes) if fact.id == "returned-59000" else fact for fact in document.facts)
    documents = {**record.documents, document.id: replace(document, facts=facts)}
    answer = Answerer(replace(record, documents=documents)).answer("how many people returned?")
    assert isinstance(answer, Found)
    assert "Before: 2,000 people. Why: a slip." in answer.status.note
    assert "1,000" not in answer.status.note


def test_somebody_s_own_words_are_marked_as_such(ask: Ask) -> None:
    answer = ask("what did Tom Wong say?")
    assert answer.citations[0].is_quotation
    assert "in their own words “lives are literally being put at risk”" in as_card(answer)
    assert json.loads(json.dumps(as_json("", answer)))["citations"][0]["quotation"] is True
    assert "en sus propias palabras" in as_card(ask("¿qué dijo Tom Wong?"))


def test_other_anchors_are_not_marked_as_quotations(ask: Ask) -> None:
    answer = ask("how many children were returned?")
    assert not answer.citations[0].is_quotation
    assert "own words" not in as_card(answer)


def test_a_date_that_is_not_printed_says_how_it_is_known(ask: Ask) -> None:
    note = ask("when did the United States announce the immediate application of section 235(b)(2)(C)?").status.note
    assert "as of the day before" in note


def test_a_letter_s_card_says_when_it_was_last_checked_and_by_whom(ask: Ask) -> None:
    assert "Last checked against its text on November 22, 2026 by a curator of this record" in ask("AMLO letter").items
    assert any("22 de noviembre de 2026" in item for item in ask("carta a AMLO").items)


def test_a_count_that_a_letter_does_not_state_is_told_as_counted(ask: Ask) -> None:
    assert "the document itself states none" in ask("who signed the September 2018 letter?").sentence
    assert "states none" not in ask("who signed the July 2019 letter?").sentence
