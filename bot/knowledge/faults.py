"""What is wrong with the record, in the words and at the line that a curator needs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import Indel, Prefix

Path = tuple[str | int, ...]

_NEAR = 0.6  # of 1: the share of letters that two words have in common, in their order


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong.

    Attributes:
        file: The YAML file, as the curator would open it.
        line: Its line, counted from 1.
        path: Where in the file, such as `signatories.listed[12].organization`; empty for the file as a whole.
        message: What, which value, and what to do.
    """

    file: str
    line: int
    path: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: "
        return f"{place}{self.path}: {self.message}" if self.path else place + self.message


def path_in_words(path: Path) -> str:
    """Join a path the way people write it: `facts[3].statement.en`."""
    words = ""
    for step in path:
        words += f"[{step}]" if isinstance(step, int) else f".{step}" if words else step
    return words


def nearest(word: str, known: Collection[str]) -> str | None:
    """Return the known word that `word` is most likely a slip of; None where none is near.

    Args:
        word: As it was typed.
        known: Words; a record may have a hundred thousand.
    """
    found = process.extract(word, tuple(known), scorer=Indel.normalized_similarity, score_cutoff=_NEAR, limit=None)
    # Of those that are as near, the one that begins alike: a set has them in another order in each process.
    ranked = ((-score, -Prefix.similarity(word, one), one) for one, score, _ in found)
    return min(ranked, default=(0, 0, None))[2]
