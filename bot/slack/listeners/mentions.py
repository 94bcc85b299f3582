"""Mentions: answered in the thread of the message that mentions the bot."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.commands import MENTION
from bot.slack.listeners.replies import acknowledge, is_from_a_person, once, reply
from bot.slack.memory import SeenEvents
from bot.slack.writing import WriteCard


def register(app: AsyncApp, write_card: WriteCard, seen: SeenEvents) -> None:
    """Register the listener for mentions."""

    async def answer_mention(client: AsyncWebClient, body: dict[str, Any]) -> None:
        event = body["event"]
        await reply(client, write_card, body, thread_ts=event.get("thread_ts") or event["ts"])

    app.event(MENTION.type, matchers=[_is_a_question], middleware=[once(seen)])(ack=acknowledge, lazy=[answer_mention])


async def _is_a_question(event: dict[str, Any]) -> bool:
    return is_from_a_person(event)
