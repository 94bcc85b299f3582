"""The page of what changed as feeds, Atom (RFC 4287) and JSON Feed 1.1: what is new, what it was before, and why.

Each is made of the record alone. Its ids name no host, so that a reader who moves to another one sees nothing twice.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from bot.languages import say
from bot.web.record.addresses import Addresses
from bot.web.record.page import Item, Line, Listing, Page, PageId

CHANGES = PageId("changes")
ATOM, JSON_FEED = ".atom", ".feed.json"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_NO_XML = {number: None for number in range(32) if chr(number) not in "\t\n\r"}  # what no XML may hold


@dataclass(frozen=True, slots=True)
class _Told:
    """One change, as both feeds tell it.

    Attributes:
        id: Of it for ever, in whichever language.
        title: What was changed.
        text: What it was before, and why.
        address: Of its page.
        moment: The day's beginning, since the record knows days alone.
        row: The same for programs.
    """

    id: str
    title: str
    text: str
    address: str
    moment: str
    row: Mapping[str, Any]


def as_atom(page: Page, addresses: Addresses) -> str:
    """Return the page of what changed as an Atom feed."""
    told = list(_told(page, addresses))
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": page.language})
    _add(feed, "id", _identifier(page, ""))
    _add(feed, "title", f"{page.data['record']}: {page.title}")
    _add(feed, "subtitle", page.lead)
    _add(feed, "updated", told[0].moment if told else _moment("1970-01-01"))
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": _own(page, addresses, ATOM)})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": _own(page, addresses)})
    _add(SubElement(feed, "author"), "name", page.data["record"])
    for one in told:
        entry = SubElement(feed, "entry")
        _add(entry, "id", one.id)
        _add(entry, "title", one.title)
        _add(entry, "updated", one.moment)
        SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": one.address})
        SubElement(entry, "category", {"term": one.row["what"]})
        _add(entry, "content", one.text)
    indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(feed, encoding="unicode")}\n'


def as_json_feed(page: Page, addresses: Addresses) -> str:
    """Return the page of what changed as a JSON Feed."""
    items = [
        {
            "id": one.id,
            "url": one.address,
            "title": one.title,
            "content_text": one.text,
            "date_published": one.moment,
            "tags": [one.row["what"]],
            "_record": dict(one.row),
        }
        for one in _told(page, addresses)
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{page.data['record']}: {page.title}",
        "description": page.lead,
        "home_page_url": _own(page, addresses),
        "feed_url": _own(page, addresses, JSON_FEED),
        "language": page.language,
        "authors": [{"name": page.data["record"]}],
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _told(page: Page, addresses: Addresses) -> Iterator[_Told]:
    listings = (block for section in page.sections for block in section.blocks if isinstance(block, Listing))
    items = (item for listing in listings for item in listing.items)
    times: Counter[str] = Counter()  # an entry may be changed twice on a day
    for row, item in zip(page.rows, items, strict=True):
        to = next(words.page for words in item.line if words.page)
        of = "/".join((row["on"], row["what"], to.kind, row["id"]))
        times[of] += 1
        yield _Told(
            _identifier(page, f"{of}/{times[of]}"),
            _words(item.line),
            _text(page, row, item),
            addresses.page(to, page.language),
            _moment(row["on"]),
            row,
        )


def _text(page: Page, row: Mapping[str, Any], item: Item) -> str:
    """Say what a change changed: what is now, and below it what was and why."""
    is_now_told = row["what"] == "changed"
    lines = ((say(page.language, "record.feed.now", now=row["now"]),) if is_now_told else ()) + (_words(item.below),)
    return "\n".join(line for line in lines if line) or _words(item.line)


def _identifier(page: Page, of: str) -> str:
    """Return an id that follows from what is told, and names no host."""
    return uuid5(NAMESPACE_URL, f"{page.data['id']}/changes/{of or page.language}").urn


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _own(page: Page, addresses: Addresses, suffix: str = "") -> str:
    return addresses.page(page.id, page.language, page.as_of, suffix=suffix)


def _words(line: Line) -> str:
    return " ".join(words.text for words in line)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text.translate(_NO_XML)
