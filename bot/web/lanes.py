"""Who is served when: whoever has proved to be Slack at once, everybody else at a pace that leaves room for Slack."""

from __future__ import annotations

import asyncio

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.web.connections import Connection, Connections

PACE = 200.0  # requests of others in a second; each takes about a third of a millisecond, besides a page's answer
AT_ONCE = 10  # of them before they are slowed down: a page and what belongs to it; more would hold up the event loop
LONGEST_WAIT = 1.0  # seconds; health is asked for with a limit of time
_TRUSTED = web.RequestKey("is_trusted", bool)


class Lanes:
    """Slack's lane and that of everybody else.

    Args:
        first: The path that Slack sends to. Requests to it wait only once they are refused.
    """

    def __init__(self, first: str) -> None:
        self._first = first
        self._next = 0.0
        self.connections: Connections | None = None

    def trust(self, request: web.Request) -> None:
        """Note that a request is proved to be Slack's, so that nothing keeps it waiting and its connection stays."""
        request[_TRUSTED] = True
        if self.connections is not None and isinstance(request.protocol, Connection):
            self.connections.trust(request.protocol.client)

    @property
    def middleware(self) -> Middleware:
        """What keeps the lanes apart."""

        @web.middleware
        async def keep_apart(request: web.Request, handler: Handler) -> web.StreamResponse:
            if self.connections is not None and isinstance(request.protocol, Connection):
                self.connections.asked(request.protocol.client)
            response = await self._handled(request, handler)
            if self.connections is not None and self.connections.is_ending:
                response.force_close()  # it says so to whoever would send the next request here
            return response

        return keep_apart

    async def _handled(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.path != self._first:
            await self._wait()
            return await handler(request)
        try:
            return await handler(request)
        finally:
            if _TRUSTED not in request:
                await self._wait()

    async def _wait(self) -> None:
        """Wait for one's turn, but not for long: whoever asks on and on is slowed down by waiting for each answer."""
        now = asyncio.get_running_loop().time()
        begun = max(self._next, now - AT_ONCE / PACE)
        self._next = min(begun + 1 / PACE, now + LONGEST_WAIT)
        if self._next > now:
            await asyncio.sleep(self._next - now)
