"""Direct messages: answered where they were written."""

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
    """Register the listeners for direct messages, written and edited."""

    async def answer_message(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await reply(client, services, context, body, thread_ts=body["event"].get("thread_ts"))

    app.event(DIRECT_MESSAGE.type, matchers=[_is_a_question], middleware=[once(services)])(
        services.background.after_ack(answer_message)
    )

    async def answer_anew(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await amend(client, services, context, body)

    app.event(DIRECT_MESSAGE.type, matchers=[_is_an_edit], middleware=[once(services)])(
        services.background.after_ack(answer_anew)
    )


async def _is_an_edit(event: dict[str, Any]) -> bool:
    """Return whether a person gave a message other words; Slack tells of a link's preview in the same way."""
    message, before = event.get("message") or {}, event.get("previous_message") or {}
    is_edited = event.get("channel_type") == "im" and event.get("subtype") == _EDITED
    return is_edited and is_from_a_person(message) and message.get("text") != before.get("text")


async def _is_a_question(event: dict[str, Any]) -> bool:
    return (
        event.get("channel_type") == "im"
        and event.get("subtype") in _SUBTYPES_WITH_A_QUESTION
        and is_from_a_person(event)
    )
