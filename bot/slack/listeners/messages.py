"""Direct messages: answered where they were written, outside of threads or in the same thread."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.commands import DIRECT_MESSAGE, is_edited, is_question
from bot.slack.listeners.replies import amend, is_from_a_person, once, reply
from bot.slack.services import Services


def register(app: AsyncApp, services: Services) -> None:
    """Register the listener for direct messages, written and edited."""

    async def answer_message(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        event = body["event"]
        if is_edited(event):
            await amend(client, services, context, body)
        else:
            await reply(client, services, context, body, thread_ts=event.get("thread_ts"))

    app.event(DIRECT_MESSAGE.type, matchers=[_asks], middleware=[once(services)])(
        services.background.after_ack(answer_message)
    )


async def _asks(event: dict[str, Any]) -> bool:
    is_edit = is_edited(event)
    written = event.get("message") or {} if is_edit else event
    return event.get("channel_type") == "im" and (is_edit or is_question(event)) and is_from_a_person(written)
