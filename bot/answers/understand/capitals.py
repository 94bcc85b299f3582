"""What a question writes in capitals: acronyms, and words that may be names."""

from __future__ import annotations

import re

from bot.answers.understand.normalise import fold

_WRITTEN = re.compile(r"[^\W\d_][\w'’]*")
_ELIDED = re.compile(r"[^\W\d_A-Z]{1,2}['’](?=[^\W\d_])")
_ACRONYM = re.compile(r"\b[B-DF-HJ-NP-TV-Z]{2,}\b")


def acronyms_in(text: str) -> frozenset[str]:
    """Return the words all in capitals without a vowel, which are no words written short; of a text of such, none."""
    if text.isupper():
        return frozenset()
    return frozenset(map(fold, _ACRONYM.findall(text)))


def capitalised_in(text: str) -> frozenset[str]:
    """Return the words with a capital, but for the first; of a text all in capitals, none."""
    written = _WRITTEN.findall(text)
    if not any(word[0].islower() for word in written):
        return frozenset()
    return frozenset(fold(word) for word in map(_without_elided, written[1:]) if word[0].isupper())


def _without_elided(word: str) -> str:
    """Return a word without the small one that is written onto it: "Alder" of "d'Alder"."""
    elided = _ELIDED.match(word)
    return word[elided.end() :] if elided else word
