"""How fast a record change finds the pins that it touches.

    .venv/bin/python tests/benchmarks/pins_lookup.py [--url postgresql://…] [--workspaces 100] [--channels 100]

Makes one pinned card in each channel of each workspace, in a new SQLite file or in the database at the address, and
prints the milliseconds of what the bot asks. Each of twenty topics has every twentieth card. The pins of a database
that is not empty stay; those that were made are erased at the end.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bot.settings import read_settings  # noqa: E402  # after the path is set
from bot.store import tables  # noqa: E402
from bot.store.pinned import PinState  # noqa: E402
from bot.store.store import Store  # noqa: E402
from bot.store.values import Workspace  # noqa: E402

TOPICS = 20
OFTEN = 200  # times that a quick question is asked


def main() -> None:
    """Fill a store, measure it, and print one line for each question."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url", help="a database; without it, an SQLite file that is made and erased")
    parser.add_argument("--workspaces", type=int, default=100)
    parser.add_argument("--channels", type=int, default=100)
    parsed = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = parsed.url or f"sqlite:///{Path(folder) / 'store.sqlite3'}"
        asyncio.run(_measure(read_settings({"DATABASE_URL": url}).database_url, parsed.workspaces, parsed.channels))


async def _measure(url: str, workspaces: int, channels: int) -> None:
    store = Store(url)
    await store.migrate()
    where = [Workspace("", f"BENCHMARK{number:04}") for number in range(workspaces)]
    try:
        await _fill(store, where, channels)
        pins = store.pins
        print(f"{store.name}: {workspaces * channels} pins of {workspaces} workspaces")

        async def of_one_topic() -> int:
            return sum(
                [len(await pins.to_check(workspace, "newer", ["topic3"])) for workspace in await pins.workspaces()]
            )

        async def left() -> int:
            return sum([len(await pins.unfinished(workspace, 1e12)) for workspace in await pins.workspaces()])

        async def due() -> int:
            return sum([len(await pins.due_for_renewal(workspace, 500.0)) for workspace in await pins.workspaces()])

        here = where[workspaces // 2]
        await _print("the pins of one topic, in all workspaces", of_one_topic, 5)
        await _print("those that are left unfinished, in all workspaces", left, 5)
        await _print("those that are due for renewal, in all workspaces", due, 5)
        await _print("the workspaces", pins.workspaces, 20)
        await _print("a channel's pin of a fact", lambda: pins.of_fact(here, "C0050", "fact50"), OFTEN)
        await _print("a channel's pins", lambda: pins.of_channel(here, "C0050"), OFTEN)
    finally:
        for workspace in where:
            await store.pins.forget_workspace(workspace)
        await store.close()


async def _fill(store: Store, workspaces: list[Workspace], channels: int) -> None:
    for workspace in workspaces:
        whose = {"enterprise_id": workspace.enterprise_id, "team_id": workspace.team_id}
        rows = [{**whose, **_row(workspace, number)} for number in range(channels)]
        topics = [
            {**whose, "pin_id": row["id"], "topic": f"topic{row['n'] % TOPICS}", "digest": "older"} for row in rows
        ]
        async with store._engine.begin() as connection:
            await connection.execute(tables.pins.insert(), [{k: v for k, v in row.items() if k != "n"} for row in rows])
            await connection.execute(tables.pin_topics.insert(), topics)


def _row(workspace: Workspace, number: int) -> dict[str, Any]:
    return {
        "n": number,
        "id": f"{workspace.team_id}-{number:04}",
        "channel": f"C{number:04}",
        "fact": f"fact{number}",
        "asked": '{"ask": "figure", "of": "fact"}',
        "sentence": "A sentence of some length, as a card has it, with a figure and a date in it.",
        "fingerprint": "0123456789abcdef",
        "language": "en",
        "standing": "current",
        "record": "older",
        "pinned_by": "U1",
        "state": PinState.PINNED.value,
        "step": f"{workspace.team_id}-{number:04}",
        "wanted_at": float(number),
        "touched_at": float(number),
        "message_ts": f"{number}.000100",
        "posted_at": float(10 * number),
    }


async def _print(asked: str, question: Callable[[], Awaitable[object]], times: int) -> None:
    took = []
    for _ in range(times):
        start = time.perf_counter()
        answer = await question()
        took.append((time.perf_counter() - start) * 1000)
    found = answer if isinstance(answer, int) else len(answer) if isinstance(answer, list) else 1
    print(f"  {asked:<52} {statistics.median(took):8.2f} ms, at most {max(took):8.2f} ({found} found)")


if __name__ == "__main__":
    main()
