"""Where an answer is printed, and the whole of a long one: modals beside a card that stays as it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Found
from bot.slack.blocks.modals import answer_modal, source_modal
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.commands import OPEN, SOURCE
from bot.slack.failures import notice_in_every_language, refusal
from bot.slack.interaction import Interaction, tell
from bot.slack.opening import opened
from bot.slack.services import Services


def register(app: AsyncApp, services: Services) -> None:
    """Register *Show source* and *Show all*."""

    async def show_source(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        asked, _ = act.asked
        answer = services.writer.answer(asked)
        if not isinstance(answer, Found):  # the record was renewed since
            await tell(client, act.reach, notice_in_every_language(services.answerer.languages, "slack.gone"))
            return
        language = (await services.preference_of(context)).language or answer.language
        await _open(client, services, act, source_modal(answer, language))

    async def show_all(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        asked, _ = act.asked
        asked = replace(asked, is_drawn=False)  # modals take no charts
        preference = await services.preference_of(context)
        card = services.writer.card_or_apology(asked, Showing(Surface.VIEW, preference.language))
        await _open(client, services, act, answer_modal(card, preference.language or asked.language))

    app.action(SOURCE.pattern)(services.background.after_ack(show_source))
    app.action(OPEN.pattern)(services.background.after_ack(show_all))


async def _open(client: AsyncWebClient, services: Services, act: Interaction, view: dict[str, Any]) -> None:
    error = await opened(client, act, view)
    if error:
        await tell(client, act.reach, refusal(services.answerer.languages, error))
