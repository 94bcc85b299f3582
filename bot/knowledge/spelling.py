"""One form of all the spellings of a name."""

from __future__ import annotations

import re
import unicodedata


def spelling(name: str) -> str:
    """Return a name without case, accents, punctuation and doubled spaces."""
    letters = (c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+", " ", re.sub(r"['’.]", "", "".join(letters))).split())
