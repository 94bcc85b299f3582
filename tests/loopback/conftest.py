"""The real bot on a real port, connected to a Slack on loopback."""

from __future__ import annotations

import asyncio
import io
import json
import re
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import make_url

from bot.answers.answerer import Answerer
from bot.knowledge.loading import default_folder
from bot.serve import Served, running
from bot.settings import DEFAULT_DATABASE_URL, Settings, SlackSettings
from bot.slack.drafts import Drafts
from bot.timing import Timing
from tests.loopback.answers import FakeAnswerer
from tests.loopback.bot_process import LATE
from tests.loopback.payloads import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, as_json, form, interaction, signed
from tests.loopback.slack import LoopbackSlack, eventually, loopback_slack
from tests.shipped import shipped
from tests.store.conftest import server  # noqa: F401  # a fixture: Postgres

CURATORS = "C0CURATORS"


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
def folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, migrated: Path) -> None:
    """The store's default is a file in the working directory, which is there already: to migrate takes longer."""
    monkeypatch.chdir(tmp_path)
    shutil.copyfile(migrated, make_url(DEFAULT_DATABASE_URL).database or "")


@pytest.fixture(autouse=True)
def patient_with_the_store(monkeypatch: pytest.MonkeyPatch, nothing_forgotten: None) -> None:  # noqa: ARG001
    """A store that answers late is not away: the machine is busy."""
    for limit in ("access.READING", "preferences.PATIENCE", "deliveries.PATIENCE", "record_choices.PATIENCE"):
        monkeypatch.setattr(f"bot.store.{limit}", LATE)


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


@dataclass
class Transport:
    """What Slack sends, over HTTP or over Socket Mode, to a bot with the real record.

    Attributes:
        bot: The bot.
        slack: The Slack that it is connected to.
        is_socket: Whether it goes over a web socket.
    """

    bot: Bot
    slack: LoopbackSlack
    is_socket: bool

    async def send(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Send a payload, and return what its ack carries; nothing for a bare ack."""
        if self.is_socket:
            return await self.slack.ack_of(await self.slack.deliver(kind_of(payload), payload))
        kind = kind_of(payload)
        request = {"slash_commands": form, "events_api": as_json, "interactive": interaction}[kind](payload)
        status, body = await self.bot.post(request[0], signed(*request))
        assert status == 200
        acked: dict[str, Any] = json.loads(body) if body else {}
        return acked

    async def called(self, method: str, count: int = 1) -> list[dict[str, Any]]:
        """Wait until a method was called so often, and a little for what might come twice."""
        await eventually(lambda: len(self.slack.called(method)) >= count)
        await asyncio.sleep(0.05)
        calls = self.slack.called(method)
        assert len(calls) == count
        return [call.arguments for call in calls]

    async def responded(self, count: int = 1) -> list[dict[str, Any]]:
        """The same for a `response_url`."""
        await eventually(lambda: len(self.slack.responses) >= count)
        await asyncio.sleep(0.05)
        assert len(self.slack.responses) == count
        return self.slack.responses


def kind_of(payload: dict[str, Any]) -> str:
    """The type of the envelope that a payload comes in."""
    if "command" in payload:
        return "slash_commands"
    return "events_api" if payload["type"] == "event_callback" else "interactive"


@pytest.fixture(scope="session")
def real_answerer() -> Answerer:
    """The answerer with the record that comes with the project."""
    return shipped()


@pytest.fixture(params=[pytest.param("http", marks=pytest.mark.slow), "socket"])
async def transport(
    request: pytest.FixtureRequest, slack: LoopbackSlack, real_answerer: Answerer
) -> AsyncIterator[Transport]:
    """The bot with the real record and a curators' channel, over each transport."""
    is_socket = request.param == "socket"
    token, secret = (APP_TOKEN, None) if is_socket else (None, SIGNING_SECRET)
    settings = SlackSettings(BOT_TOKEN, token, secret, slack.api_url, CURATORS)
    async with running_bot(settings, real_answerer) as bot:
        if is_socket:
            await slack.is_connected()
        yield Transport(bot, slack, is_socket)


@asynccontextmanager
async def running_bot(
    settings: SlackSettings,
    real: Answerer | None = None,
    *,
    database_url: str = DEFAULT_DATABASE_URL,
    read: Callable[[], Answerer] | None = None,
    timing: Timing | None = None,
    drafts: Drafts | None = None,
) -> AsyncIterator[Bot]:
    """Run the bot on a free port."""
    answerer: Any = real or FakeAnswerer()
    told = Settings(slack=settings, port=0, database_url=database_url)
    bot = running(told, {"": Served(answerer, 5, 40, read=read, drafts=drafts)}, timing=timing)
    async with bot as port, aiohttp.ClientSession() as session:
        yield Bot(port, session, answerer)


@dataclass(frozen=True)
class Records:
    """Newer records than the one that comes with the project.

    Attributes:
        corrected: Another figure of how many people were returned.
        struck: Without the only fact that says how many children were.
    """

    corrected: Path
    struck: Path


@pytest.fixture(scope="session")
def records(tmp_path_factory: pytest.TempPathFactory) -> Records:
    folder = tmp_path_factory.mktemp("records")
    entry = re.compile(r"^  - id: children-16000\n(?:    .*\n)+", re.MULTILINE)
    figure = re.compile("(?<=Over )59,000(?= asylum)|(?<=Más de )59,000|(?<=value: )59000")
    return Records(
        edited(folder / "corrected", lambda text: figure.sub(lambda found: found[0].replace("59", "61"), text)),
        edited(folder / "struck", lambda text: entry.sub("", text)),
    )


def edited(folder: Path, change: Callable[[str], str]) -> Path:
    """Copy the record into a folder, with a change in one of its documents."""
    shutil.copytree(default_folder(), folder)
    file = folder / "documents" / "2020-01-29-hrw-qa.yaml"
    before = file.read_text(encoding="utf-8")
    after = change(before)
    assert after != before
    file.write_text(after, encoding="utf-8")
    return folder
