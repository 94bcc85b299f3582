"""The whole record as tables, a row for each entry: in all its languages, as of today, for whoever reckons with it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.knowledge.knowledge import Knowledge, best_address
from bot.knowledge.model import Ask, Document, Event, Fact
from bot.web.record.formats import cell

Row = Mapping[str, Any]
_DATE = "as EDTF (Library of Congress, level 0): a day, a month, a year, or two of these with a slash"


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: Its head.
        description: What it holds.
        type: Of Table Schema.
        is_needed: Whether each row has it.
        leads_to: The table whose ids it holds; empty for none.
    """

    name: str
    description: str
    type: str = "string"
    is_needed: bool = False
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        name: Its own, and its file's.
        title: What it lists.
        columns: In order; for each language of the record, those of `spoken` follow.
        spoken: Names of columns that are written in each language, with what they hold.
        rows: Returns a record's rows.
        key: The columns that name a row.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    spoken: Mapping[str, str]
    rows: Callable[[Knowledge], Iterator[Row]]
    key: tuple[str, ...] = ("id",)

    def columns_of(self, knowledge: Knowledge) -> tuple[Column, ...]:
        """Return all columns that a record's table has."""
        languages = knowledge.about.languages
        spoken = [Column(f"{name}_{one}", f"{told} ({one})") for name, told in self.spoken.items() for one in languages]
        return (*self.columns, *spoken)


def as_csv(table: Table, knowledge: Knowledge) -> str:
    """Return a table of a record (RFC 4180)."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    names = [one.name for one in table.columns_of(knowledge)]
    writer.writerow(names)
    writer.writerows([cell(row.get(name)) for name in names] for row in table.rows(knowledge))
    return text.getvalue()


def _in_each(knowledge: Knowledge, **texts: Any) -> dict[str, str]:
    """Return texts in each language of a record, a column each."""
    languages = knowledge.about.languages
    return {f"{name}_{one}": text.in_language(one) for name, text in texts.items() if text for one in languages}


def _listed(values: Iterable[str]) -> str:
    return ";".join(values)


def _documents(knowledge: Knowledge) -> Iterator[Row]:
    for one in knowledge.documents.values():
        address, held = best_address(one), one.signatories
        yield {
            "id": one.id,
            "kind": one.kind.value,
            "published": one.published.date,
            "published_basis": one.published.basis.value,
            "language": one.language,
            "issuers": _listed(one.issuers),
            "url": address.url if address else None,
            "signatories_listed": len(held.listed) if held else 0,
            "signatories_complete": one.has_whole_list if held else None,
            "signatories_stated": held.stated if held else None,
            "sha256": one.file.sha256,
            "checked": one.checked.on,
            **_in_each(knowledge, title=one.title),
        }


def _entries(knowledge: Knowledge) -> Iterator[Row]:
    for document in knowledge.documents.values():
        for entry in document.entries():
            yield {**_of_kind(entry), **_of_any(knowledge, document, entry)}


def _of_any(knowledge: Knowledge, document: Document, entry: Fact | Event | Ask) -> dict[str, Any]:
    return {
        "id": entry.id,
        "document": document.id,
        "paragraph": entry.paragraph,
        "anchor": entry.anchor,
        "quotation": entry.quotation,
        "people": _listed(entry.people),
        "organizations": _listed(entry.organizations),
        "places": _listed(entry.places),
        "terms": _listed(entry.terms),
        "cites": _listed(entry.cites),
        "added": entry.added,
        "changed": entry.changes[-1].on if entry.changes else None,
        **_in_each(knowledge, statement=entry.statement),
    }


def _of_kind(entry: Fact | Event | Ask) -> dict[str, Any]:
    match entry:
        case Ask():
            return {"type": "ask", "of": _listed(entry.of)}
        case Event():
            return {"type": "event", "topic": entry.topic, "date": entry.date, "said_by": entry.said_by}
        case Fact():
            told = {"type": "fact", "topic": entry.topic, "date": entry.as_of, "said_by": entry.said_by}
            dated = {"date_is_of_document": entry.is_dated_by_document, "subject": entry.subject}
            has_value = entry.value is not None
            figure = {"value": entry.value, "upto": entry.upto, "unit": entry.unit} if has_value else {}
            return {**told, **dated, **figure, **({"qualifier": entry.qualifier.value} if has_value else {})}


def _signatories(knowledge: Knowledge) -> Iterator[Row]:
    for document in knowledge.documents.values():
        for position, one in enumerate(document.signatories.listed if document.signatories else (), start=1):
            yield {
                "document": document.id,
                "position": position,
                "as_printed": one.as_printed,
                "organization": one.organization,
                "person": one.person,
                "title": one.title,
                "affiliation": one.affiliation,
            }


def _works(knowledge: Knowledge) -> Iterator[Row]:
    for document in knowledge.documents.values():
        for one in document.cited_works:
            yield {"document": document.id, "id": one.id, "footnote": one.footnote, "title": one.title, "url": one.url}


def _topics(knowledge: Knowledge) -> Iterator[Row]:
    for one in knowledge.topics.values():
        yield {"id": one.id, "review_by": one.review_by, **_in_each(knowledge, name=one.name)}


def _organizations(knowledge: Knowledge) -> Iterator[Row]:
    for one in knowledge.organizations.values():
        names = {"acronyms": _listed(one.acronyms), "aliases": _listed(one.aliases)}
        yield {"id": one.id, "country": one.country, **names, **_in_each(knowledge, name=one.name)}


def _people(knowledge: Knowledge) -> Iterator[Row]:
    for one in knowledge.people.values():
        yield {"id": one.id, "name": one.name, "aliases": _listed(one.aliases)}


def _places(knowledge: Knowledge) -> Iterator[Row]:
    for one in knowledge.places.values():
        lies = {"within": one.within, "across": one.across}
        yield {"id": one.id, "kind": one.kind.value, **lies, **_in_each(knowledge, name=one.name)}


def _terms(knowledge: Knowledge) -> Iterator[Row]:
    for one in knowledge.terms.values():
        where = {"document": one.document, "acronyms": _listed(one.acronyms)}
        yield {"id": one.id, **where, **_in_each(knowledge, name=one.name, definition=one.definition)}


def _changes(knowledge: Knowledge) -> Iterator[Row]:
    for document in knowledge.documents.values():
        for entry in document.entries():
            for change in entry.changes:
                texts = _in_each(knowledge, was=change.was, why=change.why)
                yield {"id": entry.id, "on": change.on, "what": "changed", **texts}
    for gone in knowledge.gone.values():
        yield {"id": gone.id, "on": gone.on, "what": "removed", **_in_each(knowledge, why=gone.why)}


_ID = Column("id", "The id in the record, which stays.", is_needed=True)
_DOCUMENT = Column("document", "The document that prints it.", is_needed=True, leads_to="documents")
_ACRONYMS = Column("acronyms", "Short names, with semicolons between them.")
_ALIASES = Column("aliases", "Other names, with semicolons between them.")
TABLES = (
    Table(
        "documents",
        "Documents",
        (
            _ID,
            Column("kind", "What sort of document it is.", is_needed=True),
            Column("published", f"When it was published, {_DATE}.", is_needed=True),
            Column("published_basis", "How that is known.", is_needed=True),
            Column("language", "The language that it is written in (BCP 47).", is_needed=True),
            Column("issuers", "Ids of organizations that issued it, with semicolons between them."),
            Column("url", "A public address; empty where none is evidenced."),
            Column("signatories_listed", "How many signatories the record has of it.", "integer", is_needed=True),
            Column("signatories_complete", "Whether that is the whole list; empty where nobody signed it.", "boolean"),
            Column("signatories_stated", "How many the document says there are.", "integer"),
            Column("sha256", "SHA-256 of the file that the record was made from.", is_needed=True),
            Column("checked", "When it was last compared with that file.", "date", is_needed=True),
        ),
        {"title": "Title"},
        _documents,
    ),
    Table(
        "entries",
        "Facts, events and requests",
        (
            _ID,
            Column("type", "fact, event or ask.", is_needed=True),
            Column("topic", "What it is about; empty for requests.", leads_to="topics"),
            Column("subject", "The id of those whom the figure is of; empty for all."),
            Column("date", f"The date that it speaks for, {_DATE}; empty for requests."),
            Column("date_is_of_document", "Whether no other date is known than the document's.", "boolean"),
            Column("qualifier", "How the figure is meant: exactly, over, at least, about, up to, …"),
            Column("value", "The figure; empty for statements without one.", "number"),
            Column("upto", "The end of a range, where it is one.", "number"),
            Column("unit", "What the figure counts or measures."),
            Column("said_by", "The id of the primary source; `signatories` for those who signed the document."),
            Column("of", "Ids of those of whom something is asked, with semicolons between them."),
            _DOCUMENT,
            Column("paragraph", "The paragraph of the anchor, counted from 1.", "integer", is_needed=True),
            Column("anchor", "3 to 8 words as printed, which stand in the document once.", is_needed=True),
            Column("quotation", "Whether these are somebody's own words, which it quotes.", "boolean", is_needed=True),
            Column("people", "Ids of people whom it speaks of, with semicolons between them."),
            Column("organizations", "Ids of organizations that it speaks of, with semicolons between them."),
            Column("places", "Ids of places that it speaks of, with semicolons between them."),
            Column("terms", "Ids of terms that it speaks of, with semicolons between them."),
            Column("cites", "Ids of the document's works that it rests on, with semicolons between them."),
            Column("added", "The day on which it came into the record.", "date", is_needed=True),
            Column("changed", "The day on which it was last changed; empty where it never was.", "date"),
        ),
        {"statement": "The statement, in the curators' own words"},
        _entries,
    ),
    Table(
        "signatories",
        "Signatories of documents, in their order",
        (
            _DOCUMENT,
            Column("position", "The place on the list, counted from 1.", "integer", is_needed=True),
            Column("as_printed", "The name as printed.", is_needed=True),
            Column("organization", "The organization that it is.", leads_to="organizations"),
            Column("person", "The person that it is.", leads_to="people"),
            Column("title", "A person's title as printed."),
            Column("affiliation", "A person's affiliation as printed."),
        ),
        {},
        _signatories,
        ("document", "position"),
    ),
    Table(
        "works",
        "Works that documents cite",
        (
            _DOCUMENT,
            Column("id", "The id among the document's works.", is_needed=True),
            Column("footnote", "The number of the footnote.", "integer"),
            Column("title", "Its title."),
            Column("url", "Its address, as printed."),
        ),
        {},
        _works,
        ("document", "id"),
    ),
    Table(
        "topics",
        "Topics: measures and questions that several entries speak to",
        (_ID, Column("review_by", "The day by which newer figures are looked for.", "date")),
        {"name": "Name"},
        _topics,
    ),
    Table(
        "organizations",
        "Organizations",
        (_ID, Column("country", "The country whose body it is.", leads_to="places"), _ACRONYMS, _ALIASES),
        {"name": "Name"},
        _organizations,
    ),
    Table("people", "People", (_ID, Column("name", "The name.", is_needed=True), _ALIASES), {}, _people),
    Table(
        "places",
        "Places",
        (
            _ID,
            Column("kind", "What sort of place it is.", is_needed=True),
            Column("within", "The place that it lies in.", leads_to="places"),
            Column("across", "The place that it lies across from.", leads_to="places"),
        ),
        {"name": "Name"},
        _places,
    ),
    Table("terms", "Terms", (_ID, _DOCUMENT, _ACRONYMS), {"name": "Name", "definition": "What it means"}, _terms),
    Table(
        "changes",
        "What was changed in the record, and what left it",
        (
            Column("id", "The id of what was changed.", is_needed=True),
            Column("on", "The day.", "date", is_needed=True),
            Column("what", "changed or removed.", is_needed=True),
        ),
        {"was": "What it said before", "why": "Why"},
        _changes,
        (),
    ),
)
