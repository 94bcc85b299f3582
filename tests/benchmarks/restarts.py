"""What is lost while processes are restarted one after the other, as at each new version: nothing is wanted.

    python tests/benchmarks/restarts.py [--restarts N]

Two processes of the bot, as an operator starts them, share one store. Slash commands go to both all the time, as a
balancer gives them out: half of the workers open a connection for each, half keep theirs. One process after the other
is asked to stop by SIGTERM and started again. Where a connection is refused, or was ended before anything was sent, the
command goes to the other process, as balancers do. A command that was sent and gets no answer is lost.

Prints how many commands were answered, and how many were lost, by kind of connection; exit status 1 if any was. It is
all on loopback and takes about four seconds a restart.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.slack_ack import read_answer, signed_command  # noqa: E402 -- after the path
from tests.loopback.program import TOKENS, Program, program  # noqa: E402 -- after the path

WORKERS = 8
PAUSE = 0.01  # seconds between two commands of a worker
PATIENCE = 10.0  # seconds for an answer; Slack waits for three
NO_SLACK = {"SLACK_API_URL": "http://127.0.0.1:9/api/", "MOST_A_MINUTE": "0"}
BALANCED = 1.0  # seconds that both serve between two restarts

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass
class Load:
    """Commands that go on all the time.

    Attributes:
        ports: Where they go, in any order.
        answered: How many were, by kind of connection.
        lost: What became of the others, likewise.
        slowest: Seconds, from before a connection was opened.
    """

    ports: dict[str, int] = field(default_factory=dict)
    answered: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0

    async def work(self, number: int) -> None:
        """Send one command after the other."""
        kind, kept = ("kept" if number % 2 else "new"), None
        while True:
            number += WORKERS
            kept = await self._ask(kind, kept, signed_command(number))
            await asyncio.sleep(PAUSE)

    async def _ask(self, kind: str, kept: Connection | None, command: bytes) -> Connection | None:
        """Send a command, and return the connection where it is kept."""
        is_open = kept is not None and not kept[0].at_eof() and not kept[1].is_closing()
        begun = time.monotonic()
        reader, writer = kept if kept is not None and is_open else await self._connected()
        try:
            async with asyncio.timeout(PATIENCE):
                writer.write(command)
                await writer.drain()
                is_last = await answered(reader)
        except (OSError, EOFError, TimeoutError) as error:
            self.lost[f"{kind}: {type(error).__name__}"] += 1
            writer.close()
            return None
        self.answered[kind] += 1
        self.slowest = max(self.slowest, time.monotonic() - begun)
        if kind == "new" or is_last:
            writer.close()
            return None
        return reader, writer

    async def _connected(self) -> Connection:
        """Connect to a process that takes connections."""
        while True:
            for port in random.sample(sorted(self.ports.values()), len(self.ports)):
                try:
                    return await asyncio.open_connection("127.0.0.1", port)
                except OSError:
                    continue
            await asyncio.sleep(PAUSE)


async def answered(reader: asyncio.StreamReader) -> bool:
    """Read one answer, insist that it is a 200 with a body, and return whether it is the last on its connection."""
    head, body = await read_answer(reader)
    if " 200 " not in head.partition("\r\n")[0] or not body:
        raise EOFError(head.partition("\r\n")[0])
    return "connection: close" in head


async def restarted(restarts: int) -> Load:
    """Restart one process after the other under load, and return what came of the commands."""
    load = Load()
    with tempfile.TemporaryDirectory() as folder:
        settings = {**TOKENS, **NO_SLACK, "DATABASE_URL": f"sqlite:///{folder}/store.sqlite3"}
        running: dict[str, tuple[AsyncExitStack, Program]] = {}

        async def start(name: str) -> None:
            stack = AsyncExitStack()
            bot = await stack.enter_async_context(program(Path(folder), **settings))
            running[name], load.ports[name] = (stack, bot), bot.port

        for name in ("first", "second"):
            await start(name)
        workers = [asyncio.create_task(load.work(number)) for number in range(WORKERS)]
        for number in range(restarts):
            name = ("first", "second")[number % 2]
            stack, bot = running[name]
            await bot.stop()
            if bot.process.returncode != 0:
                load.lost[f"a process ended with {bot.process.returncode}"] += 1
            await stack.aclose()
            await start(name)
            await asyncio.sleep(BALANCED)
        for worker in workers:
            worker.cancel()
        failed = [one for one in await asyncio.gather(*workers, return_exceptions=True) if isinstance(one, Exception)]
        for stack, _ in running.values():
            await stack.aclose()
    if failed:
        raise failed[0]
    return load


def main() -> int:
    """Restart, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--restarts", type=int, default=100)
    restarts = parser.parse_args().restarts
    load = asyncio.run(restarted(restarts))
    print(f"{restarts} restarts, {load.answered.total()} commands answered, {load.lost.total()} lost")
    print(f"the slowest answer took {load.slowest * 1000:.0f} ms; lost: {dict(load.lost) or 'none'}")
    return 1 if load.lost else 0


if __name__ == "__main__":
    sys.exit(main())
