"""The protocol over HTTP, at `/mcp`: each request by itself, answered with JSON, as its Streamable HTTP allows."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

from aiohttp import web

from bot.answers.current import Current
from bot.clock import Clock
from bot.web.agents.messages import INVALID_REQUEST, OUR_FAULT, MessageError, refusal_of, written
from bot.web.agents.protocol import LONGEST_MESSAGE, Protocol, Reply
from bot.web.agents.tools import Tools
from bot.web.forms import READING, Discarding
from bot.web.one_at_a_time import RETRY_AFTER, OneAtATime, done_for

PATH = "/mcp"
_LONGEST_REFUSED = 1024 * 1024  # bytes of a longer message that are taken in before it is refused
_BUSY = {
    429: "What was asked before is being answered. Ask again in some seconds, and less at once.",
    503: "Others are being answered. Ask again in some seconds.",
}
_LOCAL_NAMES = frozenset(("localhost", "127.0.0.1", "::1"))


def register(application: web.Application, current: Current, today: Clock, lane: OneAtATime, base_url: str) -> None:
    """Add the address.

    Args:
        application: The application.
        current: Has the record.
        today: What tells the day.
        lane: Where the answers are looked up, one after the other.
        base_url: The public address of the pages; empty without one.
    """
    protocol, rest = Protocol(Tools(current, today)), Discarding(_LONGEST_REFUSED)
    names = _LOCAL_NAMES | {urlsplit(base_url).hostname}

    async def posted(request: web.Request) -> web.Response:
        # A page of another site may have been led here by its name, to read a record that is not public.
        origin = request.headers.get("Origin")
        if origin is not None and _host_of(origin) not in names:
            return _refused(403, "This page may not ask here.")
        if request.content_type != "application/json":
            return _refused(415, "Send application/json.")
        text = await _body(request)
        if text is None:
            await rest.discard(request)
            return _refused(413, f"A message has at most {LONGEST_MESSAGE} bytes.")
        try:
            return _response(await done_for(request, lane, lambda: protocol.reply(text, request.headers)))
        except (web.HTTPTooManyRequests, web.HTTPServiceUnavailable) as busy:
            response = _refused(busy.status, _BUSY[busy.status], OUR_FAULT)
            response.headers["Retry-After"] = RETRY_AFTER
            return response

    application.router.add_post(PATH, posted)


def _host_of(origin: str) -> str | None:
    try:
        return urlsplit(origin).hostname or ""
    except ValueError:
        return ""


async def _body(request: web.Request) -> bytes | None:
    """Return what was posted; None where it is too long.

    Raises:
        web.HTTPBadRequest: It cannot be read, or not in time.
    """
    if (request.content_length or 0) > LONGEST_MESSAGE:
        return None
    taken = bytearray()
    try:
        async with asyncio.timeout(READING):
            while part := await request.content.readany():
                taken += part
                if len(taken) > LONGEST_MESSAGE:
                    return None
    except (TimeoutError, ConnectionError, web.RequestPayloadError):
        raise web.HTTPBadRequest from None
    return bytes(taken)


def _response(reply: Reply) -> web.Response:
    if reply.body is None:
        return web.Response(status=reply.status)
    return web.Response(body=written(reply.body), status=reply.status, content_type="application/json")


def _refused(status: int, message: str, code: int = INVALID_REQUEST) -> web.Response:
    return _response(Reply(refusal_of(None, MessageError(code, message)), status))
