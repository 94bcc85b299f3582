"""An answer as of an earlier day: said to be so, held against today's, and none where the record had none then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.answers.answer import Answer, Found, Kind, NotFound, Standing, Status
from bot.knowledge import edtf
from bot.knowledge.knowledge import Knowledge
from bot.languages import say
from bot.languages.dates import date_in_words

_OF_DOCUMENTS = (Kind.SIGNATORIES, Kind.MEMBER, Kind.LETTER, Kind.ASK)  # what a document holds from its day on


class AsOfNote:
    """Holds answers of an earlier day against those of today.

    Args:
        knowledge: The whole record.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._topic_by_entry: Mapping[str, str] = {entry.id: entry.topic for _, entry in knowledge.facts_and_events()}
        self._published = {one.id: one.published.date for one in knowledge.documents.values()}

    def backdated(self, answer: Answer, newest: Answer, as_of: str) -> Answer:
        """Say of which day an answer speaks, and what the record says now where that is something else.

        Args:
            answer: What the record of that day answers.
            newest: What the whole record answers to the same question.
            as_of: The day, as EDTF.
        """
        language, date = answer.language, date_in_words(answer.language, as_of)
        if not isinstance(answer, Found):
            is_later = isinstance(answer, NotFound) and isinstance(newest, Found)
            return NotFound(say(language, "not_found.as_of", date=date), language) if is_later else answer
        if not self._is_of_then(answer, as_of) or (isinstance(newest, Found) and not self._is_same(answer, newest)):
            return NotFound(say(language, "not_found.as_of", date=date), language)
        asked, newer = say(language, "as_of.asked", date=date), ""
        if isinstance(newest, Found) and newest.sentence != answer.sentence:
            newer = say(language, "as_of.newer", sentence=newest.sentence)
        return replace(answer, status=_backdated(answer.status, asked, newer))

    def of_the_end(self, newest: Answer, end: str) -> Answer:
        """Say where the record ends, to whoever asks for a later day that is past.

        Args:
            newest: What the whole record answers.
            end: Its last day, as EDTF.
        """
        if not isinstance(newest, Found):
            return newest
        ended, status = say(newest.language, "as_of.ended", date=date_in_words(newest.language, end)), newest.status
        note, remarks = (f"{ended} {words}".strip() for words in (status.note, status.remarks))
        return replace(newest, status=replace(status, note=note, remarks=remarks))

    def _is_of_then(self, answer: Found, as_of: str) -> bool:
        """Return whether the documents were there on that day, where it is they that are asked about."""
        documents = {one.document for one in answer.citations} if answer.kind in _OF_DOCUMENTS else set()
        return all(edtf.begins_by(self._published[one], as_of) for one in documents)

    def _is_same(self, answer: Found, newest: Found) -> bool:
        """Return whether both speak of one measure: an older answer of another one was not asked for."""
        topics = [self._topic_by_entry.get(one.matches[0].entry) if one.matches else None for one in (answer, newest)]
        return answer.kind is newest.kind and topics[0] == topics[1]


def _backdated(status: Status, asked: str, newer: str) -> Status:
    """Add to a status of an earlier day which day it is of, and what the record says now; of no figure its age."""
    is_taken_over = bool(newer) and status.standing is Standing.CURRENT
    return Status(
        Standing.SUPERSEDED if is_taken_over else status.standing,
        status.as_of,
        " ".join(filter(None, [asked, newer, status.note])),
        against=None if status.against is None else newer,
        remarks=f"{asked} {status.remarks}".strip(),
        newest=None if newer else status.newest,
    )
