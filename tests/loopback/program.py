"""`python -m bot` itself, as an operator starts it, beside a Slack on loopback."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import aiohttp

from bot.languages import say
from tests.loopback.payloads import BOT_TOKEN, SIGNING_SECRET, form, signed, slash_command
from tests.loopback.slack import LoopbackSlack, eventually

ROOT = Path(__file__).resolve().parents[2]
TOKENS = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_SIGNING_SECRET": SIGNING_SECRET}
STARTING = 60.0  # seconds; a busy machine takes some


@dataclass
class Program:
    """A running bot.

    Attributes:
        process: The process.
        port: Where it serves.
        said: What it said until it served, and, once it has ended, all that it logged.
        log: The file of what it logs: a pipe that nobody reads would fill, and hold it up.
    """

    process: asyncio.subprocess.Process
    port: int
    said: str
    log: IO[bytes]

    async def get(self, path: str) -> tuple[int, str]:
        """Open a page."""
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{self.port}{path}") as got,
        ):
            return got.status, await got.text()

    async def send(self, request: tuple[bytes, str]) -> tuple[int, str]:
        """Send what Slack would send."""
        url = f"http://127.0.0.1:{self.port}/slack/events"
        async with (
            aiohttp.ClientSession() as session,
            session.post(url, data=request[0], headers=signed(*request)) as got,
        ):
            return got.status, await got.text()

    async def pin(self, question: str, slack: LoopbackSlack, **changes: str) -> None:
        """Have an answer pinned; on a busy machine the store may be too late at first, and the bot says so."""
        command = slash_command("/pins", f"add {question}", response_url=slack.response_url, **changes)
        async with asyncio.timeout(STARTING):
            while not slack.responses or slack.responses[-1]["text"] == say("en", "pins.away"):
                slack.responses.clear()
                assert (await self.send(form(command)))[0] == 200
                await eventually(lambda: bool(slack.responses), STARTING)
                await asyncio.sleep(0.5)  # whoever asks too often gets no answer

    async def stop(self) -> str:
        """Ask it to stop, and return all that it logged."""
        with suppress(ProcessLookupError):
            self.process.terminate()
        async with asyncio.timeout(STARTING):
            await self.process.communicate()
        self.said += _read(self.log)
        return self.said


def _read(log: IO[bytes]) -> str:
    log.seek(0)
    return log.read().decode()


@asynccontextmanager
async def program(folder: Path, **settings: str) -> AsyncIterator[Program]:
    """Run the bot with some settings in a folder, until the block ends.

    Args:
        folder: The working directory, with an `.env` of its own if it has one.
        **settings: The environment; nothing else of this one that the bot reads.
    """
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment = {**kept, "PYTHONPATH": str(ROOT), "PORT": "0", **settings}
    with tempfile.TemporaryFile() as log:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-u", "-m", "bot"),
            cwd=folder,
            env=environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=log,
        )
        assert process.stdout is not None
        try:
            said = ""
            async with asyncio.timeout(STARTING):
                while "Slack" not in said:
                    line = (await process.stdout.readline()).decode()
                    if not line:
                        await process.communicate()
                        said += _read(log)
                        break
                    said += line
            served = re.search(r"^Ask at http://localhost:(\d+)$", said, re.MULTILINE)
            yield Program(process, int(served[1]) if served else 0, said, log)
        finally:
            if process.returncode is None:
                with suppress(ProcessLookupError):
                    process.kill()
                await process.communicate()
