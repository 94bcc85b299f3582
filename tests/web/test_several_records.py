"""Several records in one process: each with its own pages, and none says anything of another's."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from html import unescape
from urllib.parse import urlsplit

import aiohttp
import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.serve import Records, Served, running
from bot.settings import Settings
from bot.web import lanes
from tests.records.conftest import FOLDERS
from tests.shipped import answering, shipped
from tests.web.html import faults_of
from tests.web.test_record_server import TODAY, Visitor

FOLDER = {one.name: one for one in FOLDERS}
AGUA = answering(FOLDER["agua"])
OF_AGUA = AGUA.indexed.knowledge
DOCUMENT = next(iter(OF_AGUA.documents.values()))
AT = "/r/agua"
TO_CRAWL = 60  # pages; of each kind some


def several() -> Records:
    """The shipped record, one in Spanish, and one that cannot be read."""
    return {"knowledge": Served(shipped(), 5, 40), "agua": Served(AGUA, 3, 20), "torn": None}


@pytest.fixture
async def visitor(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Visitor]:
    """A visitor of all of them, whom nobody slows down."""
    monkeypatch.setattr(lanes, "PACE", 1e9)
    settings = Settings(port=0, has_language_tool=True)
    async with running(settings, several(), lambda: TODAY) as port, aiohttp.ClientSession() as session:
        yield Visitor(port, session)


def links_of(text: str) -> set[str]:
    """Return where a page's links, forms and files lead to on this server."""
    told = {unescape(one) for one in re.findall(r'(?:href|src|action|data-suggest)="([^"]*)"', text)}
    return {one for one in told if one.startswith("/")}


async def test_every_link_of_a_record_s_pages_stays_under_its_name_and_leads_somewhere(visitor: Visitor) -> None:
    waiting, seen = [f"{AT}/", f"{AT}/review"], set[str]()
    while waiting and len(seen) < TO_CRAWL:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        page = await visitor.open(path)
        assert page.status == 200, path
        if not page.headers["Content-Type"].startswith("text/html"):
            continue
        assert [*faults_of(page.text)] == [], path
        of_others = {"/r/knowledge/"}
        for link in sorted(links_of(page.text)):
            split = urlsplit(link)
            assert split.path.startswith(f"{AT}/") or split.path in of_others, (path, link)
            if split.path not in of_others and not split.path.endswith("/suggest"):
                waiting.append(link.partition("#")[0])
    kinds = {urlsplit(one).path.removeprefix(AT).split("/")[1] for one in seen}
    assert {"", "review", "record", "f", "d", "static"} <= kinds


async def test_the_root_serves_the_first_record_as_if_it_were_alone_and_names_the_others(visitor: Visitor) -> None:
    page = await visitor.open("/record?lang=en")
    assert page.status == 200
    paths = {urlsplit(one).path for one in links_of(page.text)}
    assert {one for one in paths if one.startswith("/r/")} == {"/r/knowledge/", "/r/agua/"}
    assert "/timeline" in paths
    named = await visitor.open("/r/knowledge/record?lang=en")
    assert named.text.replace("/r/knowledge/", "/") == page.text.replace("/r/knowledge/", "/")


async def test_an_address_of_one_record_is_none_of_another(visitor: Visitor) -> None:
    own = await visitor.open(f"{AT}/d/{DOCUMENT.id}")
    assert own.status == 200
    for elsewhere in ("", "/r/knowledge"):
        assert (await visitor.open(f"{elsewhere}/d/{DOCUMENT.id}")).status == 404
    assert (await visitor.open("/r/nowhere/record")).status == 404


async def test_a_question_is_answered_by_the_record_whose_page_it_is_typed_into(visitor: Visitor) -> None:
    question = AGUA.help("es").examples[0]
    answer = AGUA.answer(question, today=TODAY)
    assert isinstance(answer, Found)
    mine = await visitor.open(f"{AT}/", "POST", data={"q": question})
    others = await visitor.open("/", "POST", data={"q": question})
    assert answer.sentence in unescape(mine.text)
    assert answer.sentence not in unescape(others.text)


async def test_programs_find_each_record_where_its_description_says(visitor: Visitor) -> None:
    told = json.loads((await visitor.open(f"{AT}/openapi.json")).text)
    assert told["servers"] == [{"url": AT}]
    assert told["info"]["title"] == OF_AGUA.about.title.in_language("es")
    package = json.loads((await visitor.open(f"{AT}/datapackage.json")).text)
    for table in package["resources"]:
        got = await visitor.open(f"{AT}/{table['path']}")
        assert got.status == 200, table["path"]
    checked = await visitor.open(f"{AT}/v2/check", "POST", data={"text": "Nada.", "language": "es"})
    assert checked.status == 200


async def test_one_broken_record_is_told_and_takes_no_other_down(visitor: Visitor) -> None:
    for path in ("/r/torn", "/r/torn/", "/r/torn/record", "/r/torn/mcp"):
        page = await visitor.open(path)
        assert page.status == 503, path
        assert "cannot be read" in page.text
    assert (await visitor.open("/r/tornado")).status == 404
    ready = await visitor.open("/readyz")
    assert ready.status == 200
    assert json.loads(ready.text)["records"] == {
        "knowledge": shipped().foundations.record,
        "agua": AGUA.foundations.record,
        "torn": None,
    }


async def test_where_the_first_is_broken_no_other_takes_its_place(visitor: Visitor) -> None:
    del visitor
    records: Records = {"torn": None, "agua": Served(AGUA, 3, 20)}
    async with running(Settings(port=0), records) as port, aiohttp.ClientSession() as session:
        alone = Visitor(port, session)
        assert (await alone.open("/")).status == 503
        assert (await alone.open("/record")).status == 404
        assert (await alone.open(f"{AT}/record")).status == 200


async def test_what_is_read_elsewhere_names_the_record_s_public_address() -> None:
    base = "https://letters.example.org"
    answerer = Answerer(OF_AGUA, pages=f"{base}{AT}")
    records: Records = {"knowledge": Served(shipped(), 5, 40), "agua": Served(answerer, 3, 20)}
    async with (
        running(Settings(port=0, base_url=base), records, lambda: TODAY) as port,
        aiohttp.ClientSession() as session,
    ):
        visitor = Visitor(port, session)
        page = await visitor.open(f"{AT}/d/{DOCUMENT.id}")
        assert f'rel="canonical" href="{base}{AT}/d/{DOCUMENT.id}"' in page.text
        (linked,) = re.findall(r'application/ld\+json">(.*?)</script>', page.text, re.DOTALL)
        assert f"{base}{AT}/d/{DOCUMENT.id}" in linked
        assert f"{AT}{AT}" not in page.text
        feed = await visitor.open(f"{AT}/changes.atom")
        assert f"{base}{AT}/changes" in feed.text
        told = json.loads((await visitor.open(f"{AT}/openapi.json")).text)
        assert told["servers"] == [{"url": f"{base}{AT}"}]
