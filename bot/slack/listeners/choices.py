"""Choices: the question of the button is answered where the card stands."""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.commands import CHOOSE
from bot.slack.failures import logged, notice_in_every_language
from bot.slack.listeners.replies import acknowledge, write_safely
from bot.slack.writing import WriteCard

logger = logging.getLogger(__name__)


def register(app: AsyncApp, write_card: WriteCard) -> None:
    """Register the listener for the buttons of choices."""

    async def answer_in_place(respond: AsyncRespond, client: AsyncWebClient, body: dict[str, Any]) -> None:
        pressed = body["actions"][0]
        question = str(pressed["value"])
        card = write_safely(write_card, question, CHOOSE.focus(pressed["action_id"]))
        with logged("A card could not be replaced"):
            response = await respond(text=card.text, blocks=card.blocks, replace_original=True)
            if response.status_code != 200:  # the address serves for half an hour, and five times
                logger.warning("A card could not be replaced: %s", " ".join(response.body.split())[:200])
                await _tell_that_it_expired(client, body, question)

    app.action(CHOOSE.pattern)(ack=acknowledge, lazy=[answer_in_place])


async def _tell_that_it_expired(client: AsyncWebClient, body: dict[str, Any], question: str) -> None:
    channel, user, thread = body["channel"]["id"], body["user"]["id"], body["container"].get("thread_ts")
    card = notice_in_every_language("slack.expired", question=question)
    with logged("A notice could not be posted"):
        await client.chat_postEphemeral(
            channel=channel, user=user, thread_ts=thread, text=card.text, blocks=card.blocks
        )
