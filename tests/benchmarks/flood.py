"""How long a slash command waits while strangers flood the open page, or send as slowly as they can.

    python tests/benchmarks/flood.py [--short]

The bot runs as it is, with its record, a store and the pages, in a process of its own. Another process asks slash
commands, one after the other, some over a kept connection and some over a new one each. A third floods:

- pages: 200 connections, each asking the costliest questions that were found, again and again
- record: 200 connections, each asking for the costliest of all pages of the record and of their forms for programs,
  each time as of another day
- drafts: 200 connections, each posting the longest draft that is taken, each time another one
- agents: 200 connections, each sending ten such drafts in one message of the protocol for agents
- slow: 1,000 connections that send a letter of their headers every second, and are opened anew when they are ended
- both: the first four in turn, over 200 connections, and the slow ones at once
- cheap: 200 connections that ask for health, for what a monitor reads, for the largest of what is written once, for a
  page that is not there, and send what is no HTTP
- bodies: 200 connections that send 900 kB to Slack's address without a signature

Prints the percentiles of each, beside those without a flood, in one run. Everything is on loopback, bounded in number
and time: about three minutes; with `--short`, which leaves out what "both" has, and takes two seconds for each of the
others, one to two. The machine needs two processors at the least.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, partial
from itertools import cycle
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bot.knowledge import edtf  # noqa: E402 -- after the path
from bot.web.agents.protocol import MOST_IN_A_BATCH  # noqa: E402
from bot.web.record.formats import Format  # noqa: E402 -- after the path
from bot.web.record.page import Page, PageId  # noqa: E402
from tests.benchmarks.slack_ack import (  # noqa: E402 -- after the path
    BOT_TOKEN,
    SIGNING_SECRET,
    build_answerer,
    check_answer,
    signed_command,
    started,
    wait_for,
)

WANTED = 100.0  # milliseconds at p99
SECONDS, SHORT = 15.0, 2.0  # of each flood
ASKING, SLOW, SENDING = 200, 1000, 200  # connections
PAUSE = 0.01  # seconds between two commands
LETTER = 1.0  # seconds between two letters of a slow client
BODY = 900_000  # bytes
LONGEST = 500  # characters of a question
KINDS = ("nothing", "pages", "record", "drafts", "agents", "slow", "both", "cheap", "bodies")
SHORT_KINDS = ("nothing", "both", "cheap", "bodies")
COSTLIEST = 5  # pages of the record, in turn


# the bot


async def serve() -> None:
    """Serve the bot as it runs, over HTTP; without a Slack, since commands are answered in the ack."""
    from bot.serve import Served, running
    from bot.settings import Settings, SlackSettings

    answerer, documents, entries = build_answerer()
    slack = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, "http://127.0.0.1:9/api/")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(slack=slack, port=0, database_url=f"sqlite+aiosqlite:///{folder}/store.sqlite3")
        async with running(settings, {"": Served(answerer, documents, entries)}) as port:
            print(port, flush=True)
            await asyncio.Event().wait()


# the commands


async def ask(port: int, seconds: float) -> dict[str, Any]:
    """Ask commands, and return the milliseconds of each, by whether its connection was kept."""
    taken: dict[str, list[float]] = {"kept": [], "new": []}
    deadline = time.perf_counter() + seconds
    kept = await asyncio.open_connection("127.0.0.1", port)
    number = 0
    while time.perf_counter() < deadline:
        number += 1
        how = "new" if number % 4 == 0 else "kept"
        begun = time.perf_counter()
        reader, writer = kept if how == "kept" else await asyncio.open_connection("127.0.0.1", port)
        writer.write(signed_command(number))
        await check_answer(reader)
        taken[how].append((time.perf_counter() - begun) * 1000)
        if how == "new":
            writer.close()
        await asyncio.sleep(PAUSE)
    kept[1].close()
    return taken


# the floods


async def flood(port: int, seconds: float, kind: str) -> dict[str, int]:
    """Flood for some seconds, and return what was answered."""
    requests = _requests(kind)
    print("ready", flush=True)
    seen: Counter[str] = Counter()
    deadline = time.perf_counter() + seconds
    floods = [_asking(port, requests, seen, deadline) for _ in range(ASKING)] if requests else []
    if kind in ("slow", "both"):
        floods += [_slow(port, seen, deadline) for _ in range(SLOW)]
    if kind == "bodies":
        floods += [_sending(port, seen, deadline) for _ in range(SENDING)]
    await asyncio.gather(*floods)
    return dict(seen)


async def _asking(port: int, requests: Callable[[], bytes], seen: Counter[str], deadline: float) -> None:
    """Ask over one connection, the next when the last is answered; over another when it is ended."""
    while time.perf_counter() < deadline:
        try:
            async with asyncio.timeout(deadline - time.perf_counter()):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                while True:
                    writer.write(requests())
                    seen[await _status(reader)] += 1
        except TimeoutError:
            return
        except (OSError, asyncio.IncompleteReadError):
            seen["ended"] += 1


async def _status(reader: asyncio.StreamReader) -> str:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    await reader.readexactly(int(head.partition("content-length:")[2].partition("\r\n")[0] or 0))
    return head.split()[1]


async def _slow(port: int, seen: Counter[str], deadline: float) -> None:
    while time.perf_counter() < deadline:
        with contextlib.suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET / HTTP/1.1\r\nX-Slow: ")
            seen["opened"] += 1
            while time.perf_counter() < deadline and not reader.at_eof():
                writer.write(b"x")
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(reader.read(1), LETTER)
            writer.close()
            seen["ended"] += reader.at_eof()


async def _sending(port: int, seen: Counter[str], deadline: float) -> None:
    head = f"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: {BODY}\r\n\r\n".encode()
    while time.perf_counter() < deadline:
        try:
            async with asyncio.timeout(deadline - time.perf_counter()):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(head + b"x" * BODY)
                seen[await _status(reader)] += 1
                writer.close()
        except TimeoutError:
            return
        except (OSError, asyncio.IncompleteReadError):
            seen["ended"] += 1


def _requests(kind: str) -> Callable[[], bytes] | None:
    """Return what makes the requests of a flood that asks; None for one that does not."""
    kinds = {"pages": _pages, "record": _record_pages, "drafts": _drafts, "agents": _agents, "cheap": _cheap}
    if kind == "both":
        turns = cycle([_pages(), _record_pages(), _drafts(), _agents()])
        return lambda: next(turns)()
    return kinds[kind]() if kind in kinds else None


# What no thread makes, or only once for a record: the health of every part, a monitor's text, and what is largest.
_OF_THE_LOOP = ("/readyz", "/metrics", "/openapi.json", "/data/entries.csv")


def _cheap() -> Callable[[], bytes]:
    requests = cycle(
        [
            b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
            b"GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n",
            b"no HTTP\r\n\r\n",
            *(f"GET {one} HTTP/1.1\r\nHost: x\r\n\r\n".encode() for one in _OF_THE_LOOP),
        ]
    )
    return lambda: next(requests)


def _pages() -> Callable[[], bytes]:
    """Return what makes requests of the costliest kind of questions, each of them another one."""
    make, chance = _costliest(), random.Random(0)
    return lambda: f"GET /?q={quote(make(chance))} HTTP/1.1\r\nHost: x\r\n\r\n".encode()


def _record_pages() -> Callable[[], bytes]:
    """Return what asks for the costliest pages of the record, each time as of another day."""
    chance, addresses = random.Random(0), cycle(_costliest_addresses())
    knowledge = build_answerer()[0].indexed.knowledge
    last = edtf.span(knowledge.newest_date)[1].toordinal()

    def request() -> bytes:
        day = date.fromordinal(last - chance.randrange(_DAYS)).isoformat()
        return f"GET {next(addresses)}as-of={day} HTTP/1.1\r\nHost: x\r\n\r\n".encode()

    return request


def _costliest_addresses() -> list[str]:
    from bot.knowledge.loading import default_folder, load
    from bot.web.layout import Layout
    from bot.web.record.addresses import LEAF
    from bot.web.record.catalogue import every, page
    from bot.web.record.formats import formats_of
    from bot.web.record.leaves import leaf
    from bot.web.record.reading import read_as
    from bot.web.record.view import as_html

    knowledge, layout, today = load(default_folder()), Layout(), date(2026, 11, 28)
    answerer, _, _ = build_answerer()
    cost: dict[str, float] = {}

    def measure(identifier: PageId, behind: str, write: Callable[[Page], object]) -> None:
        begun = time.process_time()
        made = page(read_as(answerer, answerer.languages[0], today), identifier)
        assert made is not None
        write(made)
        cost["/" + "/".join(filter(None, (identifier.kind, identifier.id))) + behind] = time.process_time() - begun

    def show(made: Page, number: int) -> None:
        turned_to = leaf(made, number)
        assert turned_to is not None
        as_html(turned_to, layout, answerer.languages)

    for identifier in [*every(knowledge)] * 2:  # the second time nothing is made for the first time
        made = page(read_as(answerer, answerer.languages[0], today), identifier)
        assert made is not None
        first = leaf(made, 1)
        for number in range(1, first.leaves + 1 if first else 1):
            measure(identifier, f"?{LEAF}={number}&", partial(show, number=number))
        for suffix, written in formats_of(made).items():
            measure(identifier, f"{suffix}?", partial(_written, written))
    costliest = sorted(cost, key=lambda one: -cost[one])[:COSTLIEST]
    _TOLD["record"] = "the record's pages: " + ", ".join(f"{one}, {1000 * cost[one]:.0f} ms" for one in costliest)
    return costliest


def _written(form: Format, made: Page) -> str:
    from bot.web.record.addresses import SERVED

    return form.write(made, SERVED)


def _drafts() -> Callable[[], bytes]:
    """Return what posts drafts of the costliest kind that was found, each of them another one."""
    make, chance = _costliest_drafts(), random.Random(0)
    kind = "application/x-www-form-urlencoded"

    def request() -> bytes:
        body = urlencode({"text": make(chance)}).encode()
        head = f"POST /review HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
        return head.encode() + body

    return request


def _agents() -> Callable[[], bytes]:
    """Return what sends as many drafts at once as agents may."""
    make, chance = _costliest_drafts(), random.Random(0)

    def request() -> bytes:
        called = {"name": "check_draft", "arguments": {"text": make(chance)}}
        one = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": called}
        body = json.dumps([one] * MOST_IN_A_BATCH).encode()
        kind = "application/json"
        head = f"POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
        return head.encode() + body

    return request


def _filled(make: Callable[[random.Random], str], longest: int, end: str) -> Callable[[random.Random], str]:
    """Make texts of so many characters: what is made again and again, with an end behind each."""

    def fill(chance: random.Random) -> str:
        text = ""
        while len(text) < longest:
            text += make(chance) + end
        return text[:longest]

    return fill


@cache  # two floods send them
def _costliest_drafts() -> Callable[[random.Random], str]:
    from bot.knowledge.loading import default_folder, load
    from bot.review.reviewer import Reviewer
    from bot.web.limits import LONGEST_DRAFT

    documents = load(default_folder()).documents.values()
    statements = [
        one.statement.in_language(document.language) for document in documents for one in document.facts_and_events()
    ]
    figures = sorted({figure for one in statements for figure in re.findall(r"[0-9][0-9,]*", one)})
    words = sorted({word for one in statements for word in one.split() if word.isalpha()})
    sentences: dict[str, Callable[[random.Random], str]] = {
        "statements, some with another figure": lambda chance: chance.choice(statements).replace(
            chance.choice(figures), chance.choice(figures)
        ),
        "figures of this and that": lambda chance: (
            f"{chance.choice(figures)} {chance.choice(words)} were {chance.choice(words)} in {chance.choice(figures)}"
        ),
        "figures of people": lambda chance: f"{chance.choice(figures)} people were {chance.choice(words)} in July 2019",
        **_kinds_of_questions(),
    }

    filled = partial(_filled, longest=LONGEST_DRAFT, end=". ")
    answerer, _, _ = build_answerer()
    reviewer, cost = Reviewer(answerer), {}
    for name, make in sentences.items():
        reviewer.review(filled(make)(random.Random(1)))
        begun = time.process_time()
        reviewer.review(filled(make)(random.Random(0)))
        cost[name] = time.process_time() - begun
    name = max(cost, key=lambda one: cost[one])
    _TOLD["drafts"] = f"the drafts: {name}, {1000 * cost[name]:.0f} ms if nobody ended it"
    return filled(sentences[name])


def _costliest() -> Callable[[random.Random], str]:
    if not _FOUND:
        answerer, _, _ = build_answerer()
        answerer.prepare()
        kinds, cost = _kinds_of_questions(), {}
        for name, make in kinds.items():
            chance, begun = random.Random(name), time.process_time()
            for _ in range(10):
                answerer.answer(make(chance))
            cost[name] = (time.process_time() - begun) * 100
        name = max(cost, key=lambda one: cost[one])
        _FOUND[f"{name}, {cost[name]:.0f} ms each"] = kinds[name]
    return next(iter(_FOUND.values()))


_FOUND: dict[str, Callable[[random.Random], str]] = {}
_TOLD: dict[str, str] = {}  # what else was found costliest, by its flood
_DAYS = 100  # the record's last: before, much of it is not there


def _kinds_of_questions() -> dict[str, Callable[[random.Random], str]]:
    from bot.knowledge.loading import default_folder, load

    knowledge = load(default_folder())
    names = [name.strip() for one in knowledge.organizations.values() for name in one.names()]
    words = sorted({word for name in names for word in name.split()})
    days = ["2019-07-18", "July 2019", "18 July", "before 2018", "mayo de 2019", "November", "in 2019"]

    filled = partial(_filled, longest=LONGEST, end=" ")

    return {
        "one sign read as four words": lambda chance: f"letter {chance.random()} with " + "\ufdfa" * 470,
        "names": filled(lambda chance: chance.choice(names)),
        "words": filled(lambda chance: chance.choice(words)),
        "words with commas": filled(lambda chance: chance.choice(words) + ","),
        "days": filled(lambda chance: chance.choice(days)),
        "mistyped words": filled(lambda chance: "q".join(chance.choice(words).rsplit("a", 1))),
        "questions": filled(lambda chance: f"who signed with {chance.choice(words)}?"),
        "who did not": filled(lambda chance: f"did {chance.choice(names)} and {chance.choice(words)} not sign only"),
    }


# the comparison


def compare(seconds: float, kinds: Sequence[str]) -> None:
    """Measure commands beside each of these floods, and print the table."""
    results: dict[str, dict[str, Any]] = {}
    with started(__file__, "serve") as port:
        wait_for(port)
        _run("ask", port, 1.0)  # so that nothing is imported for the first time
        for kind in kinds:
            results[kind] = _measure(port, seconds, kind)
    print(f"{seconds:.0f} seconds each, {os.cpu_count()} processors, milliseconds of a slash command\n")
    print(f"{'flood':9}{'p50':>8}{'p99':>8}{'longest':>9}{'p99 new':>9}{'commands':>10}  the flood got")
    for kind, found in results.items():
        kept, new = found["kept"], found["new"]
        cuts = statistics.quantiles([*kept, *new], n=100)
        of_new = statistics.quantiles(new, n=100)[98]
        found["p99"] = cuts[98]
        got = ", ".join(f"{count} {name}" for name, count in sorted(found["seen"].items()))
        longest = max(*kept, *new)
        print(f"{kind:9}{cuts[49]:8.1f}{cuts[98]:8.1f}{longest:9.1f}{of_new:9.1f}{len(kept) + len(new):10}  {got}")
    print(f"\np99 <= {WANTED:.0f} ms wanted; {results['both']['costliest']}")
    if results.pop("nothing")["p99"] > WANTED:
        raise SystemExit("something else keeps this machine busy: nothing can be said")
    if any(found["p99"] > WANTED for found in results.values()):
        raise SystemExit("slower than wanted")


def _measure(port: int, seconds: float, kind: str) -> dict[str, Any]:
    """Ask while a flood goes on."""
    if kind == "nothing":
        return {**_run("ask", port, seconds), "seen": {}}
    command = [sys.executable, __file__, "flood", str(port), str(seconds + 1), kind]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as flooding:
        assert flooding.stdout is not None
        flooding.stdout.readline()
        time.sleep(0.5)
        asked = _run("ask", port, seconds)
        seen, costliest = json.loads(flooding.stdout.readline())
    return {**asked, "seen": seen, "costliest": costliest}


def _run(part: str, port: int, seconds: float) -> dict[str, Any]:
    command = [sys.executable, __file__, part, str(port), str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds * 5 + 20, check=False)
    if done.returncode:
        raise SystemExit(f"No commands could be asked:\n{done.stderr}")
    return dict(json.loads(done.stdout))


async def _flood(port: int, seconds: float, kind: str) -> None:
    seen = await flood(port, seconds, kind)
    questions = [f"the pages' questions: {name}" for name in _FOUND]
    print(json.dumps([seen, "; ".join([*questions, *_TOLD.values()])]), flush=True)


def main() -> None:
    """Compare, or play the part of the comparison that is named."""
    parser = argparse.ArgumentParser(description="Flood the pages, and see how long a slash command waits.")
    parser.add_argument("part", nargs="?", choices=["serve", "ask", "flood"])
    parser.add_argument("port", nargs="?", type=int)
    parser.add_argument("seconds", nargs="?", type=float)
    parser.add_argument("kind", nargs="?", choices=KINDS)
    parser.add_argument("--short", action="store_true", help=f"{SHORT:.0f} seconds each of {', '.join(SHORT_KINDS)}")
    arguments = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        match arguments.part:
            case "serve":
                asyncio.run(serve())
            case "ask":
                print(json.dumps(asyncio.run(ask(arguments.port, arguments.seconds))))
            case "flood":
                asyncio.run(_flood(arguments.port, arguments.seconds, arguments.kind))
            case _:
                compare(*((SHORT, SHORT_KINDS) if arguments.short else (SECONDS, KINDS)))


if __name__ == "__main__":
    main()
