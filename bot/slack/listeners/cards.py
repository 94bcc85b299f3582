"""A question's card in place of the one that was acted on: a choice, another page, a table or a chart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.followups.follower import Turn
from bot.slack.blocks.modals import answer_modal
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState
from bot.slack.commands import SHOW
from bot.slack.failures import logged, notice_in_every_language
from bot.slack.interaction import Interaction, tell
from bot.slack.listeners.home import publish_home
from bot.slack.sending import respond
from bot.slack.services import Services


def register(app: AsyncApp, services: Services) -> None:
    """Register the listener for every button that asks a question."""

    async def show_card(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        pressed, _ = act.asked
        await show(client, context, act, replace(pressed, missed=None))
        await services.note_gap(pressed, context)

    async def show(client: AsyncWebClient, context: AsyncBoltContext, act: Interaction, asked: CardState) -> None:
        preference = await services.preference_of(context)
        if act.view.get("type") == "home":
            await publish_home(client, services, context, asked=asked, view=act.view)
            return
        card = services.writer.card_or_apology(asked, Showing(act.surface, preference.language))
        if act.surface is Surface.VIEW:
            with logged("A modal could not be updated"):
                modal = answer_modal(card, preference.language or asked.language)
                await client.views_update(view_id=act.view["id"], view=modal)
            return
        with logged("A card could not be replaced"):
            if await respond(client, act.response_url, card, in_place=True):
                _remember(services, act, asked)
                return
        # Not by the address that has just failed.
        reach = replace(act.reach, response_url="")
        await tell(
            client,
            reach,
            notice_in_every_language(services.answerer.languages, "slack.expired", question=asked.question),
        )

    app.action(SHOW.pattern)(services.background.after_ack(show_card))


def _remember(services: Services, act: Interaction, asked: CardState) -> None:
    """Keep what a message shows now, since the next question in its thread may lean on it."""
    if act.surface is Surface.POSTED:
        turn = Turn(asked.question, services.writer.answer(asked), focus=asked.focus)
        services.conversations.remember(act.channel, act.thread_ts, turn, act.message_ts)
