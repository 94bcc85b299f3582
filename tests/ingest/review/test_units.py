"""What a figure counts: a unit of the record where its words begin so, and percent without a further question."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.ingest.drafting.files import write_draft
from bot.ingest.review.session import Session
from bot.knowledge.loading import load
from tests.ingest import herons
from tests.ingest.conftest import TODAY


def session_of(record: Path, unit: str) -> Session:
    letter, knowledge = herons.letter(), load(record)
    first, *others = letter.claims
    letter = replace(letter, claims=(replace(first, value=replace(first.value, unit=unit)), *others))
    letters = record / "letters"
    made = write_draft(herons.source(), letter, knowledge, record, letters, TODAY)
    session = Session(made.draft, knowledge, letters, TODAY)
    for identifier, says in (("claim-1", "fact"), ("claim-1-topic", "new")):
        session.answer(next(one for one in session.walk.questions if one.id == identifier), says)
    return session


def answered(session: Session, **answers: str) -> Session:
    for identifier, says in answers.items():
        name = f"claim-1-{identifier.replace('_', '-')}"
        session.answer(next(one for one in session.walk.questions if one.id == name), says)
    return session


@pytest.mark.parametrize("unit", ["percent", "%", "por ciento"])
def test_percent_is_a_unit_that_needs_no_names(heron_record: Path, unit: str) -> None:
    session = answered(session_of(heron_record, unit), topic_name_en="herons", figure="700", unit="new")
    (made,) = session.walk.units
    assert (made["id"], made["follows"], made["many"]["en"]) == ("percent", True, "percent")
    assert not [one.id for one in session.walk.questions if one.id.startswith("claim-1-unit-")]


def test_a_unit_that_the_printed_words_begin_with_is_proposed(heron_record: Path) -> None:
    known = {name: one.id for one in load(heron_record).about.units for name in one.names()}
    name, identifier = next(iter(known.items()))
    session = answered(session_of(heron_record, f"{name} fell"), topic_name_en="herons", figure="700")
    assert next(one for one in session.walk.questions if one.id == "claim-1-unit").default == identifier
