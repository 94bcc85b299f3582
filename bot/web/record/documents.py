"""The page of a document: who speaks in it and to whom, what it says in the order of reading, and what it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bot.answers.compose.rendering import as_json
from bot.answers.kinds.letters import card
from bot.answers.kinds.works import describe
from bot.knowledge.fields import CURATOR
from bot.knowledge.model import Ask, Document, Event, Fact, Mention, Signatory
from bot.languages import begin
from bot.languages.locales import language_in_words
from bot.web.record.entries import raw_rows, statement_line
from bot.web.record.linked_data import of_document
from bot.web.record.page import Details, Item, Line, Listing, Page, PageId, Paragraph, Section, Words
from bot.web.record.reading import SIGNATORIES, Reading, present


def document_page(reading: Reading, identifier: str) -> Page | None:
    """Make the page of a document; None where the record has none of this id, or had none on the day.

    Args:
        reading: The record.
        identifier: The document's id.
    """
    document = reading.knowledge.documents.get(identifier)
    if document is None or not reading.holds(document.published.date):
        return None
    answer = card(reading.query, document)
    stated = _in_reading_order((*document.facts, *document.events))
    return Page(
        PageId("d", identifier),
        reading.language,
        kind_of_document(reading, document),
        document.title.in_language(reading.language),
        present(
            Section(reading.say("record.details"), (Details(tuple(_details(reading, document))),), is_on_sheet=True),
            _listed(reading, "record.asks", document.asks),
            _listed(reading, "record.facts", stated),
            _signatories(reading, document),
            _works(reading, document),
            reading.citing(answer),
        ),
        answer,
        as_of=reading.as_of,
        notes=reading.notes,
        csl=reading.csl(answer),
        about=of_document(reading, document),
        data={**as_json("", answer), **_raw(reading, document)},
        rows=raw_rows(reading, (*stated, *document.asks)),
    )


def kind_of_document(reading: Reading, document: Document) -> str:
    """Say what sort of document it is."""
    return begin(reading.say(f"kind.{document.kind.name.lower()}"))


def _in_reading_order(entries: Iterable[Fact | Event]) -> list[Fact | Event]:
    return sorted(entries, key=lambda entry: entry.paragraph)


def _listed(reading: Reading, heading: str, entries: Iterable[Fact | Event | Ask]) -> Section | None:
    items = tuple(statement_line(reading, entry) for entry in entries)
    return Section(reading.say(heading), (Listing(items),)) if items else None


def _details(reading: Reading, document: Document) -> Iterator[tuple[str, Line]]:
    say, query, language = reading.say, reading.query, reading.language
    how_known = document.published.how_known
    published = [Words(query.date(document.published.date))]
    if how_known:
        published.append(Words(how_known.in_language(language), is_quiet=True))
    yield say("record.published"), tuple(published)
    if document.issuers:
        yield say("record.issuers"), reading.all_named(document.issuers)
    for name, mentions in (
        ("record.addressees", document.addressees),
        ("record.cc", document.cc),
        ("record.named", document.people),
    ):
        if mentions:
            yield say(name), _mentioned(reading, mentions)
    if document.addressees_note:
        yield say("record.addressees.note"), (Words(document.addressees_note.in_language(language)),)
    if document.subjects:
        yield say("record.subjects"), reading.all_named(document.subjects)
    yield say("record.language"), (Words(begin(language_in_words(language, document.language))),)
    yield say("record.addresses"), _addresses(reading, document)
    by = say("letters.checked.curator") if document.checked.by == CURATOR else query.name(document.checked.by)
    yield say("record.checked"), (Words(f"{query.date(document.checked.on)}, {by}"),)
    yield say("record.file"), (Words(document.file.name), Words(f"SHA-256 {document.file.sha256}", is_quiet=True))


def _mentioned(reading: Reading, mentions: Iterable[Mention]) -> Line:
    return tuple(words for mention in mentions for words in reading.mentioned(mention))


def _addresses(reading: Reading, document: Document) -> Line:
    if not document.urls:
        return (Words(reading.say("card.link.none")),)
    return tuple(
        Words(reading.say(f"sources.role.{address.role.value}", url=address.url), url=address.url)
        for address in document.urls
    )


def _signatories(reading: Reading, document: Document) -> Section | None:
    held = document.signatories
    if held is None:
        return None
    told = [reading.say("letters.signatories", count=len(held.listed))] if document.has_whole_list else []
    if not document.has_whole_list and not held.note:
        told = [reading.say("letters.signatories_unknown")]
    note = [held.note.in_language(reading.language)] if held.note else []
    paragraphs = tuple(Paragraph((Words(text),)) for text in (*told, *note))
    items = tuple(_signatory(reading, one) for one in held.listed)
    listing = (Listing(items, is_numbered=True),) if items else ()
    return Section(reading.say("record.signatories"), (*paragraphs, *listing), SIGNATORIES)


def _signatory(reading: Reading, one: Signatory) -> Item:
    below = ", ".join(filter(None, [one.title, one.affiliation]))
    return Item((Words(one.as_printed, reading.page_of(one.id)),), (Words(below),) if below else ())


def _works(reading: Reading, document: Document) -> Section | None:
    items = []
    for work in document.cited_works:
        number = (Words(f"{work.footnote}.", is_quiet=True),) if work.footnote else ()
        text = describe(reading.query, document, work)
        items.append(Item((*number, Words(text, url=work.url)), part=work.id))
    return Section(reading.say("record.works"), (Listing(tuple(items)),)) if items else None


def _raw(reading: Reading, document: Document) -> dict[str, Any]:
    signatories = document.signatories
    return {
        "id": document.id,
        "type": "document",
        "document_kind": document.kind.value,
        "title": document.title.in_language(reading.language),
        "published": document.published.date,
        "published_basis": document.published.basis.value,
        "document_language": document.language,
        "issuers": list(document.issuers),
        "addressees": [_raw_mention(one) for one in document.addressees],
        "cc": [_raw_mention(one) for one in document.cc],
        "addresses": [{"url": one.url, "role": one.role.value, "language": one.language} for one in document.urls],
        "sha256": document.file.sha256,
        "checked": document.checked.on,
        "signatories": [{"as_printed": one.as_printed, "id": one.id} for one in signatories.listed]
        if signatories
        else [],
        "signatories_complete": document.has_whole_list,
        "signatories_stated": signatories.stated if signatories else None,
        "cited_works": [
            {"id": one.id, "footnote": one.footnote, "title": one.title, "url": one.url, "again": one.again}
            for one in document.cited_works
        ],
        "entries": list(raw_rows(reading, document.entries())),
    }


def _raw_mention(mention: Mention) -> dict[str, Any]:
    return {"person": mention.person, "organizations": list(mention.organizations)}
