"""What Slack keeps: channels, their messages and their pins. No server, no sockets."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

BOT_USER = "UBOT"
BOT_ID = "BBOT"
PERSON = "U1"
MOST_PINS = 100  # of a channel; one more is `too_many_pins`


class SlackError(Exception):
    """A refusal, called as Slack's pages call it, such as `not_in_channel`."""


@dataclass
class Message:
    """A message of a channel.

    Attributes:
        thread_ts: The message that this one replies to; None for a message of the channel itself.
        user: Who wrote it.
        bot_id: The bot that wrote it; None for a person's message.
        history: What the text was before each update, oldest first.
    """

    ts: str
    text: str = ""
    blocks: list[dict[str, Any]] = field(default_factory=list)
    metadata: dict[str, Any] | None = None
    thread_ts: str | None = None
    user: str = BOT_USER
    bot_id: str | None = BOT_ID
    history: list[str] = field(default_factory=list)

    def as_slack(self) -> dict[str, Any]:
        """Return the message as the Web API shows it, without what it does not have."""
        shown = {
            "type": "message",
            "ts": self.ts,
            "text": self.text,
            "user": self.user,
            "bot_id": self.bot_id,
            "blocks": self.blocks,
            "metadata": self.metadata,
            "thread_ts": self.thread_ts,
        }
        return {name: value for name, value in shown.items() if value or name == "text"}


@dataclass(frozen=True)
class Pin:
    """That a message is pinned, since when (seconds since 1970) and by whom."""

    created: int
    created_by: str


@dataclass
class Channel:
    """A channel of a workspace.

    Attributes:
        next_ts: Gives the timestamp of the next message.
        is_member: Whether the bot is in it.
        exists: Whether the bot's workspace knows it at all.
        messages: By timestamp, oldest first.
        pins: By the message's timestamp, oldest first.
        frozen: What chat.update of a message is refused for, by its timestamp: as where a workspace lets nobody edit a
            message that is some days old.
    """

    id: str
    next_ts: Callable[[], str]
    is_member: bool = True
    is_archived: bool = False
    exists: bool = True
    most_pins: int = MOST_PINS
    messages: dict[str, Message] = field(default_factory=dict)
    pins: dict[str, Pin] = field(default_factory=dict)
    frozen: dict[str, str] = field(default_factory=dict)

    @property
    def pinned(self) -> list[str]:
        """The timestamps of the pinned messages in the order in which they were pinned; a copy."""
        return list(self.pins)

    def cards(self) -> list[Message]:
        """Return the bot's messages that are not in threads, in order."""
        return [message for message in self.messages.values() if message.bot_id and not message.thread_ts]

    def thread(self, ts: str) -> list[Message]:
        """Return the replies to a message, anybody's, in order."""
        return [message for message in self.messages.values() if message.thread_ts == ts]

    def permalink(self, ts: str) -> str:
        """Return a message's address; a reply's names its thread too."""
        address = f"https://example.slack.com/archives/{self.id}/p{ts.replace('.', '')}"
        thread = self.message(ts).thread_ts
        return f"{address}?thread_ts={thread}&cid={self.id}" if thread else address

    def message(self, ts: str) -> Message:
        """Return a message, or refuse as Slack does."""
        if ts not in self.messages:
            raise SlackError("message_not_found")
        return self.messages[ts]

    def add(self, **what: Any) -> Message:
        """Add a message with the next timestamp."""
        message = Message(self.next_ts(), **what)
        self.messages[message.ts] = message
        return message

    def write_by_hand(self, text: str = "Hello.", thread_ts: str | None = None, user: str = PERSON) -> Message:
        """Add a message of a person."""
        return self.add(text=text, thread_ts=thread_ts, user=user, bot_id=None)

    def pin_by_hand(self, number: int, user: str = PERSON) -> list[str]:
        """Add so many messages of a person and pin them, and return their timestamps."""
        written = [self.write_by_hand(user=user).ts for _ in range(number)]
        for ts in written:
            self.pin(ts, user)
        return written

    def pin(self, ts: str, by: str = PERSON) -> None:
        """Pin a message, a person's or the bot's."""
        self.message(ts)
        if ts in self.pins:
            raise SlackError("already_pinned")
        if len(self.pins) >= self.most_pins:
            raise SlackError("too_many_pins")
        self.pins[ts] = Pin(int(time.time()), by)

    def unpin(self, ts: str) -> None:
        """Take a pin away, whoever set it."""
        self.message(ts)
        if self.pins.pop(ts, None) is None:
            raise SlackError("no_pin")

    def delete(self, ts: str) -> None:
        """Delete a message, and its pin with it."""
        self.message(ts)
        del self.messages[ts]
        self.pins.pop(ts, None)
