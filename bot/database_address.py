"""The address of the store as people and hosts write it, made into one that the store's drivers understand.

Hosts hand out addresses with the options of other drivers. What has the same meaning here is translated, the rest is
dropped, and a note names each. What the server itself may know, such as `application_name`, is left to it: an option
that the server refuses is dropped when it does (`bot.store.engine`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import parse_qsl, quote, urlencode

from bot.errors import SettingsError
from bot.masking import HIDDEN, mask_address, shown

DEFAULT_ADDRESS = "sqlite+aiosqlite:///coalition-bot.sqlite3"
_SQLITE, _POSTGRES = "sqlite+aiosqlite", "postgresql+asyncpg"
_DRIVERS = MappingProxyType(
    {
        **dict.fromkeys(("sqlite", _SQLITE), _SQLITE),
        **dict.fromkeys(("postgres", "postgresql", _POSTGRES), _POSTGRES),
    }
)
_EXAMPLES = "sqlite:///coalition-bot.sqlite3 or postgresql://USER:PASSWORD@HOST/NAME"

_SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
# What other drivers call what libpq, and so this one, calls otherwise.
_NAMES = MappingProxyType(
    {"currentschema": "search_path", "schema": "search_path", "fallback_application_name": "application_name"}
)
# Ways of saying how much the connection is to be secured.
_SSL = MappingProxyType(
    {
        "true": "require",
        "1": "require",
        "on": "require",
        "no-verify": "require",
        "false": "disable",
        "0": "disable",
        "off": "disable",
    }
)
_HOST = re.compile(r"(\[[0-9A-Fa-f:.%]+\]|[^\s:\[\]]*)(:(?!0*$)[0-9]{1,5})?")
_NEEDS_CODE = re.compile(r"[@/?#\[\]% ]")


@dataclass(frozen=True, slots=True)
class DatabaseAddress:
    """Where the store is.

    Attributes:
        url: With the driver's name, and the options that are handed on.
        notes: What was translated or dropped, a sentence each, without secrets.
    """

    url: str
    notes: tuple[str, ...] = ()


def read_address(text: str) -> DatabaseAddress:
    """Read the address of the store.

    Args:
        text: What DATABASE_URL holds.

    Raises:
        SettingsError: One line with the value, its password hidden, why it cannot be used, and what to set.
    """
    scheme, separator, rest = text.partition("://")
    driver = _DRIVERS.get(scheme.lower()) if separator else None
    if driver is None:
        raise _unusable(text, "which is neither an SQLite file nor Postgres")
    if driver == _SQLITE:
        # A database in memory would be another one on each connection.
        if not rest.startswith("/") or rest in ("/", "/:memory:"):
            raise _unusable(text, "which names no file")
        return DatabaseAddress(f"{driver}://{rest}")
    return _postgres(text, rest)


def _postgres(text: str, rest: str) -> DatabaseAddress:
    account, place, query = _split(text, rest)
    host, slash, name = place.partition("/")
    if not slash or not name:
        raise _unusable(text, "which names no database")
    if "," in host:
        raise _unusable(text, "which names several hosts")
    if re.search(r"\s", rest) or not _HOST.fullmatch(host):
        raise _unusable(text, "whose host or port cannot be read")
    options, notes = _options(text, query)
    handed_on = f"?{urlencode(options, quote_via=quote, safe='/')}" if options else ""
    return DatabaseAddress(f"{_POSTGRES}://{account}{'@' if account else ''}{host}/{name}{handed_on}", notes)


def _split(text: str, rest: str) -> tuple[str, str, str]:
    """Return the account, the host with the database, and the options; refuse a password that hides where it ends."""
    place, _, query = rest.partition("?")
    before_path = re.split("[/?#]", rest, maxsplit=1)[0]
    if "@" not in before_path and "@" in rest and (":" in before_path or "@" in place):
        # The account ends at an "@" behind what should not stand in it.
        raise _uncoded(text, rest[: rest.rindex("@")])
    account, at, _ = before_path.rpartition("@")
    if not at:
        return "", place, query
    if _NEEDS_CODE.search(re.sub("%[0-9A-Fa-f]{2}", "", account)):
        raise _uncoded(text, account)
    return account, place[len(account) + 1 :], query


def _uncoded(text: str, account: str) -> SettingsError:
    found = _NEEDS_CODE.search(re.sub("%[0-9A-Fa-f]{2}", "", account))
    character = found[0] if found else "@"
    written = quote(character, safe="")
    return _unusable(text, f"with a '{character}' in the user's name or password: write it as {written}", "")


def _options(text: str, query: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the options that are handed on, and a note for each that is not as it was."""
    options: dict[str, str] = {}
    notes: list[str] = []
    for given, as_given in parse_qsl(query, keep_blank_values=True):
        name, value = _NAMES.get(given.lower(), given), as_given
        if name.lower() == "ssl" or (name == "sslmode" and value.lower() in _SSL):
            name, value = "sslmode", _SSL.get(value.lower(), value)
        if name == "sslmode" and value not in _SSL_MODES:
            raise _unusable(text, f"with {given} '{shown(value)}'", f"Set one of {', '.join(_SSL_MODES)}.")
        if name == "connect_timeout" and not re.fullmatch("[0-9]{1,5}", value):
            raise _unusable(text, f"with connect_timeout '{shown(value)}'", "Set a number of seconds.")
        if (name, value) != (given, as_given):
            notes.append(f"DATABASE_URL: its option {shown(given)} is taken as {name}={shown(value)}.")
        options[name] = value
    return options, tuple(notes)


def _unusable(text: str, why: str, remedy: str = f"Set {_EXAMPLES}.") -> SettingsError:
    return SettingsError(f"DATABASE_URL is '{masked(text)}', {why}. {remedy}".rstrip())


def masked(text: str) -> str:
    """Return the address without secrets; what is none may be nothing but a password.

    Args:
        text: What DATABASE_URL holds.
    """
    if "://" in text:
        return shown(mask_address(text))
    return text if re.fullmatch(r"[\w./\\-]+\.(?:sqlite3?|db)", text) else HIDDEN
