"""An answer's table or chart on its card: by Slack's newer blocks, and in plain ones where those are refused."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answers.answer import Found
from bot.slack.blocks.charts import chart_blocks, plain_chart_blocks
from bot.slack.blocks.parts import Block
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.blocks.tables import page_count, plain_table_blocks, table_blocks
from bot.slack.card_state import CardState


@dataclass(frozen=True, slots=True)
class Drawing:
    """A table or a chart.

    Attributes:
        newer: By the blocks that a workspace may refuse.
        plain: The same in long-settled blocks.
        pages: How many pages it has.
    """

    newer: list[Block]
    plain: list[Block]
    pages: int


def is_to_draw(found: Found, asked: CardState, showing: Showing) -> bool:
    """Return whether a card shows the table or the chart, and not the list.

    A private card is an ack, which holds no newer blocks, until its button is pressed; modals take no charts.

    Args:
        found: The answer.
        asked: What it answers.
        showing: Where it is shown.
    """
    if showing.surface is Surface.VIEW:
        return False
    # What was seen in private is what is shared.
    draws_at_once = found.is_drawn and showing.surface is Surface.POSTED and asked.shared_by is None
    return found.is_drawable and (asked.is_drawn or draws_at_once)


def drawing(found: Found, asked: CardState) -> Drawing | None:
    """Draw an answer's table or chart; None where it has neither.

    Args:
        found: The answer.
        asked: What it answers, with the page of a long table.
    """
    language, page = found.language, asked.page
    if found.table is not None:
        newer, plain = table_blocks(found.table, language, page), plain_table_blocks(found.table, language, page)
        return Drawing(newer, plain, page_count(found.table))
    if found.chart is not None:
        return Drawing(chart_blocks(found.chart, language), plain_chart_blocks(found.chart, language), 1)
    return None
