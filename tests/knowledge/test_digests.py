"""Digests of the record's parts: the same for the same record everywhere, and another for what says something else."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.knowledge.digests import WHOLE, digests, document_key, entry_key, topic_key
from bot.knowledge.fields import Text
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load
from bot.knowledge.model import Document, Event, Fact
from tests.damages import QA, Damage

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json
from bot.knowledge.digests import digests
from bot.knowledge.loading import default_folder, load
print(json.dumps(digests(load(default_folder()))))
"""
OTHER = Text(en="something else", es="otra cosa")


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    """The parts that are another, or on one side only."""
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def with_document(record: Knowledge, document: Document) -> Knowledge:
    return replace(record, documents={**record.documents, document.id: document})


def with_fact(record: Knowledge, document: Document, fact: Fact) -> Knowledge:
    """The record with a fact in the place of the one of the same id."""
    facts = tuple(fact if one.id == fact.id else one for one in document.facts)
    return with_document(record, replace(document, facts=facts))


def every_fact(record: Knowledge) -> list[tuple[Document, Fact]]:
    return [(document, entry) for document, entry in record.facts_and_events() if isinstance(entry, Fact)]


def every_event(record: Knowledge) -> list[tuple[Document, Event]]:
    return [(document, entry) for document, entry in record.facts_and_events() if isinstance(entry, Event)]


# The same


def test_two_loads_of_one_record_have_the_same_digests(record: Knowledge) -> None:
    assert digests(load(ROOT / "knowledge")) == digests(record) == digests(record)


@pytest.mark.slow
@pytest.mark.parametrize("seed", ["0", "1", "4294967295", "random"])
def test_every_process_has_the_same_digests(seed: str, record: Knowledge) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}
    run = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, check=True, capture_output=True, timeout=60)
    assert json.loads(run.stdout) == digests(record)


def test_every_topic_document_and_event_has_a_digest_of_its_own(record: Knowledge) -> None:
    found = digests(record)
    keys = {
        WHOLE,
        *map(topic_key, record.topics),
        *map(document_key, record.documents),
        *(entry_key(event.id) for _, event in every_event(record)),
    }
    assert found.keys() == keys
    assert len(set(found.values())) == len(found)
    assert all(re.fullmatch(r"[0-9a-f]{16}", digest) for digest in found.values())


@pytest.mark.slow
@pytest.mark.parametrize(
    "written",
    [
        pytest.param({"sort_keys": True}, id="keys in another order"),
        pytest.param({"sort_keys": False, "default_flow_style": True, "width": 10_000}, id="on one line"),
        pytest.param({"sort_keys": False, "allow_unicode": False, "indent": 8}, id="escaped and indented"),
    ],
)
def test_neither_the_format_nor_the_order_of_keys_counts(
    written: dict[str, Any], copied_record: Path, record: Knowledge
) -> None:
    for path in copied_record.rglob("*.yaml"):
        data = _as_texts(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
        text = yaml.dump(data, Dumper=yaml.CSafeDumper, **{"allow_unicode": True, **written})
        path.write_text(text, encoding="utf-8")
    assert digests(load(copied_record)) == digests(record)


def _as_texts(data: Any) -> Any:
    """The same with its dates as texts; YAML 1.1 takes a bare `on` for a boolean."""
    if isinstance(data, dict):
        return {"on" if key is True else key: _as_texts(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_as_texts(value) for value in data]
    return data.isoformat() if isinstance(data, date) else data


def test_a_comment_does_not_count(damage: Damage, record: Knowledge) -> None:
    folder = damage(QA, "kind: Q&A\n", "kind: Q&A  # as its heading says\n")
    assert digests(load(folder)) == digests(record)


# Another


@pytest.mark.slow
def test_a_fact_that_changes_changes_its_topic_and_the_whole_and_nothing_else(record: Knowledge) -> None:
    before, facts = digests(record), every_fact(record)
    assert len(facts) > 100
    for document, fact in facts:
        after = digests(with_fact(record, document, replace(fact, statement=OTHER)))
        assert changed(before, after) == {topic_key(fact.topic), WHOLE}, fact.id


@pytest.mark.parametrize(
    "change",
    [
        lambda fact: replace(fact, value=(fact.value or 0) + 1, unit=fact.unit or "people"),
        lambda fact: replace(fact, as_of="2031-05"),
        lambda fact: replace(fact, said_by="signatories" if fact.said_by != "signatories" else "wola"),
        lambda fact: replace(fact, anchor="three other words"),
        lambda fact: replace(fact, paragraph=fact.paragraph + 1),
        lambda fact: replace(fact, id="another-id"),
    ],
    ids=["its value", "its date", "its source", "its anchor", "its paragraph", "its id"],
)
def test_whatever_changes_in_a_fact_counts(change: Callable[[Fact], Fact], record: Knowledge) -> None:
    before = digests(record)
    document, fact = next(one for one in every_fact(record) if one[1].id == "returned-59000")
    facts = tuple(change(fact) if one.id == fact.id else one for one in document.facts)
    after = digests(with_document(record, replace(document, facts=facts)))
    assert changed(before, after) == {topic_key(fact.topic), WHOLE}


def test_a_fact_that_comes_or_goes_changes_its_topic(record: Knowledge) -> None:
    before = digests(record)
    for document, fact in every_fact(record)[:10]:
        rest = tuple(one for one in document.facts if one.id != fact.id)
        after = digests(with_document(record, replace(document, facts=rest)))
        assert changed(before, after) == {topic_key(fact.topic), WHOLE}


def test_a_fact_that_moves_to_another_topic_changes_both(record: Knowledge) -> None:
    document, fact = every_fact(record)[0]
    other = next(topic for topic in record.topics if topic != fact.topic)
    after = digests(with_fact(record, document, replace(fact, topic=other)))
    assert changed(digests(record), after) == {topic_key(fact.topic), topic_key(other), WHOLE}


def test_a_fact_that_another_document_says_changes_its_topic(record: Knowledge) -> None:
    document, fact = every_fact(record)[0]
    other = next(one for one in record.documents.values() if one.id != document.id)
    moved = with_document(
        with_document(record, replace(document, facts=tuple(one for one in document.facts if one.id != fact.id))),
        replace(other, facts=(*other.facts, fact)),
    )
    assert changed(digests(record), digests(moved)) == {topic_key(fact.topic), WHOLE}


def test_an_event_that_changes_changes_itself_and_the_whole_and_nothing_else(record: Knowledge) -> None:
    before, events = digests(record), every_event(record)
    assert len(events) > 20
    for document, event in events:
        others = tuple(replace(one, date="2031-05") if one.id == event.id else one for one in document.events)
        after = digests(with_document(record, replace(document, events=others)))
        assert changed(before, after) == {entry_key(event.id), WHOLE}, event.id


def test_a_title_that_changes_changes_its_document_and_the_whole_and_nothing_else(record: Knowledge) -> None:
    before = digests(record)
    for document in record.documents.values():
        after = digests(with_document(record, replace(document, title=OTHER)))
        assert changed(before, after) == {document_key(document.id), WHOLE}


@pytest.mark.parametrize("field", ["urls", "asks", "cited_works"])
def test_what_a_document_lists_counts_as_the_document(field: str, record: Knowledge) -> None:
    document = next(one for one in record.documents.values() if getattr(one, field))
    without: dict[str, Any] = {field: ()}
    after = digests(with_document(record, replace(document, **without)))
    assert changed(digests(record), after) == {document_key(document.id), WHOLE}


def test_a_topic_that_is_called_something_else_changes_itself(record: Knowledge) -> None:
    before = digests(record)
    for topic in record.topics.values():
        after = digests(replace(record, topics={**record.topics, topic.id: replace(topic, name=OTHER)}))
        assert changed(before, after) == {topic_key(topic.id), WHOLE}


@pytest.mark.parametrize("section", ["organizations", "people", "places", "terms"])
def test_a_name_that_changes_changes_the_whole_alone(section: str, record: Knowledge) -> None:
    entries = getattr(record, section)
    first = next(iter(entries.values()))
    renamed = replace(first, name="Somebody Else" if isinstance(first.name, str) else OTHER)
    changes: dict[str, Any] = {section: {**entries, first.id: renamed}}
    after = digests(replace(record, **changes))
    assert changed(digests(record), after) == {WHOLE}


def test_a_document_that_goes_takes_its_digest_along(record: Knowledge) -> None:
    before = digests(record)
    for identifier, document in record.documents.items():
        rest = {key: one for key, one in record.documents.items() if key != identifier}
        after = digests(replace(record, documents=rest))
        assert changed(before, after) == {
            WHOLE,
            document_key(identifier),
            *(topic_key(fact.topic) for fact in document.facts),
            *(entry_key(event.id) for event in document.events),
        }


def test_a_record_with_nothing_in_it_has_a_digest(record: Knowledge) -> None:
    nothing = digests(Knowledge(record.about, record.vocabulary))
    assert list(nothing) == [WHOLE]
    assert nothing[WHOLE] != digests(record)[WHOLE]
