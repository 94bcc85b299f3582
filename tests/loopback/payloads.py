"""Payloads as Slack sends them, and requests signed as Slack signs them."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from slack_sdk.signature import SignatureVerifier

SIGNING_SECRET = "fake-signing-secret"
BOT_TOKEN = "xoxb-fake-bot-token"
APP_TOKEN = "xapp-fake-app-token"

_numbers = itertools.count(1)


def slash_command(name: str, text: str = "", **changes: Any) -> dict[str, Any]:
    """Return a slash command's form."""
    return {
        "command": name,
        "text": text,
        "team_id": "T1",
        "team_domain": "example",
        "channel_id": "C1",
        "channel_name": "press",
        "user_id": "U1",
        "user_name": "ana",
        "api_app_id": "A1",
        "is_enterprise_install": "false",
        "response_url": "https://hooks.slack.example/commands/T1/1/fake",
        "trigger_id": "1.2.fake",
        **changes,
    }


def direct_message(text: str, **changes: Any) -> dict[str, Any]:
    """Return the event of a direct message; `changes` change the inner event."""
    number = next(_numbers)
    return event({"type": "message", "channel_type": "im", "channel": "D1", "text": text, **_person(number), **changes})


def edited(message: dict[str, Any], text: str) -> dict[str, Any]:
    """Return the event of a direct message that is given other words.

    Args:
        message: The event of the message as it was written.
        text: Its new words.
    """
    before = {name: message["event"][name] for name in ("type", "user", "text", "ts")}
    after = {**before, "text": text, "edited": {"user": before["user"], "ts": before["ts"]}}
    number = next(_numbers)
    inner = {"subtype": "message_changed", "channel": message["event"]["channel"], "channel_type": "im", "hidden": True}
    stamp = f"1700000000.{number:06}"
    return event({"type": "message", **inner, "message": after, "previous_message": before, "ts": stamp})


def mention(text: str, **changes: Any) -> dict[str, Any]:
    """Return the event of a mention in a channel; `changes` change the inner event."""
    number = next(_numbers)
    return event({"type": "app_mention", "channel": "C1", "text": text, **_person(number), **changes})


def press(button: dict[str, Any], response_url: str, *, is_ephemeral: bool = True, **changes: Any) -> dict[str, Any]:
    """Return what Slack sends when a person presses a message's button; one of a message that others do not see."""
    return {
        "type": "block_actions",
        "team": {"id": "T1", "domain": "example"},
        "user": {"id": "U1", "username": "ana", "team_id": "T1"},
        "api_app_id": "A1",
        "container": {
            "type": "message",
            "message_ts": "1700000000.000001",
            "channel_id": "C1",
            "is_ephemeral": is_ephemeral,
        },
        "channel": {"id": "C1", "name": "press"},
        "trigger_id": "1.2.fake",
        "response_url": response_url,
        "actions": [{"block_id": "b1", **button, "action_ts": "1700000001.000001"}],
        **changes,
    }


def home_opened(**changes: Any) -> dict[str, Any]:
    """Return the event of a person who opens the App Home."""
    return event({"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "home", **changes})


def link_shared(*urls: str, **changes: Any) -> dict[str, Any]:
    """Return the event of a message with links."""
    links = [{"url": url, "domain": url.split("/")[2]} for url in urls]
    inner = {"type": "link_shared", "user": "U1", "channel": "C1", "message_ts": f"1700000000.{next(_numbers):06}"}
    return event({**inner, "links": links, **changes})


def pin_added(channel: str, message_ts: str, user: str = "U1", **changes: Any) -> dict[str, Any]:
    """Return the event of a message of the bot's that was pinned; `changes` change the inner event."""
    inner = _pin_event("pin_added", channel, message_ts, user)
    inner["item"]["message"]["pinned_to"] = [channel]
    return event({**inner, "pin_count": 1, **changes})


def pin_removed(channel: str, message_ts: str, user: str = "U1", **changes: Any) -> dict[str, Any]:
    """Return the event of a message of the bot's, pinned by the bot, that lost its pin."""
    inner = _pin_event("pin_removed", channel, message_ts, "UBOT")
    return event({**inner, "user": user, "pin_count": 0, "has_pins": False, **changes})


def _pin_event(kind: str, channel: str, message_ts: str, pinned_by: str) -> dict[str, Any]:
    """Return what both events have; the shape is that of the samples of Slack's Java SDK and of real deliveries."""
    created = 1_700_000_001
    message = {
        "type": "message",
        "user": "UBOT",
        "bot_id": "BBOT",
        "app_id": "A1",
        "team": "T1",
        "text": "Over 59,000 people.",
        "ts": message_ts,
        "permalink": f"https://example.slack.com/archives/{channel}/p{message_ts.replace('.', '')}",
    }
    item = {"type": "message", "created": created, "created_by": pinned_by, "channel": channel, "message": message}
    return {
        "type": kind,
        "user": pinned_by,
        "channel_id": channel,
        "item": item,
        "item_user": "UBOT",
        "pinned_info": {"channel": channel, "pinned_by": pinned_by, "pinned_ts": created},
        "event_ts": f"1700000002.{next(_numbers):06}",
    }


def step_executed(question: str, **changes: Any) -> dict[str, Any]:
    """Return the event of a workflow that has come to the bot's step."""
    inner = {
        "type": "function_executed",
        "function": {"callback_id": "look_up_fact", "type": "app"},
        "inputs": {"question": question},
        "function_execution_id": f"Fx{next(_numbers):08}",
        "bot_access_token": "xwfp-fake-step-token",
    }
    return event({**inner, **changes})


def shortcut(name: str) -> dict[str, Any]:
    """Return what Slack sends when a person chooses a global shortcut."""
    return {
        "type": "shortcut",
        "callback_id": name,
        "trigger_id": "1.2.fake",
        "action_ts": "1700000001.000001",
        "team": {"id": "T1", "domain": "example"},
        "user": {"id": "U1", "username": "ana", "team_id": "T1"},
    }


def press_in_view(button: dict[str, Any], view: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return what Slack sends when a person uses an element of a modal or of the App Home."""
    return {
        "type": "block_actions",
        "team": {"id": "T1", "domain": "example"},
        "user": {"id": "U1", "username": "ana", "team_id": "T1"},
        "api_app_id": "A1",
        "container": {"type": "view", "view_id": "V1"},
        "trigger_id": "1.2.fake",
        "view": {"id": "V1", "hash": "1.fake", **view},
        "actions": [{"block_id": "b1", **button, "action_ts": "1700000001.000001"}],
        **changes,
    }


def typing(action_id: str, value: str) -> dict[str, Any]:
    """Return what Slack sends while a person types in a menu that asks the app for its options."""
    return {
        "type": "block_suggestion",
        "team": {"id": "T1", "domain": "example"},
        "user": {"id": "U1", "username": "ana", "team_id": "T1"},
        "api_app_id": "A1",
        "action_id": action_id,
        "block_id": "b1",
        "value": value,
        "container": {"type": "view", "view_id": "V1"},
    }


def submission(view: dict[str, Any], values: Mapping[str, object]) -> dict[str, Any]:
    """Return what Slack sends when a person submits a modal; `values` are by block and action."""
    return {
        "type": "view_submission",
        "team": {"id": "T1", "domain": "example"},
        "user": {"id": "U1", "username": "ana", "team_id": "T1"},
        "api_app_id": "A1",
        "trigger_id": "1.2.fake",
        "view": {"id": "V1", "hash": "1.fake", **view, "state": {"values": values}},
        "response_urls": [],
    }


def file_shared(channel: str, number: str) -> dict[str, Any]:
    """Return the event of a file that was dropped into a channel."""
    inner = {"type": "file_shared", "channel_id": channel, "file_id": number, "user_id": "U1"}
    return event({**inner, "file": {"id": number}, "event_ts": "1700000001.000002"})


def event(inner: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Wrap an event as the Events API does."""
    return {
        "type": "event_callback",
        "team_id": "T1",
        "api_app_id": "A1",
        "event_id": f"Ev{next(_numbers):08}",
        "event_time": int(time.time()),
        "authorizations": [{"enterprise_id": None, "team_id": "T1", "user_id": "UBOT", "is_bot": True}],
        "is_ext_shared_channel": False,
        "event": inner,
        **changes,
    }


def _person(number: int) -> dict[str, Any]:
    return {"user": "U1", "team": "T1", "ts": f"1700000000.{number:06}", "client_msg_id": f"message-{number}"}


def form(payload: dict[str, Any]) -> tuple[bytes, str]:
    """Return a slash command's body and content type."""
    return urlencode(payload).encode(), "application/x-www-form-urlencoded"


def interaction(payload: dict[str, Any]) -> tuple[bytes, str]:
    """Return the body and content type of what a person did on a card."""
    return urlencode({"payload": json.dumps(payload)}).encode(), "application/x-www-form-urlencoded"


def as_json(payload: dict[str, Any]) -> tuple[bytes, str]:
    """Return an event's body and content type."""
    return json.dumps(payload).encode(), "application/json"


def signed(body: bytes, content_type: str, *, secret: str = SIGNING_SECRET, age: int = 0) -> dict[str, str]:
    """Return the headers of a request that Slack signed `age` seconds ago."""
    timestamp = str(int(time.time()) - age)
    signature = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body=body)
    return {
        "Content-Type": content_type,
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": str(signature),
    }


def installed(token: str, team: str | None = "T1", enterprise: str | None = None, **changes: Any) -> dict[str, Any]:
    """Return what `oauth.v2.access` gives for a code, in a workspace or, without a team, in a whole enterprise."""
    return {
        "access_token": token,
        "token_type": "bot",
        "scope": "commands,chat:write",
        "bot_user_id": "UBOT",
        "app_id": "A1",
        "team": {"id": team, "name": "Example"} if team else None,
        "enterprise": {"id": enterprise, "name": "Example Inc."} if enterprise else None,
        "authed_user": {"id": "U9"},
        "is_enterprise_install": team is None,
        **changes,
    }
