"""The few blocks that cards are made of, each within Slack's limits.

Only long-settled ones: a refusal of an ack's blocks cannot be seen by the app. The numbers are Slack's Block Kit
reference's, except where a comment says otherwise.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.slack.blocks.mrkdwn import escape, without_controls

Block = dict[str, Any]
Element = dict[str, Any]

LONGEST_SECTION = 3000
LONGEST_CONTEXT = 3000
LONGEST_ITEM = 600  # of a list: a longer one is cut so that others fit beside it
LONGEST_LABEL = 75  # of a button or an option
MOST_BLOCKS = 50
LONGEST_MESSAGE = 10_000  # Slack refuses about 13,200 characters of block text, undocumented


def section(text: str) -> Block:
    """Return a section of at least one character.

    Args:
        text: Escaped mrkdwn of at most 3,000 characters.
    """
    return {"type": "section", "text": _mrkdwn(text)}


def section_with(text: str, accessory: Element) -> Block:
    """Return a section with a button or a menu beside it.

    Args:
        text: Escaped mrkdwn of at most 3,000 characters.
        accessory: The element.
    """
    return {**section(text), "accessory": accessory}


def actions(elements: Sequence[Element], *, block_id: str | None = None) -> Block:
    """Return a row of at most 25 buttons and menus.

    Args:
        elements: The buttons and menus.
        block_id: What the app gets back with whichever is used: at most 255 characters.
    """
    return {"type": "actions", "elements": list(elements), **({"block_id": block_id} if block_id else {})}


def button(
    label: str, action_id: str, value: str, *, is_primary: bool = False, confirm: dict[str, Any] | None = None
) -> Element:
    """Return a button.

    Args:
        label: Plain text of at most 75 characters.
        action_id: Its id, of its own within the message.
        value: What the app gets back: at most 2,000 characters.
        is_primary: Whether it is the one that stands out.
        confirm: What Slack asks before; made by `confirmation`.
    """
    return {
        "type": "button",
        "text": plain(label, LONGEST_LABEL),
        "action_id": action_id,
        "value": value,
        **({"style": "primary"} if is_primary else {}),
        **({"confirm": confirm} if confirm else {}),
    }


def confirmation(title: str, text: str, *, yes: str, no: str) -> dict[str, Any]:
    """Return a question that Slack asks before an element acts.

    Args:
        title: At most 100 characters.
        text: At most 300 characters.
        yes: The label that goes on, at most 30 characters.
        no: The label that does not.
    """
    return {"title": plain(title, 100), "text": plain(text, 300), "confirm": plain(yes, 30), "deny": plain(no, 30)}


def overflow(action_id: str, options: Sequence[Element]) -> Element:
    """Return a menu behind three dots, of at most 5 options."""
    return {"type": "overflow", "action_id": action_id, "options": list(options)}


def option(label: str, value: str) -> Element:
    """Return an option of a menu; its label is cut at 75 characters, its value may have 150."""
    return {"text": plain(label, LONGEST_LABEL), "value": value}


def static_select(action_id: str, options: Sequence[Element], chosen: Element | None, placeholder: str = "") -> Element:
    """Return a menu of at most 100 options, one of them chosen."""
    return {
        "type": "static_select",
        "action_id": action_id,
        "options": list(options),
        **({"initial_option": chosen} if chosen else {}),
        **({"placeholder": plain(placeholder, 150)} if placeholder else {}),
    }


def external_select(action_id: str, placeholder: str, chosen: Element | None = None) -> Element:
    """Return a menu that asks the app for its options while a person types, from the first letter on."""
    return {
        "type": "external_select",
        "action_id": action_id,
        "min_query_length": 0,
        "placeholder": plain(placeholder, 150),
        **({"initial_option": chosen} if chosen else {}),
    }


def preformatted(text: str) -> Block:
    """Return text as it is, for copying: at most 3,000 characters."""
    shown = {"type": "text", "text": without_controls(text) or "—"}
    return {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": [shown]}]}


def lists(items: Sequence[str], links: Mapping[str, str] | None = None) -> Iterator[Block]:
    """Return items as Slack's own bullets, in as few blocks as hold them.

    Args:
        items: Plain text, not escaped: nothing in such a list is markup.
        links: A title in them -> the address that it leads to.
    """
    packed: list[Element] = []
    length = 0
    for item in items:
        # Cut as mrkdwn would be: whether Slack counts entities here is not documented.
        escaped = escape(" ".join(without_controls(item).split()), LONGEST_ITEM) or "—"
        if packed and length + len(escaped) > LONGEST_SECTION:
            yield _bulleted(packed)
            packed, length = [], 0
        elements = list(_linked(html.unescape(escaped), links or {}))
        packed.append({"type": "rich_text_section", "elements": elements})
        length += len(escaped)
    if packed:
        yield _bulleted(packed)


def _linked(text: str, links: Mapping[str, str]) -> Iterator[Element]:
    """Write a text with the first title in it as a link."""
    title = next((one for one in links if one in text), None)
    before, _, after = text.partition(title) if title else (text, "", "")
    if before:
        yield {"type": "text", "text": before}
    if title:
        yield {"type": "link", "url": links[title], "text": title}
    if after:
        yield {"type": "text", "text": after}


def _bulleted(items: list[Element]) -> Block:
    return {"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "bullet", "elements": items}]}


def header(text: str) -> Block:
    """Return a heading, cut at 150 characters."""
    return {"type": "header", "text": plain(text, 150)}


def plain(text: str, limit: int = LONGEST_SECTION) -> Element:
    """Return plain text, cut where it is too long. Slack shows it as it is: nothing in it is markup."""
    text = without_controls(text)
    text = text if len(text) <= limit else text[: limit - 1] + "…"
    return {"type": "plain_text", "text": text if text.strip() else "—", "emoji": False}


def context(text: str) -> Block:
    """Return a line of small print.

    Args:
        text: Escaped mrkdwn of at most 3,000 characters.
    """
    return {"type": "context", "elements": [_mrkdwn(text)]}


def divider() -> Block:
    """Return a thin line between the answer and where it comes from."""
    return {"type": "divider"}


def sections(lines: Sequence[str]) -> Iterator[Block]:
    """Pack lines into as few sections as hold them, without breaking a line.

    Args:
        lines: Escaped mrkdwn, each of at most 3,000 characters.
    """
    return map(section, packed(lines, LONGEST_SECTION))


def packed(lines: Sequence[str], most: int) -> Iterator[str]:
    """Put lines together, without breaking one, into as few texts as hold them.

    Args:
        lines: Any texts, each of at most as many characters.
        most: The characters of a text.
    """
    text = ""
    for line in lines:
        if text and len(text) + 1 + len(line) > most:
            yield text
            text = line
        else:
            text = f"{text}\n{line}" if text else line
    if text:
        yield text


def _mrkdwn(text: str) -> dict[str, Any]:
    # Without `verbatim` Slack turns a plain "@channel" or "#general" in the text into the real thing.
    return {"type": "mrkdwn", "text": text if text.strip() else "—", "verbatim": True}
