"""Installing by OAuth: Bolt's flow in the browser, over our own tables."""

from __future__ import annotations

import html
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import aiohttp
from aiohttp import web
from slack_bolt.error import BoltError
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackClientError
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StoreError
from bot.languages import Language, say
from bot.settings import OAUTH_PATH, OAuthSettings
from bot.slack.installation import workspace_named
from bot.slack.manifest import INSTALL_PATH, SCOPES
from bot.store.installations import Installations, Installed, Token
from bot.store.oauth_states import KEPT_FOR, OAuthStates
from bot.store.values import Workspace

logger = logging.getLogger(__name__)

Handler = Callable[[web.Request], Awaitable[web.Response]]
_AUTHORIZE = "https://slack.com/oauth/v2/authorize"
# What a person can do about it, by Bolt's name of what went wrong: begin again, or nothing.
_SENTENCES = {
    "invalid_browser": "install.again",
    "invalid_state": "install.again",
    "access_denied": "install.cancelled",
}


class InstallationRows(AsyncInstallationStore):
    """What slack_sdk calls an installation store: no token of a person is kept, nor who installed.

    Args:
        installations: The rows.
        clock: Seconds since 1970.
    """

    def __init__(self, installations: Installations, clock: Callable[[], float] = time.time) -> None:
        self._installations = installations
        self._clock = clock

    async def async_save(self, installation: Installation) -> None:
        """Keep an installation, in the place of an earlier one in the same workspace."""
        is_of_all = bool(installation.is_enterprise_install)
        workspace = workspace_named(installation.enterprise_id or "", installation.team_id or "", is_of_all=is_of_all)
        if not installation.bot_token or not (workspace.team_id or workspace.enterprise_id):
            raise BoltError("Slack gave no bot's token, or named no workspace")
        installed = Installed(
            workspace,
            _token_of(installation),
            installation.enterprise_id or "",
            installation.bot_id or "",
            installation.bot_user_id or "",
            ",".join(installation.bot_scopes or ()),
            self._clock(),
        )
        try:
            await self._installations.save(installed)
        except StoreError as fault:
            raise BoltError(str(fault)) from fault

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """Return the bot in a workspace; None where it is not installed."""
        found = await self._find(enterprise_id, team_id, is_of_all=bool(is_enterprise_install))
        return found.to_bot() if found else None

    async def async_find_installation(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None = None,  # noqa: ARG002  # as slack_sdk has it; no installation is one person's
        is_enterprise_install: bool | None = False,
    ) -> Installation | None:
        """Return the installation in a workspace; None where there is none."""
        return await self._find(enterprise_id, team_id, is_of_all=bool(is_enterprise_install))

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """Erase the installation in a workspace, or in an enterprise where no team is named."""
        await self._installations.forget(_place(enterprise_id, team_id))

    async def async_delete_installation(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None = None,
    ) -> None:
        """Erase the installation in a workspace; one person's is none that is kept."""
        if user_id is None:
            await self._installations.forget(_place(enterprise_id, team_id))

    async def _find(self, enterprise_id: str | None, team_id: str | None, *, is_of_all: bool) -> Installation | None:
        workspace = workspace_named(enterprise_id or "", team_id or "", is_of_all=is_of_all or not team_id)
        found = await self._installations.of(workspace)
        return _as_slack_has_it(found) if found else None


class States(AsyncOAuthStateStore):
    """What slack_sdk calls a state store.

    Args:
        states: The rows.
    """

    def __init__(self, states: OAuthStates) -> None:
        self._states = states

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:  # noqa: ARG002  # as slack_sdk has it
        """Return a new state."""
        return await self._states.issue()

    async def async_consume(self, state: str) -> bool:
        """Return whether a state is good, once."""
        return await self._states.take(state)


class _Flow(AsyncOAuthFlow):
    async def run_installation(self, code: str) -> Installation | None:
        """Exchange a code for a token; None where Slack does not, or is not heard."""
        try:
            return await super().run_installation(code)
        except (SlackClientError, aiohttp.ClientError, OSError) as error:
            logger.warning("An installation could not be ended: Slack is not heard (%s).", type(error).__name__)
            return None


def handlers(
    oauth: OAuthSettings,
    installations: Installations,
    states: OAuthStates,
    client: AsyncWebClient,
    languages: Callable[[], Sequence[Language]],
    scopes: Sequence[str] = SCOPES,
) -> dict[str, Handler]:
    """Make what answers a browser that installs the app, by path.

    Args:
        oauth: The app's own secrets.
        installations: Where installations are kept.
        states: Where those are kept that somebody began.
        client: A client without a token.
        languages: Tells those of the record, in which people are told.
        scopes: What the app asks for.
    """

    async def done(args: AsyncSuccessArgs) -> BoltResponse:
        headers: dict[str, str | Sequence[str]] = {
            "Set-Cookie": [args.settings.state_utils.build_set_cookie_for_deletion()]
        }
        return BoltResponse(status=200, body=_page(languages(), "install.done"), headers=headers)

    async def failed(args: AsyncFailureArgs) -> BoltResponse:
        logger.warning("An installation was not ended: %s", _word(args.reason))
        sentence = _SENTENCES.get(args.reason, "install.failed")
        return BoltResponse(status=args.suggested_status_code, body=_page(languages(), sentence))

    settings = AsyncOAuthSettings(
        client_id=oauth.client_id,
        client_secret=oauth.client_secret,
        scopes=list(scopes),
        user_scopes=[],
        redirect_uri=oauth.redirect_uri,
        install_path=INSTALL_PATH,
        redirect_uri_path=OAUTH_PATH,
        install_page_rendering_enabled=False,
        authorization_url=_AUTHORIZE,
        callback_options=AsyncCallbackOptions(success=done, failure=failed),
        installation_store=InstallationRows(installations),
        installation_store_bot_only=True,
        state_store=States(states),
        state_expiration_seconds=int(KEPT_FOR),
    )
    flow = _Flow(client=client, logger=_silent(), settings=settings)
    return {
        INSTALL_PATH: _answering(flow.handle_installation, languages),
        OAUTH_PATH: _answering(flow.handle_callback, languages),
    }


def _answering(
    handle: Callable[[AsyncBoltRequest], Awaitable[BoltResponse]], languages: Callable[[], Sequence[Language]]
) -> Handler:
    async def answer(request: web.Request) -> web.Response:
        cookies: dict[str, str | Sequence[str]] = {"cookie": request.headers.get("Cookie", "")}
        try:
            answered = await handle(AsyncBoltRequest(body="", query=request.query_string, headers=cookies))
        except StoreError as fault:
            logger.warning("An installation waits: %s", fault)
            answered = BoltResponse(status=503, body=_page(languages(), "install.later"), headers={"Retry-After": "60"})
        response = web.Response(status=answered.status, text=answered.body, content_type="text/html")
        for name, values in answered.headers.items():
            if name not in ("content-type", "content-length"):
                for value in values:
                    response.headers.add(name, value)
        return response

    return answer


def _page(languages: Sequence[Language], sentence: str) -> str:
    """Say something in each language of the record: which one somebody reads is not known."""
    said = "".join(f'<p lang="{one}">{html.escape(say(one, sentence))}</p>' for one in languages)
    again = f'<p><a href="{INSTALL_PATH}">{INSTALL_PATH}</a></p>' if sentence == "install.again" else ""
    title = html.escape(say(languages[0], "install.title"))
    return (
        f'<!doctype html><html lang="{languages[0]}"><meta charset="utf-8"><title>{title}</title>{said}{again}</html>'
    )


def _word(reason: str) -> str:
    """Return a reason for the log: anybody can write one into the address."""
    return "".join(one for one in reason[:40] if one.isalnum() or one == "_")


def _silent() -> logging.Logger:
    # Bolt's flow writes the code that Slack gave into the log.
    silent = logging.getLogger("bot.slack.bolt.oauth")
    silent.setLevel(logging.CRITICAL)
    return silent


def _place(enterprise_id: str | None, team_id: str | None) -> Workspace:
    return workspace_named(enterprise_id or "", team_id or "", is_of_all=not team_id)


def _token_of(installation: Installation) -> Token:
    ends = installation.bot_token_expires_at
    return Token(installation.bot_token or "", installation.bot_refresh_token, float(ends) if ends else None)


def _as_slack_has_it(found: Installed) -> Installation:
    ends = found.token.expires_at
    return Installation(
        enterprise_id=found.workspace.enterprise_id or found.grid_id or None,
        team_id=found.workspace.team_id or None,
        bot_token=found.token.bot_token,
        bot_id=found.bot_id,
        bot_user_id=found.bot_user_id,
        bot_scopes=found.scopes,
        bot_refresh_token=found.token.refresh_token,
        bot_token_expires_at=int(ends) if ends else None,
        is_enterprise_install=not found.workspace.team_id,
        user_id="",
        installed_at=found.installed_at,
    )
