"""Every kind of page by the name that it has in addresses, and every page that a record has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bot.knowledge.knowledge import Knowledge
from bot.web.record.changing import all_gone, changes_page, gone_page
from bot.web.record.documents import document_page
from bot.web.record.entries import entry_page
from bot.web.record.names import NAMED
from bot.web.record.overviews import index_page, proof_page, timeline_page
from bot.web.record.page import Page, PageId
from bot.web.record.reading import Reading
from bot.web.record.signatories import signatories_page
from bot.web.record.topics import topic_page


def stated_page(reading: Reading, identifier: str) -> Page | None:
    """Make the page of an entry or of a topic: one id is never of both."""
    return entry_page(reading, identifier) or topic_page(reading, identifier)


OF_IDS: Mapping[str, Callable[[Reading, str], Page | None]] = {"f": stated_page, "d": document_page, **NAMED}
OF_ALL: Mapping[str, Callable[[Reading], Page]] = {
    "record": index_page,
    "timeline": timeline_page,
    "signatories": lambda reading: signatories_page(reading, {}),
    "changes": changes_page,
    "how": proof_page,
}


def page(reading: Reading, identifier: PageId) -> Page | None:
    """Make a page; None where the record has nothing at its address."""
    if identifier.id:
        held = OF_IDS[identifier.kind](reading, identifier.id)
        return held or gone_page(reading, identifier.kind, identifier.id)
    return OF_ALL[identifier.kind](reading)


def every(knowledge: Knowledge) -> Iterator[PageId]:
    """Yield every page that a record has, also those that say that something left it."""
    yield from map(PageId, OF_ALL)
    held = {
        "d": knowledge.documents,
        "o": knowledge.organizations,
        "p": knowledge.people,
        "l": knowledge.places,
        "t": knowledge.terms,
    }
    for kind, identifiers in held.items():
        yield from (PageId(kind, one) for one in identifiers)
    spoken_of: set[str] = set()
    for document in knowledge.documents.values():
        yield from (PageId("f", entry.id) for entry in document.entries())
        spoken_of.update(entry.topic for entry in document.facts_and_events())
    yield from (PageId("f", topic) for topic in knowledge.topics if topic in spoken_of)
    yield from all_gone(knowledge.gone)
