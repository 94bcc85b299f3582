"""The pages of organizations, people, places and terms: their names, and what is said by them and of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bot.answers.answer import Found
from bot.answers.citation import voice
from bot.answers.compose.rendering import as_json
from bot.answers.kinds.terms import define
from bot.knowledge.fields import Anchor
from bot.knowledge.model import Document, Event, Fact, Mention, Organization, Person, Place, Term
from bot.web.record.entries import Stated, raw_rows, statement_line
from bot.web.record.linked_data import of_name
from bot.web.record.page import Details, Item, Line, Listing, Page, PageId, Section, Sources, Words
from bot.web.record.reading import Reading, present

Named = Organization | Person | Place | Term


def organization_page(reading: Reading, identifier: str) -> Page | None:
    """Make the page of an organization; None where the record has none of this id."""
    held = reading.knowledge.organizations.get(identifier)
    if held is None:
        return None
    country = ((reading.say("record.country"), (reading.named(held.country),)),) if held.country else ()
    return _page(reading, "o", held, "record.organization", country, acronyms=held.acronyms)


def person_page(reading: Reading, identifier: str) -> Page | None:
    """Make the page of a person; None where the record has none of this id."""
    held = reading.knowledge.people.get(identifier)
    return _page(reading, "p", held, "record.person") if held else None


def place_page(reading: Reading, identifier: str) -> Page | None:
    """Make the page of a place; None where the record has none of this id."""
    held = reading.knowledge.places.get(identifier)
    if held is None:
        return None
    lies = ((name, one) for name, one in (("record.within", held.within), ("record.across", held.across)) if one)
    rows = tuple((reading.say(name), (reading.named(one),)) for name, one in lies)
    return _page(reading, "l", held, "record.place", rows, sources=_where_it_lies(reading, held))


def term_page(reading: Reading, identifier: str) -> Page | None:
    """Make the page of a term; None where the record has none of this id."""
    held = reading.knowledge.terms.get(identifier)
    if held is None:
        return None
    answer = define(reading.query, held)
    return _page(reading, "t", held, "record.term", acronyms=held.acronyms, answer=answer)


def _page(
    reading: Reading,
    kind: str,
    held: Named,
    told_as: str,
    rows: tuple[tuple[str, Line], ...] = (),
    *,
    acronyms: tuple[str, ...] = (),
    answer: Found | None = None,
    sources: Section | None = None,
) -> Page:
    said, spoken_of = list(_said_by(reading, held.id)), list(_speaking_of(reading, held.id))
    names = _other_names(reading, held, acronyms)
    signed = [one for one in reading.documents if held.id in one.signed_by]
    issued = [one for one in reading.documents if held.id in one.issuers]
    entries = raw_rows(reading, (*said, *spoken_of))
    return Page(
        PageId(kind, held.id),
        reading.language,
        reading.say(told_as),
        reading.query.name(held.id),
        present(
            Section("", (Details((*names, *rows)),) if names or rows else ()),
            _of_documents(reading, "record.signed", signed),
            _of_documents(reading, "record.issued", issued),
            _offices(reading, held.id),
            _listed(reading, "record.said", said),
            _listed(reading, "record.spoken_of", spoken_of),
            sources,
            reading.citing(answer),
        ),
        answer,
        as_of=reading.as_of,
        notes=reading.notes,
        csl=reading.csl(answer),
        about=of_name(reading, held, _names_beside(reading, held)),
        data={
            **(as_json("", answer) if answer else {}),
            "id": held.id,
            "type": type(held).__name__.lower(),
            "name": reading.query.name(held.id),
            "names": list(reading.knowledge.names_of(held.id)),
            "signed": [one.id for one in signed],
            "issued": [one.id for one in issued],
            "entries": list(entries),
        },
        rows=entries
        or _rows_of_documents((*signed, *issued))
        or ({"id": held.id, "name": reading.query.name(held.id)},),
    )


def _other_names(reading: Reading, held: Named, acronyms: tuple[str, ...]) -> tuple[tuple[str, Line], ...]:
    """Return the names that the page's own heading does not have."""
    names = [one for one in _names_beside(reading, held) if one not in acronyms]
    rows = (("record.acronyms", acronyms), ("record.names", names))
    return tuple((reading.say(name), tuple(map(Words, told))) for name, told in rows if told)


def _names_beside(reading: Reading, held: Named) -> list[str]:
    title = reading.query.name(held.id)
    return [one for one in dict.fromkeys(held.names()) if one != title]


def _rows_of_documents(documents: Iterable[Document]) -> tuple[dict[str, Any], ...]:
    return tuple({"document": one.id, "published": one.published.date} for one in documents)


def _of_documents(reading: Reading, heading: str, documents: Iterable[Document]) -> Section | None:
    items = tuple(Item((reading.document(one),)) for one in documents)
    return Section(reading.say(heading), (Listing(items),)) if items else None


def _listed(reading: Reading, heading: str, entries: Iterable[Stated]) -> Section | None:
    items = tuple(statement_line(reading, entry) for entry in entries)
    return Section(reading.say(heading), (Listing(items),)) if items else None


def _all_entries(reading: Reading) -> Iterator[Stated]:
    for document in reading.knowledge.documents.values():
        yield from document.entries()


def _said_by(reading: Reading, identifier: str) -> Iterator[Stated]:
    """Yield what somebody says, with what others quote of them."""
    for entry in _all_entries(reading):
        if isinstance(entry, Fact | Event) and entry.said_by == identifier and reading.entry(entry.id):
            yield entry


def _speaking_of(reading: Reading, identifier: str) -> Iterator[Stated]:
    """Yield what is said of somebody or something, and what is asked of them."""
    for entry in _all_entries(reading):
        if identifier in _spoken_of(entry) and reading.entry(entry.id):
            yield entry


def _spoken_of(entry: Stated) -> tuple[str, ...]:
    of = entry.of if not isinstance(entry, Fact | Event) else ()
    counted = (entry.subject or "", entry.leaves or "") if isinstance(entry, Fact) else ()
    return (*entry.people, *entry.organizations, *entry.places, *entry.terms, *of, *counted)


def _offices(reading: Reading, identifier: str) -> Section | None:
    """Tell as what documents name somebody, each with its date: offices change."""
    items = []
    for document in reading.documents:
        for heading, mentions in _mentions(document):
            for mention in mentions:
                if identifier in (mention.person, *mention.organizations):
                    items.append(_mention(reading, document, heading, mention))
    return Section(reading.say("record.offices"), (Listing(tuple(items)),)) if items else None


def _mentions(document: Document) -> tuple[tuple[str, tuple[Mention, ...]], ...]:
    return (
        ("record.addressee", document.addressees),
        ("record.copied", document.cc),
        ("record.mentioned", document.people),
    )


def _mention(reading: Reading, document: Document, heading: str, mention: Mention) -> Item:
    office = mention.office.in_language(reading.language) if mention.office else ""
    told = Words(f"{reading.say(heading)}{f': {office}' if office else ''}")
    return Item((told,), (reading.document(document),))


def _where_it_lies(reading: Reading, place: Place) -> Section | None:
    """Cite the document that says where a place lies; None where the record needs none."""
    if place.document is None or place.anchor is None or place.paragraph is None:
        return None
    document = reading.knowledge.documents[place.document]
    anchor = Anchor(anchor=place.anchor, paragraph=place.paragraph)
    citation = reading.query.cite(document, anchor, voice(document))
    return Section(reading.say("record.where"), (Sources((citation,)),))


NAMED: dict[str, Callable[[Reading, str], Page | None]] = {
    "o": organization_page,
    "p": person_page,
    "l": place_page,
    "t": term_page,
}
