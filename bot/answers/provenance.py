"""What an answer rests on, and what it is about: how a card that was pinned is found again when the record changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from bot.answers.answer import Answer, Found, Kind, Standing
from bot.knowledge.digests import WHOLE, digests, document_key, entry_key, topic_key
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Event, Fact

_DIGITS = 20  # of the digest of what an answer is about
_DIGITS_BEFORE = 16  # while it was that of the answer's words in English; rows of the store may still have it


class Provenance:
    """The parts of one record that answers rest on.

    Args:
        knowledge: The record.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._measure_of = knowledge.measure_of
        self._entries: dict[str, Fact | Event] = {}
        self._printed_at: dict[tuple[str, str], list[Fact | Event]] = {}
        for document, entry in knowledge.facts_and_events():
            self._entries[entry.id] = entry
            self._printed_at.setdefault((document.id, entry.anchor), []).append(entry)
        written = digests(knowledge)
        # A fact changes with its topic: what it says of the others there is part of its answer.
        facts = {
            entry_key(one.id): written[topic_key(one.topic)] for one in self._entries.values() if isinstance(one, Fact)
        }
        self.digests: Mapping[str, str] = {**written, **facts}

    @property
    def record(self) -> str:
        """The digest of the whole record."""
        return self.digests[WHOLE]

    def of(self, answer: Answer) -> dict[str, str]:
        """Return the parts of the record that an answer was made of, and their digests.

        Args:
            answer: One that this record gave.

        Returns:
            The digest of each part; empty for an answer that is not found.
        """
        keys = {*self._entry_keys(answer), *self._document_keys(answer)}
        return {key: self.digests[key] for key in sorted(keys) if key in self.digests}

    def subject(self, answer: Found, *, is_bound: bool) -> str:
        """Name what an answer is about, the same whoever asks it in whichever words and language.

        Args:
            answer: One that this record gave.
            is_bound: Whether the question names a date, a source or a number: a newer figure is no answer to it.

        Returns:
            The answer's kind, and what it says that of: a figure by its measure, so that it stays the same when a newer
            figure comes.
        """
        entry = self._entries.get(answer.matches[0].entry) if answer.matches else None
        if isinstance(entry, Fact) and answer.kind is Kind.FIGURE and not answer.about:
            is_of_measure = not is_bound and answer.status.standing is not Standing.SUPERSEDED
            measure = ":".join(part or "" for part in self._measure_of(entry))
            return f"{answer.kind}:{measure if is_of_measure else entry.id}"
        if entry is not None and _is_of_one_entry(answer) and answer.is_so is None:
            return f"{answer.kind}:{entry.id}"
        told = "\x1f".join(answer.about or (f"{one.document} {one.anchor}" for one in answer.citations))
        told += "" if answer.is_so is None else f"\x1f{answer.is_so}"  # no answer to who asks when it was
        return f"{answer.kind}:#{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:_DIGITS]}"

    def still_holds(self, subject: str) -> bool:
        """Return whether the record has what an answer was about, as far as its name tells.

        Args:
            subject: As `subject` named it, perhaps of another record.
        """
        _, _, rest = subject.partition(":")
        return _is_of_many(subject) or ":" in rest or rest in self._entries

    def _entry_keys(self, answer: Answer) -> Iterator[str]:
        if not isinstance(answer, Found):
            return
        entries = [self._entries[match.entry] for match in answer.matches if match.entry in self._entries]
        for citation in answer.citations:
            entries += self._printed_at.get((citation.document, citation.anchor or ""), [])
        for one in entries:
            yield entry_key(one.id)
            if isinstance(one, Fact):
                yield topic_key(one.topic)

    @staticmethod
    def _document_keys(answer: Answer) -> Iterator[str]:
        for citation in answer.citations if isinstance(answer, Found) else ():
            yield document_key(citation.document)


def is_measure(subject: str) -> bool:
    """Return whether what an answer is about is a measure, whose newest figure is the answer.

    Args:
        subject: As `Provenance.subject` named it.
    """
    return subject.count(":") > 1


def is_of_the_same(subject: str, before: Mapping[str, str], after: Mapping[str, str]) -> bool:
    """Return whether two answers to one question, from two records, speak of the same thing.

    Args:
        subject: What the first was about, as `Provenance.subject` named it.
        before: What the first rested on.
        after: What the second rests on.

    Returns:
        Whether both rest on one topic, where the first told one fact or measure; else on one entry; else, where neither
        rests on any, on one document.
    """
    kinds = ("entry:", "document:") if _is_of_many(subject) else ("topic:", "entry:", "document:")
    for kind in kinds:
        old, new = ({key for key in parts if key.startswith(kind)} for parts in (before, after))
        if old or new:
            return bool(old & new)
    return False


def is_named_by_words(subject: str) -> bool:
    """Return whether what an answer is about has the name that it had before answers said it in ids.

    Args:
        subject: As `Provenance.subject` named it once.
    """
    return _is_of_many(subject) and len(subject.partition(":#")[2]) == _DIGITS_BEFORE


def _is_of_many(subject: str) -> bool:
    return subject.partition(":")[2].startswith("#")


def _is_of_one_entry(answer: Found) -> bool:
    is_one = len({match.entry for match in answer.matches}) == 1
    return is_one and len(answer.citations) == 1 and not answer.items
