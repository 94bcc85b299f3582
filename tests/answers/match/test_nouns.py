"""The nouns of a record: what its units are called, and which of them are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.match.query import Query
from bot.answers.match.ranking import _units_asked
from bot.answers.match.vetoes import vetoes_of
from bot.languages import LANGUAGES
from tests.damages import Damage
from tests.shipped import answering


@pytest.mark.parametrize("noun", ["people", "migrants", "personas", "cases"])
def test_whoever_is_counted_may_be_called_so(answerer: Answerer, noun: str) -> None:
    assert noun in answerer._indexed.nouns.people


@pytest.mark.parametrize("noun", ["cities", "percent", "dollars"])
def test_a_measure_is_no_people(answerer: Answerer, noun: str) -> None:
    assert noun not in answerer._indexed.nouns.people
    assert any(noun in nouns for nouns, _ in answerer._indexed.nouns.measures)


def test_money_is_asked_for_in_whatever_currency_a_record_has(answerer: Answerer) -> None:
    units = [units for nouns, units in answerer._indexed.nouns.measures if "money" in nouns]
    assert units == [{"US dollars"}]


def test_how_much_asks_for_money_and_for_what_is_measured(answerer: Answerer) -> None:
    units = [units for nouns, units in answerer._indexed.nouns.measures if "much" in nouns]
    assert units == [{"US dollars", "percent"}]


@pytest.mark.slow
def test_another_noun_that_a_unit_declares_asks_for_it(damage: Damage) -> None:
    folder = damage("record.yaml", "      en: [ports]", "      en: [ports, hamlets]")
    measures = answering(folder)._indexed.nouns.measures
    assert [units for nouns, units in measures if "hamlets" in nouns] == [{"cities"}]


@pytest.mark.slow
def test_a_record_without_units_of_money_has_no_row_for_it(copied_record: Path) -> None:
    path = copied_record / "record.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("    symbol: $\n", ""), encoding="utf-8")
    nouns = answering(copied_record)._indexed.nouns
    assert not any("much" in words for words, _ in nouns.measures)


@pytest.mark.parametrize("title", ["Secretary ", "", "secretary "])
def test_the_office_of_a_person_may_stand_before_the_name(answerer: Answerer, title: str) -> None:
    answer = answerer.answer(f"What did {title}Nielsen call MPP?")
    assert isinstance(answer, Found)
    assert "unprecedented" in answer.sentence


@pytest.mark.parametrize("title", ["President", "Judge", "Ambassador", "Bishop"])
def test_another_office_before_the_name_is_a_reason_to_abstain(answerer: Answerer, title: str) -> None:
    assert not isinstance(answerer.answer(f"What did {title} Nielsen say the programme would allow?"), Found)


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [("what share of people were returned", True), ("how many cities share a border", False)],
)
def test_a_share_is_a_percentage_where_it_is_no_verb(answerer: Answerer, question: str, is_asked: bool) -> None:
    query = Query(answerer._reader.understand(question, None, "en"), answerer._indexed)
    shares = query.words("quantities", "SHARE")
    assert any(nouns == shares for nouns, _ in _units_asked(query)) is is_asked


@pytest.mark.parametrize("typed", ["which members signed?", "where are the migrant camps?"])
def test_a_question_in_a_language_that_the_record_has_not_is_matched_all_the_same(
    typed: str, answerer: Answerer
) -> None:
    foreign = next(one for one in LANGUAGES if one not in answerer.languages)
    query = Query(answerer._reader.understand(typed, foreign, answerer.languages[0]), answerer._indexed)
    assert query.question.language == foreign
    for veto, _ in vetoes_of(query)._read_on():
        assert veto
