"""Connections that cost little, however many there are and however slow: whoever says nothing makes room."""

from __future__ import annotations

import asyncio
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.web.headers import HEADERS

RESERVED = 128  # files: the store's, the record's, and up to 100 connections to Slack
FEWEST = 16  # connections, where even those files may not be had
_END_OF_HEADERS = (b"\n\r\n", b"\n\n")
_LONGEST_END = 3
_LOOKING_AGAIN = 0.02  # seconds


@dataclass(frozen=True, slots=True)
class Limits:
    """What connections may take.

    Attributes:
        connections: How many there are at once; fewer where the process may have fewer files open.
        first_request: Seconds until the headers of the first request are there.
        idle: Seconds until the next request is there; longer than the 60 that a proxy usually keeps a connection.
        unread: Seconds that a response waits to be taken.
        looking: Seconds between two looks for slow clients.
        lingering: Seconds in which a body that nobody reads may still come in. None: two hundred of 900 kB at once kept
            a command waiting for 0.3 s, and whoever is refused has the answer before the connection ends.
        buffered: Bytes of a body that are taken before somebody reads it, twice as many at most.
        request_line: Bytes; 10,000 characters of emoji make 120,000 in an address.
        ending: Seconds in which, once the bot is to stop, the connections by which Slack's requests come may bring one
            more: its answer says that it is the last, and none is lost.
    """

    connections: int = 2000
    first_request: float = 10.0
    idle: float = 75.0
    unread: float = 10.0
    looking: float = 1.0
    lingering: float = 0.0
    buffered: int = 16 * 1024
    request_line: int = 128 * 1024
    ending: float = 1.5


class Client(asyncio.Protocol):
    """Whoever has opened a connection. Nothing more is made for them until the headers of a request are there.

    Args:
        connections: All that there are.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._headers = bytearray()
        self.address = ""
        self.transport: asyncio.Transport | None = None
        self.opened_at = 0.0
        self.stuck_since: float | None = None
        self.has_asked = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.address = str((transport.get_extra_info("peername") or ("",))[0])
        self._connections.opened(self)

    def data_received(self, data: bytes) -> None:
        seen = max(len(self._headers) - _LONGEST_END, 0)
        self._headers += data
        is_whole = any(self._headers.find(end, seen) >= 0 for end in _END_OF_HEADERS)
        if is_whole or len(self._headers) > self._connections.limits.request_line:
            self._begin()

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        self._connections.lost(self)

    def _begin(self) -> None:
        """Let the server go on."""
        assert self.transport is not None
        self.has_asked = True
        handler = self._connections.handler(self)
        self.transport.set_protocol(handler)
        handler.connection_made(self.transport)
        handler.data_received(bytes(self._headers))
        self._headers.clear()


class Connection(web.RequestHandler):
    """A connection by which something was asked.

    Args:
        connections: Those that it is one of.
        client: Who has opened it.
        server: As `web.RequestHandler` has it, and so are the options.
        **options: Limits, and the event loop.
    """

    __slots__ = ("_connections", "client")

    def __init__(self, connections: Connections, client: Client, server: web.Server, **options: Any) -> None:
        super().__init__(server, **options)
        self._connections = connections
        self.client = client

    def connection_lost(self, exc: BaseException | None) -> None:
        self._connections.lost(self.client)
        super().connection_lost(exc)

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """Refuse what is no HTTP in one sentence; the server's own names its version and quotes what it was sent."""
        if not isinstance(exc, HttpProcessingError) or request.writer.output_size > 0:
            return super().handle_error(request, status, exc, message)
        response = web.Response(status=status, text="This is no request that can be read.\n", headers=HEADERS)
        response.force_close()
        return response


class Connections:
    """Every connection, by its address, the longest quiet first.

    Args:
        server: What handles the requests.
        limits: What connections may take.
    """

    def __init__(self, server: web.Server, limits: Limits) -> None:
        self.limits = limits
        self._server = server
        self._most = files_to_be_had(limits.connections)
        self._strangers: defaultdict[str, dict[Client, None]] = defaultdict(dict)
        self._trusted: set[Client] = set()
        self.count = 0
        self.is_ending = False  # whether each answer is the last on its connection
        self._loop = asyncio.get_running_loop()
        self._looking: asyncio.TimerHandle | None = None

    def new(self) -> Client:
        """Make what hears the first of a new connection."""
        return Client(self)

    def handler(self, client: Client) -> Connection:
        """Make what answers a client."""
        return Connection(
            self,
            client,
            self._server,
            loop=self._loop,
            access_log=None,
            keepalive_timeout=self.limits.idle,
            lingering_time=self.limits.lingering,
            max_line_size=self.limits.request_line,
            read_bufsize=self.limits.buffered,
            auto_decompress=False,  # Slack packs nothing, and a packed body is larger than its length says
        )

    def opened(self, client: Client) -> None:
        """Take a client up, in the place of another where there are too many."""
        client.opened_at = self._loop.time()
        if self.count >= self._most:
            self._make_room()
        self.count += 1
        self._strangers[client.address][client] = None

    def lost(self, client: Client) -> None:
        """Forget a client."""
        strangers = self._strangers.get(client.address, {})
        if client in strangers:
            del strangers[client]
            if not strangers:
                del self._strangers[client.address]
        elif client in self._trusted:
            self._trusted.remove(client)
        else:
            return  # dropped before
        self.count -= 1

    def asked(self, client: Client) -> None:
        """Note that a client has sent a whole request."""
        strangers = self._strangers.get(client.address, {})
        if client in strangers:
            strangers[client] = strangers.pop(client)

    def trust(self, client: Client) -> None:
        """Note that a client never makes room for others."""
        if client in self._strangers.get(client.address, {}):
            self.lost(client)
            self._trusted.add(client)
            self.count += 1

    def look(self) -> None:
        """End the connections that wait for a slow client, from now on."""
        self._looking = self._loop.call_later(self.limits.looking, self.look)
        now = self._loop.time()
        for client in [one for one in self.all() if self._is_too_slow(one, now)]:
            self._drop(client)

    def close(self) -> None:
        """Look no more."""
        if self._looking is not None:
            self._looking.cancel()

    async def end(self) -> None:
        """Let each connection by which Slack's requests come, or may come, have one more answer, for a while."""
        self.is_ending = True
        for _ in range(round(self.limits.ending / _LOOKING_AGAIN)):
            if not self._trusted and all(client.has_asked for client in self.all()):
                return
            await asyncio.sleep(_LOOKING_AGAIN)

    def all(self) -> Iterator[Client]:
        """Return every client."""
        return chain(chain.from_iterable(self._strangers.values()), self._trusted)

    def _is_too_slow(self, client: Client, now: float) -> bool:
        if not client.has_asked:
            return now - client.opened_at > self.limits.first_request
        if client.transport is None or not client.transport.get_write_buffer_size():
            client.stuck_since = None
            return False
        client.stuck_since = client.stuck_since or now
        return now - client.stuck_since > self.limits.unread

    def _make_room(self) -> None:
        """Drop the longest quiet client of the address that has the most."""
        crowd = max(self._strangers.values(), key=len, default=None)
        if crowd:
            self._drop(next(iter(crowd)))

    def _drop(self, client: Client) -> None:
        self.lost(client)
        if client.transport is not None:
            client.transport.abort()


def files_to_be_had(wanted: int) -> int:
    """Return for how many connections the process may have files open, once it has asked for as many as are wanted."""
    if sys.platform == "win32":  # has no such limit
        return wanted
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    files = wanted + RESERVED
    if soft == resource.RLIM_INFINITY:
        return wanted
    if soft < files:
        soft = files if hard == resource.RLIM_INFINITY else min(files, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return min(wanted, max(soft - RESERVED, FEWEST))
