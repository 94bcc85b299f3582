"""Text that is safe to show in Slack: escaped, bounded, and never a mention."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

# Control characters but the line end, halves of a character, and those that reorder what follows them: a quoted one
# could make a card read backwards.
_CONTROL = r"\x00-\x09\x0b-\x1f\x7f-\x9f"
_SURROGATE = r"\ud800-\udfff"
_REORDERING = r"\u202a-\u202e\u2066-\u2069"
_TO_REPLACE = re.compile(rf"[&<>{_CONTROL}{_SURROGATE}{_REORDERING}]")
_UNWANTED = re.compile(rf"[{_CONTROL}{_SURROGATE}{_REORDERING}]")

_USER = re.compile(r"[UW][A-Z0-9]+")

# What may stay as it is in an address inside `<…|…>`; `%` because addresses come encoded.
_ADDRESS_CHARACTERS = "%:/?#[]@!$&'()*+,;=~-._"


def escape(text: str, limit: int | None = None) -> str:
    """Escape a text for mrkdwn, so that it cannot mention, link or break the message.

    Args:
        text: Any text.
        limit: The most characters to return, entities counted in full and never cut; None for all of them.

    Returns:
        The text with `&`, `<` and `>` escaped, and without control and reordering characters. A shortened text ends
        in an ellipsis.
    """
    escaped = _TO_REPLACE.sub(_replacement, text)
    if limit is None or len(escaped) <= limit:
        return escaped
    if escaped == text:
        return text[: limit - 1] + "…"
    return "".join(_fitting((_TO_REPLACE.sub(_replacement, character) for character in text), limit - 1)) + "…"


def without_controls(text: str) -> str:
    """Drop what no text is to hold: control and reordering characters, and halves of characters."""
    return _UNWANTED.sub(_replacement, text)


def link(url: str, label: str) -> str:
    """Write a link, or just its label where the address is not one of the web.

    Args:
        url: An address, perhaps with a text fragment.
        label: What to show, not escaped yet.
    """
    if urlsplit(url).scheme not in ("http", "https"):
        return escape(label)
    address = quote(url, safe=_ADDRESS_CHARACTERS, errors="replace").replace("&", "&amp;")
    return f"<{address}|{escape(label).replace('|', '¦')}>"


def mention(user: str) -> str:
    """Mention a person by the user id that Slack gave, as the one mention that a card may hold."""
    return f"<@{user}>" if _USER.fullmatch(user) else ""


def _replacement(match: re.Match[str]) -> str:
    character = match[0]
    if character in _ENTITIES:
        return _ENTITIES[character]
    if re.match(f"[{_REORDERING}]", character):
        return ""
    return "\ufffd" if re.match(f"[{_SURROGATE}]", character) else " "


def _fitting(pieces: Iterable[str], limit: int) -> Iterable[str]:
    used = 0
    for piece in pieces:
        used += len(piece)
        if used > limit:
            return
        yield piece
