"""Put the parts together and serve: the pages always, Slack where its tokens are set."""

from __future__ import annotations

import asyncio
import errno
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import aiohttp
from aiohttp import web
from slack_bolt.async_app import AsyncApp

from bot.answers.answerer import Answerer
from bot.clock import Clock, utc_today
from bot.errors import SettingsError
from bot.settings import Settings, SlackSettings
from bot.slack.app import build_app
from bot.slack.http import events_handler
from bot.slack.manifest import EVENTS_PATH
from bot.slack.services import Services
from bot.slack.socket import SocketMode
from bot.store.store import Store, opened
from bot.web.health import Checks
from bot.web.server import build_web

LONGEST_REQUEST_LINE = 128 * 1024  # bytes; 10,000 characters of emoji make 120,000 in an address
CALLING = 30.0  # seconds that one call of Slack's may take
FINISHING = 5.0  # seconds for requests and replies under way when the bot stops


@dataclass(frozen=True, slots=True)
class Served:
    """What the bot serves, for the lines that say so.

    Attributes:
        documents: How many documents the record holds.
        entries: How many facts and events.
    """

    documents: int
    entries: int


async def serve(settings: Settings, answerer: Answerer, served: Served, today: Clock = utc_today) -> None:
    """Serve until the process is asked to stop by SIGTERM or SIGINT.

    Args:
        settings: Port and Slack's tokens.
        answerer: What looks the answers up.
        served: How much it knows.
        today: What tells the day.

    Raises:
        SettingsError: The port cannot be had.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    try:
        async with running(settings, answerer, served, today) as port:
            print("\n".join(_lines(settings, served, port)), flush=True)
            await stop.wait()
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


@asynccontextmanager
async def running(
    settings: Settings, answerer: Answerer, served: Served, today: Clock = utc_today
) -> AsyncIterator[int]:
    """Run the bot for as long as the block lasts.

    Args:
        settings: Port, Slack's tokens and the store's address.
        answerer: What looks the answers up.
        served: How much it knows.
        today: What tells the day.

    Yields:
        The port that it is served on.

    Raises:
        SettingsError: The port cannot be had.
    """
    async with AsyncExitStack() as stack:
        listening = stack.enter_context(_listen(settings.port))
        store = await stack.enter_async_context(opened(settings.database_url))
        if settings.slack:
            answerer.prepare()  # else the first people to come would wait for it
        services = _services(settings.slack, answerer, today, store) if settings.slack else None
        app = build_app(settings.slack, services, await _connections(stack)) if settings.slack and services else None
        socket_mode = SocketMode(app, settings.slack) if app and settings.slack and settings.slack.app_token else None
        web_app = build_web(answerer, _checks(served, store, socket_mode), today)
        if app and services and settings.slack:
            stack.push_async_callback(services.later.finish, FINISHING)
            _mount(web_app, app, settings.slack)
        runner = web.AppRunner(web_app, access_log=None, max_line_size=LONGEST_REQUEST_LINE, shutdown_timeout=FINISHING)
        await runner.setup()
        stack.push_async_callback(runner.cleanup)
        await web.SockSite(runner, listening).start()
        if socket_mode:
            socket_mode.start()
            stack.push_async_callback(socket_mode.stop)
        yield listening.getsockname()[1]


def _services(settings: SlackSettings, answerer: Answerer, today: Clock, store: Store) -> Services:
    return Services(answerer, today, store.preferences, settings.curators_channel)


async def _connections(stack: AsyncExitStack) -> aiohttp.ClientSession:
    """Connections to Slack, kept for as long as the bot runs: a new one for each call takes most of its time."""
    return await stack.enter_async_context(aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=CALLING)))


def _mount(web_app: web.Application, app: AsyncApp, settings: SlackSettings) -> None:
    # Without a secret nobody could tell Slack's requests from others'.
    if settings.signing_secret:
        web_app.router.add_post(EVENTS_PATH, events_handler(app, settings.signing_secret))


def _checks(served: Served, store: Store, socket_mode: SocketMode | None) -> Checks:
    async def is_loaded() -> bool:
        return served.documents > 0

    return {
        "knowledge": is_loaded,
        "store": store.is_current,
        **({"slack_socket": socket_mode.is_connected} if socket_mode else {}),
    }


def _listen(port: int) -> socket.socket:
    """Take a port on all interfaces, both address families where the machine has them."""
    try:
        if socket.has_dualstack_ipv6():
            try:
                return socket.create_server(("", port), family=socket.AF_INET6, dualstack_ipv6=True, backlog=128)
            except OSError as error:
                # IPv6 can be compiled in and switched off: then there is no such address to listen on.
                if error.errno not in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
                    raise
        return socket.create_server(("", port), backlog=128)
    except OSError as error:
        raise SettingsError(_no_port(port, error)) from error


def _no_port(port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"PORT is {port}, which another program uses. Stop that program, or set PORT to a free one, or to 0."
    if error.errno == errno.EACCES:
        return (
            f"PORT is {port}, which this user may not open. Set PORT to a number above 1023, or to 0 for any free one."
        )
    return f"PORT is {port}, which cannot be opened ({error.strerror}). Set PORT to another number, or to 0."


def _lines(settings: Settings, served: Served, port: int) -> tuple[str, str, str]:
    return (
        f"Serving {served.documents} documents with {served.entries} facts and events.",
        f"Ask at http://localhost:{port}",
        _slack_line(settings.slack),
    )


def _slack_line(slack: SlackSettings | None) -> str:
    if slack is None:
        return "Slack is not connected: run `python -m bot manifest`, then follow “Connect Slack” in README."
    ways = [
        *(["Socket Mode"] if slack.app_token else []),
        *([f"HTTP at {EVENTS_PATH}"] if slack.signing_secret else []),
    ]
    return f"Slack: {' and '.join(ways)}."
