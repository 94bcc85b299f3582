"""Addresses of the record: a pasted link is answered with the document or the cited work behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from bot.answers.answer import Found
from bot.answers.kinds import letters, works
from bot.answers.match.query import Query
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import CitedWork, Document

_Place = tuple[Document, CitedWork | None]


@dataclass(frozen=True, slots=True)
class _Page:
    """What an address says of a page.

    Attributes:
        name: Its host and path: no scheme, no `www.`, no fragment.
        options: What stands behind the question mark, piece by piece.
    """

    name: str
    options: frozenset[str]

    def may_be(self, held: _Page) -> bool:
        """Return whether this is a page that the record holds.

        What tells a page from others of its path is in the record's address too. All else was added underway, by
        newsletters and networks; but a site's first page shows anything, with the right options.
        """
        return held.options <= self.options and ("/" in self.name or held.options == self.options)


class AddressBook:
    """Every address that the record holds, with what is behind it.

    Args:
        knowledge: The record.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._places: dict[str, list[tuple[_Page, _Place]]] = {}
        for url, place in _addresses(knowledge):
            page = _page(url)
            self._places.setdefault(page.name, []).append((page, place))

    def answer(self, query: Query, url: str) -> Found | None:
        """Answer what is behind an address; None where the record does not hold it.

        Args:
            query: A question that asks nothing, for the language and the record.
            url: As somebody pasted it.
        """
        place = self._place(url)
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
        document, work = self._place(url) or (None, None)
        return document if work is None else None

    def _place(self, url: str) -> _Place | None:
        page = _page(url)
        held = [one for one in self._places.get(page.name, ()) if page.may_be(one[0])]
        # Of several the one that says most; of equals the first.
        return max(held, key=lambda one: len(one[0].options))[1] if held else None

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


def _page(url: str) -> _Page:
    """Read an address; one of no page of the web is only itself, however much it looks like one of the record's."""
    try:
        parts = urlsplit(url.strip())
        if parts.scheme not in ("http", "https") or parts.port or parts.username:
            return _Page(url, frozenset())
    except ValueError:
        return _Page(url, frozenset())
    host = (parts.hostname or "").removeprefix("www.")
    return _Page(f"{host}{parts.path.rstrip('/')}", frozenset(filter(None, parts.query.split("&"))))


def _rests_on(query: Query, document: Document, work: CitedWork) -> Iterator[str]:
    for entry in document.facts_and_events():
        if work.id in entry.cites:
            yield query.say("sources.rests_on", statement=entry.statement.in_language(query.language))


def _addresses(knowledge: Knowledge) -> Iterator[tuple[str, _Place]]:
    for document in knowledge.documents.values():
        yield from ((address.url, (document, None)) for address in document.urls)
    for document in knowledge.documents.values():
        yield from ((work.url, (document, work)) for work in document.cited_works if work.url)
