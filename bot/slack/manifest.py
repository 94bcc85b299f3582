"""The manifest that creates the app in Slack, from the same table as the listeners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.languages import FALLBACK, Language
from bot.settings import OAUTH_PATH
from bot.slack.commands import (
    BOT_EVENTS,
    COMMANDS,
    DRAFT_LETTER,
    FILE_SHARED,
    LINK_SHARED,
    SHORTCUTS,
    STEPS,
    Command,
    Shortcut,
    Step,
)  # fmt: skip

EVENTS_PATH = "/slack/events"
INSTALL_PATH = "/slack/install"
STEP_EVENT = "function_executed"
LEAVING_EVENTS = ("app_uninstalled", "tokens_revoked")  # ask for no scope
ENTERPRISE_EVENTS = ("team_access_revoked",)
MOST_DOMAINS = 5  # that Slack lets an app unfurl

# Pins are for what a channel keeps; nothing here reads a channel's history or anybody's profile.
SCOPES = (
    "commands",
    "chat:write",
    *(event.scope for event in BOT_EVENTS if event.scope and not event.is_optional),
    "pins:write",
)
OPTIONAL_SCOPES = ("links:read", "links:write")  # an app that was not given them unfurls nothing
LETTER_SCOPES = ("files:read",)  # an app that was not given it drafts no letters from files
# What each is asked for, for whoever approves the app.
REASONS = {
    "commands": "slash commands and shortcuts",
    "chat:write": "answers to mentions and direct messages, cards that people share or pin, and lines in their threads",
    "app_mentions:read": "questions that name the bot; of a channel it sees no other message",
    "im:history": "questions that people write to the bot directly; no other conversation",
    "pins:read": "whether a fact is pinned in a channel already, and whether somebody unpinned it",
    "pins:write": "pinning and unpinning the bot's own cards",
    "links:read": "links to the letters that the record names, when somebody posts one",
    "links:write": "what such a link shows beside it",
    "files:read": "letters' files that curators drop into their own channel",
}


@dataclass(frozen=True, slots=True)
class AppNames:
    """What the app is called in Slack.

    Attributes:
        name: In at most 35 characters.
        description: What it answers from, in at most 140.
        language: The one that commands are described in.
    """

    name: str
    description: str
    language: Language = FALLBACK


def manifest(
    app: AppNames,
    http_url: str | None = None,
    *,
    domains: Sequence[str] = (),
    with_steps: bool = False,
    with_letters: bool = False,
    oauth_url: str | None = None,
) -> dict[str, Any]:
    """Return the app manifest, ready to paste into Slack as JSON.

    Args:
        app: What the record calls it.
        http_url: The public base address of the bot, for requests over HTTP; None for Socket Mode.
        domains: Domains whose links unfurl, the most important first; Slack takes five.
        with_steps: Whether the app offers its step to the Workflow Builder, which is part of Slack's paid plans.
        with_letters: Whether curators may drop letters' files into their channel, to have them drafted.
        oauth_url: The public address of the bot, where workspaces install the app; None for the one that makes it.
    """
    request_url = None if http_url is None else http_url.rstrip("/") + EVENTS_PATH
    left_out = {one for one, is_wanted in ((LINK_SHARED, domains), (FILE_SHARED, with_letters)) if not is_wanted}
    events = [event.name for event in BOT_EVENTS if event not in left_out]
    return {
        "display_information": {"name": app.name, "description": app.description},
        "features": _features(app, request_url, domains, with_letters=with_letters),
        "oauth_config": {
            **({"redirect_urls": [oauth_url.rstrip("/") + OAUTH_PATH]} if oauth_url else {}),
            "scopes": _scopes((*(OPTIONAL_SCOPES if domains else ()), *(LETTER_SCOPES if with_letters else ()))),
        },
        "settings": {
            "event_subscriptions": {
                **_address("request_url", request_url),
                "bot_events": [
                    *events,
                    *LEAVING_EVENTS,
                    *(ENTERPRISE_EVENTS if oauth_url else ()),
                    *([STEP_EVENT] if with_steps else []),
                ],
            },
            "interactivity": {
                "is_enabled": True,
                **_address("request_url", request_url),
                **_address("message_menu_options_url", request_url),
            },
            # Slack asks for both of an app with steps, and for the first where a whole enterprise may install it.
            "org_deploy_enabled": with_steps or oauth_url is not None,
            **({"function_runtime": "remote"} if with_steps else {}),
            "socket_mode_enabled": request_url is None,
            # The token that is copied by hand must not end; one that is in the store is renewed.
            "token_rotation_enabled": oauth_url is not None,
        },
        **({"functions": {step.name: _step(step, app.language) for step in STEPS}} if with_steps else {}),
    }


def _features(app: AppNames, request_url: str | None, domains: Sequence[str], *, with_letters: bool) -> dict[str, Any]:
    shortcuts = [one for one in SHORTCUTS if with_letters or one is not DRAFT_LETTER]
    return {
        # Direct messages work only where the messages tab is on, and can be written in.
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": app.name, "always_online": True},
        "shortcuts": [_shortcut(shortcut, app.language) for shortcut in shortcuts],
        "slash_commands": [_slash_command(command, request_url, app.language) for command in COMMANDS],
        **({"unfurl_domains": list(domains[:MOST_DOMAINS])} if domains else {}),
    }


def _scopes(optional: Sequence[str]) -> dict[str, list[str]]:
    return {"bot": [*SCOPES, *optional], **({"bot_optional": list(optional)} if optional else {})}


def _shortcut(shortcut: Shortcut, language: Language) -> dict[str, str]:
    return {
        "name": shortcut.title(language),
        "type": "message" if shortcut.of_messages else "global",
        "callback_id": shortcut.name,
        "description": shortcut.description(language),
    }


def _step(step: Step, language: Language) -> dict[str, Any]:
    return {
        "title": step.text("title", language),
        "description": step.text("description", language),
        "input_parameters": {name: _parameter(step, name, language) for name in step.inputs},
        "output_parameters": {name: _parameter(step, name, language) for name in step.outputs},
    }


def _parameter(step: Step, name: str, language: Language) -> dict[str, Any]:
    is_claim = name.startswith("is_")
    return {
        "type": "boolean" if is_claim else "string",
        "title": step.text(name, language),
        "description": step.text(name, language),
        "is_required": True,
        "name": name,
    }


def _slash_command(command: Command, request_url: str | None, language: Language) -> dict[str, Any]:
    return {
        "command": command.name,
        **_address("url", request_url),
        "description": command.description(language),
        "usage_hint": command.usage_hint(language),
        "should_escape": False,
    }


def _address(name: str, request_url: str | None) -> dict[str, str]:
    return {} if request_url is None else {name: request_url}
