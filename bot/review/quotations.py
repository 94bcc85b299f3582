"""The state of a quotation: compared word by word with what the record holds of printed words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.grammar import NEGATION
from bot.knowledge.figures import even
from bot.knowledge.letters import plain
from bot.knowledge.model import Ask, Event, Fact
from bot.languages import Language, module
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
        self._indexed = indexed
        self._printed = tuple(_printed(indexed))
        self._stated = tuple(
            (one, _words(text)) for one in self._printed if not one.is_passage for text in _statements(one.item)
        )

    def verdict(
        self, quoted: Quoted, telling: Telling, *, named: frozenset[str], speaking: frozenset[str], language: Language
    ) -> Verdict:
        """Return the state of one quotation.

        Args:
            quoted: Its words.
            telling: Says what the record holds.
            named: The ids of those of the record whom its sentence names outside quotations: they would have said so.
            speaking: Of these, who is said to say it.
            language: The sentence's.
        """
        words = _words(quoted.words)
        if len(words) < _FEWEST:
            return _verdict(quoted, State.NOT_CHECKED, Part("review.not_checked.short"))
        for one in self._printed:
            if _holds(one.words, words):
                return self._held(quoted, one, "review.quoted", speaking, telling)
        for one in self._printed:
            if one.is_passage or abs(len(one.words) - len(words)) > 1:
                continue
            if fuzz.ratio(" ".join(one.words), " ".join(words)) >= _NEARLY:
                part = Part("review.quoted_otherwise", {"words": one.text})
                made = _verdict(quoted, State.CONTRADICTED, part, one, telling)
                change = Change(quoted.start, quoted.end, one.text)
                return replace(made, changes=(change,))
        longer = [one for one in self._printed if _holds(words, one.words)]
        for one in longer:
            if self._states_the_rest(one, words, language):
                return self._held(quoted, one, "review.quoted_in_part", speaking, telling)
        if longer:
            part = telling.part("review.quoted_in_part", longer[0].item, words=longer[0].text)
            return _verdict(quoted, State.NOT_CHECKED, part, longer[0], telling)
        return self._told(quoted, words, named)

    def _held(
        self, quoted: Quoted, printed: _Printed, name: str, speaking: frozenset[str], telling: Telling
    ) -> Verdict:
        """Return that a document has a quotation; not so of words that are said to be somebody else's."""
        if speaking and _voices(printed.item).isdisjoint(speaking):
            return _verdict(quoted, State.NOT_IN_RECORD, Part("review.not_said_by"), printed, telling)
        values = {"words": printed.text} if name == "review.quoted_in_part" else {}
        return _verdict(quoted, State.SUPPORTED, telling.part(name, printed.item, **values), printed, telling)

    def _states_the_rest(self, printed: _Printed, words: tuple[str, ...], language: Language) -> bool:
        """Return whether a statement has the words of a quotation around its anchor, and whatever turns them round."""
        size = len(printed.words)
        at = next(one for one in range(len(words)) if words[one : one + size] == printed.words)
        grammar = self._indexed.vocabulary.grammar
        turning = {*module(language, "reviewing").TURNING.split()}
        small = {one for one in grammar.function_words if grammar.operators.get(one) != NEGATION} - turning
        rest = [word for word in (*words[:at], *words[at + size :]) if word not in small]
        each = (iter(_words(text)) for text in _statements(printed.item))
        return not printed.is_passage and any(all(word in stated for word in rest) for stated in each)

    def _told(self, quoted: Quoted, words: tuple[str, ...], named: frozenset[str]) -> Verdict:
        """Return the state of a quotation that is nowhere printed: a statement is the record's words, and nobody's."""
        is_told = any(_holds(stated, words) for _, stated in self._stated)
        state = State.NOT_IN_RECORD if named and not is_told else State.NOT_CHECKED
        return _verdict(quoted, state, Part("review.quoted_nowhere"))


def _voices(item: IndexedEntry) -> frozenset[str]:
    """Return those whose words an entry's may be: who says it, issues or signs its document, or is named for it."""
    entry, document = item.entry, item.document
    assert isinstance(entry, Fact | Event | Ask)
    signing = [one.organization for one in document.signatories.listed] if document.signatories else []
    cited = [one for work in document.cited_by(entry) for one in work.organizations]
    people = [one.person for one in document.people]
    said_by = [] if isinstance(entry, Ask) else [entry.said_by]
    voices = (*said_by, *document.issuers, *signing, *cited, *people, *entry.organizations, document.id)
    return frozenset(one for one in voices if one)


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
