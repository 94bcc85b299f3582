"""Find for an entry a question that answers with it, by asking.

A question is offered only once its answer has been looked at: what answers with anything else is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from bot.answers.answer import Answer, Focus, Found, Kind, Standing
from bot.answers.suggest.catalogue import LONGEST_QUESTION, Askable, questions
from bot.knowledge.fields import Anchor
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import (
    Ask,
    CitedWork,
    Document,
    Event,
    Fact,
    Organization,
    Person,
    Place,
    Signatories,
    Term,
    Topic,
)
from bot.languages import Language

_KEPT = 8192  # questions that were tried; those of the shipped record in all languages and without a command


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
        """Return the first of its questions that is answered with it, and the answer; None where none is."""
        for question in dict.fromkeys(questions(self._knowledge, one, language)):
            if len(question) <= LONGEST_QUESTION:
                answer = self._answer(question, language=language, focus=focus)
                if isinstance(answer, Found) and is_about(self._knowledge, one, answer, focus):
                    return question, answer
        return None


def is_about(knowledge: Knowledge, one: Askable, answer: Found, focus: Focus | None = None) -> bool:
    """Return whether an answer tells of this entry and, where it cites only one place, of nothing else.

    Args:
        knowledge: The record.
        one: The entry.
        answer: What a question was answered with.
        focus: The command that it was asked by.
    """
    kind = Kind.SOURCE if focus is Focus.SOURCES else one.kind
    return answer.kind is kind and _tells_of(knowledge, one, answer)


def _tells_of(knowledge: Knowledge, one: Askable, answer: Found) -> bool:
    """Return whether an answer says what its entry is to say, and cites the places to cite."""
    language, entry = answer.language, one.entry
    match entry:
        case Fact() | Event():
            return _tells(answer, entry.statement.in_language(language), one)
        case Ask():
            return _cites_only(answer, _id(one), entry) and _says(answer, entry.statement.in_language(language))
        case Topic():
            is_current = answer.status.standing is not Standing.SUPERSEDED
            return is_current and _places(answer) <= _places_of(knowledge, entry, _documents(answer))
        case CitedWork():
            return answer.about == (_id(one), entry.id)
        case Document():
            return _documents(answer) == {entry.id}
        case Signatories():
            return _cites_list(answer, _id(one), entry)
        case Organization():
            return _says(answer, entry.name.in_language(language)) and _cites_its_lists(knowledge, entry, answer)
        case Term():
            is_cited = _cites_only(answer, entry.document, entry)
            return is_cited and _says(answer, entry.definition.in_language(language))
        case Person():
            return _says(answer, entry.name)
        case Place():
            return _says(answer, entry.name.in_language(language))


def _tells(answer: Found, statement: str, one: Askable) -> bool:
    """Return whether an answer says a statement, and cites first its place."""
    first = answer.citations[0]
    return _says(answer, statement) and (first.document, first.anchor) == (_id(one), getattr(one.entry, "anchor", None))


def _cites_only(answer: Found, document: str, anchor: Anchor) -> bool:
    return _places(answer) == {(document, anchor.anchor)}


def _cites_list(answer: Found, document: str, signatories: Signatories) -> bool:
    return signatories.place is not None and _cites_only(answer, document, signatories.place)


def _cites_its_lists(knowledge: Knowledge, organization: Organization, answer: Found) -> bool:
    """Return whether an answer cites all the lists that an organization is on, if it is on any."""
    signed = {document.id for document in knowledge.documents.values() if organization.id in document.signed_by}
    return not signed or _documents(answer) == signed


def _places(answer: Found) -> set[tuple[str, str | None]]:
    return {(citation.document, citation.anchor) for citation in answer.citations}


def _documents(answer: Found) -> set[str]:
    return {citation.document for citation in answer.citations}


def _id(one: Askable) -> str:
    assert one.document
    return one.document.id


def _says(answer: Found, text: str) -> bool:
    return text in answer.sentence or (answer.sentence.endswith("…") and text.startswith(answer.sentence[:-1]))


def _places_of(knowledge: Knowledge, topic: Topic, documents: Iterable[str]) -> set[tuple[str, str | None]]:
    """Return the places where the entries of a topic are printed in these documents."""
    return {
        (identifier, entry.anchor)
        for identifier in documents
        for entry in knowledge.documents[identifier].facts_and_events()
        if entry.topic == topic.id
    }
