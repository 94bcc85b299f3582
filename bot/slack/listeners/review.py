"""A draft compared with the record: by a command, a message's shortcut, or a form; for whoever asked alone.

Nothing of a draft is stored or logged: what Slack sends is checked, answered, and let go of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.message.markup import plain
from bot.languages import Language, by_language, say
from bot.review.footnotes import footnotes
from bot.slack.background import Work
from bot.slack.blocks.card import Card, notice
from bot.slack.blocks.modals import DRAFT, citation_modal, review_form, reviewed_modal, told_modal
from bot.slack.blocks.review import Checked, checked_of, review_card
from bot.slack.blocks.surface import Surface
from bot.slack.commands import CHECK_MESSAGE, DRAFT_TEXT, FOOTNOTES, REVIEW, REVIEW_PAGE
from bot.slack.courtesies import visible
from bot.slack.failures import apology, logged, notice_in_every_language, report
from bot.slack.interaction import Interaction, tell
from bot.slack.listeners.modals import open_or_tell
from bot.slack.question import plain_text
from bot.slack.sending import respond
from bot.slack.services import Services

LONGEST_DRAFT = 40_000  # characters; Slack's longest message
_CHECK = {language: said.split("|") for language, said in by_language("courtesies", "CHECK").items()}
_FIRST_WORD = re.compile(r"\s*(?P<word>[^\W\d_]+)(?:\s*:|(?=\s)|$)(?P<draft>.*)", re.DOTALL)


def draft_of(text: str, languages: Sequence[Language]) -> tuple[str, Language] | None:
    """Return what a command's text wants checked, and the language of the word for it; None where it wants no check.

    Args:
        text: What was typed after the command, as plain text.
        languages: Those of the record.
    """
    found = _FIRST_WORD.match(text)
    word = found["word"].casefold() if found else ""
    language = next((one for one in languages if word in _CHECK[one]), None)
    return (found["draft"], language) if found and language else None


def checking(services: Services, draft: str, word: Language | None = None) -> Work:
    """Make the work that checks a draft and tells whoever acted; it opens the form where the draft is empty.

    Args:
        services: What it works with.
        draft: As Slack sent it, with tokens and entities undone.
        word: The language of the word that asked for a check; None where no word did.
    """

    async def check(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act, text = Interaction(body), plain(draft)
        if visible(text):
            card, _ = await _card(services, context, Checked(text), can_pin=True)
            await tell(client, act.reach, card)
            return
        chosen = (await services.preference_of(context)).language
        await open_or_tell(client, act, services, review_form(services.answerer.spoken_in(chosen or word)))

    return check


def register(app: AsyncApp, services: Services) -> None:
    """Register the shortcut, the form and its button, and the pages; the command is among the commands."""

    async def check_message(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        text = plain_text(str((body.get("message") or {}).get("text") or ""))
        await checking(services, text)(client, body, context)

    async def open_form(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await open_or_tell(client, Interaction(body), services, review_form(await services.language_of(context)))

    async def take_form(ack: AsyncAck, client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        language = await services.language_of(context)
        await ack(response_action="update", view=told_modal(say(language, "slack.review.checking"), language))
        services.background.start(show_checked, client, body, context)

    async def show_checked(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        text = str(act.view["state"]["values"].get(DRAFT, {}).get(DRAFT, {}).get("value") or "")
        await _show_in_modal(client, act, services, context, Checked(plain(text)))

    async def turn_page(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        checked = checked_of(act.value)
        if checked is None:  # a button of another version
            await tell(client, act.reach, notice_in_every_language(services.answerer.languages, "slack.gone"))
        elif act.surface is Surface.VIEW:
            await _show_in_modal(client, act, services, context, checked)
        else:
            card, _ = await _card(services, context, checked, can_pin=True)
            with logged("A card could not be replaced"):
                await respond(client, act.response_url, card, in_place=True)

    async def show_footnotes(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        checked = checked_of(act.value)
        found = await services.reviewing.report_on(checked.draft) if checked else None
        chosen = (await services.preference_of(context)).language
        styles = footnotes(found, services.answerer, chosen) if found else ()
        if found and styles:
            await open_or_tell(client, act, services, citation_modal(styles, chosen or found.language))
        else:  # a button of another version, or a record that supports it no longer
            await tell(client, act.reach, notice_in_every_language(services.answerer.languages, "slack.gone"))

    after_ack = services.background.after_ack
    app.shortcut(CHECK_MESSAGE.name)(after_ack(check_message))
    app.action(REVIEW.pattern)(after_ack(open_form))
    app.action(REVIEW_PAGE.pattern)(after_ack(turn_page))
    app.action(FOOTNOTES.pattern)(after_ack(show_footnotes))
    app.view(DRAFT_TEXT.pattern)(take_form)


async def _card(
    services: Services, context: AsyncBoltContext, checked: Checked, *, can_pin: bool = False
) -> tuple[Card, Language]:
    """Check a draft, and return the card with its language: the one that the person chose, else the draft's."""
    chosen = (await services.preference_of(context)).language
    if len(checked.draft) > LONGEST_DRAFT:
        language = services.answerer.spoken_in(chosen)
        return notice(say(language, "slack.review.too_long", most=f"{LONGEST_DRAFT:,}"), language), language
    found = await services.reviewing.report_on(checked.draft)
    language = chosen or found.language
    return review_card(found, checked, language, can_pin=can_pin), language


async def _show_in_modal(
    client: AsyncWebClient, act: Interaction, services: Services, context: AsyncBoltContext, checked: Checked
) -> None:
    """Show what was found in the modal that was acted in; it must not go on saying that the text is being checked."""
    try:
        card, language = await _card(services, context, checked)
    except Exception as error:  # noqa: BLE001  # nobody else would say it there
        language = services.answerer.languages[0]
        card = apology(services.answerer.languages, report(error))
    with logged("A modal could not be updated"):
        await client.views_update(view_id=act.view["id"], view=reviewed_modal(card, language))
