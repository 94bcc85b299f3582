"""A chart as Slack's data visualization block, and in plain blocks for an ack and for clients that refuse it.

The fields and limits are those of Slack's Block Kit reference, "Data visualization block". A message takes two of
them, a modal none. The drawing shows bare numbers, so the takeaway stands above it in words, and each figure with its
qualifier and source below.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.visuals import LONGEST_TITLE, MOST_POINTS, Chart, Point
from bot.languages import Language
from bot.slack.blocks.lists import fitting
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.parts import LONGEST_CONTEXT, Block, context, packed, section, sections
from bot.slack.blocks.tables import plain

LONGEST_LABEL = 20  # of a point, a category and a series
LONGEST_AXIS = 50
LONGEST_TAKEAWAY = 1000
LONGEST_NOTE = 300
ROOM = 4000  # characters for the figures in words: 20 of them, and the usual lengths


def chart_blocks(chart: Chart, language: Language) -> list[Block]:
    """Lay a chart out as a data visualization block, its takeaway above it and its figures in words below.

    Args:
        chart: A chart with at least one point; of more than 20 the first are drawn.
        language: Its language.

    Returns:
        A section, the chart, and small print. A message takes two of them, and never an ack.
    """
    points = chart.points[:MOST_POINTS]
    labels = _labels(points)
    block = {
        "type": "data_visualization",
        "title": plain(chart.title, LONGEST_TITLE),
        "chart": {
            "type": chart.form,
            "series": [
                {
                    "name": plain(chart.value_axis, LONGEST_LABEL),
                    "data": [
                        {"label": label, "value": point.value} for label, point in zip(labels, points, strict=True)
                    ],
                }
            ],
            "axis_config": {"categories": labels, **_axes(chart)},
        },
    }
    return [_takeaway(chart), block, *map(context, packed(_lines(chart, language), LONGEST_CONTEXT))]


def plain_chart_blocks(chart: Chart, language: Language) -> list[Block]:
    """Lay a chart out in words: its title, its takeaway, and a line for each figure.

    No bars are drawn of text: a screen reader would spell out every block of them, and the figures stand there anyway.

    Args:
        chart: A chart with at least one point.
        language: Its language.
    """
    title = section(escape(chart.title))
    return [title, _takeaway(chart), *sections(_lines(chart, language))]


def _takeaway(chart: Chart) -> Block:
    return section(escape(chart.takeaway, LONGEST_TAKEAWAY))


def _axes(chart: Chart) -> dict[str, str]:
    """Return the names of the axes; one that is empty is left out."""
    axes = {"x_label": chart.label_axis, "y_label": chart.value_axis}
    return {name: plain(text, LONGEST_AXIS) for name, text in axes.items() if text.strip()}


def _labels(points: Sequence[Point]) -> list[str]:
    """Return the labels within 20 characters; one that is there already gets a number, since each must be its own."""
    labels: list[str] = []
    for point in points:
        label, number = plain(point.label, LONGEST_LABEL), 2
        while label in labels:
            mark = f" {number}"
            label = plain(point.label, LONGEST_LABEL - len(mark)) + mark
            number += 1
        labels.append(label)
    return labels


def _lines(chart: Chart, language: Language) -> list[str]:
    """Return each point in words, and how many there is no room for."""
    lines = [f"• {escape(point.label, LONGEST_NOTE)}: {escape(point.note, LONGEST_NOTE)}" for point in chart.points]
    return fitting(lines, "card.more", room=ROOM, language=language)
