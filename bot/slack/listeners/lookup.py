"""The look-up: a modal with a type-ahead over the whole record, by a command without text or by the shortcut."""

from __future__ import annotations

import json
import time
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Focus
from bot.languages import Language
from bot.slack.blocks.card import Card
from bot.slack.blocks.modals import AS_OF, ENTRY, answer_modal, kind_of, lookup_modal
from bot.slack.blocks.mrkdwn import without_controls
from bot.slack.blocks.parts import option
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState
from bot.slack.commands import LOOK_UP, LOOKUP, LOOKUP_ENTRY, LOOKUP_KIND
from bot.slack.failures import logged
from bot.slack.interaction import Interaction, Reach, tell
from bot.slack.listeners.modals import open_or_tell
from bot.slack.opening import opened
from bot.slack.services import Services
from bot.store.values import Preference

MOST_OPTIONS = 20  # more is no help; Slack takes 100
LONGEST_VALUE = 150  # of an option
SERVES_FOR = 25 * 60.0  # seconds that a response_url is counted on; Slack takes it for half an hour


async def opened_lookup(client: AsyncWebClient, act: Interaction, focus: Focus | None, language: Language) -> bool:
    """Open the look-up, and say whether Slack did."""
    # A command's answer goes where the command was typed: only that address can show it to one person there.
    metadata = json.dumps({"url": act.response_url, "channel": act.channel, "opened_at": time.time()})
    view = lookup_modal(language, focus=focus, metadata=metadata)
    return not await opened(client, act, view)


def register(app: AsyncApp, services: Services) -> None:
    """Register the shortcut, the type-ahead, the choice of a kind, and the submission."""

    async def open_by_shortcut(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        view = lookup_modal(await services.language_of(context))
        await open_or_tell(client, act, services, view)

    async def suggest(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        language = await services.language_of(context)
        typed, focus = str(body.get("value") or ""), kind_of(LOOKUP_ENTRY.part(body["action_id"]))
        found = services.answerer.suggest(typed, focus=focus, language=language, most=MOST_OPTIONS)
        typed = without_controls(typed).strip()
        # Slack counts as JavaScript does: many an emoji is two.
        own = [option(f"“{typed}”", typed)] if typed and len(typed.encode("utf-16-le")) <= 2 * LONGEST_VALUE else []
        await ack(options=[*(option(one.label, one.question) for one in found), *own])

    async def choose_kind(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        metadata = act.view.get("private_metadata", "")
        view = lookup_modal(await services.language_of(context), focus=kind_of(act.value), metadata=metadata)
        with logged("A modal could not be updated"):
            await client.views_update(view_id=act.view["id"], hash=act.view.get("hash"), view=view)

    async def answer_lookup(
        ack: AsyncAck, client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext
    ) -> None:
        act, preference = Interaction(body), await services.preference_of(context)
        if _address(act):
            await ack()
            services.background.start(show_answer, client, body, context)
            return
        asked = _submitted(act, preference, services.answerer.spoken_in(preference.language))
        card = _card(services, asked, preference, Surface.VIEW)
        await ack(response_action="update", view=answer_modal(card, preference.language or asked.language))

    async def show_answer(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act, preference = Interaction(body), await services.preference_of(context)
        asked = _submitted(act, preference, services.answerer.spoken_in(preference.language))
        private, posted = (_card(services, asked, preference, surface) for surface in (Surface.PRIVATE, Surface.POSTED))
        reach = Reach(act.user, _address(act), _metadata(act)["channel"])
        await tell(client, reach, private, in_message=posted)

    app.shortcut(LOOK_UP.name)(services.background.after_ack(open_by_shortcut))
    app.options(LOOKUP_ENTRY.pattern)(suggest)
    app.action(LOOKUP_KIND.pattern)(services.background.after_ack(choose_kind))
    app.view(LOOKUP.pattern)(answer_lookup)


def _card(services: Services, asked: CardState, preference: Preference, surface: Surface) -> Card:
    is_unread = services.is_unread(preference, asked.question, asked.language or services.answerer.languages[0])
    return services.writer.card_or_apology(asked, Showing(surface, preference.language, is_unread=is_unread))


def _submitted(act: Interaction, preference: Preference, language: Language) -> CardState:
    """Return the question that the modal puts together."""
    fields: dict[str, dict[str, Any]] = act.view["state"]["values"]
    values: dict[str, Any] = {block: next(iter(elements.values()), {}) for block, elements in fields.items()}
    block = next(block for block in values if block.startswith(ENTRY))
    chosen = values[block].get("selected_option") or {}
    return CardState(
        str(chosen.get("value") or ""),
        focus=kind_of(block.removeprefix(f"{ENTRY}.")),
        as_of=values.get(AS_OF, {}).get("selected_date") or None,
        organization=preference.organization,
        language=language,
    )


def _address(act: Interaction) -> str:
    """Return the `response_url` of the command that opened the modal; empty where there is none, or it is too old."""
    metadata = _metadata(act)
    return str(metadata["url"]) if time.time() - metadata["opened_at"] < SERVES_FOR else ""


def _metadata(act: Interaction) -> dict[str, Any]:
    return {"url": "", "channel": "", "opened_at": 0.0, **json.loads(act.view.get("private_metadata") or "{}")}
