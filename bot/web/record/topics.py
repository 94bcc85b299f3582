"""The page of a topic: a measure over time, the accounts of a happening, or statements side by side."""

from __future__ import annotations

from bot.answers.compose.rendering import as_json
from bot.answers.kinds.by_id import topic_card
from bot.knowledge.model import Event, Fact, Topic
from bot.languages import begin
from bot.web.record.entries import chart_section, history_rows, history_section, raw_row, statement_line
from bot.web.record.linked_data import of_statements
from bot.web.record.page import Details, Line, Listing, Page, PageId, Paragraph, Section, Words
from bot.web.record.reading import Reading, present


def topic_page(reading: Reading, identifier: str) -> Page | None:
    """Make the page of a topic; None where the record has none of this id, or had nothing of it on the day.

    Args:
        reading: The record.
        identifier: The topic's id.
    """
    topic = reading.knowledge.topics.get(identifier)
    items = reading.query.indexed.index.of_topic(identifier) if topic else []
    entries = [item.entry for item in items if isinstance(item.entry, Fact | Event)]
    if topic is None or not entries:
        return None
    answer = topic_card(reading.query, topic)
    newest = reading.knowledge.fact_or_event(answer.matches[0].entry) if answer else None
    name, lead = begin(topic.name.in_language(reading.language)), reading.say("record.topic.lead", count=len(entries))
    lines = tuple(statement_line(reading, entry) for entry in entries)
    return Page(
        PageId("f", identifier),
        reading.language,
        reading.say("record.topic"),
        name,
        present(
            Section("", tuple(_note(reading, topic))),
            history_section(reading, newest),
            chart_section(answer),
            Section(reading.say("record.statements"), (Listing(lines),)),
            reading.citing(answer),
        ),
        answer,
        "" if answer else lead,
        as_of=reading.as_of,
        notes=reading.notes,
        csl=reading.csl(answer),
        about=of_statements(reading, name, answer.sentence if answer else lead, answer),
        data={
            **(as_json("", answer) if answer else {}),
            "id": identifier,
            "type": "topic",
            "name": topic.name.in_language(reading.language),
            "review_by": topic.review_by,
            "history_of_measure": history_rows(reading, newest),
            "entries": [raw_row(reading, item) for item in items],
        },
        rows=tuple(raw_row(reading, item) for item in items),
    )


def _note(reading: Reading, topic: Topic) -> list[Paragraph | Details]:
    blocks: list[Paragraph | Details] = []
    if topic.note:
        blocks.append(Paragraph((Words(topic.note.in_language(reading.language)),)))
    if topic.review_by:
        day: Line = (Words(reading.query.date(topic.review_by)),)
        blocks.append(Details(((reading.say("record.review_by"), day),)))
    return blocks
