"""A reply on its way: tried again while Slack fails, looked for where it may be already, and never posted twice."""

from __future__ import annotations

import asyncio
import logging
import re
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientConnectorError, ClientError
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.card import Card
from bot.slack.sending import error_of, post, update

logger = logging.getLogger(__name__)

PAUSES = (1.0, 3.0, 9.0)  # seconds before each further try
NOT_POSTED = ("ratelimited", "rate_limited", "service_unavailable")
# Slack's pages say of these that something may have been done all the same; an answer that is no JSON has no name.
FAILED = ("", "fatal_error", "internal_error", "request_timeout")
MOST_LOOKED_THROUGH = 50  # messages since the question

_FAILURES = (SlackClientError, ClientError, OSError)
_ADDRESS = re.compile(r"<[^>]*>|https?://\S+")  # Slack writes them in its own way


class UnheardError(Exception):
    """Slack did not say whether it posted a message, and nothing that the bot may read tells."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reply belongs.

    Attributes:
        channel: The conversation.
        thread_ts: The thread; None for the conversation itself.
        after: The message that is replied to.
    """

    channel: str
    thread_ts: str | None
    after: str

    @property
    def is_readable(self) -> bool:
        """Whether the bot may read what was posted there: only in direct messages."""
        return self.channel.startswith("D")


async def post_reply(client: AsyncWebClient, card: Card, place: Place) -> str:
    """Post a card once, and try again a few times where Slack fails.

    Args:
        client: A client with the installing workspace's token.
        card: What to post.
        place: Where.

    Returns:
        The message's `ts`.

    Raises:
        UnheardError: It may have been posted, or not.
        SlackApiError: Slack refuses it, or has failed each time.
        SlackClientError, aiohttp.ClientError, OSError: Slack could not be reached.
    """
    is_to_be_looked_for = False
    for pause in (0.0, *PAUSES):
        await asyncio.sleep(pause)
        try:
            if is_to_be_looked_for:
                found = await _found(client, card, place)
                if found is not None:
                    return found
                is_to_be_looked_for = False
            return await post(client, card, channel=place.channel, thread_ts=place.thread_ts)
        except _FAILURES as error:
            if is_refusal(error):
                raise
            logger.warning("A reply is not posted yet: %s", _name(error))
            is_to_be_looked_for = is_to_be_looked_for or (place.is_readable and _may_be_there(error))
            if _is_lost(error) and not place.is_readable:
                raise UnheardError from error
            failure = error
    if is_to_be_looked_for and (found := await _found(client, card, place)) is not None:
        return found
    raise failure


async def change_reply(client: AsyncWebClient, card: Card, *, channel: str, ts: str) -> None:
    """Let a reply say something else, and try again a few times where Slack fails: done twice, it is the same.

    Args:
        client: A client with the installing workspace's token.
        card: What it is to say.
        channel: The conversation.
        ts: The reply.

    Raises:
        SlackApiError: Slack refuses it, or has failed each time.
        SlackClientError, aiohttp.ClientError, OSError: Slack could not be reached.
    """
    for pause in PAUSES:
        try:
            return await update(client, card, channel=channel, ts=ts)
        except _FAILURES as error:
            if is_refusal(error):
                raise
            logger.warning("A reply is not changed yet: %s", _name(error))
        await asyncio.sleep(pause)
    return await update(client, card, channel=channel, ts=ts)


async def _found(client: AsyncWebClient, card: Card, place: Place) -> str | None:
    """Return the `ts` of a reply that is there already; None where it is not.

    Raises:
        UnheardError: Slack never says.
        SlackApiError, SlackClientError, aiohttp.ClientError, OSError: It does not say for now.
    """
    since: dict[str, Any] = {"channel": place.channel, "oldest": place.after, "limit": MOST_LOOKED_THROUGH}
    try:
        if place.thread_ts is None:
            said = await client.conversations_history(**since)
        else:
            said = await client.conversations_replies(ts=place.thread_ts, **since)
    except SlackApiError as error:
        if is_refusal(error):
            raise UnheardError from error
        raise
    messages: list[dict[str, Any]] = said.get("messages") or []
    ours = (one for one in messages if one.get("bot_id") and float(one["ts"]) > float(place.after))
    return next((str(one["ts"]) for one in ours if _letters(str(one.get("text"))) == _letters(card.text)), None)


def is_refusal(error: BaseException) -> bool:
    """Return whether Slack will not take it, however often it is tried."""
    return isinstance(error, SlackApiError) and error_of(error) not in (*NOT_POSTED, *FAILED)


def _may_be_there(error: BaseException) -> bool:
    return _is_lost(error) or (isinstance(error, SlackApiError) and error_of(error) in FAILED)


def _is_lost(error: BaseException) -> bool:
    """Return whether it was sent, and no answer came: where Slack says that it failed, it mostly did."""
    return not isinstance(error, (SlackApiError, ClientConnectorError))


def _name(error: BaseException) -> str:
    name = error_of(error) if isinstance(error, SlackApiError) else ""
    return name or type(error).__name__


def _letters(text: str) -> str:
    """Return what of a text is the same when Slack shows it again."""
    return "".join(filter(str.isalnum, _ADDRESS.sub("", text)))
