"""Asking in a real browser: the box, its suggestions, permanent addresses, and no script at all."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.languages import say
from tests.browser.conftest import opened

pytestmark = pytest.mark.slow


def ask(page: Page, question: str) -> None:
    """Ask as a person does, by the keyboard."""
    page.locator("#q").fill(question)
    page.locator("#q").press("Enter")


@pytest.mark.parametrize(
    ("site", "language", "question", "answer"),
    [
        ("shipped_site", "en", "how many people in MPP were from Honduras?", "21,786"),
        ("shipped_site", "es", "¿cuántas personas eran de Honduras?", "21,786"),
        ("refinery_site", "fr", "combien de CO2 rejette la raffinerie ?", "CO₂"),
    ],
)
def test_a_question_is_answered_in_its_language(
    site: str, language: str, question: str, answer: str, page: Page, request: pytest.FixtureRequest
) -> None:
    address = request.getfixturevalue(site)
    page.goto(f"{address}/?lang={language}")
    ask(page, question)
    expect(page.locator(".sentence")).to_contain_text(answer)
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert page.url == f"{address}/"  # what was typed stands in no address


def test_suggestions_are_chosen_by_the_keyboard(shipped_site: str, page: Page) -> None:
    page.goto(f"{shipped_site}/?lang=en")
    box = page.locator("#q")
    expect(box).to_have_role("combobox")
    box.press_sequentially("hondur")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    box.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    box.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    box.press("Escape")
    expect(options).to_have_count(0)
    assert box.input_value() == "hondur"
    box.press_sequentially("as")
    expect(options.first).to_be_visible()
    box.press("ArrowDown")
    wanted = options.first.get_attribute("data-question")
    box.press("Enter")
    expect(page.locator(".sentence")).to_contain_text("Honduras")
    assert page.locator("#q").input_value() == wanted


def test_a_suggestion_is_chosen_by_a_touch_and_goes_when_the_box_is_left(shipped_site: str, page: Page) -> None:
    page.goto(f"{shipped_site}/?lang=en")
    page.locator("#q").press_sequentially("guatem")
    expect(page.get_by_role("option").first).to_be_visible()
    page.get_by_role("button", name=say("en", "web.ask")).focus()
    expect(page.get_by_role("option")).to_have_count(0)
    page.locator("#q").fill("guatemala")
    page.get_by_role("option").first.click()
    expect(page.locator(".sentence")).to_contain_text("Guatemala")


def test_an_answer_has_a_permanent_address_and_leads_to_its_page_and_back(shipped_site: str, page: Page) -> None:
    page.goto(f"{shipped_site}/?lang=en")
    ask(page, "people in MPP from Honduras")
    sentence = page.locator(".sentence").inner_text()
    page.get_by_role("link", name=say("en", "web.page")).click()
    expect(page.locator("article .sentence")).to_have_text(sentence)
    page.go_back()
    expect(page.locator(".answer .sentence")).to_have_text(sentence)
    page.get_by_role("link", name=say("en", "web.permalink")).click()
    address = page.url
    assert "q=people" in address
    page.goto(address)
    expect(page.locator(".sentence")).to_have_text(sentence)


def test_what_is_better_looked_at_is_drawn_where_it_was_asked_for_and_else_behind_a_line(
    shipped_site: str, page: Page
) -> None:
    page.goto(f"{shipped_site}/?lang=en&q=people+returned+over+time")
    expect(page.locator("figure .bars li").first).to_be_visible()
    page.goto(f"{shipped_site}/?lang=en&q=how+many+people+have+been+returned+under+MPP%3F")
    expect(page.locator("figure")).to_be_hidden()
    page.locator("summary").press("Enter")
    expect(page.locator("figure")).to_be_visible()
    page.goto(f"{shipped_site}/?lang=en&q=who+signed+which+letter")
    expect(page.locator("tbody tr").first).to_be_visible()


def test_without_scripts_everything_but_suggesting_works(browser: Browser, shipped_site: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{shipped_site}/?lang=en")
        ask(page, "hondurans in MPP")
        expect(page.locator(".sentence")).to_contain_text("21,786")
        page.goto(f"{shipped_site}/signatories?lang=en")
        everybody = page.locator("tbody tr").count()
        page.locator("select").first.select_option("signed")
        page.locator(".choices button").click()
        assert 0 < page.locator("tbody tr").count() < everybody


def test_sets_of_the_matrix_stand_in_its_address(shipped_site: str, page: Page) -> None:
    page.goto(f"{shipped_site}/signatories?lang=en")
    first, second = page.locator("select").nth(0), page.locator("select").nth(1)
    names = [str(one.get_attribute("name")) for one in (first, second)]
    counts = {}
    for wanted in ("signed", "any"):
        first.select_option(wanted)
        second.select_option(wanted)
        page.locator(".choices button").click()
        page.wait_for_url(re.compile("&".join(f"{name}={wanted}" for name in names)))
        assert first.input_value() == wanted
        counts[wanted] = page.locator("tbody tr").count()
    assert counts["signed"] < counts["any"]
    page.go_back()
    expect(page.locator("tbody tr")).to_have_count(counts["signed"])
    page.go_forward()
    expect(page.locator("tbody tr")).to_have_count(counts["any"])
