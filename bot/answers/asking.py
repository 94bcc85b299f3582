"""Find for an entry a question that answers with it, by asking.

A question is offered only once its answer has been looked at: what answers with anything else is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from bot.answers.answer import Answer, Focus, Found, Kind, Language, Standing
from bot.answers.askables import LONGEST_QUESTION, Askable, questions
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Ask, Document, Event, Fact, Organization, Person, Place, Signatories, Term, Topic

_KEPT = 8192  # questions that were tried; those of the shipped record in both languages and without a command


class Answers(Protocol):
    """Answers a question; the answerer's own way in."""

    def __call__(self, question: str, *, language: Language | None, focus: Focus | None) -> Answer: ...


class Asker:
    """Finds for an entry a question that answers with it and nothing else; each is tried once.

    Args:
        knowledge: The record.
        answer: Answers a question from it.
    """

    def __init__(self, knowledge: Knowledge, answer: Answers) -> None:
        self._knowledge = knowledge
        self._answer = answer
        self.question = lru_cache(maxsize=_KEPT)(self._question)

    def _question(self, one: Askable, language: Language, focus: Focus | None = None) -> tuple[str, Found] | None:
        """The first of its questions that is answered with it, and the answer; None where none is."""
        for question in dict.fromkeys(questions(self._knowledge, one, language)):
            if len(question) <= LONGEST_QUESTION:
                answer = self._answer(question, language=language, focus=focus)
                if isinstance(answer, Found) and is_about(self._knowledge, one, answer, focus):
                    return question, answer
        return None


def is_about(knowledge: Knowledge, one: Askable, answer: Found, focus: Focus | None = None) -> bool:
    """Whether an answer tells of this entry and, where it cites only one place, of nothing else.

    Args:
        knowledge: The record.
        one: The entry.
        answer: What a question was answered with.
        focus: The command that it was asked by.
    """
    language, entry = answer.language, one.entry
    places = {(citation.document, citation.anchor) for citation in answer.citations}
    documents = {citation.document for citation in answer.citations}
    if answer.kind is not (Kind.SOURCE if focus is Focus.SOURCES else one.kind):
        return False
    match entry:
        case Fact() | Event():
            first = answer.citations[0]
            told = _says(answer, entry.statement.in_language(language))
            return told and (first.document, first.anchor) == (_id(one), entry.anchor)
        case Ask():
            return places == {(_id(one), entry.anchor)} and _says(answer, entry.statement.in_language(language))
        case Topic():
            return (
                places <= _places_of(knowledge, entry, documents) and answer.status.standing is not Standing.SUPERSEDED
            )
        case Document():
            return documents == {entry.id}
        case Signatories():
            return places == {(_id(one), entry.anchor)}
        case Organization():
            signed = {document.id for document in knowledge.documents.values() if entry.id in document.signed_by}
            return _says(answer, entry.name.in_language(language)) and (not signed or documents == signed)
        case Term():
            return places == {(entry.document, entry.anchor)} and _says(answer, entry.definition.in_language(language))
        case Person():
            return _says(answer, entry.name)
        case Place():
            return _says(answer, entry.name.in_language(language))


def _id(one: Askable) -> str:
    assert one.document
    return one.document.id


def _says(answer: Found, text: str) -> bool:
    return text in answer.sentence or (answer.sentence.endswith("…") and text.startswith(answer.sentence[:-1]))


def _places_of(knowledge: Knowledge, topic: Topic, documents: Iterable[str]) -> set[tuple[str, str | None]]:
    """Where the entries of a topic are printed in these documents."""
    return {
        (identifier, entry.anchor)
        for identifier in documents
        for entry in knowledge.documents[identifier].facts_and_events()
        if entry.topic == topic.id
    }
