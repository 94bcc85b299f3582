"""What messages and mentions share: taken up once, acknowledged at once, answered in one post."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncAck
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Focus
from bot.slack.blocks.card import Card
from bot.slack.failures import apology, logged, report
from bot.slack.memory import SeenEvents
from bot.slack.question import plain_text, without_mention
from bot.slack.writing import WriteCard

Middleware = Callable[..., Awaitable[BoltResponse | None]]


def once(seen: SeenEvents) -> Middleware:
    """Make a middleware that lets an event pass only the first time that it is delivered."""

    async def let_pass_once(
        body: dict[str, Any], ack: AsyncAck, next_: Callable[[], Awaitable[None]]
    ) -> BoltResponse | None:
        if not seen.is_new(body):
            return await ack()
        await next_()
        return None

    return let_pass_once


async def acknowledge(ack: AsyncAck) -> None:
    """Tell Slack at once that the event has arrived."""
    await ack()


async def reply(client: AsyncWebClient, write_card: WriteCard, body: dict[str, Any], *, thread_ts: str | None) -> None:
    """Answer a person's message in one post.

    Args:
        client: A client with the installing workspace's token, whichever team the person is of.
        write_card: What answers.
        body: The event as Slack sent it.
        thread_ts: The thread to answer in; None for the conversation itself.
    """
    event = body["event"]
    question = plain_text(without_mention(event.get("text") or "", _bot_user(body)))
    await _post(client, write_safely(write_card, question), channel=event["channel"], thread_ts=thread_ts)


def is_from_a_person(event: dict[str, Any]) -> bool:
    """Whether a person wrote it: two bots that answer each other would not stop."""
    return bool(event.get("user")) and not event.get("bot_id") and event.get("user") != "USLACKBOT"


def write_safely(write_card: WriteCard, question: str, focus: Focus | None = None) -> Card:
    """Write a question's card; what goes wrong goes to the log, and the card says so kindly."""
    try:
        return write_card(question, focus)
    except Exception as error:
        return apology(report(error))


async def _post(client: AsyncWebClient, card: Card, *, channel: str, thread_ts: str | None) -> None:
    with logged("A reply could not be posted"):
        await client.chat_postMessage(
            channel=channel,
            thread_ts=thread_ts,
            text=card.text,
            blocks=card.blocks,
            unfurl_links=False,
            unfurl_media=False,
        )


def _bot_user(body: dict[str, Any]) -> str | None:
    """Return the bot's user id as the event tells it, so that nothing has to be asked of Slack."""
    for authorization in body.get("authorizations") or []:
        if authorization.get("is_bot") and authorization.get("user_id"):
            return str(authorization["user_id"])
    return None
