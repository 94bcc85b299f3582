"""Put the parts together and serve: the pages always, Slack where its tokens are set."""

from __future__ import annotations

import asyncio
import errno
import signal
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from ipaddress import ip_address

import aiohttp
from aiohttp import web

from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.clock import Clock, utc_today
from bot.counting import counted
from bot.errors import SettingsError
from bot.hang_up import HangUp
from bot.readiness import Check, Readiness
from bot.reloading import Reloader, Settle
from bot.settings import Settings, SlackSettings
from bot.slack.answering import Answering
from bot.slack.connect import Connected, connect
from bot.slack.drafts import Drafting, Drafts
from bot.slack.http import events_handler
from bot.slack.manifest import EVENTS_PATH, INSTALL_PATH
from bot.slack.refusals import Refusals
from bot.store.store import Store, opened
from bot.supervisor import Supervisor, Watch, Work, stopped
from bot.timing import DAY, Timing
from bot.turns import short_turns
from bot.web.lanes import Lanes
from bot.web.listening import listening
from bot.web.server import Offer, build_web

CALLING = 30.0  # seconds that one call of Slack's may take
FINISHING = 5.0  # seconds for requests and replies under way when the bot stops


@dataclass(frozen=True, slots=True)
class Served:
    """A record that the bot serves.

    Attributes:
        answerer: What looks the answers up.
        documents: How many documents the record holds.
        entries: How many facts and events.
        read_at: When the reading of the record began, in seconds since 1970; now where it is not known.
        read: Reads the record again; None where it is never read again.
        drafts: What drafts letters for the curators; None where they cannot be.
        settle: Calls what reads the record again once its files stay as they are; None for at once.
    """

    answerer: Answerer
    documents: int
    entries: int
    read_at: float | None = None
    read: Callable[[], Answerer] | None = None
    drafts: Drafts | None = None
    settle: Settle | None = None


# By name, the first one first. The only one has no name; one that cannot be read is None.
Records = Mapping[str, Served | None]


async def serve(settings: Settings, records: Records, today: Clock = utc_today, hang_up: HangUp | None = None) -> None:
    """Serve until the process is asked to stop by SIGTERM or SIGINT; by SIGHUP it is asked to read the record again.

    Args:
        settings: Port and Slack's tokens.
        records: What is served.
        today: What tells the day.
        hang_up: What has heard SIGHUP so far; None for nothing.

    Raises:
        SettingsError: The port cannot be had.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    try:
        async with running(settings, records, today, hang_up=hang_up) as port:
            print("\n".join(_lines(settings, records, port)), flush=True)  # noqa: T201  # for whoever starts it
            await stop.wait()
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


@asynccontextmanager
async def running(
    settings: Settings,
    records: Records,
    today: Clock = utc_today,
    timing: Timing | None = None,
    hang_up: HangUp | None = None,
) -> AsyncIterator[int]:
    """Run the bot for as long as the block lasts.

    Args:
        settings: Port, Slack's tokens and the store's address.
        records: What is served.
        today: What tells the day.
        timing: How long things take in the background; None as in earnest.
        hang_up: What has heard SIGHUP so far; None for nothing.

    Yields:
        The port that it is served on.

    Raises:
        SettingsError: The port cannot be had.
    """
    currents = {name: Current(one.answerer) if one else None for name, one in records.items()}
    async with AsyncExitStack() as stack:
        port = stack.enter_context(_listen(settings.host, settings.port))
        stack.enter_context(short_turns())
        timing = timing or Timing(renew_after=settings.pin_renew_days * DAY)
        store = await stack.enter_async_context(opened(settings.database_url))
        store.background_work.heartbeat = timing.heartbeat
        reloaders = _Reloaders()
        supervisor = Supervisor(timing.first_pause)
        readiness = _readiness(records, currents, store, supervisor)
        slack = None
        if settings.slack:
            session, drafting_of = await _connections(stack), partial(_drafting, records, reloaders)
            slack = await connect(settings.slack, currents, today, store, session, timing, drafting_of, readiness)
        lanes = Lanes(EVENTS_PATH)
        offer = Offer(settings.has_pages, settings.has_language_tool, settings.hsts_days, settings.base_url)
        web_app = build_web(currents, readiness, today, supervisor, lanes, offer)
        if slack and settings.slack:
            stack.push_async_callback(slack.finish, FINISHING)
            _mount(web_app, slack.app, settings.slack, supervisor, lanes)
            for path, handler in slack.install.items():
                web_app.router.add_get(path, handler)
        runner = web.AppRunner(web_app, shutdown_timeout=FINISHING)
        await runner.setup()
        stack.push_async_callback(runner.cleanup)
        lanes.connections = await stack.enter_async_context(listening(runner, port))
        if slack and slack.socket_mode:
            slack.socket_mode.start(supervisor)
            stack.push_async_callback(slack.socket_mode.stop)
        await reloaders.start(records, currents, store, timing, _wakers(slack))
        if reloaders.by_name:
            stack.enter_context((hang_up or HangUp()).asks(reloaders.ask_all))
        for name, work in _tasks(currents, reloaders, slack).items():
            stack.push_async_callback(stopped, supervisor.start(name, work))
        yield port.getsockname()[1]


class _Reloaders:
    """What reads each record again that can be read again."""

    def __init__(self) -> None:
        self.by_name: dict[str, Reloader] = {}

    async def start(
        self,
        records: Records,
        currents: Mapping[str, Current | None],
        store: Store,
        timing: Timing,
        then: Mapping[str, Callable[[str | None], None]],
    ) -> None:
        """Tell the other processes which records this one has, and listen from now on.

        Args:
            records: What is served.
            currents: The answerers in use, by the names of their records.
            store: Where the processes tell it.
            timing: How long it takes until another look.
            then: What to do when a record was read again.
        """
        for name, served in records.items():
            current = currents[name]
            if served is None or current is None or served.read is None:
                continue
            reloader = Reloader(
                current,
                served.read,
                store.of(name).notices,
                then.get(name),
                timing.listening,
                served.read_at,
                served.settle,
                name,
            )
            await reloader.start()
            self.by_name[name] = reloader

    def ask(self, name: str) -> None:
        """Ask that a record be read again."""
        if name in self.by_name:
            self.by_name[name].ask()

    def ask_all(self) -> None:
        """Ask that every record be read again, as SIGHUP does."""
        for reloader in self.by_name.values():
            reloader.ask()


def _readiness(
    records: Records, currents: Mapping[str, Current | None], store: Store, supervisor: Supervisor
) -> Readiness:
    async def is_loaded() -> bool:
        return any(served.documents > 0 for served in records.values() if served)

    def digests() -> dict[str, str | None]:
        return {name: one.answerer.foundations.record if one else None for name, one in currents.items()}

    checks: dict[str, Check] = {"knowledge": is_loaded, "store": store.is_current}
    return Readiness(supervisor, checks, digests if len(records) > 1 else None)


def _drafting(records: Records, reloaders: _Reloaders, name: str) -> Drafting | None:
    served = records[name]
    return Drafting(served.drafts, partial(reloaders.ask, name)) if served and served.drafts else None


def _wakers(slack: Connected | None) -> dict[str, Callable[[str | None], None]]:
    return {name: one.wake for name, one in slack.reconcilers.items()} if slack else {}


def _tasks(currents: Mapping[str, Current | None], reloaders: _Reloaders, slack: Connected | None) -> dict[str, Work]:
    """List what goes on beside the requests, but for Slack's socket, by the names of the log and of `/readyz`."""
    tasks: dict[str, Work] = {_of("record", name): one.run for name, one in reloaders.by_name.items()}
    if slack is None:
        return tasks
    tasks |= {_of("index", name): partial(_prepare, one) for name, one in currents.items() if one}
    tasks["workspace"] = slack.tend
    tasks |= {_of("pins", name): one.run for name, one in slack.reconcilers.items()}
    return {**tasks, "gaps": slack.tend_gaps}


async def _prepare(current: Current, _: Watch) -> None:
    # At once, and beside the requests that come meanwhile: else the first people to come would wait for it.
    await asyncio.to_thread(current.answerer.prepare)


def _of(task: str, name: str) -> str:
    """Return a task's name with that of its record, where there are several."""
    return f"{task}:{name}" if name else task


async def _connections(stack: AsyncExitStack) -> aiohttp.ClientSession:
    """Open connections to Slack for as long as the bot runs: a new one for each call takes most of its time."""
    return await stack.enter_async_context(aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=CALLING)))


def _mount(
    web_app: web.Application, app: Answering, settings: SlackSettings, supervisor: Supervisor, lanes: Lanes
) -> None:
    # Without a secret nobody could tell Slack's requests from others'.
    if settings.signing_secret:
        refusals = Refusals(supervisor.watch("slack_requests"))
        web_app.router.add_post(EVENTS_PATH, events_handler(app, settings.signing_secret, refusals, lanes.trust))


def _listen(host: str | None, port: int) -> socket.socket:
    """Take a port on one interface or on all, both address families where the machine has them."""
    try:
        if host:
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            return socket.create_server((host, port), family=family, backlog=128)
        if socket.has_dualstack_ipv6():
            try:
                return socket.create_server(("", port), family=socket.AF_INET6, dualstack_ipv6=True, backlog=128)
            except OSError as error:
                # IPv6 can be compiled in and switched off: then there is no such address to listen on.
                if error.errno not in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
                    raise
        return socket.create_server(("", port), backlog=128)
    except OSError as error:
        raise SettingsError(_no_port(host, port, error)) from error


def _no_port(host: str | None, port: int, error: OSError) -> str:
    if host and error.errno in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
        return f"HOST is {host}, which no interface of this machine has. Set one that it has, or leave it empty."
    if error.errno == errno.EADDRINUSE:
        return f"PORT is {port}, which another program uses. Stop that program, or set PORT to a free one, or to 0."
    if error.errno == errno.EACCES:
        return (
            f"PORT is {port}, which this user may not open. Set PORT to a number above 1023, or to 0 for any free one."
        )
    return f"PORT is {port}, which cannot be opened ({error.strerror}). Set PORT to another number, or to 0."


def _lines(settings: Settings, records: Records, port: int) -> tuple[str, ...]:
    return (
        *(_served_line(name, served) for name, served in records.items()),
        f"Ask at http://{_shown(settings.host)}:{port}" if settings.has_pages else f"No pages; health at port {port}.",
        _slack_line(settings.slack),
    )


def _served_line(name: str, served: Served | None) -> str:
    if served is None:
        return f"{name} cannot be read, and is not served."
    before = f"{name}: serving" if name else "Serving"
    documents = counted(served.documents, "document", "documents")
    return f"{before} {documents} with {counted(served.entries, 'fact or event', 'facts and events')}."


def _shown(host: str | None) -> str:
    if host is None or ip_address(host).is_unspecified:
        return "localhost"
    return f"[{host}]" if ":" in host else host


def _slack_line(slack: SlackSettings | None) -> str:
    if slack is None:
        return "Slack is not connected: run `python -m bot manifest`, then follow “Connect Slack” in README."
    ways = [
        *(["Socket Mode"] if slack.app_token else []),
        *([f"HTTP at {EVENTS_PATH}"] if slack.signing_secret else []),
        *([f"workspaces install at {INSTALL_PATH}"] if slack.oauth else []),
    ]
    return f"Slack: {' and '.join(ways)}."
