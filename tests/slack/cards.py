"""Slack's limits, as a check that every message in these tests passes."""

from __future__ import annotations

import html
import math
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from slack_sdk.models.blocks import Block

from bot.slack.blocks.card import Card

LONG_SETTLED = {"section", "context", "divider", "header", "actions", "image", "rich_text"}
NEWER = {"table", "data_visualization"}  # not for an ack

# What may stand between `<` and `>`: a link to the web with a label, and nothing that mentions anybody.
_LINK = re.compile(r"<https?://[^<>|\s]+\|[^<>|]+>")
_ENTITY = re.compile(r"&(?:amp|lt|gt);")


def assert_fits(
    text: str,
    blocks: list[dict[str, Any]],
    *,
    mentions: frozenset[str] | set[str] = frozenset(),
    newer: bool = False,
) -> None:
    """Assert that Slack takes a message: every limit, and nothing unescaped.

    Mentions of these people are meant, and newer blocks only where it is said so.
    """
    assert text.strip()
    assert len(text) <= 4000
    assert 1 <= len(blocks) <= 50
    assert {block["type"] for block in blocks} <= (LONG_SETTLED | NEWER if newer else LONG_SETTLED)
    assert sum(map(len, shown(blocks))) <= 10_000
    for block in blocks:
        _assert_block_fits(block)
    for piece in [text, *shown(blocks)]:
        assert_escaped(piece, mentions)
    assert_distinct(blocks)
    _assert_newer_fit(blocks)
    known = Block.parse_all([block for block in blocks if block["type"] != "data_visualization"])  # not in the SDK yet
    assert None not in known
    for parsed in known:
        parsed.validate_json()


def assert_card_fits(card: Card) -> None:
    """Assert that Slack takes a card in each of its forms."""
    people = {"U7"}  # who shares cards in these tests
    assert_fits(card.text, card.blocks, mentions=people)
    if card.newer is not None:
        assert_fits(card.text, card.newer, mentions=people, newer=True)


def assert_view_fits(view: dict[str, Any], *, most: int = 100) -> None:
    """Assert that Slack takes a modal or a Home."""
    assert view["type"] in ("modal", "home")
    assert 1 <= len(view["blocks"]) <= most
    assert len(view.get("private_metadata", "")) <= 3000
    for name in ("title", "submit", "close"):
        if name in view:
            assert 1 <= len(view[name]["text"]) <= 24
    types = {block["type"] for block in view["blocks"]}
    assert types <= LONG_SETTLED | {"input", "rich_text"}
    assert ("input" not in types) or view["type"] == "home" or "submit" in view
    for block in view["blocks"]:
        if block["type"] == "input":
            _assert_element_fits(block["element"])
            assert 1 <= len(block["label"]["text"]) <= 2000
        elif block["type"] == "rich_text" and not items_of([block]):
            assert len(str(block["elements"])) <= 3200
        else:
            _assert_block_fits(block)
    for piece in shown(view["blocks"]):
        assert_escaped(piece)
    assert_distinct(view["blocks"])
    assert len(Block.parse_all(view["blocks"])) == len(view["blocks"])


def assert_distinct(blocks: list[dict[str, Any]]) -> None:
    """Assert that every element and every block has an id of its own."""
    ids = [element["action_id"] for element in elements(blocks)]
    assert len(ids) == len(set(ids))
    block_ids = [block["block_id"] for block in blocks if "block_id" in block]
    assert len(block_ids) == len(set(block_ids))


def assert_escaped(text: str, mentions: frozenset[str] | set[str] = frozenset()) -> None:
    """Assert that the only markup in a text is links to the web, and mentions of these people."""
    for user in mentions:
        text = text.replace(f"<@{user}>", "")
    rest = _ENTITY.sub("", _LINK.sub("", text))
    # A line that begins with ">" is a quotation: the one markup that the cards make of that sign.
    assert not set(re.sub("^> ", "", rest, flags=re.MULTILINE)) & set("<>&"), text


def shown(blocks: list[dict[str, Any]]) -> list[str]:
    """Return every text that the blocks show, those on buttons and in menus apart; a list as mrkdwn would write it."""
    return [text for block in blocks for text in _shown(block)]


def seen(text: str) -> str:
    """Return what a reader sees of mrkdwn: links as their labels, entities as their signs."""
    return html.unescape(re.sub(r"<[^<>|]+\|([^<>]*)>", r"\1", text))


def items_of(blocks: list[dict[str, Any]]) -> list[str]:
    """Return the items of the blocks' lists."""
    lists = [inner for block in blocks if block["type"] == "rich_text" for inner in block["elements"]]
    items = [item for one in lists if one["type"] == "rich_text_list" for item in one["elements"]]
    return ["".join(text["text"] for text in item["elements"]) for item in items]


def _shown(block: dict[str, Any]) -> list[str]:
    items = [f"• {html.escape(item, quote=False)}" for item in items_of([block])]
    return ["\n".join(items)] if items else [text["text"] for text in _texts(block)]


def elements(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what can be used in the blocks: buttons, menus and fields."""
    found: list[dict[str, Any]] = []
    for block in blocks:
        found += [block[name] for name in ("accessory", "element") if name in block]
        found += block.get("elements", []) if block["type"] == "actions" else []
    return found


def buttons(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the buttons of the blocks."""
    return [element for element in elements(blocks) if element["type"] == "button"]


def menu_choice(blocks: list[dict[str, Any]], value: str) -> dict[str, Any]:
    """Return what Slack sends for an option of a card's overflow menu."""
    (block,) = [
        block
        for block in blocks
        if block["type"] == "actions" and any(element["type"] == "overflow" for element in block["elements"])
    ]
    (menu,) = [element for element in block["elements"] if element["type"] == "overflow"]
    (chosen,) = [option for option in menu["options"] if option["value"] == value]
    return {
        "type": "overflow",
        "action_id": menu["action_id"],
        "block_id": block["block_id"],
        "selected_option": chosen,
    }


def cells(table: dict[str, Any]) -> list[list[str]]:
    """Return the texts of a table block, row by row."""
    return [[cell["text"] for cell in row] for row in table["rows"]]


def _assert_newer_fit(blocks: list[dict[str, Any]]) -> None:
    tables = [block for block in blocks if block["type"] == "table"]
    charts = [block for block in blocks if block["type"] == "data_visualization"]
    assert len(tables) <= 1
    assert len(charts) <= 2
    for table in tables:
        _assert_table_fits(table)
    for chart in charts:
        _assert_chart_fits(chart)


def _assert_table_fits(table: dict[str, Any]) -> None:
    rows = cells(table)
    assert 1 <= len(rows) <= 100
    assert {len(row) for row in rows} <= {len(rows[0])}
    assert 1 <= len(rows[0]) <= 20
    assert sum(len(cell) for row in rows for cell in row) <= 10_000
    assert all(cell["type"] == "raw_text" for row in table["rows"] for cell in row)
    for cell in (cell for row in rows for cell in row):
        _assert_plain(cell, 10_000)


def _assert_chart_fits(block: dict[str, Any]) -> None:
    assert block.keys() == {"type", "title", "chart"}
    chart = block["chart"]
    assert chart["type"] in ("bar", "line")
    _assert_plain(block["title"], 50)
    for label in ("x_label", "y_label"):
        _assert_plain(chart["axis_config"].get(label, "—"), 50)
    categories = chart["axis_config"]["categories"]
    assert 1 <= len(categories) == len(set(categories)) <= 20
    assert 1 <= len(chart["series"]) <= 6
    for series in chart["series"]:
        _assert_plain(series["name"], 20)
        assert [point["label"] for point in series["data"]] == categories
        assert all(math.isfinite(point["value"]) for point in series["data"])
    for category in categories:
        _assert_plain(category, 20)


def _assert_plain(text: str, longest: int) -> None:
    """A field without markup: some text, and nothing that could be taken for a mention or an entity."""
    assert 1 <= len(text) <= longest
    assert text.strip()
    assert not set(text) & set("<>")
    assert not {"Cc", "Cs"} & set(map(unicodedata.category, text))


def _texts(block: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "text" in block:
        yield block["text"]
    if block["type"] == "context":
        yield from block["elements"]


def _assert_block_fits(block: dict[str, Any]) -> None:
    assert len(block.get("elements", [])) <= (25 if block["type"] == "actions" else 10)
    assert len(block.get("block_id", "")) <= 255
    _assert_lists_fit(block)
    for text in _texts(block):
        if block["type"] == "header":
            assert text["type"] == "plain_text"
            assert 1 <= len(text["text"]) <= 150
            continue
        assert text["type"] == "mrkdwn"
        assert text["verbatim"] is True
        assert 1 <= len(text["text"]) <= 3000
        assert text["text"].strip()
    for element in elements([block]):
        _assert_element_fits(element)


def _assert_lists_fit(block: dict[str, Any]) -> None:
    """Lists of plain texts, which mention nobody: no item is empty, and a block is as long as a section at most."""
    items = items_of([block])
    assert sum(map(len, items)) <= 3000
    assert all(item.strip() and not {"Cc", "Cs"} & set(map(unicodedata.category, item)) for item in items)
    if block["type"] == "rich_text":
        inner = [item for one in block["elements"] for item in one["elements"]]
        texts = [text for item in inner for text in item["elements"]]
        assert {text["type"] for text in texts} <= {"text", "link"}
        assert all(re.fullmatch(r"https?://[^<>|\s]+", text["url"]) for text in texts if text["type"] == "link")


def _assert_element_fits(element: dict[str, Any]) -> None:
    assert 1 <= len(element["action_id"]) <= 255
    match element["type"]:
        case "button":
            assert element["text"]["type"] == "plain_text"
            assert 1 <= len(element["text"]["text"]) <= 75
            assert 1 <= len(element["value"]) <= 2000
            if "confirm" in element:
                limits = {"title": 100, "text": 300, "confirm": 30, "deny": 30}
                assert all(1 <= len(element["confirm"][name]["text"]) <= most for name, most in limits.items())
        case "overflow" | "static_select":
            assert 1 <= len(element["options"]) <= (5 if element["type"] == "overflow" else 100)
            for option in element["options"]:
                assert_option_fits(option)
        case other:
            assert other in ("external_select", "datepicker", "plain_text_input")
            assert len(element.get("placeholder", {}).get("text", "")) <= 150


def assert_option_fits(option: dict[str, Any]) -> None:
    """Assert that Slack takes an option of a menu."""
    assert 1 <= len(option["text"]["text"]) <= 75
    assert 1 <= len(option["value"]) <= 150
