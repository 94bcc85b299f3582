"""Build the Slack app: explicit in everything that Bolt would otherwise look up or call for."""

from __future__ import annotations

import logging
import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from aiohttp import ClientSession
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StoreError
from bot.settings import SlackSettings
from bot.slack import failures, fair_use, listeners
from bot.slack.installation import Installation
from bot.slack.leaving import is_leaving
from bot.slack.origin import origin_of
from bot.slack.sending import retrying
from bot.slack.services import Services
from bot.slack.workspaces import Workspaces

logger = logging.getLogger(__name__)


def build_app(
    settings: SlackSettings,
    services: Services,
    session: ClientSession | None = None,
    use: fair_use.FairUse | None = None,
) -> AsyncApp:
    """Build the app with all its listeners; nothing is opened and nothing is called.

    Args:
        settings: The tokens and the Web API's address.
        services: What the listeners work with.
        session: Connections to Slack that are kept between calls; None to make one for each call.
        use: How much each person may ask, of all records together; None for this one alone.

    Returns:
        An app that acknowledges after its listener has run, so that a slash command is answered in its ack.
    """
    with _without_slack_in_environment():
        app = AsyncApp(
            # Bolt sets the level of the logger that is called so: not of one of ours.
            name=_bolt_logger().name,
            logger=_bolt_logger(),
            client=build_client(settings, session),
            before_authorize=_Door(services).let_in,
            authorize=_OneInstallation(settings.bot_token),
            process_before_response=True,  # Bolt's default polls for the ack every 10 ms
            # `bot.slack.http` verifies requests before they are parsed; Bolt would parse first.
            request_verification_enabled=False,
            signing_secret=settings.signing_secret or "",
            # The listeners ignore every bot, not only this one.
            ignoring_self_events_enabled=False,
            # For features that the manifest does not ask for.
            attaching_function_token_enabled=False,
            attaching_conversation_kwargs_enabled=False,
        )
    failures.register(app, lambda: services.answerer.languages)
    if settings.most_a_minute:
        fair_use.register(app, services, use or fair_use.FairUse(settings.most_a_minute))
    listeners.register(app, services)
    return app


def build_client(
    settings: SlackSettings, session: ClientSession | None = None, token: str | None = None
) -> AsyncWebClient:
    """Build a Web API client for the address that the settings name.

    Args:
        settings: Where the Web API is.
        session: Connections that are kept between calls; None to make one for each call.
        token: Whose calls they are; None where each call has its own.
    """
    return AsyncWebClient(
        token=token,
        logger=_bolt_logger(),
        base_url=settings.api_url,
        session=session,
        retry_handlers=retrying(),
    )


_OF_NO_WORKSPACE = ("url_verification", "ssl_check")  # Slack looks whether somebody is there
_INSTALLED = "token_of_installation"  # in Bolt's context


class _Door:
    """Lets in what comes from where the app is installed, and answers all else with nothing.

    Args:
        services: Where the app is installed, and what erases what is kept of a workspace that it has left.
    """

    def __init__(self, services: Services) -> None:
        self._services = services

    async def let_in(
        self,
        body: dict[str, Any],
        context: AsyncBoltContext,
        next: Callable[[], Awaitable[None]],  # Bolt's
    ) -> BoltResponse | None:
        """Let a payload in, as coming from the workspace of its installation."""
        where = self._services.installation
        if is_leaving(body):
            return await self._let_go(body)
        if isinstance(where, Workspaces) and body.get("type") not in _OF_NO_WORKSPACE:
            try:
                installed = await where.installed(origin_of(body))
            except StoreError as fault:
                return await self._without_token(body, next, fault)
            if installed is None:
                return self._from_elsewhere(body)
            place = installed.workspace
            context["enterprise_id"], context["team_id"] = place.enterprise_id, place.team_id
            context["is_enterprise_install"] = not place.team_id
            context[_INSTALLED] = installed.token.bot_token
        elif isinstance(where, Installation) and where.is_gone:
            return self._from_elsewhere(body)
        await next()
        return None

    async def _let_go(self, body: dict[str, Any]) -> BoltResponse:
        departures = self._services.departures
        try:
            if departures is not None:
                await departures.take(body)
        except StoreError as fault:
            logger.error("What is kept of a workspace that the app has left cannot be erased yet: %s", fault)
            return BoltResponse(status=503, body="")  # Slack says it again
        return BoltResponse(status=200, body="")

    async def _without_token(
        self,
        body: dict[str, Any],
        next: Callable[[], Awaitable[None]],  # Bolt's
        fault: StoreError,
    ) -> BoltResponse | None:
        """Answer a command, which needs no token, while the store does not give any; the rest Slack sends again."""
        if "command" in body:
            await next()
            return None
        return failures.left_to_slack(fault)

    def _from_elsewhere(self, body: dict[str, Any]) -> BoltResponse:
        """Say nothing to what comes late; whoever typed a command is told that the app is not installed."""
        if "command" not in body:
            return BoltResponse(status=200, body="")
        card = failures.notice_in_every_language(self._services.answerer.languages, "slack.not_installed")
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": card.text})


class _OneInstallation(AsyncAuthorize):
    """Authorize everything with the token of its installation, without a call to Slack.

    Bolt would call auth.test: while the Web API is down, every command would get an error. Whoever asks, also from
    another team in a shared channel, is answered with the installing workspace's token.
    """

    def __init__(self, bot_token: str) -> None:
        self._bot_token = bot_token

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        actor_enterprise_id: str | None = None,
        actor_team_id: str | None = None,
        actor_user_id: str | None = None,
    ) -> AuthorizeResult:
        del user_id, actor_enterprise_id, actor_team_id, actor_user_id
        token = context.get(_INSTALLED) or self._bot_token
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=token)


def _bolt_logger() -> logging.Logger:
    logger = logging.getLogger("bot.slack.bolt")
    # Bolt compares levels by itself: one that is not set would count as DEBUG.
    logger.setLevel(max(logging.WARNING, logging.getLogger().getEffectiveLevel()))
    return logger


@contextmanager
def _without_slack_in_environment() -> Iterator[None]:
    # Bolt reads SLACK_* when an app is built; with a client id and secret it would start an OAuth flow with files of
    # its own, and drop our `authorize`. Settings come from `bot.settings` only.
    hidden = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("SLACK_")}
    try:
        yield
    finally:
        os.environ.update(hidden)
