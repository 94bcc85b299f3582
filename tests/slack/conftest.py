"""What the dialogues share: an app with a fake answerer, and a way to send it what Slack sends."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.clock import utc_today
from bot.settings import SlackSettings
from bot.slack.app import build_app, finish_replies
from tests.loopback.answers import FakeAnswerer
from tests.loopback.payloads import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET
from tests.loopback.slack import LoopbackSlack, loopback_slack

NOBODY_LISTENS = "http://127.0.0.1:9/api/"  # the discard port: a call to the Web API would fail at once

Say = Callable[[dict[str, Any]], Awaitable[BoltResponse]]


@pytest.fixture
def answerer() -> FakeAnswerer:
    """An answerer that remembers what it was asked."""
    return FakeAnswerer()


@pytest.fixture
def settings() -> SlackSettings:
    """Settings with fake tokens, and a Web API that does not exist."""
    return SlackSettings(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, NOBODY_LISTENS)


@pytest.fixture
def app(settings: SlackSettings, answerer: FakeAnswerer) -> AsyncApp:
    """The app, offline."""
    return build_app(settings, answerer, utc_today)  # type: ignore[arg-type]


@pytest.fixture
def send(app: AsyncApp) -> Say:
    """Send a payload to the app, and wait until all that follows from it is done."""

    return _sender(app)


@pytest.fixture
async def slack() -> AsyncIterator[LoopbackSlack]:
    """A Slack that takes what the app posts."""
    async with loopback_slack() as slack:
        yield slack


@pytest.fixture
def online(slack: LoopbackSlack, answerer: FakeAnswerer) -> AsyncApp:
    """The app, with a Web API that takes its posts."""
    return build_app(SlackSettings(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, slack.api_url), answerer, utc_today)  # type: ignore[arg-type]


@pytest.fixture
def tell(online: AsyncApp) -> Say:
    """Send an event to the app that can post, and wait for its replies."""

    return _sender(online)


def _sender(app: AsyncApp) -> Say:
    async def send_and_finish(body: dict[str, Any]) -> BoltResponse:
        response = await app.async_dispatch(AsyncBoltRequest(body=body, mode="socket_mode"))
        await finish_replies(app, 5)
        return response

    return send_and_finish


def message_of(response: BoltResponse) -> dict[str, Any]:
    """Return the one ephemeral message that an ack carries."""
    assert response.status == 200
    message: dict[str, Any] = json.loads(response.body)
    assert message["response_type"] == "ephemeral"
    assert message["text"].strip()
    assert message["blocks"]
    return message
