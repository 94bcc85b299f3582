"""One connection of Socket Mode: what comes over it is answered, and when it is to be replaced is known."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import time
from collections.abc import Callable
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_sdk.errors import SlackClientError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.answering import Answering
from bot.slack.failures import logged
from bot.slack.sending import send_message

CONNECTING = 10.0  # seconds that one try may take, and until Slack says hello
LONGEST_LIFE = 3600.0  # seconds; connections are known to bring nothing any more after hours, though they answer pings
PINGING = 5.0  # seconds between two pings; with none answered for four times as long, the connection is deaf
CLOSING = 3.0  # seconds for the server to say goodbye

LOST = "the connection was lost"
AGED = "it is old"

UNREACHABLE = (SlackClientError, aiohttp.ClientError, OSError)


async def connected(
    app: Answering, url: str, token: str, web_client: AsyncWebClient, log: logging.Logger
) -> Connection:
    """Open a connection.

    Args:
        app: The app that answers what comes over it.
        url: As Slack gives it for one connection.
        token: The app-level token.
        web_client: A client of the Web API.
        log: Where the SDK says what goes wrong.

    Raises:
        SlackClientError, aiohttp.ClientError, OSError: It cannot be opened.
    """
    connection = Connection(token, log, web_client, auto_reconnect_enabled=False, ping_interval=PINGING)
    try:
        connection.wss_uri = url
        async with asyncio.timeout(CONNECTING):
            await _Handler(app, connection).connect_async()  # type: ignore[no-untyped-call]  # Bolt's
    except BaseException:
        await connection.end()
        raise
    return connection


class Connection(SocketModeClient):
    """Slack's client without its own reconnecting: it would try an expired address for ever, with tracebacks."""

    is_welcome = False
    _end: asyncio.Future[str] | None = None

    async def ended(self, pause: float, may_retire: Callable[[], bool]) -> str:
        """Wait until the connection is to be replaced.

        Args:
            pause: Seconds between two looks.
            may_retire: Whether it may be replaced for its age.

        Returns:
            The reason, as Slack names it; `LOST` where it gave none, `AGED` where it is the connection's age.
        """
        loop = asyncio.get_running_loop()
        self._end, started = self._end or loop.create_future(), loop.time()
        while not self._end.done():
            await asyncio.wait({self._end}, timeout=pause)
            age = loop.time() - started
            if self._end.done():
                break
            if not await self.is_connected() or (age > CONNECTING and not self.is_welcome):
                return LOST
            if age > LONGEST_LIFE and may_retire():
                return AGED
        return self._end.result()

    async def drained(self, seconds: float) -> None:
        """Wait until Slack has closed the connection and all that came over it is begun, or some seconds are over."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not self.message_queue.empty() or await self.is_connected():  # noqa: ASYNC110  # the client sets no event
                    await asyncio.sleep(CLOSING / 10)

    async def run_message_listeners(self, message: dict[str, Any], raw_message: str) -> None:
        """Note Slack's hello, and that it asks for a new connection, and why; all else goes to the listeners."""
        if message.get("type") == "hello":
            self.is_welcome = True
        elif message.get("type") == "disconnect":
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
        with contextlib.suppress(*UNREACHABLE):
            async with asyncio.timeout(CLOSING):
                await self.close()  # type: ignore[no-untyped-call]  # the SDK's
        await self.aiohttp_client_session.close()
        tasks = (self.message_processor, self.current_session_monitor, self.message_receiver)
        running = [task for task in tasks if task is not None]
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


class _Handler(AsyncSocketModeHandler):
    """Bolt's handler, around a client that exists already."""

    def __init__(self, app: Answering, client: Connection) -> None:
        # Not Bolt's own constructor: it would open a second client.
        self.app = app  # type: ignore[assignment]  # of an app, Bolt uses no more than this here
        self.app_token = client.app_token
        self.client = client
        client.socket_mode_request_listeners.append(self.handle)  # type: ignore[arg-type]  # as Bolt does

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]  # as Bolt's
        """Answer an envelope; a command's answer whose connection is gone by then goes to its `response_url`."""
        started = time.time()
        answered = await run_async_bolt_app(self.app, req)
        try:
            await send_async_response(client, req, answered, started)
        except UNREACHABLE:
            url = str(req.payload.get("response_url") or "")
            if req.type != "slash_commands" or not url or not answered.body:
                raise
            with logged("An answer whose connection was lost could not be sent"):
                await send_message(self.app.client, url, json.loads(answered.body))
