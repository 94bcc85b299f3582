"""Facts over time: which one is the newest, what superseded another, and who disagrees for the same date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.knowledge import edtf
from bot.knowledge.fields import THE_SIGNATORIES, Text
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Comparison, Document, Fact


@dataclass(frozen=True, slots=True)
class ReportedFact:
    """A fact and the document that reports it."""

    document: Document
    fact: Fact


class SeriesOf:
    """The figures of each measure and subject in order, the newest first.

    Args:
        knowledge: The record.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        measures: dict[tuple[str, str | None, str | None], list[ReportedFact]] = {}
        for document in knowledge.documents.values():
            for fact in document.facts:
                if fact.value is not None and knowledge.topics[fact.topic].compare is Comparison.NEWEST:
                    measures.setdefault(knowledge.measure_of(fact), []).append(ReportedFact(document, fact))
        self._measure_of = knowledge.measure_of
        self._siblings = _siblings(knowledge)
        self._measures = {one: _in_order(reports) for one, reports in measures.items()}

    def __call__(self, entry: object) -> tuple[ReportedFact, ...]:
        """Return the whole series that a figure belongs to; empty for an entry that nothing compares to."""
        if not isinstance(entry, Fact) or entry.value is None:
            return ()
        return self._measures.get(self._measure_of(entry), ())

    def as_of(self, date: str) -> EarlierSeries:
        """Return the same, less the figures that speak for a later day only.

        Args:
            date: The day, as EDTF.
        """
        return EarlierSeries(self, date)

    def siblings(self, fact: Fact) -> tuple[ReportedFact, ...]:
        """Return the figures of the same topic, date and unit, one for each group counted; none for a plain count."""
        return self._siblings.get(_breakdown(fact), ()) if fact.subject and fact.value is not None else ()


class EarlierSeries(SeriesOf):
    """The figures over time as of an earlier day.

    Args:
        series_of: The figures of the whole record.
        date: The day, as EDTF.
    """

    def __init__(self, series_of: SeriesOf, date: str) -> None:
        self._series_of = series_of
        self._date = date

    def __call__(self, entry: object) -> tuple[ReportedFact, ...]:
        return self._kept(self._series_of(entry))

    def siblings(self, fact: Fact) -> tuple[ReportedFact, ...]:
        return self._kept(self._series_of.siblings(fact))

    def _kept(self, reports: Sequence[ReportedFact]) -> tuple[ReportedFact, ...]:
        return tuple(report for report in reports if edtf.begins_by(report.fact.as_of, self._date))


def _siblings(knowledge: Knowledge) -> dict[_Breakdown, tuple[ReportedFact, ...]]:
    found: dict[_Breakdown, list[ReportedFact]] = {}
    for document in knowledge.documents.values():
        for fact in document.facts:
            if fact.subject and fact.value is not None:
                found.setdefault(_breakdown(fact), []).append(ReportedFact(document, fact))
    return {one: tuple(reports) for one, reports in found.items()}


def _breakdown(fact: Fact) -> _Breakdown:
    return fact.topic, fact.as_of, fact.unit, fact.per


_Breakdown = tuple[str, str, str | None, Text | None]


def superseding(series: Sequence[ReportedFact], fact: Fact) -> ReportedFact | None:
    """Return what took the place of a figure: the newest, of a later date, or what its own source corrected it to."""
    if series and edtf.newest_first(series[0].fact.as_of) < edtf.newest_first(fact.as_of):
        return series[0]
    own = next((report for report in series if report.fact.id == fact.id), None)
    return _correction(series, own) if own else None


def disagreeing(series: Sequence[ReportedFact], fact: Fact) -> list[ReportedFact]:
    """Figures for the same date that are not the same; none that its own source has corrected since, or corrects."""
    others = _others(series, fact)
    own = next((report for report in series if report.fact.id == fact.id), None)
    if own and _correction(series, own):
        return []
    return [one for one in others if _correction(series, one) is None]


def _others(series: Sequence[ReportedFact], fact: Fact) -> list[ReportedFact]:
    return [
        report
        for report in series
        if report.fact.id != fact.id and report.fact.as_of == fact.as_of and not report.fact.says_the_same(fact)
    ]


def _correction(series: Sequence[ReportedFact], report: ReportedFact) -> ReportedFact | None:
    """Return what the same source tells for the same date in the last of several documents; None where that is this."""
    fact = report.fact
    if fact.said_by == THE_SIGNATORIES:
        return None  # others may have signed the later letter
    of_it = [report, *(one for one in _others(series, fact) if one.fact.said_by == fact.said_by)]
    last = min(of_it, key=lambda one: edtf.newest_first(one.document.published.date))
    is_later = edtf.newest_first(last.document.published.date) < edtf.newest_first(report.document.published.date)
    return last if is_later else None


def _in_order(reports: Sequence[ReportedFact]) -> tuple[ReportedFact, ...]:
    """Return figures, the newest first; of one date what its own source has corrected comes last.

    Of two others the larger comes first: "over 56,000" says more than "more than 50,000".
    """
    return tuple(
        sorted(
            reports,
            key=lambda one: (
                edtf.newest_first(one.fact.as_of),
                _correction(reports, one) is not None,
                -(one.fact.value or 0),
            ),
        )
    )
