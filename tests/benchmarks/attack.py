"""What an attacker gets from outside: nothing that is not refused, and a bot that goes on.

    python tests/benchmarks/attack.py requests [--count 25000] [--seed N]
    python tests/benchmarks/attack.py interface [--count 10000] [--seed N]
    python tests/benchmarks/attack.py kills [--count 100] [--seed N]
    python tests/benchmarks/attack.py addresses
    python tests/benchmarks/attack.py records

- requests: hostile requests of a dozen kinds to `python -m bot`, in processes of its own; none gets a 5xx, and
  afterwards it still answers, has logged no traceback and not one line a request, and holds no more memory
- interface: as many of each kind to what is made for programs: the record's data and its description, scripts of other
  sites, agents, editors, monitors, drafts; and commands that are signed and odd
- kills: SIGKILL at random moments of pinning and unpinning, each time with a restart on the same SQLite file; Slack
  delivers again what was not acknowledged. After each, what is pinned in Slack is what the store says
- addresses: sixty values of DATABASE_URL that cannot be used: one line each, without a password, and an exit
- records: thirty broken records: each ends with faults that name a file and a line, in bounded time and memory

Exit status 1 with every problem that was found. Everything is on loopback, and bounded in number and time. Only what it
has started itself is killed, by its id.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.loopback.bot_process import ForkServer, Options, fork_server  # noqa: E402 -- after the path
from tests.loopback.channels import Message  # noqa: E402
from tests.loopback.payloads import (  # noqa: E402
    BOT_TOKEN,
    SIGNING_SECRET,
    direct_message,
    form,
    press,
    signed,
    slash_command,
)
from tests.loopback.slack import LoopbackSlack, loopback_slack  # noqa: E402

CONNECTIONS = 60
PATIENCE = 20.0  # seconds
GROWTH = 40.0  # MB that the process may hold more at the end than after the first tenth
LINES = 200  # of the log, however many requests
SECRET = "s3cr3t-Fake"
SLOWEST, LARGEST = 60.0, 600.0  # seconds of CPU and MB that a broken record may cost

Problems = list[str]
Share = tuple[Sequence[str], int]


# requests


@dataclass
class Seen:
    """What came back.

    Attributes:
        statuses: How often, by kind and status.
        problems: What should not have been.
    """

    statuses: Counter[tuple[str, str]] = field(default_factory=Counter)
    problems: Problems = field(default_factory=list)


def _request(path: str, body: bytes = b"", headers: dict[str, str] | None = None, method: str = "POST") -> bytes:
    lines = {"Host": "x", "Content-Length": str(len(body)), **(headers or {})}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode("latin-1", "replace") + body


def _event(body: bytes, content_type: str = "application/json", **how: Any) -> bytes:
    return _request("/slack/events", body, signed(body, content_type, **how))


def _odd_payloads(chance: random.Random) -> Iterator[bytes]:
    """Yield bodies that are signed, and are not what Slack sends."""
    deep = b"[" * 5000 + b"]" * 5000
    yield from (b"", b"{", b"null", b"[]", b"1e999", b'"text"', b"{}", deep)
    parts: tuple[Any, ...] = (None, 7, "x", [], {}, {"id": None}, [[]], "x" * 5000, {"value": {"value": 1}}, True)
    for payload in (direct_message("who?"), slash_command("/facts", "x"), press({"type": "button"}, "http://x")):
        broken = json.loads(json.dumps(payload))
        where = chance.choice([broken, *(one for one in broken.values() if isinstance(one, dict))])
        where[chance.choice(list(where))] = chance.choice(parts)
        yield json.dumps(broken).encode()
        del where[chance.choice(list(where))]
        yield json.dumps(broken).encode()


def _tricks(chance: random.Random) -> Iterator[str]:
    yield from ("/../../etc/passwd", "/static/../../../etc/passwd", "/static/%2e%2e/%2e%2e/bot/settings.py", "//x//y")
    yield from (
        "/static/%00",
        "/%ff%fe",
        "/?q=%ff%00%0d%0aX:1",
        "/static/" + "a" * 3000,
        "/healthz/",
        "/.env",
        "/?" * 500,
    )
    yield f"/?lang={chance.choice(['xx', '../en', '%00'])}&q=a"
    yield "/?" + "&".join(f"a{number}=b" for number in range(1000))


def _record_page(chance: random.Random) -> bytes:
    """Ask for a page of the record, or for one that is none, in some form, as of some day."""
    kind = chance.choice(["f", "d", "o", "p", "l", "t", "record", "timeline", "signatories", "how", "x"])
    names = ["from-cuba", "2020-01-29-hrw-qa", "hias", "mpp", "..", "%2e%2e", "a" * 200, "%00", "-", "F" * 300, "é"]
    days = [
        "2019-07-18",
        "2019",
        "2019-13",
        "99999",
        "-1",
        "%00",
        "2019/..",
        "x" * 5000,
        "0000-00-00",
        "2018-01-01/2019",
    ]
    path = f"/{kind}/{chance.choice(names)}" if len(kind) == 1 else f"/{kind}"
    suffix = chance.choice(["", ".json", ".csv", ".md", ".csl.json", ".exe", ".json.json"])
    beside = "&".join(f"{chance.choice('abc')}={chance.random()}" for _ in range(chance.choice([0, 1, 300])))
    tag = {"If-None-Match": chance.choice(["*", '"x"', ",".join(['"y"'] * 500), '"'])}
    return _request(f"{path}{suffix}?as-of={chance.choice(days)}&{beside}", headers=tag, method="GET")


def _draft(chance: random.Random) -> bytes:
    """Post a draft that costs much, or a form that is none."""
    words = [
        "15,009 people",
        "7,709",
        "of the 16,000 children",
        "“",
        "in July 2019",
        "\ufdfa",
        "🤝",
        "did not sign",
        ". ",
        "\0",
    ]
    text = "".join(f"{chance.choice(words)} " for _ in range(chance.choice([5, 500, 3000])))
    form_of = f"text={quote(text)}&lang={chance.choice(['en', 'xx', '%00'])}".encode()
    body = chance.choice([form_of, form_of, form_of, b"&" * 90_000, b"%" * 9000, b"text=" + b"%ff" * 3000, b""])
    kind = chance.choice(
        ["application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x"]
    )
    return _request("/review", body, {"Content-Type": kind})


_HOSTS = (
    "x",
    "[",
    "]",
    "localhost",
    "127.0.0.1:1",
    "127.0.0.1]",
    "[::1",
    "[::ffff:127.0.0.1]",
    "localhost.x.example",
    "é",
)
_ORIGINS = (
    "null",
    "http://[",
    "http://]",
    "https://x.example",
    "http://localhost",
    "file://",
    "http://℀",
    "x" * 5000,
    "",
)


def _other_site(chance: random.Random) -> dict[str, str]:
    """Return headers as a page of another site has them, well or not."""
    return {
        "Host": chance.choice(_HOSTS),
        "Origin": chance.choice(_ORIGINS),
        "Access-Control-Request-Method": chance.choice(["GET", "DELETE", "\x80", "x" * 3000]),
        "Access-Control-Request-Headers": chance.choice(["if-none-match", "authorization", "," * 3000, ""]),
        "Range": chance.choice(["bytes=0-", "bytes=9-1", "bytes=" + "0-1," * 900]),
        "Accept": chance.choice(["*/*", "text/csv;q=x", "application/ld+json," * 200]),
    }


def _data(chance: random.Random) -> bytes:
    """Ask for what is made for programs, as scripts of other sites do."""
    from bot.web.record.formats import FORMATS
    from bot.web.record.tables import TABLES

    name = chance.choice(
        ["record", "timeline", "changes", "signatories", "f/from-cuba", "d/2020-01-29-hrw-qa", "o/hias"]
    )
    table = chance.choice([*(one.name for one in TABLES), "..", "%00"])
    names = ["openapi.json", "datapackage.json", f"data/{table}.csv", f"{name}{chance.choice(list(FORMATS))}"]
    behind = chance.choice(["", "?lang=xx", "?as-of=9999-99", "?leaf=0", f"?leaf={'9' * 400}", "?" + "%" * 900])
    method = chance.choice(["GET", "GET", "HEAD", "OPTIONS", "OPTIONS", "PUT", "TRACE"])
    return _request(f"/{chance.choice(names)}{behind}", headers=_other_site(chance), method=method)


def _agent(chance: random.Random) -> bytes:
    """Send what is no message of the protocol for agents, or one whose parts are of another kind."""
    odd: tuple[Any, ...] = (None, -7, 10**400, 0.5, "x", "\ud800", [], {}, [[]], "a" * 9000, {"a": {"b": [1]}}, True)
    from bot.web.agents.tools import _TOOLS

    tool = chance.choice([*_TOOLS, "x"])
    arguments = {chance.choice(["question", "text", "as_of", "language", "x"]): chance.choice(odd) for _ in range(3)}
    message: Any = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": tool, "arguments": arguments}}
    where = chance.choice([message, message["params"]])
    if chance.random() < 0.5:
        where[chance.choice(list(where))] = chance.choice(odd)
    if chance.random() < 0.3:
        message = [message] * chance.choice([0, 1, 9, 500])
    texts = [json.dumps(message).encode()] * 4 + [
        b"[" * 50_000,
        b'{"jsonrpc":"2.0","id":1' + b"0" * 9000 + b"}",
        b"\xff",
        b"",
    ]
    named = {"MCP-Protocol-Version": chance.choice(["", "2026-07-28", "2025-03-26", "x" * 900]), "Mcp-Name": tool}
    kind = chance.choice(["application/json", "application/json; charset=x", "text/plain", ""])
    elsewhere = _other_site(chance) if chance.random() < 0.3 else {}
    return _request("/mcp", chance.choice(texts), {**elsewhere, **named, "Content-Type": kind})


def _editor(chance: random.Random) -> bytes:
    """Ask as an editor does, with markup that is none, or from elsewhere."""
    units = ["\ud83d", "🤝", "15,009 people ", "\ufdfa", "", "a" * 300]
    parts: list[Any] = [{chance.choice(["text", "markup", "interpretAs", "x"]): chance.choice(units)} for _ in range(9)]
    parts += [chance.choice([None, 7, [], {"markup": None, "interpretAs": 9}, {"text": {"text": 1}}])]
    data = json.dumps({"annotation": parts[: chance.randrange(11)]})
    form_of = chance.choice(
        [f"data={quote(data)}", "text=" + "%ed%a0%bd" * 900, "data=" + quote("[" * 9000), "&" * 900]
    )
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Host": "localhost"}
    if chance.random() < 0.5:
        headers |= _other_site(chance)
    method = chance.choice(["POST", "POST", "POST", "GET", "OPTIONS"])
    path = chance.choice(["/v2/check", "/v2/check", "/v2/languages", "/v2/%00"])
    return _request(path, f"{form_of}&language={chance.choice(['en-US', '', 'x' * 900])}".encode(), headers, method)


def _monitor(chance: random.Random) -> bytes:
    path = chance.choice(
        ["/metrics", "/metrics?name[]=x", "/metrics/../slack/events", "/readyz", "/healthz", "/readyz?x"]
    )
    return _request(path, headers=_other_site(chance), method=chance.choice(["GET", "HEAD", "POST", "OPTIONS"]))


def _suggestion(chance: random.Random) -> bytes:
    typed = chance.choice(["a", "how many ", "\ufdfa" * 400, "\0", "🤝" * 4000, "<script>", "q" * 60_000])
    headers = {"Content-Type": "application/x-www-form-urlencoded", **_other_site(chance)}
    return _request(chance.choice(["/suggest", "/"]), f"q={quote(typed)}{chance.random()}&lang=x".encode(), headers)


def _odd_command(chance: random.Random) -> bytes:
    """Return a command that is signed: how the bot is doing, a check, far too many of one person, of others."""
    said = [
        "status",
        "STATUS \u202e",
        "estado",
        "status " + "x" * 3000,
        "check ",
        "check 15,009 people",
        "\0",
        "<@U1> status",
    ]
    who = {
        "user_id": chance.choice(["U1", f"U{chance.randrange(10**6)}", "", "U" * 3000]),
        "response_url": "http://127.0.0.1:9/x",
    }
    where = {"team_id": chance.choice(["T1", "T2", ""]), "channel_id": chance.choice(["C1", "D1", ""])}
    return _event(*form(slash_command(chance.choice(["/coalition", "/facts"]), chance.choice(said), **who, **where)))


_INTERFACE = ("data", "agents", "editors", "monitors", "suggestions", "drafts", "the record's pages")


def kinds(chance: random.Random) -> dict[str, Callable[[], bytes]]:
    """Return what makes the next request of each kind."""
    command = form(slash_command("/facts", "how many?"))
    costly = ["\ufdfa" * 470, "did HIAS and not sign " * 25, "18 July 2019 " * 40, "q" * 500, "a,b;" * 130, "🤝" * 400]
    late = _request("/slack/events", command[0], signed(*command, age=400))
    return {
        "unsigned": lambda: _request("/slack/events", command[0], {"Content-Type": command[1]}),
        "another secret": lambda: _event(*command, secret="another"),
        "sent again, too late": lambda: late,
        "signed, another body": lambda: _request("/slack/events", b"x" + command[0], signed(*command)),
        "signed, malformed": lambda: _event(chance.choice(list(_odd_payloads(chance)))),
        "signed, a bad form": lambda: _event(
            chance.choice([b"payload={", b"payload=null", b"%ff=%00", b"&&&", b"command=%2Ffacts", b"payload=[]"]),
            "application/x-www-form-urlencoded",
        ),
        "huge headers": lambda: _request("/", headers={"X-Huge": "x" * chance.choice([9000, 200_000])}, method="GET"),
        "many headers": lambda: _request("/", headers={f"X-{n}": "y" for n in range(2000)}, method="GET"),
        "paths": lambda: _request(chance.choice(list(_tricks(chance))), method=chance.choice(["GET", "GET", "PUT"])),
        "costly pages": lambda: _request(f"/?q={quote(f'{chance.random()} {chance.choice(costly)}')}", method="GET"),
        "the record's pages": lambda: _record_page(chance),
        "drafts": lambda: _draft(chance),
        "data": lambda: _data(chance),
        "agents": lambda: _agent(chance),
        "editors": lambda: _editor(chance),
        "monitors": lambda: _monitor(chance),
        "suggestions": lambda: _suggestion(chance),
        "signed, odd commands": lambda: _odd_command(chance),
        "no HTTP": lambda: chance.choice(
            [b"\x16\x03\x01\x02\x00\r\n\r\n", b"GET\r\n\r\n", b"\r\n\r\n\r\n", b"x" * 500 + b"\r\n\r\n"]
        ),
        "lengths": lambda: _request(
            "/slack/events", b"x", {"Content-Length": chance.choice(["-1", "9" * 20, "1, 2", "x"])}
        ),
    }


_SIGNED = (
    "signed, malformed",
    "signed, a bad form",
    "signed, odd commands",
)  # only Slack can send these: what fails then is logged in full


async def _attack(port: int, names: Sequence[str], count: int, seed: int, seen: Seen) -> None:
    chance = random.Random(seed)
    makers = kinds(chance)
    left = iter(range(count))

    async def one() -> None:
        for _ in left:
            kind = chance.choice(names)
            await _sent(port, kind, makers[kind](), seen)

    slow = [asyncio.create_task(_trickle(port)) for _ in range(100)]
    await asyncio.gather(*(one() for _ in range(CONNECTIONS)))
    for task in slow:
        task.cancel()
    await asyncio.gather(*slow, return_exceptions=True)


async def _sent(port: int, kind: str, request: bytes, seen: Seen) -> None:
    try:
        async with asyncio.timeout(PATIENCE):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                writer.write(request)
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                length = re.search(r"content-length: (\d+)", head.lower())
                body = await reader.readexactly(int(length[1])) if length and not request.startswith(b"HEAD") else b""
            finally:
                writer.close()
    except (OSError, asyncio.IncompleteReadError):
        seen.statuses[kind, "ended"] += 1
        return
    except TimeoutError:
        seen.problems.append(f"{kind}: no answer in {PATIENCE:.0f} s")
        return
    status = head.split()[1]
    seen.statuses[kind, status] += 1
    if status.startswith("5") or (status == "200" and kind in _NEVER_TAKEN):
        seen.problems.append(f"{kind}: {status} for {request[:200]!r}")
    if b"Traceback" in body or SIGNING_SECRET.encode() in body or b"aiohttp" in body or "aiohttp" in head.lower():
        seen.problems.append(f"{kind}: tells too much: {body[:200]!r}")


_NEVER_TAKEN = ("unsigned", "another secret", "sent again, too late", "signed, another body", "no HTTP", "lengths")


async def _trickle(port: int) -> None:
    while True:
        with suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET / HTTP/1.1\r\nX-Slow: ")
            for _ in range(30):
                await asyncio.sleep(0.5)
                if writer.transport.is_closing():
                    break
                writer.write(b"x")
            writer.close()


async def requests(seed: int, warming: Share, strangers: Share, signed_ones: Share) -> Problems:
    """Send hostile requests to the bot itself, and say what should not have been.

    Args:
        seed: Of what decides.
        warming: What is sent first, before its memory is looked at: the kinds, and how many.
        strangers: What nobody signed: it may cost the log hardly a line.
        signed_ones: What only Slack can send.
    """
    seen = Seen()
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        async with loopback_slack() as slack:
            tokens = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_SIGNING_SECRET": SIGNING_SECRET}
            settings = {**tokens, "SLACK_API_URL": slack.api_url, "PORT": "0", "PYTHONPATH": str(ROOT)}
            settings["LANGUAGE_TOOL"] = "on"
            with log.open("wb") as out, _program(folder, settings, out) as bot:
                port = await asyncio.to_thread(_port, log)
                await _attack(port, *warming, seed, seen)
                before = _megabytes(bot.pid)
                await _attack(port, *strangers, seed + 1, seen)
                said = log.read_text(encoding="utf-8", errors="replace")
                await _attack(port, *signed_ones, seed + 2, seen)
                grown = _megabytes(bot.pid) - before
                await _sent(port, "a command", _event(*form(slash_command("/facts", "returned under MPP"))), seen)
                await _sent(port, "health", _request("/healthz", method="GET"), seen)
                if bot.poll() is not None:
                    seen.problems.append(f"the bot ended with {bot.returncode}")
    for (kind, status), number in sorted(seen.statuses.items()):
        print(f"  {kind:22}{status:>6}{number:9}")
    lines = len(said.splitlines())
    sent = sum(seen.statuses.values())
    print(f"  {sent} requests, {before:.0f} MB then {grown:+.0f} MB, {lines} lines of the log about strangers")
    for kind in ("a command", "health"):
        if not seen.statuses[kind, "200"]:
            seen.problems.append(f"{kind} is not answered afterwards")
    if grown > GROWTH:
        seen.problems.append(f"it holds {grown:.0f} MB more")
    if "Traceback" in said or len(said.splitlines()) > LINES or SIGNING_SECRET in said:
        seen.problems.append(f"the log: {len(said.splitlines())} lines, among them {_worst(said)}")
    return seen.problems


def _any(count: int) -> tuple[Share, Share, Share]:
    """Return the shares of an attack of every kind."""
    strangers = [name for name in kinds(random.Random()) if name not in _SIGNED]
    first, second = count // 10, count // 5
    return (strangers, first), (strangers, second), (_SIGNED, count - first - second)


def _on_interface(count: int) -> tuple[Share, Share, Share]:
    """Return the shares of an attack on what is made for programs, with so many of each kind."""
    first = count // 10
    return (
        (_INTERFACE, first * len(_INTERFACE)),
        (_INTERFACE, (count - first) * len(_INTERFACE)),
        (("signed, odd commands",), count),
    )


def _worst(said: str) -> list[str]:
    lines = Counter(re.sub(r"ref \w+|\d+", "N", line)[:160] for line in said.splitlines() if not line.startswith(" "))
    return [f"{number} x {line}" for line, number in lines.most_common(8)]


def _program(folder: str, settings: dict[str, str], out: Any) -> subprocess.Popen[bytes]:
    class Bot(subprocess.Popen[bytes]):
        def __exit__(self, *raised: Any) -> None:
            self.kill()
            super().__exit__(*raised)

    environment = {"PATH": os.environ["PATH"], **settings}
    return Bot([sys.executable, "-u", "-m", "bot"], cwd=folder, env=environment, stdout=out, stderr=out)


def _port(log: Path) -> int:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        said = log.read_text(encoding="utf-8", errors="replace")
        served = re.search(r"Ask at http://localhost:(\d+)", said)
        if served and "Slack:" in said:
            return int(served[1])
        time.sleep(0.1)
    raise SystemExit("the bot does not serve")


def _megabytes(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]


# kills

QUESTIONS = (
    "people returned under MPP",
    "children returned",
    "infants returned",
    "people from Honduras",
    "what is MPP",
)


async def kills(count: int, seed: int) -> Problems:
    """Kill the bot at random moments, and compare Slack with the store after each."""
    chance, problems, seen = random.Random(seed), Problems(), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/store.sqlite3"
        with fork_server(Path(folder)) as forks:
            async with loopback_slack() as slack:
                untaken: list[dict[str, Any]] = []
                for number in range(count):
                    await _one_life(forks, Options(slack.api_url, database), slack, chance, untaken, seen)
                    found = await _settled(forks, Options(slack.api_url, database), slack, untaken, seen, folder)
                    problems += [f"after kill {number + 1}: {one}" for one in found]
    print("  " + ", ".join(f"{name}: {number}" for name, number in sorted(seen.items())))
    return problems


async def _one_life(
    forks: ForkServer,
    options: Options,
    slack: LoopbackSlack,
    chance: random.Random,
    untaken: list[dict[str, Any]],
    seen: Counter[str],
) -> None:
    """Start a bot, let people use it, and kill it in the middle."""
    async with forks.bot(options) as bot:
        people = [
            asyncio.create_task(_asked(bot.port, slack, chance, untaken, seen, asyncio.get_running_loop().time() + 2))
            for _ in range(3)
        ]
        await asyncio.sleep(chance.random() * 0.5)
    seen["kills"] += 1
    await asyncio.gather(*people)


async def _asked(
    port: int,
    slack: LoopbackSlack,
    chance: random.Random,
    untaken: list[dict[str, Any]],
    seen: Counter[str],
    end: float,
) -> None:
    async with aiohttp.ClientSession() as session:
        while asyncio.get_running_loop().time() < end:
            text = f"{chance.choice(['add', 'add', 'remove'])} {chance.choice(QUESTIONS)}"
            payload = slash_command("/pins", text, response_url=slack.response_url)
            if chance.random() < 0.4:
                payload = direct_message(chance.choice(QUESTIONS))
            if not await _taken(session, port, payload):
                untaken.append(payload)
                return
            seen["acknowledged"] += 1
            await asyncio.sleep(chance.random() * 0.1)


async def _taken(session: aiohttp.ClientSession, port: int, payload: dict[str, Any]) -> bool:
    request = form(payload) if "command" in payload else (json.dumps(payload).encode(), "application/json")
    try:
        async with session.post(
            f"http://127.0.0.1:{port}/slack/events", data=request[0], headers=signed(*request)
        ) as answer:
            return answer.status == 200
    except (aiohttp.ClientError, OSError):
        return False


async def _settled(
    forks: ForkServer,
    options: Options,
    slack: LoopbackSlack,
    untaken: list[dict[str, Any]],
    seen: Counter[str],
    folder: str,
) -> list[str]:
    """Start a bot again, deliver again what was not acknowledged, and compare when all is at rest."""
    async with forks.bot(options) as bot, aiohttp.ClientSession() as session:
        again = [payload for payload in untaken if "event" in payload]  # Slack delivers no command again
        untaken.clear()
        for payload in again:
            before = len(slack.posts)
            if not await _taken(session, bot.port, payload):
                return ["an event is not taken by the next process"]
            await _until(lambda before=before: len(slack.posts) > before)  # type: ignore[misc]
            seen["delivered again and answered"] += len(slack.posts) > before
            if len(slack.posts) <= before:
                return [f"no reply to {payload['event']['text']}"]
        differences = ["never looked at"]
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while differences and asyncio.get_running_loop().time() < deadline:
            await asyncio.sleep(0.1)
            differences = _differences(slack, folder)
        async with session.post(
            f"http://127.0.0.1:{bot.port}/slack/events",
            data=(request := form(slash_command("/facts", QUESTIONS[0])))[0],
            headers=signed(*request),
        ) as answer:
            if "59,000" not in await answer.text():
                differences.append("a command is not answered")
    return differences


async def _until(condition: Callable[[], bool]) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while not condition():
                await asyncio.sleep(0.02)


def _differences(slack: LoopbackSlack, folder: str) -> list[str]:
    """Say where what is pinned in Slack is not what the store says."""
    with sqlite3.connect(f"file:{folder}/store.sqlite3?mode=ro", uri=True) as store:
        rows = store.execute("SELECT state, message_ts, fact FROM pins").fetchall()
    store.close()
    channel = slack.channel("C1")
    stored = {ts for _, ts, _ in rows}
    found = [f"a pin stays {state}" for state, _, _ in rows if state != "pinned"]
    found += [f"{ts} is stored and not pinned" for ts in stored - set(channel.pinned)]
    found += [f"{ts} is pinned and not stored" for ts in set(channel.pinned) - stored]
    if len({fact for *_, fact in rows}) != len(rows):
        found.append("a fact is pinned twice")
    cards = [card for card in channel.cards() if card.ts not in stored and _claims_to_be_pinned(card)]
    return found + [f"{card.ts} claims to be pinned: {card.text[:80]}" for card in cards]


def _claims_to_be_pinned(card: Message) -> bool:
    return "Pinned by" in json.dumps(card.blocks) and "No longer pinned" not in card.text


# addresses


def addresses() -> Iterator[str]:
    """Yield sixty values of DATABASE_URL that cannot be used, most of them with a password."""
    hosts = ["127.0.0.1:9", "127.0.0.1:99999", "127.0.0.1:x", "[::1", "", "no such host", "-", "127.0.0.1:9:9", "%zz"]
    for host in hosts:
        for name in ("db", "db?sslmode=maybe", "db?connect_timeout=x"):
            yield f"postgres://bot:{SECRET}@{host}/{name}"
    yield from (
        f"{scheme}bot:{SECRET}@127.0.0.1:9/db"
        for scheme in ("mysql://", "http://", "mongodb+srv://", "x:", "://", "//", "postgres:/", "POSTGRES//", "")
    )
    yield from (f"postgresql://bot:{SECRET}{odd}REST@127.0.0.1:9/db" for odd in "@/?#[]% \\'\"\t")
    yield from (
        f"postgresql://127.0.0.1:9/db?password={SECRET}",
        f"postgresql://127.0.0.1:9/db?user=a&password={SECRET}#x",
    )
    yield from (
        f"host=127.0.0.1 port=9 password={SECRET}",
        f"'postgres://bot:{SECRET}@127.0.0.1:9/db",
        "sqlite://",
        "sqlite:////",
    )
    yield from ("sqlite:////no/such/folder/x.sqlite3", "sqlite:///.", "sqlite:////proc/version", "sqlite:////dev/full")
    yield from (
        f"postgres+psycopg2cffi://b:{SECRET}@127.0.0.1:9/d",
        f"jdbc:postgresql://127.0.0.1:9/d?password={SECRET}",
    )


def tried_addresses() -> Problems:
    """Run `migrate` with each address, and say which is not refused in one line without its password."""
    problems: Problems = []
    count = 0
    for url in addresses():
        count += 1
        with tempfile.TemporaryDirectory() as folder:
            environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DATABASE_URL": url}
            done = subprocess.run(
                [sys.executable, "-m", "bot", "migrate"],
                cwd=folder,
                env=environment,
                capture_output=True,
                text=True,
                timeout=120,
                check=False,
            )
        said = (done.stdout + done.stderr).strip()
        lines = [line for line in said.splitlines() if not line.startswith("DATABASE_URL:")]  # notes of what is dropped
        if done.returncode != 1 or len(lines) != 1 or SECRET in said or "REST" in said or "Traceback" in said:
            problems.append(f"{url!r}: status {done.returncode}, {said[:300]!r}")
    print(f"  {count} addresses")
    return problems


# records


def damages() -> Iterator[tuple[str, Callable[[Path], None]]]:
    """Yield thirty ways to break a record, each with a name."""
    fact = "documents/2020-01-29-hrw-qa.yaml"
    many = "".join(f"- id: made-{n}\n  kind: none\n  within: nowhere-{n}\n" for n in range(40_000))
    writes: dict[str, tuple[str, bytes]] = {
        "4 MB of unknown ids": ("places.yaml", many.encode()),
        "4 MB of one id": ("people.yaml", b"- id: same\n  name: A\n" * 200_000),
        "4 MB of brackets": ("people.yaml", b"- {a: [\n" * 500_000),
        "4 MB of one text": ("people.yaml", b"- id: x\n  name: " + b"a" * 4_000_000 + b"\n"),
        "4 MB of keys": ("record.yaml", b"".join(b"k%d: v\n" % n for n in range(300_000))),
        "17 MB": ("people.yaml", b"# x\n" * 4_500_000),
        "binary": ("people.yaml", bytes(range(256)) * 100),
        "nothing": (fact, b""),
        "null": (fact, b"null\n"),
        "a number": (fact, b"7\n"),
        "a list": (fact, b"- a\n- b\n"),
        "a mapping for a list": ("people.yaml", b"a: b\n"),
        "two documents": (fact, b"a: b\n---\nc: d\n"),
        "a tag": ("people.yaml", b"- !!python/object/apply:os.system ['true']\n"),
        "an alias bomb": ("people.yaml", b"a: &a [x,x]\n" + b"".join(b"b%d: [*a,*a]\n" % n for n in range(50))),
        "deep": ("people.yaml", b"- " * 10_000 + b"x\n"),
        "a tab": ("people.yaml", b"-\tid: x\n\tname: y\n"),
        "UTF-16": ("people.yaml", "- id: x\n".encode("utf-16")),
        "a zero byte": ("people.yaml", b"- id: x\x00\n"),
        "only a comment": (fact, b"# nothing\n"),
        "keys that are lists": ("people.yaml", b"? [a, b]\n: c\n"),
        "the same key": ("people.yaml", b"- id: x\n  id: y\n" * 10),
        "a huge number": ("people.yaml", b"- id: " + b"9" * 10_000 + b"\n"),
    }
    for name, (file, raw) in writes.items():
        yield name, lambda folder, file=file, raw=raw: (folder / file).write_bytes(raw)  # type: ignore[misc]

    def cut(share: float) -> Callable[[Path], None]:
        def do(folder: Path) -> None:
            raw = (folder / fact).read_bytes()
            (folder / fact).write_bytes(raw[: int(len(raw) * share)])

        return do

    yield from ((f"cut at {share}", cut(share)) for share in (0.013, 0.377, 0.871))

    def instead(make: Callable[[Path], None]) -> Callable[[Path], None]:
        def do(folder: Path) -> None:
            (folder / "people.yaml").unlink()
            make(folder / "people.yaml")

        return do

    yield "a named pipe", instead(os.mkfifo)
    yield "a folder for a file", instead(Path.mkdir)
    yield "a link to itself", instead(lambda path: path.symlink_to(path.name))
    yield "no documents", lambda folder: shutil.rmtree(folder / "documents")


def tried_records() -> Problems:
    """Check each broken record, and say which is not refused in bounded time and memory, with a file and a line."""
    problems: Problems = []
    for name, damage in damages():
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary) / "record"
            shutil.copytree(ROOT / "knowledge", folder)
            damage(folder)
            command = [sys.executable, __file__, "check", str(folder)]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
        *said, cost = done.stderr.strip().splitlines()
        seconds, megabytes = map(float, cost.split())
        print(f"  {name:22}{seconds:7.1f} s {megabytes:6.0f} MB {len(said):5} lines  {said[0][-70:]}")
        is_named = all(re.search(r"^\S.*: ", line) for line in said[:-1] if not line.startswith("…"))
        if done.returncode != 1 or not is_named or "Traceback" in done.stderr or len(said) > 210:
            problems.append(f"{name}: status {done.returncode}, {len(said)} lines, {said[-1][:200]}")
        if seconds > SLOWEST or megabytes > LARGEST:
            problems.append(f"{name}: {seconds:.0f} s, {megabytes:.0f} MB")
    return problems


def _check(folder: str) -> int:
    """Check a record in this process, and add what that cost to standard error."""
    from bot.__main__ import main as bot

    status = bot(["check", folder])
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(f"{used.ru_utime + used.ru_stime:.1f} {used.ru_maxrss / 1024:.0f}", file=sys.stderr)
    return status


def main() -> None:
    """Run the part that is named."""
    parser = argparse.ArgumentParser(description="Attack the bot from outside.")
    parser.add_argument("part", choices=["requests", "interface", "kills", "addresses", "records", "check"])
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--count", type=int)
    parser.add_argument("--seed", type=int, default=random.randrange(1000))
    parsed = parser.parse_args()
    match parsed.part:
        case "check":
            raise SystemExit(_check(parsed.folder))
        case "requests":
            problems = asyncio.run(requests(parsed.seed, *_any(parsed.count or 25_000)))
        case "interface":
            problems = asyncio.run(requests(parsed.seed, *_on_interface(parsed.count or 10_000)))
        case "kills":
            problems = asyncio.run(kills(parsed.count or 100, parsed.seed))
        case "addresses":
            problems = tried_addresses()
        case _:
            problems = tried_records()
    print(f"{parsed.part}, seed {parsed.seed}: {len(problems)} problems")
    for number, problem in enumerate(problems[:30], start=1):
        print(f"{number}. {problem}")
    raise SystemExit(1 if problems else 0)


if __name__ == "__main__":
    main()
