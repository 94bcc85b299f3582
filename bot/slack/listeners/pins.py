"""Pinned facts: by command, by button, and what people do with them in Slack itself."""

from __future__ import annotations

import logging
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StoreError
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.pins import SHOW_PINNED
from bot.slack.card_state import decoded
from bot.slack.commands import PIN, PIN_INSTEAD, PIN_REMOVED, PINNED, PINS, PINS_PAGE, UNPIN
from bot.slack.courtesies import help_of
from bot.slack.failures import logged
from bot.slack.interaction import Interaction, tell
from bot.slack.listeners import pin_actions as actions
from bot.slack.listeners.pin_actions import granted
from bot.slack.listeners.replies import once
from bot.slack.pins.parsing import pin_words
from bot.slack.pins.service import PinChannel
from bot.slack.question import plain_text
from bot.slack.sending import respond
from bot.slack.services import Services

logger = logging.getLogger(__name__)


async def pin_card(client: AsyncWebClient, act: Interaction, services: Services, context: AsyncBoltContext) -> None:
    """Pin the answer of the card that was acted on in its channel."""
    asked, _ = act.asked
    press = (PIN.name, act.channel, act.user, asked)
    if not services.presses.begin(press):
        return
    try:
        card = await granted(client, services, context, act, act.channel, partial(actions.added, services, asked=asked))
    finally:
        services.presses.undo(press)
    await tell(client, act.reach, card)


async def unpin_card(client: AsyncWebClient, act: Interaction, services: Services, context: AsyncBoltContext) -> None:
    """Unpin the card that was acted on."""
    unpin = partial(actions.removed_message, message_ts=act.message_ts)
    await tell(client, act.reach, await granted(client, services, context, act, act.channel, unpin))


def register(app: AsyncApp, services: Services) -> None:
    """Register the command, the buttons and the event."""

    async def answer_command(
        ack: AsyncAck, client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext
    ) -> None:
        preference = await services.preference_of(context)
        explained = help_of(PINS, plain_text(body.get("text", "")), services.answerer, preference.language)
        if explained:
            card = render(explained)
            await ack(text=card.text, blocks=card.blocks, response_type="ephemeral")
        else:
            await ack()
            services.background.start(do_command, client, body, context)

    async def do_command(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        asked_for = pin_words(services.answerer.languages).of_command(plain_text(body.get("text", "")))
        fulfil = partial(actions.fulfilled, services, asked_for=asked_for)
        await tell(client, act.reach, await granted(client, services, context, act, act.channel, fulfil))

    async def pin_by_button(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await pin_card(client, Interaction(body), services, context)

    async def unpin_by_button(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await unpin_card(client, Interaction(body), services, context)

    async def choose_pinned(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        pin_id = PINNED.part(act.action["action_id"])
        do = partial(actions.shown, services) if act.value == SHOW_PINNED else actions.removed
        await tell(
            client, act.reach, await granted(client, services, context, act, act.channel, partial(do, pin_id=pin_id))
        )

    async def turn_page(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        listing = partial(actions.listed, page=int(act.value) if act.value.isdigit() else 1)
        await _replace(client, act, await granted(client, services, context, act, act.channel, listing))

    async def pin_instead(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        asked, instead_of = decoded(act.value)
        press = (PIN_INSTEAD.name, act.channel, act.message_ts, act.value)
        if not services.presses.begin(press):
            return
        adding = partial(actions.added, services, asked=asked, instead_of=instead_of)
        try:
            card = await granted(client, services, context, act, act.channel, adding)
        finally:
            services.presses.undo(press)
        await _replace(client, act, card)

    async def follow_unpinning(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        event = body["event"]
        item = event.get("item") or {}
        channel = str(event.get("channel_id") or item.get("channel") or "")
        message_ts = str((item.get("message") or {}).get("ts") or "")
        if services.pin_service is not None and message_ts:
            place = PinChannel(services.workspace_of(context), channel)
            try:
                await services.pin_service.unpinned_by_hand(client, place, message_ts)
            except StoreError as error:
                logger.warning("An unpinning is not followed until somebody lists the pins there: %s", error)

    app.command(PINS.name)(answer_command)
    app.action(PIN.pattern)(services.background.after_ack(pin_by_button))
    app.action(UNPIN.pattern)(services.background.after_ack(unpin_by_button))
    app.action(PINNED.pattern)(services.background.after_ack(choose_pinned))
    app.action(PINS_PAGE.pattern)(services.background.after_ack(turn_page))
    app.action(PIN_INSTEAD.pattern)(services.background.after_ack(pin_instead))
    app.event(PIN_REMOVED.type, middleware=[once(services)])(services.background.after_ack(follow_unpinning))


async def _replace(client: AsyncWebClient, act: Interaction, card: Card) -> None:
    """Show a card in the place of the one that was acted on, or where that cannot be, below it."""
    with logged("A card could not be replaced"):
        if await respond(client, act.response_url, card, in_place=True):
            return
    await tell(client, act.reach, card)
