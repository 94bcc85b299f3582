"""Notes to the curators: something is wrong, or something is missing."""

from __future__ import annotations

import json
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Answer, Found
from bot.languages import Language, say
from bot.slack.blocks.card import Card
from bot.slack.blocks.modals import NOTE_TEXT, Report, note_modal, told_modal
from bot.slack.blocks.notes import note_card
from bot.slack.card_state import CardState, decoded, fingerprint
from bot.slack.commands import ASK_CURATORS, NOTE, REPORT
from bot.slack.failures import logged
from bot.slack.interaction import Interaction
from bot.slack.listeners.modals import open_or_tell
from bot.slack.sending import refusal_of_post
from bot.slack.services import Services, person_of
from bot.store.values import Member


async def ask_for_note(
    client: AsyncWebClient, act: Interaction, services: Services, context: AsyncBoltContext, kind: str
) -> None:
    """Open the form for a note about the card, or say how to reach the curators where no channel is set."""
    asked, _ = act.asked
    answer = services.writer.answer(asked)
    language = (await services.preference_of(context)).language or answer.language
    metadata = json.dumps({"asked": asked.encoded(), "kind": kind, "language": language}, ensure_ascii=False)
    view = note_modal(
        _report(kind, asked, answer), language, is_sent=services.curators_channel is not None, metadata=metadata
    )
    await open_or_tell(client, act, services, view)


def register(app: AsyncApp, services: Services) -> None:
    """Register the buttons that ask for a note, and its submission."""

    async def something_is_wrong(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await ask_for_note(client, Interaction(body), services, context, "wrong")

    async def something_is_missing(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await ask_for_note(client, Interaction(body), services, context, "missing")

    async def take_note(ack: AsyncAck, client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        language = _metadata(Interaction(body))[2]
        await ack(response_action="update", view=told_modal(say(language, "modal.note.sending"), language))
        services.background.start(send_note, client, body, context)

    async def send_note(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        press = (NOTE.name, act.view["id"])
        if not services.presses.begin(press):
            return
        asked, kind, language = _metadata(act)
        text = str(act.view["state"]["values"].get(NOTE_TEXT, {}).get(NOTE_TEXT, {}).get("value") or "")
        report = _report(kind, asked, services.writer.answer(asked))
        note = note_card(report, text, act.user, services.answerer.languages[0])
        problem = await _problem_of_sending(client, services, person_of(context), note, language)
        told = told_modal(problem or say(language, "modal.note.sent"), language, kept=text if problem else "")
        if problem:  # what somebody wrote is given back, to be sent later or by other means
            services.presses.undo(press)
        with logged("A modal could not be updated"):
            await client.views_update(view_id=act.view["id"], view=told)

    app.action(REPORT.pattern)(services.background.after_ack(something_is_wrong))
    app.action(ASK_CURATORS.pattern)(services.background.after_ack(something_is_missing))
    app.view(NOTE.pattern)(take_note)


async def _problem_of_sending(
    client: AsyncWebClient, services: Services, person: Member, note: Card, language: Language
) -> str:
    """Send a note, and return what to tell the person; nothing where it is sent."""
    if not services.notes.takes(person):
        return say(language, "modal.note.too_many")
    refused = await refusal_of_post(client, note, channel=services.curators_channel or "")
    return say(language, "modal.note.refused", error=refused) if refused is not None else ""


def _report(kind: str, asked: CardState, answer: Answer) -> Report:
    return Report(kind, asked.question, answer.sentence, _card_id(answer))


def _card_id(answer: Answer) -> str:
    """Return what the curators find the answer by.

    The entries or the documents that it came from, and a fingerprint.
    """
    entries: list[str] = []
    if isinstance(answer, Found):
        entries = [match.entry for match in answer.matches] or sorted({one.document for one in answer.citations})
    return " ".join([*entries[:3], fingerprint(answer)])


def _metadata(act: Interaction) -> tuple[CardState, str, Language]:
    values = json.loads(act.view["private_metadata"])
    return decoded(values["asked"])[0], values["kind"], values["language"]
