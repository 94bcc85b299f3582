"""Charts of figures: one measure over time, or one measure counted for many.

Both are bars: the dates of a record are no even steps, and a line would draw a slope between figures of different
sources that none of them states.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.citation import speaker
from bot.answers.compose.lines import figure, unit_of
from bot.answers.index.series import ReportedFact
from bot.answers.match.filters import fits_limit
from bot.answers.match.query import Query, in_a_row
from bot.answers.visuals import LONGEST_TITLE, MOST_POINTS, Chart, Point
from bot.knowledge.fields import THE_SIGNATORIES
from bot.knowledge.model import Fact, Qualifier
from bot.languages import begin
from bot.languages.dates import as_of_in_words, date_in_short

_FEWEST_SUBJECTS = 3  # two figures are read faster than a chart of them


def chart_of(inquiry: Query, fact: Fact) -> Chart | None:
    """Return the chart that a figure belongs to: of its measure over time, else of its measure counted for many."""
    return over_time(inquiry, fact) or by_subject(inquiry, fact)


def over_time(inquiry: Query, fact: Fact) -> Chart | None:
    """Chart a measure's figures, the superseded and the disputed ones beside the current.

    Args:
        inquiry: The question and the record; figures of later dates than its "as of" are left out.
        fact: One figure of the measure.

    Returns:
        A bar for each date and figure, the oldest first, with its source beside it where sources differ; None where
        the record has the figures of a single date, or in several units.
    """
    series = inquiry.desk.series_of(fact)
    if inquiry.question.as_of:
        series = tuple(report for report in series if fits_limit(inquiry, report.fact))
    facts = _distinct(series[::-1])[-MOST_POINTS:]
    dates = list(dict.fromkeys(one.as_of for one in facts))
    if len(dates) < 2 or len({one.unit for one in facts}) > 1:
        return None
    names_sources = len({one.said_by for one in facts}) > 1
    labels = [_dated_label(inquiry, one, names_sources=names_sources) for one in facts]
    return Chart(
        title=_title(_measured(inquiry, fact), ""),
        form="bar",
        label_axis=inquiry.say("chart.date_and_source" if names_sources else "chart.date"),
        value_axis=_value_axis(inquiry, facts),
        points=_points(labels, facts, [_sourced(inquiry, one) for one in facts]),
        takeaway=inquiry.say(
            "chart.over_time",
            topic=_measured(inquiry, fact),
            first=_at(inquiry, facts, dates[0]),
            last=_at(inquiry, facts, dates[-1]),
        ),
    )


def by_subject(inquiry: Query, fact: Fact) -> Chart | None:
    """Chart one measure, counted for many for one date.

    Args:
        inquiry: The question and the record.
        fact: The figure of one of those who are counted.

    Returns:
        A bar for each, the largest first; None where fewer than three are counted.
    """
    facts = _distinct(inquiry.desk.series_of.siblings(fact))
    if len({one.subject for one in facts}) < _FEWEST_SUBJECTS:
        return None
    facts = sorted(facts, key=lambda one: -(one.value or 0))[:MOST_POINTS]
    sources = list(dict.fromkeys(one.said_by for one in facts))
    labels = [inquiry.name(one.subject or "") for one in facts]
    notes = [figure(inquiry, one) for one in facts]
    if len(sources) > 1:
        labels = [f"{label} ({_short_source(inquiry, one)})" for label, one in zip(labels, facts, strict=True)]
        notes = [_sourced(inquiry, one) for one in facts]
    return Chart(
        title=_title(_topic(inquiry, fact), f", {date_in_short(inquiry.language, fact.as_of)}"),
        form="bar",
        label_axis=inquiry.say("chart.group"),
        value_axis=_value_axis(inquiry, facts),
        points=_points(labels, facts, notes),
        takeaway=inquiry.say(
            "chart.by_subject",
            number=len(facts),
            first=_all_with(inquiry, facts, facts[0]),
            last=_all_with(inquiry, facts, facts[-1]),
            as_of=as_of_in_words(inquiry.language, fact.as_of),
            said_by=in_a_row(inquiry.language, [speaker(inquiry.knowledge, one, inquiry.language) for one in sources]),
        ),
    )


def _distinct(reports: Sequence[ReportedFact]) -> list[Fact]:
    """Return the figures, each source's once, however many documents report it."""
    once: dict[object, Fact] = {}
    for report in reports:
        fact = report.fact
        once.setdefault((fact.subject, fact.as_of, fact.said_by, fact.value, fact.qualifier), fact)
    return list(once.values())


def _points(labels: Sequence[str], facts: Sequence[Fact], notes: Sequence[str]) -> tuple[Point, ...]:
    return tuple(Point(label, fact.value or 0, note) for label, fact, note in zip(labels, facts, notes, strict=True))


def _topic(inquiry: Query, fact: Fact) -> str:
    return inquiry.knowledge.topics[fact.topic].name.in_language(inquiry.language)


def _measured(inquiry: Query, fact: Fact) -> str:
    """Return the topic, and whom of it the figures count."""
    return f"{_topic(inquiry, fact)}: {inquiry.name(fact.subject)}" if fact.subject else _topic(inquiry, fact)


def _title(name: str, date: str) -> str:
    """Return a name and a date; of a name that is too long, as much as leaves room for the date."""
    room = LONGEST_TITLE - len(date)
    return begin(name if len(name) <= room else name[: room - 1].rstrip() + "…") + date


def _value_axis(inquiry: Query, facts: Sequence[Fact]) -> str:
    """Return the unit, and the qualifier that all the figures share: a bar alone would look exact."""
    unit = unit_of(inquiry, facts[0]).many
    qualifiers = {fact.qualifier for fact in facts}
    if qualifiers == {Qualifier.EXACTLY}:
        return unit
    if len(qualifiers) > 1:
        return inquiry.say("chart.qualified", unit=unit)
    bound = inquiry.say(f"qualifier.{qualifiers.pop().name.lower()}", number="…")
    return f"{unit} ({bound})"


def _dated_label(inquiry: Query, fact: Fact, *, names_sources: bool) -> str:
    date = date_in_short(inquiry.language, fact.as_of)
    return f"{date} ({_short_source(inquiry, fact)})" if names_sources else date


def _short_source(inquiry: Query, fact: Fact) -> str:
    """Return a source's acronym where it has one: a bar has little room for its label."""
    organization = inquiry.knowledge.organizations.get(fact.said_by)
    if fact.said_by != THE_SIGNATORIES and organization and organization.acronyms:
        return organization.acronyms[0]
    return speaker(inquiry.knowledge, fact.said_by, inquiry.language)


def _sourced(inquiry: Query, fact: Fact) -> str:
    return inquiry.say(
        "chart.note",
        figure=figure(inquiry, fact),
        as_of=as_of_in_words(inquiry.language, fact.as_of),
        said_by=speaker(inquiry.knowledge, fact.said_by, inquiry.language),
    )


def _at(inquiry: Query, facts: Sequence[Fact], date: str) -> str:
    """Return the figures for one date; where they differ, that the sources disagree."""
    figures = list(dict.fromkeys(figure(inquiry, fact) for fact in facts if fact.as_of == date))
    as_of = as_of_in_words(inquiry.language, date)
    return inquiry.say(
        "chart.at" if len(figures) == 1 else "chart.at.disputed",
        figures=f" {inquiry.say('or')} ".join(figures),
        as_of=as_of,
    )


def _all_with(inquiry: Query, facts: Sequence[Fact], one: Fact) -> str:
    """Everyone whose figure is the same as this one's, and the figure."""
    alike = [fact for fact in facts if (fact.value, fact.qualifier) == (one.value, one.qualifier)]
    names = dict.fromkeys(inquiry.name(fact.subject or "") for fact in alike)
    return f"{in_a_row(inquiry.language, list(names))} ({figure(inquiry, one)})"
