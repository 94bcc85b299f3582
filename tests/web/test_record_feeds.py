"""Feeds of what changed in a record, read by a reader of feeds."""

from __future__ import annotations

import json
from calendar import timegm
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import aiohttp
import feedparser
import pytest

from bot.answers.answerer import Answerer
from bot.knowledge.fields import Change, Text
from bot.knowledge.knowledge import Knowledge
from bot.serve import Served as ServedRecord
from bot.serve import running
from bot.settings import Settings
from bot.web.record.addresses import SERVED, Exported, Served
from bot.web.record.catalogue import OF_ALL, page
from bot.web.record.feeds import ATOM, CHANGES, JSON_FEED
from bot.web.record.formats import FORMATS, formats_of
from bot.web.record.page import Page, PageId
from bot.web.record.reading import read_as
from tests.records.conftest import FOLDERS
from tests.web.test_record_pages import each_record, record_of
from tests.web.visiting import opened

TODAY = date(2026, 11, 28)
RECORD = next(one for one in FOLDERS if one.name == "refinery")
BASE = "https://record.example"


def changes(answerer: Answerer, language: str) -> Page:
    made = page(read_as(answerer, language, TODAY), CHANGES)
    assert made is not None
    return made


def read(made: Page, base: str = BASE) -> feedparser.FeedParserDict:
    """What a reader makes of the Atom feed; it must find nothing wrong."""
    text = FORMATS[ATOM].write(made, Served(base))
    feed = feedparser.parse(text.encode(), response_headers={"content-type": "application/atom+xml; charset=utf-8"})
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    return feed


@each_record
def test_both_feeds_tell_every_change_with_what_was_before_and_why(folder: Path) -> None:
    knowledge, answerer = record_of(folder)
    for language in answerer.languages:
        made = changes(answerer, language)
        feed, told = read(made), json.loads(FORMATS[JSON_FEED].write(made, Served(BASE)))
        assert feed.feed.title == told["title"] == f"{knowledge.about.title.in_language(language)}: {made.title}"
        assert [one.id for one in feed.entries] == [one["id"] for one in told["items"]]
        assert len({one.id for one in feed.entries}) == len(made.rows)
        for entry, item, row in zip(feed.entries, told["items"], made.rows, strict=True):
            when = datetime.fromtimestamp(timegm(entry.updated_parsed), UTC)
            assert when.date().isoformat() == row["on"] == item["date_published"][:10]
            assert entry.link == item["url"]
            assert entry.link.startswith(f"{BASE}/")
            assert [tag.term for tag in entry.tags] == item["tags"] == [row["what"]]
            for words in (row["was"], row["why"], row["now"]):
                assert words in " ".join((entry.title, entry.content[0].value)), words
                assert words in " ".join((item["title"], item["content_text"])), words


@each_record
def test_every_change_leads_to_a_page_of_the_record(folder: Path) -> None:
    knowledge, answerer = record_of(folder)
    language = answerer.languages[0]
    paths = {one.link.removeprefix(BASE).partition("?")[0] for one in read(changes(answerer, language)).entries}
    assert paths <= {f"/f/{one}" for one in entries_of(knowledge)} | {f"/d/{one}" for one in knowledge.documents}


def entries_of(knowledge: Knowledge) -> list[str]:
    return [entry.id for one in knowledge.documents.values() for entry in one.entries()] + [*knowledge.gone]


def test_ids_name_no_host_and_are_the_same_in_each_language() -> None:
    knowledge = record_of(RECORD)[0]
    document = next(iter(knowledge.documents.values()))
    words = Text(en="It was another figure.", fr="C’était un autre chiffre.")
    change = Change(on="2026-11-01", was=words, why=words)
    fact = replace(document.facts[0], changes=(change, change))
    changed = replace(document, facts=(fact, *document.facts[1:]))
    answerer = Answerer(replace(knowledge, documents={**knowledge.documents, document.id: changed}))
    first, second = (changes(answerer, language) for language in answerer.languages)
    assert [row["what"] for row in first.rows].count("changed") == 2
    assert len({one.id for one in read(first).entries}) == len(first.rows)
    ids = [one.id for one in read(first).entries]
    assert ids == [one.id for one in read(first, "http://elsewhere.example:3000").entries]
    assert ids == [one.id for one in read(second).entries]
    assert all(one.startswith("urn:uuid:") for one in ids)
    assert read(first).feed.id != read(second).feed.id
    assert FORMATS[ATOM].write(first, SERVED) == FORMATS[ATOM].write(changes(answerer, first.language), SERVED)


def test_in_a_folder_of_files_a_feed_leads_to_files() -> None:
    made = changes(record_of(RECORD)[1], "en")
    text = FORMATS[ATOM].write(made, Exported("en/changes.atom"))
    assert 'href="f/co2-before-the-fire.html"' in text


@each_record
def test_no_other_page_is_a_feed(folder: Path) -> None:
    answerer = record_of(folder)[1]
    for kind in OF_ALL:
        made = page(read_as(answerer, answerer.languages[0], TODAY), PageId(kind))
        assert made is not None
        assert ({ATOM, JSON_FEED} <= formats_of(made).keys()) is (made.id == CHANGES)


@pytest.mark.parametrize("suffix", [ATOM, JSON_FEED])
async def test_a_feed_is_served_with_the_address_that_the_pages_have(suffix: str) -> None:
    bot = running(Settings(port=0, base_url=BASE), {"": ServedRecord(record_of(RECORD)[1], 4, 40)}, lambda: TODAY)
    async with bot as port, aiohttp.ClientSession() as session:
        got = await opened(session, f"http://127.0.0.1:{port}/changes{suffix}?lang=fr")
        assert got.status == 200
        assert got.headers["Content-Type"].partition(";")[0] == FORMATS[suffix].content_type
        assert got.headers["Access-Control-Allow-Origin"] == "*"
        assert f"{BASE}/f/co2-before-the-fire?lang=fr" in got.text
        assert (
            f'href="/changes{suffix}?lang=fr"'
            in (await opened(session, f"http://127.0.0.1:{port}/changes?lang=fr")).text
        )
        assert (await opened(session, f"http://127.0.0.1:{port}/record{suffix}")).status == 404
