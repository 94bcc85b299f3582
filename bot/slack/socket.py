"""Socket Mode: two connections, so that Slack has one while the other is replaced; lost ones are opened again."""

from __future__ import annotations

import asyncio
import contextlib
import logging

from slack_sdk.errors import SlackApiError

from bot.settings import SlackSettings
from bot.slack.answering import Answering
from bot.slack.app import build_client
from bot.slack.connection import LOST, UNREACHABLE, Connection, connected
from bot.slack.sending import error_of
from bot.supervisor import ShortTasks, Supervisor, Watch, growing_pause, stopped

logger = logging.getLogger(__name__)

CONNECTIONS = 2  # at rest; Slack takes 10 of an app, of all its processes together
LONGEST_WAIT = 60.0  # seconds between two tries
# Seconds that one is still listened to after Slack asked for another: a warning comes some 10 s before its end.
DRAINING = 15.0

TOO_MANY = "too_many_websockets"
SWITCHED_OFF = "link_disabled"


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

    def __init__(self, app: Answering, settings: SlackSettings, *, first_wait: float = 1.0) -> None:
        self._app = app
        self._settings = settings
        self._first_wait = first_wait
        self._failures = 0
        self._lost = ""  # why a connection ended without Slack's asking for another
        self._in_use: list[Connection] = []
        self._draining: list[Connection] = []
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
        """Return whether Slack has said hello over a web socket that is open and answers pings."""
        return any([client.is_welcome and await client.is_connected() for client in (*self._in_use, *self._draining)])

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
        except UNREACHABLE as error:
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
        wait = growing_pause(self._failures, self._first_wait, LONGEST_WAIT)
        self._failures += 1
        lacking = "has one connection less" if self._in_use else "is not connected"
        logger.warning("Socket Mode %s: %s. Next try in %.0f s.", lacking, problem, wait)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(wait):
                await self._is_asked.wait()

    async def _connect(self) -> Connection:
        web_client = build_client(self._settings)
        token = self._settings.app_token or ""
        opened = await web_client.apps_connections_open(app_token=token)
        return await connected(self._app, str(opened["url"]), token, web_client, _sdk_logger())

    async def _watch(self, client: Connection) -> None:
        """Wait until a connection is to be replaced, have that done, and listen to it to its end."""
        started = asyncio.get_running_loop().time()
        try:
            reason = await client.ended(self._first_wait / 4, lambda: len(self._in_use) >= CONNECTIONS)
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
            logger.info("A connection to Slack is replaced: %s", reason)
        if not is_failure:
            self._is_asked.set()
        self._is_missing.set()


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
    return not isinstance(error, UNREACHABLE)
