"""What messages and mentions share: taken up once, acknowledged at once, answered in one post."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Help
from bot.answers.followups.follower import Turn
from bot.languages import Language, say
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.pins import led
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState
from bot.slack.courtesies import courtesy
from bot.slack.failures import apology, logged, notice_in_every_language, refusal, report
from bot.slack.interaction import Interaction, Reach, tell
from bot.slack.listeners.pin_actions import Deed, fulfilled, granted
from bot.slack.memory import Reply
from bot.slack.pins.parsing import pin_words
from bot.slack.posting import Place, UnheardError, change_reply, is_refusal, post_reply
from bot.slack.question import plain_text, without_mention
from bot.slack.sending import error_of
from bot.slack.services import Services
from bot.store.values import Preference

logger = logging.getLogger(__name__)

Middleware = Callable[..., Awaitable[BoltResponse | None]]


def once(services: Services) -> Middleware:
    """Make a middleware that lets an event pass only the first time that it is delivered, to whichever process."""

    async def let_pass_once(
        body: dict[str, Any], ack: AsyncAck, context: AsyncBoltContext, next_: Callable[[], Awaitable[None]]
    ) -> BoltResponse | None:
        if not services.seen.is_new(body) or not await services.is_ours(context, body):
            return await ack()
        await next_()
        return None

    return let_pass_once


async def reply(
    client: AsyncWebClient,
    services: Services,
    context: AsyncBoltContext,
    body: dict[str, Any],
    *,
    thread_ts: str | None,
) -> None:
    """Answer a person's message in one post.

    Args:
        client: A client with the installing workspace's token, whichever team the person is of.
        services: What answers.
        context: Who asks, and in which workspace.
        body: The event as Slack sent it.
        thread_ts: The thread to answer in; None for the conversation itself.
    """
    event = body["event"]
    channel = event["channel"]
    preference = await services.preference_of(context)
    asked = _asked(services, event, body, preference)
    last = services.conversations.last(channel, thread_ts)
    asked_for = pin_words(services.answerer.languages).of_message(asked.question)
    if asked_for is None:
        turn, card = await _answer(services, context, channel, asked, last, preference)
    else:
        fulfil = partial(fulfilled, services, asked_for=asked_for)
        turn, card = (
            last,
            await _granted(
                client, services, context, Interaction(body), channel, fulfil, last=last, thread_ts=thread_ts
            ),
        )
    place = Place(channel, thread_ts, str(event.get("ts")))
    posted = await _posted(client, services, card, place, str(event.get("user")))
    if posted is not None:
        services.replies.remember(channel, place.after, Reply(posted, thread_ts, last))
    if turn is not None:
        services.conversations.remember(channel, thread_ts, turn, posted or place.after, place.after)


async def _posted(client: AsyncWebClient, services: Services, card: Card, place: Place, user: str) -> str | None:
    """Post a reply, and return its `ts`; where that cannot be, tell the person by another way, and return None."""
    languages = services.answerer.languages
    try:
        return await post_reply(client, card, place)
    except UnheardError:
        problem = "no answer, and nothing tells whether it was posted"
        notice = led("\n".join(say(language, "slack.unheard") for language in languages), card)
    except SlackApiError as error:
        problem = error_of(error) or "no answer in Slack's form"
        notice = refusal(languages, error_of(error)) if is_refusal(error) else _unposted(languages)
    except (SlackClientError, aiohttp.ClientError, OSError) as error:
        problem = f"{type(error).__name__}: {' '.join(str(error).split())}"
        notice = _unposted(languages)
    logger.error("A reply could not be posted: %s", problem)
    await tell(client, Reach(user, channel=place.channel, thread_ts=place.thread_ts), notice)
    return None


def _unposted(languages: Sequence[Language]) -> Card:
    return notice_in_every_language(languages, "slack.unposted")


async def amend(client: AsyncWebClient, services: Services, context: AsyncBoltContext, body: dict[str, Any]) -> None:
    """Answer a message anew that was edited, in the place of the reply to it.

    Args:
        client: A client with the installing workspace's token.
        services: What answers.
        context: Who edits, and in which workspace.
        body: The event as Slack sent it.
    """
    event = body["event"]
    channel, message = event["channel"], event["message"]
    replied = services.replies.to(channel, str(message.get("ts")))
    if replied is None:
        return
    preference = await services.preference_of(context)
    asked = _asked(services, message, body, preference)
    words = pin_words(services.answerer.languages)
    asked_for = words.of_message(asked.question)
    turn: Turn | None = None
    if asked_for is None:
        turn, card = await _answer(services, context, channel, asked, replied.after, preference)
    elif words.of_message(_asked(services, event.get("previous_message") or {}, body, preference).question) is None:
        fulfil = partial(fulfilled, services, asked_for=asked_for)
        act = Interaction({**body, "event": message})  # whoever wrote the message changed it
        said = {"last": replied.after, "thread_ts": replied.thread_ts}
        card = await _granted(client, services, context, act, channel, fulfil, **said)
    else:
        return  # what was done with a pinned fact is not done anew
    with logged("A reply could not be changed"):
        await change_reply(client, card, channel=channel, ts=replied.ts)
        if turn is not None:
            services.conversations.remember(channel, replied.thread_ts, turn, replied.ts, str(message.get("ts")))


def is_from_a_person(event: dict[str, Any]) -> bool:
    """Return whether a person wrote it: two bots that answer each other would not stop."""
    return bool(event.get("user")) and not event.get("bot_id") and event.get("user") != "USLACKBOT"


async def _granted(
    client: AsyncWebClient,
    services: Services,
    context: AsyncBoltContext,
    act: Interaction,
    channel: str,
    deed: Deed,
    **said: Any,
) -> Card:
    """Do what is wished of pinned facts, and say so in the thread."""
    try:
        return await granted(client, services, context, act, channel, deed, surface=Surface.POSTED, **said)
    except Exception as error:  # noqa: BLE001  # whoever asked is told, whatever it is
        return apology(services.answerer.languages, report(error))


def _asked(services: Services, message: dict[str, Any], body: dict[str, Any], preference: Preference) -> CardState:
    """Return what a message asks, for whoever wrote it."""
    return CardState(
        plain_text(without_mention(message.get("text") or "", _bot_user(body))),
        organization=preference.organization,
        language=services.answerer.spoken_in(preference.language),
    )


async def _answer(
    services: Services,
    context: AsyncBoltContext,
    channel: str,
    asked: CardState,
    after: Turn | None,
    preference: Preference,
) -> tuple[Turn | None, Card]:
    """Return the turn to remember, None for one that nothing can lean on, and its card."""
    chrome = preference.language
    said = courtesy(asked.question, chrome, services.answerer)
    if said is not None:
        return None, render(said)
    try:
        turn, written = services.writer.follow(asked, after)
        pinned_on = await services.pinned_on(context, channel, written)
        is_unread = services.is_unread(preference, turn.question, turn.answer.language)
        showing = Showing(Surface.POSTED, chrome, is_understood=turn.leaned, pinned_on=pinned_on, is_unread=is_unread)
        card = written.card(showing)
    except Exception as error:  # noqa: BLE001  # whoever asked is told, whatever it is
        return None, apology(services.answerer.languages, report(error))
    return (None if isinstance(turn.answer, Help) else turn), card


def _bot_user(body: dict[str, Any]) -> str | None:
    """Return the bot's user id as the event tells it, so that nothing has to be asked of Slack."""
    for authorization in body.get("authorizations") or []:
        if authorization.get("is_bot") and authorization.get("user_id"):
            return str(authorization["user_id"])
    return None
