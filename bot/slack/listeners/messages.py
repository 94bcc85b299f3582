"""Direct messages: answered where they were written, outside of threads or in the same thread."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.commands import DIRECT_MESSAGE
from bot.slack.listeners.replies import amend, is_from_a_person, once, reply
from bot.slack.services import Services

# Other subtypes tell of deletions, joins and topics: nobody asks anything there.
_SUBTYPES_WITH_A_QUESTION = (None, "file_share", "thread_broadcast")
_EDITED = "message_changed"


def register(app: AsyncApp, services: Services) -> None:
    """Register the listener for direct messages, written and edited."""

    async def answer_message(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        event = body["event"]
        if _is_an_edit(event):
            await amend(client, services, context, body)
        else:
            await reply(client, services, context, body, thread_ts=event.get("thread_ts"))

    app.event(DIRECT_MESSAGE.type, matchers=[_asks], middleware=[once(services)])(
        services.background.after_ack(answer_message)
    )


async def _asks(event: dict[str, Any]) -> bool:
    return event.get("channel_type") == "im" and (_is_a_question(event) or _is_an_edit(event))


def _is_an_edit(event: dict[str, Any]) -> bool:
    """Return whether a person gave a message other words; Slack tells of a link's preview in the same way."""
    message, before = event.get("message") or {}, event.get("previous_message") or {}
    is_edited = event.get("subtype") == _EDITED and is_from_a_person(message)
    return is_edited and message.get("text") != before.get("text")


def _is_a_question(event: dict[str, Any]) -> bool:
    return event.get("subtype") in _SUBTYPES_WITH_A_QUESTION and is_from_a_person(event)
