"""The workspace that the bot is installed in, and the client that speaks there."""

from __future__ import annotations

import asyncio
from typing import Protocol

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

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
    """

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._home: Workspace | None = None
        self._bot_id = ""
        self._enterprise = ""

    @property
    def home(self) -> Workspace | None:
        """The workspace, once Slack has said which it is."""
        return self._home

    @property
    def bot_id(self) -> str:
        """Slack's id of the bot, which its messages carry; empty until Slack has said it."""
        return self._bot_id

    async def find_home(self, watch: Watch) -> None:
        """Ask Slack until it says which workspace it is."""
        while self._home is None:
            try:
                said = await self._client.auth_test()
            except (SlackClientError, aiohttp.ClientError, OSError) as error:
                name = error_of(error) if isinstance(error, SlackApiError) else ""
                await asyncio.sleep(
                    watch.failed(f"Slack does not say whose token it is: {name or type(error).__name__}")
                )
                continue
            enterprise, team = str(said.get("enterprise_id") or ""), str(said.get("team_id") or "")
            self._bot_id, self._enterprise = str(said.get("bot_id") or ""), enterprise
            self._home = workspace_named(enterprise, team, is_of_all=bool(said.get("is_enterprise_install")))

    def is_home_of(self, team: str) -> bool:
        """Return whether somebody belongs to the workspace, as far as their payload tells.

        Args:
            team: Slack's id of their workspace, or of their enterprise; empty where it is not told.
        """
        if self._home is None or not team:
            return True
        if team.startswith("E"):
            return team == self._enterprise
        # Whether another workspace is of the same enterprise, no payload tells.
        return team == self._home.team_id or bool(self._enterprise)

    async def client_of(self, workspace: Workspace) -> AsyncWebClient | None:
        """Return the client, where it is of that workspace: what another token pinned is not ours to change."""
        return self._client if workspace == self._home else None
