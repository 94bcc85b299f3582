"""Slow clients, many clients, and what is no HTTP: on real sockets, with the limits made small."""

from __future__ import annotations

import asyncio
import errno
import logging
import select
import socket
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import pytest
from aiohttp import web

from bot.answers.current import Current
from bot.clock import utc_today
from bot.readiness import Readiness
from bot.supervisor import Supervisor
from bot.web import connections
from bot.web import listening as listening_module
from bot.web.connections import Client, Connection, Connections, Limits
from bot.web.lanes import Lanes
from bot.web.listening import listening
from bot.web.server import build_web
from tests.loopback.answers import FakeAnswerer

GET = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
FIRST = "/first"
TRUSTED = b"GET /first?trusted HTTP/1.1\r\nHost: x\r\n\r\n"
FAST = Limits(first_request=0.2, idle=0.3, unread=0.2, looking=0.05, lingering=0.1, ending=1.0)
PATIENCE = 20.0  # seconds: the machine may be busy


@dataclass
class Server:
    """A server whose limits are small."""

    port: int
    connections: Connections
    opened: list[asyncio.StreamWriter] = field(default_factory=list)

    async def connect(self, sent: bytes = b"") -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Open a connection, and send something."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.opened.append(writer)
        writer.write(sent)
        return reader, writer

    async def ask(self, sent: bytes = GET) -> tuple[str, str]:
        """Send a request over a new connection, and return the head and the body of the response."""
        reader, _ = await self.connect(sent)
        return await response(reader)


async def response(reader: asyncio.StreamReader) -> tuple[str, str]:
    async with asyncio.timeout(PATIENCE):
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = int(head.lower().partition("content-length:")[2].partition("\r\n")[0] or 0)
        return head, (await reader.readexactly(length)).decode()


async def is_ended(reader: asyncio.StreamReader) -> bool:
    """Whether a connection is ended by the server, within some seconds, without a word."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await reader.read() == b""
    except ConnectionError:
        return True
    except TimeoutError:
        return False


Start = Callable[..., Awaitable[Server]]


@pytest.fixture
async def start() -> AsyncIterator[Start]:
    """Start servers that end with the test."""
    async with AsyncExitStack() as stack:

        async def started(limits: Limits = FAST) -> Server:
            return await stack.enter_async_context(serving(limits))

        yield started


@asynccontextmanager
async def serving(limits: Limits) -> AsyncIterator[Server]:
    lanes, supervisor = Lanes(FIRST), Supervisor()
    application = build_web({"": Current(FakeAnswerer())}, Readiness(supervisor), utc_today, supervisor, lanes)  # type: ignore[arg-type]

    async def take(request: web.Request) -> web.Response:
        if "trusted" in request.query:
            lanes.trust(request)
        return web.Response(text="x" * int(request.query.get("length", 1)))

    application.router.add_get(FIRST, take)
    runner = web.AppRunner(application, shutdown_timeout=1)
    await runner.setup()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        async with listening(runner, taken, limits) as open_ones:
            lanes.connections = open_ones
            server = Server(taken.getsockname()[1], open_ones)
            yield server
            for writer in server.opened:
                writer.close()
    await runner.cleanup()


@asynccontextmanager
async def to_be_stopped(limits: Limits = FAST) -> AsyncIterator[tuple[Server, Callable[[], Coroutine[Any, Any, None]]]]:
    """Start a server that the test itself asks to stop, while whoever is connected stays so."""
    kept: list[asyncio.StreamWriter] = []
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(serving(limits))

        async def stop() -> None:
            kept.extend(server.opened)
            server.opened.clear()
            await stack.aclose()

        yield server, stop
    for writer in kept:
        writer.close()


async def trickle(writer: asyncio.StreamWriter) -> None:
    """Send a letter at a time for as long as it is taken."""
    while not writer.transport.is_closing():
        writer.write(b"x")
        await asyncio.sleep(0.02)


# Stopping


async def test_who_sends_slack_s_requests_may_send_one_more_and_is_told_that_it_is_the_last() -> None:
    async with to_be_stopped() as (server, stop):
        reader, writer = await server.connect(TRUSTED)
        assert "connection: close" not in (await response(reader))[0].lower()
        stopping = asyncio.create_task(stop())
        await asyncio.sleep(FAST.ending / 4)
        writer.write(TRUSTED)
        head, body = await response(reader)
        assert (head.splitlines()[0], body) == ("HTTP/1.1 200 OK", "x")
        assert "connection: close" in head.lower()
        assert await is_ended(reader)
        await stopping


async def test_neither_strangers_nor_who_says_nothing_keep_the_server_from_stopping() -> None:
    async with to_be_stopped(replace(FAST, ending=0.3)) as (server, stop):
        for request in (GET, TRUSTED):
            reader, _ = await server.connect(request)
            await response(reader)
        async with asyncio.timeout(PATIENCE):
            await stop()


@pytest.mark.parametrize("option", [listening_module._ATTACH_FILTER, 10**6], ids=["filter", "no such option"])
async def test_who_waits_to_be_connected_when_the_server_stops_is_answered(
    option: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening_module, "_ATTACH_FILTER", option)
    async with to_be_stopped() as (server, stop):
        with ExitStack() as stack:
            connect = partial(socket.create_connection, ("127.0.0.1", server.port), timeout=PATIENCE)
            waiting = [stack.enter_context(connect()) for _ in range(100)]  # while the loop stands still
            for one in waiting:
                one.sendall(TRUSTED)
            await stop()
            assert {one.recv(15) for one in waiting} == {b"HTTP/1.1 200 OK"}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps new connections from a socket that listens")
async def test_who_connects_just_before_the_server_listens_no_more_is_refused_and_never_reset(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    late: list[socket.socket] = []
    take_up = listening_module._waiting_at

    def comes_behind_the_last(on: socket.socket) -> Iterator[socket.socket]:
        yield from take_up(on)
        late.append(socket.socket())
        late[0].setblocking(False)
        late[0].connect_ex(on.getsockname())

    monkeypatch.setattr(listening_module, "_waiting_at", comes_behind_the_last)
    async with to_be_stopped() as (_, stop):
        await stop()
    with late[0] as one:
        assert await asyncio.to_thread(select.select, [], [one], [], PATIENCE) == ([], [one], [])
        assert one.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == errno.ECONNREFUSED


# Slow ones


@pytest.mark.parametrize(
    "sent", [b"", b"G", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", b"\x16\x03\x01"]
)
async def test_whoever_sends_no_whole_request_in_time_is_left(sent: bytes, start: Start) -> None:
    server = await start()
    begun = time.monotonic()
    reader, writer = await server.connect(sent)
    slowly = asyncio.create_task(trickle(writer))
    assert await is_ended(reader)
    assert time.monotonic() - begun >= FAST.first_request
    await slowly


async def test_nothing_is_made_for_a_connection_before_its_headers_are_there(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = await start(Limits())
    made: list[Client] = []
    handler = Connections.handler

    def noted(connections: Connections, client: Client) -> Connection:
        made.append(client)
        return handler(connections, client)

    monkeypatch.setattr(Connections, "handler", noted)
    _, writer = await server.connect(GET[:-1])
    await asyncio.sleep(0.1)
    assert made == []
    writer.write(GET[-1:])
    await asyncio.sleep(0.1)
    assert len(made) == 1


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
async def test_headers_may_come_in_pieces_and_requests_behind_each_other(ends: str, start: Start) -> None:
    server = await start()
    request = GET.decode().replace("\r\n", ends).encode()
    reader, writer = await server.connect()
    for letter in request:
        writer.write(bytes([letter]))
        await writer.drain()
        await asyncio.sleep(0)
    assert (await response(reader))[0].startswith("HTTP/1.1 200") == (ends == "\r\n")
    if ends == "\r\n":
        writer.write(GET * 3)
        for _ in range(3):
            assert (await response(reader))[0].startswith("HTTP/1.1 200")


async def test_a_connection_that_stays_idle_is_ended(start: Start) -> None:
    server = await start()
    reader, _ = await server.connect(GET)
    assert (await response(reader))[0].startswith("HTTP/1.1 200")
    assert await is_ended(reader)


async def test_a_second_request_may_not_be_sent_more_slowly_than_the_first(start: Start) -> None:
    server = await start()
    reader, writer = await server.connect(GET)
    await response(reader)
    writer.write(b"GET / HTTP/1.1\r\nX-Slow: ")
    slowly = asyncio.create_task(trickle(writer))
    assert await is_ended(reader)
    await slowly


async def test_whoever_does_not_take_the_answer_is_left(start: Start) -> None:
    server = await start()
    with socket.socket() as silent:
        silent.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        silent.setblocking(False)
        loop = asyncio.get_running_loop()
        await loop.sock_connect(silent, ("127.0.0.1", server.port))
        await loop.sock_sendall(silent, f"GET {FIRST}?length=30000000 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        async with asyncio.timeout(PATIENCE):
            while list(server.connections.all()) == []:
                await asyncio.sleep(0.01)
            while list(server.connections.all()):
                await asyncio.sleep(0.01)


# Many


async def test_the_longest_quiet_makes_room_for_the_newest(start: Start) -> None:
    server = await start(Limits(connections=4))
    asking, quiet, quieter = [await server.connect(sent) for sent in (b"", b"", b"G")]
    asking[1].write(GET)
    await response(asking[0])
    newer, _ = await server.connect()
    assert (await server.ask())[0].startswith("HTTP/1.1 200")
    assert await is_ended(quiet[0])
    asking[1].write(GET)
    assert (await response(asking[0]))[0].startswith("HTTP/1.1 200")
    assert not quieter[0].at_eof()
    assert not newer.at_eof()


async def test_a_thousand_slow_ones_keep_nobody_out(start: Start) -> None:
    server = await start(Limits(connections=50))
    for _ in range(10):
        await asyncio.gather(*(server.connect(b"G") for _ in range(100)))
        assert (await server.ask())[0].startswith("HTTP/1.1 200")
    assert len(list(server.connections.all())) <= 50


async def test_whoever_is_trusted_never_makes_room(start: Start) -> None:
    server = await start(Limits(connections=5))
    trusted = f"GET {FIRST}?trusted=1 HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    reader, writer = await server.connect(trusted)
    await response(reader)
    for _ in range(20):
        await server.connect(b"G")
    await server.ask()
    writer.write(trusted)
    assert (await response(reader))[0].startswith("HTTP/1.1 200")


async def test_the_address_with_the_most_connections_makes_room(start: Start) -> None:
    server = await start(Limits(connections=6))
    loop = asyncio.get_running_loop()
    with socket.socket() as alone:
        alone.setblocking(False)
        alone.bind(("127.0.0.2", 0))  # another address of loopback
        await loop.sock_connect(alone, ("127.0.0.1", server.port))
        for _ in range(20):
            await server.connect(b"G")
        await server.ask()
        await loop.sock_sendall(alone, GET)
        async with asyncio.timeout(PATIENCE):
            assert (await loop.sock_recv(alone, 100)).startswith(b"HTTP/1.1 200")


async def test_all_that_was_counted_is_forgotten_again(start: Start) -> None:
    server = await start(Limits(connections=3))
    for _ in range(10):
        _, writer = await server.connect(GET)
        await writer.drain()
    for writer in server.opened:
        writer.close()
    async with asyncio.timeout(PATIENCE):
        while list(server.connections.all()):
            await asyncio.sleep(0.01)
    assert server.connections.count == 0


def test_there_are_fewer_connections_where_fewer_files_may_be_open(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    asked_for = []
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: asked_for.append(limits))
    for limits, wanted, most in [
        ((200, 200), 2000, 200 - connections.RESERVED),
        ((20, 20), 2000, connections.FEWEST),
        ((1024, 100_000), 2000, 2000),
        ((256, resource.RLIM_INFINITY), 500, 500),
        ((resource.RLIM_INFINITY, resource.RLIM_INFINITY), 2000, 2000),
    ]:
        monkeypatch.setattr(resource, "getrlimit", lambda _, limits=limits: limits)
        assert connections.files_to_be_had(wanted) == most
    assert (2000 + connections.RESERVED, 100_000) in asked_for


# What is no HTTP


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00 TLS to a plain port\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 1000 + b"\r\n",
        b"GET /?q=secret-word" + b"x" * 200_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nno header secret-word\r\n\r\n",
    ],
)
async def test_what_is_no_http_is_refused_without_a_version_a_traceback_or_what_was_sent(
    sent: bytes, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    server = await start()
    head, body = await server.ask(sent)
    assert head.split()[1] == "400"
    for name in ("Content-Security-Policy", "X-Content-Type-Options", "Cache-Control", "Referrer-Policy"):
        assert f"\r\n{name}: " in head
    assert "Server: coalition-bot\r\n" in head
    assert "secret" not in head + body
    assert caplog.records == []
