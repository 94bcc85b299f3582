"""What of an answer stands out: the figure that it is about, whole, and no other number."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found, Kind
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Fact
from bot.languages.printed_numbers import as_digits, numbers_in
from tests.shipped import ROOT, answering

RECORDS = ROOT / "tests" / "records"
FOLDERS = {"refinery": RECORDS / "refinery", "garments": RECORDS / "garments", "shipped": ROOT / "knowledge"}


def figures(record: Knowledge) -> list[Fact]:
    """The facts that have a value."""
    return [one for document in record.documents.values() for one in document.facts if one.value is not None]


@pytest.mark.parametrize(
    "name", ["garments", *(pytest.param(one, marks=pytest.mark.slow) for one in ("refinery", "shipped"))]
)
def test_what_stands_out_of_a_figure_is_its_own_value_whole(name: str) -> None:
    answerer, tried = answering(FOLDERS[name]), 0
    record = answerer.indexed.knowledge
    for fact in figures(record):
        language = record.about.languages[0]
        for question in (fact.statement.in_language(language), f"source: {fact.statement.in_language(language)}"):
            answer = answerer.answer(question, language=language)
            if not isinstance(answer, Found) or answer.glance is None or fact.id not in answer.about:
                continue
            assert answer.kind in (Kind.FIGURE, Kind.SOURCE, Kind.CLAIM)
            if answer.glance.point:
                wanted = {as_digits(one) for one in (fact.value, fact.upto) if one is not None}
                assert wanted <= numbers_in(answer.glance.point, record.about.locale_of(language) or language), question
                tried += 1
    assert tried > 5
