"""What a person did on a card, in a modal or in the App Home, and how to say something back to that person alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

import aiohttp
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.card import ASKED_BY, Card
from bot.slack.blocks.surface import Surface
from bot.slack.card_state import CardState, decoded
from bot.slack.failures import logged
from bot.slack.origin import Origin, origin_of
from bot.slack.sending import post, respond

_MENTIONED = re.compile(r"<@([UW][A-Z0-9]+)")


@dataclass(frozen=True, slots=True)
class Interaction:
    """A payload of Slack's interactivity, read: a press, a choice, a submission, a shortcut or a command.

    Attributes:
        body: As Slack sent it.
    """

    body: dict[str, Any]

    @property
    def action(self) -> dict[str, Any]:
        """The element that was used."""
        return dict((self.body.get("actions") or [{}])[0])

    @property
    def value(self) -> str:
        """What the element gives back."""
        chosen = self.action.get("selected_option") or self.action
        return str(chosen.get("value") or "")

    @property
    def asked(self) -> tuple[CardState, str]:
        """The question that the element carries, in its value or its block's id, and the fingerprint of the answer."""
        is_menu = self.action.get("type") == "overflow"
        asked, seen = decoded(str(self.action.get("block_id", "")) if is_menu else self.value)
        return replace(asked, shared_by=self._sharer), seen

    @property
    def _sharer(self) -> str | None:
        """Who shared the card that was acted on, as it says itself."""
        blocks = (self.body.get("message") or {}).get("blocks") or []
        said: dict[str, Any] = next((block for block in blocks if block.get("block_id") == ASKED_BY), {})
        named = _MENTIONED.search(str(said.get("elements", "")))
        return named[1] if named else None

    @property
    def surface(self) -> Surface:
        """Where the card is that was acted on."""
        container = self.body.get("container") or {}
        if self.body.get("view") or container.get("type") == "view":
            return Surface.VIEW
        return Surface.PRIVATE if container.get("is_ephemeral") else Surface.POSTED

    @property
    def view(self) -> dict[str, Any]:
        """The modal or Home that was acted in; empty for a message."""
        return dict(self.body.get("view") or {})

    @property
    def channel(self) -> str:
        """The channel that it was done in; empty in a modal and in the App Home."""
        return str((self.body.get("channel") or {}).get("id") or self.body.get("channel_id") or "")

    @property
    def thread_ts(self) -> str | None:
        """The thread that it was done in."""
        found = (self.body.get("container") or {}).get("thread_ts")
        return str(found) if found else None

    @property
    def user(self) -> str:
        """Who did it."""
        return str((self.body.get("user") or {}).get("id") or self.body.get("user_id") or "")

    @property
    def origin(self) -> Origin:
        """Where whoever did it comes from."""
        return origin_of(self.body)

    @property
    def trigger_id(self) -> str:
        """What opens a modal, once and within 3 seconds."""
        return str(self.body.get("trigger_id") or "")

    @property
    def response_url(self) -> str:
        """Where a card can be sent without being a member; empty in a modal and in the App Home."""
        return str(self.body.get("response_url") or "")

    @property
    def reach(self) -> Reach:
        """The ways to the person who acted."""
        return Reach(self.user, self.response_url, self.channel, self.thread_ts)

    @property
    def message_ts(self) -> str:
        """The message that was acted on."""
        return str((self.body.get("container") or {}).get("message_ts") or "")


@dataclass(frozen=True, slots=True)
class Reach:
    """The ways to one person.

    Attributes:
        user: The person.
        response_url: Where a card can be sent without being a member; may be empty, or used up.
        channel: Where the person is; empty where that is not known.
        thread_ts: The thread there.
    """

    user: str
    response_url: str = ""
    channel: str = ""
    thread_ts: str | None = None


async def tell(client: AsyncWebClient, reach: Reach, card: Card, *, in_message: Card | None = None) -> None:
    """Show a card to a person, and to nobody else, by the first way that Slack takes.

    Args:
        client: A client with the installing workspace's token.
        reach: The ways to the person.
        card: What to say.
        in_message: What to say where only a direct message is left; None for the same.
    """
    with logged("A notice could not be shown"):
        if reach.response_url and await _is_taken(client, reach.response_url, card):
            return
        if reach.channel and await _is_shown(client, reach, card):
            return
        # To a person's id, as a direct message: the one place that is open to every app.
        await post(client, in_message or card, channel=reach.user)


async def _is_taken(client: AsyncWebClient, url: str, card: Card) -> bool:
    try:
        return await respond(client, url, card)
    except (aiohttp.ClientError, OSError):
        return False


async def _is_shown(client: AsyncWebClient, reach: Reach, card: Card) -> bool:
    try:
        await client.chat_postEphemeral(
            channel=reach.channel, user=reach.user, thread_ts=reach.thread_ts, text=card.text, blocks=card.blocks
        )
    except (SlackClientError, aiohttp.ClientError, OSError):
        return False
    return True
