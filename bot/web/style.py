"""The pages' style sheet, icon and script, read once when the application is built."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from bot.web.routes import A_TEXT, Operation, add

FOLDER = Path(__file__).parent / "static"
CONTENT_TYPES = {"style.css": "text/css", "icon.svg": "image/svg+xml"}  # what every page needs
_OF_A_SERVER = {"suggest.js": "text/javascript"}


def register(application: web.Application) -> None:
    """Serve each file under `/static/`."""
    for name, content_type in {**CONTENT_TYPES, **_OF_A_SERVER}.items():
        operation = Operation("Get a file that the pages need.", {content_type: A_TEXT})
        add(application, "GET", f"/static/{name}", _file(name, content_type), operation)


def _file(name: str, content_type: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    body = (FOLDER / name).read_bytes()

    async def send(_: web.Request) -> web.Response:
        headers = {"Cache-Control": "public, max-age=3600"}
        return web.Response(body=body, content_type=content_type, charset="utf-8", headers=headers)

    return send
