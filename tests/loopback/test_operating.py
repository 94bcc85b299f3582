"""What `bot/OPERATING.md` says of hosts, signals, settings, the store and the log, tried on the bot itself."""

from __future__ import annotations

import asyncio
import json
import random
import shlex
import shutil
import signal
import sqlite3
import sys
import time
from pathlib import Path

import asyncpg
import pytest

from bot.store.background_work import FREED, HEARTBEAT, TRUSTED
from bot.store.store import Store
from bot.store.values import Member, Workspace
from tests.loopback.payloads import as_json, direct_message
from tests.loopback.program import ROOT, STARTING, TOKENS, program
from tests.loopback.slack import LoopbackSlack, eventually
from tests.store.conftest import pooler, postgres_url, server  # noqa: F401  # fixtures

pytestmark = pytest.mark.slow  # most start the bot
QUESTION = "how many people have been returned under MPP?"
GRACE = 30.0  # seconds that a host is told to wait
OPERATING = (ROOT / "bot" / "OPERATING.md").read_text(encoding="utf-8")


async def run(folder: Path, *arguments: str, **settings: str) -> tuple[int, str]:
    """Run one of the bot's commands in a folder, and return its exit status and all that it said."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", *arguments),
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", **settings},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, said.decode()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_reply_under_way_is_posted_before_the_bot_stops_and_a_host_waits_long_enough(
    number: signal.Signals, slack: LoopbackSlack, tmp_path: Path
) -> None:
    async with program(tmp_path, **TOKENS, SLACK_API_URL=slack.api_url) as bot:
        await eventually(lambda: bool(slack.called("auth.test")), 20)
        slack.slow = 1.0
        assert (await bot.send(as_json(direct_message(QUESTION))))[0] == 200
        begun = time.monotonic()
        bot.process.send_signal(number)
        await bot.process.wait()
        assert time.monotonic() - begun < GRACE
    assert len(slack.posts) == 1
    assert f"{GRACE:.0f} seconds" in OPERATING


async def test_a_slack_that_hangs_keeps_the_bot_no_longer_than_a_host_waits(
    slack: LoopbackSlack, tmp_path: Path
) -> None:
    async with program(tmp_path, **TOKENS, SLACK_API_URL=slack.api_url) as bot:
        await eventually(lambda: bool(slack.called("auth.test")), 20)
        slack.slow = 60.0
        assert (await bot.send(as_json(direct_message(QUESTION))))[0] == 200
        begun = time.monotonic()
        log = await bot.stop()
        assert time.monotonic() - begun < GRACE
    assert "Replies that were still under way when the bot stopped: 1" in log


async def test_a_hang_up_before_the_bot_serves_is_heard_and_ends_nothing(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-u", "-m", "bot"),
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "PORT": "0"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdout is not None
    said = ""
    async with asyncio.timeout(60):
        while not hears(process.pid, signal.SIGHUP):
            await asyncio.sleep(0.001)
        process.send_signal(signal.SIGHUP)
        while "The record was read again: it is the same." not in said:
            line = (await process.stdout.readline()).decode()
            assert line, said
            said += line
        process.terminate()
        process.send_signal(signal.SIGHUP)
        assert await process.wait() == 0


def hears(pid: int, number: signal.Signals) -> bool:
    """Return whether a process does something of its own at a signal, as Linux tells it."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    caught = next(line for line in status.splitlines() if line.startswith("SigCgt:"))
    return bool(int(caught.split()[1], 16) >> (number - 1) & 1)


async def test_a_record_is_taken_up_at_whatever_moment_it_is_asked_for(copied_record: Path, tmp_path: Path) -> None:
    """One process alone never takes its own record for a newer one of another's, nor waits for its next round."""
    chance, path = random.Random(17), copied_record / "documents" / "2020-01-29-hrw-qa.yaml"
    async with program(tmp_path, KNOWLEDGE_DIR=str(copied_record)) as bot:
        for figure in range(59_000, 59_003):
            await asyncio.sleep(chance.uniform(0.0, 2.0))
            text = path.read_text(encoding="utf-8")
            text = text.replace(f"{figure:,}", f"{figure + 1:,}").replace(f"value: {figure}", f"value: {figure + 1}")
            path.write_text(text, encoding="utf-8")
            assert (await run(tmp_path, "reload", KNOWLEDGE_DIR=str(copied_record)))[0] == 0
            async with asyncio.timeout(STARTING):
                while f"{figure + 1:,}" not in (await bot.get("/?q=people+returned+under+MPP"))[1]:
                    await asyncio.sleep(0.1)
        log = await bot.stop()
    assert "The record was read again: it is another one" in log
    assert "another process" not in log.lower()


async def test_the_lines_of_the_start_go_to_standard_output_and_the_log_is_one_object_a_line(
    slack: LoopbackSlack, tmp_path: Path
) -> None:
    slack.refuses = "token_revoked"
    async with program(tmp_path, **TOKENS, SLACK_API_URL=slack.api_url, LOG_FORMAT="json") as bot:
        started = bot.said.splitlines()
        await asyncio.sleep(1)
        log = (await bot.stop()).splitlines()[len(started) :]
    assert [line.partition(" ")[0] for line in started] == ["Serving", "Ask", "Slack:"]
    told = [json.loads(line)["event"] for line in log]
    assert any("Background task workspace fails" in line and "token_revoked" in line for line in told)


async def test_the_environment_wins_over_the_file_and_an_empty_value_counts_as_not_set(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=loud\n", encoding="utf-8")
    status, said = await run(tmp_path, "migrate")
    assert (status, said.partition(".")[0]) == (1, "LOG_LEVEL is 'loud', which is none that there is")
    assert (await run(tmp_path, "migrate", LOG_LEVEL="INFO"))[0] == 0
    assert (await run(tmp_path, "migrate", LOG_LEVEL=""))[0] == 0


async def test_a_setting_that_is_wrong_ends_the_process_so_that_a_host_sees_it(tmp_path: Path) -> None:
    async with program(tmp_path, PORT="http") as bot:
        assert bot.process.returncode == 1


async def test_what_the_procfile_runs_before_a_version_starts_runs_in_an_empty_folder(tmp_path: Path) -> None:
    lines = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text(encoding="utf-8").splitlines())
    assert lines["web"] == lines["worker"] == "python -m bot"
    for command in lines["release"].split(" && "):
        program_name, *arguments = shlex.split(command)
        assert (program_name, arguments[:2]) == ("python", ["-m", "bot"])
        status, said = await run(tmp_path, *arguments[2:])
        assert status == 0, said


async def test_a_file_that_is_copied_once_the_bot_has_stopped_is_a_whole_store(
    slack: LoopbackSlack, tmp_path: Path
) -> None:
    async with program(tmp_path, **TOKENS, SLACK_API_URL=slack.api_url) as bot:
        await eventually(lambda: bool(slack.called("auth.test")), 60)
        await bot.pin(QUESTION, slack)
        assert {path.name for path in tmp_path.iterdir()} == {
            f"coalition-bot.sqlite3{end}" for end in ("", "-wal", "-shm")
        }
        await bot.stop()
    copy = shutil.copyfile(tmp_path / "coalition-bot.sqlite3", tmp_path / "copy.sqlite3")
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT count(*) FROM pins").fetchone() == (1,)
    connection.close()


async def test_with_postgres_the_bot_is_not_ready_until_the_store_is_migrated(
    postgres_url: str,  # noqa: F811
    tmp_path: Path,
) -> None:
    address = {"DATABASE_URL": postgres_url.replace("+asyncpg", "")}
    async with program(tmp_path, **address) as bot:
        status, body = await bot.get("/readyz")
        assert (status, json.loads(body)["parts"]["store"]) == (503, False)
        assert (await bot.get("/healthz"))[0] == 200
        assert "59,000" in (await bot.get("/?q=returned+under+MPP"))[1]
        assert (await run(tmp_path, "migrate", **address))[0] == 0
        assert (await run(tmp_path, "migrate", **address))[0] == 0
        async with asyncio.timeout(20):
            while (await bot.get("/readyz"))[0] != 200:
                await asyncio.sleep(0.1)
        assert "has no tables yet. Run `python -m bot migrate`" in await bot.stop()


async def test_a_pooler_takes_the_schema_that_the_database_gives_the_user(
    pooler: str,  # noqa: F811
    postgres_url: str,  # noqa: F811
) -> None:
    direct = await asyncpg.connect(postgres_url.replace("+asyncpg", ""))
    await direct.execute("DROP SCHEMA IF EXISTS press CASCADE; DROP ROLE IF EXISTS press")
    await direct.execute("CREATE ROLE press LOGIN; CREATE SCHEMA press AUTHORIZATION press")
    await direct.execute("ALTER ROLE press SET search_path = press")
    store = Store(pooler.replace("//bot@", "//press@"))
    try:
        await store.migrate()
        await store.preferences.choose_language(Member(Workspace("", "T1"), "U1"), "es")
        assert await direct.fetchval("SELECT count(*) FROM press.preferences") == 1
    finally:
        await store.close()
        await direct.execute("DROP SCHEMA press CASCADE")
        await direct.close()


def test_another_process_goes_on_within_half_a_minute() -> None:
    assert TRUSTED < FREED
    assert (FREED + 1) * HEARTBEAT + HEARTBEAT <= 30
