"""The headers of every response: nothing is loaded from elsewhere, embedded elsewhere, or told to elsewhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

NAME = "coalition-bot"  # without a version, which the server would tell

HEADERS = {
    "Server": NAME,
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    # A page holds what somebody asked: it stays in no cache.
    "Cache-Control": "no-store",
}


def adding_headers(https_for: int) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """Make what adds the headers that a handler has not set itself.

    Args:
        https_for: Seconds for which a browser is to come by HTTPS only; 0 says nothing of it.
    """
    headers = {**HEADERS, **({"Strict-Transport-Security": f"max-age={https_for}"} if https_for else {})}

    async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
        del request
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        response.headers["Server"] = NAME

    return add_headers
