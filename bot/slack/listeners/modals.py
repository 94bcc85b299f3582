"""Modals that a press opens, and what is told where they cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Found
from bot.languages import Language
from bot.slack.failures import notice_in_every_language, refusal
from bot.slack.interaction import Interaction, tell
from bot.slack.opening import opened
from bot.slack.services import Services


async def open_or_tell(client: AsyncWebClient, act: Interaction, services: Services, view: dict[str, Any]) -> None:
    """Open a modal for the person who acted, or tell them why it is not open.

    Args:
        client: A client with the installing workspace's token.
        act: What the person did.
        services: Tell the languages.
        view: The modal.
    """
    error = await opened(client, act, view)
    if error:
        await tell(client, act.reach, refusal(services.answerer.languages, error))


async def open_on_answer(
    client: AsyncWebClient,
    act: Interaction,
    services: Services,
    context: AsyncBoltContext,
    modal: Callable[[Found, Language], dict[str, Any]],
) -> None:
    """Open a modal on the answer of the card that the person acted on, or tell them that it is gone.

    Args:
        client: A client with the installing workspace's token.
        act: What the person did.
        services: Answer the card's question.
        context: Tells who it is, and so the language.
        modal: Makes the modal of the answer, in a language.
    """
    asked, _ = act.asked
    answer = services.writer.answer(asked)
    if not isinstance(answer, Found):  # the record was renewed since
        await tell(client, act.reach, notice_in_every_language(services.answerer.languages, "slack.gone"))
        return
    language = (await services.preference_of(context)).language or answer.language
    await open_or_tell(client, act, services, modal(answer, language))
