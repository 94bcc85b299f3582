"""Fair use: nobody's program, and no workspace, keeps the others waiting. People are told so kindly, once a minute."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.card import Card
from bot.slack.commands import is_edited, is_question
from bot.slack.failures import notice_in_every_language, told_in_ack
from bot.slack.interaction import Reach, tell
from bot.slack.memory import Allowance
from bot.slack.services import Services, person_of
from bot.store.values import Member

MINUTE = 60.0  # seconds
PEOPLE_OF_A_WORKSPACE = 10  # how many may use up all of theirs at once

Next = Callable[[], Awaitable[None]]  # Bolt's


class FairUse:
    """How much each person, and each workspace, may ask within a minute.

    Args:
        most: Payloads of one person; ten times as many of a workspace.
        now: Seconds that never go back.
    """

    def __init__(self, most: int, now: Callable[[], float] = time.monotonic) -> None:
        self._people = Allowance(most, MINUTE, now)
        self._workspaces = Allowance(most * PEOPLE_OF_A_WORKSPACE, MINUTE, now)
        self._tellings = Allowance(1, MINUTE, now)

    def takes(self, person: Member) -> bool:
        """Return whether somebody may ask once more, which then counts."""
        return self._people.takes(person) and self._workspaces.takes(person.workspace)

    def tells(self, person: Member) -> bool:
        """Return whether somebody is to be told now that it was too much."""
        return self._tellings.takes(person)


def register(app: AsyncApp, services: Services, fair_use: FairUse) -> None:
    """Let nothing further that is too much.

    Args:
        app: The app, before its listeners are registered.
        services: What tells the record's languages.
        fair_use: How much is too much.
    """

    async def take_turns(
        client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext, next: Next
    ) -> BoltResponse | None:
        if not _is_counted(body, context) or fair_use.takes(person_of(context)):
            await next()
            return None
        card = notice_in_every_language(services.answerer.languages, "slack.too_much")
        in_ack = told_in_ack(card, body, services.answerer.languages[0])
        if not in_ack.body and fair_use.tells(person_of(context)):
            services.background.start(partial(_tell, card), client, body, context)
        return in_ack

    app.use(take_turns)


async def _tell(card: Card, client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
    reach = Reach(context.user_id or "", str(body.get("response_url") or ""), context.channel_id or "")
    await tell(client, reach, card)


def _is_counted(body: dict[str, Any], context: AsyncBoltContext) -> bool:
    """Return whether a person asks for something: no program, no letter typed, nothing that is only to be known."""
    event = body.get("event")
    if event is not None and not (is_question(event) or is_edited(event)):
        return False
    return bool(context.user_id) and body.get("type") != "block_suggestion"
