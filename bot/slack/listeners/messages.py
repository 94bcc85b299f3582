"""Direct messages: answered where they were written."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.commands import DIRECT_MESSAGE
from bot.slack.listeners.replies import is_from_a_person, once, reply
from bot.slack.services import Services

# Other subtypes tell of edits, deletions, joins and topics: nobody asks anything there.
_SUBTYPES_WITH_A_QUESTION = (None, "file_share", "thread_broadcast")


def register(app: AsyncApp, services: Services) -> None:
    """Register the listener for direct messages."""

    async def answer_message(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await reply(client, services, context, body, thread_ts=body["event"].get("thread_ts"))

    app.event(DIRECT_MESSAGE.type, matchers=[_is_a_question], middleware=[once(services)])(
        services.background.after_ack(answer_message)
    )


async def _is_a_question(event: dict[str, Any]) -> bool:
    return (
        event.get("channel_type") == "im"
        and event.get("subtype") in _SUBTYPES_WITH_A_QUESTION
        and is_from_a_person(event)
    )
