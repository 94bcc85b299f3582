"""The data package on the server: what describes it, and its tables."""

from __future__ import annotations

from aiohttp import web

from bot.answers.current import Current
from bot.web.caching import unless_known
from bot.web.one_at_a_time import OneAtATime, done_for
from bot.web.record.package import FILE, FOLDER, Package
from bot.web.record.tables import TABLES
from bot.web.routes import A_TEXT, JSON, Handler, Operation, add_data

CSV = "text/csv"
_KINDS = {"json": JSON, "csv": CSV}


def register(application: web.Application, current: Current, lane: OneAtATime) -> None:
    """Add its files.

    Args:
        application: The application.
        current: Has the record.
        lane: Where they are written, once for each record.
    """

    def sending(name: str) -> Handler:
        async def send(request: web.Request) -> web.Response:
            package = await done_for(request, lane, lambda: current.made(Package))
            kind = _KINDS[name.rpartition(".")[2]]
            response = web.Response(body=package.files[name], content_type=kind, charset="utf-8")
            return unless_known(request, response)

        return send

    described = Operation(
        "Get what describes the record's tables, a data package (version 2).", {JSON: {"type": "object"}}
    )
    add_data(application, f"/{FILE}", sending(FILE), described)
    for table in TABLES:
        operation = Operation(f"Get a table of the whole record: {table.title}.", {CSV: A_TEXT})
        name = f"{FOLDER}/{table.name}.csv"
        add_data(application, f"/{name}", sending(name), operation)
