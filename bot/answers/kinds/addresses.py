"""Addresses of the record: a pasted link is answered with the document or the cited work behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from bot.answers.answer import Found
from bot.answers.kinds import letters, works
from bot.answers.match.query import Query
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import CitedWork, Document

_Place = tuple[Document, CitedWork | None]
_FOLLOWERS = (
    "utm_",
    "fbclid",
    "gclid",
    "mc_",
    "_ga",
    "_gl",
    "igsh",
    "trk",
    "ref_",
)  # what newsletters and networks add to an address


class AddressBook:
    """Every address that the record holds, with what is behind it.

    Args:
        knowledge: The record.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._places: dict[str, _Place] = {}
        for url, place in _addresses(knowledge):
            self._places.setdefault(same_page(url), place)

    def answer(self, query: Query, url: str) -> Found | None:
        """Answer what is behind an address; None where the record does not hold it.

        Args:
            query: A question that asks nothing, for the language and the record.
            url: As somebody pasted it.
        """
        place = self._places.get(same_page(url))
        if place is None:
            return None
        document, work = place
        if work is None:
            return letters.card(query, document)
        return replace(works.of_work(query, document, work), items=tuple(_rests_on(query, document, work)))

    def document(self, url: str) -> Document | None:
        """Return the document at an address; None for the address of anything else.

        Args:
            url: As somebody pasted it.
        """
        document, work = self._places.get(same_page(url), (None, None))
        return document if work is None else None

    @staticmethod
    def domains(knowledge: Knowledge) -> tuple[str, ...]:
        """Return the domains of the addresses: those of the documents first, then those that most cited works share."""
        of_documents: Counter[str] = Counter()
        of_works: Counter[str] = Counter()
        for url, (_, work) in _addresses(knowledge):
            counted = of_works if work else of_documents
            counted[(urlsplit(url).hostname or "").removeprefix("www.")] += 1
        ordered = [domain for counter in (of_documents, of_works) for domain, _ in counter.most_common()]
        return tuple(dict.fromkeys(filter(None, ordered)))


def same_page(url: str) -> str:
    """Write an address so that two of the same page are equal: no scheme, no `www.`, no fragment, no followers."""
    try:
        parts = urlsplit(url.strip())
        if parts.scheme not in ("http", "https") or parts.port or parts.username:
            return url  # another address, however much it looks like one of the record's
    except ValueError:
        return url
    kept = "&".join(one for one in parts.query.split("&") if one and not one.lower().startswith(_FOLLOWERS))
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}{'?' if kept else ''}{kept}"


def _rests_on(query: Query, document: Document, work: CitedWork) -> Iterator[str]:
    for entry in document.facts_and_events():
        if work.id in entry.cites:
            yield query.say("sources.rests_on", statement=entry.statement.in_language(query.language))


def _addresses(knowledge: Knowledge) -> Iterator[tuple[str, _Place]]:
    for document in knowledge.documents.values():
        yield from ((address.url, (document, None)) for address in document.urls)
    for document in knowledge.documents.values():
        yield from ((work.url, (document, work)) for work in document.cited_works if work.url)
