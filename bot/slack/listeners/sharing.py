"""Share in channel: the card is posted anew for everyone, and the private one says so."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from aiohttp import ClientConnectorError, ClientError
from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Answer
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState, fingerprint
from bot.slack.commands import SHARE
from bot.slack.failures import logged, refusal
from bot.slack.interaction import Interaction, tell
from bot.slack.sending import refusal_of_post, respond
from bot.slack.services import Services

logger = logging.getLogger(__name__)


def register(app: AsyncApp, services: Services) -> None:
    """Register the listener of *Share in channel*."""

    async def share_card(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        asked, seen = act.asked
        press = (SHARE.name, act.channel, act.message_ts, act.user, act.value)
        if not services.presses.begin(press):
            return
        showing = Showing(Surface.PRIVATE, (await services.preference_of(context)).language)
        answer = services.writer.answer(asked)
        if fingerprint(answer) != seen:
            # The record was renewed since: what was seen is not what would be posted.
            services.presses.undo(press)
            await _replace(client, act, render(answer, asked, replace(showing, is_renewed=True)))
            return
        refused = await _refusal_of(client, act, _public(services, asked, answer, act.user))
        if refused is None:
            await _replace(client, act, render(answer, asked, replace(showing, is_shared=True)))
        else:
            services.presses.undo(press)
            await tell(client, act.reach, refusal(services.answerer.languages, refused))

    app.action(SHARE.pattern)(services.background.after_ack(share_card))


def _public(services: Services, asked: CardState, answer: Answer, user: str) -> Card:
    """Return the card for everyone; where the question cannot be said in words for everyone, it has no buttons."""
    public = services.writer.for_everyone(asked, answer)
    if public is None:
        return render(answer, None, Showing(shared_by=user))
    return render(answer, replace(public, shared_by=user), Showing(Surface.POSTED))


async def _refusal_of(client: AsyncWebClient, act: Interaction, card: Card) -> str | None:
    """Post the card by the address that needs no membership, else as a member.

    Returns:
        None where it is posted; else what Slack refused it for.
    """
    try:
        if act.response_url and await respond(client, act.response_url, card, in_channel=True):
            return None
    except ClientConnectorError as error:
        logger.warning("A card could not be shared by its response_url: %s", error)
    except (ClientError, OSError) as error:
        # It may be there: whoever sees that it is not shares it again.
        logger.warning("Slack did not say whether a card was shared: %s", type(error).__name__)
        return "no_answer"
    return await refusal_of_post(client, card, channel=act.channel, thread_ts=act.thread_ts)


async def _replace(client: AsyncWebClient, act: Interaction, card: Card) -> None:
    with logged("A private card could not be replaced"):
        await respond(client, act.response_url, card, in_place=True)
