"""What a sentence says beside names and letters: a right name supports nothing that is said of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.answers.match.query import IndexedRecord
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document
from bot.languages import Language, module
from bot.review.clauses import ClauseReader
from bot.review.draft import Sentence
from bot.review.judge import Judge
from bot.review.report import Part, State
from bot.review.verdict import Verdict

_OF_WRITING = frozenset((Frame.SIGN, Frame.LETTERS, Frame.WRITE, Frame.ADDRESSEE, Frame.ORGANIZATIONS))
# The parts that tell only who somebody is, or which document is meant.
_NAMING = frozenset(
    f"review.{one}" for one in "office document_dated signed not_signed counted addressed copied".split()
)


class Remainder:
    """Finds what is left of a sentence, and whether the record states it.

    Args:
        indexed: The record.
        judge: Lays clauses beside statements.
        reader: Reads clauses.
    """

    def __init__(self, indexed: IndexedRecord, judge: Judge, reader: ClauseReader) -> None:
        self._indexed = indexed
        self._judge = judge
        self._reader = reader

    def without_bare_names(self, sentence: Sentence, verdicts: Sequence[Verdict]) -> list[Verdict]:
        """Return the verdicts of a sentence; where only names and letters are supported, and no more is stated, not so.

        Args:
            sentence: The sentence.
            verdicts: What was found in it.
        """
        supported = [one for one in verdicts if one.state is State.SUPPORTED]
        others = any(one.state not in (State.SUPPORTED, State.NOT_CHECKED) for one in verdicts)
        if others or not supported or not all(map(_is_of_a_name, supported)) or self._is_stated(sentence, verdicts):
            return list(verdicts)
        return [_less(one) if one in supported else one for one in verdicts]

    def _is_stated(self, sentence: Sentence, verdicts: Sequence[Verdict]) -> bool:
        """Return whether what is said beside what was found is stated by one entry, or describes the document."""
        found = [range(one.start, one.end) for one in verdicts if one.state is State.SUPPORTED]
        rest = self._reader.without(sentence, found)
        documents = [self._indexed.knowledge.documents[id_] for one in verdicts for id_ in self._documents(one)]
        asked = self._judge.said_of_documents(rest)
        writing = _writing(rest.language)
        asked = [one for one in asked if _OF_WRITING.isdisjoint(one.frames) and not writing.fullmatch(one.word)]
        if not asked or any(self._describes(one, asked, rest.own.negates) for one in documents):
            return True
        return self._judge.is_stated_by_one(rest, asked, documents)

    def _documents(self, verdict: Verdict) -> list[str]:
        return [one for one in verdict.entries if one in self._indexed.knowledge.documents]

    def _describes(self, document: Document, asked: Sequence[Token], negates: bool) -> bool:
        """Return whether a document is called by each of some words."""
        finder = self._indexed.documents
        return not negates and all(any(document.id in finder.described_with(key) for key in one.keys) for one in asked)


@cache
def _writing(language: Language) -> re.Pattern[str]:
    """Return what finds a word for writing, or for getting a copy, which was compared by itself."""
    reviewing = module(language, "reviewing")
    names = "ADDRESSED COPIED DATED INCLUDED GOT WRITINGS SIGNATURES JOINED STANCES".split()
    return re.compile("|".join(getattr(reviewing, name) for name in names))


def _is_of_a_name(verdict: Verdict) -> bool:
    return all(part.name in _NAMING for part in verdict.parts)


def _less(verdict: Verdict) -> Verdict:
    """Return that a name is right, and what is said with it is not stated."""
    return replace(verdict, state=State.NOT_IN_RECORD, parts=(*verdict.parts, Part("review.not_said_of")))
