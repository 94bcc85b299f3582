"""The manifest and the listeners come from one table and say the same."""

from __future__ import annotations

from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp

from bot.languages import say
from bot.slack.commands import (
    ACTIONS,
    BOT_EVENTS,
    COMMANDS,
    FILE_SHARED,
    OPTIONS,
    PIN_REMOVED,
    PINS,
    SHORTCUTS,
    STEPS,
    VIEWS,
    Action,
)
from bot.slack.manifest import LEAVING_EVENTS, MOST_DOMAINS, OPTIONAL_SCOPES, SCOPES, AppNames, manifest
from tests.loopback.payloads import (
    direct_message,
    event,
    file_shared,
    home_opened,
    link_shared,
    mention,
    pin_removed,
    shortcut,
    slash_command,
)
from tests.loopback.slack import LoopbackSlack
from tests.rows import rows
from tests.slack.conftest import Say, message_of
from tests.slack.test_links import HRW

BOTH_MODES = pytest.mark.parametrize("http_url", [None, "https://bot.example.org/"])
DOMAINS = ("hrw.org", "wola.org")
APP = AppNames("Heron letters", "Answers questions about the herons' letters.")


@BOTH_MODES
async def test_every_command_of_the_manifest_is_answered_by_its_own_listener(
    http_url: str | None, tell: Say, slack: LoopbackSlack
) -> None:
    names = [command["command"] for command in manifest(APP, http_url)["features"]["slash_commands"]]
    assert names == [command.name for command in COMMANDS]
    for name in names:
        response = await tell(slash_command(name, "how many?", response_url=slack.response_url))
        if name == PINS.name:  # it asks the store and Slack first, and so answers after its ack
            assert [sent["text"] for sent in slack.responses] == [say("en", "pins.away")]
        else:
            assert message_of(response)["text"].startswith("Over 59,000 people.")


async def test_every_event_of_the_manifest_is_answered(ask: Say, slack: LoopbackSlack) -> None:
    samples = {
        "app_mention": mention("<@UBOT> who signed the July 2019 letter?"),
        "message.im": direct_message("who signed the July 2019 letter?"),
        "app_home_opened": home_opened(),
        "pin_removed": pin_removed("C1", "1700000000.000001"),
        "link_shared": link_shared(HRW),
        "file_shared": file_shared("C1", "F1"),
    }
    samples |= {kind: event({"type": kind}) for kind in LEAVING_EVENTS}
    events = manifest(APP, domains=DOMAINS, with_letters=True)["settings"]["event_subscriptions"]["bot_events"]
    assert events == [*(one.name for one in BOT_EVENTS), *LEAVING_EVENTS] == list(samples)
    for name in events:
        slack.calls.clear()
        assert (await ask(samples[name])).status == 200
        # Where nothing is remembered, a pin that is taken away is nobody's; and this is no curators' channel.
        assert len(slack.calls) == (0 if name in (PIN_REMOVED.name, FILE_SHARED.name, *LEAVING_EVENTS) else 1), name


def test_where_workspaces_install_the_app_it_comes_back_to_the_bot_and_its_tokens_end() -> None:
    by_hand, by_oauth = manifest(APP), manifest(APP, oauth_url="https://bot.example.org/")
    assert "redirect_urls" not in by_hand["oauth_config"]
    assert by_oauth["oauth_config"]["redirect_urls"] == ["https://bot.example.org/slack/oauth_redirect"]
    assert "team_access_revoked" in by_oauth["settings"]["event_subscriptions"]["bot_events"]
    names = ("token_rotation_enabled", "org_deploy_enabled")
    assert [[one["settings"][name] for name in names] for one in (by_hand, by_oauth)] == [[False] * 2, [True] * 2]


async def test_every_shortcut_of_the_manifest_opens_something(ask: Say, slack: LoopbackSlack) -> None:
    shortcuts = manifest(APP, with_letters=True)["features"]["shortcuts"]
    assert [one["callback_id"] for one in shortcuts] == [one.name for one in SHORTCUTS]
    for one, type_ in zip(shortcuts, ("shortcut", "message_action", "message_action"), strict=True):
        assert one["type"] == ("global" if type_ == "shortcut" else "message")
        assert len(one["name"]) <= 24
        await ask({**shortcut(one["callback_id"]), "type": type_, "response_url": slack.response_url})
    assert (len(slack.called("views.open")), len(slack.responses)) == (2, 1)  # a message without text has the form


def test_letters_are_drafted_only_where_the_operator_asks_for_it() -> None:
    without, with_letters = manifest(APP), manifest(APP, with_letters=True)
    assert "files:read" not in str(without)
    assert "draft_letter" not in str(without)
    assert with_letters["oauth_config"]["scopes"]["bot_optional"] == ["files:read"]
    assert "file_shared" in with_letters["settings"]["event_subscriptions"]["bot_events"]


def test_no_listener_is_registered_beside_the_table(app: AsyncApp) -> None:
    tables = (COMMANDS, BOT_EVENTS, ACTIONS, OPTIONS, VIEWS, SHORTCUTS, STEPS)
    catch_all = 6  # of each kind: what an older version left behind, and what asks nothing
    assert len(app._async_listeners) == sum(map(len, tables)) + catch_all


@rows("action", ACTIONS)
def test_an_action_is_heard_by_its_own_listener_alone(action: Action) -> None:
    """Bolt searches an id for each listener's pattern, and the first that finds it anywhere takes the press."""
    identifiers = (action.id(), action.id("on"), action.id("0123456789abcdef" * 2))
    for identifier in identifiers:
        assert [one.name for one in ACTIONS if one.pattern.search(identifier)] == [action.name]


@pytest.mark.parametrize("domains", [(), DOMAINS])
def test_the_scopes_are_the_fewest(domains: tuple[str, ...]) -> None:
    scopes = manifest(APP, domains=domains)["oauth_config"]["scopes"]
    wanted = ["commands", "chat:write", "app_mentions:read", "im:history", "pins:read", "pins:write"]
    assert list(SCOPES) == wanted
    assert scopes["bot"] == [*wanted, *(["links:read", "links:write"] if domains else [])]
    assert scopes.get("bot_optional", []) == (list(OPTIONAL_SCOPES) if domains else [])


def test_without_domains_nothing_unfurls() -> None:
    made = manifest(APP)
    assert "unfurl_domains" not in made["features"]
    assert "link_shared" not in made["settings"]["event_subscriptions"]["bot_events"]


def test_slack_takes_five_domains() -> None:
    made = manifest(APP, domains=[f"{letter}.example" for letter in "abcdefgh"])
    assert made["features"]["unfurl_domains"] == [f"{letter}.example" for letter in "abcde"]
    assert MOST_DOMAINS == 5


def test_the_step_is_offered_only_where_it_is_asked_for() -> None:
    plain, with_steps = manifest(APP), manifest(APP, with_steps=True)
    assert "functions" not in plain
    assert plain["settings"]["org_deploy_enabled"] is False
    assert "function_executed" not in plain["settings"]["event_subscriptions"]["bot_events"]
    assert list(with_steps["functions"]) == [step.name for step in STEPS]
    assert with_steps["settings"]["org_deploy_enabled"] is True
    assert with_steps["settings"]["function_runtime"] == "remote"
    assert "function_executed" in with_steps["settings"]["event_subscriptions"]["bot_events"]


def test_socket_mode_needs_no_address() -> None:
    settings = manifest(APP)["settings"]
    assert settings["socket_mode_enabled"] is True
    assert "request_url" not in settings["event_subscriptions"]
    assert settings["interactivity"] == {"is_enabled": True}
    assert not any("url" in command for command in manifest(APP)["features"]["slash_commands"])


@pytest.mark.parametrize("http_url", ["https://bot.example.org", "https://bot.example.org/"])
def test_http_sends_everything_to_one_address(http_url: str) -> None:
    made = manifest(APP, http_url)
    address = "https://bot.example.org/slack/events"
    assert made["settings"]["socket_mode_enabled"] is False
    assert made["settings"]["event_subscriptions"]["request_url"] == address
    interactivity = made["settings"]["interactivity"]
    assert interactivity == {"is_enabled": True, "request_url": address, "message_menu_options_url": address}
    assert {command["url"] for command in made["features"]["slash_commands"]} == {address}


def test_the_record_names_the_app() -> None:
    made = manifest(APP)
    assert made["display_information"] == {"name": APP.name, "description": APP.description}
    assert made["features"]["bot_user"]["display_name"] == APP.name


@BOTH_MODES
def test_the_home_is_on_and_direct_messages_can_be_written(http_url: str | None) -> None:
    home = manifest(APP, http_url)["features"]["app_home"]
    assert home["home_tab_enabled"] is True
    assert home["messages_tab_enabled"] is True
    assert home["messages_tab_read_only_enabled"] is False


@BOTH_MODES
def test_slack_takes_the_lengths(http_url: str | None) -> None:
    made: dict[str, Any] = manifest(APP, http_url, domains=DOMAINS, with_steps=True)
    assert len(made["features"]["bot_user"]["display_name"]) <= 80
    assert all(len(command["command"]) <= 32 for command in made["features"]["slash_commands"])
