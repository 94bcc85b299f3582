"""Which record is taken up while the bot runs: never one that was cut short, and never another than was told."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import shutil
import signal
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.command_line.run import run
from bot.errors import KnowledgeError
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load, record_paths
from bot.knowledge.losses import losses
from bot.knowledge.reading import Source
from bot.knowledge.settling import settled
from bot.reloading import Reloader, Settle
from bot.serve import Served, running
from bot.settings import Settings
from bot.store.notices import RELOAD
from bot.store.store import Store, opened
from bot.supervisor import Watch
from tests.drawn import drawn
from tests.shipped import ROOT

LISTENING = 0.02  # seconds
DOCUMENT = "documents/2020-01-29-hrw-qa.yaml"
PATIENCE = 20.0


@dataclass
class Reloading:
    """A bot that listens, and another process of its store."""

    current: Current
    reloader: Reloader
    store: Store
    on_disk: list[Any]
    reads: list[str]

    @property
    def record(self) -> str:
        """The digest of the record in use."""
        return self.current.answerer.foundations.record

    async def read_again(self) -> None:
        """Wait until the record was read once more, and what follows from it is done."""
        before = len(self.reads)
        async with asyncio.timeout(PATIENCE):
            while len(self.reads) == before:
                await asyncio.sleep(0.01)


@pytest.fixture(scope="module")
def record() -> Knowledge:
    """A record that is read in no time: here it matters only that there are several."""
    return load(ROOT / "tests" / "heron")


class Unprepared(Answerer):
    """Takes up no time for what nobody asks here."""

    def prepare(self) -> None:
        """Prepare nothing."""


@asynccontextmanager
async def listening(folder: Path, record: Knowledge, settle: Settle | None = None) -> AsyncIterator[Reloading]:
    on_disk: list[Any] = [record]
    reads: list[str] = []

    def read() -> Answerer:
        newest = on_disk[-1]
        if isinstance(newest, Exception):
            raise newest
        return Unprepared(newest)

    async with opened(f"sqlite+aiosqlite:///{folder}/store.sqlite3") as store:
        current = Current(Answerer(record))
        reloader = Reloader(current, read, store.notices, None, LISTENING, settle=settle)
        await reloader.start()
        reload = reloader._reload

        async def counted(**how: Any) -> None:
            await reload(**how)
            reads.append("read")

        reloader._reload = counted  # type: ignore[method-assign]
        task = asyncio.create_task(reloader.run(Watch("record")))
        yield Reloading(current, reloader, store, on_disk, reads)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def digest(record: Knowledge) -> str:
    return Answerer(record).foundations.record


def without_a_fact(record: Knowledge) -> Knowledge:
    """The record, less the first fact of a document."""
    name, document = next((name, one) for name, one in record.documents.items() if one.facts)
    less = replace(document, facts=document.facts[1:])
    return replace(record, documents={**record.documents, name: less})


def with_another_word(record: Knowledge) -> Knowledge:
    """The record, with another name of a person."""
    name, person = next(iter(record.people.items()))
    return replace(record, people={**record.people, name: replace(person, name=f"{person.name} Another")})


@pytest.fixture(scope="module")
def heron() -> Knowledge:
    """A small record, which is arranged in no time."""
    return load(ROOT / "tests" / "heron")


@pytest.mark.slow
async def test_what_is_only_changed_is_taken_up_and_the_older_one_forgotten(heron: Knowledge, tmp_path: Path) -> None:
    async with listening(tmp_path, heron) as bot:
        bot.on_disk.append(with_another_word(heron))
        bot.reloader.ask()
        await bot.read_again()
        assert bot.record == digest(bot.on_disk[-1]) == await bot.store.notices.newest_record()


@pytest.mark.usefixtures("nothing_forgotten")
async def test_a_record_that_lacks_something_is_not_taken_up_by_sighup(
    heron: Knowledge, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with listening(tmp_path, heron) as bot:
        before = bot.record
        bot.on_disk.append(without_a_fact(heron))
        bot.reloader.ask()
        await bot.read_again()
        assert bot.record == before
        (line,) = [one.getMessage() for one in caplog.records if one.levelname == "ERROR"]
        assert "lacks" in line
        assert "python -m bot reload" in line
        assert ".facts" in line
        assert await bot.store.notices.newest_record() == before


@pytest.mark.usefixtures("nothing_forgotten")
async def test_a_record_that_lacks_something_is_taken_up_where_somebody_said_so(
    heron: Knowledge, tmp_path: Path
) -> None:
    async with listening(tmp_path, heron) as bot:
        bot.on_disk.append(without_a_fact(heron))
        wanted = digest(bot.on_disk[-1])
        await bot.store.notices.give_record(wanted, is_wanted=True)
        await bot.store.notices.ask_to_reload(wanted)
        await bot.read_again()
        assert bot.record == wanted


@pytest.mark.usefixtures("nothing_forgotten")
@pytest.mark.parametrize("is_asked", [True, False])
async def test_another_record_than_was_told_is_left(
    is_asked: bool, heron: Knowledge, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with listening(tmp_path, heron) as bot:
        before = bot.record
        bot.on_disk.append(without_a_fact(heron))  # half a file, as yet
        told = digest(with_another_word(heron))
        await bot.store.notices.give_record(told, is_wanted=True)
        if is_asked:
            await bot.store.notices.ask_to_reload(told)
        await bot.read_again()
        assert bot.record == before
        assert "another record than the one that was told" in caplog.text
        bot.on_disk.append(with_another_word(heron))
        await bot.store.notices.ask_to_reload(told)
        await bot.read_again()
        assert bot.record == told


@pytest.mark.usefixtures("nothing_forgotten")
async def test_a_word_of_an_older_version_that_names_no_record_still_counts(heron: Knowledge, tmp_path: Path) -> None:
    async with listening(tmp_path, heron) as bot:
        bot.on_disk.append(with_another_word(heron))
        await bot.store.notices.give(RELOAD, "0123456789abcdef")
        await bot.read_again()
        assert bot.record == digest(bot.on_disk[-1])


@pytest.mark.usefixtures("nothing_forgotten")
async def test_what_was_told_by_a_clock_that_is_ahead_gives_way_to_what_is_asked_for(
    heron: Knowledge, tmp_path: Path
) -> None:
    async with listening(tmp_path, heron) as bot:
        await bot.store.notices.give_record("of tomorrow", time.time() + 86_400, is_wanted=True)
        assert await bot.store.notices.newest_record() == "of tomorrow"
        for _ in range(2):
            await bot.store.notices.give_record(bot.record, is_wanted=True)
            assert await bot.store.notices.newest_record() == bot.record
            await bot.store.notices.give_record("of tomorrow", is_wanted=True)
            assert await bot.store.notices.newest_record() == "of tomorrow"


async def test_a_process_that_takes_long_to_start_takes_nothing_back_that_others_have_read_meanwhile(
    heron: Knowledge, tmp_path: Path
) -> None:
    """It began with files from before; that it told of them later does not make them the newest."""
    began_at = time.time()
    url = f"sqlite+aiosqlite:///{tmp_path}/store.sqlite3"
    async with opened(url) as store:
        await store.notices.give_record("what the others have", is_wanted=True)
        starting = Served(Unprepared(heron), 1, 1, began_at, lambda: Unprepared(heron))
        settings = Settings(port=0, database_url=url)
        async with running(settings, {"": starting}):
            assert f"record:{digest(heron)}" in await store.notices.all()
            assert await store.notices.newest_record() == "what the others have"


@pytest.mark.slow
async def test_what_is_read_once_it_is_whole_is_newer_than_what_others_have_read_while_it_was_waited_for(
    heron: Knowledge, tmp_path: Path
) -> None:
    """As where a process starts while files are being copied: it has half of them, and whoever waited has all."""
    whole, half = with_another_word(heron), without_a_fact(heron)
    is_waiting, may_read = threading.Event(), threading.Event()

    def settle(read: Callable[[], Any]) -> Any:
        is_waiting.set()
        may_read.wait(PATIENCE)
        return read()

    async with listening(tmp_path, heron, settle) as bot:
        bot.on_disk.append(whole)
        bot.reloader.ask()
        await asyncio.to_thread(is_waiting.wait, PATIENCE)
        await bot.store.notices.give_record(digest(half))
        may_read.set()
        await bot.read_again()
        assert await bot.store.notices.newest_record() == bot.record == digest(whole)


@pytest.fixture
def hanging_up() -> Iterator[None]:
    """What a SIGHUP does afterwards is what it did before."""
    before = signal.getsignal(signal.SIGHUP)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("hanging_up")
def test_the_program_says_when_it_began_to_read_its_record(heron: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Served] = []
    read_by: list[float] = []

    def loaded(_: Path) -> Knowledge:
        read_by.append(time.time())
        return heron

    async def serve(_: Settings, records: Mapping[str, Served], **_more: object) -> None:
        served.extend(records.values())

    monkeypatch.setattr("bot.command_line.run.load_record", loaded)
    monkeypatch.setattr("bot.serve.serve", serve)
    monkeypatch.setattr("bot.logs.configure_logs", lambda _: None)  # the process's own, which other tests look at
    begun_at = time.time()
    assert run(argparse.Namespace(), Settings()) == 0
    assert begun_at <= (served[0].read_at or 0.0) <= read_by[0]


# After one line in so many, and of the one record also behind each entry, where what is left is most like a whole file:
# each time the whole record is read, the shipped one in a tenth of a second. Of those of the slow tests a commit tries
# one in four.
CUT = [
    pytest.param(ROOT / "tests" / "records" / "agua", 401, False, 1, id="agua"),
    pytest.param(ROOT / "tests" / "records" / "agua", 5, True, 4, id="agua, behind each entry", marks=pytest.mark.slow),
    pytest.param(ROOT / "knowledge", 30, False, 4, id="shipped", marks=pytest.mark.slow),
]


@pytest.mark.usefixtures("parsed_once")
@pytest.mark.parametrize(("whole_record", "step", "behind_entries", "one_in"), CUT)
def test_a_file_that_was_cut_at_a_line_s_end_has_a_fault_or_is_seen_to_lack_something(
    whole_record: Path, step: int, behind_entries: bool, one_in: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Source, "lines", {})  # at which line a fault is takes another reading, and is not looked at
    record, folder = load(whole_record), Path(shutil.copytree(whole_record, tmp_path / "record"))
    loaded = 0
    for path in filter(Path.is_file, record_paths(folder)):
        whole = path.read_text(encoding="utf-8")
        lines = whole.splitlines(keepends=True)
        ends = [at for at, line in enumerate(lines) if behind_entries and line.lstrip().startswith("- ")]
        for at in drawn(sorted({*range(0, len(lines), step), *ends}), one_in):
            path.write_text("".join(lines[:at]), encoding="utf-8")
            try:
                cut = load(folder)
            except KnowledgeError:
                continue
            loaded += 1
            assert losses(record, cut), f"{path.name}, cut after {at} lines"
        path.write_text(whole, encoding="utf-8")
    assert loaded
    assert losses(record, load(folder)) == []


def test_what_is_lost_is_named_by_its_id(record: Knowledge) -> None:
    less = without_a_fact(record)
    identifier = next(one for one in record.documents.values() if one.facts).facts[0].id
    assert any(place.endswith(f".facts#{identifier}") for place in losses(record, less))
    assert losses(less, record) == []


def test_a_record_is_read_once_its_files_stay_as_they_are(copied_record: Path) -> None:
    path = copied_record / "people.yaml"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole[:100], encoding="utf-8")

    def write_on() -> None:
        for at in range(100, len(whole) + 500, 500):
            time.sleep(0.02)
            path.write_text(whole[:at], encoding="utf-8")
        path.write_text(whole, encoding="utf-8")

    writer = threading.Thread(target=write_on)
    writer.start()
    assert settled(copied_record, lambda: load(copied_record), quiet=0.2).people
    writer.join()


def test_a_record_that_changes_while_it_is_read_is_read_again(copied_record: Path) -> None:
    read: list[str] = []

    def reading() -> int:
        if not read:
            os.utime(copied_record / "people.yaml")
        read.append("once more")
        return len(read)

    assert settled(copied_record, reading, quiet=0.01) == 2


def test_a_record_that_never_settles_is_said_to_be_written(copied_record: Path) -> None:
    def reading() -> None:
        shutil.copyfile(copied_record / "people.yaml", copied_record / DOCUMENT)

    with pytest.raises(KnowledgeError, match="still being written"):
        settled(copied_record, reading, quiet=0.01, patience=0.3)


@pytest.mark.usefixtures("nothing_forgotten")
async def test_whatever_reading_raises_the_next_word_is_heard(
    record: Knowledge, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with listening(tmp_path, record) as bot:
        for error in (MemoryError(), RecursionError(), KnowledgeError(["a fault"]), ValueError("what")):
            bot.on_disk.append(error)
            bot.reloader.ask()
            await bot.read_again()
        bot.on_disk.append(with_another_word(record))
        bot.reloader.ask()
        await bot.read_again()
        assert bot.record == digest(bot.on_disk[-1])
