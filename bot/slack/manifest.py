"""The manifest that creates the app in Slack, from the same table as the listeners."""

from __future__ import annotations

from typing import Any

from bot.slack.commands import BOT_EVENTS, COMMANDS, Command
from bot.texts import say

EVENTS_PATH = "/slack/events"
NAME = "Coalition letters"

# What the listeners use and nothing else; a scope comes with the feature that needs it.
SCOPES = ("commands", "chat:write", *(event.scope for event in BOT_EVENTS))


def manifest(http_url: str | None = None) -> dict[str, Any]:
    """Return the app manifest, ready to paste into Slack as JSON.

    Args:
        http_url: The public base address of the bot, for requests over HTTP; None for Socket Mode.
    """
    request_url = None if http_url is None else http_url.rstrip("/") + EVENTS_PATH
    return {
        "display_information": {"name": NAME, "description": say("en", "slack.app.description")},
        "features": {
            # Direct messages work only where the messages tab is on, and can be written in.
            "app_home": {
                "home_tab_enabled": False,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": NAME, "always_online": True},
            "slash_commands": [_slash_command(command, request_url) for command in COMMANDS],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {
                **_address("request_url", request_url),
                "bot_events": [event.name for event in BOT_EVENTS],
            },
            "interactivity": {"is_enabled": True, **_address("request_url", request_url)},
            "org_deploy_enabled": False,
            "socket_mode_enabled": request_url is None,
            "token_rotation_enabled": False,
        },
    }


def _slash_command(command: Command, request_url: str | None) -> dict[str, Any]:
    return {
        "command": command.name,
        **_address("url", request_url),
        "description": command.description(),
        "usage_hint": command.usage_hint(),
        "should_escape": False,
    }


def _address(name: str, request_url: str | None) -> dict[str, str]:
    return {} if request_url is None else {name: request_url}
