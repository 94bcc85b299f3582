"""A real server that plays Slack: Web API and Socket Mode, recording what it is told.

What it keeps of channels, messages and pins stands in `channels`, what the methods do with it in `methods`, and what
can go wrong on the way in `faults`.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.loopback.channels import SlackError
from tests.loopback.faults import Fault, failure, rate_limited
from tests.loopback.methods import Memory
from tests.loopback.payloads import BOT_TOKEN

PATIENCE = 20.0  # seconds that a test waits for what takes milliseconds, unless the machine is busy


@dataclass(frozen=True)
class Call:
    """A call of a Web API method, as it arrived, and when (of the monotonic clock)."""

    method: str
    token: str
    arguments: dict[str, Any]
    at: float = field(default_factory=time.monotonic, compare=False)


@dataclass(frozen=True)
class SharedFile:
    """A file that somebody dropped into a channel.

    Attributes:
        name: Of the file.
        content: The file.
        channel: Where.
        ts: The message that it came with.
        size: As Slack says; 0 for what it is.
        is_allowed: Whether the app may read files.
        user_team: The workspace, or the enterprise, of whoever dropped it.
    """

    name: str
    content: bytes
    channel: str
    ts: str = "1700000003.000001"
    size: int = 0
    is_allowed: bool = True
    user_team: str = "T1"


Hook = Callable[[Call, str], Awaitable[None]]


@dataclass
class LoopbackSlack(Memory):
    """Slack's Web API and Socket Mode on one port, with a memory.

    Attributes:
        calls: Every call of the Web API that was effective: those that were answered well, and those that were lost.
        refused: The others, with the error or the fault's name.
        acks: The ack of every envelope, by envelope id.
        down: Whether the Web API answers with a 503.
        limited: How many calls of chat.postMessage are still answered with 429.
        refuses: An error that every method answers with, such as `invalid_auth`.
        faults: What the next calls of a method meet, by method: an error's name, a `Fault`, or None for nothing.
        on_call: Awaited with "before" when a call has arrived and nothing is done yet, and with "after" when it was
            effective and is not answered yet: where a test kills whoever called.
        responses: What was sent to a response_url.
        response_faults: What the next posts to a response_url are answered with, such as `invalid_blocks` or a `Fault`.
        expired: Whether a response_url is used up.
        says_hello: Whether a new web socket is greeted.
        answers_pings: Whether the pings of a new web socket are answered.
        knows: The types of blocks that this workspace takes; None for all.
        files: Those that were shared, by id.
    """

    port: int = 0
    calls: list[Call] = field(default_factory=list)
    acks: dict[str, dict[str, Any]] = field(default_factory=dict)
    refused: list[tuple[Call, str]] = field(default_factory=list)
    ack_counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    opened: int = 0
    down: bool = False
    limited: int = 0
    slow: float = 0.0
    refuses: str | None = None
    faults: dict[str, list[str | Fault | None]] = field(default_factory=dict)
    on_call: Hook | None = None
    responses: list[dict[str, Any]] = field(default_factory=list)
    response_faults: list[str | Fault] = field(default_factory=list)
    expired: bool = False
    says_hello: bool = True
    answers_pings: bool = True
    knows: set[str] | None = None
    files: dict[str, SharedFile] = field(default_factory=dict)
    _turns: Any = field(default_factory=itertools.count)

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

    @property
    def open_sockets(self) -> list[web.WebSocketResponse]:
        """The web sockets that are open, the oldest first."""
        return [socket for socket in self.sockets if not socket.closed]

    async def deliver(
        self,
        kind: str,
        payload: dict[str, Any],
        envelope_id: str | None = None,
        socket: web.WebSocketResponse | None = None,
    ) -> str:
        """Send an envelope over a web socket, one after the other where none is named, and return its id."""
        envelope_id = envelope_id or f"envelope-{next(self._numbers)}"
        envelope = {
            "envelope_id": envelope_id,
            "type": kind,
            "payload": payload,
            "accepts_response_payload": kind == "slash_commands",
        }
        there = self.open_sockets
        await (socket or there[next(self._turns) % len(there)]).send_json(envelope)
        return envelope_id

    async def deliver_and_drop(self, kind: str, payload: dict[str, Any]) -> None:
        """Send an envelope, and lose the connection before it can be acknowledged."""
        socket = self.open_sockets[-1]
        await self.deliver(kind, payload, socket=socket)
        assert socket._req is not None
        assert socket._req.transport is not None
        socket._req.transport.close()

    async def ack_of(self, envelope_id: str) -> dict[str, Any]:
        """Wait for an envelope's ack and return its payload."""
        await eventually(lambda: envelope_id in self.acks)
        payload: dict[str, Any] = self.acks[envelope_id].get("payload", {})
        return payload

    async def ask_to_reconnect(self, reason: str = "refresh_requested", number: int = -1) -> web.WebSocketResponse:
        """Tell the client that one of its connections is about to end, and return that one.

        Args:
            reason: As Slack names it: `refresh_requested`, `warning`, `link_disabled`, `too_many_websockets`.
            number: Which of those that are open, the oldest first.
        """
        socket = self.open_sockets[number]
        await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "loopback"}})
        return socket

    async def drop(self) -> None:
        """Close the newest web socket without a word."""
        await self.open_sockets[-1].close()

    async def is_connected(self, count: int = 1) -> None:
        """Wait until so many web sockets are open."""
        await eventually(lambda: len(self.open_sockets) >= count)

    async def _method(self, request: web.Request) -> web.Response:
        method, arrived = request.match_info["method"], time.monotonic()
        if self.slow:
            await asyncio.sleep(self.slow)
        if self.down:
            return web.Response(status=503, text="down")
        if method == "chat.postMessage" and self.limited:
            self.limited -= 1
            return failure(request, rate_limited())
        call = Call(method, request.headers.get("Authorization", ""), await _arguments(request), arrived)
        await self._tell(call, "before")
        return await self._outcome(request, call, self.refuses or self._fault(method))

    async def _outcome(self, request: web.Request, call: Call, fault: str | Fault | None) -> web.Response:
        if isinstance(fault, Fault) and not fault.is_effective:
            self.refused.append((call, fault.name))
            return failure(request, fault)
        answer = self._answer(call, fault if isinstance(fault, str) else None)
        if answer["ok"]:
            await self._tell(call, "after")
        return failure(request, fault) if isinstance(fault, Fault) else web.json_response(answer)

    async def _tell(self, call: Call, moment: str) -> None:
        if self.on_call:
            await self.on_call(call, moment)

    def _fault(self, method: str) -> str | Fault | None:
        faults = self.faults.get(method)
        return faults.pop(0) if faults else None

    def _answer(self, call: Call, error: str | None) -> dict[str, Any]:
        view = call.arguments.get("view") or {}
        try:
            if error := error or self._unknown_block(call.arguments) or _too_long(view):
                raise SlackError(error)
            result = self._result(call)
        except SlackError as refusal:
            self.refused.append((call, str(refusal)))
            return {"ok": False, "error": str(refusal)}
        self.calls.append(call)
        return {"ok": True, **result}

    def _unknown_block(self, arguments: dict[str, Any]) -> str | None:
        types = {block["type"] for block in arguments.get("blocks") or []}
        return "invalid_blocks" if self.knows is not None and not types <= self.knows else None

    def _result(self, call: Call) -> dict[str, Any]:
        match call.method:
            case "apps.connections.open":
                self.opened += 1
                return {"url": f"ws://127.0.0.1:{self.port}/socket?ticket={self.opened}"}
            case "views.open" | "views.push" | "views.update" | "views.publish":
                return {"view": {"id": f"V{next(self._numbers)}", "hash": "1.fake"}}
            case "files.info":
                return {"file": self._file(str(call.arguments["file"]))}
        return self.carry_out(call.method, call.token.removeprefix("Bearer "), call.arguments)

    def _file(self, number: str) -> dict[str, Any]:
        if number not in self.files:
            raise SlackError("file_not_found")
        file = self.files[number]
        return {
            "id": number,
            "name": file.name,
            "size": file.size or len(file.content),
            "user_team": file.user_team,
            "filetype": file.name.rpartition(".")[2],
            "url_private_download": f"http://127.0.0.1:{self.port}/files/{number}",
            "shares": {"private": {file.channel: [{"ts": file.ts}]}},
        }

    async def _download(self, request: web.Request) -> web.Response:
        file = self.files[request.match_info["number"]]
        if request.headers.get("Authorization") != f"Bearer {BOT_TOKEN}" or not file.is_allowed:
            return web.Response(text="<html>Sign in</html>", content_type="text/html")
        return web.Response(body=file.content, content_type="application/octet-stream")

    async def _response(self, request: web.Request) -> web.Response:
        if self.expired:
            return web.Response(status=404, text="expired_url")
        response = await request.json()
        error = self.response_faults.pop(0) if self.response_faults else self._unknown_block(response)
        if isinstance(error, str):
            return web.json_response({"ok": False, "error": error})
        if error is None or error.is_effective:
            self.responses.append(response)
        return failure(request, error) if error else web.Response(text="ok")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(autoping=self.answers_pings)
        await socket.prepare(request)
        if self.says_hello:
            await socket.send_json({"type": "hello", "num_connections": 1 + len(self.open_sockets)})
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
    application.router.add_get("/files/{number}", slack._download)
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
    for name in ("blocks", "view", "unfurls", "outputs", "metadata"):
        if isinstance(arguments.get(name), str):
            arguments[name] = json.loads(arguments[name])
    return arguments
