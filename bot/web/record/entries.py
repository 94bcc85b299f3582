"""The page of a fact, an event or an ask: what it says, who says it, its history, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bot.answers.answer import Found
from bot.answers.citation import quoted_in_words, voice
from bot.answers.compose.lines import as_of, figure
from bot.answers.compose.rendering import as_json
from bot.answers.index.entry import IndexedEntry
from bot.answers.index.series import ReportedFact, disagreeing, superseding
from bot.answers.kinds.by_id import entry_card
from bot.answers.kinds.works import describe
from bot.knowledge.model import Ask, Document, Event, Fact
from bot.languages import begin
from bot.web.record.linked_data import of_statements
from bot.web.record.page import Details, Grid, Item, Line, Listing, Page, PageId, Paragraph, Picture, Section, Words
from bot.web.record.reading import Reading, present

Stated = Fact | Event | Ask
_HISTORY = ("record.figure", "record.as_of", "record.said_by", "record.document", "record.standing")


def entry_page(reading: Reading, identifier: str) -> Page | None:
    """Make the page of an entry; None where the record has none of this id.

    Args:
        reading: The record.
        identifier: The entry's id.
    """
    item = reading.entry(identifier)
    if item is None:
        return None
    answer, entry, heading = entry_card(reading.query, item), _stated(item), _heading(reading, item)
    return Page(
        PageId("f", identifier),
        reading.language,
        kind_in_words(reading, entry),
        heading,
        present(
            Section(reading.say("record.details"), (Details(tuple(_details(reading, item))),), is_on_sheet=True),
            history_section(reading, entry),
            chart_section(answer),
            _works(reading, item),
            _changes(reading, entry),
            reading.citing(answer),
        ),
        answer,
        as_of=reading.as_of,
        notes=reading.notes,
        csl=reading.csl(answer),
        about=of_statements(reading, heading, answer.sentence, answer),
        data={**as_json("", answer), **raw(reading, item), "history_of_measure": history_rows(reading, entry)},
        rows=tuple(history_rows(reading, entry)) or (raw_row(reading, item),),
    )


def kind_in_words(reading: Reading, entry: Stated) -> str:
    """Say what an entry is."""
    match entry:
        case Fact():
            return reading.say("record.claim" if entry.value is None else "record.figure")
        case Event():
            return reading.say("record.event")
    return reading.say("record.ask")


def statement_line(reading: Reading, entry: Stated) -> Item:
    """Return an entry's statement, which leads to its page, with its day and who says it below."""
    words = Words(entry.statement.in_language(reading.language), PageId("f", entry.id))
    match entry:
        case Ask():
            return Item((words,), (Words(f"{reading.say('record.of')}:", is_quiet=True), *reading.all_named(entry.of)))
        case Event():
            told = reading.query.date(entry.date)
        case Fact():
            told = as_of(reading.query, entry)
    document = reading.knowledge.document_of(entry)
    return Item((words,), (Words(told), reading.speaker(entry.said_by, document)))


def history_section(reading: Reading, entry: object) -> Section | None:
    """Return the figures of an entry's measure, the newest first; None where there is no other one."""
    series = reading.query.indexed.series_of(entry)
    if len(series) < 2:
        return None
    header = tuple(map(reading.say, _HISTORY))
    rows = tuple(_history_row(reading, report, series) for report in series)
    return Section(reading.say("record.history"), (Grid(reading.say("record.history.caption"), header, rows),))


def chart_section(answer: Found | None) -> Section | None:
    """Return an answer's chart; None where it has none."""
    chart = answer.chart if answer else None
    return Section(chart.title, (Picture(chart),)) if chart else None


def _history_row(reading: Reading, report: ReportedFact, series: tuple[ReportedFact, ...]) -> tuple[Words, ...]:
    fact, query = report.fact, reading.query
    day = (
        query.say("chart.printed", date=query.date(fact.as_of)) if fact.is_dated_by_document else query.date(fact.as_of)
    )
    return (
        Words(figure(query, fact), PageId("f", fact.id)),
        Words(day),
        reading.speaker(fact.said_by, report.document),
        reading.document(report.document),
        Words(_standing_in_words(reading, fact, series)),
    )


def _standing_in_words(reading: Reading, fact: Fact, series: tuple[ReportedFact, ...]) -> str:
    told = [reading.say("record.older" if superseding(series, fact) else "record.newest")]
    if disagreeing(series, fact):
        told.append(reading.say("record.disputed"))
    return ", ".join(told)


def _stated(item: IndexedEntry) -> Stated:
    assert isinstance(item.entry, Stated)
    return item.entry


def _heading(reading: Reading, item: IndexedEntry) -> str:
    """Return what a page of an entry is headed by: its topic; a demand has its document's title."""
    entry = _stated(item)
    if isinstance(entry, Ask):
        return item.document.title.in_language(reading.language)
    name = reading.knowledge.topics[entry.topic].name.in_language(reading.language)
    subject = entry.subject if isinstance(entry, Fact) else None
    return begin(f"{name}: {reading.query.name(subject)}" if subject else name)


def _details(reading: Reading, item: IndexedEntry) -> Iterator[tuple[str, Line]]:
    entry, document, say, query = _stated(item), item.document, reading.say, reading.query
    if isinstance(entry, Fact):
        yield from _of_figure(reading, entry)
        yield (
            say("record.as_of"),
            (Words(as_of(query, entry) if entry.is_dated_by_document else query.date(entry.as_of)),),
        )
    if isinstance(entry, Event):
        yield say("record.date"), (Words(query.date(entry.date)),)
    if isinstance(entry, Ask):
        yield say("record.of"), reading.all_named(entry.of)
    else:
        quoted = quoted_in_words(reading.knowledge, document, entry.said_by, reading.language)
        told = (Words(quoted, is_quiet=True),) if quoted else ()
        yield say("record.said_by"), (reading.speaker(entry.said_by, document), *told)
    place = say("card.paragraph", number=entry.paragraph)
    yield say("record.printed_in"), (reading.document(document), Words(place))
    if not isinstance(entry, Ask):
        topic = reading.knowledge.topics[entry.topic]
        yield say("record.topic"), (Words(topic.name.in_language(reading.language), PageId("f", topic.id)),)
    yield from about(reading, entry)
    yield say("record.added"), (Words(query.date(entry.added)),)
    yield say("record.checked"), (Words(query.date(document.checked.on)),)
    if isinstance(entry, Fact) and (review_by := reading.knowledge.topics[entry.topic].review_by):
        yield say("record.review_by"), (Words(query.date(review_by)),)


def _of_figure(reading: Reading, fact: Fact) -> Iterator[tuple[str, Line]]:
    if fact.value is None or fact.unit is None:
        return
    yield reading.say("record.figure"), (Words(figure(reading.query, fact)),)
    unit = reading.knowledge.unit(fact.unit).many.in_language(reading.language)
    if fact.per:
        unit = reading.say("figure.per", figure=unit, per=fact.per.in_language(reading.language))
    yield reading.say("record.unit"), (Words(unit),)
    if fact.subject:
        yield reading.say("record.subject"), (reading.named(fact.subject),)


def about(reading: Reading, entry: Stated) -> Iterator[tuple[str, Line]]:
    """Yield whom and what an entry speaks of."""
    for name, named in (
        ("record.people", entry.people),
        ("record.organizations", entry.organizations),
        ("record.places", entry.places),
        ("record.terms", entry.terms),
    ):
        if named:
            yield reading.say(name), reading.all_named(named)


def _works(reading: Reading, item: IndexedEntry) -> Section | None:
    works = item.document.cited_by(_stated(item))
    items = tuple(
        Item((Words(describe(reading.query, item.document, work), reading.page_of_document(item.document), work.id),))
        for work in works
    )
    return Section(reading.say("record.works"), (Listing(items),)) if items else None


def _changes(reading: Reading, entry: Stated) -> Section | None:
    lines = [
        reading.say(
            "entry.changed",
            date=reading.query.date(change.on),
            was=change.was.in_language(reading.language),
            why=change.why.in_language(reading.language),
        )
        for change in entry.changes
    ]
    blocks = tuple(Paragraph((Words(line),)) for line in lines)
    return Section(reading.say("record.changes"), blocks) if blocks else None


def history_rows(reading: Reading, entry: object) -> list[dict[str, Any]]:
    """Return the figures of an entry's measure for programs, the newest first; none for what is no measure."""
    series = reading.query.indexed.series_of(entry)
    return [_row(reading, report.document, report.fact) for report in series]


def raw_row(reading: Reading, item: IndexedEntry) -> dict[str, Any]:
    """Return an entry for programs, in columns that all entries have."""
    return _row(reading, item.document, _stated(item))


def _row(reading: Reading, document: Document, entry: Stated) -> dict[str, Any]:
    return {
        **_raw_entry(entry),
        "document": document.id,
        "published": document.published.date,
        "url": reading.query.cite(document, entry, voice(document)).url,
        "statement": entry.statement.in_language(reading.language),
    }


def raw(reading: Reading, item: IndexedEntry) -> dict[str, Any]:
    """Return what a program wants to know of an entry beside its card; keys may be added, never renamed."""
    entry = _stated(item)
    linked = {name: list(getattr(entry, name)) for name in ("people", "organizations", "places", "terms", "cites")}
    return {**raw_row(reading, item), **linked, "added": entry.added, "checked": item.document.checked.on}


def _raw_entry(entry: Stated) -> dict[str, Any]:
    fact = entry if isinstance(entry, Fact) else None
    day = entry.as_of if isinstance(entry, Fact) else entry.date if isinstance(entry, Event) else None
    return {
        "id": entry.id,
        "type": "fact" if fact else "event" if isinstance(entry, Event) else "ask",
        "topic": None if isinstance(entry, Ask) else entry.topic,
        "subject": fact.subject if fact else None,
        "date": day,
        "qualifier": fact.qualifier.value if fact and fact.value is not None else None,
        "value": fact.value if fact else None,
        "upto": fact.upto if fact else None,
        "unit": fact.unit if fact else None,
        "said_by": None if isinstance(entry, Ask) else entry.said_by,
        "of": ";".join(entry.of) if isinstance(entry, Ask) else None,
        "paragraph": entry.paragraph,
        "anchor": entry.anchor,
    }


def raw_rows(reading: Reading, entries: Iterable[Stated]) -> tuple[dict[str, Any], ...]:
    """Return entries for programs, a row each."""
    items = (reading.entry(entry.id) for entry in entries)
    return tuple(raw_row(reading, item) for item in items if item)
