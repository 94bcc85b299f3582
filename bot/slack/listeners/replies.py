"""What messages and mentions share: taken up once, acknowledged at once, answered in one post."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Help, Language
from bot.answers.following import Turn
from bot.slack.asked import Asked
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.courtesies import courtesy
from bot.slack.failures import apology, logged, report
from bot.slack.memory import SeenEvents
from bot.slack.question import plain_text, without_mention
from bot.slack.sending import post
from bot.slack.services import Services

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


async def reply(
    client: AsyncWebClient,
    services: Services,
    context: AsyncBoltContext,
    body: dict[str, Any],
    *,
    thread_ts: str | None,
) -> None:
    """Answer a person's message in one post.

    Args:
        client: A client with the installing workspace's token, whichever team the person is of.
        services: What answers.
        context: Who asks, and in which workspace.
        body: The event as Slack sent it.
        thread_ts: The thread to answer in; None for the conversation itself.
    """
    event = body["event"]
    channel = event["channel"]
    preference = await services.preference_of(context)
    asked = Asked(
        plain_text(without_mention(event.get("text") or "", _bot_user(body))),
        organization=preference.organization,
        language=preference.language or "en",
    )
    turn, card = _answer(services, asked, services.conversations.last(channel, thread_ts), preference.language)
    with logged("A reply could not be posted"):
        posted = await post(client, card, channel=channel, thread_ts=thread_ts)
        if turn is not None:
            services.conversations.remember(channel, thread_ts, turn, posted)


def is_from_a_person(event: dict[str, Any]) -> bool:
    """Whether a person wrote it: two bots that answer each other would not stop."""
    return bool(event.get("user")) and not event.get("bot_id") and event.get("user") != "USLACKBOT"


def _answer(services: Services, asked: Asked, after: Turn | None, chrome: Language | None) -> tuple[Turn | None, Card]:
    """The turn to remember, None for one that nothing can lean on, and its card."""
    said = courtesy(asked.question, chrome)
    if said is not None:
        return None, render(said)
    try:
        turn, understood = services.writer.follow(asked, after)
        showing = Showing(Surface.POSTED, chrome, is_understood=turn.leaned)
        card = render(turn.answer, understood, showing)
    except Exception as error:
        return None, apology(report(error))
    return (None if isinstance(turn.answer, Help) else turn), card


def _bot_user(body: dict[str, Any]) -> str | None:
    """Return the bot's user id as the event tells it, so that nothing has to be asked of Slack."""
    for authorization in body.get("authorizations") or []:
        if authorization.get("is_bot") and authorization.get("user_id"):
            return str(authorization["user_id"])
    return None
