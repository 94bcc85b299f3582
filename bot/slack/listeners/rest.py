"""What no other listener takes: acknowledged, so that Slack neither repeats it nor shows an error. Registered last."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.languages import say
from bot.slack.blocks.card import notice
from bot.slack.services import Services

_ANY = re.compile(".*", re.DOTALL)


def register(app: AsyncApp, services: Services) -> None:
    """Register the listeners for everything else."""

    async def name_the_commands(ack: AsyncAck, body: dict[str, Any]) -> None:
        language = services.answerer.languages[0]
        card = notice(say(language, "slack.unknown_command", command=body["command"]), language)
        await ack(text=card.text, blocks=card.blocks, response_type="ephemeral")

    app.command(_ANY)(name_the_commands)
    app.event(_ANY)(_acknowledge)
    app.action(_ANY)(_acknowledge)
    app.view(_ANY)(_acknowledge)
    app.shortcut(_ANY)(_acknowledge)
    app.options(_ANY)(_offer_nothing)


async def _acknowledge(ack: AsyncAck) -> None:
    # Edits, deletions, other bots' messages, the second delivery of an event, links that are followed, and buttons
    # and modals of an older version of this bot.
    await ack()


async def _offer_nothing(ack: AsyncAck) -> None:
    await ack(options=[])
