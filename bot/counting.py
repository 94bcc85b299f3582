"""How many of a thing, in English, for the lines of the command line."""

from __future__ import annotations


def counted(count: int, one: str, many: str) -> str:
    """Say a number with its noun.

    Args:
        count: How many.
        one: The noun for one.
        many: The noun for any other number.
    """
    return f"{count} {one if count == 1 else many}"
