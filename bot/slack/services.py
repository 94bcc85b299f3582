"""What the listeners work with: put together once, handed to each of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from slack_bolt.context.async_context import AsyncBoltContext

from bot.answers.answerer import Answerer
from bot.clock import Clock
from bot.slack.later import Later
from bot.slack.memory import Conversations, Presses, SeenEvents
from bot.slack.writing import Writer
from bot.store.preferences import Preferences
from bot.store.values import Person, Preference, Workspace


@dataclass(frozen=True)
class Services:
    """The parts that the listeners share.

    Attributes:
        answerer: What looks the answers up.
        today: What tells the day.
        preferences: What each person chose.
        curators_channel: Where people's notes to the curators go; None where no channel is set.
    """

    answerer: Answerer
    today: Clock
    preferences: Preferences
    curators_channel: str | None = None
    # One memory for all events: a mention can arrive as a message too, and gets one reply.
    seen: SeenEvents = field(default_factory=SeenEvents)
    presses: Presses = field(default_factory=Presses)
    later: Later = field(default_factory=Later)
    conversations: Conversations = field(default_factory=Conversations)

    @cached_property
    def writer(self) -> Writer:
        """What turns questions into cards."""
        return Writer(self.answerer, self.today)

    async def preference_of(self, context: AsyncBoltContext) -> Preference:
        """What the person who acts has chosen; nothing where the store does not say."""
        return await self.preferences.of(person_of(context))


def person_of(context: AsyncBoltContext) -> Person:
    """The person who acts, in the workspace, or the enterprise, that the app is installed in.

    Payloads of one workspace name its enterprise or leave it out, so that the enterprise counts only where the app is
    installed for all of it.
    """
    enterprise, team = context.enterprise_id or "", context.team_id or ""
    is_of_all = bool(context.is_enterprise_install) or team.startswith("E")
    workspace = Workspace(enterprise or team, "") if is_of_all else Workspace("", team)
    return Person(workspace, context.user_id or "")
