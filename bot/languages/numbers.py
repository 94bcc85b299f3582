"""Figures as words: `over 12,000`, `less than 1 percent`, `$500`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from babel.numbers import format_decimal, list_currencies

from bot.languages import Language, by_language, say

CURRENCIES = frozenset(list_currencies())  # the codes of ISO 4217
_LOCALES = by_language("numbers", "LOCALE")


@dataclass(frozen=True, slots=True)
class UnitWords:
    """How a unit is said in one language.

    Attributes:
        one: Its singular.
        many: Its plural.
        symbol: What stands before the number; empty for nothing.
        follows: Whether a figure names it after the number.
    """

    one: str
    many: str
    symbol: str = ""
    follows: bool = False


@lru_cache(maxsize=4096)
def figure_in_words(language: Language, value: float, qualifier: str, unit: UnitWords | None = None) -> str:
    """Say a figure with its qualifier.

    Args:
        language: One of `LANGUAGES`.
        value: The number.
        qualifier: A name of the record's qualifiers in lower case, such as `at_least`.
        unit: How its unit is said; None for the bare number.
    """
    number = format_decimal(value, locale=_LOCALES[language])
    if unit:
        number = f"{unit.symbol}{number}"
        if unit.follows:
            number = f"{number} {unit.one if value == 1 else unit.many}"
    return say(language, f"qualifier.{qualifier}", number=number)
