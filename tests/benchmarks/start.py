"""How long the bot takes from the start of its process until it answers, beside what it is made of alone.

    python tests/benchmarks/start.py [--rounds 5]

Starts `python -m bot` with the record of this repository, Slack's tokens and a store that is there already, and asks
`/readyz` until it says yes. In turns with it, a Python starts that only imports the libraries which any Bolt app with a
database on aiohttp has: no such app can be there sooner. Prints the median seconds of both, and their ratio.
"""

from __future__ import annotations

import argparse
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

WANTED = 1.0  # seconds
PATIENCE = 60.0  # seconds
PAUSE = 0.005  # seconds between two questions
LIBRARIES = "import slack_bolt.async_app, aiohttp.web, sqlalchemy.ext.asyncio"


def main() -> None:
    """Start both in turns, and print how long they took."""
    parser = argparse.ArgumentParser(description="Measure the start.")
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        seconds_until_ready(folder)  # makes the store, and the byte code that an installation has, where it lacks some
        seconds_to_import()
        ours, libraries = zip(*((seconds_until_ready(folder), seconds_to_import()) for _ in range(rounds)), strict=True)
    report(statistics.median(ours), statistics.median(libraries), rounds)


def seconds_until_ready(folder: str) -> float:
    """Start the bot, and return the seconds until `/readyz` says that it is ready."""
    port = free_port()
    begun = time.perf_counter()
    with started(port, folder) as process:
        while time.perf_counter() - begun < PATIENCE:
            if process.poll() is not None:
                raise SystemExit(f"the bot stopped with {process.returncode}")
            if is_ready(port):
                return time.perf_counter() - begun
            time.sleep(PAUSE)
    raise SystemExit(f"not ready in {PATIENCE:.0f} seconds")


@contextmanager
def started(port: int, folder: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run the bot for as long as the block lasts, with nothing but these settings."""
    settings = {
        "PORT": str(port),
        "DATABASE_URL": f"sqlite:///{folder}/store.sqlite3",
        "SLACK_BOT_TOKEN": "xoxb-fake-bot-token",
        "SLACK_SIGNING_SECRET": "fake-signing-secret",
    }
    command = [sys.executable, "-m", "bot"]
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, env={**environment(), **settings}, stdout=nothing, stderr=nothing)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)


def environment() -> dict[str, str]:
    """The environment of both: with byte code, and without settings of the bot's."""
    left_out = ("SLACK_", "LETTERS_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return {**kept, "PYTHONPATH": str(ROOT)}


def is_ready(port: int) -> bool:
    """Whether the bot says that it is ready."""
    with suppress(urllib.error.URLError, OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz") as answer:
        return int(answer.status) == 200
    return False


def seconds_to_import() -> float:
    """Start a Python that imports the libraries and ends."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", LIBRARIES], env=environment(), check=True)
    return time.perf_counter() - begun


def report(ours: float, libraries: float, rounds: int) -> None:
    """Print what was measured, and whether it is what was wanted."""
    print(f"median of {rounds}, {os.cpu_count()} processors, Python {sys.version.split()[0]}")
    print(f"the bot, until /readyz says that it is ready   {ours:6.2f} s (≤ {WANTED:.1f} s wanted)")
    print(f"{LIBRARIES:<46.46} {libraries:6.2f} s")
    print(f"ratio {ours / libraries:.2f}")
    if ours > WANTED:
        raise SystemExit("slower than wanted")


def free_port() -> int:
    """Return a port that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


if __name__ == "__main__":
    main()
