"""The bot as an operator starts it: what its settings do, and what its log holds."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.store.store import Store
from tests.loopback.payloads import as_json, direct_message, event, form, interaction, press, slash_command
from tests.loopback.program import TOKENS, program
from tests.loopback.slack import LoopbackSlack, eventually
from tests.store.conftest import postgres_url  # noqa: F401  # a fixture

QUESTION = "how many people have been returned under MPP?"
PATIENCE = 60.0  # seconds; most takes some hundredths of one, on a machine that does nothing else
PERSON = "U0SECRET"


# What an app may be sent that was subscribed to more, or that has buttons of an older version about.
NOBODY_LISTENS: tuple[dict[str, Any], ...] = (
    {"type": "reaction_added", "user": PERSON, "reaction": "zebra", "item": {"type": "message", "channel": "C1"}},
    {"type": "message", "channel_type": "channel", "user": PERSON, "channel": "C1", "text": "zebras"},
    {
        "type": "message",
        "subtype": "channel_join",
        "channel_type": "im",
        "user": PERSON,
        "channel": "C1",
        "text": "zebra",
    },
    {"type": "team_join", "user": {"id": PERSON, "name": "zebra"}},
)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def database(request: pytest.FixtureRequest) -> dict[str, str]:
    """The setting of a store that is empty."""
    return {"DATABASE_URL": str(request.getfixturevalue("postgres_url"))} if request.param == "postgres" else {}


@pytest.mark.slow
async def test_no_log_tells_what_people_did_at_its_finest_level_either(
    slack: LoopbackSlack, tmp_path: Path, database: dict[str, str]
) -> None:
    if database:
        migrating = Store(database["DATABASE_URL"])
        await migrating.migrate()
        await migrating.close()
    async with program(tmp_path, **TOKENS, **database, SLACK_API_URL=slack.api_url, LOG_LEVEL="DEBUG") as bot:
        await eventually(lambda: bool(slack.called("auth.test")), PATIENCE)
        await bot.pin(QUESTION, slack, user_id=PERSON)
        for name, text in (
            ("/coalition", "did HIAS sign the July 2019 letter?"),
            ("/facts", "zebras of Ana"),
        ):
            command = slash_command(name, text, user_id=PERSON, response_url=slack.response_url)
            assert (await bot.send(form(command)))[0] == 200
        said = direct_message("how many zebras?", user=PERSON)
        assert (await bot.send(as_json(said)))[0] == 200
        for unheard in NOBODY_LISTENS:
            assert (await bot.send(as_json(event(unheard))))[0] == 200
        pressed = press({"type": "button", "action_id": "zebra"}, slack.response_url, user={"id": PERSON})
        assert (await bot.send(interaction(pressed)))[0] == 200
        await eventually(lambda: len(slack.channel("C1").pinned) == 1, PATIENCE)
        await eventually(lambda: len(slack.posts) == 2, PATIENCE)
        log = await bot.stop()
    for word in (PERSON, "C1", "zebra", "MPP", "HIAS", *TOKENS.values()):
        assert word not in log, log


@asynccontextmanager
async def forward_proxy(asked: list[str]) -> AsyncIterator[int]:
    """Play an HTTP proxy that notes what it is asked for, and answers it as Slack would."""

    async def answer(request: web.BaseRequest) -> web.Response:
        asked.append(str(request.raw_path if "://" in request.raw_path else request.url))
        return web.json_response({"ok": True, "team_id": "T1"})

    server = web.ServerRunner(web.Server(answer))
    await server.setup()
    await web.TCPSite(server, "127.0.0.1", 0).start()
    yield server.addresses[0][1]
    await server.cleanup()


@pytest.mark.slow
async def test_slack_is_reached_through_the_proxy(tmp_path: Path) -> None:
    asked: list[str] = []
    async with forward_proxy(asked) as port:
        settings = {**TOKENS, "SLACK_API_URL": "http://slack.invalid/api/", "HTTP_PROXY": f"http://127.0.0.1:{port}"}
        async with program(tmp_path, **settings) as bot:
            await eventually(lambda: bool(asked), 20)
            assert "fails" not in await bot.stop()
    assert asked == ["http://slack.invalid/api/auth.test"]


@pytest.mark.slow
async def test_no_proxy_is_asked_for_what_no_proxy_names(tmp_path: Path, slack: LoopbackSlack) -> None:
    asked: list[str] = []
    async with forward_proxy(asked) as port:
        proxy = {"HTTP_PROXY": f"http://127.0.0.1:{port}", "NO_PROXY": "127.0.0.1"}
        async with program(tmp_path, **TOKENS, **proxy, SLACK_API_URL=slack.api_url) as bot:
            await eventually(lambda: bool(slack.called("auth.test")), 20)
            await bot.stop()
    assert asked == []


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"SLACK_BOT_TOKEN": '"xoxb-fake"'}, ["SLACK_BOT_TOKEN is '\"xoxb-********\"'", "Set it without them."]),
        ({**TOKENS, "HTTPS_PROXY": "ana:hunter2@proxy:3128"}, ["HTTPS_PROXY is 'ana:********@proxy:3128'"]),
        ({"DATABASE_URL": "postgres://bot:p@hunter2@db/bot"}, ["DATABASE_URL is 'postgres://bot:****", "as %40."]),
    ],
    ids=["a token in quotes", "a proxy", "a password"],
)
async def test_a_setting_that_cannot_be_used_stops_the_start_with_one_line(
    settings: dict[str, str], words: list[str], tmp_path: Path
) -> None:
    async with program(tmp_path, **settings) as bot:
        assert bot.process.returncode == 1
        assert len(bot.said.splitlines()) == 1
        assert all(word in bot.said for word in words), bot.said
        assert "hunter2" not in bot.said


@pytest.mark.slow
async def test_a_translated_option_of_the_store_s_address_is_in_the_log(tmp_path: Path) -> None:
    async with program(tmp_path, DATABASE_URL="postgres://bot:hunter2@127.0.0.1:9/bot?ssl=false") as bot:
        log = await bot.stop()
    assert "DATABASE_URL: its option ssl is taken as sslmode=disable." in log
    assert "hunter2" not in log


async def test_settings_in_a_file_as_windows_writes_it_are_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xef\xbb\xbfLOG_LEVEL=INFO\r\nPIN_RENEW_DAYS=often\r\n")
    async with program(tmp_path) as bot:
        assert bot.said.startswith("PIN_RENEW_DAYS is 'often'")
