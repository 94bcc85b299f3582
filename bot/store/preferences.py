"""What people chose: read on the way to every answer, and never waited for long."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import StoreError
from bot.store import tables
from bot.store.cache import Cache
from bot.store.engine import shown
from bot.store.outage import Outage, reason
from bot.store.values import NOTHING_CHOSEN, Language, Person, Preference, Workspace

PATIENCE = 0.3  # seconds; Slack takes an ack for 3, and an answer in another language is better than none
GIVING_UP = 10.0  # seconds for a write, and for a late read, whose connection serves the next one

_COLUMNS = tables.preferences.c
_KEY = [column.name for column in tables.preferences.primary_key]
# A language that only a newer version of the bot speaks counts as none.
_LANGUAGES: dict[str | None, Language] = {"en": "en", "es": "es"}
_INSERT_BY_BACKEND = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class Preferences:
    """The preferences of everybody, in every workspace.

    Args:
        engine: Where they are kept.
        outage: What tells whether the store is away.
    """

    def __init__(self, engine: AsyncEngine, outage: Outage) -> None:
        self._engine = engine
        self._outage = outage
        self._cache = Cache(outage.now)
        self._readings: set[asyncio.Task[Preference]] = set()

    async def of(self, person: Person) -> Preference:
        """Return what a person chose; nothing while the store is away. It takes no longer than `PATIENCE`.

        Args:
            person: Who asks.
        """
        if (kept := self._cache.get(person)) is not None:
            return kept
        if not self._outage.may_try():
            return NOTHING_CHOSEN
        # Not cancelled when it is late: the connection that it makes is there for the next question.
        reading = asyncio.create_task(self._read(person))
        self._readings.add(reading)
        reading.add_done_callback(self._readings.discard)
        done, _ = await asyncio.wait({reading}, timeout=PATIENCE)
        if not done:
            self._outage.begin(self._problem("read", TimeoutError()))
        return reading.result() if done else NOTHING_CHOSEN

    async def choose_language(self, person: Person, language: Language | None) -> None:
        """Remember a language.

        Args:
            person: Who chose.
            language: What to answer in; None to follow each question again.

        Raises:
            StoreError: It is not remembered.
        """
        await self._choose(person, {"language": language})

    async def choose_organization(self, person: Person, organization: str | None) -> None:
        """Remember an organization.

        Args:
            person: Who chose.
            organization: Its id in the record; None to forget it.

        Raises:
            StoreError: It is not remembered.
        """
        await self._choose(person, {"organization": organization})

    async def forget_workspace(self, workspace: Workspace) -> None:
        """Erase what everybody in a workspace chose, as when the app is uninstalled.

        Args:
            workspace: The workspace; no other is touched.

        Raises:
            StoreError: It is not erased.
        """
        self._cache.forget(workspace)
        try:
            async with asyncio.timeout(GIVING_UP), self._engine.begin() as connection:
                await connection.execute(delete(tables.preferences).where(_in(workspace)))
        except Exception as exc:
            raise StoreError(self._problem("written", exc)) from exc
        self._cache.forget(workspace)

    async def finish(self) -> None:
        """End the readings that nobody waits for any more."""
        readings = list(self._readings)
        for reading in readings:
            reading.cancel()
        await asyncio.gather(*readings, return_exceptions=True)

    async def _read(self, person: Person) -> Preference:
        version, tried_at = self._cache.version, self._outage.now()
        try:
            async with asyncio.timeout(GIVING_UP), self._engine.connect() as connection:
                preference = _preference((await connection.execute(_row_of(person))).first())
        except Exception as exc:  # whatever it is: questions are answered
            self._outage.begin(self._problem("read", exc))
            return NOTHING_CHOSEN
        self._outage.end(tried_at)
        self._cache.keep(person, preference, version)
        return preference

    async def _choose(self, person: Person, choice: dict[str, str | None]) -> None:
        version, tried_at = self._cache.forget(person), self._outage.now()
        try:
            async with asyncio.timeout(GIVING_UP), self._engine.begin() as connection:
                preference = await _write(connection, person, choice)
        except Exception as exc:
            raise StoreError(self._problem("written", exc)) from exc
        self._outage.end(tried_at)
        self._cache.written(person, preference, version)

    def _problem(self, done: str, error: BaseException) -> str:
        return (
            f"The store {shown(self._engine.url)} cannot be {done}: {reason(error)}. "
            "See that DATABASE_URL is right, then run `python -m bot migrate`."
        )


async def _write(connection: AsyncConnection, person: Person, choice: dict[str, str | None]) -> Preference:
    insert: Any = _INSERT_BY_BACKEND[connection.dialect.name]
    # One statement that leaves the other choice alone, so that two at once lose neither. The row is then locked.
    await connection.execute(
        insert(tables.preferences)
        .values(**_key(person), **choice)
        .on_conflict_do_update(index_elements=_KEY, set_=choice)
    )
    # Not RETURNING, which came with SQLite 3.35: some systems that have Python 3.11 have an older one.
    preference = _preference((await connection.execute(_row_of(person))).first())
    if preference == NOTHING_CHOSEN:
        await connection.execute(delete(tables.preferences).where(_is(person)))
    return preference


def _row_of(person: Person) -> Select[Any]:
    return select(_COLUMNS.language, _COLUMNS.organization).where(_is(person))


def _preference(row: Sequence[str | None] | None) -> Preference:
    if row is None:
        return NOTHING_CHOSEN
    language, organization = row
    return Preference(_LANGUAGES.get(language), organization)


def _key(person: Person) -> dict[str, str]:
    workspace = person.workspace
    return {"enterprise_id": workspace.enterprise_id, "team_id": workspace.team_id, "user_id": person.user_id}


def _in(workspace: Workspace) -> ColumnElement[bool]:
    return and_(_COLUMNS.enterprise_id == workspace.enterprise_id, _COLUMNS.team_id == workspace.team_id)


def _is(person: Person) -> ColumnElement[bool]:
    return and_(_in(person.workspace), _COLUMNS.user_id == person.user_id)
