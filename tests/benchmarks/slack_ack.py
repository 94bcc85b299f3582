"""How fast a slash command is acknowledged: our server beside a bare default Bolt echo, under the same load.

    python tests/benchmarks/slack_ack.py [--short]

Starts both servers, each in a process of its own on loopback, and drives them in turns from a third one. Ours has its
store, and a hundred facts pinned in the channel that asks, some of the questions' among them. Prints p50 and p99 at one
connection, requests per second at 64, and the ratios that the project holds itself to. A third line shows ours with
questions that were never asked before, which nothing remembers. Takes about a minute, with `--short` about 10 seconds;
both the number of requests and the time of every round are bounded.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from slack_sdk.signature import SignatureVerifier  # noqa: E402 -- after the path, as `bot` below

SIGNING_SECRET = "fake-signing-secret"
BOT_TOKEN = "xoxb-fake-bot-token"
VERIFIER = SignatureVerifier(SIGNING_SECRET)

WARM_UP = 300  # requests
ONE, MANY = 1, 64  # connections
SECONDS = 6.0  # that a round may take
NEVER_ASKED = 1_000_000  # questions from this number on differ from all others
PINNED = 100  # facts in the channel: as many as Slack takes there
P50_WANTED = 0.06  # Bolt's own runner waits 10 ms for each ack
RPS_WANTED = 0.85
NEW_RPS_WANTED = 0.3

QUESTIONS = (
    "how many people have been returned under MPP?",
    "who signed the July 2019 letter?",
    "when did the programme reach Laredo?",
    "did WOLA sign the letter to Pompeo?",
    "¿cuántas personas han sido devueltas bajo MPP?",
    "¿quiénes firmaron la carta de julio de 2019?",
    "how many organizations signed the letter of September 2018?",
    "what did the Latin America Working Group sign?",
    "what is a safe third country agreement?",
    "who says how many people were returned?",
    "which letters are there?",
    "did Human Rights Frist sign the letter on IOM?",
    "when was MPP announced?",
    "¿cuándo se envió la carta al secretario Pompeo?",
    "how many Haitians crossed in 2023?",
    "what do the organizations ask of IOM?",
    "where is Ciudad Juárez?",
    "who is Marcelo Ebrard?",
    "what is the phone number of WOLA?",
    "help",
)


@dataclass(frozen=True)
class Measure:
    """What one round showed: milliseconds, and requests per second."""

    p50: float
    p99: float
    rps: float


@dataclass(frozen=True)
class Effort:
    """How much is measured.

    Attributes:
        rounds: How often each server is measured.
        requests: How many a round sends, by connections.
    """

    rounds: int
    requests: dict[int, int]


FULL = Effort(5, {ONE: 400, MANY: 4000})
SHORT = Effort(2, {ONE: 100, MANY: 500})


# the servers


def build_answerer() -> tuple[Any, int, int]:
    """Return the real answerer with the real record, the number of its documents, and of its facts and events."""
    from bot.answers.answerer import Answerer
    from bot.knowledge.loading import default_folder, load

    knowledge = load(default_folder())
    return Answerer(knowledge), len(knowledge.documents), len(list(knowledge.facts_and_events()))


async def serve_ours() -> None:
    """Serve the bot as it runs, over HTTP."""
    from bot.serve import Served, running
    from bot.settings import Settings, SlackSettings

    answerer, documents, entries = build_answerer()
    slack = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, "http://127.0.0.1:9/api/")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(slack=slack, port=0, database_url=f"sqlite+aiosqlite:///{folder}/store.sqlite3")
        await fill_channel(settings.database_url, answerer)
        async with running(settings, {"": Served(answerer, documents, entries)}) as port:
            print(port, flush=True)
            await asyncio.Event().wait()


async def fill_channel(database_url: str, answerer: Any) -> None:
    """Pin a hundred facts in the channel that asks: what the questions are about, and others of the record."""
    from bot.answers.answer import Focus, Found
    from bot.answers.current import Current
    from bot.clock import utc_today
    from bot.slack.card_state import CardState
    from bot.slack.pins.facts import Facts
    from bot.store.store import opened
    from bot.store.values import Workspace

    facts, workspace = Facts(Current(answerer), utc_today), Workspace("", "T1")
    others = [one.question for focus in Focus for one in answerer.suggest("", focus=focus, most=PINNED)]
    pinned = 0
    async with opened(database_url) as store:
        for asked in map(CardState, dict.fromkeys([*QUESTIONS[::2], *others])):
            answer = facts.answer(asked)
            if pinned < PINNED and isinstance(answer, Found):
                pin, is_new = await store.pins.want(workspace, "C1", facts.card(asked, answer), "U1")
                if is_new:
                    posted = await store.pins.posted(pin, f"17000000{pinned:02}.000100")
                    assert posted is not None
                    await store.pins.pinned(posted)
                    pinned += 1
    if pinned < PINNED:
        raise SystemExit(f"only {pinned} facts are pinned")


def serve_echo(stub_port: int) -> None:
    """Serve what Bolt's documentation starts with: an app with its defaults, on Bolt's own server."""
    from slack_bolt.async_app import AsyncAck, AsyncApp
    from slack_sdk.web.async_client import AsyncWebClient

    client = AsyncWebClient(token=BOT_TOKEN, base_url=f"http://127.0.0.1:{stub_port}/api/")
    app = AsyncApp(client=client, signing_secret=SIGNING_SECRET)

    @app.command("/facts")
    async def echo(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack(body["text"])

    port = free_port()
    print(port, flush=True)
    app.start(port=port, host="127.0.0.1")


async def serve_stub() -> None:
    """Serve an auth.test that answers at once, for the echo's first request."""
    from aiohttp import web

    async def auth_test(_: web.Request) -> web.Response:
        return web.json_response({"ok": True, "team_id": "T1", "user_id": "UBOT", "bot_id": "BBOT"})

    application = web.Application()
    application.router.add_post("/api/auth.test", auth_test)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


# the load


async def load(port: int, connections: int, requests: int, seconds: float, first: int) -> Measure:
    """Send signed commands over kept connections, and check every answer.

    Args:
        port: The server's.
        connections: How many at the same time.
        requests: The most to send.
        seconds: The most to take.
        first: The number of the first question.
    """
    numbers = count(first)
    deadline = time.perf_counter() + seconds
    latencies: list[float] = []

    async def drive() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while (number := next(numbers)) < first + requests and time.perf_counter() < deadline:
            request = signed_command(number)
            started = time.perf_counter()
            writer.write(request)
            await check_answer(reader)
            latencies.append(time.perf_counter() - started)
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()

    started = time.perf_counter()
    await asyncio.gather(*(drive() for _ in range(connections)))
    took = time.perf_counter() - started
    cuts = statistics.quantiles(latencies, n=100)
    return Measure(cuts[49] * 1000, cuts[98] * 1000, len(latencies) / took)


def signed_command(number: int) -> bytes:
    """Return the bytes of a `/facts` request that Slack could have sent just now."""
    form = {
        "command": "/facts",
        "text": question(number),
        "team_id": "T1",
        "team_domain": "example",
        "channel_id": "C1",
        "channel_name": "press",
        "user_id": f"U{number}",
        "user_name": "ana",
        "api_app_id": "A1",
        "is_enterprise_install": "false",
        "response_url": f"https://hooks.slack.example/commands/T1/{number}/fake",
        "trigger_id": f"{number}.2.fake",
    }
    body = urlencode(form)
    timestamp = str(int(time.time()))
    return (
        "POST /slack/events HTTP/1.1\r\n"
        "Host: 127.0.0.1\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n"
        f"X-Slack-Request-Timestamp: {timestamp}\r\n"
        f"X-Slack-Signature: {VERIFIER.generate_signature(timestamp=timestamp, body=body)}\r\n"
        f"\r\n{body}"
    ).encode()


def question(number: int) -> str:
    """Return one of the questions in turns; above `NEVER_ASKED` with the number in it, which no other question has."""
    text = QUESTIONS[number % len(QUESTIONS)]
    return text if number < NEVER_ASKED else f"{text} {number}".strip()


async def read_answer(reader: asyncio.StreamReader) -> tuple[str, bytes]:
    """Read one response: its head, in lower case, and its body."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = int(head.partition("content-length:")[2].partition("\r\n")[0] or 0)
    return head, await reader.readexactly(length)


async def check_answer(reader: asyncio.StreamReader) -> None:
    """Read one response and insist that it is a 200 with a body."""
    head, body = await read_answer(reader)
    if " 200 " not in head.partition("\r\n")[0] or not body:
        raise SystemExit(f"not an answer: {head.partition(chr(13))[0]} {body[:200]!r}")


# the comparison


def compare(effort: Effort) -> None:
    """Measure both servers in turns and print the table and the ratios."""
    never = count(NEVER_ASKED, NEVER_ASKED)
    with (
        started(__file__, "serve-stub") as stub,
        started(__file__, "serve-ours") as ours,
        started(__file__, "serve-echo", str(stub)) as echo,
    ):
        ports = {"ours": ours, "echo": echo}
        for port in ports.values():
            wait_for(port)
            measure(port, ONE, WARM_UP)
        results = {
            (name, connections): median(rounds)
            for connections in (ONE, MANY)
            for name, rounds in in_turns(ports, connections, effort).items()
        }
        results["new", ONE], results["new", MANY] = (
            median(
                [measure(ours, connections, effort.requests[connections], next(never)) for _ in range(effort.rounds)]
            )
            for connections in (ONE, MANY)
        )
    report(results, effort)


def in_turns(ports: dict[str, int], connections: int, effort: Effort) -> dict[str, list[Measure]]:
    """Measure ours, echo, ours, echo…, so that what else the machine does hits both."""
    rounds: dict[str, list[Measure]] = {name: [] for name in ports}
    for _ in range(effort.rounds):
        for name, port in ports.items():
            rounds[name].append(measure(port, connections, effort.requests[connections]))
    return rounds


def measure(port: int, connections: int, requests: int, first: int = 0) -> Measure:
    """Run one round of load in a process of its own."""
    command = [sys.executable, __file__, "load", str(port), str(connections), str(requests), str(SECONDS), str(first)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS * 5, check=False)
    if done.returncode:
        raise SystemExit(f"The load failed on port {port}:\n{done.stderr}")
    return Measure(**json.loads(done.stdout))


def median(rounds: list[Measure]) -> Measure:
    """Return the median of each number over the rounds."""
    return Measure(*(statistics.median(getattr(each, name) for each in rounds) for name in ("p50", "p99", "rps")))


def report(results: dict[tuple[str, int], Measure], effort: Effort) -> None:
    """Print what was measured, and whether it is what was wanted."""
    print(f"median of {effort.rounds} rounds, {os.cpu_count()} processors, Python {sys.version.split()[0]}\n")
    print(f"{'':6}{'p50 at 1':>12}{'p99 at 1':>12}{'rps at 1':>12}{'p50 at 64':>12}{'p99 at 64':>12}{'rps at 64':>12}")
    for name in ("ours", "echo", "new"):
        one, many = results[name, ONE], results[name, MANY]
        milliseconds = [f"{value:>9.2f} ms" for value in (one.p50, one.p99, many.p50, many.p99)]
        print(f"{name:6}{''.join(milliseconds[:2])}{one.rps:>12.0f}{''.join(milliseconds[2:])}{many.rps:>12.0f}")
    p50 = results["ours", ONE].p50 / results["echo", ONE].p50
    rps = results["ours", MANY].rps / results["echo", MANY].rps
    new_p50 = results["new", ONE].p50 / results["echo", ONE].p50
    new_rps = results["new", MANY].rps / results["echo", MANY].rps
    print(f"new: ours, with questions that were never asked before: p50 ratio {new_p50:.2f}")
    print(f"\np50 ratio {p50:.3f} (≤ {P50_WANTED} wanted)")
    print(f"rps ratio at {MANY} {rps:.2f} (≥ {RPS_WANTED} wanted)")
    print(f"rps ratio at {MANY}, never asked {new_rps:.2f} (≥ {NEW_RPS_WANTED} wanted)")
    if p50 > P50_WANTED or rps < RPS_WANTED or new_rps < NEW_RPS_WANTED:
        raise SystemExit("slower than wanted")


@contextlib.contextmanager
def started(file: str, *arguments: str) -> Iterator[int]:
    """Run a file as a server in another process, and end it with the block; gives the server's port."""
    process = subprocess.Popen([sys.executable, file, *arguments], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        if not line.strip().isdigit():
            raise SystemExit(f"{arguments[0]} did not start")
        yield int(line)
    finally:
        process.terminate()
        process.wait(10)
        if process.stdout:
            process.stdout.close()


def wait_for(port: int) -> None:
    """Wait until a server takes connections."""
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise SystemExit(f"nobody listens on port {port}")


def free_port() -> int:
    """Return a port that was free a moment ago: Bolt's server does not say which one it took."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def main() -> None:
    """Compare, or play the part of the comparison that is named."""
    parser = argparse.ArgumentParser(description="Compare our ack with a bare Bolt echo's.")
    parser.add_argument("part", nargs="?", choices=["serve-ours", "serve-echo", "serve-stub", "load"])
    parser.add_argument("numbers", nargs="*", type=float)
    parser.add_argument("--short", action="store_true", help="measure less, in about 10 seconds")
    arguments = parser.parse_args()
    numbers = arguments.numbers
    match arguments.part:
        case None:
            compare(SHORT if arguments.short else FULL)
        case "load":
            measured = asyncio.run(load(int(numbers[0]), int(numbers[1]), int(numbers[2]), numbers[3], int(numbers[4])))
            print(json.dumps({"p50": measured.p50, "p99": measured.p99, "rps": measured.rps}))
        case "serve-ours":
            asyncio.run(serve_ours())
        case "serve-echo":
            serve_echo(int(numbers[0]))
        case "serve-stub":
            asyncio.run(serve_stub())


if __name__ == "__main__":
    main()
