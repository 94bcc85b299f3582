"""Read a question so that a part of it can be replaced in the person's own spelling."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.answers.followups.patterns import Forms, forms_of
from bot.answers.understand.question import Question

Understand = Callable[[str], Question]

_LEADING = re.compile(r"^[^\w#]*")
_TRAILING = re.compile(r"[^\w%]*$")
_END = re.compile(r"[\s?!.…]*$")


@dataclass(frozen=True, slots=True)
class Reading:
    """A question, and which of its written words each of the understood ones stands in.

    Attributes:
        question: As understood.
        written: The words between blanks.
        ends: Tells, for each of them, how many understood words stand up to its end; counted when a part is taken.
    """

    question: Question
    written: tuple[str, ...]
    ends: Callable[[], Sequence[int]]

    @property
    def forms(self) -> Forms:
        """The forms of follow-ups in the languages that the question may be in."""
        return forms_of(self.question.grammar.spoken)

    @property
    def text(self) -> str:
        return " ".join(self.written)

    def cut(self, start: int, end: int) -> str:
        """Return the understood words from `start` to before `end` as written, bare of the punctuation around them."""
        first, last = self._span(start, end)
        return _TRAILING.sub("", _LEADING.sub("", " ".join(self.written[first : last + 1])))

    def replaced(self, start: int, end: int, instead: str) -> str:
        """Return the whole text with other words in that place; the punctuation around it stays."""
        first, last = self._span(start, end)
        lead, trail = _LEADING.match(self.written[first]), _TRAILING.search(self.written[last])
        before, behind = lead[0] if lead else "", trail[0] if trail else ""
        if ")" in behind and "(" not in before:
            behind = behind.replace(")", "")  # the bracket was opened inside of what goes
        inside = f"{before}{instead}{behind}"
        return " ".join((*self.written[:first], inside, *self.written[last + 1 :]))

    def with_added(self, more: str) -> str:
        """Return the whole text with more words before its closing punctuation."""
        end = _END.search(self.text)
        closing = end[0].strip() if end else ""
        return f"{_END.sub('', self.text)} {more}{closing}"

    def _span(self, start: int, end: int) -> tuple[int, int]:
        ends = self.ends()
        first = next(at for at, count in enumerate(ends) if count > start)
        upto = max(end, ends[first])
        return first, max(at for at, count in enumerate(ends) if count <= upto)


def read(text: str, understand: Understand) -> Reading:
    """Read a text; where turns of phrase were rewritten, the understood words themselves stand for the text."""
    question = understand(text)
    written = tuple(text.split())
    cut = question.grammar.cut
    if written and len(cut(text)) == len(question.words):
        return Reading(question, written, cache(lambda: _counts(written, cut)))
    written = question.words
    question = understand(" ".join(written))
    ends: Sequence[int] = range(1, len(written) + 1)
    if len(question.words) != len(written):  # rewritten again: nothing in it can be told apart
        ends = (len(question.words),) * len(written)
    return Reading(question, written, lambda: ends)


def _counts(written: Sequence[str], cut: Callable[[str], Sequence[str]]) -> Sequence[int]:
    return [len(cut(" ".join(written[:end]))) for end in range(1, len(written) + 1)]
