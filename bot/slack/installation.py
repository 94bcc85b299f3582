"""The workspace that the bot is installed in, and the client that speaks there."""

from __future__ import annotations

import asyncio
from typing import Protocol

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.origin import Origin
from bot.slack.sending import error_of
from bot.store.values import Workspace
from bot.supervisor import Watch


def workspace_named(enterprise: str, team: str, *, is_of_all: bool) -> Workspace:
    """Return the workspace of an installation.

    Payloads of one workspace name its enterprise or leave it out, so that the enterprise counts only where the app is
    installed for all of it.

    Args:
        enterprise: Slack's id; empty where there is none.
        team: Slack's id; of the enterprise in some payloads.
        is_of_all: Whether the app is installed for a whole enterprise.
    """
    return Workspace(enterprise or team, "") if is_of_all else Workspace("", team)


class Clients(Protocol):
    """Whoever knows the tokens of workspaces."""

    async def client_of(self, workspace: Workspace) -> AsyncWebClient | None:
        """Return a client with a workspace's token; None where there is none."""
        ...


class Installation:
    """One workspace: that of the bot's token.

    Args:
        client: A client with the token.
        home: The workspace, where it is known already.
        bot_id: Slack's id of the bot; empty where Slack has not said it yet.
        enterprise: The enterprise that the workspace is in, likewise.
    """

    def __init__(
        self, client: AsyncWebClient, home: Workspace | None = None, bot_id: str = "", enterprise: str = ""
    ) -> None:
        self.client = client
        self.is_gone = False  # whether the app was taken away since
        self._home = home
        self._bot_id = bot_id
        self._enterprise = enterprise
        self._same_enterprise: set[str] = set()  # workspaces of it that some payload has named

    @property
    def home(self) -> Workspace | None:
        """The workspace, once Slack has said which it is."""
        return self._home

    @property
    def bot_id(self) -> str:
        """Slack's id of the bot, which its messages carry; empty until Slack has said it."""
        return self._bot_id

    def bot_id_of(self, workspace: Workspace) -> str:
        """Return Slack's id of the bot in a workspace."""
        return self._bot_id if workspace == self._home else ""

    async def find_home(self, watch: Watch) -> None:
        """Ask Slack until it says which workspace it is."""
        while self._home is None:
            try:
                said = await self.client.auth_test()
            except (SlackClientError, aiohttp.ClientError, OSError) as error:
                name = error_of(error) if isinstance(error, SlackApiError) else ""
                await asyncio.sleep(
                    watch.failed(f"Slack does not say whose token it is: {name or type(error).__name__}")
                )
                continue
            enterprise, team = str(said.get("enterprise_id") or ""), str(said.get("team_id") or "")
            self._bot_id, self._enterprise = str(said.get("bot_id") or ""), enterprise
            self._home = workspace_named(enterprise, team, is_of_all=bool(said.get("is_enterprise_install")))

    def is_home_of(self, origin: Origin) -> bool:
        """Return whether somebody belongs to the workspace, or to another one of the same enterprise.

        Args:
            origin: Where they come from. Whose enterprise is not told is a stranger, where strangers may be.
        """
        if self._home is None or not origin.team:
            return True
        if self._enterprise:
            self._same_enterprise |= {one for one, of in origin.enterprises.items() if of == self._enterprise}
        if origin.is_command and self._home.team_id:
            return origin.team == self._home.team_id  # who types it elsewhere has the app there, by another process
        if origin.team in (self._home.team_id, self._enterprise):
            return True
        is_within = origin.is_within and bool(self._enterprise) and not origin.team.startswith("E")
        return is_within or origin.team in self._same_enterprise

    async def client_of(self, workspace: Workspace) -> AsyncWebClient | None:
        """Return the client, where it is of that workspace: what another token pinned is not ours to change."""
        return self.client if workspace == self._home else None
