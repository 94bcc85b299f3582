"""A real server that plays Slack: Web API and Socket Mode, recording what it is told."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

PATIENCE = 5.0  # seconds that a test waits for something that should take milliseconds


@dataclass(frozen=True)
class Call:
    """A call of a Web API method, as it arrived."""

    method: str
    token: str
    arguments: dict[str, Any]


@dataclass
class LoopbackSlack:
    """Slack's Web API and Socket Mode on one port.

    Attributes:
        calls: Every call of the Web API that was answered well.
        refused: The others, with the error.
        timestamps: Of the messages that were posted.
        acks: The ack of every envelope, by envelope id.
        down: Whether the Web API answers with a 503.
        limited: How many calls of chat.postMessage are still answered with 429.
        refuses: An error that every method answers with, such as `invalid_auth`.
        faults: Errors that the next calls of a method are answered with, by method.
        responses: What was sent to a response_url.
        response_faults: What the next posts to a response_url are answered with, such as `invalid_blocks`.
        expired: Whether a response_url is used up.
        knows: The types of blocks that this workspace takes; None for all.
    """

    port: int = 0
    calls: list[Call] = field(default_factory=list)
    acks: dict[str, dict[str, Any]] = field(default_factory=dict)
    timestamps: list[str] = field(default_factory=list)
    refused: list[tuple[Call, str]] = field(default_factory=list)
    ack_counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    opened: int = 0
    down: bool = False
    limited: int = 0
    slow: float = 0.0
    refuses: str | None = None
    faults: dict[str, list[str]] = field(default_factory=dict)
    responses: list[dict[str, Any]] = field(default_factory=list)
    response_faults: list[str] = field(default_factory=list)
    expired: bool = False
    knows: set[str] | None = None
    _numbers: Any = field(default_factory=lambda: itertools.count(1))

    @property
    def api_url(self) -> str:
        """Where the Web API is."""
        return f"http://127.0.0.1:{self.port}/api/"

    @property
    def response_url(self) -> str:
        """Where a card's answer is sent to."""
        return f"http://127.0.0.1:{self.port}/actions/T1/1/fake"

    @property
    def posts(self) -> list[dict[str, Any]]:
        """What chat.postMessage was given, without the calls that were limited or refused."""
        return [call.arguments for call in self.calls if call.method == "chat.postMessage"]

    def called(self, method: str) -> list[Call]:
        """Return the calls of a method."""
        return [call for call in self.calls if call.method == method]

    async def deliver(self, kind: str, payload: dict[str, Any], envelope_id: str | None = None) -> str:
        """Send an envelope over the newest web socket and return its id."""
        envelope_id = envelope_id or f"envelope-{next(self._numbers)}"
        envelope = {
            "envelope_id": envelope_id,
            "type": kind,
            "payload": payload,
            "accepts_response_payload": kind == "slash_commands",
        }
        await self.sockets[-1].send_json(envelope)
        return envelope_id

    async def deliver_and_drop(self, kind: str, payload: dict[str, Any]) -> None:
        """Send an envelope, and lose the connection before it can be acknowledged."""
        socket = self.sockets[-1]
        await self.deliver(kind, payload)
        assert socket._req is not None
        assert socket._req.transport is not None
        socket._req.transport.close()

    async def ack_of(self, envelope_id: str) -> dict[str, Any]:
        """Wait for an envelope's ack and return its payload."""
        await eventually(lambda: envelope_id in self.acks)
        return self.acks[envelope_id].get("payload", {})

    async def ask_to_reconnect(self) -> None:
        """Tell the client that its connection is about to be refreshed."""
        await self.sockets[-1].send_json({"type": "disconnect", "reason": "refresh_requested"})

    async def drop(self) -> None:
        """Close the newest web socket without a word."""
        await self.sockets[-1].close()

    async def is_connected(self) -> None:
        """Wait until a web socket is open."""
        await eventually(lambda: bool(self.sockets) and not self.sockets[-1].closed)

    async def _method(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if self.slow:
            await asyncio.sleep(self.slow)
        if self.down:
            return web.Response(status=503, text="down")
        if method == "chat.postMessage" and self.limited:
            self.limited -= 1
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "0"})
        call = Call(method, request.headers.get("Authorization", ""), await _arguments(request))
        self.calls.append(call)
        error = (
            self.refuses
            or self._fault(method)
            or self._unknown_block(call.arguments)
            or _too_long(call.arguments.get("view") or {})
        )
        if error:
            self.calls.remove(call)
            self.refused.append((call, error))
            return web.json_response({"ok": False, "error": error})
        return web.json_response({"ok": True, **self._result(method)})

    def _fault(self, method: str) -> str | None:
        faults = self.faults.get(method)
        return faults.pop(0) if faults else None

    def _unknown_block(self, arguments: dict[str, Any]) -> str | None:
        types = {block["type"] for block in arguments.get("blocks") or []}
        return "invalid_blocks" if self.knows is not None and not types <= self.knows else None

    def _result(self, method: str) -> dict[str, Any]:
        match method:
            case "apps.connections.open":
                self.opened += 1
                return {"url": f"ws://127.0.0.1:{self.port}/socket?ticket={self.opened}"}
            case "chat.postMessage":
                self.timestamps.append(f"{next(self._numbers)}.000100")
                return {"ts": self.timestamps[-1], "channel": "C1"}
            case "views.open" | "views.push" | "views.update" | "views.publish":
                return {"view": {"id": f"V{next(self._numbers)}", "hash": "1.fake"}}
            case "auth.test":
                return {"team_id": "T1", "user_id": "UBOT", "bot_id": "BBOT"}
        return {}

    async def _response(self, request: web.Request) -> web.Response:
        if self.expired:
            return web.Response(status=404, text="expired_url")
        response = await request.json()
        error = self.response_faults.pop(0) if self.response_faults else self._unknown_block(response)
        if error:
            return web.json_response({"ok": False, "error": error})
        self.responses.append(response)
        return web.Response(text="ok")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1})
        self.sockets.append(socket)
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                ack = json.loads(message.data)
                self.acks[ack["envelope_id"]] = ack
                self.ack_counts[ack["envelope_id"]] += 1
        return socket


@asynccontextmanager
async def loopback_slack() -> AsyncIterator[LoopbackSlack]:
    """Serve a Slack on a free port of the loopback interface."""
    slack = LoopbackSlack()
    application = web.Application()
    application.router.add_route("*", "/api/{method}", slack._method)
    application.router.add_get("/socket", slack._socket)
    application.router.add_post("/actions/{tail:.*}", slack._response)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    slack.port = runner.addresses[0][1]
    try:
        yield slack
    finally:
        for socket in slack.sockets:
            await socket.close()
        await runner.cleanup()


async def eventually(condition: Callable[[], bool], patience: float = PATIENCE) -> None:
    """Wait until a condition holds, or fail."""
    async with asyncio.timeout(patience):
        while not condition():
            await asyncio.sleep(0.005)


def _too_long(view: dict[str, Any]) -> str | None:
    return "invalid_arguments" if len(view.get("private_metadata", "")) > 3000 else None


async def _arguments(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        arguments: dict[str, Any] = await request.json()
        return arguments
    arguments = {**request.query, **{name: str(value) for name, value in (await request.post()).items()}}
    for name in ("blocks", "view", "unfurls", "outputs"):
        if isinstance(arguments.get(name), str):
            arguments[name] = json.loads(arguments[name])
    return arguments
