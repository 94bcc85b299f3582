"""Tables and charts in Slack: within every limit, nothing unescaped, and the same said in plain blocks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Found
from bot.answers.visuals import Chart, Point, Table
from bot.languages import LANGUAGES, Language
from bot.slack.blocks.charts import chart_blocks, plain_chart_blocks
from bot.slack.blocks.parts import divider, section
from bot.slack.blocks.tables import has_newer_blocks, page_count, plain, plain_table_blocks, table_blocks
from tests.chance import tries
from tests.rows import rows
from tests.shipped import shipped
from tests.slack.cards import assert_fits, cells, shown

TEXTS = st.text(max_size=60) | st.sampled_from(["<!channel>", "&" * 500, "x" * 700, "&amp;", "\n", " ", "\ud800", "¡"])
LANGUAGE = st.sampled_from(LANGUAGES)
PAGES = st.integers(-1, 40)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Any table, some with many rows and columns."""
    width = draw(st.integers(1, 24))
    row = st.lists(TEXTS, min_size=width, max_size=width).map(tuple)
    rows = draw(st.lists(row, max_size=3))
    return Table(draw(TEXTS), draw(row), tuple(rows) * draw(st.sampled_from([1, 40])))


POINTS = st.builds(Point, TEXTS, st.floats(allow_nan=False, allow_infinity=False) | st.integers(0, 10**9), TEXTS)
CHARTS = st.builds(
    Chart,
    title=TEXTS,
    form=st.sampled_from(["bar", "line"]),
    label_axis=TEXTS,
    value_axis=TEXTS,
    points=st.lists(POINTS, min_size=1, max_size=40).map(tuple),
    takeaway=TEXTS,
)

LONG = Table(
    "Who signed which letter.",
    ("Organization", "July 18, 2019"),
    tuple((f"Organization number {number} & friends", "signed") for number in range(230)),
)
RETURNS = Chart(
    title="people returned",
    form="bar",
    label_axis="date and source",
    value_axis="people (more than …)",
    points=(Point("Nov 2019 (WOLA)", 50000, "more than 50,000"), Point("Nov 2019 (HRW)", 56000, "more than 56,000")),
    takeaway="The figures go from more than 50,000 or more than 56,000.",
)


@given(tables(), LANGUAGE, PAGES)
@tries()
def test_any_table_fits_every_limit(table: Table, language: Language, page: int) -> None:
    assert_fits("text", table_blocks(table, language, page), newer=True)
    assert_fits("text", plain_table_blocks(table, language, page))


@given(CHARTS, LANGUAGE)
@tries()
def test_any_chart_fits_every_limit(chart: Chart, language: Language) -> None:
    assert_fits("text", chart_blocks(chart, language), newer=True)
    assert_fits("text", plain_chart_blocks(chart, language))


@given(tables())
@tries(0.2)
def test_the_pages_of_a_table_hold_every_row_once(table: Table) -> None:
    pages = [cells(table_blocks(table, "en", page)[1])[1:] for page in range(1, page_count(table) + 1)]
    assert [len(rows) for rows in pages if not rows] == ([0] if not table.rows else [])
    assert [row for rows in pages for row in rows] == [[plain(cell, 200) for cell in row[:20]] for row in table.rows]


def test_a_page_has_the_header_and_says_which_rows_it_holds() -> None:
    assert page_count(LONG) == 3
    blocks = table_blocks(LONG, "en", 2)
    assert cells(blocks[1])[:2] == [["Organization", "July 18, 2019"], ["Organization number 99 & friends", "signed"]]
    assert shown(blocks)[-1] == "Rows 100 to 198 of 230."
    assert shown(plain_table_blocks(LONG, "es", 3))[-1] == "Filas 199 a 230 de 230."


def test_a_plain_row_names_its_columns() -> None:
    table = Table("Caption.", ("Organization", "2018", "2019"), (("Sisters & Co", "signed", "not listed"),))
    assert shown(plain_table_blocks(table, "en")) == [
        "Caption.", "• Sisters &amp; Co – 2018: signed · 2019: not listed"
    ]  # fmt: skip


def test_a_table_wider_than_slack_shows_says_what_it_leaves_out() -> None:
    table = Table("Caption.", tuple(map(str, range(25))), (tuple("x" * 25),))
    assert shown(table_blocks(table, "en"))[-1] == "… and 5 more columns, not shown here."


def test_a_chart_is_drawn_with_its_takeaway_above_and_its_figures_below() -> None:
    takeaway, block, notes = chart_blocks(RETURNS, "en")
    assert takeaway["text"]["text"] == RETURNS.takeaway
    assert block["chart"] == {
        "type": "bar",
        "series": [
            {
                "name": "people (more than …)",
                "data": [{"label": "Nov 2019 (WOLA)", "value": 50000}, {"label": "Nov 2019 (HRW)", "value": 56000}],
            }
        ],
        "axis_config": {
            "categories": ["Nov 2019 (WOLA)", "Nov 2019 (HRW)"],
            "x_label": "date and source",
            "y_label": "people (more than …)",
        },
    }
    assert shown([notes]) == ["• Nov 2019 (WOLA): more than 50,000\n• Nov 2019 (HRW): more than 56,000"]


def test_a_plain_chart_says_the_same_in_words() -> None:
    assert shown(plain_chart_blocks(RETURNS, "en")) == [
        "people returned",
        RETURNS.takeaway,
        "• Nov 2019 (WOLA): more than 50,000\n• Nov 2019 (HRW): more than 56,000",
    ]


def test_labels_that_are_cut_alike_stay_apart() -> None:
    points = tuple(Point("The same long beginning " + end, 1, "1") for end in "abc")
    block = chart_blocks(Chart("t", "bar", "", "", points, "t"), "en")[1]
    assert block["chart"]["axis_config"] == {
        "categories": ["The same long begin…", "The same long beg… 2", "The same long beg… 3"]
    }


@pytest.mark.parametrize(
    ("blocks", "is_newer"),
    [
        ([section("a"), divider()], False),
        (plain_table_blocks(LONG, "en"), False),
        (table_blocks(LONG, "en"), True),
        (chart_blocks(RETURNS, "en"), True),
    ],
)
def test_newer_blocks_are_told_from_long_settled_ones(blocks: list[dict[str, Any]], is_newer: bool) -> None:
    assert has_newer_blocks(blocks) is is_newer


@rows("language", LANGUAGES)
@rows("question", ["who signed which letter", "people returned over time", "by nationality"])
def test_the_record_s_own_tables_and_charts_fit_uncut(question: str, language: Language) -> None:
    answer = shipped().answer(question, language=language)
    assert isinstance(answer, Found)
    if answer.table:
        blocks = table_blocks(answer.table, language)
        assert page_count(answer.table) == 1
        assert cells(blocks[1]) == [list(row) for row in (answer.table.header, *answer.table.rows)]
    else:
        assert answer.chart
        blocks = chart_blocks(answer.chart, language)
        assert blocks[1]["chart"]["axis_config"]["categories"] == [point.label for point in answer.chart.points]
        assert blocks[1]["title"] == answer.chart.title
    assert_fits("text", blocks, newer=True)
