"""The data package on the server: what describes it, and its tables."""

from __future__ import annotations

from aiohttp import web

from bot.answers.current import Current
from bot.web.caching import for_all, unless_known
from bot.web.one_at_a_time import OneAtATime, done_for
from bot.web.record.package import FILE, FOLDER, Package
from bot.web.record.tables import TABLES

_KINDS = {"json": "application/json", "csv": "text/csv"}


def register(application: web.Application, current: Current, lane: OneAtATime) -> None:
    """Add its files.

    Args:
        application: The application.
        current: Has the record.
        lane: Where they are written, once for each record.
    """

    async def send(request: web.Request) -> web.Response:
        package = await done_for(request, lane, lambda: current.made(Package))
        name = request.path.removeprefix("/")
        kind = _KINDS[name.rpartition(".")[2]]
        response = web.Response(body=package.files[name], content_type=kind, charset="utf-8")
        return for_all(unless_known(request, response))

    for name in (FILE, *(f"{FOLDER}/{table.name}.csv" for table in TABLES)):
        application.router.add_get(f"/{name}", send)
