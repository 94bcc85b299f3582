"""Share in channel: the card is posted anew for everyone, and the private one says so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Answer
from bot.slack.acting import Act, tell
from bot.slack.asked import Asked, fingerprint
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.commands import SHARE
from bot.slack.failures import logged, refusal
from bot.slack.sending import error_of, post, respond
from bot.slack.services import Services


def register(app: AsyncApp, services: Services) -> None:
    """Register the listener of *Share in channel*."""

    async def share_card(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Act(body)
        asked, seen = act.asked
        press = (SHARE.name, act.channel, act.message_ts, act.user)
        if not services.presses.begin(press):
            return
        showing = Showing(Surface.PRIVATE, (await services.preference_of(context)).language)
        answer = services.writer.answer(asked)
        if fingerprint(answer) != seen:
            # The record was renewed since: what was seen is not what would be posted.
            services.presses.undo(press)
            await _replace(client, act, render(answer, asked, replace(showing, is_renewed=True)))
            return
        if await _is_posted(client, act, asked, answer):
            await _replace(client, act, render(answer, asked, replace(showing, is_shared=True)))
        else:
            services.presses.undo(press)

    app.action(SHARE.pattern)(services.later.after_ack(share_card))


async def _is_posted(client: AsyncWebClient, act: Act, asked: Asked, answer: Answer) -> bool:
    """Post the card by the address that needs no membership, else as a member; whoever cannot is told why."""
    card = render(answer, replace(asked, shared_by=act.user), Showing(Surface.POSTED))
    with logged("A card could not be shared"):
        if act.response_url and await respond(client, act.response_url, card, in_channel=True):
            return True
        try:
            await post(client, card, channel=act.channel, thread_ts=act.thread_ts)
        except SlackApiError as error:
            await tell(client, act.reach, refusal(error_of(error)))
            return False
        return True
    return False


async def _replace(client: AsyncWebClient, act: Act, card: Card) -> None:
    with logged("A private card could not be replaced"):
        await respond(client, act.response_url, card, in_place=True)
