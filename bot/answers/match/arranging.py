"""Arrange a record once, for all the questions that are put to it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.answers.index.documents import DocumentFinder
from bot.answers.index.index import build_index
from bot.answers.index.series import SeriesOf
from bot.answers.match.nouns import Nouns
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.names import NameLinker
from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge.knowledge import Knowledge


def arrange(knowledge: Knowledge, passages: Mapping[tuple[str, str], str]) -> IndexedRecord:
    """Return a record as questions are answered from it.

    Args:
        knowledge: The record.
        passages: The sentences around anchors, by document id and anchor.
    """
    about = knowledge.about
    vocabulary = Vocabulary(knowledge.vocabulary, about.languages, knowledge.kinds, about.units, knowledge.measures())
    linker, index = NameLinker(knowledge, vocabulary), build_index(knowledge, vocabulary)
    return IndexedRecord(
        knowledge,
        vocabulary,
        index,
        linker,
        DocumentFinder(knowledge, linker, vocabulary, index),
        SeriesOf(knowledge),
        Nouns(knowledge, vocabulary),
        passages,
    )
