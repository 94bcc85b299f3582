"""Where the app is installed by OAuth: whose token a payload is answered with, and the clients of all workspaces."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError, SlackTokenRotationError
from slack_sdk.oauth.installation_store import Bot
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StoreError
from bot.settings import OAuthSettings
from bot.slack.installation import Installation
from bot.slack.origin import Origin
from bot.slack.sending import error_of
from bot.sparing import Sparing
from bot.store.installations import Installations, Installed, RenewalRefusedError, Token
from bot.store.values import Workspace
from bot.supervisor import Watch

logger = logging.getLogger(__name__)

KEPT_FOR = 20.0  # seconds until this process sees that another has erased an installation
KEPT_WHILE_AWAY = 3600.0  # seconds that a token is used which the store, while it is away, cannot show
ROUND = 60.0  # seconds between two looks for tokens that end, and for old keys
LOOKING = 5.0  # seconds between two looks for what else is to be looked at

ClientOf = Callable[[str], AsyncWebClient]
# What Slack says where a refresh token is no good any more. Anything else may pass.
_SPENT = ("invalid_refresh_token", "token_revoked", "account_inactive")
_NOT_ASKED: dict[str, Any] = {"bot_token": "", "bot_id": "", "bot_user_id": "", "installed_at": 0.0}


class Workspaces:
    """The workspaces and enterprises that the app is installed in.

    Args:
        installations: Their rows.
        oauth: The app's own secrets.
        client_of_token: Makes a client that calls with a token; with none for an empty one.
        now: Seconds that never go back.
    """

    home = None  # every payload says which it belongs to

    def __init__(
        self,
        installations: Installations,
        oauth: OAuthSettings,
        client_of_token: ClientOf,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.installations = installations
        self._oauth = oauth
        self._client_of_token = client_of_token
        self._now = now
        self._known: dict[Workspace, tuple[float, Installed]] = {}
        self._homes: dict[Workspace, Installation] = {}
        self._sparing = Sparing()
        self._looks: list[Callable[[], Awaitable[None]]] = []

    async def installed(self, origin: Origin) -> Installed | None:
        """Return the installation that a payload belongs to; None where there is none any more.

        Args:
            origin: Where the payload comes from.

        Raises:
            StoreError: The store is away, and this process has not met the workspace before.
        """
        for place in origin.places:
            if (found := await self.of(place)) is not None:
                return found
        return None

    async def of(self, workspace: Workspace) -> Installed | None:
        """Return an installation, as it was read a moment ago, with a token that has not ended."""
        read_at, known = self._known.get(workspace, (0.0, None))
        if known is not None and self._now() - read_at < KEPT_FOR and not self.installations.is_over(known):
            return known
        try:
            found = await self.installations.renewed(workspace, self._exchange, ahead=0.0)
        except StoreError:
            if known is not None and self._now() - read_at < KEPT_WHILE_AWAY:
                return known
            raise
        except RenewalRefusedError as refusal:
            self._tell_refused(workspace, refusal)
            found = await self.installations.of(workspace)
        self._keep(workspace, found)
        return found

    def _keep(self, workspace: Workspace, found: Installed | None) -> None:
        if found is None:
            self.forget(workspace)
            return
        self._known[workspace] = (self._now(), found)
        home = self._homes.get(workspace)
        if home is None or home.bot_id != found.bot_id:
            client = self._client_of_token(found.token.bot_token)
            self._homes[workspace] = Installation(client, workspace, found.bot_id, found.grid_id)

    def forget(self, workspace: Workspace) -> None:
        """Forget what is known of a workspace that the app is not, or no more, installed in."""
        self._known.pop(workspace, None)
        self._homes.pop(workspace, None)

    def read_again(self, workspace: Workspace) -> None:
        """Read a workspace's installation anew before its token is used again; meanwhile its people stay its own."""
        self._known.pop(workspace, None)

    def is_home_of(self, origin: Origin) -> bool:
        """Return whether somebody belongs to the workspace that answers them, or to its enterprise."""
        home = next((self._homes[place] for place in origin.places if place in self._homes), None)
        return home is not None and home.is_home_of(origin)

    def bot_id_of(self, workspace: Workspace) -> str:
        """Return Slack's id of the bot in a workspace; empty where this process does not know it yet."""
        home = self._homes.get(workspace)
        return home.bot_id if home else ""

    async def client_of(self, workspace: Workspace) -> AsyncWebClient | None:
        """Return a client with a workspace's token; None where the app is not installed, or that cannot be told now."""
        try:
            found = await self.of(workspace)
        except StoreError as fault:
            if self._sparing.times(str(fault)):
                logger.warning("What is pinned in a workspace is left alone: %s", fault)
            return None
        return self._client_of_token(found.token.bot_token) if found else None

    def looks_at(self, look: Callable[[], Awaitable[None]]) -> None:
        """Do something else every few seconds, too, for as long as the bot runs."""
        self._looks.append(look)

    async def tend(self, watch: Watch) -> None:
        """Renew the tokens that end soon, and seal with the newest key, for as long as the bot runs."""
        round_at = self._now()
        while True:
            for look in self._looks:
                await look()
            if self._now() >= round_at:
                round_at = self._now() + ROUND
                await self._go_round()
            watch.goes_well()
            await asyncio.sleep(LOOKING)

    async def _go_round(self) -> None:
        await self.installations.write_again()
        if sealed := await self.installations.reseal():
            logger.info("Tokens that are sealed with the newest key of TOKEN_KEY now: %d", sealed)
        for workspace in await self.installations.workspaces():
            await self._renew(workspace)

    @property
    def known(self) -> tuple[Workspace, ...]:
        """Those whose token this process has read a while ago."""
        return tuple(self._known)

    async def _renew(self, workspace: Workspace) -> None:
        try:
            self._keep(workspace, await self.installations.renewed(workspace, self._exchange))
        except RenewalRefusedError as refusal:
            self._tell_refused(workspace, refusal)

    def _tell_refused(self, workspace: Workspace, refusal: RenewalRefusedError) -> None:
        name = workspace.team_id or workspace.enterprise_id
        if self._sparing.times(name):
            logger.error(
                "Slack renews no token of %s (%s): perhaps a process was killed after Slack gave the next one. "
                "Somebody there has to install the app again, at /slack/install.",
                name,
                refusal,
            )

    async def _exchange(self, refresh_token: str) -> Token:
        rotator = AsyncTokenRotator(
            client_id=self._oauth.client_id,
            client_secret=self._oauth.client_secret,
            client=self._client_of_token(""),
        )
        ended = Bot(bot_refresh_token=refresh_token, bot_token_expires_at=0, **_NOT_ASKED)
        try:
            renewed = await rotator.perform_bot_token_rotation(bot=ended)
        except SlackTokenRotationError as error:
            name = error_of(error.api_error)
            if name in _SPENT:
                raise RenewalRefusedError(name) from None
            raise
        if renewed is None or not renewed.bot_token:
            raise RenewalRefusedError("no_bot_token")
        ends = renewed.bot_token_expires_at
        return Token(renewed.bot_token, renewed.bot_refresh_token, float(ends) if ends else None)


async def is_revoked(client: AsyncWebClient) -> bool:
    """Return whether a client's token is no good any more, as Slack itself says; False where Slack says nothing."""
    try:
        await client.auth_test()
    except SlackApiError as error:
        return error_of(error) in ("account_inactive", "token_revoked", "invalid_auth", "not_authed", "token_expired")
    except (SlackClientError, aiohttp.ClientError, OSError):
        return False
    return False
