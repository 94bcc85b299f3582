"""One form of all the spellings of a name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SHORT = 60  # characters, of what is remembered: the same words and names are asked for again and again
_INSIDE_WORDS = re.compile(r"['’.]")
_SIGNS = re.compile(r"[^\w]+")


def spelling(name: str) -> str:
    """Return a name without case, accents, punctuation and doubled spaces."""
    return _remembered(name) if len(name) <= _SHORT else _spelled(name)


def _spelled(name: str) -> str:
    folded = name.casefold()
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    if not folded.replace(" ", "").isalnum():
        folded = _SIGNS.sub(" ", _INSIDE_WORDS.sub("", folded))
    spelled = " ".join(folded.split())
    return name if spelled == name else spelled  # of a large record not twice in memory


_remembered = lru_cache(maxsize=8192)(_spelled)  # of the words of a letter 99 in a hundred
