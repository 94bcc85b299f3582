"""The app takes everything from its settings: nothing from the environment, nothing from Slack on the way."""

from __future__ import annotations

import logging
import os

import pytest

from bot.settings import SlackSettings
from bot.slack.app import build_app
from tests.loopback.answers import FakeAnswerer
from tests.loopback.payloads import slash_command
from tests.loopback.preferences import FakePreferences
from tests.slack.conftest import Say, message_of, services_with

IN_ENVIRONMENT = {
    "SLACK_BOT_TOKEN": "xoxb-fake-from-environment",
    "SLACK_SIGNING_SECRET": "fake-from-environment",
    "SLACK_CLIENT_ID": "1.2",
    "SLACK_CLIENT_SECRET": "fake-from-environment",
    "SLACK_VERIFICATION_TOKEN": "fake-from-environment",
}


def test_the_environment_changes_nothing(
    settings: SlackSettings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for name, value in IN_ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    caplog.set_level("DEBUG")
    app = build_app(settings, services_with(FakeAnswerer(), FakePreferences()))
    assert app.oauth_flow is None
    assert app.installation_store is None
    assert app.client.token is None
    assert app.client.base_url == settings.api_url
    assert caplog.records == []
    assert {name: os.environ[name] for name in IN_ENVIRONMENT} == IN_ENVIRONMENT


def test_the_app_acknowledges_with_the_answer(settings: SlackSettings) -> None:
    assert build_app(settings, services_with(FakeAnswerer(), FakePreferences())).process_before_response


async def test_a_command_needs_no_web_api(send: Say, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    message_of(await send(slash_command("/facts", "how many?")))
    assert caplog.records == []


async def test_the_level_of_our_own_loggers_stays_as_it_is_after_a_command(
    send: Say, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    ours = [name for name in logging.root.manager.loggerDict if name == "bot" or name.startswith("bot.")]
    ours = [name for name in ours if not name.endswith((".bolt", ".sdk"))]
    before = {name: logging.getLogger(name).level for name in ours}
    message_of(await send(slash_command("/facts", "how many?")))
    assert {name: logging.getLogger(name).level for name in ours} == before
    logging.getLogger("bot.slack.socket").info("still said")
    assert [record.getMessage() for record in caplog.records] == ["still said"]
