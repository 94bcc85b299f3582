"""What is found out about one claim, before its place in the draft is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.answer import Citation
from bot.answers.citation import voice
from bot.answers.compose.lines import line
from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import IndexedRecord, Query
from bot.answers.understand.question import Question
from bot.knowledge.fields import Anchor
from bot.knowledge.model import Ask, Document, Event, Fact
from bot.languages import Language
from bot.review.report import ClaimKind, Part, State


@dataclass(frozen=True, slots=True)
class Change:
    """An edit that may make a claim a supported one; it is tried before it is offered.

    Attributes:
        start: Where it begins in the sentence.
        end: Where it ends.
        text: What takes the place.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state of a claim, with its reasons.

    Attributes:
        kind: What is claimed.
        state: What the record says.
        start: Where the claim stands in its sentence.
        end: Where it ends.
        parts: What there is to say.
        citations: Of what tells so.
        entries: The ids of what tells so.
        changes: Edits to try, the smallest first.
    """

    kind: ClaimKind
    state: State
    start: int
    end: int
    parts: tuple[Part, ...] = ()
    citations: tuple[Citation, ...] = ()
    entries: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()


class Telling:
    """Says what the record holds, with its citations, in one language.

    Args:
        indexed: The record.
        language: Of titles and statements.
    """

    def __init__(self, indexed: IndexedRecord, language: Language) -> None:
        nothing = Question(
            text="", words=(), tokens=(), dates=(), as_of=False, frames=frozenset(), yes_no=False,
            language=language, grammar=indexed.vocabulary.grammar,
        )  # fmt: skip
        self.query = Query(nothing, indexed)
        self._lines: dict[int, str] = {}

    def part(self, name: str, item: IndexedEntry, **values: str) -> Part:
        """Return a sentence that quotes an entry."""
        return Part(name, {"line": self.line(item), **values})

    def line(self, item: IndexedEntry) -> str:
        """Return what an entry states, with its date and source."""
        found = self._lines.get(item.position)
        if found is None:
            entry = item.entry
            assert isinstance(entry, Fact | Event | Ask)
            is_ask = isinstance(entry, Ask)
            found = entry.statement.in_language(self.query.language) if is_ask else line(self.query, item)
            self._lines[item.position] = found
        return found

    def cite(self, items: Sequence[IndexedEntry]) -> tuple[Citation, ...]:
        """Cite entries, each once."""
        found = []
        for item in items:
            entry = item.entry
            assert isinstance(entry, Fact | Event | Ask)
            said_by = voice(item.document) if isinstance(entry, Ask) else entry.said_by
            found.append(self.query.cite(item.document, entry, said_by))
        return tuple(dict.fromkeys(found))

    def cite_document(self, document: Document, anchor: Anchor | None = None) -> tuple[Citation, ...]:
        """Cite a document, at an anchor or as a whole."""
        return (self.query.cite(document, anchor or document, voice(document)),)
