"""The page that compares a draft: what it marks, what it refuses, and that nothing of the draft stays."""

from __future__ import annotations

import asyncio
import html
import logging
import re
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote_plus

import aiohttp
import pytest

from bot.languages import LANGUAGES, say
from bot.review.report import State
from bot.review.reviewer import Reviewer
from bot.review.wording import state_in_words
from bot.serve import Served, running
from bot.settings import Settings, SlackSettings
from bot.web.limits import LONGEST_DRAFT
from bot.web.marking import SIGNS, pieces_of
from tests.loopback.payloads import BOT_TOKEN, SIGNING_SECRET, form, signed, slash_command
from tests.shipped import SPOKEN, shipped
from tests.web.visiting import Page, opened

SLACK = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, "http://127.0.0.1:9/api/")
COMMAND = form(slash_command("/facts", "help"))
OLD = "Over 56,000 asylum seekers had been sent back to wait in Mexico under MPP."
RIGHT = "Over 59,000 asylum seekers had been returned to Mexico under MPP."
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass
class Visitor:
    """A browser without a screen, and Slack beside it."""

    port: int
    session: aiohttp.ClientSession

    async def open(self, path: str = "/review", method: str = "GET", **options: object) -> Page:
        """Open an address."""
        return await opened(self.session, f"http://127.0.0.1:{self.port}{path}", method, **options)

    async def compare(self, text: str, **fields: str) -> Page:
        """Post a draft as the form does."""
        return await self.open(method="POST", data={"text": text, **fields})

    async def command(self) -> float:
        """Send a command of Slack's, and return how many seconds it took."""
        begun = time.monotonic()
        page = await self.open("/slack/events", "POST", data=COMMAND[0], headers=signed(*COMMAND))
        assert page.status == 200
        return time.monotonic() - begun


@pytest.fixture
async def visitor() -> AsyncIterator[Visitor]:
    """A visitor of the real server, with the shipped record."""
    bot = running(Settings(slack=SLACK, port=0), {"": Served(shipped(), 5, 40)})
    async with bot as port, aiohttp.ClientSession() as session:
        yield Visitor(port, session)


class Words(HTMLParser):
    """The text of a page's element of a class, without that of its notes."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._depth, self._noted, self.text = name, 0, False, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # as the parser calls it
        """Begin with the element."""
        names = (dict(attrs).get("class") or "").split()
        self._depth += bool(self._depth) or self._name in names
        self._noted = self._noted or "note" in names

    def handle_endtag(self, tag: str) -> None:
        """End with the element."""
        self._depth -= bool(self._depth)
        self._noted = self._noted and tag != "a"

    def handle_data(self, data: str) -> None:
        """Take the text."""
        self.text += data if self._depth and not self._noted else ""


def draft_of(page: Page) -> str:
    """Return the marked draft without the marks."""
    words = Words("draft")
    words.feed(page.text)
    return words.text


@pytest.mark.parametrize("language", SPOKEN)
async def test_the_first_page_is_an_empty_form(language: str, visitor: Visitor) -> None:
    page = await visitor.open(f"/review?lang={language}")
    assert page.status == 200
    assert f'<html lang="{language}">' in page.text
    assert '<form action="/review" method="post">' in page.text
    assert '<label for="text">' in page.text
    assert "<script" not in page.text
    assert "maxlength" not in page.text  # a browser would cut a longer text without a word
    assert say(language, "review.page.lead") in html.unescape(page.text)


async def test_every_page_leads_to_it_and_it_to_itself_in_other_languages(visitor: Visitor) -> None:
    assert '<a href="/review?lang=en">Check a draft</a>' in (await visitor.open("/")).text
    page = await visitor.open()
    assert 'aria-current="page"' in page.text
    assert 'href="/review?lang=es"' in page.text
    assert 'href="/?lang=es"' in (await visitor.open("/")).text


async def test_each_claim_is_marked_where_it_stands_and_told_below(visitor: Visitor) -> None:
    page = await visitor.compare(f"First line.\n\n{OLD} There were 7 unicorns.")
    assert page.status == 200
    assert '<mark class="outdated">Over 56,000 asylum seekers</mark>' in page.text
    assert 'href="#claim-1"' in page.text
    assert 'id="claim-1" class="outdated"' in page.text
    assert "<strong><span" in page.text
    assert "↻</span> Outdated" in page.text
    assert "There is a newer figure: Over 59,000 asylum seekers" in page.text
    assert '<p class="instead">Supported instead: 59,000</p>' in page.text
    assert re.search(r'href="https?://[^"]+" rel="external noopener noreferrer"', page.text)
    assert "Not in the record" in page.text
    assert "Whatever else the draft says was not compared." in page.text
    assert draft_of(page) == f"First line.\n\n{OLD} There were 7 unicorns."
    assert 'class="footnotes"' not in page.text


async def test_what_is_supported_has_footnotes_in_each_style(visitor: Visitor) -> None:
    page = await visitor.compare(RIGHT)
    assert page.text.count('<pre class="footnotes"') == 5
    for name in ("Chicago", "APA", "Bluebook", "CSL-JSON"):
        assert name in page.text


async def test_every_state_has_a_name_a_sign_and_a_line_of_its_own(visitor: Visitor) -> None:
    sheet = (await visitor.open("/static/style.css")).text
    assert set(SIGNS) == set(State)
    assert len(set(SIGNS.values())) == len(State)
    lines = re.findall(r"mark\.(\w+) \{[^}]*text-decoration-style: (\w+)", sheet)
    assert {name for name, _ in lines} == {state.value for state in State if state is not State.SUPPORTED}
    assert len({kind for _, kind in lines} | {"solid"}) == len(State)
    for language in LANGUAGES:
        assert len({state_in_words(one, language) for one in State}) == len(State)


@pytest.mark.slow
async def test_the_page_is_in_the_language_chosen_else_in_that_of_the_draft(visitor: Visitor) -> None:
    spanish = "En el año 2031 hubo 7 unicornios que llegaron a la ciudad para pedir asilo."
    assert '<html lang="es">' in (await visitor.compare(spanish)).text
    assert '<html lang="en">' in (await visitor.compare(spanish, lang="en")).text
    chosen = await visitor.compare(RIGHT, lang="es")
    assert '<html lang="es">' in chosen.text
    assert 'name="lang" value="es"' in chosen.text


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script><img src=x onerror=alert(1)> 59,000 \"'>",
        "</textarea></div><h1>59,000</h1> {{ 7 * 7 }} %s{0}",
        "قالت المنظمات إن 59,000 شخص أعيدوا إلى المكسيك في عام 2019.",
        "\u202e000,95 revO \u202c 👩🏽‍⚖️ 59,000",
        "a" * LONGEST_DRAFT,
        "1 " * (LONGEST_DRAFT // 2),
        "(1" * (LONGEST_DRAFT // 2),
        "one " * (LONGEST_DRAFT // 4),
        "“a b” " * 1000,
        f"{RIGHT}\r\n\r\n{OLD}",
        " \n 59,000",
        "\ufeff\x01\x1b[31m 59,000 \x7f",
    ],
)
async def test_any_text_comes_back_escaped_and_whole(text: str, visitor: Visitor) -> None:
    page = await visitor.compare(text)
    assert page.status == 200
    assert "<script" not in page.text
    assert "<img" not in page.text
    assert page.text.count("<h1>") == page.text.count("</textarea>") == 1
    assert draft_of(page) == text.replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"", FORM, 400),
        (b"text=", FORM, 400),
        (b"text=+%0D%0A", FORM, 400),
        (b"text=%00%01PK", FORM, 400),
        (b"\xff\xfe\x00", FORM, 400),
        (b"text=%ff%fe&lang=%", FORM, 200),
        (b"text=%ed%a0%80", FORM, 200),
        (b"text=a", {"Content-Type": "application/x-www-form-urlencoded; charset=klingon"}, 400),
        (b"text=a", {"Content-Type": "multipart/form-data"}, 415),
        (b"PK\x03\x04", {"Content-Type": "application/octet-stream"}, 415),
        (b"{}", {"Content-Type": "application/json"}, 415),
        (b"text=" + b"x" * (LONGEST_DRAFT + 1), FORM, 413),
        (b"text=" + b"x" * 200_000, FORM, 413),
        (b"text=" + quote_plus("👩" * LONGEST_DRAFT).encode(), FORM, 200),
    ],
)
async def test_what_is_no_draft_is_refused_kindly(
    body: bytes, kind: dict[str, str], status: int, visitor: Visitor
) -> None:
    page = await visitor.open(method="POST", data=body, headers=kind)
    assert page.status == status
    if status == 413:
        assert "The text is longer than 10,000 characters. Give a part of it." in page.text
        assert page.text.count('role="alert"') == 1


async def test_a_megabyte_is_refused_in_one_line_however_it_is_sent(visitor: Visitor) -> None:
    async def bit_by_bit() -> AsyncIterator[bytes]:
        yield b"text="
        for _ in range(17):
            yield b"x" * 64 * 1024

    for body in (b"text=" + b"x" * 1_000_000, bit_by_bit()):
        page = await visitor.open(method="POST", data=body, headers=FORM)
        assert page.status == 413
        assert "The text is longer than 10,000 characters. Give a part of it." in page.text


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_it_has_the_strict_headers_and_stays_in_no_cache(method: str, visitor: Visitor) -> None:
    page = await visitor.open(method=method, data={"text": RIGHT} if method == "POST" else None)
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "unsafe" not in page.headers["Content-Security-Policy"]
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert not re.search(r"\son\w+=|\sstyle=", page.text)


async def test_nothing_of_a_draft_is_stored_or_logged(
    visitor: Visitor, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        for text in ("Over 59,000 quokkas had been returned to Mexico.", "quokka" * LONGEST_DRAFT, "quokka\0"):
            await visitor.compare(text)
    assert "quokka" not in caplog.text
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files  # the store is there
    assert not any(b"quokka" in path.read_bytes() for path in files)


@pytest.mark.slow
async def test_a_command_does_not_wait_for_a_draft(visitor: Visitor) -> None:
    await visitor.compare(RIGHT)
    await visitor.command()
    draft = asyncio.create_task(visitor.compare((RIGHT + " There were 7 unicorns in 2031. ") * 95))
    await asyncio.sleep(0.05)
    assert await visitor.command() < 1
    assert not draft.done()
    assert (await draft).status == 200


async def test_a_draft_for_which_there_is_no_time_is_told_what_was_not_checked(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.web.drafts.LONGEST_REVIEW", 0.0)
    page = await visitor.compare(RIGHT)
    assert page.status == 200
    assert "The time for this draft was up." in page.text
    assert "Not checked" in page.text
    assert "Supported" not in page.text


async def test_without_pages_there_is_none_for_drafts() -> None:
    settings = Settings(port=0, has_pages=False)
    async with running(settings, {"": Served(shipped(), 5, 40)}) as port, aiohttp.ClientSession() as session:
        assert (await Visitor(port, session).compare(RIGHT)).status == 404


@pytest.mark.parametrize("draft", ["", "no claim", RIGHT, f"“{RIGHT}” said HIAS in July 2019. {OLD}"])
def test_the_pieces_of_a_draft_make_the_draft_and_each_claim_ends_once(draft: str) -> None:
    report = Reviewer(shipped()).review(draft)
    pieces = list(pieces_of(draft, report))
    assert "".join(piece.text for piece in pieces) == draft
    numbers = [note.number for piece in pieces for note in piece.notes]
    assert sorted(numbers) == list(range(1, len(report.findings) + 1))
