"""Where an answer is printed, and the whole of a long one: modals beside a card that stays as it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.modals import answer_modal, source_modal
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.commands import OPEN, SOURCE
from bot.slack.interaction import Interaction
from bot.slack.listeners.modals import open_on_answer, open_or_tell
from bot.slack.services import Services


def register(app: AsyncApp, services: Services) -> None:
    """Register *Show source* and *Show all*."""

    async def show_source(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await open_on_answer(client, Interaction(body), services, context, source_modal)

    async def show_all(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        asked, _ = act.asked
        asked = replace(asked, is_drawn=False)  # modals take no charts
        preference = await services.preference_of(context)
        card = services.writer.card_or_apology(asked, Showing(Surface.VIEW, preference.language))
        await open_or_tell(client, act, services, answer_modal(card, preference.language or asked.language))

    app.action(SOURCE.pattern)(services.background.after_ack(show_source))
    app.action(OPEN.pattern)(services.background.after_ack(show_all))
