"""Several processes on one store: one pin of a fact, and one of them at the background work."""

from __future__ import annotations

import asyncio
import json
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.store.store import Store
from tests.store.conftest import HERE
from tests.store.postgres import Server
from tests.store.processes import FACTS, HEARTBEAT, line_of, process

pytestmark = pytest.mark.slow


async def test_two_processes_that_want_the_same_facts_get_one_pin_of_each(store: Store, url: str) -> None:
    async with process("want", url) as first, process("want", url) as second:
        both = (first, second)
        assert [await line_of(running) for running in both] == ["ready", "ready"]
        for running in both:
            assert running.stdin is not None
            running.stdin.write(b"go\n")
        got = [json.loads(await line_of(running)) for running in both]
    assert [pin_id for pin_id, _ in got[0]] == [pin_id for pin_id, _ in got[1]]
    for one, other in zip(*got, strict=True):
        assert one[1] + other[1] == 1
    assert len(await store.pins.of_workspace(HERE)) == FACTS


@pytest.mark.parametrize("death", [signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP])
@pytest.mark.usefixtures("store")
async def test_when_the_process_at_work_dies_or_hangs_another_goes_on(url: str, death: signal.Signals) -> None:
    async with process("lead", url) as first:
        assert (await line_of(first)).startswith("leads ")
        async with process("lead", url) as second:
            await asyncio.sleep(5 * HEARTBEAT)
            died_at = time.time()
            first.send_signal(death)
            word, at = (await line_of(second)).split()
            assert word == "leads"
            assert float(at) >= died_at
            if death is signal.SIGSTOP:  # when it comes to itself, it stops working before it does anything else
                first.send_signal(signal.SIGCONT)
                assert (await line_of(first)).startswith("stops ")


@asynccontextmanager
async def going(store: Store, job: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
    store.background_work.heartbeat = HEARTBEAT
    working = asyncio.create_task(store.background_work.do(job))
    yield
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)


async def for_ever() -> None:
    await asyncio.Event().wait()


async def until(claim: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not claim():
            await asyncio.sleep(0.01)


async def test_a_process_whose_connection_hangs_stops_before_another_goes_on(postgres_url: str) -> None:
    address = make_url(postgres_url)
    hangs = asyncio.Event()

    async def forward(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(65536):
                if hangs.is_set():
                    await asyncio.Event().wait()
                writer.write(data)
        finally:
            writer.transport.abort()

    pipes: set[asyncio.Task[None]] = set()

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_connection(address.host, address.port)
        for way in ((reader, there[1]), (there[0], writer)):
            pipes.add(asyncio.create_task(forward(*way)))

    proxy = await asyncio.start_server(connect, "127.0.0.1", 0)
    through = address.set(host="127.0.0.1", port=proxy.sockets[0].getsockname()[1])
    first, second = Store(through.render_as_string(hide_password=False)), Store(postgres_url)
    await second.migrate()
    async with going(first, for_ever):
        await until(first.background_work.is_ours)
        async with going(second, for_ever):
            await asyncio.sleep(2 * HEARTBEAT)
            assert not second.background_work.is_ours()
            hangs.set()
            await until(lambda: not first.background_work.is_ours())
            assert not second.background_work.is_ours()
            await until(second.background_work.is_ours)
            assert not first.background_work.is_ours()
    for store in (first, second):
        await store.close()
    proxy.close()
    for pipe in pipes:
        pipe.cancel()
    await asyncio.gather(*pipes, return_exceptions=True)


async def test_the_work_goes_on_when_the_store_is_back(empty_server: Server, caplog: pytest.LogCaptureFixture) -> None:
    store = Store(empty_server.url)
    await store.migrate()
    begun: list[int] = []

    async def job() -> None:
        begun.append(len(begun))
        await for_ever()

    async with going(store, job):
        await until(lambda: begun == [0])
        empty_server.stop()
        try:
            await until(lambda: not store.background_work.is_ours())
            await asyncio.sleep(5 * HEARTBEAT)
        finally:
            empty_server.start()
        await until(lambda: begun == [0, 1])
    await store.close()
    assert len([record for record in caplog.records if "cannot say which process" in record.getMessage()]) == 1


async def test_a_job_that_ends_or_fails_gives_the_work_up(store: Store, other_process: Store) -> None:
    async def ends() -> None:
        assert store.background_work.is_ours()

    async def fails() -> None:
        raise ZeroDivisionError

    await store.background_work.do(ends)
    with pytest.raises(ZeroDivisionError):
        await store.background_work.do(fails)
    assert not store.background_work.is_ours()
    await other_process.background_work.do(for_nothing)


async def for_nothing() -> None:
    return


async def test_the_work_waits_for_a_file_that_has_no_tables(tmp_path: Path) -> None:
    store = Store(f"sqlite+aiosqlite:///{tmp_path / 'store.sqlite3'}")
    async with going(store, for_ever):
        await asyncio.sleep(2 * HEARTBEAT)
        assert not store.background_work.is_ours()
        await store.migrate()
        await until(store.background_work.is_ours)
    await store.close()
