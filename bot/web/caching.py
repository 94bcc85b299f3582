"""Let what is read be kept, sent only to who has not got it, and read by scripts of every site."""

from __future__ import annotations

import hashlib
from typing import TypeVar

from aiohttp import web

Sent = TypeVar("Sent", bound=web.Response)

KEPT_FOR = 300  # seconds that a page may be shown without asking whether it has changed
_READ_BY_SCRIPTS = ("ETag", "Link", "Retry-After")  # headers
SHARED = ("Access-Control-Allow-Origin", "Access-Control-Expose-Headers")


def unless_known(request: web.Request, response: web.Response) -> web.Response:
    """Let a page be kept for a while, and send it only to who has not got it already."""
    if response.status != web.HTTPOk.status_code or not isinstance(response.body, bytes):
        return response
    digest = hashlib.sha256(response.body).hexdigest()[:32]
    known = [tag.value for tag in request.if_none_match or ()]
    if digest in known or "*" in known:
        links = response.headers.get("Link")
        response = web.Response(status=304, headers={"Link": links} if links else {})
    response.etag = digest
    response.headers["Cache-Control"] = f"public, max-age={KEPT_FOR}"
    response.headers["Vary"] = "Accept-Language"
    return response


def for_all(response: Sent) -> Sent:
    """Let scripts of every site read what is written for programs."""
    response.headers.update(zip(SHARED, ("*", ", ".join(_READ_BY_SCRIPTS)), strict=True))
    return response
