"""Where a handler gets its address, with what it takes and gives: the interface's description is made of these."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from aiohttp import web

from bot.knowledge.knowledge import Knowledge
from bot.web.caching import for_all

Handler = Callable[[web.Request], Awaitable[web.Response]]
Schema = Mapping[str, Any]

FORM = "application/x-www-form-urlencoded"
HTML = "text/html"
JSON = "application/json"
TEXT = "text/plain"
A_TEXT: Schema = {"type": "string"}
_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "If-None-Match",  # what else a reader sends needs no leave
    "Access-Control-Max-Age": "86400",  # seconds
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """What an address may say behind its question mark, or a part of its path.

    Attributes:
        name: As it is sent.
        description: What it is for.
        schema: What it may be.
    """

    name: str
    description: str
    schema: Schema = field(default_factory=lambda: A_TEXT)


@dataclass(frozen=True, slots=True)
class Operation:
    """What a handler does.

    Attributes:
        summary: That, in one sentence.
        gives: What it answers with, by content type.
        parameters: What its address may say behind a question mark.
        takes: What is posted to it, by content type; empty where nothing is.
        refuses: The statuses of what it refuses, each with when; whoever is refused gets a page or a text.
        refused_as: The content type of these.
        gives_of_gone: The same of what left the record, with the status 410; None where nothing can.
        of_record: Returns further parameters that a record has.
        ids: Returns ids of a record that its path may name.
    """

    summary: str
    gives: Mapping[str, Schema]
    parameters: Sequence[Parameter] = ()
    takes: Mapping[str, Schema] | None = None
    refuses: Mapping[int, str] | None = None
    refused_as: Sequence[str] = (HTML,)
    gives_of_gone: Mapping[str, Schema] | None = None
    of_record: Callable[[Knowledge], Sequence[Parameter]] | None = None
    ids: Callable[[Knowledge], Sequence[str]] | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """A handler's address.

    Attributes:
        method: GET, which has HEAD with it, or POST.
        path: As aiohttp writes it, such as `/f/{id:[a-z]+}`.
        operation: What the handler does.
    """

    method: str
    path: str
    operation: Operation


ROUTES = web.AppKey("ROUTES", list[Route])


def add(application: web.Application, method: str, path: str, handler: Handler, operation: Operation) -> None:
    """Add a handler.

    Args:
        application: The application.
        method: GET, which has HEAD with it, or POST.
        path: Its address, as aiohttp writes it.
        handler: The handler.
        operation: What it does.
    """
    if method == "GET":
        application.router.add_get(path, handler)
    else:
        application.router.add_route(method, path, handler)
    application.setdefault(ROUTES, []).append(Route(method, path, operation))


def add_data(application: web.Application, path: str, handler: Handler, operation: Operation) -> None:
    """Add a handler of what scripts of every site may read, also where it refuses, and ask for with conditions.

    Args:
        application: The application.
        path: Its address, as aiohttp writes it.
        handler: The handler.
        operation: What it does.
    """

    @wraps(handler)
    async def shared(request: web.Request) -> web.Response:
        try:
            return for_all(await handler(request))
        except web.HTTPException as refused:
            for_all(refused)
            raise

    add(application, "GET", path, shared, operation)
    application.router.add_options(path, _allowed)


async def _allowed(_: web.Request) -> web.Response:
    """Tell a browser what a script may ask (CORS)."""
    return for_all(web.Response(status=204, headers=_PREFLIGHT))
