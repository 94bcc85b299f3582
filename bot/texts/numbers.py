"""Figures as words: `over 59,000`, `less than 1 percent`, `$20,000,000`."""

from __future__ import annotations

from functools import lru_cache

from babel.numbers import format_decimal

from bot.texts import say

_NAMED_UNITS = ("percent", "cases")
_UNITS = ("people", "cases", "percent", "cities", "US dollars")
_LOCALES = {"en": "en_US", "es": "es_MX"}  # Mexico groups digits with a comma, as the letters do


@lru_cache(maxsize=4096)
def figure_in_words(language: str, value: float, qualifier: str, unit: str) -> str:
    """Say a figure with its qualifier; counts of people go without their unit.

    Args:
        language: `en` or `es`.
        value: The number.
        qualifier: A name of the record's qualifiers in lower case, such as `at_least`.
        unit: `people`, `cases`, `cities`, `percent` or `US dollars`.
    """
    number = format_decimal(value, locale=_LOCALES[language])
    if unit in _NAMED_UNITS:
        number = say(language, f"figure.{unit}", number=number)
    elif unit == "US dollars":
        number = f"${number}"
    return say(language, f"qualifier.{qualifier}", number=number)


def unit_in_words(language: str, unit: str) -> str:
    """Name a unit: `people`, `personas`.

    Args:
        language: `en` or `es`.
        unit: A unit of the record; one that the texts do not name comes back as it is.
    """
    return say(language, f"unit.{unit}") if unit in _UNITS else unit
