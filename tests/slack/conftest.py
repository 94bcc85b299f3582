"""What the dialogues share: an app with a fake answerer, and a way to send it what Slack sends."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.http_retry.builtin_interval_calculators import BackoffRetryIntervalCalculator

from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.clock import utc_today
from bot.settings import SlackSettings
from bot.slack.app import build_app
from bot.slack.services import Services
from tests.loopback.answers import FakeAnswerer
from tests.loopback.payloads import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET
from tests.loopback.preferences import FakePreferences
from tests.loopback.slack import LoopbackSlack, loopback_slack
from tests.shipped import shipped

NOBODY_LISTENS = "http://127.0.0.1:9/api/"  # the discard port: a call to the Web API would fail at once

CURATORS = "C0CURATORS"

Say = Callable[[dict[str, Any]], Awaitable[BoltResponse]]


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slack's client tries an address that nobody listens at again, a second later."""
    monkeypatch.setattr(BackoffRetryIntervalCalculator, "calculate_sleep_duration", lambda _self, _attempt: 0.0)


@pytest.fixture
def answerer() -> FakeAnswerer:
    """An answerer that remembers what it was asked."""
    return FakeAnswerer()


@pytest.fixture
def settings() -> SlackSettings:
    """Settings with fake tokens, and a Web API that does not exist."""
    return SlackSettings(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, NOBODY_LISTENS)


@pytest.fixture
def preferences() -> FakePreferences:
    """What people chose: nothing yet."""
    return FakePreferences()


@pytest.fixture
def app(settings: SlackSettings, answerer: FakeAnswerer, preferences: FakePreferences) -> AsyncApp:
    """The app, offline."""
    return build_app(settings, services_with(answerer, preferences))


@pytest.fixture
def send(settings: SlackSettings, answerer: FakeAnswerer, preferences: FakePreferences) -> Say:
    """Send a payload to the app, offline, and wait until all that follows from it is done."""
    services = services_with(answerer, preferences)
    return sender(build_app(settings, services), services)


@pytest.fixture
async def slack() -> AsyncIterator[LoopbackSlack]:
    """A Slack that takes what the app posts."""
    async with loopback_slack() as slack:
        yield slack


@pytest.fixture
def tell(slack: LoopbackSlack, answerer: FakeAnswerer, preferences: FakePreferences) -> Say:
    """Send something to an app with a Web API that takes its posts, and wait for its replies."""

    services = services_with(answerer, preferences)
    return sender(build_app(settings_for(slack), services), services)


@pytest.fixture(scope="session")
def real_answerer() -> Answerer:
    """The answerer with the record that comes with the project."""
    return shipped()


@pytest.fixture
def ask(slack: LoopbackSlack, real_answerer: Answerer, preferences: FakePreferences) -> Say:
    """Send something to an app with the real record, a curators' channel and a Web API that takes its posts."""

    services = services_with(real_answerer, preferences, CURATORS)
    return sender(build_app(settings_for(slack), services), services)


def settings_for(slack: LoopbackSlack) -> SlackSettings:
    """Settings with fake tokens, for a Slack on loopback."""
    return SlackSettings(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, slack.api_url)


def services_with(answerer: object, preferences: FakePreferences, curators: str | None = None) -> Services:
    """What the listeners work with."""
    return Services(Current(answerer), utc_today, preferences, curators)  # type: ignore[arg-type]


def sender(app: AsyncApp, services: Services) -> Say:
    """Make what sends a payload to an app, and waits until all that follows from it is done."""

    async def send_and_finish(body: dict[str, Any]) -> BoltResponse:
        response = await app.async_dispatch(AsyncBoltRequest(body=body, mode="socket_mode"))
        await services.background.finish(5)
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
