"""The description of the interface, OpenAPI 3.1, made of what each handler's address was given with it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from aiohttp import web

from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.knowledge.knowledge import Knowledge
from bot.version import VERSION
from bot.web.caching import unless_known
from bot.web.one_at_a_time import OneAtATime, done_for
from bot.web.record.view import DESCRIPTION
from bot.web.routes import JSON, ROUTES, Operation, Parameter, Route, add_data

PATH = f"/{DESCRIPTION}"
_PART = re.compile(r"\{(\w+):((?:[^{}]|\{[^{}]*\})+)\}")  # of a path, as aiohttp writes it, with its expression
_EXAMPLES = 3  # ids of each kind
_BUSY = {
    429: "Too much is asked from the same address: ask again after the seconds of Retry-After.",
    503: "Others are being answered: ask again after the seconds of Retry-After.",
}


def register(application: web.Application, current: Current, lane: OneAtATime, base_url: str = "") -> None:
    """Add its address.

    Args:
        application: The application; whatever is added to it later is described, too.
        current: Has the record.
        lane: Where it is written, once for each record.
        base_url: Where they are: their public address, or the path that they are under; empty for the root.
    """

    def written(answerer: Answerer) -> bytes:
        routes = application[ROUTES]
        told = described(routes, answerer.indexed.knowledge, base_url)
        return json.dumps(told, ensure_ascii=False, indent=1).encode()

    async def send(request: web.Request) -> web.Response:
        body = await done_for(request, lane, lambda: current.made(written))
        return unless_known(request, web.Response(body=body, content_type=JSON, charset="utf-8"))

    operation = Operation("Get this description.", {JSON: {"type": "object", "required": ["openapi", "paths"]}})
    add_data(application, PATH, send, operation)


def described(routes: Sequence[Route], knowledge: Knowledge, base_url: str = "") -> dict[str, Any]:
    """Return the description.

    Args:
        routes: The addresses.
        knowledge: The record, which has ids to ask for.
        base_url: Where they are: their public address, or the path that they are under; empty for the root.
    """
    language = knowledge.about.languages[0]
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        path = _PART.sub(r"{\1}", route.path)
        paths.setdefault(path, {})[route.method.lower()] = _operation(route, path, knowledge)
    return {
        "openapi": "3.1.1",
        "info": {
            "title": knowledge.about.title.in_language(language),
            "description": knowledge.about.description.in_language(language),
            "version": VERSION,
        },
        "servers": [{"url": base_url or "/"}],
        "paths": paths,
    }


def _operation(route: Route, path: str, knowledge: Knowledge) -> dict[str, Any]:
    operation = route.operation
    further = operation.of_record(knowledge) if operation.of_record else ()
    in_query = [_parameter(one, "query") for one in (*operation.parameters, *further)]
    return {
        "operationId": f"{route.method.lower()} {path}",
        "summary": operation.summary,
        "parameters": [*_in_path(route, knowledge), *in_query],
        **({"requestBody": {"required": True, "content": _content(operation.takes)}} if operation.takes else {}),
        "responses": {str(status): told for status, told in sorted(_responses(operation))},
    }


def _in_path(route: Route, knowledge: Knowledge) -> Iterator[dict[str, Any]]:
    ids = route.operation.ids(knowledge) if route.operation.ids else ()
    examples = {"examples": [*ids[:_EXAMPLES]]} if ids else {}
    for name, expression in _PART.findall(route.path):
        schema = {"type": "string", "pattern": f"^{expression}$", **examples}
        yield {**_parameter(Parameter(name, "Of what is shown.", schema), "path"), "required": True}


def _parameter(one: Parameter, place: str) -> dict[str, Any]:
    return {"name": one.name, "in": place, "description": one.description, "schema": one.schema}


def _responses(operation: Operation) -> Iterator[tuple[int, dict[str, Any]]]:
    refused = _content({name: {} for name in operation.refused_as})
    yield 200, {"description": operation.summary, "content": _content(operation.gives)}
    if operation.gives_of_gone:
        told = "It left the record: this says when and why."
        yield 410, {"description": told, "content": _content(operation.gives_of_gone)}
    for status, when in {**_BUSY, **(operation.refuses or {})}.items():
        yield status, {"description": when, "content": refused}


def _content(by_type: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    return {name: {"schema": schema} for name, schema in by_type.items()}
