"""What the listeners work with: put together once, handed to each of them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext

from bot.answers.answer import NotFound
from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.clock import Clock
from bot.errors import StoreError
from bot.languages import Language
from bot.readiness import Readiness
from bot.slack.background import Background
from bot.slack.blocks.pins import day_of
from bot.slack.card_state import CardState
from bot.slack.drafts import Drafting
from bot.slack.failures import logged, report
from bot.slack.installation import Installation, workspace_named
from bot.slack.interaction import Interaction
from bot.slack.leaving import Departures
from bot.slack.memory import (
    NOTED_FOR,
    NOTES_OF_ONE,
    Allowance,
    Conversations,
    Homes,
    Presses,
    Replies,
    SeenEvents,
    event_keys,
)
from bot.slack.pins.service import PinChannel, PinService
from bot.slack.records import Chooser
from bot.slack.reviewing import Reviewing
from bot.slack.workspaces import Workspaces
from bot.slack.writing import Writer, Written
from bot.store.deliveries import Deliveries
from bot.store.gaps import Gaps
from bot.store.pins_in_sight import InSight
from bot.store.preferences import Preferences
from bot.store.values import Member, Preference, Workspace
from bot.supervisor import ShortTasks

PATIENCE = 0.3  # seconds; Slack takes an ack for 3, and an answer without what is pinned is better than none


@dataclass(frozen=True)
class Services:
    """The parts that the listeners share.

    Attributes:
        current: What looks the answers up.
        today: What tells the day.
        preferences: What each person chose.
        curators_channel: Where people's notes to the curators go; None where no channel is set.
        pin_service: What is pinned in channels; None where nothing is remembered.
        deliveries: Which events some process has taken up; None where this one is alone.
        installation: Where the app is installed; None where every payload says so.
        gaps: What was asked and not found; None where the operator does not want it kept.
        gap_key: What tells people apart there: a secret that is not in the store.
        drafting: How curators draft letters; None where that is not set up.
        departures: What erases all that is kept of a workspace which the app has left; None where nothing is kept.
        readiness: How the bot is doing; None where nobody can say.
        chooser: What chooses among several records; None where there is one.
        others: The same parts for each of several records, by name.
    """

    current: Current
    today: Clock
    preferences: Preferences
    curators_channel: str | None = None
    pin_service: PinService | None = None
    deliveries: Deliveries | None = None
    installation: Installation | Workspaces | None = None
    gaps: Gaps | None = None
    gap_key: bytes = field(default=b"", repr=False)
    drafting: Drafting | None = None
    departures: Departures | None = None
    readiness: Readiness | None = None
    chooser: Chooser | None = None
    others: Mapping[str, Services] = field(default_factory=dict, repr=False)
    # One memory for all events: a mention can arrive as a message too, and gets one reply.
    seen: SeenEvents = field(default_factory=SeenEvents)
    presses: Presses = field(default_factory=Presses)
    homes: Homes = field(default_factory=Homes)
    notes: Allowance = field(default_factory=lambda: Allowance(NOTES_OF_ONE, NOTED_FOR))
    conversations: Conversations = field(default_factory=Conversations)
    replies: Replies = field(default_factory=Replies)
    _looking: ShortTasks = field(default_factory=ShortTasks)

    def apart(self) -> Services:
        """Return the same parts with memories of their own for what was said, as another record has them."""
        return replace(self, conversations=Conversations(), replies=Replies())

    @property
    def answerer(self) -> Answerer:
        """What looks the answers up now."""
        return self.current.answerer

    @cached_property
    def background(self) -> Background:
        """What runs the work that goes on after an ack."""
        return Background(lambda: self.answerer.languages)

    @cached_property
    def writer(self) -> Writer:
        """What turns questions into cards."""
        return Writer(self.current, self.today)

    @cached_property
    def reviewing(self) -> Reviewing:
        """What checks drafts."""
        return Reviewing(self.current)

    async def preference_of(self, context: AsyncBoltContext) -> Preference:
        """Return what the person who acts has chosen; nothing where the store does not say.

        A language that the record no longer has is nothing that they can have chosen.
        """
        preference = await self.preferences.of(person_of(context))
        return preference if preference.language in self.answerer.languages else replace(preference, language=None)

    def is_unread(self, preference: Preference, question: str, language: Language) -> bool:
        """Return whether a question speaks of the person's own organization, and nobody can say now which that is.

        Args:
            preference: What the person chose, as far as the store says it.
            question: As it was understood.
            language: The language of a question that leans to neither.
        """
        return preference.is_unread and self.answerer.is_of_us(question, language)

    async def language_of(self, context: AsyncBoltContext) -> Language:
        """Return the language that the person who acts has chosen, else the record's first."""
        return self.answerer.spoken_in((await self.preference_of(context)).language)

    def workspace_of(self, context: AsyncBoltContext) -> Workspace:
        """Return the workspace that a payload belongs to.

        Whoever acts in a shared channel, where the app is installed.
        """
        home = self.installation.home if self.installation else None
        return home or person_of(context).workspace

    def is_at_home(self, act: Interaction) -> bool:
        """Return whether whoever acts belongs to the workspace that the app is installed in.

        In a shared channel people of others act too; and another workspace may have the same app by another process.

        Args:
            act: What they do.
        """
        return self.installation is None or self.installation.is_home_of(act.origin)

    async def note_gap(self, pressed: CardState, context: AsyncBoltContext) -> None:
        """Note that somebody opened a statement that came near to a question without an answer.

        Args:
            pressed: What the statement's button carries.
            context: Who pressed it.
        """
        if self.gaps is None or not pressed.missed:
            return
        missed = self.writer.answer(CardState(pressed.missed, as_of=pressed.as_of, language=pressed.language))
        if isinstance(missed, NotFound):
            with logged("What was asked and not found could not be noted"):
                who = person_of(context)
                await self.gaps.note(pressed.missed, pressed.question, missed.language, who, self.gap_key)

    async def is_ours(self, context: AsyncBoltContext, body: dict[str, Any]) -> bool:
        """Return whether no other process has taken an event up."""
        if self.deliveries is None:
            return True
        return await self.deliveries.is_new(self.workspace_of(context), list(event_keys(body)))

    async def pinned_on(self, context: AsyncBoltContext, channel: str, written: Written) -> str | None:
        """Return the day on which a channel's card of the same was pinned, as EDTF; None where there is none.

        It takes no longer than `PATIENCE`.

        Args:
            context: Who asks, and in which workspace.
            channel: The channel; empty where there is none.
            written: A question's answer.
        """
        if self.pin_service is None or not channel:
            return None
        place = PinChannel(self.workspace_of(context), channel)
        if not self.pin_service.has_met(place):
            self._looking.begin(self._meet(self.pin_service, place))
        in_sight = await self._in_sight(self.pin_service, place)
        try:
            pinned_at = in_sight.get(written.subject) if in_sight else None
        except Exception as error:  # noqa: BLE001  # an answer without what is pinned is better than none
            report(error)
            return None
        return day_of(pinned_at) if pinned_at is not None else None

    async def _in_sight(self, pin_service: PinService, place: PinChannel) -> InSight:
        """Return what people see pinned in a channel; nothing where the store does not say so in time."""
        remembered = pin_service.remembered(place)
        if remembered is not None:
            return remembered
        # Not cancelled when it is late: its connection serves the next question.
        looking = self._looking.begin(self._look(pin_service, place))
        done, _ = await asyncio.wait({looking}, timeout=PATIENCE)
        return looking.result() if done else {}

    async def _meet(self, pin_service: PinService, place: PinChannel) -> None:
        """Look in a channel that is new to this process for cards that the store does not know."""
        client = await self.installation.client_of(place.workspace) if self.installation else None
        if client is not None:
            with suppress(StoreError):  # the log has it; somebody will ask again
                await pin_service.meet(client, place)

    async def _look(self, pin_service: PinService, place: PinChannel) -> InSight:
        try:
            return await pin_service.in_sight(place)
        except StoreError:
            return {}
        except Exception as error:  # noqa: BLE001  # an answer without what is pinned is better than none
            report(error)
            return {}


def person_of(context: AsyncBoltContext) -> Member:
    """Return the person who acts, in the workspace, or the enterprise, that the app is installed in."""
    enterprise, team = context.enterprise_id or "", context.team_id or ""
    is_of_all = bool(context.is_enterprise_install) or team.startswith("E")
    return Member(workspace_named(enterprise, team, is_of_all=is_of_all), context.user_id or "")
