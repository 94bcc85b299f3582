"""Web addresses in a message: an address asks for the document that it leads to."""

from __future__ import annotations

import re
from collections.abc import Callable

_ADDRESS = re.compile(r"https?://[^\s<>|]*[^\s<>|.,;:!?)\]}'\"»”]")


def named(text: str, name_of: Callable[[str], str | None]) -> str:
    """Return a text with names in place of the addresses.

    Args:
        text: A message.
        name_of: Returns the name of what an address leads to; None where it has none, and the address stays.
    """
    if "://" not in text:
        return text
    return _ADDRESS.sub(lambda found: name_of(found[0]) or found[0], text)


def only_address(text: str, says_nothing: Callable[[str], bool]) -> str | None:
    """Return the one address of a text that asks for nothing besides; None for any other text.

    Args:
        text: A message.
        says_nothing: Tells whether a text has no word that asks for something.
    """
    if "://" not in text:
        return None
    addresses = _ADDRESS.findall(text)
    return addresses[0] if len(addresses) == 1 and says_nothing(_ADDRESS.sub(" ", text)) else None
