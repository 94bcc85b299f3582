"""Leaves a store as this version of the bot does, with something in each table, and writes it down as SQL.

    python -m tests.store.leave VERSION

VERSION is that of the changelog which the schema comes with. Writes `left/VERSION-SCHEMA.sqlite.sql`, and the same for
Postgres; `test_upgrades.py` brings them to the newest schema. It is run once for each schema, while that is the newest:
a later version leaves other rows.
"""

from __future__ import annotations

import asyncio
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

from bot.languages import say
from bot.settings import SlackSettings
from bot.store.store import opened
from bot.store.tables import NEWEST
from bot.store.values import Member, Workspace
from tests.loopback.bot_process import OAUTH, wait_for_the_store
from tests.loopback.conftest import Bot, running_bot
from tests.loopback.payloads import (
    BOT_TOKEN,
    SIGNING_SECRET,
    as_json,
    form,
    installed,
    mention,
    slash_command,
)
from tests.loopback.slack import LoopbackSlack, eventually, loopback_slack
from tests.loopback.test_installing import begin, install
from tests.loopback.test_orphans import send
from tests.shipped import shipped
from tests.store.conftest import CARD
from tests.store.postgres import Server, installed_programs, private_server
from tests.store.processes import KEY

LEFT = Path(__file__).parent / "left"
HOME, INSTALLED = Workspace("", "T1"), Workspace("", "T2")
TOKEN = "xoxb-fake-two"
OTHER = "water"  # a record beside the first one
LEADING = 6.0  # seconds until the bot has taken up the background work, if it had to wait for it
CROWD = 8  # people who ask alike, of whom some may count as one
PINNED = (
    ("C1", "how many people have been returned under MPP?"),
    ("C1", "¿cuántos niños fueron devueltos bajo MPP?"),
    ("C2", "who signed the July 2019 letter?"),
)


@asynccontextmanager
async def lived_in(url: str) -> AsyncIterator[None]:
    """Use a store as people and the bot do, so that each of its tables holds something while the block lasts."""
    async with opened(url) as store:
        await store.migrate()
        await store.preferences.choose_language(Member(HOME, "U1"), "es")
        await store.preferences.choose_organization(Member(HOME, "U2"), "wola")
        await store.notices.ask_to_reload("r1")
        await store.record_choices.choose(HOME, "C4", OTHER)
        await store.of(OTHER).preferences.choose_language(Member(HOME, "U1"), "fr")
        await store.of(OTHER).pins.want(HOME, "C4", CARD, "U1")
        for number in range(CROWD):
            person = Member(HOME, f"U{number}")
            await store.gaps.note("how many Haitians were returned?", "people returned", "en", person, KEY)
    async with loopback_slack() as slack:
        at_home = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, slack.api_url, keeps_gaps=True)
        async with running_bot(at_home, shipped(), database_url=url) as bot:
            for channel, question in PINNED:
                await pin(bot, slack, HOME.team_id, channel, question)
            before = len(slack.posts)
            await send(bot, as_json(mention(f"<@UBOT> {PINNED[0][1]}")))
            await eventually(lambda: len(slack.posts) > before)
        of_many = SlackSettings("", None, SIGNING_SECRET, slack.api_url, keeps_gaps=True, oauth=OAUTH)
        async with running_bot(of_many, shipped(), database_url=url) as bot:
            await install(bot, slack, installed(TOKEN, INSTALLED.team_id))
            await pin(bot, slack, INSTALLED.team_id, "C3", PINNED[0][1])
            await begin(bot)
            await asyncio.sleep(LEADING)
            yield


async def pin(bot: Bot, slack: LoopbackSlack, team: str, channel: str, question: str) -> None:
    before = len(slack.responses)
    named: dict[str, Any] = {"team_id": team, "channel_id": channel, "response_url": slack.response_url}
    await send(bot, form(slash_command("/pins", f"add {question}", **named)))
    await eventually(lambda: len(slack.responses) > before)
    assert slack.responses[-1]["text"] in [say(language, "pins.done") for language in ("en", "es")]


async def sqlite_left(folder: Path) -> str:
    """Live in an SQLite file, and return it as SQL."""
    file = folder / "store.sqlite3"
    async with lived_in(f"sqlite+aiosqlite:///{file}"):
        with closing(sqlite3.connect(file)) as store:
            return "\n".join(store.iterdump()) + "\n"


async def postgres_left(server: Server) -> str:
    """Live in a database of a server, and return it as SQL that a driver runs as well as psql."""
    command = [str(server.programs / "pg_dump"), "--inserts", "--no-owner", server.url.replace("+asyncpg", "")]
    async with lived_in(server.url):
        dumped = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: ASYNC221  # nobody waits
    # Without psql's own commands, and without what only this version of the server knows.
    lines = re.sub(r"^(\\.*|--.*|SET .*|SELECT pg_catalog\.set_config.*)\n", "", dumped, flags=re.MULTILINE)
    return re.sub(r"\n{2,}", "\n", lines).lstrip()


def main() -> int:
    """Write both down."""
    version, programs = sys.argv[1], installed_programs()
    wait_for_the_store()
    if programs is None:
        raise SystemExit("PostgreSQL is not installed: neither initdb nor /usr/lib/postgresql is there")
    with tempfile.TemporaryDirectory() as folder, private_server(programs) as server:
        written = {
            "sqlite": asyncio.run(sqlite_left(Path(folder))),
            "postgres": asyncio.run(postgres_left(server)),
        }
    LEFT.mkdir(exist_ok=True)
    for backend, sql in written.items():
        path = LEFT / f"{version}-{NEWEST}.{backend}.sql"
        path.write_text(sql, encoding="utf-8")
        print(f"{path.name}: {sql.count('INSERT INTO')} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
