"""Whether the process lives, and whether it can do its work."""

from __future__ import annotations

from aiohttp import web

from bot.readiness import Readiness
from bot.web.routes import JSON, Operation, add
from bot.web.shapes import text, thing


def register(application: web.Application, readiness: Readiness) -> None:
    """Add `/healthz` and `/readyz`.

    Args:
        application: The application.
        readiness: What must be well for the bot to be ready.
    """

    async def ready(_: web.Request) -> web.Response:
        now = await readiness.read()
        status = {"status": "ready" if now.is_ready else "not ready", "parts": now.parts, "tasks": now.tasks}
        records = {"records": now.records} if now.records else {}
        return web.json_response({**status, **records}, status=200 if now.is_ready else 503)

    status = {JSON: thing({"status": text("In a word.")})}
    add(application, "GET", "/healthz", _alive, Operation("Ask whether the process lives.", status))
    add(application, "GET", "/readyz", ready, Operation("Ask whether it can do its work.", status, refused_as=(JSON,)))


async def _alive(_: web.Request) -> web.Response:
    return web.json_response({"status": "ok"})
