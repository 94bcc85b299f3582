"""The index as of an earlier day against one that is built anew from what the record held then."""

from __future__ import annotations

from functools import partial

import pytest

from bot.answers.answerer import Answerer
from bot.answers.index.entry import EntryKind
from bot.answers.index.index import Index, build_index
from bot.answers.match.as_of import EarlierIndex, as_of
from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge.knowledge import Knowledge
from tests.answers.message.test_length import calls

DAYS = ("2018-12", "2019-06-15", "2019-11/2019-12")


@pytest.fixture(scope="module")
def whole(record: Knowledge) -> Index:
    return build_index(record, Vocabulary(record.vocabulary, record.about.languages))


@pytest.fixture(scope="module", params=DAYS)
def pair(request: pytest.FixtureRequest, record: Knowledge, whole: Index) -> tuple[Index, Index]:
    """The index through a mask, and the one built anew."""
    anew = build_index(record.as_of(request.param), Vocabulary(record.vocabulary, record.about.languages))
    return EarlierIndex(whole, request.param), anew


def ids(index: Index, positions: set[int]) -> set[str]:
    return {index.items[position].id for position in positions}


@pytest.mark.slow
def test_every_word_tells_as_much_as_in_a_record_that_ends_there(whole: Index, pair: tuple[Index, Index]) -> None:
    masked, anew = pair
    assert masked.size == anew.size < whole.size
    for key in whole.weights:
        assert (masked.weight([key]), masked.count([key])) == (anew.weight([key]), anew.count([key])), key
        assert masked.knows([key]) == anew.knows([key]), key
        assert ids(masked, masked.knowing([key])) == ids(anew, anew.knowing([key])), key


@pytest.mark.slow
def test_a_day_that_nobody_has_asked_about_builds_no_second_index(record: Knowledge, answerer: Answerer) -> None:
    question = "how many people had been returned under MPP?"
    answerer.answer(question, as_of="2019-01-10")  # what is made once, for whatever day
    building = calls(lambda: build_index(record, Vocabulary(record.vocabulary, record.about.languages)))
    asking = [
        calls(partial(Answerer.answer, answerer, question, as_of=f"2019-{month:02}-11")) for month in range(1, 13)
    ]
    assert max(asking) < building / 10


def test_what_is_only_said_later_is_spelled_nowhere(whole: Index, pair: tuple[Index, Index]) -> None:
    masked, anew = pair
    words = [*whole.spellings.counts, "xylophonist"]
    assert [masked.is_spelled(word) for word in words] == [anew.is_spelled(word) for word in words]
    assert any(whole.is_spelled(word) and not masked.is_spelled(word) for word in words)


def test_shelves_and_topics_hold_the_same_in_the_same_order(record: Knowledge, pair: tuple[Index, Index]) -> None:
    masked, anew = pair
    for shelf in EntryKind:
        assert [one.id for one in masked.of_shelf(shelf)] == [one.id for one in anew.of_shelf(shelf)]
    for topic in record.topics:
        assert [one.id for one in masked.of_topic(topic)] == [one.id for one in anew.of_topic(topic)]


def test_a_word_that_nobody_says_is_not_kept(whole: Index) -> None:
    masked = EarlierIndex(whole, DAYS[0])
    assert masked.weight(["en:xylophonist"]) == masked.most
    assert "en:xylophonist" not in masked.weights


@pytest.mark.parametrize("day", DAYS)
def test_series_and_documents_are_those_of_then(record: Knowledge, answerer: Answerer, day: str) -> None:
    earlier, anew = as_of(answerer._indexed, day), Answerer(record.as_of(day))._indexed
    facts = [fact for document in record.documents.values() for fact in document.facts]
    kept = {fact.id for document in earlier.knowledge.documents.values() for fact in document.facts}
    for fact in facts:
        told = [report.fact.id for report in earlier.series_of(fact)]
        assert told == [report.fact.id for report in anew.series_of(fact)]
        assert kept.issuperset(told)
    for key in {*earlier.documents._figures, *answerer._indexed.documents._figures}:
        assert earlier.documents.described_with(key) == anew.documents.described_with(key)
