"""Letters in the curators' channel: a file that is dropped there, or a pasted text, becomes a draft.

What is unsure is asked by buttons; two curators publish. Nothing is looked at in any other channel.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import BotError
from bot.languages import say
from bot.slack.background import Work
from bot.slack.blocks.card import Card, notice
from bot.slack.blocks.letters import Place, answer_modal, draft_card, place_of
from bot.slack.blocks.modals import ANSWER
from bot.slack.blocks.mrkdwn import escape
from bot.slack.commands import (
    DRAFT_LETTER,
    FILE_SHARED,
    LETTER_BACK,
    LETTER_CHOICE,
    LETTER_OTHER,
    LETTER_PUBLISH,
    LETTER_WORDS,
)
from bot.slack.drafts import Drafting, Standing
from bot.slack.failures import logged
from bot.slack.interaction import Interaction, tell
from bot.slack.listeners.modals import open_or_tell
from bot.slack.listeners.replies import once
from bot.slack.question import plain_text
from bot.slack.sending import is_slacks, post, respond, update
from bot.slack.services import Services

MOST_MEGABYTES = 20
_DOWNLOADING = 30  # seconds
_SHOWN = 200  # characters of an answer
_STRANGER = "pins.not_at_home"  # what people of other companies are told, where these share the channel


def register(app: AsyncApp, services: Services) -> None:
    """Register what makes drafts, and every element of a draft's card."""
    letters = _Letters(services)
    after_ack = services.background.after_ack

    async def in_curators_channel(event: dict[str, Any]) -> bool:
        return letters.is_on(str(event.get("channel_id")))

    app.event(FILE_SHARED.type, matchers=[in_curators_channel], middleware=[once(services)])(
        after_ack(letters.draft_file)
    )
    app.shortcut(DRAFT_LETTER.name)(after_ack(letters.draft_message))
    app.action(LETTER_CHOICE.pattern)(after_ack(letters.on_card(letters.take_choice)))
    app.action(LETTER_OTHER.pattern)(after_ack(letters.on_card(letters.ask_for_words)))
    app.action(LETTER_BACK.pattern)(after_ack(letters.on_card(letters.take_back)))
    app.action(LETTER_PUBLISH.pattern)(after_ack(letters.on_card(letters.publish)))
    app.view(LETTER_WORDS.pattern)(letters.take_words)


class _Letters:
    """The listeners.

    Args:
        services: What they work with.
    """

    def __init__(self, services: Services) -> None:
        self._services = services

    def is_on(self, channel: str) -> bool:
        """Return whether letters are drafted in a channel."""
        return self._services.drafting is not None and channel == self._services.curators_channel

    @property
    def _drafting(self) -> Drafting:
        drafting = self._services.drafting
        assert drafting is not None  # `is_on` was asked
        return drafting

    def _in_language(self, name: str, **values: object) -> str:
        return say(self._services.answerer.languages[0], name, **values)

    def on_card(self, work: Callable[[AsyncWebClient, Interaction, str], Awaitable[None]]) -> Work:
        """Make a listener for an element of a draft's card; what cannot be done is told to whoever used it.

        Args:
            work: Takes the client, what was done, and the user id of who did it.
        """

        async def do(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
            act = Interaction(body)
            if not self.is_on(act.channel):
                return
            if not self._services.is_at_home(act):
                await tell(client, act.reach, self._notice(_STRANGER))
                return
            try:
                await work(client, act, str(context.user_id))
            except BotError as error:
                await tell(client, act.reach, self._notice("draft.not_published", why=_without_paths(error)))

        return do

    async def draft_file(self, client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Draft a file that was dropped into the channel, and answer in its thread."""
        event = body["event"]
        channel = str(event["channel_id"])
        with logged("A letter's file could not be drafted"):
            file: dict[str, Any] = (await client.files_info(file=str(event["file_id"])))["file"]
            name = str(file.get("name"))
            # The event does not say whose it is where companies share the channel.
            whose = Interaction({**body, "event": {**event, "user_team": file.get("user_team")}})
            if not self._services.is_at_home(whose):
                await post(client, self._notice(_STRANGER), channel=channel, thread_ts=_thread_of(file, channel))
                return
            try:
                card = await self._drafted(name, await self._downloaded(client, file, str(context.bot_token)))
            except BotError as error:
                card = self._not_drafted(name, error)
            await post(client, card, channel=channel, thread_ts=_thread_of(file, channel))

    async def draft_message(self, client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Draft the text of a message."""
        act = Interaction(body)
        if not self.is_on(act.channel):
            await tell(client, act.reach, self._notice("draft.elsewhere"))
            return
        if not self._services.is_at_home(act):
            await tell(client, act.reach, self._notice(_STRANGER))
            return
        message, name = body.get("message") or {}, f"message-{context.user_id}.txt"
        try:
            card = await self._drafted(name, plain_text(str(message.get("text") or "")).encode())
        except BotError as error:
            card = self._not_drafted(name, error)
        with logged("A draft could not be told"):
            thread_ts = message.get("thread_ts") or message.get("ts")
            await post(client, card, channel=act.channel, thread_ts=thread_ts)

    async def _drafted(self, name: str, content: bytes) -> Card:
        return self._card(await asyncio.to_thread(self._drafting.drafts.begin, name, content))

    def _not_drafted(self, name: str, error: BotError) -> Card:
        return self._notice("draft.not_drafted", file=name, why=_without_paths(error))

    async def _downloaded(self, client: AsyncWebClient, file: dict[str, Any], token: str) -> bytes:
        """Return a file's content.

        Args:
            client: Tells where Slack is.
            file: As Slack describes it.
            token: Of the installation.

        Raises:
            BotError: It is too large, or Slack does not hand it out.
        """
        limit = MOST_MEGABYTES * 1024 * 1024
        too_large = BotError(self._in_language("draft.too_large", megabytes=MOST_MEGABYTES))
        if int(file.get("size") or 0) > limit:
            raise too_large
        url = str(file.get("url_private_download") or file.get("url_private") or "")
        if not is_slacks(url, client.base_url):
            raise BotError(self._in_language("draft.not_handed_out", error="no address"))
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_DOWNLOADING)) as session,
                session.get(url, headers={"Authorization": f"Bearer {token}"}) as response,
            ):
                # Without the permission Slack hands its page for signing in out, with status 200.
                is_page = response.content_type == "text/html" and "html" not in str(file.get("filetype"))
                if response.status != 200 or is_page:
                    raise BotError(self._in_language("draft.not_handed_out", error=response.status))
                content = await response.content.read(limit + 1)
                while len(content) <= limit and (more := await response.content.read(limit)):
                    content += more
        except (aiohttp.ClientError, TimeoutError) as error:
            raise BotError(self._in_language("draft.not_handed_out", error=type(error).__name__)) from error
        if len(content) > limit:
            raise too_large
        return content

    async def take_choice(self, client: AsyncWebClient, act: Interaction, person: str) -> None:
        """Keep a chosen answer, and ask the next question."""
        place, answer = _place(act), self._drafting.drafts.answer
        complaint, standing = await asyncio.to_thread(answer, place.draft, place.question, act.value)
        await self._show(client, act, standing, escape(complaint) or self._who_answered(person, act.value))

    async def ask_for_words(self, client: AsyncWebClient, act: Interaction, person: str) -> None:
        """Open the form for an answer in other words."""
        del person
        draft = _place(act).draft
        standing = await asyncio.to_thread(self._drafting.drafts.standing, draft)
        metadata = json.dumps([draft, standing.question, act.channel, act.message_ts])
        view = answer_modal(standing, self._services.answerer.languages[0], metadata=metadata)
        await open_or_tell(client, act, self._services, view)

    async def take_words(
        self, ack: AsyncAck, client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext
    ) -> None:
        """Keep an answer in other words, or say in the form why it will not do."""
        act = Interaction(body)
        draft, question, channel, ts = json.loads(act.view["private_metadata"])
        says = str(act.view["state"]["values"].get(ANSWER, {}).get(ANSWER, {}).get("value") or "").strip()
        if not self.is_on(channel) or not self._services.is_at_home(act):
            await ack()
            return
        try:
            complaint, standing = await asyncio.to_thread(self._drafting.drafts.answer, draft, question, says)
        except BotError as error:
            complaint = _without_paths(error)
        if complaint:
            await ack(response_action="errors", errors={ANSWER: complaint[:_SHOWN]})
            return
        await ack()
        said = self._who_answered(str(context.user_id), says)
        with logged("A draft could not be shown anew"):
            await update(client, self._card(standing, said), channel=channel, ts=ts)

    async def take_back(self, client: AsyncWebClient, act: Interaction, person: str) -> None:
        """Take the last answer back, and ask its question again."""
        standing = await asyncio.to_thread(self._drafting.drafts.take_back, _place(act).draft)
        await self._show(client, act, standing, self._in_language("draft.taken_back", user=f"<@{person}>"))

    async def publish(self, client: AsyncWebClient, act: Interaction, person: str) -> None:
        """Ask another curator to agree; where this is another one, make the draft a part of the record."""
        draft, asked_by, drafts = _place(act).draft, act.value.strip("-"), self._drafting.drafts
        if asked_by == person:
            await tell(client, act.reach, self._notice("draft.same_person"))
            return
        if not asked_by:
            await self._show(client, act, await asyncio.to_thread(drafts.standing, draft), asked_by=person)
            return
        written = await asyncio.to_thread(drafts.accept, draft)
        self._drafting.reload()
        done = self._notice("draft.published", draft=draft, files=", ".join(written))
        with logged("A published draft could not be told"):
            await respond(client, act.response_url, done, in_place=True)

    async def _show(
        self, client: AsyncWebClient, act: Interaction, standing: Standing, said: str = "", asked_by: str = ""
    ) -> None:
        with logged("A draft could not be shown anew"):
            await respond(client, act.response_url, self._card(standing, said, asked_by), in_place=True)

    def _card(self, standing: Standing, said: str = "", asked_by: str = "") -> Card:
        return draft_card(standing, self._services.answerer.languages[0], said=said, asked_by=asked_by)

    def _notice(self, name: str, **values: object) -> Card:
        return notice(self._in_language(name, **values), self._services.answerer.languages[0])

    def _who_answered(self, person: str, says: str) -> str:
        return self._in_language("draft.answered", user=f"<@{person}>", answer=escape(says, _SHOWN))


def _thread_of(file: dict[str, Any], channel: str) -> str | None:
    """Return the message that a file was dropped with; None where Slack does not say."""
    for shares in (file.get("shares") or {}).values():
        for share in shares.get(channel) or []:
            return str(share.get("thread_ts") or share["ts"])
    return None


def _place(act: Interaction) -> Place:
    return place_of(str(act.action.get("block_id", "")))


def _without_paths(error: BotError) -> str:
    """Return why, without folders of the machine that the bot runs on."""
    return " ".join(word.rpartition("/")[2] if word.startswith("/") else word for word in str(error).split())
