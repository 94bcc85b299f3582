"""Countries and territories of the world, from CLDR by way of Babel: to tell a people that a record does not know."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from babel import Locale

from bot.languages import LANGUAGES, Language, by_language, patterns

_SHORTEST = 4  # letters of a name that people are called by; in a shorter one too many words begin alike
_ENDINGS = tuple(patterns("nouns", "PEOPLE_ENDINGS").values())
_COMMON_NOUNS = frozenset(one for words in by_language("nouns", "COMMON_NOUNS").values() for one in words.split())
_LAST_LETTERS = re.compile(r"(?:as|[aeiou])$")  # what a name loses before an ending: Hondur(as)-ans, Cub(a)-ans


def territory(language: Language, word: str) -> str | None:
    """Return the country that a word names, or whose people it names by their country's name; None for other words.

    Args:
        language: Of the name that is returned.
        word: A folded word, of any language: `haiti`, `haitians`, `haitianos`.
    """
    if word in _COMMON_NOUNS:
        return None
    names = _names()
    ends = range(len(word) - 1, _SHORTEST - 2, -1)
    starts = (word[:at] for at in ends if any(ending.fullmatch(word, at) for ending in _ENDINGS))
    code = names.whole.get(word) or next((names.shortened[one] for one in starts if one in names.shortened), None)
    return str(Locale(language).territories[code]) if code else None


class _Names(NamedTuple):
    """The codes of the countries whose name is a single word.

    Attributes:
        whole: By the name.
        shortened: By the name, and by as much of it as stands before the ending of its people's name.
    """

    whole: dict[str, str]
    shortened: dict[str, str]


@cache
def _names() -> _Names:
    found = _Names({}, {})
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            folded = _fold(name)
            if code.isalpha() and folded.isalpha() and len(folded) >= _SHORTEST and folded not in _COMMON_NOUNS:
                found.whole[folded] = code
                found.shortened.setdefault(_LAST_LETTERS.sub("", folded), code)
    found.shortened.update(found.whole)
    return found


@cache
def territory_names() -> frozenset[str]:
    """Return the countries' names in every language, each in the one spelling of names: `united kingdom`."""
    names = (name for one in LANGUAGES for code, name in Locale(one).territories.items() if code.isalpha())
    return frozenset(map(_spelled, names))


def is_territory(text: str) -> bool:
    """Return whether a text is the name of a country, in any language."""
    return _spelled(text) in territory_names()


def _spelled(name: str) -> str:
    return " ".join(re.findall(r"\w+", _fold(name)))


def _fold(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
