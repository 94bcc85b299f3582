"""`/coalition status`: how the bot is doing, told to whoever asks, in the workspace that it is installed in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.languages import Language, by_language
from bot.readiness import Readiness
from bot.slack.background import Work
from bot.slack.blocks.status import status_card
from bot.slack.courtesies import language_of
from bot.slack.interaction import Interaction, tell
from bot.slack.services import Services

_STATUS: dict[Language, str] = by_language("courtesies", "STATUS")


def language_of_status(text: str, languages: Sequence[Language]) -> Language | None:
    """Return the language in which a command's text wants to know how the bot is doing; None where it does not.

    Args:
        text: What was typed after the command, as plain text.
        languages: Those of the record.
    """
    return language_of(text, _STATUS, languages)


def telling_status(services: Services, readiness: Readiness, word: Language) -> Work:
    """Make the work that tells whoever asked.

    Args:
        services: What it works with.
        readiness: How the bot is doing.
        word: The language of the word that was typed.
    """

    async def tell_status(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act, chosen = Interaction(body), (await services.preference_of(context)).language
        reading = await readiness.read()
        card = status_card(reading, services.answerer.foundations.record, chosen or word)
        await tell(client, act.reach, card)

    return tell_status
