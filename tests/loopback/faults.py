"""What goes wrong between an app and Slack."""

from __future__ import annotations

from dataclasses import dataclass

from aiohttp import web


@dataclass(frozen=True)
class Fault:
    """What a call meets instead of an answer of Slack's.

    Attributes:
        name: What `refused` calls it.
        status: Of the HTTP response; None where the connection is closed without one.
        retry_after: Seconds after which Slack asks to try again.
        is_effective: Whether what was asked is done all the same.
        text: What the response says, as plain text.
    """

    name: str
    status: int | None = None
    retry_after: float | None = None
    is_effective: bool = False
    text: str = "Internal Server Error"


LOST = Fault("lost", is_effective=True)
UNHEARD = Fault("unheard")
SERVER_ERROR = Fault("server_error", status=500)
PLAIN_TEXT = Fault("plain_text", status=200, text="Please log in to this network.")


def rate_limited(seconds: float = 0) -> Fault:
    """Return the fault of a call that came too soon."""
    return Fault("ratelimited", status=429, retry_after=seconds)


def failure(request: web.Request, fault: Fault) -> web.Response:
    """Answer with a fault's status, or close the connection; the response goes nowhere then."""
    if fault.status is None:
        assert request.transport is not None
        request.transport.close()
        return web.Response()
    if fault.retry_after is None:
        return web.Response(status=fault.status, text=fault.text)
    headers = {"Retry-After": str(fault.retry_after)}
    return web.json_response({"ok": False, "error": fault.name}, status=fault.status, headers=headers)
