"""Figures as words: `over 12,000`, `less than 1 percent`, `$500`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from babel.numbers import format_currency, format_decimal, get_currency_symbol, get_decimal_symbol, list_currencies

from bot.languages import FALLBACK, Language, by_language, say
from bot.languages.locales import locale_of

_CENTS = "#,##0.00"
CURRENCIES = frozenset(list_currencies())  # the codes of ISO 4217
_LETTER_BESIDE_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_LOCALES = by_language("numbers", "LOCALE")


@dataclass(frozen=True, slots=True)
class UnitWords:
    """How a unit is said in one language.

    Attributes:
        one: Its singular.
        many: Its plural.
        symbol: What stands before the number; empty for nothing.
        follows: Whether a figure names it after the number.
        currency: Its ISO 4217 code; where no name follows, figures are written as the language writes sums of it.
        locale: The country that figures are written for, as a locale; empty for the language's own.
    """

    one: str
    many: str
    symbol: str = ""
    follows: bool = False
    currency: str = ""
    locale: str = ""


@lru_cache(maxsize=4096)
def figure_in_words(
    language: Language, value: float, qualifier: str, unit: UnitWords | None = None, upto: float | None = None
) -> str:
    """Say a figure with its qualifier.

    Args:
        language: One of `LANGUAGES`.
        value: The number.
        qualifier: A name of the record's qualifiers in lower case, such as `at_least`.
        unit: How its unit is said; None for the bare number.
        upto: The upper end of a range; None for a single number.
    """
    number = _number(language, value, unit)
    if upto is not None:
        number = say(language, "figure.range", first=number, last=_number(language, upto, unit))
    if unit and unit.follows:
        number = f"{number} {unit.one if value == 1 and upto is None else unit.many}"
    return say(language, f"qualifier.{qualifier}", number=number)


def _number(language: Language, value: float, unit: UnitWords | None) -> str:
    locale = locale_of(unit.locale if unit and unit.locale else _LOCALES[language])
    if unit and unit.currency and not unit.follows:
        return _sum(locale, value, unit.currency)
    has_cents = unit is not None and _is_sum(unit) and len(f"{value:.10g}".partition(".")[2]) == 1
    number = format_decimal(value, format=_CENTS if has_cents else None, locale=locale)  # $7.40, and never $7.4
    return f"{unit.symbol if unit else ''}{number}"


def _is_sum(unit: UnitWords) -> bool:
    """Return whether the number is money in whole: before "million" it is not."""
    return bool(unit.symbol) and not unit.follows and unicodedata.category(unit.symbol[-1]) == "Sc"


def _sum(locale: Locale, value: float, currency: str) -> str:
    """Write a sum of money as the locale does, without the decimals that it would give a whole number."""
    pattern = locale.currency_formats["standard"].pattern
    form = pattern.replace("0.00", "0") if float(value).is_integer() else pattern
    written = format_currency(value, currency, format=form, locale=locale, currency_digits=False)
    return _LETTER_BESIDE_DIGIT.sub("\N{NO-BREAK SPACE}", written)  # CLDR's spacing of codes, which Babel leaves out


def has_decimal_comma(language: Language) -> bool:
    """Return whether a comma stands before the decimals of a number in a language.

    Args:
        language: One of `LANGUAGES`.
    """
    return str(get_decimal_symbol(_LOCALES[language])) == ","


@lru_cache(maxsize=64)
def currency_sign(code: str) -> str:
    """Return the sign of a currency, such as `$`; a code that has none as it is, and nothing for none."""
    return str(get_currency_symbol(code, FALLBACK)) if code else ""
