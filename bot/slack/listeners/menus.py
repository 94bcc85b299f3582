"""The overflow menu of a card."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.commands import CITE, MORE, PIN, UNPIN
from bot.slack.interaction import Interaction
from bot.slack.listeners.citations import show_citation
from bot.slack.listeners.notes import ask_for_note
from bot.slack.listeners.pins import pin_card, unpin_card
from bot.slack.services import Services


def register(app: AsyncApp, services: Services) -> None:
    """Register the listener for the menu."""

    async def choose_from_menu(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        if act.value == CITE.name:
            await show_citation(client, act, services, context)
        elif act.value == PIN.name:
            await pin_card(client, act, services, context)
        elif act.value == UNPIN.name:
            await unpin_card(client, act, services, context)
        else:
            await ask_for_note(client, act, services, context, "wrong")

    app.action(MORE.pattern)(services.background.after_ack(choose_from_menu))
