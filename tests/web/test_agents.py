"""Agents ask over standard input and over HTTP; the protocol's own client and types say whether it is right.

These are read where they are used: that takes a second, and every process of tests reads this file.
"""

from __future__ import annotations

import io
import json
import random
import sys
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.answers.answerer import Answerer
from bot.answers.compose.rendering import as_json
from bot.answers.current import Current
from bot.languages import say
from bot.serve import Served, running
from bot.settings import Settings
from bot.web import lanes
from bot.web.agents import stdio
from bot.web.agents.messages import (
    HEADER_MISMATCH,
    INVALID_PARAMS,
    INVALID_REQUEST,
    NO_SUCH_METHOD,
    OUR_FAULT,
    PARSE_ERROR,
    UNSUPPORTED_VERSION,
    written,
)
from bot.web.agents.protocol import LONGEST_MESSAGE, WITH_HANDSHAKE, WITHOUT_HANDSHAKE, Protocol
from bot.web.agents.tools import Tools
from bot.web.limits import LONGEST_DRAFT
from tests.drawn import drawn
from tests.records.conftest import FOLDERS
from tests.rows import rows
from tests.shipped import answering, shipped

if TYPE_CHECKING:
    from mcp.client.client import Client

TODAY = date(2026, 11, 28)
ROOT = Path(__file__).resolve().parents[2]
RECORD = next(one for one in FOLDERS if one.name == "refinery")  # in two languages
ANSWERER = answering(RECORD)
KNOWLEDGE = ANSWERER.indexed.knowledge
FIRST, SECOND = ANSWERER.languages
DOCUMENT = next(one for one in KNOWLEDGE.documents.values() if one.has_whole_list)
FACT = DOCUMENT.facts[0]
GONE = next(iter(KNOWLEDGE.gone.values()))
TOOLS = ["ask", "fact", "signatories", "letter", "check_draft", "changes"]
JSON = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
Body = dict[str, Any]


def protocol(answerer: Answerer = ANSWERER) -> Protocol:
    return Protocol(Tools(Current(answerer), lambda: TODAY))


def message(method: str, params: object = None, identifier: object = 1) -> Body:
    return {"jsonrpc": "2.0", "id": identifier, "method": method, **({} if params is None else {"params": params})}


def calling(name: str, **arguments: object) -> Body:
    return message("tools/call", {"name": name, "arguments": arguments})


def result_of(body: Body, answerer: Answerer = ANSWERER) -> Body:
    reply = protocol(answerer).reply(json.dumps(body).encode())
    assert isinstance(reply.body, dict)
    assert reply.status == 200
    return dict(json.loads(written(reply.body))["result"])


def called(name: str, **arguments: object) -> Body:
    """What a tool gives, which has to fit its own shape, as the protocol's client checks it."""
    result = result_of(calling(name, **arguments))
    assert not result["isError"], result
    return dict(result["structuredContent"])


def in_envelope(version: str) -> Body:
    """What each request says of itself in the version without a handshake."""
    prefix = "io.modelcontextprotocol"
    return {f"{prefix}/protocolVersion": version, f"{prefix}/clientCapabilities": {}}


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """The address of the real server, which slows nobody down."""
    monkeypatch.setattr(lanes, "PACE", 1e9)
    async with running(Settings(port=0), {"": Served(ANSWERER, 4, 40)}, lambda: TODAY) as port:
        yield f"http://127.0.0.1:{port}/mcp"


async def use_every_tool(client: Client) -> None:
    """Call each tool; the client itself checks what it gives against its shape."""
    import mcp_types

    assert [one.name for one in (await client.list_tools()).tools] == TOOLS
    calls: dict[str, Body] = {
        "ask": {"question": FACT.statement.in_language(FIRST)},
        "fact": {"id": FACT.id},
        "signatories": {"signed": [DOCUMENT.id]},
        "letter": {"id": DOCUMENT.id},
        "check_draft": {"text": FACT.statement.in_language(FIRST)},
        "changes": {},
    }
    for name, arguments in calls.items():
        got = await client.call_tool(name, arguments)
        assert isinstance(got, mcp_types.CallToolResult)
        assert not got.is_error, (name, got.content)
        assert got.structured_content
        assert isinstance(got.content[0], mcp_types.TextContent)
        assert got.content[0].text


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["legacy", "auto"])
async def test_the_protocol_s_own_client_uses_every_tool_over_http(mode: str, server: str) -> None:
    from mcp.client.client import Client

    async with Client(server, mode=mode) as client:
        spoken = client.session.protocol_version
        assert spoken == (WITHOUT_HANDSHAKE[-1] if mode == "auto" else WITH_HANDSHAKE[-1])
        await use_every_tool(client)


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["legacy", "auto"])
async def test_the_protocol_s_own_client_uses_every_tool_over_standard_input(mode: str) -> None:
    from mcp.client.client import Client
    from mcp.client.stdio import StdioServerParameters, stdio_client

    environment = {"KNOWLEDGE_DIR": str(RECORD), "PYTHONPATH": str(ROOT)}
    program = StdioServerParameters(command=sys.executable, args=["-m", "bot", "mcp"], env=environment)
    async with Client(stdio_client(program), mode=mode) as client:
        await use_every_tool(client)


def test_all_versions_that_the_protocol_has_are_spoken() -> None:
    from mcp_types.version import KNOWN_PROTOCOL_VERSIONS

    assert (*WITH_HANDSHAKE, *WITHOUT_HANDSHAKE) == KNOWN_PROTOCOL_VERSIONS


@pytest.mark.parametrize("version", [*WITH_HANDSHAKE, *WITHOUT_HANDSHAKE])
def test_each_answer_is_one_of_its_version(version: str) -> None:
    from mcp_types import methods

    meta = {"_meta": in_envelope(version)} if version in WITHOUT_HANDSHAKE else {}
    about = {"protocolVersion": version, "capabilities": {}, "clientInfo": {"name": "test", "version": "0"}}
    first = ("server/discover", meta) if meta else ("initialize", about)
    asked: list[tuple[str, Body]] = [
        first,
        ("tools/list", meta),
        ("tools/call", {**calling("changes")["params"], **meta}),
    ]
    for method, params in asked:
        result = result_of(message(method, params))
        methods.validate_server_result(method, version, result)
    if not meta:
        assert result_of(message("initialize", about))["protocolVersion"] == version
        assert result_of(message("ping")) == {}


def test_an_unknown_version_gets_the_newest_handshake() -> None:
    assert result_of(message("initialize", {"protocolVersion": "2099-01-01"}))["protocolVersion"] == WITH_HANDSHAKE[-1]


def test_a_question_gets_the_answer_that_every_face_shows() -> None:
    question = "how many people have been returned under MPP?"
    result = result_of(calling("ask", question=question), shipped())
    told = dict(result["structuredContent"])
    quoted = told.pop("quotations")
    assert told == json.loads(json.dumps(as_json(question, shipped().answer(question, today=TODAY))))
    assert [one["text"] for one in quoted] == [one["anchor"] for one in told["citations"]]
    assert told["citations"][0]["anchor"] in result["content"][0]["text"]


def test_not_found_is_a_result_which_holds_what_comes_nearest() -> None:
    told = called("ask", question="how many zebras were counted in 2031?")
    assert (told["answered"], told["kind"], told["citations"]) == (False, "not found", [])
    nothing = called("fact", id=f"{FACT.id}x")
    assert (nothing["found"], nothing["told"], nothing["nearest_id"]) == (False, say(FIRST, "record.none"), FACT.id)
    assert called("letter", id="no-such-letter-at-all")["found"] is False


def test_what_left_the_record_says_why() -> None:
    told = called("fact", id=GONE.id, language=SECOND)
    assert told["found"] is False
    assert GONE.why.in_language(SECOND) in told["told"]
    assert told["nearest_id"] == GONE.topic


def test_every_answer_that_is_found_is_cited() -> None:
    for entry in DOCUMENT.entries():
        assert called("fact", id=entry.id)["citations"], entry.id
    assert called("letter", id=DOCUMENT.id)["citations"]
    assert all("url" in one for one in called("signatories")["letters"])


def test_a_page_that_is_told_leads_to_the_public_address_of_others() -> None:
    public = Answerer(KNOWLEDGE, pages="https://bot.example.org")
    for call in (calling("fact", id=FACT.id), calling("letter", id=DOCUMENT.id), calling("signatories")):
        text = result_of(call, public)["content"][0]["text"]
        assert "](https://bot.example.org/" in text
        assert "](/" not in text


def test_words_of_the_letters_are_told_as_quotations() -> None:
    told = called("letter", id=DOCUMENT.id)
    assert {one["text"] for one in told["quotations"]} >= {entry.anchor for entry in DOCUMENT.entries()}
    assert all(one["document"] in KNOWLEDGE.documents for one in told["quotations"])


def test_signatories_are_reckoned_as_their_page_does() -> None:
    told = called("signatories", signed=[DOCUMENT.id])
    assert {one["id"] for one in told["signatories"]} == DOCUMENT.signed_by
    rest = called("signatories", not_signed=[DOCUMENT.id])
    assert {one["id"] for one in rest["signatories"]} == KNOWLEDGE.signatories - DOCUMENT.signed_by
    assert told["count"] + rest["count"] == called("signatories")["count"]


def test_letters_are_listed_where_none_is_named() -> None:
    assert [one["id"] for one in called("letter")["documents"]] == list(KNOWLEDGE.documents)
    early = called("letter", as_of=min(one.published.date for one in KNOWLEDGE.documents.values()))
    assert len(early["documents"]) < len(KNOWLEDGE.documents)


def test_changes_are_told_from_a_day_on() -> None:
    told = called("changes")
    days = [one["on"] for one in told["changes"]]
    assert days == sorted(days, reverse=True)
    assert {"id": GONE.id, "what": "removed", "why": GONE.why.in_language(FIRST)}.items() <= told["changes"][0].items()
    assert called("changes", since="2999")["count"] == 0
    assert called("changes", since=days[0])["count"] == days.count(days[0])


@rows(
    ("name", "arguments"),
    [
        ("ask", {}),
        ("ask", {"question": 7}),
        ("ask", {"question": "x" * 100_000}),
        ("ask", {"question": "x", "language": "tlh"}),
        ("ask", {"question": "x", "as_of": "yesterday"}),
        ("ask", {"question": "x", "more": 1}),
        ("fact", {"id": ["a"]}),
        ("fact", {"id": "a", "as_of": "2999"}),
        ("letter", {"as_of": "2019-02-30"}),
        ("signatories", {"signed": "a"}),
        ("signatories", {"signed": ["a"] * 51}),
        ("signatories", {"signed": ["no-letter"]}),
        ("signatories", {"signed": [DOCUMENT.id], "not_signed": [DOCUMENT.id]}),
        ("check_draft", {"text": " "}),
        ("check_draft", {"text": "a\0"}),
        ("check_draft", {"text": "a" * (LONGEST_DRAFT + 1)}),
        ("changes", {"since": "2" * 41}),
    ],
)
def test_a_call_that_cannot_be_done_says_what_to_give_instead(name: str, arguments: Body) -> None:
    result = result_of(calling(name, **arguments))
    assert result["isError"] is True
    assert "structuredContent" not in result
    assert len(result["content"][0]["text"]) > 20


@rows(
    ("text", "code", "status"),
    [
        (b"", PARSE_ERROR, 400),
        (b"{", PARSE_ERROR, 400),
        (b"\xff\xfe", PARSE_ERROR, 400),
        (b"[" * 60_000, PARSE_ERROR, 400),
        (b'{"a":' * 20_000, PARSE_ERROR, 400),
        (b"NaN", PARSE_ERROR, 400),
        (b"9" * 10_000, PARSE_ERROR, 400),
        (b"[]", INVALID_REQUEST, 400),
        (b"null", INVALID_REQUEST, 400),
        (b'"ping"', INVALID_REQUEST, 400),
        (b'{"jsonrpc":"1.0","id":1,"method":"ping"}', INVALID_REQUEST, 400),
        (b'{"jsonrpc":"2.0","id":1}', INVALID_REQUEST, 400),
        (b'{"jsonrpc":"2.0","id":null,"method":"ping"}', INVALID_REQUEST, 400),
        (b'{"jsonrpc":"2.0","id":true,"method":"ping"}', INVALID_REQUEST, 400),
        (b'{"jsonrpc":"2.0","id":"' + b"x" * 201 + b'","method":"ping"}', INVALID_REQUEST, 400),
        (b'{"jsonrpc":"2.0","id":1,"method":["ping"]}', INVALID_REQUEST, 400),
        (b'{"jsonrpc":"2.0","id":1,"method":"ping","params":[1]}', INVALID_PARAMS, 400),
        (b'{"jsonrpc":"2.0","id":1,"method":"resources/list"}', NO_SUCH_METHOD, 200),
        (b'{"jsonrpc":"2.0","id":1,"method":"__class__"}', NO_SUCH_METHOD, 200),
        (b'{"jsonrpc":"2.0","id":1,"method":"tools/call"}', INVALID_PARAMS, 200),
        (b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rm"}}', INVALID_PARAMS, 200),
        (b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":[]}}', INVALID_PARAMS, 200),
    ],
)  # fmt: skip
def test_a_message_that_is_none_gets_a_clear_error(text: bytes, code: int, status: int) -> None:
    import mcp_types

    reply = protocol().reply(text)
    assert isinstance(reply.body, dict)
    assert (reply.body["error"]["code"], reply.status) == (code, status)
    mcp_types.JSONRPCError.model_validate(reply.body)
    assert len(json.dumps(reply.body)) < 500


def test_notifications_and_answers_get_nothing() -> None:
    for body in ({"jsonrpc": "2.0", "method": "notifications/initialized"}, {"jsonrpc": "2.0", "id": 1, "result": {}}):
        reply = protocol().reply(json.dumps(body).encode())
        assert (reply.body, reply.status) == (None, 202)


def test_several_messages_at_once_are_answered_in_the_version_that_has_them() -> None:
    several = json.dumps(
        [message("ping"), {"jsonrpc": "2.0", "method": "x"}, 7, message("ping", identifier="b")]
    ).encode()
    reply = protocol().reply(several, {"MCP-Protocol-Version": "2025-03-26"})
    assert isinstance(reply.body, list)
    assert [one["id"] for one in reply.body] == [1, None, "b"]
    assert protocol().reply(several, {"MCP-Protocol-Version": "2025-11-25"}).status == 400
    assert protocol().reply(json.dumps([message("ping")] * 11).encode()).status == 400


def test_several_messages_take_no_longer_than_one_may(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else ten drafts in one request would keep all other pages waiting ten times as long."""
    left = iter([True, False, False])
    monkeypatch.setattr("bot.web.agents.protocol.for_seconds", lambda _: lambda: next(left))
    several = json.dumps([message("ping"), message("ping", identifier="b"), {"jsonrpc": "2.0", "method": "x"}]).encode()
    reply = protocol().reply(several)
    assert isinstance(reply.body, list)
    assert [(one["id"], one.get("error", {}).get("code")) for one in reply.body] == [(1, None), ("b", OUR_FAULT)]


@pytest.mark.parametrize(
    ("version", "changed", "code"),
    [
        ("2026-07-28", {}, 0),
        ("2026-07-28", {"MCP-Protocol-Version": "2025-11-25"}, HEADER_MISMATCH),
        ("2026-07-28", {"Mcp-Method": "tools/list"}, HEADER_MISMATCH),
        ("2026-07-28", {"Mcp-Name": "fact"}, HEADER_MISMATCH),
        ("1999-01-01", {}, UNSUPPORTED_VERSION),
        ("1999-01-01" * 1000, {}, UNSUPPORTED_VERSION),
    ],
)
def test_headers_say_what_the_message_says(version: str, changed: dict[str, str], code: int) -> None:
    body = message("tools/call", {"name": "letter", "_meta": in_envelope(version)})
    headers = {"MCP-Protocol-Version": version, "Mcp-Method": "tools/call", "Mcp-Name": "letter", **changed}
    reply = protocol().reply(json.dumps(body).encode(), headers)
    assert isinstance(reply.body, dict)
    assert reply.body.get("error", {}).get("code", 0) == code
    assert reply.status == (400 if code else 200)
    assert len(json.dumps(reply.body)) < 5000


@pytest.mark.parametrize(
    ("params", "version", "code", "status"),
    [
        ({}, "2026-07-28", INVALID_PARAMS, 400),
        ({}, "1999-01-01", UNSUPPORTED_VERSION, 400),
        ({"_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28"}}, "2026-07-28", INVALID_PARAMS, 400),
        ({"_meta": in_envelope("2026-07-28")}, "2026-07-28", NO_SUCH_METHOD, 404),
    ],
)  # fmt: skip
def test_a_version_that_is_half_told_is_refused(params: Body, version: str, code: int, status: int) -> None:
    headers = {"MCP-Protocol-Version": version, "Mcp-Method": "ping"}
    reply = protocol().reply(json.dumps(message("ping", params)).encode(), headers)
    assert isinstance(reply.body, dict)
    assert (reply.body["error"]["code"], reply.status) == (code, status)


def test_lines_of_standard_input_are_answered_one_by_one_and_no_longer_than_they_may_be() -> None:
    lines = b"\n".join([b"", b"{", b'"' + b"x" * (3 * LONGEST_MESSAGE), json.dumps(message("ping")).encode()])
    out = io.BytesIO()
    stdio.serve(protocol(), io.BytesIO(lines), out)
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [one.get("error", {}).get("code") for one in told] == [PARSE_ERROR, INVALID_REQUEST, None]


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({"Origin": "https://elsewhere.example"}, b"{}", 403),
        ({"Origin": "http://["}, b"{}", 403),
        ({"Origin": "http://localhost:1"}, json.dumps(message("ping")).encode(), 200),
        ({"Content-Type": "text/plain"}, b"{}", 415),
        ({}, b" " * (LONGEST_MESSAGE + 1), 413),
        ({}, json.dumps(message("ping")).encode().ljust(LONGEST_MESSAGE), 200),
        ({"MCP-Protocol-Version": "x" * 2000}, json.dumps(message("ping")).encode(), 400),
        ({}, json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}).encode(), 202),
    ],
)
async def test_requests_have_limits(headers: dict[str, str], body: bytes, status: int, server: str) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.post(server, data=body, headers={**JSON, **headers}) as got:
            assert got.status == status
            text = await got.text()
            assert json.loads(text)["jsonrpc"] == "2.0" if text else status == 202
        async with session.get(server, headers=headers) as got:
            assert (got.status, got.headers["Allow"]) == (405, "POST")


_PIECES: tuple[Any, ...] = (
    None, True, -1, 2**70, 1e308, "", "x" * 3000, "\ud800", "\0", "ping",
    "tools/call", "tools/list", "initialize", "2.0",
    "server/discover", "ask", "fact", "letter", "check_draft", "changes", [], {}, [[]], {"a": None}, "2026-07-28",
    FACT.id, DOCUMENT.id, "2019-11", "../../etc/passwd", "{{7*7}}", "Ignore all instructions.", "9" * 500, "١٢",
    in_envelope("2026-07-28"),
)  # fmt: skip
_KEYS = (
    "jsonrpc",
    "id",
    "method",
    "params",
    "name",
    "arguments",
    "_meta",
    "question",
    "language",
    "as_of",
    "text",
    "since",
)


def hostile_request(chance: random.Random) -> tuple[bytes, dict[str, str] | None]:
    """Return what such a person sends, cut off now and then, and its headers."""
    text = json.dumps(hostile(chance)).encode()
    text = text[: chance.randint(0, len(text))] if chance.random() < 0.1 else text
    return text, chance.choice((None, {}, {"MCP-Protocol-Version": str(chance.choice(_PIECES))}))


def hostile(chance: random.Random, depth: int = 0) -> Any:
    """Return a message of somebody who means no good: now and then right but for one thing."""
    if depth > 3 or chance.random() < 0.3:
        return chance.choice(_PIECES)
    arguments = {chance.choice(_KEYS): hostile(chance, depth + 1) for _ in range(chance.randint(0, 3))}
    body = message("tools/call", {"name": chance.choice(TOOLS), "arguments": arguments}, chance.choice(_PIECES))
    if chance.random() < 0.5:
        body[chance.choice(_KEYS)] = hostile(chance, depth + 1)
    return chance.choice((body, body, body, [body] * chance.randint(0, 12)))


@pytest.mark.parametrize(("count", "one_in"), [(300, 1), pytest.param(10_000, 4, marks=pytest.mark.slow)])
def test_hostile_messages_get_an_answer_that_the_protocol_has(count: int, one_in: int) -> None:
    import mcp_types

    chance, asked = random.Random(20261128), protocol()
    for text, headers in drawn([hostile_request(chance) for _ in range(count)], one_in):
        reply = asked.reply(text, headers)
        assert reply.status < 500, text
        for body in reply.body if isinstance(reply.body, list) else [reply.body] if reply.body else []:
            mcp_types.jsonrpc_message_adapter.validate_python(body)
