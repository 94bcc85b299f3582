"""Draw README's pictures of the pages, from the shipped record and the code as they are.

    python -m tests.pictures.pages

Needs Chromium, as the tests in tests/browser do. Look at the pictures before they are committed.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from bot.answers.answerer import Answerer
from tests.browser.conftest import CHROMIUM, PUBLIC, served
from tests.shipped import KNOWLEDGE

FOLDER = Path(__file__).parent
FACT = "/f/people-returned"
_WIDE = ViewportSize(width=860, height=640)
_PHONE = ViewportSize(width=360, height=720)


def main() -> None:
    """Draw all of them."""
    with (
        tempfile.TemporaryDirectory() as store,
        served(Answerer(KNOWLEDGE, pages=PUBLIC), Path(store)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, chromium_sandbox=os.geteuid() != 0)
        _suggestions(browser, address)
        _fact(browser, address)
        _sheet(browser, address)
        browser.close()


def _suggestions(browser: Browser, address: str) -> None:
    """Draw the question box while somebody types."""
    page = browser.new_page(viewport=_WIDE)
    page.goto(f"{address}/?lang=en")
    page.locator("#q").press_sequentially("honduras returned")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.screenshot(path=FOLDER / "question.png")


def _fact(browser: Browser, address: str) -> None:
    """Draw a measure's page on a phone, in the dark and in the record's other language."""
    page = browser.new_page(viewport=_PHONE, color_scheme="dark")
    page.goto(f"{address}{FACT}?lang={KNOWLEDGE.about.languages[-1]}")
    page.locator("figure").scroll_into_view_if_needed()
    page.screenshot(path=FOLDER / "phone.png")


def _sheet(browser: Browser, address: str) -> None:
    """Draw what the printed page of a figure shows."""
    page = browser.new_page(viewport=_WIDE)
    page.goto(f"{address}/f/from-honduras?lang=en")
    page.emulate_media(media="print")
    page.screenshot(path=FOLDER / "printed.png", full_page=True)


if __name__ == "__main__":
    main()
