"""The few blocks that cards are made of, each within Slack's limits.

Only long-settled ones: a refusal of an ack's blocks cannot be seen by the app. The numbers are Slack's Block Kit
reference's, except where a comment says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

Block = dict[str, Any]

LONGEST_SECTION = 3000
LONGEST_CONTEXT = 2000  # the reference says 3,000; shorter, so that a citation stays one glance
LONGEST_VALUE = 2000
MOST_BLOCKS = 50
LONGEST_MESSAGE = 10_000  # Slack refuses about 13,200 characters of block text, undocumented


def section(text: str) -> Block:
    """Return a section of at least one character.

    Args:
        text: Escaped mrkdwn of at most 3,000 characters.
    """
    return {"type": "section", "text": _mrkdwn(text)}


def choice(text: str, *, label: str, action_id: str, value: str) -> Block:
    """Return a section with a button beside it.

    Args:
        text: Escaped mrkdwn of at most 3,000 characters.
        label: What stands on the button: plain text of at most 75 characters.
        action_id: The button's id, of its own within the message.
        value: What the app gets back: at most 2,000 characters.
    """
    button = {"type": "button", "text": {"type": "plain_text", "text": label}, "action_id": action_id, "value": value}
    return {**section(text), "accessory": button}


def context(text: str) -> Block:
    """Return a line of small print.

    Args:
        text: Escaped mrkdwn of at most 2,000 characters.
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
    packed = ""
    for line in lines:
        if packed and len(packed) + 1 + len(line) > LONGEST_SECTION:
            yield section(packed)
            packed = line
        else:
            packed = f"{packed}\n{line}" if packed else line
    if packed:
        yield section(packed)


def _mrkdwn(text: str) -> dict[str, Any]:
    # Without `verbatim` Slack turns a plain "@channel" or "#general" in the text into the real thing.
    return {"type": "mrkdwn", "text": text if text.strip() else "—", "verbatim": True}
