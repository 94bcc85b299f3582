"""Which version of the bot this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def own_version() -> str:
    """Return the version that is installed; 0 where the bot runs from its folder."""
    try:
        return version("coalition-bot")
    except PackageNotFoundError:
        return "0"
