"""Stores as each version left them, with something in each table, come to the newest schema with all that is in them.

The files of `tests/store/left` were written by each version's own code; `tests.store.leave` writes those of this one.
"""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from bot.answers.answerer import Answerer
from bot.settings import SlackSettings
from bot.store import migrating
from bot.store.store import Store, opened
from bot.store.tables import NEWEST, OLDEST_READER
from bot.store.values import Member, Preference
from tests.loopback.bot_process import OAUTH
from tests.loopback.channels import Message
from tests.loopback.conftest import Records, running_bot
from tests.loopback.payloads import BOT_TOKEN, SIGNING_SECRET, as_json, mention, signed
from tests.loopback.slack import LoopbackSlack, eventually
from tests.loopback.test_installing import of_team
from tests.loopback.test_orphans import FAST
from tests.shipped import answering
from tests.store.conftest import postgres_url  # noqa: F401  # a fixture
from tests.store.leave import HOME, INSTALLED, LEFT, TOKEN
from tests.test_command_line import bot

FILES = sorted(LEFT.glob("*.sql"))
QUIET = 0.5  # seconds, several rounds of the background work: for what must not come

Rows = dict[str, list[dict[str, Any]]]


def schema_of(file: Path) -> str:
    """0002 of `0.2.0-0002.sqlite.sql`."""
    return file.name.partition("-")[2].partition(".")[0]


def named(file: Path) -> str:
    return file.name.removesuffix(".sql")


def since(schema: str) -> list[Any]:
    """What was left with a schema or a later one; a Postgres each takes as long as the rest together."""
    slow = pytest.mark.slow
    return [
        pytest.param(file, marks=slow if ".postgres." in file.name else (), id=named(file))
        for file in FILES
        if schema_of(file) >= schema
    ]


def each() -> list[Any]:
    """What was left with each schema: a command brings it to the newest, which takes a second or two."""
    quick = [file for file in FILES if ".sqlite." in file.name][-1]
    return [pytest.param(file, marks=() if file == quick else pytest.mark.slow, id=named(file)) for file in FILES]


@pytest.fixture
def url(file: Path, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A store as a version left it."""
    sql = file.read_text(encoding="utf-8")
    if ".sqlite." in file.name:
        path = tmp_path / "left.sqlite3"
        with closing(sqlite3.connect(path)) as store:
            store.executescript(sql)
        return f"sqlite+aiosqlite:///{path}"
    url = str(request.getfixturevalue("postgres_url"))

    async def restore() -> None:
        connection = await asyncpg.connect(url.replace("+asyncpg", ""))
        await connection.execute(sql)
        await connection.close()

    asyncio.run(restore())
    return url


async def rows_of(url: str) -> Rows:
    """Return all that a store holds, by table."""

    def all_of(connection: Connection) -> Rows:
        tables = inspect(connection).get_table_names()
        return {
            table: [dict(row._mapping) for row in connection.execute(text(f"SELECT * FROM {table}"))]  # noqa: S608
            for table in tables
        }

    store = Store(url)
    async with store._engine.connect() as connection:
        rows = await connection.run_sync(all_of)
    await store.close()
    return rows


async def migrate(url: str, *arguments: str) -> str:
    """Run the command, and return what it says; `test_command_line` starts it as an operator does."""
    address = url.replace("+aiosqlite", "").replace("+asyncpg", "")
    result = await asyncio.to_thread(bot, "migrate", *arguments, DATABASE_URL=address)
    assert (result.returncode, result.stderr) == (0, "")
    return result.stdout


async def to_the_newest(url: str) -> None:
    async with opened(url) as store:
        await store.migrate()


def missing(before: Rows, after: Rows) -> dict[str, list[dict[str, Any]]]:
    """Return the rows that are not there any more with all that they said, but for which schema the store has."""
    lost = defaultdict(list)
    for table, rows in before.items():
        for row in rows if table != "alembic_version" else ():
            is_there = any(row.items() <= other.items() for other in after.get(table, ()))
            if not is_there and row.get("name") != OLDEST_READER:
                lost[table].append(row)
    return lost


def test_each_schema_that_there_ever_was_has_a_store_that_was_left_with_it() -> None:
    folder = Path(migrating.__file__).parent / "migrations"
    schemas = {script.revision for script in ScriptDirectory(str(folder)).walk_revisions()}
    for backend in ("sqlite", "postgres"):
        left = {schema_of(file) for file in FILES if f".{backend}." in file.name}
        assert left == schemas, "run `python -m tests.store.leave VERSION` with the version of the new migration"


@pytest.mark.parametrize("schema", sorted({schema_of(file) for file in FILES}))
def test_each_table_of_a_store_that_was_left_holds_something_in_one_database_at_least(schema: str) -> None:
    sql = "\n".join(file.read_text(encoding="utf-8") for file in FILES if schema_of(file) == schema)
    tables, filled = (
        set(re.findall(rf'{begins}(?:public\.)?"?(\w+)', sql)) for begins in ("CREATE TABLE ", "INSERT INTO ")
    )
    assert tables == filled


@pytest.mark.parametrize("file", each())
async def test_a_store_of_each_version_keeps_every_row(url: str) -> None:
    before = await rows_of(url)
    assert f"has the newest schema, {NEWEST}.\n" in await migrate(url)
    after = await rows_of(url)
    assert missing(before, after) == {}
    await migrate(url)
    assert await rows_of(url) == after
    async with opened(url) as store:
        assert await store.is_current()
        assert await store.preferences.of(Member(HOME, "U1")) == Preference("es")
        assert await store.preferences.of(Member(HOME, "U2")) == Preference(None, "wola")


@pytest.mark.slow
@pytest.mark.parametrize("file", since(NEWEST))
async def test_a_store_that_goes_back_and_comes_again_keeps_what_people_made(url: str) -> None:
    before = await rows_of(url)
    assert (await migrate(url, "--to", "0001")).endswith(" has the older schema, 0001.\n")
    await migrate(url)
    # What was asked in vain, and installations that were begun, are of no use to an older version.
    assert set(missing(before, await rows_of(url))) == {"gaps", "gap_presses", "oauth_states"}


def tell_slack_of(slack: LoopbackSlack, rows: list[dict[str, Any]]) -> None:
    """Let Slack have the cards that were pinned."""
    for row in rows:
        channel = slack.channel(row["channel"], BOT_TOKEN if row["team_id"] == HOME.team_id else TOKEN)
        channel.messages[row["message_ts"]] = Message(row["message_ts"], row["sentence"])
        channel.pin(row["message_ts"])


def settings_of(slack: LoopbackSlack, *, is_of_many: bool) -> SlackSettings:
    if is_of_many:
        slack.workspaces[TOKEN] = INSTALLED.team_id
        return SlackSettings("", None, SIGNING_SECRET, slack.api_url, oauth=OAUTH)
    return SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, slack.api_url)


async def at_rest(url: str, team: str, answerer: Answerer) -> list[dict[str, Any]]:
    """Wait until the bot has looked up a workspace's pins in the record, and return them."""
    async with asyncio.timeout(20):
        while True:
            rows = [row for row in (await rows_of(url))["pins"] if row["team_id"] == team]
            if {row["record"] for row in rows} == {answerer.foundations.record} and not any(
                row["change"] for row in rows
            ):
                return rows
            await asyncio.sleep(0.1)


@pytest.mark.parametrize("file", since("0002"))
@pytest.mark.parametrize("has_changed", [pytest.param(False, marks=pytest.mark.slow), True])
async def test_what_an_older_version_pinned_is_told_of_a_change_and_of_nothing_else(
    has_changed: bool, url: str, slack: LoopbackSlack, records: Records, real_answerer: Answerer
) -> None:
    await to_the_newest(url)
    answerer = answering(records.corrected) if has_changed else real_answerer
    before = [row for row in (await rows_of(url))["pins"] if row["team_id"] == HOME.team_id]
    tell_slack_of(slack, before)
    async with running_bot(settings_of(slack, is_of_many=False), answerer, database_url=url, timing=FAST):
        after = await at_rest(url, HOME.team_id, answerer)
        await asyncio.sleep(QUIET)
    assert {row["id"] for row in after} == {row["id"] for row in before}
    lines = [(post["channel"], post["thread_ts"], post["text"]) for post in slack.posts]
    (changed,) = [row for row in before if "59,000" in row["sentence"]]
    if not has_changed:
        assert lines == []
        return
    ((channel, thread, line),) = lines
    assert (channel, thread) == (changed["channel"], changed["message_ts"])
    assert "Over 61,000" in line
    assert "Over 59,000" in line
    assert "Over 61,000" in slack.channel(channel).message(thread).text


@pytest.mark.parametrize("file", since("0004"))
async def test_a_token_that_an_older_version_sealed_is_opened_and_used(
    url: str, slack: LoopbackSlack, records: Records
) -> None:
    await to_the_newest(url)
    answerer = answering(records.corrected)
    tell_slack_of(slack, [row for row in (await rows_of(url))["pins"] if row["team_id"] == INSTALLED.team_id])
    async with running_bot(settings_of(slack, is_of_many=True), answerer, database_url=url, timing=FAST) as bot:
        await at_rest(url, INSTALLED.team_id, answerer)
        request = as_json(of_team(INSTALLED.team_id, mention("<@UBOT> how many people were returned?")))
        assert await bot.post(request[0], signed(*request)) == (200, "")
        await eventually(lambda: len(slack.posts) == 2)
    told, answered = slack.called("chat.postMessage")
    assert {told.token, answered.token} == {f"Bearer {TOKEN}"}
    assert told.arguments["channel"] == "C3"
    assert "Over 61,000" in told.arguments["text"]
