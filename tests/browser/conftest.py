"""A real browser, Debian's Chromium, before the real server; started once for the tests of a file."""

from __future__ import annotations

import asyncio
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.answers.answerer import Answerer
from bot.clock import Clock
from bot.serve import Served, running
from bot.settings import Settings
from bot.web import lanes
from tests.records.conftest import FOLDERS
from tests.shipped import answering, shipped

try:
    from playwright.sync_api import Browser, Page, sync_playwright
except ImportError:  # it is in the lock of the slow tests
    if os.environ.get("BROWSER_REQUIRED"):
        raise
    collect_ignore_glob = ["test_*.py"]

TODAY = date(2026, 11, 28)
PUBLIC = "https://bot.example.org"  # nobody asks it
CHROMIUM = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")
_STARTING = 20.0  # seconds for the server


@pytest.fixture(
    scope="module"
)  # its library keeps an event loop running in this thread, where others' tests need theirs
def browser() -> Iterator[Browser]:
    """The browser; without one the tests are skipped, or fail with BROWSER_REQUIRED=1."""
    if CHROMIUM is None:
        if os.environ.get("BROWSER_REQUIRED"):
            pytest.fail("no Chromium is installed, and BROWSER_REQUIRED is set")
        pytest.skip("no Chromium is installed")
    with sync_playwright() as playwright:
        # As root, as in a container, its sandbox cannot be made; the pages are the bot's own.
        started = playwright.chromium.launch(executable_path=CHROMIUM, chromium_sandbox=os.geteuid() != 0)
        yield started
        started.close()


@contextmanager
def served(answerer: Answerer, folder: Path, today: Clock = lambda: TODAY) -> Iterator[str]:
    """Serve a record from a thread of its own; the address."""
    settings = Settings(port=0, host="127.0.0.1", database_url=f"sqlite+aiosqlite:///{folder / 'store.sqlite3'}")
    loop, ready, port = asyncio.new_event_loop(), threading.Event(), 0
    ended = asyncio.Event()

    async def run() -> None:
        nonlocal port
        async with running(settings, {"": Served(answerer, 4, 40)}, today) as port:
            ready.set()
            await ended.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(run()), daemon=True)
    thread.start()
    assert ready.wait(_STARTING)
    yield f"http://127.0.0.1:{port}"
    loop.call_soon_threadsafe(ended.set)
    thread.join(_STARTING)
    loop.close()


@pytest.fixture(scope="session")
def without_pace() -> Iterator[None]:
    """Nobody is slowed down: a browser asks for more at once than a person."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(lanes, "PACE", 1e9)
        yield


@pytest.fixture(scope="session")
def shipped_site(without_pace: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The shipped record, with a public address."""
    del without_pace
    with served(Answerer(shipped().indexed.knowledge, pages=PUBLIC), tmp_path_factory.mktemp("shipped")) as address:
        yield address


@pytest.fixture(scope="session")
def refinery_site(without_pace: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A record in other languages, from which something left."""
    del without_pace
    folder = next(one for one in FOLDERS if one.name == "refinery")
    with served(answering(folder), tmp_path_factory.mktemp("refinery")) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of its own, which may ask nobody but the server, and whose scripts may not fail."""
    with opened(browser) as one:
        yield one


@contextmanager
def opened(browser: Browser, **options: Any) -> Iterator[Page]:
    """Open a page that notes what it asks of others, and what goes wrong in it."""
    context = browser.new_context(**options)
    one = context.new_page()
    troubles: list[str] = []
    one.on("pageerror", lambda error: troubles.append(str(error)))
    one.on("console", lambda said: troubles.append(said.text) if "Content Security" in said.text else None)
    one.on("request", lambda asked: None if "127.0.0.1" in asked.url else troubles.append(asked.url))
    yield one
    cookies = context.cookies()
    context.close()
    assert troubles == []
    assert cookies == []
