"""What a word that the record lacks may stand for: an abbreviation, a slip, another form of one of its own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA, Prefix

_SHORTEST = 3  # letters of an abbreviation; of fewer nobody can say what they begin
_SHORTEST_SLIP, _LONG = 4, 8  # letters, from which on one slip is forgiven, and two
_SHORTEST_STEM = 5  # letters that two forms of one word share
_MOST_OF_A_WORD = 0.6  # of the longer form
_MOST = 24  # words; what may stand for more says nothing
_KEPT = 1024  # words that were typed lately
SLIP, FORM, ABBREVIATION = 0.8, 0.7, 0.6  # how likely it is meant


class WordForms:
    """The words of the record, by how they begin.

    Args:
        words: Every folded word of the record.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_initial: dict[str, list[str]] = {}
        for word in sorted(words):
            if len(word) > _SHORTEST and word.isalpha():
                self._by_initial.setdefault(word[0], []).append(word)
        self.of = lru_cache(maxsize=_KEPT)(self._of)

    def _of(self, word: str) -> tuple[tuple[str, float], ...]:
        """Return the words that a typed one may stand for, and how likely each is, the likeliest first."""
        if len(word) < _SHORTEST or not word.isalpha():
            return ()
        found = sorted(self._meant(word), key=lambda pair: (-pair[1], pair[0]))
        return tuple(found) if len(found) <= _MOST else tuple(pair for pair in found if pair[1] > ABBREVIATION)[:_MOST]

    def _meant(self, word: str) -> Iterator[tuple[str, float]]:
        slips = 0 if len(word) < _SHORTEST_SLIP else 1 if len(word) < _LONG else 2
        for other in self._by_initial.get(word[0], ()):
            if (
                slips
                and abs(len(other) - len(word)) <= slips
                and OSA.distance(word, other, score_cutoff=slips) <= slips
            ):
                yield other, SLIP
            elif _is_a_form(word, other):
                yield other, FORM
            elif _abbreviates(word, other):
                yield other, ABBREVIATION


def _is_a_form(word: str, other: str) -> bool:
    """Return whether two words begin alike for the most part: `kidnappers`, `kidnapping`."""
    shared = Prefix.similarity(word, other)
    return shared >= _SHORTEST_STEM and shared >= _MOST_OF_A_WORD * max(len(word), len(other))


def _abbreviates(short: str, word: str) -> bool:
    """Return whether a word is written short: by its beginning (`circ`), or by some letters to its last (`dept`)."""
    if len(short) >= len(word):
        return False
    if word.startswith(short) or (short.endswith("s") and len(short) > _SHORTEST and word.startswith(short[:-1])):
        return True
    letters = iter(word)
    return short[-1] == word[-1] and all(letter in letters for letter in short)
