"""The record's pages on a real port: addresses, headers, and what hostile requests get."""

from __future__ import annotations

import json
import random
from collections.abc import AsyncIterator
from datetime import date
from urllib.parse import quote

import aiohttp
import pytest

from bot.languages import say
from bot.serve import Served, running
from bot.settings import Settings
from bot.web import lanes
from bot.web.one_at_a_time import RETRY_AFTER, BusyError, OneAtATime
from bot.web.record.formats import FORMATS, suffixes_of
from tests.drawn import drawn
from tests.records.conftest import FOLDERS
from tests.shipped import answering
from tests.web.visiting import Page, opened

TODAY = date(2026, 11, 28)
RECORD = next(one for one in FOLDERS if one.name == "refinery")  # in two languages
ANSWERER = answering(RECORD)
KNOWLEDGE = ANSWERER.indexed.knowledge
FIRST, SECOND = ANSWERER.languages
DOCUMENT = next(iter(KNOWLEDGE.documents.values()))
FACT = DOCUMENT.facts[0]
PATHS = (
    f"/f/{FACT.id}",
    f"/f/{FACT.topic}",
    f"/d/{DOCUMENT.id}",
    f"/o/{next(iter(KNOWLEDGE.organizations))}",
    f"/p/{next(iter(KNOWLEDGE.people))}",
    f"/l/{next(iter(KNOWLEDGE.places))}",
    f"/t/{next(iter(KNOWLEDGE.terms))}",
    "/record",
    "/timeline",
    "/signatories",
    "/changes",
    "/how",
)


def kind_of(path: str) -> str:
    """Return the kind of the page at a path."""
    return path.split("/")[1]


class Visitor:
    """A browser without a screen."""

    def __init__(self, port: int, session: aiohttp.ClientSession) -> None:
        self._base = f"http://127.0.0.1:{port}"
        self._session = session

    def address(self, path: str) -> str:
        return f"{self._base}{path}"

    async def open(self, path: str, method: str = "GET", **options: object) -> Page:
        """Open an address of the bot as it is, without encoding it again."""
        from yarl import URL

        return await opened(self._session, URL(f"{self._base}{path}", encoded=True), method, **options)


@pytest.fixture
async def visitor(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Visitor]:
    """A visitor of the real server, whom nobody slows down."""
    monkeypatch.setattr(lanes, "PACE", 1e9)
    bot = running(Settings(port=0), {"": Served(ANSWERER, 4, 40)}, lambda: TODAY)
    async with bot as port, aiohttp.ClientSession(max_line_size=200_000) as session:
        yield Visitor(port, session)


async def test_every_kind_of_page_is_served_with_strict_headers_and_may_be_kept(visitor: Visitor) -> None:
    for path in PATHS:
        page = await visitor.open(path)
        assert page.status == 200, path
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        assert "unsafe" not in page.headers["Content-Security-Policy"]
        assert page.headers["Cache-Control"] == "public, max-age=300"
        assert page.headers["Vary"] == "Accept-Language"
        assert (await visitor.open(path, "HEAD")).headers["ETag"] == page.headers["ETag"]


async def test_every_page_and_each_of_its_forms_waits_its_turn_behind_other_pages(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def busy(*_: object, **__: object) -> None:
        raise BusyError

    monkeypatch.setattr(OneAtATime, "do", busy)
    for path in (f"{one}{suffix}" for one in PATHS for suffix in ("", *suffixes_of(kind_of(one)))):
        page = await visitor.open(f"{path}?as-of=2019-07-18")
        assert (page.status, page.headers.get("Retry-After")) == (503, RETRY_AFTER), path
        assert ("Access-Control-Allow-Origin" in page.headers) is (path not in PATHS)


async def test_a_page_that_is_known_is_not_sent_again(visitor: Visitor) -> None:
    first = await visitor.open(PATHS[0])
    again = await visitor.open(PATHS[0], headers={"If-None-Match": f'"x", {first.headers["ETag"]}'})
    assert (again.status, again.text) == (304, "")
    assert again.headers["ETag"] == first.headers["ETag"]
    other = await visitor.open(f"{PATHS[0]}?lang={SECOND}", headers={"If-None-Match": first.headers["ETag"]})
    assert other.status == 200


async def test_a_page_is_in_the_language_of_its_address_else_in_the_browsers(visitor: Visitor) -> None:
    for path in PATHS:
        assert f'<html lang="{SECOND}">' in (await visitor.open(f"{path}?lang={SECOND}")).text
        assert f'<html lang="{SECOND}">' in (await visitor.open(path, headers={"Accept-Language": SECOND})).text
        assert f'<html lang="{FIRST}">' in (await visitor.open(f"{path}?lang=klingon")).text


async def test_every_page_leads_to_the_others(visitor: Visitor) -> None:
    for path in ("/", "/review", "/nothing", *PATHS):
        text = (await visitor.open(path)).text
        for way in ("/record", "/timeline", "/signatories", "/changes", "/how", "/review"):
            assert f'<a href="{way}?lang={FIRST}"' in text
        assert text.count('aria-current="page"') == (
            path in ("/record", "/timeline", "/signatories", "/changes", "/how", "/review")
        )


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/f/nothing-like-it", 404),
        (f"/d/{FACT.id}", 404),
        (f"/f/{DOCUMENT.id}", 404),
        (f"/f/{FACT.id}/", 404),
        (f"/f/{FACT.id.upper()}", 404),
        (f"/f/{'x' * 5000}", 404),
        ("/f/..%2f..%2frecord.yaml", 404),
        ("/f/%00", 404),
        (f"/f/{FACT.id}?as-of=1803", 404),
        (f"/f/{FACT.id}?as-of=2999-01", 404),
        (f"/f/{FACT.id}?as-of=yesterday", 400),
        (f"/f/{FACT.id}?as-of=2019-02-30", 400),
        (f"/f/{FACT.id}?as-of={'2' * 5000}", 400),
        ("/signatories?letter=signed", 400),
        (f"/signatories?{DOCUMENT.id}=perhaps", 400),
    ],
)
async def test_what_is_not_in_the_record_is_said_to_be_so(path: str, status: int, visitor: Visitor) -> None:
    page = await visitor.open(path)
    assert page.status == status
    assert "<h1>" in page.text
    assert page.headers["Cache-Control"] == "no-store"


async def test_a_page_of_a_day_is_linked_by_day_and_leads_back_to_today(visitor: Visitor) -> None:
    day = DOCUMENT.published.date
    page = await visitor.open(f"/d/{DOCUMENT.id}?as-of={day}")
    assert page.status == 200
    assert f"as-of={day}" in page.text
    assert f'<a href="/d/{DOCUMENT.id}?lang={FIRST}">' in page.text


async def test_sets_of_signatories_keep_their_address_in_the_other_language(visitor: Visitor) -> None:
    signed = next(one for one in KNOWLEDGE.documents.values() if one.has_whole_list)
    page = await visitor.open(f"/signatories?lang={FIRST}&{signed.id}=signed")
    assert page.status == 200
    assert '<option value="signed" selected>' in page.text
    assert f'href="/signatories?lang={SECOND}&amp;{signed.id}=signed"' in page.text


async def test_the_pages_of_the_record_are_turned_off_with_the_others() -> None:
    bot = running(Settings(port=0, has_pages=False), {"": Served(ANSWERER, 4, 40)})
    async with bot as port, aiohttp.ClientSession() as session:
        for path in PATHS:
            async with session.get(f"http://127.0.0.1:{port}{path}") as got:
                assert got.status == 404


@pytest.mark.parametrize("suffix", FORMATS)
async def test_every_page_is_data_for_scripts_of_every_site(suffix: str, visitor: Visitor) -> None:
    for path in (one for one in PATHS if suffix in suffixes_of(kind_of(one))):
        links = (await visitor.open(path)).text
        page = await visitor.open(f"{path}{suffix}")
        assert page.status == (200 if f'href="{path}{suffix}?lang={FIRST}"' in links else 404), path
        assert page.headers["Access-Control-Allow-Origin"] == "*"
        if page.status == 200:
            assert page.headers["Content-Type"] == f"{FORMATS[suffix].content_type}; charset=utf-8"
            known = {"If-None-Match": page.headers["ETag"]}
            assert (await visitor.open(f"{path}{suffix}", headers=known)).status == 304
    assert "Access-Control-Allow-Origin" not in (await visitor.open(PATHS[0])).headers


async def test_a_header_leads_from_each_form_of_a_page_to_the_others(visitor: Visitor) -> None:
    for path in PATHS:
        page = await visitor.open(path)
        links = page.headers["Link"]
        assert f'<{path}?lang={FIRST}>; rel="alternate"; type="text/html"' in links
        assert f'<{path}.json?lang={FIRST}>; rel="alternate"; type="application/json"' in links
        data = await visitor.open(f"{path}.json")
        assert (data.headers["Link"], data.headers["Access-Control-Expose-Headers"]) == (
            links,
            "ETag, Link, Retry-After",
        )
        known = {"If-None-Match": data.headers["ETag"]}
        assert (await visitor.open(f"{path}.json", headers=known)).headers["Link"] == links


async def test_a_program_is_told_why_it_gets_nothing(visitor: Visitor) -> None:
    nothing = await visitor.open("/f/nothing-like-it.json")
    assert (nothing.status, json.loads(nothing.text)) == (404, {"error": say(FIRST, "record.none")})
    refused = await visitor.open(f"{PATHS[0]}.csv?as-of=yesterday")
    assert (refused.status, refused.text) == (400, f"{say(FIRST, 'record.refused')}\n")
    assert refused.headers["Access-Control-Allow-Origin"] == "*"
    assert (await visitor.open(f"{PATHS[0]}.xml")).status == 404


@pytest.mark.parametrize(("count", "one_in"), [(300, 1), pytest.param(10_000, 8, marks=pytest.mark.slow)])
async def test_hostile_requests_get_a_page_or_a_clear_refusal(count: int, one_in: int, visitor: Visitor) -> None:
    chance = random.Random(20261128)
    asked = [(*hostile(chance), chance.choice(("GET", "GET", "HEAD", "POST", "PUT"))) for _ in range(count)]
    for number, (path, headers, method) in enumerate(drawn(asked, one_in)):
        page = await visitor.open(path, method, headers=headers)
        assert page.status < 500, (number, path, headers)
        own = page.text.replace('<script type="application/ld+json">', "")
        assert "<script" not in own or "/html" not in page.headers["Content-Type"], (number, path)
        assert "Traceback" not in page.text


_PIECES = (
    "..", "%2e%2e%2f", "%00", "%ff%fe", "%ed%a0%80", "<script>alert(1)</script>", "'\"><img src=x>", "{{7*7}}", "%s%n",
    "a" * 3000, "-", "2019-11", "9999-12-31", "0001", "2019-11/2019-01", "٢٠١٩", "\u202e", "👩🏽‍⚖️", ";", "&&", "=", "#",
    "__proto__", "constructor", "$(id)", "' OR 1=1--", "\r\nSet-Cookie: a=b", FACT.id, DOCUMENT.id,
)  # fmt: skip
_NAMES = ("lang", "as-of", "q", "signed", DOCUMENT.id, "as-of[]", "AS-OF", "")


def hostile(chance: random.Random) -> tuple[str, dict[str, str]]:
    """Return an address and headers that somebody may send who means no good."""
    path = chance.choice(PATHS)
    path += chance.choice(("", "", ".json", ".csv", ".md", ".csl.json", ".exe", ".json/", "."))
    if chance.random() < 0.5:
        path = f"/{chance.choice('fdoplt')}/{''.join(piece(chance) for _ in range(chance.randint(1, 3)))}"
    query = "&".join(f"{chance.choice(_NAMES)}={piece(chance)}" for _ in range(chance.randint(0, 4)))
    headers = {
        "Accept-Language": chance.choice(("", "xx", "en;q=9e999", "," * 500, "fr" * 900, "é")),
        "If-None-Match": chance.choice(('"x"', "*", "W/" + '"' * 9, '"' + "a" * 4000 + '"')),
        "Range": chance.choice(("bytes=0-", "bytes=9-1", "x")),
    }
    return f"{path}?{query}", headers


def piece(chance: random.Random) -> str:
    """Return a piece of an address, with what no address may hold escaped."""
    one = chance.choice(_PIECES)
    return one if one.startswith("%") else quote(one, safe="-=&;'$()")
