"""Mentions: answered in the thread of the message that mentions the bot."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.commands import MENTION
from bot.slack.listeners.replies import is_from_a_person, once, reply
from bot.slack.services import Services


def register(app: AsyncApp, services: Services) -> None:
    """Register the listener for mentions."""

    async def answer_mention(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        event = body["event"]
        await reply(client, services, context, body, thread_ts=event.get("thread_ts") or event["ts"])

    app.event(MENTION.type, matchers=[_is_a_question], middleware=[once(services)])(
        services.background.after_ack(answer_mention)
    )


async def _is_a_question(event: dict[str, Any]) -> bool:
    return is_from_a_person(event)
