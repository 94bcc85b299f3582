"""What left the record, so that its address goes on to say so."""

from __future__ import annotations

from enum import Enum

from bot.knowledge.fields import Day, Identifier, Record, Text, TopicId, record


class GoneKind(Enum):
    """What it was."""

    ENTRY = "entry"
    TOPIC = "topic"
    DOCUMENT = "document"
    ORGANIZATION = "organization"
    PERSON = "person"
    PLACE = "place"
    TERM = "term"


@record
class Gone(Record):
    """Something that the record held once; its id stays its own."""

    id: Identifier
    kind: GoneKind
    on: Day
    """The day on which it left."""
    why: Text
    topic: TopicId | None = None
    """What the record still says of the same."""
