"""Take connections, and stop taking them without ending one that somebody has just opened."""

from __future__ import annotations

import asyncio
import struct
import sys
from array import array
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from socket import SOL_SOCKET, socket

from aiohttp import web

from bot.web.connections import Connections, Limits

ACCEPTED_AT_ONCE = 16  # connections, before whoever is connected is served again
QUEUED = 1024  # connections that the system takes until they are accepted
_ARRIVING = 0.1  # seconds in which a connection comes about that was begun: what the network takes to and fro
_TAKING_UP = 0.02  # seconds in which the event loop is done with those that it has accepted

# A program of Linux's packet filter, for what comes to a listening socket: its steps are an operation, how many steps
# to skip if so and if not, and a value. A segment that opens a connection is not taken; whoever sent it sends it again
# after a second, and is refused then.
_ATTACH_FILTER = 26  # SO_ATTACH_FILTER, which Python's socket does not name
_FLAGS, _OPENS, _NOTHING, _ALL = 13, 0x02, 0, 0xFFFF  # the byte of a TCP header, SYN, and how much of it is taken
_NONE_BEGINS = ((0x30, 0, 0, _FLAGS), (0x45, 0, 1, _OPENS), (0x06, 0, 0, _NOTHING), (0x06, 0, 0, _ALL))


@asynccontextmanager
async def listening(runner: web.AppRunner, on: socket, limits: Limits | None = None) -> AsyncIterator[Connections]:
    """Serve an application on a socket for as long as the block lasts.

    Args:
        runner: The application, set up.
        on: The socket.
        limits: What connections may take; None as in earnest.
    """
    assert runner.server is not None
    connections = Connections(runner.server, limits or Limits())
    server = await asyncio.get_running_loop().create_server(connections.new, sock=on, backlog=ACCEPTED_AT_ONCE)
    on.listen(QUEUED)  # `create_server` has made it as short as what is accepted at once
    connections.look()
    try:
        yield connections
    finally:
        await _stop_listening(server, on, connections)
        await connections.end()
        connections.close()


async def _stop_listening(server: asyncio.Server, on: socket, connections: Connections) -> None:
    """Listen no more, and take up whoever waits at the socket: with it they would be reset, their requests unread."""
    loop = asyncio.get_running_loop()
    if _lets_none_begin(on):
        await asyncio.sleep(_ARRIVING)
    loop.remove_reader(on)
    await asyncio.sleep(_TAKING_UP)
    waiting = list(_waiting_at(on))
    server.close()
    for one in waiting:
        await loop.connect_accepted_socket(connections.new, one)


def _lets_none_begin(on: socket) -> bool:
    """Let no further connection be opened, where the system can: else one is reset that comes just before the end."""
    if sys.platform != "linux":
        return False
    steps = array("B", b"".join(struct.pack("HBBI", *step) for step in _NONE_BEGINS))
    try:
        on.setsockopt(SOL_SOCKET, _ATTACH_FILTER, struct.pack("HP", len(_NONE_BEGINS), steps.buffer_info()[0]))
    except OSError:  # of a sandbox that has no filters
        return False
    return True


def _waiting_at(on: socket) -> Iterator[socket]:
    """Accept whoever waits now."""
    with suppress(OSError):  # BlockingIOError at the end; or there are too many
        for _ in range(QUEUED):
            yield on.accept()[0]
