"""Socket Mode: connect in the background, and again with patience whenever the connection is lost."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import time

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.settings import SlackSettings
from bot.slack.app import build_client
from bot.slack.failures import logged
from bot.slack.sending import error_of, send_message
from bot.supervisor import Supervisor, Watch, stopped

logger = logging.getLogger(__name__)

LONGEST_WAIT = 60.0  # seconds between two tries
CONNECTING = 10.0  # seconds that one try may take
CLOSING = 3.0  # seconds for the server to say goodbye

_UNREACHABLE = (SlackClientError, aiohttp.ClientError, OSError)


class SocketMode:
    """A connection to Slack that is kept up for as long as the bot runs.

    Args:
        app: The app that answers.
        settings: With an app-level token.
        first_wait: Seconds: the first wait after a failure, doubled each time.
    """

    def __init__(self, app: AsyncApp, settings: SlackSettings, *, first_wait: float = 1.0) -> None:
        self._app = app
        self._settings = settings
        self._first_wait = first_wait
        self._client: _Client | None = None
        self._task: asyncio.Task[None] | None = None

    def start(self, supervisor: Supervisor | None = None) -> None:
        """Start connecting, and return at once."""
        self._task = (supervisor or Supervisor()).start("slack_socket", self._keep_connected)

    async def stop(self) -> None:
        """Close the connection, and connect no more."""
        if self._task is not None:
            await stopped(self._task)
        await self._put(None)

    async def is_connected(self) -> bool:
        """Return whether a web socket is open and answers pings."""
        return self._client is not None and await self._client.is_connected()

    async def _keep_connected(self, watch: Watch) -> None:  # noqa: ARG002  # `is_connected` says how it does
        loop = asyncio.get_running_loop()
        failures = 0
        while True:
            started = loop.time()
            problem = await self._connect_until_it_ends()
            failures = 0 if loop.time() - started > LONGEST_WAIT else failures + 1
            wait = min(LONGEST_WAIT, self._first_wait * 2 ** min(failures - 1, 10))
            if problem:
                logger.warning("Socket Mode is not connected: %s. Next try in %.0f s.", problem, wait)
            await asyncio.sleep(wait)

    async def _connect_until_it_ends(self) -> str:
        """Connect, stay connected, and return what ended it; nothing where Slack asked for a new connection."""
        try:
            client = await self._connect()
            logger.info("Socket Mode is connected")
            while await client.is_connected() and not client.is_to_be_replaced:  # noqa: ASYNC110  # the client of Slack's SDK sets no event
                await asyncio.sleep(self._first_wait / 4)
        except _UNREACHABLE as error:
            return _in_one_line(error)
        except Exception:
            # Not foreseen: said in full, but the bot goes on trying.
            logger.exception("Socket Mode failed")
            return "an error in this program"
        return "" if client.is_to_be_replaced else "the connection was lost"

    async def _connect(self) -> _Client:
        web_client = build_client(self._settings)
        token = self._settings.app_token or ""
        opened = await web_client.apps_connections_open(app_token=token)
        client = _Client(token, _sdk_logger(), web_client, auto_reconnect_enabled=False)
        try:
            client.wss_uri = opened["url"]
            handler = _Handler(self._app, client)
            await asyncio.wait_for(handler.connect_async(), CONNECTING)  # type: ignore[no-untyped-call]  # Bolt's
        except BaseException:
            await client.end()
            raise
        await self._put(client)
        return client

    async def _put(self, client: _Client | None) -> None:
        """Take a connection into use, and only then close the one before: Slack may still be sending over it."""
        old, self._client = self._client, client
        if old is not None:
            await old.end()


class _Client(SocketModeClient):
    """Slack's client without its own reconnecting: it would try an expired address for ever, with tracebacks."""

    is_to_be_replaced = False

    async def connect_to_new_endpoint(self, force: bool = False) -> None:
        """Note that Slack asked for a new connection; `SocketMode` opens it."""
        del force
        self.is_to_be_replaced = True

    async def end(self) -> None:
        """Close the web socket and wait for every task of the client to end."""
        with contextlib.suppress(*_UNREACHABLE):
            await asyncio.wait_for(self.close(), CLOSING)  # type: ignore[no-untyped-call]  # the SDK's
        await self.aiohttp_client_session.close()
        tasks = (self.message_processor, self.current_session_monitor, self.message_receiver)
        running = [task for task in tasks if task is not None]
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


class _Handler(AsyncSocketModeHandler):
    """Bolt's handler, around a client that exists already."""

    def __init__(self, app: AsyncApp, client: _Client) -> None:
        # Not Bolt's own constructor: it would open a second client.
        self.app = app
        self.app_token = client.app_token
        self.client = client
        client.socket_mode_request_listeners.append(self.handle)  # type: ignore[arg-type]  # as Bolt does

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]  # as Bolt's
        """Answer an envelope; a command's answer whose connection is gone by then goes to its `response_url`."""
        started = time.time()
        answered = await run_async_bolt_app(self.app, req)
        try:
            await send_async_response(client, req, answered, started)
        except _UNREACHABLE:
            url = str(req.payload.get("response_url") or "")
            if req.type != "slash_commands" or not url or not answered.body:
                raise
            with logged("An answer whose connection was lost could not be sent"):
                await send_message(self.app.client, url, json.loads(answered.body))


def _in_one_line(error: BaseException) -> str:
    name = error_of(error) if isinstance(error, SlackApiError) else ""
    if name:
        return f"Slack's Web API says {name}"
    return " ".join(f"{type(error).__name__} {error}".split())[:200]


def _sdk_logger() -> logging.Logger:
    sdk = logging.getLogger("bot.slack.socket.sdk")
    # Set, because Slack's client compares levels by itself.
    sdk.setLevel(max(logging.WARNING, logger.getEffectiveLevel()))
    if _is_not_about_the_connection not in sdk.filters:
        sdk.addFilter(_is_not_about_the_connection)
    return sdk


def _is_not_about_the_connection(record: logging.LogRecord) -> bool:
    # `SocketMode` says in one line what Slack's client says with a traceback.
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, _UNREACHABLE)
