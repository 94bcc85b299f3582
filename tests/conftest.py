"""What many tests share: the record as it is shipped, and the letters where they are at hand."""

from __future__ import annotations

import asyncio
import gc
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import settings

from bot.answers.answerer import Answerer
from bot.knowledge import loading, naming, usage
from bot.knowledge.knowledge import Knowledge
from bot.store.store import opened
from tests import chance, drawn, rereading
from tests.damages import Damage
from tests.shipped import KNOWLEDGE, ROOT, shipped, statements_of

TESTS = Path(__file__).parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to try another part of what is made in thousands, or all of it."""
    parser.addoption(drawn.PART, type=int, default=0, help="which part to try of what is made in thousands")
    parser.addoption(drawn.OPTION, action="store_true", help="try all of it")


def pytest_configure(config: pytest.Config) -> None:
    """Let Hypothesis try the same in each run, and less in the quick one, unless a profile is named.

    A process of tests holds records and their indexes to its end: to look through them for garbage as often as Python
    does by itself took a twelfth of its time.
    """
    gc.set_threshold(20_000, 20, 20)
    if sys.dont_write_bytecode:
        keep_what_is_compiled(config.rootpath / ".pytest_cache" / "compiled")
    drawn.try_part(part_of(config))
    if not config.getoption("--hypothesis-profile"):
        settings.load_profile("quick" if config.getoption("markexpr") == "not slow" else "whole")


def part_of(config: pytest.Config) -> int | None:
    """Return which part is tried of what is made in thousands; None for all."""
    return None if config.getoption(drawn.OPTION) else int(config.getoption(drawn.PART))


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Read all tests in turns: here, since in a worker what is covered is looked at from the session's start on."""
    config = session.config
    if (worker := getattr(config, "workerinput", None)) and [Path(one).resolve() for one in config.args] == [TESTS]:
        read_in_turns(int(worker["workerid"].removeprefix("gw")), worker["workercount"])


def keep_what_is_compiled(folder: Path) -> None:
    """Let all processes of the tests share what they compile, away from the sources, where it is not wanted there.

    Some containers set PYTHONDONTWRITEBYTECODE: each of many processes would compile the bot and its libraries anew.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = str(folder)


def pytest_report_header(config: pytest.Config) -> str:
    """Tell which part is tried, so that who sees it fail can try the same."""
    number = part_of(config)
    return (
        "all cases" if number is None else f"part {number} of what is made in thousands ({drawn.PART}, {drawn.OPTION})"
    )


def read_in_turns(number: int, of: int) -> None:
    """Import all tests, each of several processes from another one on, so that one compiles what the others then read.

    In a fresh clone, where nothing is compiled, each took half as long again for all of it.
    """
    files = sorted(TESTS.rglob("test_*.py"))
    first = len(files) * number // of
    for file in (*files[first:], *files[:first]):
        with suppress(Exception, pytest.skip.Exception):  # told as soon as it is collected
            import_module(".".join(file.relative_to(TESTS.parent).with_suffix("").parts))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put first what looks at the whole table of questions: one process of several asks it then.

    They go out with xdist's first chunk, which is larger.
    """
    items.sort(key=lambda item: "answered" not in getattr(item, "fixturenames", ()))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Give Hypothesis the same to choose from, whatever was tested before."""
    if item.get_closest_marker("hypothesis"):
        chance.read_every_module()


@pytest.fixture(scope="session")
def record() -> Knowledge:
    return KNOWLEDGE


@pytest.fixture(scope="session")
def answerer() -> Answerer:
    return shipped()


@pytest.fixture(scope="session")
def letters() -> Path:
    """The folder of the letters, which the project does not hold."""
    folder = Path(os.environ.get("LETTERS_DIR") or ROOT.parent / "shared" / "letters")
    if not folder.is_dir():
        reason = f"the letters are not at {folder}; set LETTERS_DIR"
        if os.environ.get("LETTERS_REQUIRED"):
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


@pytest.fixture(scope="session", autouse=True)
def statements_read_once() -> Iterator[None]:
    """Whatever reviews a draft against a record that the tests share reads its statements from there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.review.reviewer.Statements", statements_of)
        yield


@pytest.fixture
def nothing_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """A newer record leaves the older one in memory: to look for it takes longer, the more other tests have built."""
    monkeypatch.setattr("bot.reloading.forget_what_was_built", lambda: None)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the newest schema, to be copied: that takes no time."""
    path = tmp_path_factory.mktemp("store") / "migrated.sqlite3"

    async def migrate() -> None:
        async with opened(f"sqlite+aiosqlite:///{path}"):
            pass

    asyncio.run(migrate())
    return path


@pytest.fixture
def parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that load many records which are the same but for a line."""
    monkeypatch.setattr(loading, "read", rereading.read)
    monkeypatch.setattr(naming, "spelling", rereading.spelling)
    monkeypatch.setattr(usage, "_Told", rereading.told)


@pytest.fixture
def copied_record(tmp_path: Path, parsed_once: None) -> Path:  # noqa: ARG001  # a fixture
    """A copy of the record that a test may damage."""
    return Path(shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge"))


@pytest.fixture
def small_record(tmp_path: Path) -> Path:
    """A copy of a record that is read in no time, for what is the same in any record."""
    return Path(shutil.copytree(ROOT / "tests" / "heron", tmp_path / "heron", ignore=shutil.ignore_patterns("letters")))


@pytest.fixture
def damage(copied_record: Path) -> Damage:
    """Replace a text in one file of the copy, and return the folder."""

    def replace(file: str, old: str, new: str) -> Path:
        path = copied_record / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return copied_record

    return replace
