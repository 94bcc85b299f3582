"""Build the Slack app: explicit in everything that Bolt would otherwise look up or call for."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import ClientSession
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.settings import SlackSettings
from bot.slack import failures, listeners
from bot.slack.sending import retrying
from bot.slack.services import Services


def build_app(settings: SlackSettings, services: Services, session: ClientSession | None = None) -> AsyncApp:
    """Build the app with all its listeners; nothing is opened and nothing is called.

    Args:
        settings: The workspace's tokens and the Web API's address.
        services: What the listeners work with.
        session: Connections to Slack that are kept between calls; None to make one for each call.

    Returns:
        An app that acknowledges after its listener has run, so that a slash command is answered in its ack.
    """
    with _without_slack_in_environment():
        app = AsyncApp(
            # Bolt sets the level of the logger that is called so: not of one of ours.
            name=_bolt_logger().name,
            logger=_bolt_logger(),
            client=build_client(settings, session),
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


class _OneInstallation(AsyncAuthorize):
    """Authorize everything with one workspace's token, without a call to Slack.

    Bolt would call auth.test: while the Web API is down, every command would get an error. Whoever asks, also from
    another team in a shared channel, is answered with the one installation's token.
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
        del context, user_id, actor_enterprise_id, actor_team_id, actor_user_id
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=self._bot_token)


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
