"""Words where they stand on a page, and the lines that they make: the same for a PDF's points and a text's columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.ingest.reading.runs import Run


@dataclass(frozen=True, slots=True)
class Word:
    """Signs without white space between them.

    Attributes:
        runs: What they are; a note's mark is a run of its own.
        left: Where they begin, from the page's left edge.
        right: Where they end.
        base: How high they stand, from the page's lower edge.
        size: Of their type.
    """

    runs: tuple[Run, ...]
    left: float
    right: float
    base: float
    size: float

    @property
    def text(self) -> str:
        """The words without what is raised."""
        return "".join(run.text for run in self.runs if not run.is_raised)

    @property
    def url(self) -> str:
        """Where the last of it is linked to."""
        return self.runs[-1].url


@dataclass(frozen=True, slots=True)
class Printed:
    """A line as it is printed.

    Attributes:
        words: At least one, from left to right.
        page: Counted from 1; None where there are none.
    """

    words: tuple[Word, ...]
    page: int | None = None

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @property
    def base(self) -> float:
        """How high it stands."""
        return max(self.words, key=lambda word: word.size).base

    @property
    def size(self) -> float:
        """The size of most of its type."""
        widest: dict[float, float] = {}
        for word in self.words:
            widest[word.size] = widest.get(word.size, 0) + word.right - word.left
        return max(widest, key=lambda size: widest[size])

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(run.is_bold for word in self.words for run in word.runs if not run.is_raised)

    @property
    def is_marked_first(self) -> bool:
        """Whether it begins with a note's mark."""
        return self.words[0].runs[0].is_raised

    @property
    def text(self) -> str:
        """Its words without what is raised."""
        return " ".join(word.text for word in self.words if word.text)


def runs_of(lines: Sequence[Printed]) -> list[Run]:
    """Return the runs of printed lines that make one line, with white space between the words."""
    runs: list[Run] = []
    for word in (word for line in lines for word in line.words):
        bold = all(run.is_bold for run in word.runs)
        link = runs[-1].url if runs and runs[-1].url == word.runs[0].url else ""
        runs += ([Run(" ", url=link, is_bold=bold)] if runs else []) + list(word.runs)
    return runs
