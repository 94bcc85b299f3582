"""What the Web API's methods do with what Slack keeps.

Errors and answers are those of the methods' pages, https://docs.slack.dev/reference/methods. Where a page names no
error for a channel that the bot is not in or that is archived, it is the one of chat.postMessage.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.loopback.channels import BOT_ID, BOT_USER, Channel, Message, SlackError
from tests.loopback.payloads import BOT_TOKEN

TEAM = "T1"
FIRST_SECOND = 1_700_000_000  # timestamps look like Slack's

Arguments = dict[str, Any]
Shown = Literal["whole", "type", "nothing"]


@dataclass
class Memory:
    """What Slack keeps of every workspace, and what it answers from that.

    Attributes:
        timestamps: Of the messages that were posted with chat.postMessage.
        workspaces: The team of each token; other tokens belong to T1.
        metadata_in_pins: What pins.list shows of a message's metadata. Its page promises none; without the events in
            the app's manifest Slack strips `event_payload` (https://github.com/slackapi/python-slack-sdk/issues/1501).
    """

    timestamps: list[str] = field(default_factory=list)
    workspaces: dict[str, str] = field(default_factory=dict)
    metadata_in_pins: Shown = "whole"
    codes: dict[str, dict[str, Any]] = field(default_factory=dict)
    revoked: set[str] = field(default_factory=set)
    exchanged: list[str] = field(default_factory=list)
    _channels: dict[tuple[str, str], Channel] = field(default_factory=dict)
    _numbers: Any = field(default_factory=lambda: itertools.count(1))

    def channel(self, channel_id: str, token: str = BOT_TOKEN) -> Channel:
        """Return a channel as the owner of a token knows it, made on first use."""
        key = (token, channel_id)
        if key not in self._channels:
            self._channels[key] = Channel(channel_id, self._next_ts)
        return self._channels[key]

    def carry_out(self, method: str, token: str, arguments: Arguments) -> dict[str, Any]:
        """Do what a method does, and return its answer without `ok`; nothing for a method that is not played."""
        if token in self.revoked:
            raise SlackError("account_inactive")
        if method == "auth.test":
            return self._who(token)
        if method == "oauth.v2.access":
            return self._exchange(arguments)
        if method not in self._methods:
            return {}
        return self._methods[method](self.channel(str(arguments.get("channel")), token), arguments)

    @property
    def _methods(self) -> dict[str, Callable[[Channel, Arguments], dict[str, Any]]]:
        return {
            "chat.postMessage": self._post,
            "chat.update": _update,
            "chat.delete": _delete,
            "chat.getPermalink": _permalink,
            "conversations.history": _history,
            "conversations.replies": _history,
            "pins.add": _pin,
            "pins.remove": _unpin,
            "pins.list": self._pins,
        }

    def _next_ts(self) -> str:
        return f"{FIRST_SECOND + next(self._numbers)}.000100"

    def _exchange(self, arguments: Arguments) -> dict[str, Any]:
        code = str(arguments.get("code") or arguments.get("refresh_token"))
        if code not in self.codes:
            raise SlackError("invalid_code" if "code" in arguments else "invalid_refresh_token")
        self.exchanged.append(code)
        given = self.codes.pop(code)
        if given.get("team"):
            self.workspaces[given["access_token"]] = given["team"]["id"]
        return given

    def _who(self, token: str) -> dict[str, Any]:
        team = self.workspaces.get(token, TEAM)
        return {
            "url": "https://example.slack.com/",
            "team": team,
            "user": "bot",
            "team_id": team,
            "user_id": BOT_USER,
            "bot_id": BOT_ID,
            "is_enterprise_install": False,
        }

    def _post(self, channel: Channel, arguments: Arguments) -> dict[str, Any]:
        _check(channel)
        names = ("text", "blocks", "metadata", "thread_ts")
        message = channel.add(**{name: arguments[name] for name in names if arguments.get(name)})
        self.timestamps.append(message.ts)
        return _about(channel, message.ts) | {"message": message.as_slack()}

    def _pins(self, channel: Channel, arguments: Arguments) -> dict[str, Any]:  # noqa: ARG002  # all methods are called alike
        _check(channel, archived=None)
        return {"items": [self._item(channel, ts) for ts in reversed(channel.pinned)]}

    def _item(self, channel: Channel, ts: str) -> dict[str, Any]:
        pin = channel.pins[ts]
        message = channel.message(ts).as_slack()
        metadata = _stripped(message.pop("metadata", None), self.metadata_in_pins)
        where = {"pinned_to": [channel.id], "permalink": channel.permalink(ts)}
        return {
            "type": "message",
            "created": pin.created,
            "created_by": pin.created_by,
            "channel": channel.id,
            "message": {**message, **where, **({"metadata": metadata} if metadata else {})},
        }


def _stripped(metadata: dict[str, Any] | None, shown: Shown) -> dict[str, Any] | None:
    match shown:
        case "whole":
            return metadata
        case "type" if metadata:
            return {"event_type": metadata["event_type"]}
    return None


def _update(channel: Channel, arguments: Arguments) -> dict[str, Any]:
    _check(channel, archived="is_inactive")
    message = _own(channel, arguments, "cant_update_message")
    if message.ts in channel.frozen:
        raise SlackError(channel.frozen[message.ts])
    message.history.append(message.text)
    for name in {"text", "blocks", "metadata"} & arguments.keys():  # what is not given is retained
        setattr(message, name, arguments[name])
    return _about(channel, message.ts) | {"text": message.text, "message": message.as_slack()}


def _delete(channel: Channel, arguments: Arguments) -> dict[str, Any]:
    _check(channel)
    message = _own(channel, arguments, "cant_delete_message")
    channel.delete(message.ts)
    return _about(channel, message.ts)


def _permalink(channel: Channel, arguments: Arguments) -> dict[str, Any]:
    if not channel.exists:
        raise SlackError("channel_not_found")
    return {"channel": channel.id, "permalink": channel.permalink(arguments.get("message_ts", ""))}


def _history(channel: Channel, arguments: Arguments) -> dict[str, Any]:
    """Return what was written after a moment; the bot's scopes allow that in direct messages only."""
    if not channel.id.startswith("D"):
        raise SlackError("missing_scope")
    thread, oldest = arguments.get("ts"), float(arguments.get("oldest", 0))
    there = [one for one in channel.messages.values() if one.thread_ts == thread and float(one.ts) > oldest]
    return {"messages": [one.as_slack() for one in reversed(there)], "has_more": False}


def _pin(channel: Channel, arguments: Arguments) -> dict[str, Any]:
    _check(channel)
    channel.pin(arguments.get("timestamp", ""), BOT_USER)
    return {}


def _unpin(channel: Channel, arguments: Arguments) -> dict[str, Any]:
    _check(channel)
    channel.unpin(arguments.get("timestamp", ""))
    return {}


def _check(channel: Channel, archived: str | None = "is_archived") -> None:
    """Refuse a channel that the bot cannot work in; `archived` is the error for an archived one, None for none."""
    if not channel.exists:
        raise SlackError("channel_not_found")
    if not channel.is_member:
        raise SlackError("not_in_channel")
    if channel.is_archived and archived:
        raise SlackError(archived)


def _own(channel: Channel, arguments: Arguments, otherwise: str) -> Message:
    message = channel.message(arguments.get("ts", ""))
    if not message.bot_id:
        raise SlackError(otherwise)
    return message


def _about(channel: Channel, ts: str) -> dict[str, Any]:
    return {"channel": channel.id, "ts": ts}
