"""Socket Mode: two connections, so that Slack has one while the other is replaced; lost ones are opened again."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import time
from typing import Any

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
from bot.supervisor import ShortTasks, Supervisor, Watch, stopped

logger = logging.getLogger(__name__)

CONNECTIONS = 2  # at rest; Slack takes 10 of an app, of all its processes together
LONGEST_WAIT = 60.0  # seconds between two tries
CONNECTING = 10.0  # seconds that one try may take
CLOSING = 3.0  # seconds for the server to say goodbye
# Seconds that one is still listened to after Slack asked for another: a warning comes some 10 s before its end.
DRAINING = 15.0

LOST = "the connection was lost"
TOO_MANY = "too_many_websockets"
SWITCHED_OFF = "link_disabled"

_UNREACHABLE = (SlackClientError, aiohttp.ClientError, OSError)


class SocketMode:
    """The connections to Slack, kept up for as long as the bot runs.

    Slack sends each payload over any one of them. Where it asks for a new connection, the new one is opened at once,
    and the old one is listened to until Slack closes it. One connection is opened at a time, and at most one in
    `first_wait` seconds.

    Args:
        app: The app that answers.
        settings: With an app-level token.
        first_wait: Seconds: the first wait after a failure, doubled each time.
    """

    def __init__(self, app: AsyncApp, settings: SlackSettings, *, first_wait: float = 1.0) -> None:
        self._app = app
        self._settings = settings
        self._first_wait = first_wait
        self._failures = 0
        self._lost = ""  # why a connection ended without Slack's asking for another
        self._in_use: list[_Client] = []
        self._draining: list[_Client] = []
        self._task: asyncio.Task[None] | None = None
        self._watching = ShortTasks()
        # Set where one is missing; and where Slack asked for a new one, so that it can be reached now.
        self._is_missing = asyncio.Event()
        self._is_asked = asyncio.Event()

    def start(self, supervisor: Supervisor | None = None) -> None:
        """Start connecting, and return at once."""
        self._task = (supervisor or Supervisor()).start("slack_socket", self._keep_connected)

    async def stop(self) -> None:
        """Close the connections, and connect no more."""
        if self._task is not None:
            await stopped(self._task)
        await self._watching.finish()

    async def is_connected(self) -> bool:
        """Return whether a web socket is open and answers pings."""
        return any([await client.is_connected() for client in (*self._in_use, *self._draining)])

    async def _keep_connected(self, watch: Watch) -> None:  # noqa: ARG002  # `is_connected` says how it does
        """Open what is missing, one connection after the other."""
        while True:
            self._is_missing.clear()
            if len(self._in_use) >= CONNECTIONS:
                await self._is_missing.wait()
                continue
            self._is_asked.clear()
            problem = self._lost or await self._problem_of_connecting()
            self._lost = ""
            if problem:
                await self._wait_after(problem)
            else:
                await asyncio.sleep(self._first_wait)

    async def _problem_of_connecting(self) -> str:
        """Open a connection and begin to watch it; return why that failed, nothing where it did not."""
        try:
            client = await self._connect()
        except _UNREACHABLE as error:
            return _in_one_line(error)
        except Exception:
            # Not foreseen: said in full, but the bot goes on trying.
            logger.exception("Socket Mode failed")
            return "an error in this program"
        self._in_use.append(client)
        self._watching.begin(self._watch(client))
        logger.info("Socket Mode is connected (%d of %d connections)", len(self._in_use), CONNECTIONS)
        return ""

    async def _wait_after(self, problem: str) -> None:
        """Wait before the next try, longer each time; not where Slack has asked for a connection meanwhile."""
        self._failures += 1
        wait = min(LONGEST_WAIT, self._first_wait * 2 ** min(self._failures - 1, 10))
        lacking = "has one connection less" if self._in_use else "is not connected"
        logger.warning("Socket Mode %s: %s. Next try in %.0f s.", lacking, problem, wait)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._is_asked.wait(), wait)

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
        return client

    async def _watch(self, client: _Client) -> None:
        """Wait until a connection is to be replaced, have that done, and listen to it to its end."""
        started = asyncio.get_running_loop().time()
        try:
            reason = await client.ended(self._first_wait / 4)
            self._in_use.remove(client)
            self._draining.append(client)
            self._replace(reason, asyncio.get_running_loop().time() - started)
            if reason not in (LOST, TOO_MANY):
                await client.drained(DRAINING)
        finally:
            for clients in (self._in_use, self._draining):
                if client in clients:
                    clients.remove(client)
            self._is_missing.set()
            await client.end()

    def _replace(self, reason: str, lasted: float) -> None:
        """Let another connection be opened: at once where Slack wants it so."""
        is_failure = reason in (LOST, TOO_MANY)
        if lasted > LONGEST_WAIT or not is_failure:
            self._failures = 0
        if is_failure:
            self._lost = reason
        elif reason == SWITCHED_OFF:
            logger.warning("Slack says that Socket Mode is switched off: switch it on in the Slack app's settings.")
        else:
            logger.info("Slack asks for a new connection: %s", reason)
        if not is_failure:
            self._is_asked.set()
        self._is_missing.set()


class _Client(SocketModeClient):
    """Slack's client without its own reconnecting: it would try an expired address for ever, with tracebacks."""

    _end: asyncio.Future[str] | None = None

    async def ended(self, pause: float) -> str:
        """Wait until the connection is to be replaced.

        Args:
            pause: Seconds between two looks.

        Returns:
            The reason, as Slack names it; `LOST` where it gave none.
        """
        self._end = self._end or asyncio.get_running_loop().create_future()
        while not self._end.done():
            await asyncio.wait({self._end}, timeout=pause)
            if not self._end.done() and not await self.is_connected():
                return LOST
        return self._end.result()

    async def drained(self, seconds: float) -> None:
        """Wait until Slack has closed the connection and all that came over it is begun, or some seconds are over."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not self.message_queue.empty() or await self.is_connected():  # noqa: ASYNC110  # the client sets no event
                    await asyncio.sleep(CLOSING / 10)

    async def run_message_listeners(self, message: dict[str, Any], raw_message: str) -> None:
        """Note that Slack asks for a new connection, and why; all else goes to the listeners."""
        if message.get("type") == "disconnect":
            self._note_end(str(message.get("reason") or "disconnect"))
        else:
            await super().run_message_listeners(message, raw_message)

    async def connect_to_new_endpoint(self, force: bool = False) -> None:
        """Note that no ping is answered any more; `SocketMode` opens another connection."""
        del force
        self._note_end(LOST)

    def _note_end(self, reason: str) -> None:
        self._end = self._end or asyncio.get_running_loop().create_future()
        if not self._end.done():
            self._end.set_result(reason)

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
