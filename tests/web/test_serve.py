"""Starting and stopping: three lines, one port, and a clean end."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
from pathlib import Path

import aiohttp
import pytest

from bot.errors import SettingsError
from bot.serve import Served, _lines, running, serve
from bot.settings import Settings, SlackSettings
from tests.loopback.answers import FakeAnswerer
from tests.loopback.payloads import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET
from tests.loopback.slack import PATIENCE

ALONE = {"": Served(FakeAnswerer(), documents=5, entries=48)}  # type: ignore[arg-type]
API = "http://127.0.0.1:9/api/"


async def test_a_port_in_use_is_said_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError) as caught:
            async with running(Settings(port=port), ALONE):
                pass
    assert str(caught.value) == (
        f"PORT is {port}, which another program uses. Stop that program, or set PORT to a free one, or to 0."
    )


async def test_the_port_is_free_again_afterwards() -> None:
    async with running(Settings(port=0), ALONE) as port:
        pass
    async with running(Settings(port=port), ALONE) as again:
        assert again == port


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_the_pages_are_served_on_every_interface(host: str) -> None:
    async with (
        running(Settings(port=0), ALONE) as port,
        aiohttp.ClientSession() as session,
        session.get(f"http://{host}:{port}/healthz") as got,
    ):
        assert got.status == 200


async def status_and_text(port: int, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as got:
        return got.status, await got.text()


async def test_the_store_is_made_at_the_first_start_and_left_tidy(tmp_path: Path) -> None:
    for _ in range(2):
        async with running(Settings(port=0), ALONE) as port:
            status, text = await status_and_text(port, "/readyz")
        assert (status, json.loads(text)["parts"]) == (200, {"knowledge": True, "store": True})
        assert [path.name for path in tmp_path.iterdir()] == ["coalition-bot.sqlite3"]


@pytest.mark.parametrize(
    "url", ["sqlite+aiosqlite:///corrupt", "sqlite+aiosqlite:///no/such", "postgresql+asyncpg://bot@127.0.0.1:9/bot"]
)
async def test_questions_are_answered_while_the_store_is_away(
    url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "corrupt").write_text("no database" * 1000, encoding="utf-8")
    settings = Settings(port=0, database_url=url)
    async with running(settings, ALONE) as port:
        status, text = await status_and_text(port, "/?q=how+many")
        assert (status, "Over 59,000 people." in text) == (200, True)
        status, text = await status_and_text(port, "/readyz")
        assert (status, json.loads(text)["parts"]) == (503, {"knowledge": True, "store": False})
    (record,) = caplog.records
    assert record.getMessage().startswith("The store ")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_without_tokens_it_says_three_lines_and_stops_when_asked(
    number: signal.Signals, capsys: pytest.CaptureFixture[str]
) -> None:
    serving = asyncio.create_task(serve(Settings(port=0), ALONE))
    printed = ""
    async with asyncio.timeout(PATIENCE):
        while not printed:
            await asyncio.sleep(0.01)
            printed = capsys.readouterr().out
    what, where, slack = printed.splitlines()
    assert what == "Serving 5 documents with 48 facts and events."
    assert where.startswith("Ask at http://localhost:")
    assert "python -m bot manifest" in slack
    assert "README" in slack
    os.kill(os.getpid(), number)
    async with asyncio.timeout(PATIENCE):
        await serving


@pytest.mark.parametrize(
    ("app_token", "secret", "words"),
    [
        (APP_TOKEN, None, "Slack: Socket Mode."),
        (None, SIGNING_SECRET, "Slack: HTTP at /slack/events."),
        (APP_TOKEN, SIGNING_SECRET, "Slack: Socket Mode and HTTP at /slack/events."),
    ],
)
def test_with_tokens_it_says_how_slack_is_connected(app_token: str | None, secret: str | None, words: str) -> None:
    settings = Settings(slack=SlackSettings(BOT_TOKEN, app_token, secret, API))
    assert _lines(settings, ALONE, 3000)[-1] == words


async def test_only_the_interface_that_is_named_is_listened_on() -> None:
    with socket.socket() as beside:
        beside.bind(("127.0.0.1", 0))  # which listens to nobody: else another test may listen there meanwhile
        port = beside.getsockname()[1]
        async with running(Settings(port=port, host="127.0.0.2"), ALONE) as listening:
            assert listening == port
            with pytest.raises(ConnectionRefusedError):
                await asyncio.open_connection("127.0.0.1", port)
            _, writer = await asyncio.open_connection("127.0.0.2", port)
            writer.close()


async def test_an_interface_that_is_not_there_is_said_in_one_line() -> None:
    with pytest.raises(SettingsError, match=r"^HOST is 192\.0\.2\.1, which no interface of this machine has\."):
        async with running(Settings(port=0, host="192.0.2.1"), ALONE):
            pass


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (Settings(), "Ask at http://localhost:3000"),
        (Settings(host="0.0.0.0"), "Ask at http://localhost:3000"),  # noqa: S104  # as an operator sets it
        (Settings(host="::1"), "Ask at http://[::1]:3000"),
        (Settings(has_pages=False), "No pages; health at port 3000."),
    ],
)
def test_the_lines_say_where_to_ask(settings: Settings, words: str) -> None:
    assert _lines(settings, ALONE, 3000)[1] == words
