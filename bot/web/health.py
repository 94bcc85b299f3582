"""Whether the process lives, and whether it can do its work."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.supervisor import Supervisor

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

    application.router.add_get("/healthz", _alive)
    application.router.add_get("/readyz", ready)


async def _alive(_: web.Request) -> web.Response:
    return web.json_response({"status": "ok"})


async def _is_well(check: Callable[[], Awaitable[bool]]) -> bool:
    try:
        return await check()
    except Exception:
        # A check that fails is a part that is not ready, never a page that fails.
        logger.exception("A readiness check failed")
        return False
