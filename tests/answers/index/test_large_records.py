"""What only a record of thousands of entries shows: words that nearly all of it speaks of."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from bot.answers.index.index import MOST_WEIGHED
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load
from tests.benchmarks.synthetic import write_record

pytestmark = pytest.mark.slow

ENTRIES = 3 * MOST_WEIGHED


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """A made-up record beside the shipped one."""
    folder: Path = tmp_path_factory.mktemp("large") / "knowledge"
    write_record(folder, ENTRIES)
    return load(folder)


@pytest.fixture(scope="module")
def answerer(large: Knowledge) -> Answerer:
    return Answerer(large)


def test_a_topic_is_found_by_each_of_its_phrasings(large: Knowledge, answerer: Answerer) -> None:
    made_up = [topic for topic in large.topics.values() if topic.id.startswith("topic-")]
    entries = {entry.id: entry for _, entry in large.facts_and_events()}
    written_of = {entry.topic for entry in entries.values()}
    asked = found = 0
    for topic in (topic for topic in made_up[::5] if topic.id in written_of):
        for phrasing in topic.aliases.in_language("en"):
            reply = answerer.answer(phrasing)
            asked += 1
            found += isinstance(reply, Found) and entries[reply.matches[0].entry].topic == topic.id
    assert asked > 100
    assert found == asked


def test_a_phrasing_of_common_words_alone_finds_its_entries(answerer: Answerer) -> None:
    index = answerer._indexed.index
    common = [phrasing for phrasing in index.by_common_words if len(phrasing) > 1]
    assert common
    assert all(index.count([one]) > MOST_WEIGHED for phrasing in common for one in phrasing)
    for phrasing in common:
        assert index.named_by([*phrasing, "en:xylophonist"]) >= set(index.by_common_words[phrasing])


def test_the_shipped_record_is_still_found_in_it(answerer: Answerer) -> None:
    reply = answerer.answer("how many people have been returned under MPP?")
    assert isinstance(reply, Found)
    assert "59,000" in reply.sentence


def test_what_it_does_not_say_is_still_not_found(answerer: Answerer) -> None:
    reply = answerer.answer("how many xylophonists were returned under MPP?")
    assert isinstance(reply, NotFound)
