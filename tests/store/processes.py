"""What a test runs in processes of its own: `python -m tests.store.processes want|lead|renew URL`."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path

from bot.store import installations
from bot.store.installations import Token
from bot.store.store import opened
from tests.store.conftest import CARD, HERE

ROOT = Path(__file__).resolve().parents[2]
FACTS = 40
HEARTBEAT = 0.5  # seconds; in earnest 5
LEFT_ALONE = 1.0  # seconds; in earnest 30
KEY = b"a fake key of thirty-two bytes.."


@asynccontextmanager
async def process(*arguments: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run this file in a process, and kill it at the end."""
    pipe = asyncio.subprocess.PIPE
    command = [sys.executable, "-m", "tests.store.processes", *arguments]
    running = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=pipe, stdout=pipe)
    try:
        yield running
    finally:
        with suppress(ProcessLookupError):
            running.kill()
        await running.communicate()


async def line_of(running: asyncio.subprocess.Process) -> str:
    assert running.stdout is not None
    async with asyncio.timeout(30):
        return (await running.stdout.readline()).decode().strip()


async def want(url: str) -> None:
    """Pin the same facts as the other process does."""
    async with opened(url) as store:
        await store.pins.workspaces()  # connected
        print("ready", flush=True)
        sys.stdin.readline()
        got = [await store.pins.want(HERE, "C1", replace(CARD, fact=f"fact{number}"), "U1") for number in range(FACTS)]
        print(json.dumps([(pin.id, is_new) for pin, is_new in got]), flush=True)


async def lead(url: str) -> None:
    """Do the background work, and say when it begins and ends."""

    async def job() -> None:
        print(f"leads {time.time()}", flush=True)
        try:
            await asyncio.Event().wait()
        finally:
            print(f"stops {time.time()}", flush=True)

    async with opened(url) as store:
        store.background_work.heartbeat = HEARTBEAT
        await store.background_work.do(job)


async def renew(url: str) -> None:
    """Begin to renew a token, and say so; Slack does not answer."""
    installations.LEFT_ALONE = LEFT_ALONE

    async def exchange(refresh_token: str) -> Token:
        print(f"exchanges {refresh_token}", flush=True)
        await asyncio.Event().wait()
        raise AssertionError

    async with opened(url) as store:
        await store.installations("A1", [KEY]).renewed(HERE, exchange)


if __name__ == "__main__":
    asyncio.run({"want": want, "lead": lead, "renew": renew}[sys.argv[1]](sys.argv[2]))
