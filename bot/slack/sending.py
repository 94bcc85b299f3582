"""Cards on their way to Slack: posted, or sent to a `response_url`; refused blocks are tried again in plainer ones."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientConnectorError, ClientError
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry.builtin_async_handlers import AsyncConnectionErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.slack.blocks.card import Card
from bot.slack.blocks.parts import Block
from bot.slack.retries import RefuseWhatIsNoAnswer, RetryWhenLimited

logger = logging.getLogger(__name__)

REFUSED_BLOCKS = ("invalid_blocks", "msg_blocks_too_long", "msg_too_long", "invalid_blocks_format")
MOST_TRIES_WHEN_LIMITED = 3
_HOSTS = (".slack.com", ".slack-gov.com")
PATIENCE = 10  # seconds for one request to a response_url
UNFURLING_NOTHING = {"unfurl_links": False, "unfurl_media": False}  # a card has what is to be seen


async def post(
    client: AsyncWebClient, card: Card, *, channel: str, thread_ts: str | None = None, step: str | None = None
) -> str:
    """Post a card as a message that everyone in the conversation sees.

    Args:
        client: A client with the installing workspace's token.
        card: What to post.
        channel: A conversation, or a person for a direct message.
        thread_ts: The thread to answer in; None for the conversation itself.
        step: What it is posted for, as the message's metadata tell it; None for nothing to be told.

    Returns:
        The message's `ts`.

    Raises:
        SlackApiError: Slack takes it in no form.
    """
    where = {"channel": channel, "thread_ts": thread_ts, **UNFURLING_NOTHING}
    arguments: dict[str, Any] = {**where, **({"metadata": _posted_for(step)} if step else {})}
    posted = await _in_a_form(card, lambda blocks: client.chat_postMessage(text=card.text, blocks=blocks, **arguments))
    return str(posted["ts"])


async def update(client: AsyncWebClient, card: Card, *, channel: str, ts: str) -> None:
    """Let a message say something else.

    Args:
        client: A client with the installing workspace's token.
        card: What it is to say.
        channel: The conversation.
        ts: The message.

    Raises:
        SlackApiError: Slack takes it in no form.
    """
    # Without its blocks a card is its text: an empty list takes away those that are there.
    await _in_a_form(
        card, lambda blocks: client.chat_update(channel=channel, ts=ts, text=card.text, blocks=blocks or [])
    )


async def _in_a_form(
    card: Card, send: Callable[[list[Block] | None], Awaitable[AsyncSlackResponse]]
) -> AsyncSlackResponse:
    """Send a card in the first of its forms that Slack takes."""
    *forms, last = card.forms
    for blocks in forms:
        try:
            return await send(blocks)
        except SlackApiError as error:
            if error_of(error) not in REFUSED_BLOCKS:
                raise
            logger.warning("Slack refused a card's blocks (%s); tried again in plainer ones", error_of(error))
    return await send(last)


def _posted_for(step: str) -> dict[str, Any]:
    return {"event_type": "coalition_pin", "event_payload": {"step": step}}


async def refusal_of_post(
    client: AsyncWebClient, card: Card, *, channel: str, thread_ts: str | None = None
) -> str | None:
    """Post a card as `post` does; None where it is posted, else the name of what Slack refused it for."""
    try:
        await post(client, card, channel=channel, thread_ts=thread_ts)
    except SlackApiError as error:
        return error_of(error)
    except (SlackClientError, ClientError, OSError):
        return "no_answer"
    return None


async def respond(
    client: AsyncWebClient, url: str, card: Card, *, in_channel: bool = False, in_place: bool = False
) -> bool:
    """Send a card to a `response_url`, which needs no membership and no scope.

    Args:
        client: What has the connections.
        url: It serves for half an hour and five posts.
        card: What to send.
        in_channel: Whether everyone in the channel is to see it.
        in_place: Whether it takes the place of the card that was acted on.

    Returns:
        Whether Slack took it; False where the address is used up.

    Raises:
        aiohttp.ClientError, OSError: Nobody answered.
    """
    # Slack takes the place of the message that was acted on unless it is told not to.
    response_type = {} if in_place else {"response_type": "in_channel" if in_channel else "ephemeral"}
    where = {"replace_original": in_place, **response_type, **UNFURLING_NOTHING}
    problem = ""
    for blocks in card.forms:
        problem = await send_message(
            client, url, {"text": card.text, **({"blocks": blocks} if blocks else {}), **where}
        )
        if not any(error in problem for error in REFUSED_BLOCKS):
            break
    if problem:
        logger.warning("A response_url took nothing: %s", problem)
    return not problem


async def send_message(client: AsyncWebClient, url: str, message: dict[str, Any]) -> str:
    """Send a message to a `response_url` as it is.

    Args:
        client: What has the connections.
        url: The address.
        message: The payload, as Slack takes it there.

    Returns:
        Nothing where Slack took it, else what it said.

    Raises:
        aiohttp.ClientError, OSError: Nobody answered.
    """
    if not is_slacks(url, client.base_url):
        return "this is no address of Slack's"
    webhook = AsyncWebhookClient(
        url, session=client.session, timeout=PATIENCE, retry_handlers=retrying(), logger=_sdk_logger()
    )
    response = await webhook.send_dict(message)
    said = " ".join(str(response.body).split())[:200]
    is_taken = response.status_code == 200 and '"ok":false' not in said.replace(" ", "")
    return "" if is_taken else said or str(response.status_code)


def is_slacks(url: str, api_url: str) -> bool:
    """Return whether an address is Slack's, or of the server that its Web API is taken from."""
    host, own = urlsplit(url).hostname or "", urlsplit(api_url).hostname
    return host == own or host.endswith(_HOSTS)


def error_of(error: SlackApiError) -> str:
    """Return the name of what Slack refused a call for, such as `not_in_channel`; empty where it gave none."""
    # Where the Web API answers with something other than JSON, the response's data is no mapping.
    data = getattr(error.response, "data", None)
    return str(data.get("error", "")) if isinstance(data, dict) else ""


def retrying() -> list[Any]:
    """Return what every client of Slack's tries again: what was limited, and what was never sent."""
    return [
        RefuseWhatIsNoAnswer(),
        RetryWhenLimited(max_retry_count=MOST_TRIES_WHEN_LIMITED),
        # Only where nothing was sent: after a lost connection a message may have been posted already.
        AsyncConnectionErrorRetryHandler(error_types=[ClientConnectorError]),
    ]


def _sdk_logger() -> logging.Logger:
    sdk = logging.getLogger(f"{__name__}.sdk")
    # Set, because Slack's client compares levels by itself.
    sdk.setLevel(max(logging.WARNING, logger.getEffectiveLevel()))
    return sdk
