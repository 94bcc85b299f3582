"""The app takes everything from its settings: nothing from the environment, nothing from Slack on the way."""

from __future__ import annotations

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
