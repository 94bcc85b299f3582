"""The real bot on a real port, connected to a Slack on loopback."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from bot.serve import Served, running
from bot.settings import Settings, SlackSettings
from tests.loopback.answers import FakeAnswerer
from tests.loopback.payloads import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET
from tests.loopback.slack import LoopbackSlack, loopback_slack


@dataclass
class Bot:
    """A running bot."""

    port: int
    session: aiohttp.ClientSession
    answerer: FakeAnswerer

    async def post(self, body: bytes | io.BytesIO, headers: dict[str, str]) -> tuple[int, str]:
        """Send what Slack would send, and return the status and the body."""
        async with self.session.post(f"http://127.0.0.1:{self.port}/slack/events", data=body, headers=headers) as got:
            return got.status, await got.text()

    async def get(self, path: str) -> tuple[int, str]:
        """Open a page."""
        async with self.session.get(f"http://127.0.0.1:{self.port}{path}") as got:
            return got.status, await got.text()


@pytest.fixture(autouse=True)
def folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store's default is a file in the working directory."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
async def slack() -> AsyncIterator[LoopbackSlack]:
    """A Slack on loopback."""
    async with loopback_slack() as slack:
        yield slack


@pytest.fixture
async def http_bot(slack: LoopbackSlack) -> AsyncIterator[Bot]:
    """The bot over HTTP."""
    settings = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, slack.api_url)
    async with running_bot(settings) as bot:
        yield bot


@pytest.fixture
async def socket_bot(slack: LoopbackSlack) -> AsyncIterator[Bot]:
    """The bot over Socket Mode."""
    settings = SlackSettings(BOT_TOKEN, APP_TOKEN, None, slack.api_url)
    async with running_bot(settings) as bot:
        await slack.is_connected()
        yield bot


@asynccontextmanager
async def running_bot(settings: SlackSettings) -> AsyncIterator[Bot]:
    """Run the bot on a free port."""
    answerer = FakeAnswerer()
    bot = running(Settings(slack=settings, port=0), answerer, Served(5, 40))  # type: ignore[arg-type]
    async with bot as port, aiohttp.ClientSession() as session:
        yield Bot(port, session, answerer)
