"""Words where they stand on a page, and the lines that they make: the same for a PDF's points and a text's columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

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
        if len(self.runs) == 1 and not self.runs[0].is_raised:
            return self.runs[0].text
        return "".join(run.text for run in self.runs if not run.is_raised)

    @property
    def url(self) -> str:
        """Where the last of it is linked to."""
        return self.runs[-1].url


@dataclass(frozen=True)
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

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @cached_property
    def base(self) -> float:
        """How high it stands."""
        return max(self.words, key=lambda word: word.size).base

    @cached_property
    def size(self) -> float:
        """The size of most of its type."""
        if len({word.size for word in self.words}) == 1:
            return self.words[0].size
        widest: dict[float, float] = {}
        for word in self.words:
            widest[word.size] = widest.get(word.size, 0) + word.right - word.left
        return max(widest, key=lambda size: widest[size])

    @cached_property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(run.is_bold for word in self.words for run in word.runs if not run.is_raised)

    @property
    def is_marked_first(self) -> bool:
        """Whether it begins with a note's mark."""
        return self.words[0].runs[0].is_raised

    @cached_property
    def text(self) -> str:
        """Its words without what is raised."""
        return " ".join(word.text for word in self.words if word.text)

    @cached_property
    def letters_first(self) -> tuple[int, int]:
        """How many of its words begin with a letter, and how many of those with a small one."""
        first = [sign for word in self.words if (sign := word.text[:1]).isalpha()]
        return len(first), sum(sign.islower() for sign in first)

    def moved(self, shift: float) -> Printed:
        """Return the same line, further to the right."""
        words = (replace(word, left=word.left + shift, right=word.right + shift) for word in self.words)
        return Printed(tuple(words), self.page)


def runs_of(lines: Sequence[Printed]) -> list[Run]:
    """Return the runs of printed lines that make one line, with white space between the words."""
    runs: list[Run] = []
    alike: list[str] = []  # words that look alike make one run
    look: tuple[bool, str, bool, str] | None = None
    for run, is_first in ((run, not at) for line in lines for word in line.words for at, run in enumerate(word.runs)):
        own = (run.is_raised, run.url, run.is_bold, run.look)
        if own == look and not run.is_raised:
            alike.append(f" {run.text}" if is_first else run.text)
            continue
        if look:
            runs.append(Run("".join(alike), look[0], url=look[1], is_bold=look[2], look=look[3]))
            link = run.url if run.url == look[1] else ""
            runs += [Run(" ", url=link, is_bold=run.is_bold, look=run.look)] if is_first else []
        alike, look = [run.text], own
    return [*runs, Run("".join(alike), look[0], url=look[1], is_bold=look[2], look=look[3])] if look else []
