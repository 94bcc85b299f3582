"""The manifest and the listeners come from one table and say the same."""

from __future__ import annotations

from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp

from bot.slack.commands import ACTIONS, BOT_EVENTS, COMMANDS
from bot.slack.manifest import manifest
from tests.loopback.payloads import direct_message, mention, slash_command
from tests.loopback.slack import LoopbackSlack
from tests.slack.conftest import Say, message_of

BOTH_MODES = pytest.mark.parametrize("http_url", [None, "https://bot.example.org/"])


@BOTH_MODES
async def test_every_command_of_the_manifest_is_answered_by_its_own_listener(http_url: str | None, send: Say) -> None:
    commands = manifest(http_url)["features"]["slash_commands"]
    for command in commands:
        message = message_of(await send(slash_command(command["command"], "how many?")))
        assert message["text"].startswith("Over 59,000 people.")
    assert [command["command"] for command in commands] == [command.name for command in COMMANDS]


async def test_every_event_of_the_manifest_is_answered(tell: Say, slack: LoopbackSlack) -> None:
    samples = {"app_mention": mention("how many?"), "message.im": direct_message("how many?")}
    for event in manifest()["settings"]["event_subscriptions"]["bot_events"]:
        await tell(samples[event])
    assert len(slack.posts) == len(samples) == len(BOT_EVENTS)


def test_no_listener_is_registered_beside_the_table(app: AsyncApp) -> None:
    catch_all = 3  # unknown commands, events that ask nothing, and links that are followed
    assert len(app._async_listeners) == len(COMMANDS) + len(BOT_EVENTS) + len(ACTIONS) + catch_all


def test_the_scopes_are_those_that_are_used() -> None:
    scopes = manifest()["oauth_config"]["scopes"]
    assert scopes == {"bot": ["commands", "chat:write", "app_mentions:read", "im:history"]}


def test_socket_mode_needs_no_address() -> None:
    settings = manifest()["settings"]
    assert settings["socket_mode_enabled"] is True
    assert "request_url" not in settings["event_subscriptions"]
    assert settings["interactivity"] == {"is_enabled": True}
    assert not any("url" in command for command in manifest()["features"]["slash_commands"])


@pytest.mark.parametrize("http_url", ["https://bot.example.org", "https://bot.example.org/"])
def test_http_sends_everything_to_one_address(http_url: str) -> None:
    made = manifest(http_url)
    address = "https://bot.example.org/slack/events"
    assert made["settings"]["socket_mode_enabled"] is False
    assert made["settings"]["event_subscriptions"]["request_url"] == address
    assert made["settings"]["interactivity"] == {"is_enabled": True, "request_url": address}
    assert {command["url"] for command in made["features"]["slash_commands"]} == {address}


@BOTH_MODES
def test_direct_messages_can_be_written(http_url: str | None) -> None:
    home = manifest(http_url)["features"]["app_home"]
    assert home["messages_tab_enabled"] is True
    assert home["messages_tab_read_only_enabled"] is False


@BOTH_MODES
def test_slack_takes_the_lengths(http_url: str | None) -> None:
    made: dict[str, Any] = manifest(http_url)
    assert len(made["display_information"]["name"]) <= 35
    assert len(made["display_information"]["description"]) <= 140
    assert len(made["features"]["bot_user"]["display_name"]) <= 80
    assert all(len(command["command"]) <= 32 for command in made["features"]["slash_commands"])
