"""The real bot in a process of its own, which can be killed between any two steps of its work on pins.

`python -m tests.loopback.bot_process JSON`, with what `Options` has; it prints `ready PORT` once it serves, and
`points N` when it is asked to stop by a closed standard input.

`python -m tests.loopback.bot_process --fork-server PATH RECORD…` loads everything once and listens on a Unix socket:
for each connection it forks a process that takes its options from there. That takes a tenth of a start.
"""

from __future__ import annotations

import asyncio
import faulthandler
import gc
import json
import logging
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answerer import Answerer
from bot.knowledge.loading import default_folder, load
from bot.serve import Served, running
from bot.settings import OAuthSettings, Settings, SlackSettings, read_settings
from bot.store import access, deliveries, postgres, preferences, record_choices, store
from bot.store.access import Access
from bot.timing import Timing
from tests.loopback.payloads import BOT_TOKEN, SIGNING_SECRET

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "tests.loopback.bot_process")
LATE = 60.0  # seconds: a store that answers later is away; before, the machine is busy
OAUTH = OAuthSettings(
    "1.2", "fake-client-secret", (b"a fake key of thirty-two bytes..",), "http://127.0.0.1/slack/oauth_redirect"
)
STEPS = ("chat_postMessage", "chat_update", "chat_delete", "pins_add", "pins_remove")


@dataclass(frozen=True)
class Options:
    """What a process is started with.

    Attributes:
        api_url: The Web API of a Slack on loopback.
        database_url: The store.
        knowledge_dir: The record; None for the one that comes with the project. Several, with commas, have the names of
            the folders that they stand in.
        kill_at: At which point it kills itself: before or after a call to Slack, or a write to the store, counted
            from 1 since it served; 0 for never.
        timing: What differs from `FAST`.
        is_of_many: Whether the app is installed by OAuth, in any number of workspaces.
    """

    api_url: str
    database_url: str
    knowledge_dir: str | None = None
    kill_at: int = 0
    timing: dict[str, float] | None = None
    is_of_many: bool = False


FAST = {
    "listening": 0.1,
    "first_pause": 0.1,
    "heartbeat": 0.5,
    "round": 0.1,
    "left_alone": 0.5,
    "hurry": 1000.0,
    "renew_after": 0.0,
}


class Points:
    """Counts the points between which the process may die.

    Args:
        kill_at: At which it does; 0 for never.
    """

    def __init__(self, kill_at: int) -> None:
        self.kill_at = kill_at
        self.count = 0
        self.is_counting = False

    def pass_one(self, name: str) -> None:
        """Come to a point, and die there if it is the one, its name as the last word."""
        self.count += self.is_counting
        if self.is_counting and self.count == self.kill_at:
            print(name, flush=True)
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self) -> None:
        """Take every call of Slack's that changes something, and every write to the store, for two points."""
        for name in STEPS:
            setattr(AsyncWebClient, name, self._watched(name, getattr(AsyncWebClient, name)))
        writing = Access.writing

        @asynccontextmanager
        async def watched(access: Access) -> AsyncIterator[Any]:
            self.pass_one("before a write")
            async with writing(access) as connection:
                yield connection
            self.pass_one("after a write")

        Access.writing = watched  # type: ignore[method-assign, assignment]

    def _watched(self, name: str, method: Any) -> Any:
        async def call(*arguments: Any, **named: Any) -> Any:
            self.pass_one(f"before {name}")
            answer = await method(*arguments, **named)
            self.pass_one(f"after {name}")
            return answer

        return call


def wait_for_the_store() -> None:
    """Take a store that answers late for well: else people are told that they cannot pin, and nobody dies of it."""
    access.READING = access.GIVING_UP = store.LOOKING = postgres.CONNECTING = LATE
    preferences.PATIENCE = deliveries.PATIENCE = record_choices.PATIENCE = LATE


async def main(options: Options) -> None:
    """Serve until standard input is closed."""
    points = Points(options.kill_at)
    points.watch()
    wait_for_the_store()
    slack = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, options.api_url)
    settings = Settings(
        slack=replace(slack, bot_token="", oauth=OAUTH) if options.is_of_many else slack,
        port=0,
        database_url=read_settings({"DATABASE_URL": options.database_url}).database_url,
    )
    folders = [Path(one) for one in (options.knowledge_dir or str(default_folder())).split(",")]
    records = {one.parent.name if len(folders) > 1 else "": _served(one) for one in folders}
    timing = Timing(**{**FAST, **(options.timing or {})})
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, tell_where_all_stand)
    async with running(settings, records, timing=timing) as port:
        points.is_counting = True
        print(f"ready {port}", flush=True)
        await asyncio.to_thread(sys.stdin.read)
        print(f"points {points.count}", flush=True)


def tell_where_all_stand() -> None:
    """Print where each thread and each task stands, for whoever asks by SIGUSR1 why nothing goes on."""
    faulthandler.dump_traceback(all_threads=True)
    for task in asyncio.all_tasks():
        stands = " < ".join(reversed(list(_awaited(task.get_coro()))))
        print(f"task {task.get_name()}: {stands}", file=sys.stderr, flush=True)


def _awaited(awaiting: Any) -> Iterator[str]:
    """Name what waits for what, from a task's coroutine inwards."""
    while awaiting is not None:
        frame = getattr(awaiting, "cr_frame", None) or getattr(awaiting, "gi_frame", None)
        yield f"{frame.f_code.co_qualname}:{frame.f_lineno}" if frame is not None else repr(awaiting)
        awaiting = getattr(awaiting, "cr_await", None) or getattr(awaiting, "gi_yieldfrom", None)


def _served(folder: Path) -> Served:
    read = partial(_read, folder)
    return Served(read(), 5, 40, time.time(), read)


def _read(folder: Path) -> Answerer:
    return _read_once(folder.resolve())


@cache
def _read_once(folder: Path) -> Answerer:
    return Answerer(load(folder))


def serve_forks(path: str, *records: str) -> None:
    """Fork a bot for each connection, for as long as this process lives; these records it has read before."""
    wait_for_the_store()
    for folder in (default_folder(), *map(Path, records)):
        _read(folder).prepare()
    asyncio.run(_serve_once(Path(path).parent))
    gc.freeze()  # whoever looks for garbage would copy all of it
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are buried by the system
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(path)
        listening.listen()
        print("ready", flush=True)
        while True:
            connection, _ = listening.accept()
            with connection:
                if os.fork() == 0:
                    listening.close()
                    _live(connection)


async def _serve_once(within: Path) -> None:
    """Serve and stop, so that what a bot makes when it first serves is there before any is forked.

    The store is within a folder that goes even if this process is killed meanwhile.
    """
    slack = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, "http://127.0.0.1:9/api/")
    with tempfile.TemporaryDirectory(dir=within) as folder:
        url = read_settings({"DATABASE_URL": f"sqlite:///{folder}/store.sqlite3"}).database_url
        async with running(Settings(slack=slack, port=0, database_url=url), {"": _served(default_folder())}):
            pass


def _live(connection: socket.socket) -> None:
    """Be a process of one's own, with the connection for standard input and output."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for standard in (0, 1):
        os.dup2(connection.fileno(), standard)
    connection.close()
    print(f"pid {os.getpid()}", flush=True)
    code = 1
    try:
        asyncio.run(main(Options(**json.loads(sys.stdin.readline()))))
        code = 0
    except BaseException:  # noqa: BLE001  # told on standard error before the process ends
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


@dataclass
class Process:
    """A running bot.

    Attributes:
        pid: Its process id.
        port: Where it takes what Slack sends.
        output: What it prints; it ends with the process.
        input: Asks it to stop when it is closed.
    """

    pid: int
    port: int
    output: asyncio.StreamReader
    input: asyncio.StreamWriter

    async def ended(self, patience: float = 20.0) -> str:
        """Wait until it is dead, and return its last word."""
        async with asyncio.timeout(patience):
            return (await self.output.read()).decode().strip()

    def hang_up(self) -> None:
        """Send it SIGHUP, on which it reads the record again."""
        os.kill(self.pid, signal.SIGHUP)

    async def stop(self) -> int:
        """Ask it to stop, and return how many points it passed."""
        self.input.write_eof()
        async with asyncio.timeout(60):
            while line := (await self.output.readline()).decode():
                if line.startswith("points "):
                    await self.ended()
                    return int(line.removeprefix("points "))
        raise AssertionError("the process ended without a word")


@asynccontextmanager
async def bot_process(options: Options) -> AsyncIterator[Process]:
    """Run the bot in a process, and kill it at the end where it still runs."""
    pipe = asyncio.subprocess.PIPE
    command = [*PROGRAM, json.dumps(asdict(options))]
    program = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=pipe, stdout=pipe)
    assert program.stdout is not None
    assert program.stdin is not None
    try:
        port = int(await _said(program.stdout, "ready "))
        yield Process(program.pid, port, program.stdout, program.stdin)
    finally:
        if not program.stdout.at_eof():  # else it is dead
            with suppress(ProcessLookupError):
                program.kill()
        await program.communicate()


@dataclass(frozen=True)
class ForkServer:
    """A process that forks bots, each in a fraction of the time that one takes to start.

    Attributes:
        path: Where it listens.
    """

    path: Path

    @asynccontextmanager
    async def bot(self, options: Options) -> AsyncIterator[Process]:
        """Do as `bot_process` does, in a fraction of the time."""
        output, input_ = await asyncio.open_unix_connection(self.path)
        pid = int(await _said(output, "pid "))
        try:
            input_.write(f"{json.dumps(asdict(options))}\n".encode())
            yield Process(pid, int(await _said(output, "ready ")), output, input_)
        finally:
            # Whoever closed the connection is dead: its id may be another's by now.
            if not output.at_eof():
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            input_.close()
            with suppress(OSError):
                await input_.wait_closed()


@contextmanager
def fork_server(folder: Path, *records: Path) -> Iterator[ForkServer]:
    """Run a fork server that knows some records, and kill it at the end."""
    path = folder / "fork_server"
    command = [*PROGRAM, "--fork-server", str(path), *map(str, records)]
    # Who is killed cannot save what coverage measured, and would be slow for nothing.
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    with subprocess.Popen(
        command, cwd=ROOT, env=unmeasured, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        try:
            assert program.stdout.readline() == b"ready\n"
            yield ForkServer(path)
        finally:
            program.kill()


async def _said(output: asyncio.StreamReader, word: str) -> str:
    """Wait for a line, and return what stands in it after a word."""
    async with asyncio.timeout(60):
        line = (await output.readline()).decode()
    assert line.startswith(word), line
    return line.removeprefix(word).strip()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    if sys.argv[1] == "--fork-server":
        serve_forks(*sys.argv[2:])
    else:
        asyncio.run(main(Options(**json.loads(sys.argv[1]))))
