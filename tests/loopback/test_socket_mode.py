"""Socket Mode over a real web socket: commands, messages and mentions, and connecting with patience."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pytest

from bot.settings import SlackSettings
from bot.slack.app import build_app
from bot.slack.card_state import CardState
from bot.slack.commands import SHOW
from bot.slack.socket import CONNECTIONS, SocketMode
from tests.loopback.answers import FakeAnswerer
from tests.loopback.conftest import Bot, running_bot
from tests.loopback.payloads import APP_TOKEN, BOT_TOKEN, direct_message, mention, press, slash_command
from tests.loopback.preferences import FakePreferences
from tests.loopback.slack import PATIENCE, LoopbackSlack, eventually, loopback_slack
from tests.slack.cards import assert_fits
from tests.slack.conftest import services_with

PACE = 0.04  # seconds; the real bot waits 25 times as long


async def test_a_command_is_answered_in_its_ack(socket_bot: Bot, slack: LoopbackSlack) -> None:
    message = await slack.ack_of(await slack.deliver("slash_commands", slash_command("/facts", "how many?")))
    assert message["response_type"] == "ephemeral"
    assert message["text"].startswith("Over 59,000 people.")
    assert_fits(message["text"], message["blocks"])
    assert socket_bot.answerer.questions == ["how many?"]


@pytest.mark.parametrize(("sample", "channel"), [(direct_message, "D1"), (mention, "C1")])
async def test_a_message_and_a_mention_get_one_reply(
    sample: Any, channel: str, socket_bot: Bot, slack: LoopbackSlack
) -> None:
    assert await slack.ack_of(await slack.deliver("events_api", sample("<@UBOT> how many?"))) == {}
    await eventually(lambda: len(slack.posts) == 1)
    (post,) = slack.posts
    assert post["channel"] == channel
    assert slack.called("chat.postMessage")[0].token == f"Bearer {BOT_TOKEN}"
    assert slack.called("apps.connections.open")[0].token == f"Bearer {APP_TOKEN}"
    assert socket_bot.answerer.questions == ["how many?"]


async def test_a_pressed_choice_is_answered_where_the_card_stands(socket_bot: Bot, slack: LoopbackSlack) -> None:
    button = {"type": "button", "action_id": SHOW.id(0), "value": CardState("how many?").encoded()}
    assert await slack.ack_of(await slack.deliver("interactive", press(button, slack.response_url))) == {}
    await eventually(lambda: len(slack.responses) == 1)
    assert slack.responses[0]["text"].startswith("Over 59,000 people.")
    assert socket_bot.answerer.questions == ["how many?"]


@pytest.mark.usefixtures("socket_bot")
async def test_the_same_event_under_two_envelopes_gets_one_reply(slack: LoopbackSlack) -> None:
    payload = mention("<@UBOT> how many?")
    envelopes = [await slack.deliver("events_api", payload) for _ in range(3)]
    for envelope in envelopes:
        await slack.ack_of(envelope)
    await eventually(lambda: bool(slack.posts))
    await asyncio.sleep(0.1)
    assert len(slack.posts) == 1


@pytest.mark.usefixtures("socket_bot")
async def test_a_command_is_answered_after_the_web_api_went_down(slack: LoopbackSlack) -> None:
    slack.down = True
    message = await slack.ack_of(await slack.deliver("slash_commands", slash_command("/facts", "how many?")))
    assert message["text"].startswith("Over 59,000 people.")


async def test_a_failing_answerer_is_answered_kindly(socket_bot: Bot, slack: LoopbackSlack) -> None:
    socket_bot.answerer.fails = RuntimeError("secret detail")
    message = await slack.ack_of(await slack.deliver("slash_commands", slash_command("/facts", "how many?")))
    assert "(ref " in message["text"]
    assert "secret detail" not in json.dumps(message)


async def test_the_bot_is_ready_once_the_socket_is_connected(socket_bot: Bot) -> None:
    async with asyncio.timeout(PATIENCE):
        while (await socket_bot.get("/readyz"))[0] != 200:
            await asyncio.sleep(0.01)
    status, body = await socket_bot.get("/readyz")
    assert (status, json.loads(body)["parts"]) == (200, {"knowledge": True, "store": True, "slack_socket": True})


async def test_without_a_signing_secret_there_is_no_http_endpoint(socket_bot: Bot) -> None:
    assert (await socket_bot.post(b"{}", {}))[0] in (404, 405)


async def test_the_bot_serves_and_says_that_it_is_not_ready_while_slack_is_away(slack: LoopbackSlack) -> None:
    slack.down = True
    async with running_bot(SlackSettings(BOT_TOKEN, APP_TOKEN, None, slack.api_url)) as bot:
        assert (await bot.get("/healthz"))[0] == 200
        status, body = await bot.get("/readyz")
        assert (status, json.loads(body)["parts"]) == (503, {"knowledge": True, "store": True, "slack_socket": False})


@pytest.fixture
async def socket_mode(slack: LoopbackSlack) -> AsyncIterator[SocketMode]:
    """Socket Mode at a pace for tests."""
    settings = SlackSettings(BOT_TOKEN, APP_TOKEN, None, slack.api_url)
    mode = SocketMode(build_app(settings, services_with(FakeAnswerer(), FakePreferences())), settings, first_wait=PACE)
    yield mode
    await mode.stop()


async def is_answered(slack: LoopbackSlack) -> None:
    """A command goes through: the connection is alive and somebody listens."""
    await slack.is_connected()
    await slack.ack_of(await slack.deliver("slash_commands", slash_command("/facts", "how many?")))


async def test_a_refused_token_is_one_line_for_each_try(
    socket_mode: SocketMode, slack: LoopbackSlack, caplog: pytest.LogCaptureFixture
) -> None:
    slack.refuses = "invalid_auth"
    socket_mode.start()
    await eventually(lambda: len(caplog.records) >= 2)
    assert not await socket_mode.is_connected()
    assert_one_line_each(caplog)
    assert "Slack's Web API says invalid_auth" in caplog.records[0].getMessage()


async def test_the_bot_connects_once_the_web_api_is_back(
    socket_mode: SocketMode, slack: LoopbackSlack, caplog: pytest.LogCaptureFixture
) -> None:
    slack.down = True
    socket_mode.start()
    await eventually(lambda: len(caplog.records) >= 2)
    assert_one_line_each(caplog)
    slack.down = False
    await is_answered(slack)
    assert await socket_mode.is_connected()


async def test_two_connections_are_kept_and_each_is_listened_to(socket_mode: SocketMode, slack: LoopbackSlack) -> None:
    socket_mode.start()
    await slack.is_connected(CONNECTIONS)
    for socket in slack.open_sockets:
        await slack.ack_of(await slack.deliver("slash_commands", slash_command("/facts", "how many?"), socket=socket))
    await asyncio.sleep(4 * PACE)
    assert (slack.opened, len(slack.open_sockets)) == (CONNECTIONS, CONNECTIONS)


async def test_a_dropped_connection_is_opened_again_with_a_new_address(
    socket_mode: SocketMode, slack: LoopbackSlack, caplog: pytest.LogCaptureFixture
) -> None:
    socket_mode.start()
    await slack.is_connected(CONNECTIONS)
    await slack.drop()
    await eventually(lambda: slack.opened == CONNECTIONS + 1)
    await slack.is_connected(CONNECTIONS)
    await is_answered(slack)
    assert_one_line_each(caplog)
    assert "has one connection less: the connection was lost" in caplog.text


async def test_connections_that_are_lost_over_and_over_are_opened_less_and_less_often(
    socket_mode: SocketMode, slack: LoopbackSlack, caplog: pytest.LogCaptureFixture
) -> None:
    socket_mode.start()
    for count in range(CONNECTIONS, CONNECTIONS + 4):
        await eventually(lambda count=count: slack.opened >= count)  # type: ignore[misc]
        await slack.is_connected(CONNECTIONS)
        await slack.drop()
    await eventually(lambda: slack.opened == CONNECTIONS + 4)
    opened = [call.at for call in slack.called("apps.connections.open")][CONNECTIONS - 1 :]
    waits = [later - earlier for earlier, later in pairwise(opened)]
    assert waits[-1] > 2 * waits[0]
    assert_one_line_each(caplog)


@dataclass
class Commands:
    """Commands that are sent without a pause, over whichever connection is open, and what became of them.

    Attributes:
        slack: Who sends them.
        sent: The ids of their envelopes.
        retired: The connections that Slack sends nothing over any more.
    """

    slack: LoopbackSlack
    sent: list[str] = field(default_factory=list)
    retired: list[Any] = field(default_factory=list)

    async def go_on(self) -> None:
        """Send them until this is cancelled."""
        while True:
            there = [socket for socket in self.slack.open_sockets if socket not in self.retired]
            assert there, "nobody is there to answer"
            socket = there[len(self.sent) % len(there)]
            command = slash_command("/facts", f"how many, {len(self.sent)}?", response_url=self.slack.response_url)
            self.sent.append(await self.slack.deliver("slash_commands", command, socket=socket))
            await asyncio.sleep(0.002)

    async def end(self, socket: Any) -> None:
        """Send nothing more over a connection, hear what was still said, and close it."""
        self.retired.append(socket)
        await self.are_answered()
        await socket.close()

    async def are_answered(self) -> None:
        """Wait until each that was sent has its answer."""
        sent = list(self.sent)
        await eventually(lambda: all(envelope in self.slack.acks for envelope in sent))


@pytest.fixture
async def commands(socket_mode: SocketMode, slack: LoopbackSlack) -> AsyncIterator[Commands]:
    """Commands that are sent while the test goes on: at its end none is lost, and none is answered twice."""
    socket_mode.start()
    await slack.is_connected(CONNECTIONS)
    commands = Commands(slack)
    sending = asyncio.create_task(commands.go_on())
    yield commands
    await eventually(lambda: len(commands.sent) > 50 or sending.done())
    assert not sending.done(), sending.exception()
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    await commands.are_answered()
    await asyncio.sleep(0.1)
    assert {slack.ack_counts[envelope] for envelope in commands.sent} == {1}
    assert slack.responses == []


@pytest.mark.parametrize("reason", ["refresh_requested", "warning", "link_disabled"])
async def test_nothing_is_lost_or_answered_twice_while_slack_asks_for_new_connections(
    reason: str, commands: Commands, socket_mode: SocketMode, slack: LoopbackSlack, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(1, 7):
        socket = await slack.ask_to_reconnect(reason, number % 2)
        await slack.is_connected(CONNECTIONS + 1)
        assert slack.opened == CONNECTIONS + number
        await asyncio.sleep(PACE)  # Slack still sends over it
        await commands.end(socket)
    assert await socket_mode.is_connected()
    warnings = {record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING}
    assert len(warnings) == (1 if reason == "link_disabled" else 0)
    assert all("switched off" in warning for warning in warnings)


async def test_nothing_is_lost_where_slack_asks_for_all_connections_at_once(
    commands: Commands, socket_mode: SocketMode, slack: LoopbackSlack, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        ending = [await slack.ask_to_reconnect("warning", number) for number in range(CONNECTIONS)]
        while len(slack.open_sockets) < 2 * CONNECTIONS:
            assert await socket_mode.is_connected()
            await asyncio.sleep(0.001)
        for socket in ending:
            await commands.end(socket)
        await slack.is_connected(CONNECTIONS)
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_a_reconnect_that_slack_asks_for_ends_the_wait_for_another(
    commands: Commands, slack: LoopbackSlack
) -> None:
    slack.faults["apps.connections.open"] = ["internal_error"] * 6
    first, second = slack.open_sockets
    await slack.ask_to_reconnect("refresh_requested", 0)
    await eventually(lambda: not slack.faults["apps.connections.open"])
    await asyncio.sleep(PACE)  # of the 32 that it waits after so many failures
    await slack.ask_to_reconnect("warning", 1)
    async with asyncio.timeout(16 * PACE):
        await slack.is_connected(2 * CONNECTIONS)
    for socket in (first, second):
        await commands.end(socket)


async def test_a_requested_reconnect_while_the_web_api_is_down_is_made_later(
    socket_mode: SocketMode, slack: LoopbackSlack, caplog: pytest.LogCaptureFixture
) -> None:
    socket_mode.start()
    await slack.is_connected(CONNECTIONS)
    slack.down = True
    for socket in [await slack.ask_to_reconnect(number=number) for number in range(CONNECTIONS)]:
        await socket.close()
    await eventually(lambda: len(caplog.records) >= 2)
    slack.down = False
    await is_answered(slack)
    assert_one_line_each(caplog)


async def test_a_connection_without_a_hello_is_not_ready_and_is_replaced(
    socket_mode: SocketMode, slack: LoopbackSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.connection.CONNECTING", 10 * PACE)
    slack.says_hello = False
    socket_mode.start()
    await slack.is_connected()
    await asyncio.sleep(PACE)
    assert not await socket_mode.is_connected()
    slack.says_hello = True
    await eventually(lambda: slack.opened > CONNECTIONS)
    await slack.is_connected(CONNECTIONS)
    async with asyncio.timeout(PATIENCE):
        while not await socket_mode.is_connected():
            await asyncio.sleep(PACE)


async def test_a_connection_that_is_deaf_is_not_ready_and_is_replaced(
    socket_mode: SocketMode, slack: LoopbackSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.connection.PINGING", PACE)
    slack.answers_pings = False
    socket_mode.start()
    await slack.is_connected()
    deaf = slack.open_sockets
    slack.answers_pings = True
    await eventually(lambda: all(socket.closed for socket in deaf))
    await slack.is_connected(CONNECTIONS)
    async with asyncio.timeout(PATIENCE):
        while not await socket_mode.is_connected():
            await asyncio.sleep(PACE)


async def test_an_old_connection_is_replaced_while_the_other_serves(
    socket_mode: SocketMode, slack: LoopbackSlack, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.slack.connection.LONGEST_LIFE", 10 * PACE)
    monkeypatch.setattr("bot.slack.socket.DRAINING", 2 * PACE)
    socket_mode.start()
    await slack.is_connected(CONNECTIONS)
    first = slack.open_sockets
    await eventually(lambda: all(socket.closed for socket in first))
    await slack.is_connected(CONNECTIONS)
    await slack.ack_of(
        await slack.deliver("slash_commands", slash_command("/facts", "how many?"), socket=slack.open_sockets[-1])
    )
    assert await socket_mode.is_connected()
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_old_connections_are_kept_while_slack_gives_no_new_ones(
    socket_mode: SocketMode, slack: LoopbackSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.connection.LONGEST_LIFE", 10 * PACE)
    monkeypatch.setattr("bot.slack.socket.DRAINING", 2 * PACE)
    socket_mode.start()
    await slack.is_connected(CONNECTIONS)
    slack.down = True
    await asyncio.sleep(30 * PACE)
    assert len(slack.open_sockets) == CONNECTIONS - 1
    assert await socket_mode.is_connected()


async def test_where_slack_takes_no_more_connections_one_is_enough(
    socket_mode: SocketMode, slack: LoopbackSlack, caplog: pytest.LogCaptureFixture
) -> None:
    socket_mode.start()
    await slack.is_connected(CONNECTIONS)
    refused = await slack.ask_to_reconnect("too_many_websockets")
    await eventually(lambda: refused.closed)
    assert len(slack.open_sockets) <= CONNECTIONS  # no third one was opened before
    await is_answered(slack)
    await eventually(lambda: "has one connection less: too_many_websockets" in caplog.text)


async def test_a_slack_that_is_gone_altogether_is_waited_for(caplog: pytest.LogCaptureFixture) -> None:
    async with loopback_slack() as slack:
        gone = slack.api_url
    settings = SlackSettings(BOT_TOKEN, APP_TOKEN, None, gone)
    mode = SocketMode(build_app(settings, services_with(FakeAnswerer(), FakePreferences())), settings, first_wait=PACE)
    mode.start()
    await eventually(lambda: len(caplog.records) >= 2)
    await mode.stop()
    assert_one_line_each(caplog)


async def test_stopping_closes_the_web_socket_and_leaves_no_task(slack: LoopbackSlack, socket_mode: SocketMode) -> None:
    before = len(asyncio.all_tasks())
    socket_mode.start()
    await is_answered(slack)
    await socket_mode.stop()
    await eventually(lambda: not slack.open_sockets)
    await eventually(lambda: len(asyncio.all_tasks()) <= before)
    assert not await socket_mode.is_connected()


def assert_one_line_each(caplog: pytest.LogCaptureFixture) -> None:
    """Assert that the log is calm: one line for each failed try, without a traceback."""
    problems = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert problems
    for record in problems:
        assert record.exc_info is None
        assert "\n" not in record.getMessage()
        assert APP_TOKEN not in record.getMessage()
