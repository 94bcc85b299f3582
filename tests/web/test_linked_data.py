"""What pages tell search engines: JSON-LD that is valid, leads to pages of the record, and cannot leave its place."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import etree

from bot.web.record.addresses import SERVED, Exported, path_of
from bot.web.record.catalogue import OF_ALL, every, page
from bot.web.record.exporting import files
from bot.web.record.page import Page, PageId
from bot.web.record.reading import read_as
from bot.web.record.view import as_html
from tests.drawn import drawn
from tests.web.test_record_pages import _LAYOUT as LAYOUT
from tests.web.test_record_pages import ONE_IN, each_record, pages, record_of
from tests.web.test_record_server import ANSWERER, DOCUMENT, FACT, FIRST, KNOWLEDGE, TODAY

TYPES = {
    "f": "Dataset",
    "d": "CreativeWork",
    "o": "Organization",
    "p": "Person",
    "l": "Place",
    "t": "DefinedTerm",
    "record": "Dataset",
}
PUBLIC = "https://bot.example.org"


def blocks_of(html: bytes) -> list[Any]:
    """Return what a page tells, read by a parser of HTML and one of JSON."""
    tree = etree.HTML(html.decode())
    return [json.loads("".join(one.itertext())) for one in tree.xpath("//script[@type='application/ld+json']")]


def within(told: Any) -> Iterator[dict[str, Any]]:
    """Yield each thing that is told of, whatever holds it."""
    if isinstance(told, dict):
        yield told
    for one in told.values() if isinstance(told, dict) else told if isinstance(told, list) else ():
        yield from within(one)


@pytest.mark.slow
@each_record
def test_each_page_of_one_thing_tells_what_it_is_and_leads_to_pages(folder: Path) -> None:
    paths = {path_of(one) for one in every(record_of(folder)[0])}
    for _, identifier, one in drawn([*pages(folder)], ONE_IN):
        told = blocks_of(one.html)
        if one.page.is_gone or identifier.kind not in TYPES:
            assert told == []
            continue
        (about,) = told
        assert (about["@context"], about["@type"]) == ("https://schema.org", TYPES[identifier.kind])
        assert about["url"] == path_of(identifier)
        for thing in within(about):
            assert thing["@type"] in {*TYPES.values(), "DataDownload"}
            assert thing.get("name") or thing["@type"] == "DataDownload"
            assert {
                urlsplit(thing[name]).path for name in ("@id", "url") if thing.get(name, "").startswith("/")
            } <= paths


def shown(made: Page | None, base: str = "") -> bytes:
    assert made is not None
    return as_html(made, LAYOUT, ANSWERER.languages, base=base)


def test_a_dataset_says_what_it_rests_on_and_where_to_get_it() -> None:
    reading = read_as(ANSWERER, FIRST, TODAY)
    (about,) = blocks_of(shown(page(reading, PageId("f", FACT.id)), PUBLIC))
    assert about["@id"] == f"{PUBLIC}/f/{FACT.id}"
    assert about["isPartOf"]["url"] == f"{PUBLIC}/record"
    assert about["isBasedOn"][0]["url"] == f"{PUBLIC}/d/{DOCUMENT.id}"
    forms = {one["encodingFormat"]: one["contentUrl"] for one in about["distribution"]}
    assert forms["text/csv"] == f"{PUBLIC}/f/{FACT.id}.csv?lang={FIRST}"
    (work,) = blocks_of(shown(page(reading, PageId("d", DOCUMENT.id)), PUBLIC))
    assert work["datePublished"] == DOCUMENT.published.date
    assert work["author"][0]["name"] == DOCUMENT.signatories.listed[0].as_printed  # type: ignore[union-attr]
    (record,) = blocks_of(shown(page(reading, PageId("record")), PUBLIC))
    assert {one["url"] for one in record["hasPart"]} == {f"{PUBLIC}/d/{one}" for one in KNOWLEDGE.documents}


def test_a_page_of_an_earlier_day_and_one_of_many_things_tell_nothing() -> None:
    earlier = read_as(ANSWERER, FIRST, TODAY, DOCUMENT.published.date)
    assert blocks_of(shown(page(earlier, PageId("d", DOCUMENT.id)))) == []
    for kind in OF_ALL.keys() - {"record"}:
        assert blocks_of(shown(page(read_as(ANSWERER, FIRST, TODAY), PageId(kind)))) == []


@pytest.mark.parametrize(
    "words", ["</script><script>alert(1)</script>", "<!--<script>", "]]>&amp;'\"\\", "\u2028\u2029"]
)
def test_words_of_a_record_cannot_leave_their_place(words: str) -> None:
    made = page(read_as(ANSWERER, FIRST, TODAY), PageId("f", FACT.id))
    assert made is not None
    html = shown(replace(made, about={**made.about, "name": words}))
    (about,) = blocks_of(html)
    assert about["name"] == words
    assert html.count(b"<script") == html.count(b"</script") == 1
    assert b"<!--" not in html


def test_in_a_folder_of_files_it_leads_to_files(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = [PageId("record"), PageId("f", FACT.id), PageId("d", DOCUMENT.id)]
    monkeypatch.setattr("bot.web.record.exporting.every", lambda _: wanted)
    held = dict(files(ANSWERER, TODAY))
    for one in wanted:
        name = Exported("").page(one, FIRST)
        for thing in within(blocks_of(held[name])):
            address = thing.get("contentUrl", "")
            assert not address or posixpath.normpath(posixpath.join(posixpath.dirname(name), address)) in held
    assert SERVED.page(wanted[1], FIRST).encode() not in held[Exported("").page(wanted[1], FIRST)]
