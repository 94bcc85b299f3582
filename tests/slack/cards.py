"""Slack's limits, as a check that every message in these tests passes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from slack_sdk.models.blocks import Block

LONG_SETTLED = {"section", "context", "divider", "header", "actions", "image"}

# What may stand between `<` and `>`: a link to the web with a label, and nothing that mentions anybody.
_LINK = re.compile(r"<https?://[^<>|\s]+\|[^<>|]+>")
_ENTITY = re.compile(r"&(?:amp|lt|gt);")


def assert_fits(text: str, blocks: list[dict[str, Any]]) -> None:
    """Assert that Slack takes a message: every limit, and nothing unescaped."""
    assert text.strip()
    assert len(text) <= 4000
    assert 1 <= len(blocks) <= 50
    assert {block["type"] for block in blocks} <= LONG_SETTLED
    assert sum(map(len, shown(blocks))) <= 10_000
    for block in blocks:
        _assert_block_fits(block)
    for piece in [text, *shown(blocks)]:
        assert_escaped(piece)
    ids = [button["action_id"] for button in buttons(blocks)]
    assert len(ids) == len(set(ids))
    assert len(Block.parse_all(blocks)) == len(blocks)
    for block in Block.parse_all(blocks):
        block.validate_json()


def assert_escaped(text: str) -> None:
    """Assert that the only markup in a text is links to the web."""
    rest = _ENTITY.sub("", _LINK.sub("", text))
    assert not set(rest) & set("<>&"), text


def shown(blocks: list[dict[str, Any]]) -> list[str]:
    """Return every text that the blocks show, those on buttons apart."""
    return [text["text"] for block in blocks for text in _texts(block)]


def buttons(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the buttons of the blocks."""
    return [block["accessory"] for block in blocks if "accessory" in block]


def _texts(block: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "text" in block:
        yield block["text"]
    yield from block.get("elements", [])


def _assert_block_fits(block: dict[str, Any]) -> None:
    assert len(block.get("elements", [])) <= 10
    for text in _texts(block):
        assert text["type"] == "mrkdwn"
        assert text["verbatim"] is True
        assert 1 <= len(text["text"]) <= 3000
        assert text["text"].strip()
    for button in buttons([block]):
        assert button["type"] == "button"
        assert button["text"]["type"] == "plain_text"
        assert 1 <= len(button["text"]["text"]) <= 75
        assert 1 <= len(button["value"]) <= 2000
        assert 1 <= len(button["action_id"]) <= 255
