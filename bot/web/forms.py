"""Read what a page's form posts, within limits of kind, size and time."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from aiohttp import web
from yarl import URL

from bot.web.routes import FORM

READING = 3.0  # seconds for a form
REFUSED = {400: "It cannot be read.", 413: "It is too long.", 415: "It is no form."}


async def read_form(request: web.Request, longest: int) -> Mapping[str, str]:
    """Return the fields of a form: what is posted stands in no address, which hosts and browsers keep.

    Args:
        request: With the form as its body.
        longest: Bytes that it may have.

    Raises:
        web.HTTPUnsupportedMediaType: It is no form.
        web.HTTPRequestEntityTooLarge: It is longer.
        web.HTTPBadRequest: It cannot be read, or not in time.
    """
    if request.content_type != FORM:
        raise web.HTTPUnsupportedMediaType
    if (request.content_length or 0) > longest:
        raise web.HTTPRequestEntityTooLarge(longest, request.content_length or 0)
    try:
        async with asyncio.timeout(READING):
            return URL.build(query_string=await request.text(), encoded=True).query
    except (TimeoutError, ConnectionError, web.RequestPayloadError, ValueError, LookupError):
        raise web.HTTPBadRequest from None


class Discarding:
    """Takes in what is left of a body that is too long, so that whoever sends it gets to read why it is refused.

    One at a time: whoever comes meanwhile is cut off at once, so that many of them keep nobody waiting.

    Args:
        most: Bytes that are taken in.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._is_busy = False

    async def discard(self, request: web.Request) -> None:
        """Take the rest of a body in, where nobody else's is."""
        if self._is_busy:
            return
        self._is_busy = True
        try:
            async with asyncio.timeout(READING):
                taken = 0
                while taken < self._most and (part := await request.content.readany()):
                    taken += len(part)
        except (TimeoutError, ConnectionError, web.RequestPayloadError):
            return
        finally:
            self._is_busy = False
