"""One form of all the spellings of a name."""

from __future__ import annotations

import re
import unicodedata

_INSIDE_WORDS = re.compile(r"['’.]")
_SIGNS = re.compile(r"[^\w]+")


def spelling(name: str) -> str:
    """Return a name without case, accents, punctuation and doubled spaces."""
    folded = name.casefold()
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    if not folded.replace(" ", "").isalnum():
        folded = _SIGNS.sub(" ", _INSIDE_WORDS.sub("", folded))
    spelled = " ".join(folded.split())
    return name if spelled == name else spelled  # of a large record not twice in memory
