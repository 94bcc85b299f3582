"""Whether the process lives, and whether it can do its work."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.supervisor import Supervisor
from bot.web.routes import JSON, Operation, add
from bot.web.shapes import text, thing

logger = logging.getLogger(__name__)

Checks = Mapping[str, Callable[[], Awaitable[bool]]]


def register(application: web.Application, checks: Checks, supervisor: Supervisor) -> None:
    """Add `/healthz` and `/readyz`.

    Args:
        application: The application.
        checks: What must be well for the bot to be ready, by name.
        supervisor: What watches the background tasks; none of them may fail.
    """

    async def ready(_: web.Request) -> web.Response:
        parts = {name: await _is_well(check) for name, check in checks.items()}
        is_ready = all(parts.values()) and supervisor.is_well()
        status = {"status": "ready" if is_ready else "not ready", "parts": parts, "tasks": supervisor.states()}
        return web.json_response(status, status=200 if is_ready else 503)

    status = {JSON: thing({"status": text("In a word.")})}
    add(application, "GET", "/healthz", _alive, Operation("Ask whether the process lives.", status))
    add(application, "GET", "/readyz", ready, Operation("Ask whether it can do its work.", status, refused_as=(JSON,)))


async def _alive(_: web.Request) -> web.Response:
    return web.json_response({"status": "ok"})


async def _is_well(check: Callable[[], Awaitable[bool]]) -> bool:
    try:
        return await check()
    except Exception:
        # A check that fails is a part that is not ready, never a page that fails.
        logger.exception("A readiness check failed")
        return False
