"""Show what an operator has set without its secrets: masked before anything else looks at it, however broken it is."""

from __future__ import annotations

import re

HIDDEN = "********"
LONGEST = 200  # characters of a value in a message

_TOKEN = re.compile(r"(?<![A-Za-z])(x(?:ox[a-z]|app)[.-](?:xox[a-z]-)?)[^\s'\"]*")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S*|\S*@\S*")
# What stands after a colon may be a password, unless it is a port.
_NO_PORT = re.compile(r"(^(?>\[[0-9A-Fa-f:.]*\]?|)[^/?#:]*+:)(?!\d+(?:[/?#]|$)).*", re.DOTALL)
_HIDE = rf"\1{HIDDEN}"


def mask(secret: str) -> str:
    """Keep the start that tells a token's kind and the quotes around it, hide the rest."""
    kind = re.match(r"['\"]?(?:x[a-z]{2,4}[.-](?:xox[a-z]-)?)?", secret)
    start = kind[0] if kind else ""
    quote = secret[-1] if len(secret) > 1 and secret[-1] in "'\"" and start[:1] == secret[-1] else ""
    return f"{start}{HIDDEN}{quote}"


def mask_address(address: str) -> str:
    """Hide everything in an address that may be a password, and the value of every option behind it.

    Args:
        address: An address of a database or of a server, or what was meant to be one.
    """
    scheme, slashes, rest = address.partition("://")
    if not re.fullmatch("[A-Za-z0-9+.-]+", scheme) or not slashes:
        scheme, slashes, rest = "", "", address
    account, at, place = rest.rpartition("@")
    if not at:
        return scheme + slashes + _without_values(_NO_PORT.sub(_HIDE, rest))
    user = re.split("[:/?#@]", account, maxsplit=1)[0] if scheme or ":" in account else ""
    return f"{scheme}{slashes}{user}:{HIDDEN}@{_without_values(place)}"


def shown(value: str) -> str:
    """Return any value as one short line that holds neither a token nor a password."""
    value = _ADDRESS.sub(lambda found: mask_address(found[0]), _TOKEN.sub(rf"\1{HIDDEN}", value))
    line = "".join(character if character.isprintable() else ascii(character)[1:-1] for character in value)
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def _without_values(place: str) -> str:
    path, mark, query = place.partition("?")
    return path + mark + re.sub(r"=[^&]*", "=…", query)
