"""The headers of every response: nothing is loaded from elsewhere, embedded elsewhere, or told to elsewhere."""

from __future__ import annotations

from aiohttp import web

NAME = "coalition-bot"  # without a version, which the server would tell

HEADERS = {
    "Server": NAME,
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    # A page holds what somebody asked: it stays in no cache.
    "Cache-Control": "no-store",
}


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Add the headers that a handler has not set itself."""
    del request
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers["Server"] = NAME
