"""Slash commands: compute, then answer in the ack; no call to Slack's Web API on the way."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.background import Listener, Work
from bot.slack.blocks.card import render
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState
from bot.slack.commands import ANYTHING, ASKING, Command
from bot.slack.courtesies import help_of, visible
from bot.slack.interaction import Interaction, tell
from bot.slack.listeners.lookup import opened_lookup
from bot.slack.listeners.records import choosing
from bot.slack.listeners.review import checking, draft_of
from bot.slack.listeners.status import language_of_status, telling_status
from bot.slack.question import plain_text
from bot.slack.records import record_wanted
from bot.slack.services import Services
from bot.slack.writing import acknowledgement


def register(app: AsyncApp, services: Services) -> None:
    """Register a listener for every command that answers."""
    for command in ASKING:
        app.command(command.name)(_listener(command, services))


def _listener(command: Command, services: Services) -> Listener:
    open_lookup = _open_lookup(command, services)

    async def answer_command(
        ack: AsyncAck, client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext
    ) -> None:
        question = plain_text(body.get("text", ""))
        if not visible(question):
            await ack()
            services.background.start(open_lookup, client, body, context)
            return
        work = _work(question, services, body) if command is ANYTHING else None
        if work:
            await ack()
            services.background.start(work, client, body, context)
            return
        await ack(await _reply(command, question, services, context, Interaction(body).channel))

    return answer_command


def _work(text: str, services: Services, body: dict[str, Any]) -> Work | None:
    """Return the work that a text wants done after the ack; None where it is a question."""
    to_check = draft_of(text, services.answerer.languages)
    if to_check:
        return checking(services, *to_check)
    if services.chooser is not None and (wanted := record_wanted(text, services.chooser, services.answerer.languages)):
        return choosing(services, services.chooser, *wanted)
    # Nobody from elsewhere, as in a shared channel, is told which version runs and what fails.
    if services.readiness is not None and services.is_at_home(Interaction(body)):
        word = language_of_status(text, services.answerer.languages)
        return telling_status(services, services.readiness, word) if word else None
    return None


def _open_lookup(command: Command, services: Services) -> Work:
    async def open_lookup(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act, preference = Interaction(body), await services.preference_of(context)
        if not await opened_lookup(client, act, command.focus, services.answerer.spoken_in(preference.language)):
            await tell(
                client,
                act.reach,
                render(command.help(services.answerer, services.answerer.spoken_in(preference.language))),
            )

    return open_lookup


async def _reply(command: Command, question: str, services: Services, context: AsyncBoltContext, channel: str) -> str:
    """Return what the ack holds, as JSON."""
    preference = await services.preference_of(context)
    explained = help_of(command, question, services.answerer, preference.language)
    if explained:
        return acknowledgement(render(explained))
    language = services.answerer.spoken_in(preference.language)
    asked = CardState(question, focus=command.focus, organization=preference.organization, language=language)
    written = services.writer.written(asked)
    pinned_on = await services.pinned_on(context, channel, written)
    is_unread = services.is_unread(preference, question, language)
    showing = Showing(Surface.PRIVATE, preference.language, pinned_on=pinned_on, is_unread=is_unread)
    return written.acknowledgement(showing)
