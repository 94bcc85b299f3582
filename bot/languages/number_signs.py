"""How a language writes numbers, as CLDR has it: signs between digits, and words such as "million"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from bot.languages.locales import locale_of, own_locales

SPACES = " \u00a0\u2009\u202f"  # plain, no-break, thin, narrow no-break
APOSTROPHES = "'’"
_FORMATS = ("long", "short")


@dataclass(frozen=True, slots=True)
class NumberSigns:
    """How one language writes numbers.

    Attributes:
        groups: The signs by which the language groups digits in threes, in any country in which it is official.
        by_space: Whether a space groups digits in the language's own form.
        powers: Words that multiply a number, and by how much: `million`, `mil millones`.
    """

    groups: frozenset[str]
    by_space: bool
    powers: dict[tuple[str, ...], int]


@cache
def number_signs(language: str) -> NumberSigns:
    """Return how a language writes numbers.

    Args:
        language: A locale's name. One with a country is that country's alone.
    """
    groups = [str(one.number_symbols["latn"]["group"]) for one in own_locales(language)]
    return NumberSigns(frozenset(groups), groups[0] in SPACES, _powers(language))


def folded(word: str) -> str:
    """Return a word without case and accents."""
    if word.isascii():  # most are: nothing to take apart
        return word.lower()
    signs = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in signs if not unicodedata.combining(sign))


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a phrase, folded."""
    return tuple(folded(word) for word in re.findall(r"[^\W\d_]+", text))


def _powers(language: str) -> dict[tuple[str, ...], int]:
    """Return the words of CLDR's compact forms, such as `0 thousand`; a single letter may be anything."""
    found: dict[tuple[str, ...], int] = {}
    for width in _FORMATS:
        for forms in locale_of(language).compact_decimal_formats.get(width, {}).values():
            for size, form in forms.items():
                words = words_in(form.pattern)
                if form.pattern.count("0") == 1 and len("".join(words)) > 1:
                    found.setdefault(words, int(size))
    return found
