"""Copy citation: every style, ready to copy, in a modal."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Found
from bot.languages import Language
from bot.slack.blocks.modals import citation_modal
from bot.slack.commands import CITE
from bot.slack.interaction import Interaction
from bot.slack.listeners.modals import open_on_answer
from bot.slack.services import Services


async def show_citation(
    client: AsyncWebClient, act: Interaction, services: Services, context: AsyncBoltContext
) -> None:
    """Open the modal with the citations of the card's answer."""

    def modal(answer: Found, language: Language) -> dict[str, Any]:
        return citation_modal(services.answerer.cited(answer), language)

    await open_on_answer(client, act, services, context, modal)


def register(app: AsyncApp, services: Services) -> None:
    """Register the listener of the button that stands for the menu where a question is long."""

    async def open_citation(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await show_citation(client, Interaction(body), services, context)

    app.action(CITE.pattern)(services.background.after_ack(open_citation))
