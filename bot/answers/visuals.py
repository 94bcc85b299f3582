"""What of an answer is better looked at than read: a table, or a chart with its takeaway in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LONGEST_TITLE = 50  # characters; what Slack draws above a chart
MOST_POINTS = 20  # what Slack draws, and more than a glance takes in


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header, all in the answer's language.

    Attributes:
        caption: What it shows and in which order the rows stand.
        header: One name for each column; the first is of what the rows are about.
        rows: Each as long as the header; the first cell names the row.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if not self.header or any(len(row) != len(self.header) for row in self.rows):
            raise ValueError(f"a row that does not fit the header: {self.caption!r}")


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a chart.

    Attributes:
        label: What it is the figure of: a date, with its source where sources differ; a nationality.
        value: The bare number, which is all that a chart can draw.
        note: The figure in words, with the qualifier that the drawing loses, and its source where sources differ.
    """

    label: str
    value: float
    note: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of one measure in one unit, with what they show said in words.

    A title longer than `LONGEST_TITLE` is cut, with a mark: the takeaway says the same in full.

    Attributes:
        title: What is measured.
        form: How to draw it.
        label_axis: What the labels are.
        value_axis: The unit, with the qualifier that all the figures share.
        points: In the order to draw them: the oldest first, or the largest.
        takeaway: What the chart shows, in one sentence.
    """

    title: str
    form: Literal["bar", "line"]
    label_axis: str
    value_axis: str
    points: tuple[Point, ...]
    takeaway: str

    def __post_init__(self) -> None:
        if len(self.title) > LONGEST_TITLE:
            object.__setattr__(self, "title", self.title[: LONGEST_TITLE - 1].rstrip() + "…")
