"""The pages of what changed: the latest first, and what the address of something that left the record says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.knowledge.model import Gone, GoneKind
from bot.web.record.entries import Stated, statement_line
from bot.web.record.page import Item, Line, Listing, Page, PageId, Paragraph, Section, Words
from bot.web.record.reading import Reading, present

MOST_DAYS = 20  # of changes that the page shows; the entries' own pages have all of theirs
GONE_FROM: Mapping[GoneKind, str] = {
    GoneKind.ENTRY: "f",
    GoneKind.TOPIC: "f",
    GoneKind.DOCUMENT: "d",
    GoneKind.ORGANIZATION: "o",
    GoneKind.PERSON: "p",
    GoneKind.PLACE: "l",
    GoneKind.TERM: "t",
}


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to the record on a day.

    Attributes:
        on: The day, as EDTF.
        page: Of what was changed.
        item: The same in words.
        row: The same for programs.
    """

    on: str
    page: PageId
    item: Item
    row: Mapping[str, Any]


def changes_page(reading: Reading) -> Page:
    """Make the page of what was changed, removed and added, a day each."""
    told = changes_of(reading)
    days = list(dict.fromkeys(one.on for one in told))[:MOST_DAYS]
    sections = (
        Section(reading.query.date(day), (Listing(tuple(one.item for one in told if one.on == day)),)) for day in days
    )
    rows = tuple(one.row for day in days for one in told if one.on == day)
    return Page(
        PageId("changes"),
        reading.language,
        reading.say("record.index"),
        reading.say("home.changes"),
        present(*sections),
        lead=reading.say("record.changes.lead"),
        as_of=reading.as_of,
        notes=reading.notes,
        data={
            "type": "changes",
            "id": reading.knowledge.about.id,
            "record": reading.knowledge.about.title.in_language(reading.language),
            "changes": rows,
        },
        rows=rows,
    )


def changes_of(reading: Reading) -> tuple[Change, ...]:
    """Return all that was changed, removed and added, the latest day first."""
    told = (*_changed(reading), *_gone(reading), *_added(reading))
    return tuple(sorted(told, key=lambda one: one.on, reverse=True))


def gone_page(reading: Reading, kind: str, identifier: str) -> Page | None:
    """Make the page that says when and why something left the record; None for what was never there.

    Args:
        reading: The record.
        kind: That of the page.
        identifier: The id that it had.
    """
    gone = reading.knowledge.gone.get(identifier)
    if gone is None or GONE_FROM[gone.kind] != kind:
        return None
    row = _row(gone.on, gone.id, "removed", why=gone.why.in_language(reading.language))
    return Page(
        PageId(kind, identifier),
        reading.language,
        reading.say("record.index"),
        reading.say("record.gone"),
        present(Section("", (Paragraph(_why(reading, gone)), *_instead(reading, gone)))),
        lead=reading.say("record.gone.on", date=reading.query.date(gone.on), id=identifier),
        data={"id": identifier, "type": "gone", "on": gone.on, "why": row["why"], "topic": gone.topic},
        rows=(row,),
        is_gone=True,
    )


def all_gone(gone: Mapping[str, Gone]) -> Iterator[PageId]:
    """Yield the page of each thing that left the record."""
    yield from (PageId(GONE_FROM[one.kind], one.id) for one in gone.values())


def _why(reading: Reading, gone: Gone) -> Line:
    return (Words(reading.say("record.gone.why", why=gone.why.in_language(reading.language))),)


def _instead(reading: Reading, gone: Gone) -> Iterator[Paragraph]:
    if gone.topic:
        name = reading.knowledge.topics[gone.topic].name.in_language(reading.language)
        yield Paragraph((Words(reading.say("record.gone.topic"), is_quiet=True), Words(name, PageId("f", gone.topic))))


def _changed(reading: Reading) -> Iterator[Change]:
    for entry in _entries(reading):
        for change in entry.changes:
            was, why = (one.in_language(reading.language) for one in (change.was, change.why))
            below = Words(reading.say("entry.changed", date=reading.query.date(change.on), was=was, why=why))
            row = _row(change.on, entry.id, "changed", entry.statement.in_language(reading.language), was, why)
            yield Change(change.on, PageId("f", entry.id), Item(statement_line(reading, entry).line, (below,)), row)


def _gone(reading: Reading) -> Iterator[Change]:
    for gone in reading.knowledge.gone.values():
        page = PageId(GONE_FROM[gone.kind], gone.id)
        line = (Words(reading.say("record.gone"), is_quiet=True), Words(gone.id, page))
        row = _row(gone.on, gone.id, "removed", why=gone.why.in_language(reading.language))
        yield Change(gone.on, page, Item(line, _why(reading, gone)), row)


def _added(reading: Reading) -> Iterator[Change]:
    """Yield how many entries of each document were added on each day: a new one may have hundreds."""
    for document in reading.documents:
        for day, count in Counter(entry.added for entry in document.entries()).items():
            told = Words(reading.say("record.changes.added", count=count), is_quiet=True)
            row = _row(day, document.id, "added", str(count))
            yield Change(day, PageId("d", document.id), Item((told, reading.document(document))), row)


def _entries(reading: Reading) -> Iterator[Stated]:
    for document in reading.documents:
        yield from (entry for entry in document.entries() if reading.entry(entry.id))


def _row(on: str, identifier: str, what: str, now: str = "", was: str = "", why: str = "") -> dict[str, Any]:
    return {"on": on, "id": identifier, "what": what, "now": now, "was": was, "why": why}
