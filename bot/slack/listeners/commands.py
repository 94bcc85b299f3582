"""Slash commands: compute, then answer in the ack; no call to Slack's Web API on the way."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Help
from bot.answers.answerer import Answerer
from bot.languages import FALLBACK, Language, by_language
from bot.slack.background import Listener, Work
from bot.slack.blocks.card import render
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState
from bot.slack.commands import ASKING, Command
from bot.slack.interaction import Interaction, tell
from bot.slack.listeners.lookup import opened_lookup
from bot.slack.question import plain_text
from bot.slack.services import Services
from bot.slack.writing import acknowledgement
from bot.store.values import Preference

# Whoever types "ayuda" wants Spanish; people of any language type the fallback's word, and "?".
_HELP: dict[Language, str] = by_language("courtesies", "HELP")
_HELP_OF_ANY = ("?", _HELP[FALLBACK])


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
        if not _visible(question):
            await ack()
            services.background.start(open_lookup, client, body, context)
            return
        await ack(await _reply(command, question, services, context, Interaction(body).channel))

    return answer_command


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
    explained = help_of(command, question, services.answerer, preference)
    if explained:
        return acknowledgement(render(explained))
    language = services.answerer.spoken_in(preference.language)
    asked = CardState(question, focus=command.focus, organization=preference.organization, language=language)
    written = services.writer.written(asked)
    pinned_on = await services.pinned_on(context, channel, written)
    is_unread = services.is_unread(preference, question, language)
    showing = Showing(Surface.PRIVATE, preference.language, pinned_on=pinned_on, is_unread=is_unread)
    return written.acknowledgement(showing)


def help_of(command: Command, question: str, answerer: Answerer, preference: Preference) -> Help | None:
    """Explain a command to whoever asks for help; None for any other text."""
    word = _visible(question).casefold()
    if word in _HELP_OF_ANY:
        return command.help(answerer, answerer.spoken_in(preference.language))
    return next((command.help(answerer, language) for language in answerer.languages if word == _HELP[language]), None)


def _visible(text: str) -> str:
    return "".join(filter(str.isprintable, text)).strip()
