"""How the pages look: on a phone, with large text, in the dark, with a reader's own colours, on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, ViewportSize

from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Comparison
from tests.browser.conftest import PUBLIC, opened
from tests.shipped import KNOWLEDGE, answering
from tests.web.test_record_changes import RECORD

pytestmark = pytest.mark.slow

REFINERY = answering(RECORD).indexed.knowledge
_VIOLATIONS = """(options) => axe.run({ resultTypes: ["violations"], ...options })
  .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))"""
_CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
_WITHOUT_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}}
_DESK, _PHONE, _LARGE = (ViewportSize(width=one, height=other) for one, other in ((1280, 720), (320, 640), (640, 640)))
_LONGEST = (
    24  # entries of a record, by how much HTML they have, that are printed in any case: long ones need a sheet more
)
_MISSING = (404, 410)  # what is not there, and what is gone: such a page says so, and is to look well, too
_STEP = 8  # of the shorter ones one in so many
_BOX = 24  # CSS pixels that a target has, or that lie between the middles of two (WCAG 2.2, 2.5.8)

# Targets that are smaller than a box, with another one nearer than that; those within a sentence are let pass.
_TOO_SMALL = """(box) => {
  const shown = [...document.querySelectorAll("a[href], button, input, select, textarea, [tabindex='0']")]
    .map((one) => ({ one, at: one.getBoundingClientRect() }))
    .filter(({ at }) => at.width && at.height);
  const middle = ({ at }) => [at.x + at.width / 2, at.y + at.height / 2];
  const gap = (a, b) => {
    const [x, y] = middle(a);
    const dx = Math.max(b.at.left - x, 0, x - b.at.right), dy = Math.max(b.at.top - y, 0, y - b.at.bottom);
    return Math.hypot(dx, dy);
  };
  const isSmall = ({ at }) => at.width < box || at.height < box;
  const isInSentence = ({ one }) => getComputedStyle(one).display === "inline"
    && one.parentElement.textContent.trim().length > one.textContent.trim().length + 1;
  return shown
    .filter((one) => isSmall(one) && !isInSentence(one))
    .filter((one) => shown.some((other) => other !== one && !other.one.contains(one.one) && !one.one.contains(other.one)
      && gap(one, other) < box / 2))
    .map(({ one }) => one.outerHTML.slice(0, 120));
}"""
# Whether what has the focus is where a pointer would meet it, or what it holds.
_IS_MET = """() => {
  const one = document.activeElement;
  const { left, right, top, bottom } = one.getClientRects()[0];
  const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return one === met || one.contains(met) || met?.contains(one);
}"""


def paths_of(knowledge: Knowledge) -> Iterator[str]:
    """Yield the path of a page of each kind."""
    documents = knowledge.documents.values()
    yield from (
        "/",
        "/?q=zebra",
        "/?q=who+signed+which+letter",
        "/?q=xqzw+vvkj",
        "/review",
        "/nothing",
        "/record",
        "/timeline",
        "/signatories",
    )
    yield from ("/changes", "/how", f"/d/{next(iter(knowledge.documents))}")
    for name in ("facts", "events", "asks"):
        yield f"/f/{next(entry.id for one in documents for entry in getattr(one, name))}"
    for comparison in Comparison:
        of_facts = [fact.topic for one in documents for fact in one.facts]
        if topic := next((one for one in of_facts if knowledge.topics[one].compare is comparison), None):
            yield f"/f/{topic}"
    for kind, held in (
        ("o", knowledge.organizations),
        ("p", knowledge.people),
        ("l", knowledge.places),
        ("t", knowledge.terms),
    ):
        if held:
            yield f"/{kind}/{next(iter(held))}"
    yield from (f"/f/{one}" for one in knowledge.gone)


def each_page(knowledge: Knowledge) -> Iterator[tuple[str, bool]]:
    """Yield a page of each kind in each language, and whether that is the first one."""
    for number, language in enumerate(knowledge.about.languages):
        yield from ((f"{path}{'&' if '?' in path else '?'}lang={language}", not number) for path in paths_of(knowledge))


@pytest.fixture(params=["shipped_site", "refinery_site"])
def site(request: pytest.FixtureRequest) -> tuple[str, Knowledge]:
    """A record's address, and the record."""
    address: str = request.getfixturevalue(request.param)
    return address, KNOWLEDGE if request.param == "shipped_site" else REFINERY


def test_any_kind_of_page_is_accessible_and_fits_a_phone_and_text_twice_as_large(
    browser: Browser, site: tuple[str, Knowledge]
) -> None:
    address, knowledge = site
    with opened(browser, viewport=_DESK) as page:
        for path, is_in_the_first_language in each_page(knowledge):
            visit(page, f"{address}{path}", may_be_missing=True)
            assert_axe_finds_nothing(page, in_colour=is_in_the_first_language)
            page.set_viewport_size(_PHONE)
            assert_nothing_sticks_out(page)
            assert page.evaluate(_TOO_SMALL, _BOX) == [], path
            page.set_viewport_size(_LARGE)
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            assert_nothing_sticks_out(page)
            page.set_viewport_size(_DESK)


def visit(page: Page, url: str, *, may_be_missing: bool = False) -> None:
    """Open a page; a broken one has little that looks wrong."""
    response = page.goto(url)
    assert response is not None, url
    assert response.ok or (may_be_missing and response.status in _MISSING), (response.status, url)


def length_of(page: Page, url: str) -> int:
    """Return how many bytes of HTML a page has."""
    response = page.request.get(url)
    assert response.ok, (response.status, url)
    return len(response.body())


def assert_axe_finds_nothing(page: Page, *, in_colour: bool) -> None:
    """Let axe-core look at a page, and at its colours by day and by night, which are the same in every language."""
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(_VIOLATIONS, {} if in_colour else _WITHOUT_CONTRAST)
    if in_colour:
        page.emulate_media(color_scheme="dark")
        found += page.evaluate(_VIOLATIONS, _CONTRAST)
        page.emulate_media(color_scheme="light")
    assert found == [], page.url


def assert_nothing_sticks_out(page: Page) -> None:
    """Look that nobody has to scroll sideways, but in a table of its own."""
    width, wide = page.evaluate("[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
    assert wide <= width, page.url


def test_everything_is_reached_by_the_keyboard_and_nothing_covers_it(browser: Browser, shipped_site: str) -> None:
    with opened(browser, viewport={"width": 320, "height": 480}) as page:
        for path in ("/?q=zebra&lang=en", "/signatories?lang=en", f"/d/{next(iter(KNOWLEDGE.documents))}?lang=es"):
            visit(page, f"{shipped_site}{path}")
            targets = page.locator(
                "a[href], button, input:not([type=hidden]), select, textarea, [tabindex='0']"
            ).count()
            page.evaluate("document.activeElement.blur()")
            for _ in range(min(targets, 60)):
                page.keyboard.press("Tab")
                assert page.evaluate(_IS_MET), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
                assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_colours_follow_the_reader(browser: Browser, shipped_site: str) -> None:
    grounds = {}
    for scheme in ("light", "dark"):
        with opened(browser, color_scheme=scheme) as page:
            visit(page, f"{shipped_site}/record?lang=en")
            grounds[scheme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
    light, dark = (sum(map(int, re.findall(r"\d+", grounds[scheme])[:3])) for scheme in ("light", "dark"))
    assert dark < 150 < 600 < light


def test_forced_colours_keep_the_bars_of_a_chart_apart(browser: Browser, shipped_site: str) -> None:
    with opened(browser, forced_colors="active") as page:
        visit(page, f"{shipped_site}/f/people-returned?lang=en")
        fills = page.evaluate(
            "[...document.querySelectorAll('.ground, .bar')].map((one) => getComputedStyle(one).fill).slice(0, 2)"
        )
        assert len({*fills}) == 2


def pages_on_paper(page: Page) -> int:
    """Print a page, and count the sheets."""
    pdf = page.pdf(format="A4", margin={"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"})
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_a_fact_is_printed_on_one_sheet_with_its_address_as_words_and_as_a_code(page: Page, shipped_site: str) -> None:
    visit(page, f"{shipped_site}/f/from-honduras?lang=en")
    assert not page.locator(".code").is_visible()
    assert pages_on_paper(page) == 1
    page.emulate_media(media="print")
    assert f"{PUBLIC}/f/from-honduras" in page.locator(".permanent").inner_text()
    box = page.locator(".code svg").bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) > 80
    assert "21,786" in page.locator(".sentence").inner_text()
    assert page.locator(".citations").first.is_visible()
    assert not page.locator("nav").is_visible()


def test_every_document_and_the_entries_with_most_html_are_printed_on_one_sheet_each(
    browser: Browser, site: tuple[str, Knowledge]
) -> None:
    address, knowledge = site
    language = knowledge.about.languages[-1]
    documents = [f"/d/{one}?lang={language}" for one in knowledge.documents]
    entries = [f"/f/{one.id}?lang={language}" for held in knowledge.documents.values() for one in held.entries()]
    with opened(browser) as page:
        entries.sort(key=lambda path: length_of(page, f"{address}{path}"), reverse=True)
        for path in (*documents, *entries[:_LONGEST], *entries[_LONGEST::_STEP]):
            visit(page, f"{address}{path}")
            assert pages_on_paper(page) == 1, path
