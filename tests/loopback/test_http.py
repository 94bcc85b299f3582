"""Slack over HTTP: real requests with real signatures, to the real server on a real port."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import ANY

import pytest

from bot.slack.card_state import CardState
from bot.slack.commands import ASKING, SHOW
from tests.loopback.conftest import Bot
from tests.loopback.payloads import as_json, direct_message, form, interaction, mention, press, signed, slash_command
from tests.loopback.slack import PATIENCE, Call, LoopbackSlack, eventually
from tests.slack.cards import assert_fits

COMMAND = form(slash_command("/facts", "how many?"))


async def send(bot: Bot, request: tuple[bytes, str]) -> tuple[int, str]:
    return await bot.post(request[0], signed(*request))


def ephemeral(body: str) -> dict[str, Any]:
    message: dict[str, Any] = json.loads(body)
    assert message["response_type"] == "ephemeral"
    assert_fits(message["text"], message["blocks"])
    return message


@pytest.mark.parametrize("command", ASKING, ids=lambda command: command.name)
async def test_a_command_is_answered_in_the_response(command: Any, http_bot: Bot) -> None:
    status, body = await send(http_bot, form(slash_command(command.name, "how many?")))
    assert status == 200
    assert ephemeral(body)["text"].startswith("Over 59,000 people.")


@pytest.mark.parametrize(("sample", "channel"), [(direct_message, "D1"), (mention, "C1")])
async def test_a_message_and_a_mention_get_one_reply(
    sample: Any, channel: str, http_bot: Bot, slack: LoopbackSlack
) -> None:
    assert await send(http_bot, as_json(sample("<@UBOT> how many?"))) == (200, "")
    await eventually(lambda: len(slack.posts) == 1)
    (post,) = slack.posts
    assert post["channel"] == channel
    assert http_bot.answerer.questions == ["how many?"]


async def test_a_pressed_choice_is_answered_where_the_card_stands(http_bot: Bot, slack: LoopbackSlack) -> None:
    button = {"type": "button", "action_id": SHOW.id(0), "value": CardState("how many?").encoded()}
    assert await send(http_bot, interaction(press(button, slack.response_url))) == (200, "")
    await eventually(lambda: len(slack.responses) == 1)
    assert slack.responses[0]["text"].startswith("Over 59,000 people.")


async def test_the_same_event_delivered_twice_gets_one_reply(http_bot: Bot, slack: LoopbackSlack) -> None:
    request = as_json(mention("<@UBOT> how many?"))
    answers = await asyncio.gather(*(send(http_bot, request) for _ in range(4)))
    assert answers == [(200, "")] * 4
    await eventually(lambda: len(slack.posts) == 1)
    await asyncio.sleep(0.1)
    assert len(slack.posts) == 1


async def test_a_command_is_answered_while_the_web_api_is_down(http_bot: Bot, slack: LoopbackSlack) -> None:
    slack.down = True
    status, body = await send(http_bot, COMMAND)
    assert status == 200
    assert ephemeral(body)["text"].startswith("Over 59,000 people.")
    assert slack.calls == []


async def test_an_event_is_acknowledged_at_once_while_the_web_api_is_slow(http_bot: Bot, slack: LoopbackSlack) -> None:
    goes_on = asyncio.Event()

    async def wait(_: Call, __: str) -> None:
        await goes_on.wait()

    slack.on_call = wait
    async with asyncio.timeout(PATIENCE):
        assert await send(http_bot, as_json(direct_message("how many?"))) == (200, "")
    assert slack.posts == []
    goes_on.set()
    await eventually(lambda: len(slack.posts) == 1)


async def test_a_limited_reply_is_posted_once(http_bot: Bot, slack: LoopbackSlack) -> None:
    slack.limited = 1
    assert await send(http_bot, as_json(direct_message("how many?"))) == (200, "")
    await eventually(lambda: len(slack.posts) == 1)
    await asyncio.sleep(0.1)
    assert len(slack.posts) == 1


async def test_slack_can_verify_the_address(http_bot: Bot) -> None:
    status, body = await send(http_bot, as_json({"type": "url_verification", "challenge": "abc"}))
    assert status == 200
    assert json.loads(body) == {"challenge": "abc"}


async def test_a_text_with_the_word_payload_is_a_question_like_any_other(http_bot: Bot) -> None:
    status, body = await send(http_bot, form(slash_command("/facts", "who said payload?")))
    assert status == 200
    assert ephemeral(body)["text"].startswith("Over 59,000 people.")


@pytest.mark.parametrize(
    "make_headers",  # made inside the test, so that a signature is as old as its name says
    [
        lambda: signed(*COMMAND, secret="another-secret"),
        lambda: signed(*COMMAND, age=301),
        lambda: signed(*COMMAND, age=-900),
        lambda: signed(b"another body", COMMAND[1]),
        lambda: {"Content-Type": COMMAND[1]},
        lambda: {**signed(*COMMAND), "X-Slack-Signature": ""},
        lambda: {**signed(*COMMAND), "X-Slack-Signature": "v0=é"},
        lambda: {**signed(*COMMAND), "X-Slack-Request-Timestamp": "soon"},
        lambda: {**signed(*COMMAND), "X-Slack-Request-Timestamp": "1" * 5000},
        lambda: {**signed(*COMMAND), "X-Slack-Request-Timestamp": ""},
    ],
    ids=[
        "wrong secret",
        "older than five minutes",
        "from the future",
        "of another body",
        "none",
        "empty",
        "not ASCII",
        "no time",
        "a long time",
        "an empty time",
    ],
)
async def test_what_slack_did_not_sign_just_now_is_refused(
    make_headers: Callable[[], dict[str, str]], http_bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    status, _ = await http_bot.post(COMMAND[0], make_headers())
    assert status == 401
    assert http_bot.answerer.asked == []
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"{", b"[" * 100_000, b"[1]", b"null"])
async def test_what_cannot_be_read_is_refused_and_no_more(
    body: bytes, http_bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    headers = signed(b"x", "application/json")
    assert (await http_bot.post(body, headers))[0] == 401
    if body != b"\xff\xfe":
        assert (await http_bot.post(body, signed(body, "application/json")))[0] == 400
    assert not any(record.levelname == "ERROR" for record in caplog.records)


@pytest.mark.parametrize(
    "changes", [{"authorizations": 7}, {"authorizations": {"id": None}}, {"authorizations": "x"}, {"event": True}]
)
async def test_an_event_of_another_form_than_slack_s_is_refused_and_told(
    changes: dict[str, Any], http_bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    assert (await send(http_bot, as_json({**direct_message("how many?"), **changes})))[0] == 400
    (record,) = caplog.records
    assert "has another form" in record.getMessage()
    assert await send(http_bot, COMMAND) == (200, ANY)


async def test_a_body_without_end_is_refused(http_bot: Bot) -> None:
    endless = io.BytesIO(b"x" * (1024 * 1024 + 1))
    status, body = await http_bot.post(endless, signed(b"x", "application/json"))
    assert status == 413
    assert "Traceback" not in body


async def test_only_post_is_taken(http_bot: Bot) -> None:
    assert (await http_bot.get("/slack/events"))[0] == 405


async def test_pages_are_served_beside_slack(http_bot: Bot) -> None:
    assert (await http_bot.get("/?q=how+many"))[0] == 200
    assert (await http_bot.get("/readyz"))[0] == 200


@dataclass
class Sender:
    """Sends requests whose headers promise more than comes."""

    port: int
    writers: list[asyncio.StreamWriter] = field(default_factory=list)

    async def send(self, headers: dict[str, str], length: int, body: bytes = b"") -> asyncio.StreamReader:
        """Send a request's headers, and as much of its body."""
        lines = "".join(f"{name}: {value}\r\n" for name, value in {**headers, "Content-Length": str(length)}.items())
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.writers.append(writer)
        writer.write(f"POST /slack/events HTTP/1.1\r\nHost: x\r\n{lines}\r\n".encode() + body)
        await writer.drain()
        return reader

    def leave(self) -> None:
        """Break every connection off."""
        for writer in self.writers:
            writer.transport.abort()


@pytest.fixture
async def sender(http_bot: Bot) -> AsyncIterator[Sender]:
    sender = Sender(http_bot.port)
    yield sender
    sender.leave()
    await asyncio.sleep(0)


async def status_of(reader: asyncio.StreamReader) -> int:
    async with asyncio.timeout(PATIENCE):
        return int((await reader.readline()).split()[1])


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Slack-Request-Timestamp": "1"},
        {**signed(b"x", "application/json", age=400)},
        {**signed(b"x", "application/json"), "X-Slack-Signature": "v0=short"},
        {**signed(b"x", "application/json"), "X-Slack-Signature": "v1=" + "0" * 64},
        {**signed(b"x", "application/json"), "X-Slack-Request-Timestamp": "9" * 12},
    ],
)
async def test_what_has_not_the_headers_of_slack_is_refused_before_its_body(
    headers: dict[str, str], sender: Sender
) -> None:
    assert await status_of(await sender.send(headers, 900_000)) == 401


async def test_whoever_is_refused_before_the_body_is_not_listened_to_any_longer(sender: Sender) -> None:
    reader = await sender.send({}, 900_000)
    async with asyncio.timeout(PATIENCE):
        assert (await reader.read()).startswith(b"HTTP/1.1 401")


async def test_a_body_that_comes_slowly_is_left(http_bot: Bot, sender: Sender, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.slack.http.READING", 0.2)
    headers = signed(b"x", "application/json")
    readers = [await sender.send(headers, length, b"{") for length in (1000, 900_000)]
    assert [await status_of(reader) for reader in readers] == [408, 408]
    assert await send(http_bot, COMMAND) == (200, ANY)


async def test_large_bodies_of_anybody_keep_no_command_waiting(
    http_bot: Bot, sender: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.http.READING", 2 * PATIENCE)
    headers = signed(b"x", "application/json")
    waiting = [await sender.send(headers, 900_000, b"{" * 1000) for _ in range(40)]
    async with asyncio.timeout(PATIENCE):
        for _ in range(5):
            assert await send(http_bot, COMMAND) == (200, ANY)
    assert not any(reader.at_eof() for reader in waiting)


async def test_a_large_request_of_slack_s_is_read(http_bot: Bot) -> None:
    large = as_json(direct_message("how many?", blocks=[{"type": "section", "text": "x" * 3000} for _ in range(100)]))
    assert len(large[0]) > 300_000
    assert (await send(http_bot, large))[0] == 200


@pytest.mark.parametrize("is_formed", [True, False])
async def test_a_request_that_is_broken_off_costs_no_line(
    is_formed: bool, http_bot: Bot, sender: Sender, caplog: pytest.LogCaptureFixture
) -> None:
    headers = signed(b"x", "application/json") if is_formed else {}
    for length in (1000, 900_000):
        await sender.send(headers, length, b"{")
    sender.leave()
    await asyncio.sleep(0.1)
    assert await send(http_bot, COMMAND) == (200, ANY)
    assert [record for record in caplog.records if record.name.startswith(("bot.web", "aiohttp", "asyncio"))] == []
