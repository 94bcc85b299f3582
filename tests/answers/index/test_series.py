"""Figures over time: the newest, what has taken the place of another, and who disagrees."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.answers.index.series import ReportedFact, SeriesOf, disagreeing, superseding
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Comparison


@dataclass(frozen=True)
class Fact:
    """As much of a fact as a series looks at."""

    id: str
    value: float
    said_by: str = "alder"
    as_of: str = "2020-04/2020-05"
    topic: str = "cases"
    subject: None = None

    def says_the_same(self, other: Fact) -> bool:
        return self.value == other.value


def series(*reports: tuple[str, Fact]) -> tuple[ReportedFact, ...]:
    """Return facts as documents of some days report them, as a record has them in order."""

    documents = {
        str(at): SimpleNamespace(published=SimpleNamespace(date=day), facts=(fact,))
        for at, (day, fact) in enumerate(reports)
    }
    record = SimpleNamespace(
        documents=documents,
        topics={"cases": SimpleNamespace(compare=Comparison.NEWEST)},
        measure_of=lambda fact: (fact.topic, None, None),
    )
    return SeriesOf(cast(Knowledge, record))._measures["cases", None, None]


FIRST, CORRECTED = Fact("first", 46), Fact("corrected", 61)


def told(figures: tuple[ReportedFact, ...], fact: Fact) -> tuple[str | None, list[str]]:
    newer = superseding(figures, cast(Any, fact))
    return newer.fact.id if newer else None, [one.fact.id for one in disagreeing(figures, cast(Any, fact))]


@pytest.mark.parametrize("corrected", [CORRECTED, Fact("corrected", 12)])
def test_what_a_source_corrects_in_a_later_document_takes_the_place_of_its_first_figure(corrected: Fact) -> None:
    figures = series(("2020-06", FIRST), ("2021-05", corrected))
    assert figures[0].fact.id == "corrected"
    assert told(figures, FIRST) == ("corrected", [])
    assert told(figures, corrected) == (None, [])


@pytest.mark.parametrize(
    "other",
    [
        Fact("other", 61, said_by="birch"),  # another source
        Fact("other", 61, said_by="signatories"),
    ],
)
def test_figures_of_one_date_by_others_disagree(other: Fact) -> None:
    figures = series(("2020-06", FIRST), ("2021-05", other))
    assert told(figures, FIRST) == (None, ["other"])
    assert told(figures, other) == (None, ["first"])


def test_two_figures_of_one_source_in_one_document_disagree() -> None:
    figures = series(("2020-06", FIRST), ("2020-06", CORRECTED))
    assert told(figures, FIRST) == (None, ["corrected"])


def test_another_source_disagrees_with_what_was_corrected_and_with_no_figure_before_it() -> None:
    other = Fact("other", 50, said_by="birch")
    figures = series(("2020-06", FIRST), ("2021-05", CORRECTED), ("2021-06", other))
    assert told(figures, other) == (None, ["corrected"])
    assert told(figures, CORRECTED) == (None, ["other"])
    assert told(figures, FIRST) == ("corrected", [])
