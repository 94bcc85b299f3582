"""The state of a quotation: compared word by word with what the record holds of printed words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import IndexedRecord
from bot.knowledge.figures import even
from bot.knowledge.letters import plain
from bot.knowledge.model import Ask, Event, Fact
from bot.review.draft import Quoted
from bot.review.report import ClaimKind, Part, State
from bot.review.verdict import Change, Telling, Verdict

_FEWEST = 3  # words; fewer are scare quotes as often as a quotation
_NEARLY = 85  # of 100: so alike a quotation of as many words is meant for an anchor
_WORD = re.compile(r"\w+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class _Printed:
    """Printed words of a document."""

    item: IndexedEntry
    text: str
    words: tuple[str, ...]
    is_passage: bool


class QuotationReviewer:
    """Finds the state of quotations.

    Args:
        indexed: The record.
    """

    def __init__(self, indexed: IndexedRecord) -> None:
        self._printed = tuple(_printed(indexed))
        self._stated = tuple(
            _words(text) for one in self._printed if not one.is_passage for text in _statements(one.item)
        )

    def verdict(self, quoted: Quoted, telling: Telling, *, is_attributed: bool) -> Verdict:
        """Return the state of one quotation.

        Args:
            quoted: Its words.
            telling: Says what the record holds.
            is_attributed: Whether its sentence names somebody of the record outside quotations, who would have said so.
        """
        words = _words(quoted.words)
        if len(words) < _FEWEST:
            return _verdict(quoted, State.NOT_CHECKED, Part("review.not_checked.short"))
        for one in self._printed:
            if _holds(one.words, words):
                return _verdict(quoted, State.SUPPORTED, telling.part("review.quoted", one.item), one, telling)
        for one in self._printed:
            if one.is_passage or abs(len(one.words) - len(words)) > 1:
                continue
            if fuzz.ratio(" ".join(one.words), " ".join(words)) >= _NEARLY:
                part = Part("review.quoted_otherwise", {"words": one.text})
                made = _verdict(quoted, State.CONTRADICTED, part, one, telling)
                change = Change(quoted.start, quoted.end, one.text)
                return replace(made, changes=(change,))
        longer = next((one for one in self._printed if _holds(words, one.words)), None)
        if longer:
            part = telling.part("review.quoted_in_part", longer.item, words=longer.text)
            return _verdict(quoted, State.NOT_CHECKED, part, longer, telling)
        is_told = any(_holds(stated, words) for stated in self._stated)  # in the record's words, of what was said
        state = State.NOT_IN_RECORD if is_attributed and not is_told else State.NOT_CHECKED
        return _verdict(quoted, state, Part("review.quoted_nowhere"))


def _printed(indexed: IndexedRecord) -> Iterator[_Printed]:
    for item in indexed.index.items:
        entry = item.entry
        if not isinstance(entry, Fact | Event | Ask):
            continue
        yield _Printed(item, entry.anchor, _words(entry.anchor), is_passage=False)
        passage = indexed.passages.get((item.document.id, entry.anchor))
        if passage:
            yield _Printed(item, passage, _words(passage), is_passage=True)


def _statements(item: IndexedEntry) -> Iterator[str]:
    entry = item.entry
    assert isinstance(entry, Fact | Event | Ask)
    yield from entry.statement.in_every_language()


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(even(plain(text))))


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    size = len(wanted)
    return size > 0 and any(words[at : at + size] == wanted for at in range(len(words) - size + 1))


def _verdict(
    quoted: Quoted, state: State, part: Part, printed: _Printed | None = None, telling: Telling | None = None
) -> Verdict:
    cited = telling.cite([printed.item]) if telling and printed else ()
    ids = (printed.item.id,) if printed else ()
    return Verdict(ClaimKind.QUOTATION, state, quoted.start, quoted.end, (part,), cited, ids)
