"""The pages on a real port: what is shown, what is escaped, and the headers on everything."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from yarl import URL

from bot.answers.answer import Ambiguous, Answer, Kind, Nearest, NotFound, Standing, Status
from bot.answers.current import Current
from bot.clock import utc_today
from bot.languages import LANGUAGES, Language
from bot.readiness import Readiness
from bot.serve import Served, running
from bot.settings import Settings
from bot.supervisor import Supervisor
from bot.web.server import build_web
from tests.loopback.answers import CITATION, FakeAnswerer, found
from tests.web.visiting import Page, opened

SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


@dataclass
class Fixed(FakeAnswerer):
    """Gives one answer, whatever is asked."""

    gives: Answer | None = None
    chosen: list[Language | None] = field(default_factory=list)

    def answer(self, question: str, *, language: Language | None = None, **options: Any) -> Answer:
        """Give the answer, or what the fake gives."""
        self.chosen.append(language)
        return self.gives or super().answer(question, language=language, **options)


@dataclass
class Visitor:
    """A browser without a screen."""

    port: int
    session: aiohttp.ClientSession
    answerer: Fixed

    async def open(self, path: str, method: str = "GET", **options: object) -> Page:
        """Open an address of the bot as it is, without encoding it again."""
        url = URL(f"http://127.0.0.1:{self.port}{path}", encoded=True)
        return await opened(self.session, url, method, **options)

    async def ask(self, question: str, **query: str) -> Page:
        """Ask a question as the form does."""
        url = URL(f"http://127.0.0.1:{self.port}/").with_query({"q": question, **query})
        return await self.open(str(url.relative()))


@pytest.fixture
async def visitor() -> AsyncIterator[Visitor]:
    """A visitor of the real server."""
    answerer = Fixed()
    bot = running(Settings(port=0), {"": Served(answerer, 5, 40)})  # type: ignore[arg-type]
    # Its own maximum, because one test has a line longer than a client takes by default.
    async with bot as port, aiohttp.ClientSession(max_line_size=200_000) as session:
        yield Visitor(port, session, answerer)


async def test_the_first_page_has_a_box_and_examples_as_links(visitor: Visitor) -> None:
    page = await visitor.open("/")
    assert page.status == 200
    assert '<label for="q">' in page.text
    assert 'id="q" name="q"' in page.text
    assert '<a href="/?q=one%3F&amp;lang=en">one?</a>' in page.text
    assert page.text.count("<script") == page.text.count('<script src="/static/suggest.js" defer>') == 1


async def test_an_answer_names_its_source_with_a_deep_link(visitor: Visitor) -> None:
    page = await visitor.ask("how many?")
    assert "Over 59,000 people." in page.text
    assert "As of January 2020." in page.text
    assert "TRAC · January 29, 2020 · paragraph 4" in page.text
    assert 'href="https://example.org/qa?a=1&amp;b=2#:~:text=more%20than%20fifty"' in page.text
    assert "read a repost" in page.text
    assert visitor.answerer.asked == [("how many?", None)]


async def test_the_sentence_around_the_anchor_is_shown_in_the_document_s_language(visitor: Visitor) -> None:
    assert "blockquote" not in (await visitor.ask("how many?")).text
    visitor.answerer.gives = found(language="es", citations=(replace(CITATION, passage="A & B said so."),))
    assert '<blockquote lang="en">A &amp; B said so.</blockquote>' in (await visitor.ask("how many?")).text


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_kind_has_a_page_in_every_language(kind: Kind, language: Language, visitor: Visitor) -> None:
    status = Status(Standing.SUPERSEDED, "2019-11", "A newer one.")
    visitor.answerer.gives = found(kind=kind, language=language, items=("one & two",), history=("old",), status=status)
    page = await visitor.ask("anything")
    assert f'<html lang="{language}">' in page.text
    for words in ("Over 59,000 people.", "one &amp; two", "old", "A newer one.", "Questions &amp; answers"):
        assert words in page.text


async def test_choices_are_links(visitor: Visitor) -> None:
    visitor.answerer.gives = Ambiguous("Which letter?", ("the 2018 & one",), "es")
    page = await visitor.ask("the letter")
    assert '<a href="/?q=the+2018+%26+one&amp;lang=es">the 2018 &amp; one</a>' in page.text


async def test_what_comes_nearest_is_quoted_below_that_nothing_was_found(visitor: Visitor) -> None:
    remarks = ("Says nothing of “<storks>”.", "Speaks of herons, not of storks.")
    near = Nearest(
        Kind.FIGURE,
        "Forty & one",
        "Forty & one (2031)",
        "2031",
        CITATION,
        ("storks",),
        remarks,
        ("A & B", "C"),
        "how <many>?",
    )
    visitor.answerer.gives = NotFound("Not found.", "en", ("how <many>?", "who?"), (near,))
    text = (await visitor.ask("storks")).text
    order = [
        "Not found.", "<h3>Nearest in the record</h3>", "<blockquote>", "<p>Forty &amp; one (2031)</p>",
        "A &amp; B; C", "</blockquote>", "“&lt;storks&gt;”. Speaks of herons, not of storks.", CITATION.said_by,
        '<a href="/?q=how+%3Cmany%3E%3F&amp;lang=en">Show its card</a>', "who?",
    ]  # fmt: skip
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert text.count("how+%3Cmany") == 1


async def test_what_people_type_is_escaped(visitor: Visitor) -> None:
    page = await visitor.ask(f"echo {SCRIPT}")
    assert page.text.count("<script") == page.text.count('<script src="/static/suggest.js" defer>') == 1
    assert "<img" not in page.text
    assert "&lt;script&gt;" in page.text


async def test_an_address_that_is_not_of_the_web_is_no_link(visitor: Visitor) -> None:
    visitor.answerer.gives = found(citations=(replace(CITATION, url="javascript:alert(1)"),))
    page = await visitor.ask("anything")
    assert "javascript" not in page.text
    assert "no public address known" in page.text


async def test_the_language_of_the_address_is_kept(visitor: Visitor) -> None:
    page = await visitor.ask("how many?", lang="es")
    assert '<html lang="es">' in page.text
    assert "29 de enero de 2020" in page.text
    assert visitor.answerer.chosen == ["es"]


async def test_a_question_without_a_language_leaves_it_to_the_answerer(visitor: Visitor) -> None:
    await visitor.ask("how many?", lang="klingon")
    assert visitor.answerer.chosen == [None]


async def test_the_first_page_is_in_the_browsers_language(visitor: Visitor) -> None:
    page = await visitor.open("/", headers={"Accept-Language": "de, es-MX;q=0.9, en;q=0.8"})
    assert '<html lang="es">' in page.text


@pytest.mark.parametrize("question", ["x" * 2001, "ñ" * 10_000, "👩🏽‍⚖️" * 1500, "\x00\x1b", "{{ 7 * 7 }}", "%s{0}"])
async def test_any_question_gets_a_page(question: str, visitor: Visitor) -> None:
    page = await visitor.ask(f"echo {question}")
    assert page.status == 200
    assert visitor.answerer.questions == [f"echo {question}"]


@pytest.mark.parametrize("query", ["q=%ff%fe", "q=%ed%a0%80", "q", "q=&q=x", "lang=", "%", "q=%"])
async def test_any_query_gets_a_page(query: str, visitor: Visitor) -> None:
    assert (await visitor.open(f"/?{query}")).status == 200


@pytest.mark.parametrize("path", ["/", "/?q=how", "/healthz", "/readyz", "/static/style.css", "/nothing-here"])
async def test_every_response_has_the_strict_headers(path: str, visitor: Visitor) -> None:
    headers = (await visitor.open(path)).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "aiohttp" not in headers["Server"].lower()


async def test_everything_that_a_page_needs_is_served(visitor: Visitor) -> None:
    class Needs(HTMLParser):
        found: tuple[str, ...] = ()

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert not any(name.startswith("on") or name == "style" for name, _ in attrs)
            if tag == "link":
                self.found += (str(dict(attrs)["href"]),)

    needs = Needs()
    needs.feed((await visitor.open("/")).text)
    assert len(needs.found) == 2
    for path in needs.found:
        assert (await visitor.open(path)).status == 200


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/x", 404), ("PUT", "/", 405), ("POST", "/", 415), ("GET", "/../x", 404)],
)
async def test_an_address_that_is_wrong_gets_a_kind_page(method: str, path: str, status: int, visitor: Visitor) -> None:
    page = await visitor.open(path, method)
    assert page.status == status
    assert "Ask a question" in page.text
    assert ("Allow" in page.headers) == (status == 405)


async def test_without_slack_there_is_no_endpoint_for_it(visitor: Visitor) -> None:
    assert (await visitor.open("/slack/events", "POST")).status == 404


async def test_a_failing_page_shows_a_reference_and_logs_the_traceback(
    visitor: Visitor, caplog: pytest.LogCaptureFixture
) -> None:
    visitor.answerer.fails = RuntimeError("secret detail")
    page = await visitor.ask("how many?")
    (record,) = caplog.records
    reference = record.getMessage().partition("(ref ")[2].removesuffix(")")
    assert page.status == 500
    assert f"(ref {reference})" in page.text
    assert "secret detail" not in page.text
    assert record.exc_info


async def test_the_process_says_that_it_lives(visitor: Visitor) -> None:
    page = await visitor.open("/healthz")
    assert (page.status, json.loads(page.text)) == (200, {"status": "ok"})


async def test_the_bot_is_ready_with_a_record(visitor: Visitor) -> None:
    page = await visitor.open("/readyz")
    assert (page.status, json.loads(page.text)["parts"]) == (200, {"knowledge": True, "store": True})


async def test_the_bot_is_not_ready_without_a_record() -> None:
    bot = running(Settings(port=0), {"": Served(FakeAnswerer(), 0, 0)})  # type: ignore[arg-type]
    async with bot as port, aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/readyz") as got:
        assert got.status == 503
        assert (await got.json())["parts"] == {"knowledge": False, "store": True}


async def test_a_failing_check_is_a_part_that_is_not_ready() -> None:
    async def fails() -> bool:
        raise RuntimeError("secret detail")

    supervisor = Supervisor()
    readiness = Readiness(supervisor, {"store": fails})
    runner = web.AppRunner(
        build_web({"": Current(FakeAnswerer())}, readiness, utc_today, supervisor),  # type: ignore[arg-type]
        access_log=None,
    )
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/readyz"
    async with aiohttp.ClientSession() as session, session.get(url) as got:
        assert got.status == 503
        assert (await got.json())["parts"] == {"store": False}
    await runner.cleanup()


async def test_a_chosen_language_is_kept_for_the_next_question(visitor: Visitor) -> None:
    assert 'name="lang" value="es"' in (await visitor.open("/?lang=es")).text
    assert 'name="lang"' not in (await visitor.open("/")).text


async def test_the_form_posts_so_that_what_people_type_stands_in_no_address(visitor: Visitor) -> None:
    first = await visitor.open("/")
    assert '<form action="/" method="post"' in first.text
    page = await visitor.open("/", "POST", data={"q": "¿cuántas?", "lang": "es"})
    assert page.status == 200
    assert '<html lang="es">' in page.text
    assert visitor.answerer.questions[-1] == "¿cuántas?"
    assert visitor.answerer.chosen[-1] == "es"


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"q=" + b"x" * 70_000, "application/x-www-form-urlencoded", 413),
        (b"{}", "application/json", 415),
        (b"q=%ff%fe&lang=%", "application/x-www-form-urlencoded", 200),
        (b"\xff\xfe", "application/x-www-form-urlencoded", 400),
        (b"q=x", "application/x-www-form-urlencoded; charset=klingon", 400),
        (b"", "application/x-www-form-urlencoded", 200),
    ],
)
async def test_a_form_that_is_none_gets_a_kind_page(body: bytes, kind: str, status: int, visitor: Visitor) -> None:
    page = await visitor.open("/", "POST", data=body, headers={"Content-Type": kind})
    assert page.status == status
    assert "Ask a question" in page.text or status == 200


async def test_the_pages_can_be_turned_off_and_https_asked_for() -> None:
    settings = Settings(port=0, host="127.0.0.1", has_pages=False, hsts_days=365)
    bot = running(settings, {"": Served(FakeAnswerer(), 5, 40)})  # type: ignore[arg-type]
    async with bot as port, aiohttp.ClientSession() as session:
        for method, path, status in (("GET", "/?q=x", 404), ("POST", "/", 404), ("GET", "/healthz", 200)):
            async with session.request(method, f"http://127.0.0.1:{port}{path}") as got:
                assert got.status == status
                assert got.headers["Strict-Transport-Security"] == "max-age=31536000"


async def test_nothing_is_said_of_https_where_nobody_asked_for_it(visitor: Visitor) -> None:
    assert "Strict-Transport-Security" not in (await visitor.open("/")).headers


async def test_suggestions_are_posted_for_and_said_as_data(visitor: Visitor) -> None:
    got = await visitor.open("/suggest", "POST", data={"q": SCRIPT, "lang": "es"})
    assert (got.status, got.headers["Content-Type"]) == (200, "application/json; charset=utf-8")
    assert got.headers["Cache-Control"] == "no-store"
    (first,) = json.loads(got.text)["suggestions"]
    assert first == {"label": f"about {SCRIPT}", "question": f"What of {SCRIPT}?"}
    assert (await visitor.open("/suggest?q=x")).status == 405  # what is typed may stand in no address
    assert (await visitor.open("/suggest", "POST", data=b"{}", headers={"Content-Type": "text/plain"})).status == 415


async def test_an_answer_may_be_kept_by_the_browser_that_posted_for_it_and_by_nobody_else(visitor: Visitor) -> None:
    assert (await visitor.open("/", "POST", data={"q": "x"})).headers["Cache-Control"] == "private, no-cache"
    assert (await visitor.open("/?q=x")).headers["Cache-Control"] == "no-store"


async def test_an_answer_has_a_permanent_link(visitor: Visitor) -> None:
    page = await visitor.open("/", "POST", data={"q": 'how & "many"?', "lang": "en"})
    assert 'href="/?q=how+%26+%22many%22%3F&amp;lang=en"' in page.text
    assert 'class="lasting"' not in (await visitor.open("/")).text
