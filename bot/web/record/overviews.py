"""The pages of the record as a whole: what is in it, what happened when, and how it is proved."""

from __future__ import annotations

from collections.abc import Iterator

from bot.knowledge import edtf
from bot.knowledge.model import Document, Event
from bot.languages import begin
from bot.web.record.documents import kind_of_document
from bot.web.record.entries import raw_row, statement_line
from bot.web.record.linked_data import of_record
from bot.web.record.page import Details, Grid, Item, Line, Listing, Page, PageId, Paragraph, Section, Words
from bot.web.record.reading import Reading, present

_HOW = (
    "record.how.curated",
    "record.how.anchors",
    "record.how.proof",
    "record.how.standing",
    "record.how.not_found",
    "record.how.generated",
)


def index_page(reading: Reading, identifier: str = "") -> Page:
    """Make the page that leads to everything: documents, topics, organizations, people, places and terms."""
    del identifier
    knowledge, language = reading.knowledge, reading.language
    topics = (
        (Words(begin(topic.name.in_language(language)), PageId("f", topic.id)),)
        for topic in sorted(knowledge.topics.values(), key=lambda one: one.name.in_language(language).lower())
        if reading.query.indexed.index.of_topic(topic.id)
    )
    documents = sorted(reading.documents, key=lambda one: edtf.newest_first(one.published.date))
    named = (
        ("record.organizations", knowledge.organizations),
        ("record.people", knowledge.people),
        ("record.places", knowledge.places),
        ("record.terms", knowledge.terms),
    )
    return Page(
        PageId("record"),
        language,
        reading.say("record.index"),
        knowledge.about.title.in_language(language),
        present(
            Section(reading.say("home.documents"), (Listing(tuple(_document(reading, one) for one in documents)),)),
            _section(reading, "record.topics", topics),
            *(_section(reading, name, _in_order(reading, held)) for name, held in named),
        ),
        lead=reading.say("home.entries.counted", count=sum(len(one.entries()) for one in documents)),
        as_of=reading.as_of,
        notes=reading.notes,
        data={
            "type": "record",
            "id": knowledge.about.id,
            "title": knowledge.about.title.in_language(language),
            "languages": list(knowledge.about.languages),
            "newest": knowledge.newest_date,
            "documents": [one.id for one in documents],
            "topics": list(knowledge.topics),
            **{name.removeprefix("record."): list(held) for name, held in named},
        },
        about=of_record(reading),
        rows=tuple(
            {"id": one.id, "kind": one.kind.value, "published": one.published.date, "language": one.language}
            for one in documents
        ),
    )


def _document(reading: Reading, document: Document) -> Item:
    return Item((reading.document(document),), (Words(kind_of_document(reading, document)),))


def _in_order(reading: Reading, identifiers: object) -> Iterator[Line]:
    names = [reading.named(one) for one in identifiers]  # type: ignore[attr-defined]  # a mapping by id
    yield from ((words,) for words in sorted(names, key=lambda one: one.text.lower()))


def _section(reading: Reading, heading: str, lines: Iterator[Line]) -> Section | None:
    items = tuple(Item(line) for line in lines)
    return Section(reading.say(heading), (Listing(items),)) if items else None


def timeline_page(reading: Reading, identifier: str = "") -> Page:
    """Make the page of what happened and what was published, a year each, in the order of dates."""
    del identifier
    told = sorted([*_happened(reading), *_published(reading)], key=lambda one: edtf.span(one[0]))
    years = dict.fromkeys(edtf.span(day)[0].year for day, _ in told)
    sections = (
        Section(str(year), (Listing(tuple(item for day, item in told if edtf.span(day)[0].year == year)),))
        for year in years
    )
    events = [event for one in reading.knowledge.documents.values() for event in one.events]
    rows = [raw_row(reading, item) for event in events if (item := reading.entry(event.id))]
    return Page(
        PageId("timeline"),
        reading.language,
        reading.say("record.index"),
        reading.say("record.timeline"),
        present(*sections),
        lead=reading.say("record.timeline.lead"),
        as_of=reading.as_of,
        notes=reading.notes,
        data={"type": "timeline", "events": rows, "documents": [one.id for one in reading.documents]},
        rows=tuple(sorted(rows, key=lambda row: str(row["date"]))),
    )


def _happened(reading: Reading) -> Iterator[tuple[str, Item]]:
    for document in reading.knowledge.documents.values():
        for event in document.events:
            if reading.holds(event.date):
                yield event.date, _event(reading, event)


def _event(reading: Reading, event: Event) -> Item:
    item = statement_line(reading, event)
    day, *said = item.below
    return Item((Words(day.text, is_quiet=True), *item.line), tuple(said))


def _published(reading: Reading) -> Iterator[tuple[str, Item]]:
    for document in reading.documents:
        day = Words(reading.query.date(document.published.date), is_quiet=True)
        title = Words(document.title.in_language(reading.language), PageId("d", document.id))
        yield document.published.date, Item((day, title), (Words(kind_of_document(reading, document)),))


def proof_page(reading: Reading, identifier: str = "") -> Page:
    """Make the page that says how the record is proved, with what was checked when."""
    del identifier
    say, documents = reading.say, reading.documents
    entries = [entry for one in documents for entry in one.entries()]
    anchors = sum(1 + len(entry.also) for entry in entries)
    paragraphs = tuple(Paragraph((Words(say(name)),)) for name in _HOW)
    header = tuple(map(say, ("record.document", "record.checked", "record.anchors", "record.sha256")))
    rows = tuple(
        (
            reading.document(one),
            Words(reading.query.date(one.checked.on)),
            Words(str(sum(1 + len(entry.also) for entry in one.entries()))),
            Words(one.file.sha256),
        )
        for one in documents
    )
    counted: tuple[tuple[str, Line], ...] = (
        (say("home.documents"), (Words(str(len(documents))),)),
        (say("record.entries"), (Words(str(len(entries))),)),
        (say("record.anchors"), (Words(str(anchors)),)),
    )
    return Page(
        PageId("how"),
        reading.language,
        say("record.index"),
        say("record.how"),
        present(
            Section("", paragraphs),
            Section(say("record.how.numbers"), (Details(counted), Grid(say("record.how.caption"), header, rows))),
        ),
        as_of=reading.as_of,
        notes=reading.notes,
        data={"type": "proof", "documents": len(documents), "entries": len(entries), "anchors": anchors},
        rows=tuple({"document": one.id, "checked": one.checked.on, "sha256": one.file.sha256} for one in documents),
    )
