"""Charts of figures: one measure over time, or one measure counted for many.

Both are bars: the dates of a record are no even steps, and a line would draw a slope between figures of different
sources that none of them states.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.citation import speaker
from bot.answers.compose.lines import as_of, figure, unit_of
from bot.answers.index.series import ReportedFact
from bot.answers.match.filters import fits_limit
from bot.answers.match.query import Query, in_a_row
from bot.answers.visuals import LONGEST_TITLE, MOST_POINTS, Chart, Point
from bot.knowledge.fields import THE_SIGNATORIES
from bot.knowledge.model import Fact, Qualifier
from bot.languages import begin
from bot.languages.dates import date_in_short

_FEWEST_SUBJECTS = 3  # two figures are read faster than a chart of them


def chart_of(query: Query, fact: Fact) -> Chart | None:
    """Return the chart that a figure belongs to: of its measure over time, else of its measure counted for many."""
    return over_time(query, fact) or by_subject(query, fact)


def over_time(query: Query, fact: Fact) -> Chart | None:
    """Chart a measure's figures, the superseded and the disputed ones beside the current.

    Args:
        query: The question and the record; figures of later dates than its "as of" are left out.
        fact: One figure of the measure.

    Returns:
        A bar for each date and figure, the oldest first, with its source beside it where sources differ; None where
        the record has the figures of a single date, or in several units.
    """
    series = query.indexed.series_of(fact)
    if query.question.as_of:
        series = tuple(report for report in series if fits_limit(query, report.fact))
    facts = _distinct(series[::-1])[-MOST_POINTS:]
    dates = list(dict.fromkeys(one.as_of for one in facts))
    if len(dates) < 2 or len({one.unit for one in facts}) > 1:
        return None
    names_sources = len({one.said_by for one in facts}) > 1
    labels = [_dated_label(query, one, names_sources=names_sources) for one in facts]
    return Chart(
        title=_title(_measured(query, fact), ""),
        form="bar",
        label_axis=query.say("chart.date_and_source" if names_sources else "chart.date"),
        value_axis=_value_axis(query, facts),
        points=_points(labels, facts, [_sourced(query, one) for one in facts]),
        takeaway=query.say(
            "chart.over_time",
            topic=_measured(query, fact),
            first=_at(query, facts, dates[0]),
            last=_at(query, facts, dates[-1]),
        ),
    )


def by_subject(query: Query, fact: Fact) -> Chart | None:
    """Chart one measure, counted for many for one date.

    Args:
        query: The question and the record.
        fact: The figure of one of those who are counted.

    Returns:
        A bar for each, the largest first; None where fewer than three are counted.
    """
    facts = _distinct(query.indexed.series_of.siblings(fact))
    if len({one.subject for one in facts}) < _FEWEST_SUBJECTS:
        return None
    facts = sorted(facts, key=lambda one: -(one.value or 0))[:MOST_POINTS]
    sources = list(dict.fromkeys(one.said_by for one in facts))
    labels = [query.name(one.subject or "") for one in facts]
    notes = [figure(query, one) for one in facts]
    if len(sources) > 1:
        labels = [f"{label} ({_short_source(query, one)})" for label, one in zip(labels, facts, strict=True)]
        notes = [_sourced(query, one) for one in facts]
    return Chart(
        title=_title(_topic(query, fact), f", {date_in_short(query.language, fact.as_of)}"),
        form="bar",
        label_axis=query.say("chart.group"),
        value_axis=_value_axis(query, facts),
        points=_points(labels, facts, notes),
        takeaway=query.say(
            "chart.by_subject",
            number=len(facts),
            first=_all_with(query, facts, facts[0]),
            last=_all_with(query, facts, facts[-1]),
            as_of=as_of(query, fact),
            said_by=in_a_row(query.language, [speaker(query.knowledge, one, query.language) for one in sources]),
        ),
    )


def _distinct(reports: Sequence[ReportedFact]) -> list[Fact]:
    """Return the figures, each source's once, however many documents report it."""
    once: dict[object, Fact] = {}
    for report in reports:
        fact = report.fact
        once.setdefault((fact.subject, fact.as_of, fact.said_by, fact.value, fact.upto, fact.qualifier), fact)
    return list(once.values())


def _points(labels: Sequence[str], facts: Sequence[Fact], notes: Sequence[str]) -> tuple[Point, ...]:
    return tuple(Point(label, fact.value or 0, note) for label, fact, note in zip(labels, facts, notes, strict=True))


def _topic(query: Query, fact: Fact) -> str:
    return query.knowledge.topics[fact.topic].name.in_language(query.language)


def _measured(query: Query, fact: Fact) -> str:
    """Return the topic, and whom of it the figures count."""
    return f"{_topic(query, fact)}: {query.name(fact.subject)}" if fact.subject else _topic(query, fact)


def _title(name: str, date: str) -> str:
    """Return a name and a date; of a name that is too long, as much as leaves room for the date."""
    room = LONGEST_TITLE - len(date)
    return begin(name if len(name) <= room else name[: room - 1].rstrip() + "…") + date


def _value_axis(query: Query, facts: Sequence[Fact]) -> str:
    """Return the unit, and the qualifier that all the figures share: a bar alone would look exact."""
    unit, per = unit_of(query, facts[0]).many, facts[0].per
    if per:
        unit = query.say("figure.per", figure=unit, per=per.in_language(query.language))
    if any(fact.upto is not None for fact in facts):
        return query.say("chart.lower_ends", unit=unit)
    qualifiers = {fact.qualifier for fact in facts}
    if qualifiers == {Qualifier.EXACTLY}:
        return unit
    if len(qualifiers) > 1:
        return query.say("chart.qualified", unit=unit)
    bound = query.say(f"qualifier.{qualifiers.pop().name.lower()}", number="…")
    return f"{unit} ({bound})"


def _dated_label(query: Query, fact: Fact, *, names_sources: bool) -> str:
    date = date_in_short(query.language, fact.as_of)
    if fact.is_dated_by_document:
        date = query.say("chart.printed", date=date)
    return f"{date} ({_short_source(query, fact)})" if names_sources else date


def _short_source(query: Query, fact: Fact) -> str:
    """Return a source's acronym where it has one: a bar has little room for its label."""
    organization = query.knowledge.organizations.get(fact.said_by)
    if fact.said_by != THE_SIGNATORIES and organization and organization.acronyms:
        return organization.acronyms[0]
    return speaker(query.knowledge, fact.said_by, query.language)


def _sourced(query: Query, fact: Fact) -> str:
    return query.say(
        "chart.note",
        figure=figure(query, fact),
        as_of=as_of(query, fact),
        said_by=speaker(query.knowledge, fact.said_by, query.language),
    )


def _at(query: Query, facts: Sequence[Fact], date: str) -> str:
    """Return the figures for one date; where they differ, that the sources disagree."""
    dated = [fact for fact in facts if fact.as_of == date]
    figures = list(dict.fromkeys(figure(query, fact) for fact in dated))
    return query.say(
        "chart.at" if len(figures) == 1 else "chart.at.disputed",
        figures=f" {query.say('or')} ".join(figures),
        as_of=as_of(query, dated[0]),
    )


def _all_with(query: Query, facts: Sequence[Fact], one: Fact) -> str:
    """Everyone whose figure is the same as this one's, and the figure."""
    alike = [fact for fact in facts if fact.says_the_same(one)]
    names = dict.fromkeys(query.name(fact.subject or "") for fact in alike)
    return f"{in_a_row(query.language, list(names))} ({figure(query, one)})"
