"""Digests of the record's parts: what tells whether a newer record says something else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from bot.knowledge.fields import Record, validator
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Document

WHOLE = "record"
_SECTIONS = ("organizations", "people", "places", "terms", "topics", "left_out", "gone")


def topic_key(identifier: str) -> str:
    """Return a topic with all that the documents say of it."""
    return f"topic:{identifier}"


def document_key(identifier: str) -> str:
    """Return a document without its facts and events.

    Its titles, dates, addresses, signatories, asks and cited works.
    """
    return f"document:{identifier}"


def entry_key(identifier: str) -> str:
    """Return a fact or an event."""
    return f"entry:{identifier}"


def digests(knowledge: Knowledge) -> dict[str, str]:
    """Return a digest of each topic, document and event, and of the whole record, by key.

    The same record gives the same digests in every process: neither the format nor the order of the files' keys counts.

    Args:
        knowledge: The record.
    """
    found = {document_key(one.id): _digest([_without_entries(one)]) for one in knowledge.documents.values()}
    for topic, parts in _topics(knowledge):
        found[topic_key(topic)] = _digest(parts)
    for document in knowledge.documents.values():
        found.update({entry_key(event.id): _digest([_written(event)]) for event in document.events})
    shared = [_written(knowledge.about), _written(knowledge.vocabulary)]
    shared += [_written(one) for section in _SECTIONS for one in getattr(knowledge, section).values()]
    found[WHOLE] = _digest([*(f"{key} {digest}".encode() for key, digest in sorted(found.items())), *shared])
    return found


def _topics(knowledge: Knowledge) -> Iterator[tuple[str, list[bytes]]]:
    parts = {identifier: [_written(topic)] for identifier, topic in knowledge.topics.items()}
    for document in knowledge.documents.values():
        for fact in document.facts:
            parts[fact.topic] += [document.id.encode(), _written(fact)]
    yield from parts.items()


def _without_entries(document: Document) -> bytes:
    return bytes(validator(Document).dump_json(document, exclude={"facts", "events"}))


def _written(one: Record) -> bytes:
    return bytes(validator(type(one)).dump_json(one))


def _digest(parts: Iterable[bytes]) -> str:
    return hashlib.sha256(b"\x1f".join(parts)).hexdigest()[:16]
