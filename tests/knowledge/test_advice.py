"""What `check` advises: aliases, other words, and units whose nouns stand in the way of other figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.knowledge.advice import advice
from bot.knowledge.fields import Phrases, Text
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load
from bot.knowledge.model.about import Unit
from bot.knowledge.starting import start


@pytest.fixture
def started(tmp_path: Path) -> Knowledge:
    start(tmp_path / "record", ("en",), date(2026, 6, 1))
    return load(tmp_path / "record")


def stating(record: Knowledge, statement: str, unit: Unit, *, uncounted: tuple[str, ...] = ()) -> Knowledge:
    """Return a record whose one figure is stated so, and that has one more unit."""
    (document,) = record.documents.values()
    facts = (replace(document.facts[0], statement=Text(en=statement)),)
    about = replace(record.about, units=(*record.about.units, unit), uncounted=Phrases(en=uncounted))
    return replace(record, about=about, documents={document.id: replace(document, facts=facts)})


def unit(one: str, many: str) -> Unit:
    return Unit(id=many, one=Text(en=one), many=Text(en=many))


def told(record: Knowledge, words: str) -> list[str]:
    return [one for one in advice(record) if words in one]


def test_entries_without_an_alias_are_named(started: Knowledge) -> None:
    (line,) = told(started, "no alias in en")
    assert line.endswith(": workers-2025, sale-announced, keep-the-ferry")
    (document,) = started.documents.values()
    facts = (replace(document.facts[0], aliases=Phrases(en=("night shift",))),)
    mended = replace(started, documents={document.id: replace(document, facts=facts)})
    (line,) = told(mended, "no alias in en")
    assert line.endswith(": sale-announced, keep-the-ferry")


@pytest.mark.parametrize(
    ("statement", "other", "is_told"),
    [
        ("1,240 prisoners cross by night", unit("prison", "prisons"), True),
        ("1,240 families cross by night", unit("family", "families"), True),
        ("1,240 people cross by night", unit("prison", "prisons"), False),
        ("1,240 people cross to the prison by night", unit("prison", "prisons"), False),
        ("1,240 people of Prison Street cross by night", unit("prison", "prisons"), False),
        ("1,240 imprisoned people and 3 prisons", unit("prison", "prisons"), False),
        ("1,240 people cross by night", unit("lift day", "lift days"), False),
        ("1,240 people cross by night", unit("person", "people"), False),  # who count whatever is named
    ],
)
def test_a_units_noun_that_the_number_of_another_counts_is_told(
    started: Knowledge, statement: str, other: Unit, *, is_told: bool
) -> None:
    assert bool(told(stating(started, statement, other), "finds figures in")) is is_told


@pytest.mark.parametrize(("uncounted", "is_told"), [("lifts", True), ("day", True), ("helicopters", False)])
def test_what_is_not_counted_and_part_of_a_units_name_is_told(
    started: Knowledge, uncounted: str, *, is_told: bool
) -> None:
    record = stating(started, "1,240 people cross by night", unit("lift day", "lift days"), uncounted=(uncounted,))
    assert bool(told(record, "uncounted")) is is_told
