"""`/coalition record`: which records are there, which one is used here, and the choice of another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StoreError
from bot.languages import Language, say
from bot.slack.background import Work
from bot.slack.blocks.card import Card, notice
from bot.slack.blocks.records import chosen_card, used_card
from bot.slack.failures import logged
from bot.slack.interaction import Interaction, tell
from bot.slack.listeners.home import show_homes_anew
from bot.slack.records import NONE, Chooser, channel_of_choice
from bot.slack.sending import respond
from bot.slack.services import Services
from bot.store.record_choices import WORKSPACE


def choosing(services: Services, chooser: Chooser, word: Language, name: str) -> Work:
    """Make the work that chooses a record, or tells which one is used.

    Args:
        services: What it works with.
        chooser: The records.
        word: The language of the word that was typed.
        name: The record that is wanted; empty for none, `NONE` for the one that is used without a choice.
    """

    async def choose(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act, workspace = Interaction(body), services.workspace_of(context)
        language = (await services.preference_of(context)).language or word
        channel = channel_of_choice(act.channel)
        if not name:
            used = await chooser.used_in(workspace, channel)
            await tell(client, act.reach, used_card(chooser, used, language, is_for_all=channel == WORKSPACE))
            return
        refusal = _refusal(services, chooser, act, channel, name)
        if refusal:
            await tell(client, act.reach, notice(say(language, refusal, name=name), language))
            return
        is_back = name == NONE
        try:
            if is_back:
                await chooser.choices.choose_none(workspace, channel)
            else:
                await chooser.choices.choose(workspace, channel, name)
            used = await chooser.used_in(workspace, channel)
        except StoreError:
            await tell(client, act.reach, notice(say(language, "home.choices.away"), language))
            return
        is_for_all = channel == WORKSPACE
        card = chosen_card(chooser, used, act.user, language, is_for_all=is_for_all, is_back=is_back)
        await _tell_of_choice(client, act, card)
        if is_for_all:
            await show_homes_anew(client, services, context, used)

    return choose


async def _tell_of_choice(client: AsyncWebClient, act: Interaction, card: Card) -> None:
    """Tell of a choice: in a channel everybody, since from now on it is their record, too."""
    reach = act.reach
    if channel_of_choice(act.channel) != WORKSPACE:
        with logged("A choice could not be told to everybody"):
            if await respond(client, act.response_url, card, in_channel=True):
                return
        reach = replace(reach, response_url="")  # not by the address that has just failed
    await tell(client, reach, card)


def _refusal(services: Services, chooser: Chooser, act: Interaction, channel: str, name: str) -> str:
    """Return the sentence that says why somebody cannot choose a record; empty where they can."""
    if not services.is_at_home(act):
        return "records.stranger"
    if channel == WORKSPACE and act.user not in chooser.admins:
        return "records.may_not"
    if name != NONE and chooser.records.get(name) is None:
        return "records.unread" if name in chooser.records else "records.none"
    return ""
