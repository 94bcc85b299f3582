"""What people chose: read on the way to every answer, and never waited for long."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Engine, Select, and_, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.languages import LANGUAGES, Language
from bot.store import access as accessing
from bot.store import tables
from bot.store.access import Access, insert
from bot.store.cache import Cache
from bot.store.engine import is_busy
from bot.store.values import NOTHING_CHOSEN, UNREAD, Member, Preference, Workspace
from bot.supervisor import ShortTasks

PATIENCE = 0.3  # seconds; Slack takes an ack for 3, and an answer in another language is better than none
MOST_AT_ONCE = 500  # people in one statement; older versions of SQLite take 999 values

# A language that only a newer version of the bot speaks counts as none.
_LANGUAGES: dict[str | None, Language] = {language: language for language in LANGUAGES}


_Chosen = dict[Member, Preference]


@dataclass(frozen=True, slots=True)
class _Reading:
    """People of one workspace who are read together, and what reads them."""

    task: asyncio.Task[_Chosen]
    people: set[Member] = field(default_factory=set)


class Preferences:
    """The preferences of everybody, in every workspace, for one record.

    Args:
        access: The way to their rows.
        record: The record's name among several; empty for the only one.
    """

    def __init__(self, access: Access, record: str = "") -> None:
        self._access = access
        self._rows = _Rows(record)
        self._circuit_breaker = access.circuit_breaker
        self._cache = Cache(access.circuit_breaker.now)
        self._readings = ShortTasks()
        self._next: dict[Workspace, _Reading] = {}
        self._last: dict[Workspace, asyncio.Task[_Chosen]] = {}

    async def of(self, person: Member) -> Preference:
        """Return what a person chose; `UNREAD` while the store is away. It takes no longer than `PATIENCE`.

        Args:
            person: Who asks.
        """
        if (kept := self._cache.get(person)) is not None:
            return kept
        if not self._circuit_breaker.may_try():
            return UNREAD
        if self._access.reader is not None and (found := self._read_at_once(self._access.reader, person)) is not None:
            return found
        # Not cancelled when it is late: the connection that it makes is there for the next question.
        reading = self._reading_of(person)
        done, _ = await asyncio.wait({reading}, timeout=PATIENCE)
        if not done:
            self._circuit_breaker.open(self._access.problem("read", TimeoutError()))
        return reading.result().get(person, UNREAD) if done else UNREAD

    async def choose_language(self, person: Member, language: Language | None) -> None:
        """Remember a language.

        Args:
            person: Who chose.
            language: What to answer in; None to follow each question again.

        Raises:
            StoreError: It is not remembered.
        """
        await self._choose(person, {"language": language})

    async def choose_organization(self, person: Member, organization: str | None) -> None:
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
        async with self._access.writing() as connection:
            await connection.execute(delete(self._rows.table).where(self._rows.within(workspace)))
        self._cache.forget(workspace)

    async def finish(self) -> None:
        """End the readings that nobody waits for any more."""
        await self._readings.finish()

    def _read_at_once(self, reader: Engine, person: Member) -> Preference | None:
        """Read what a person chose; None where another process has the file at this moment."""
        version, tried_at = self._cache.version, self._circuit_breaker.now()
        try:
            # By the driver itself: all that SQLAlchemy does around one row takes it ten times as long as to read it.
            with closing(reader.raw_connection()) as connection:
                rows = connection.cursor().execute(self._rows.one_as_text, self._rows.key_of(person)).fetchall()
            preference = _preference(next(iter(rows), None))
        except Exception as exc:  # noqa: BLE001  # whatever it is: questions are answered
            if is_busy(exc):
                return None
            self._circuit_breaker.open(self._access.problem("read", exc))
            return UNREAD
        self._circuit_breaker.close(tried_at)
        self._cache.keep(person, preference, version)
        return preference

    def _reading_of(self, person: Member) -> asyncio.Task[_Chosen]:
        """Return the next reading of a workspace, with this person in it.

        One reading runs at a time, and those who ask meanwhile are read together: each costs as many turns of the
        event loop as fifty do.
        """
        workspace = person.workspace
        if workspace not in self._next:
            before = self._last.get(workspace)
            self._next[workspace] = _Reading(self._readings.begin(self._read_next(workspace, before)))
        self._next[workspace].people.add(person)
        return self._next[workspace].task

    async def _read_next(self, workspace: Workspace, before: asyncio.Task[_Chosen] | None) -> _Chosen:
        if before is not None:
            await asyncio.wait({before})
        reading = self._next.pop(workspace)
        self._last[workspace] = reading.task
        try:
            return await self._read(workspace, sorted(reading.people, key=lambda person: person.user_id))
        finally:
            if self._last.get(workspace) is reading.task:
                del self._last[workspace]

    async def _read(self, workspace: Workspace, people: Sequence[Member]) -> _Chosen:
        version, tried_at = self._cache.version, self._circuit_breaker.now()
        try:
            async with asyncio.timeout(accessing.GIVING_UP), self._access.connected() as connection:
                rows = [
                    row
                    for start in range(0, len(people), MOST_AT_ONCE)
                    for row in await connection.execute(self._rows.of(workspace, people[start : start + MOST_AT_ONCE]))
                ]
        except Exception as exc:  # noqa: BLE001  # whatever it is: questions are answered
            self._circuit_breaker.open(self._access.problem("read", exc))
            return {}
        self._circuit_breaker.close(tried_at)
        chosen = dict.fromkeys(people, NOTHING_CHOSEN)
        chosen |= {Member(workspace, user_id): _preference(choices) for user_id, *choices in rows}
        for person, preference in chosen.items():
            self._cache.keep(person, preference, version)
        return chosen

    async def _choose(self, person: Member, choice: dict[str, str | None]) -> None:
        version = self._cache.forget(person)
        async with self._access.writing() as connection:
            preference = await self._rows.write(connection, person, choice)
        self._cache.written(person, preference, version)


class _Rows:
    """The rows of one record's preferences; each statement names the workspace, and the record."""

    def __init__(self, record: str) -> None:
        self._record = {"record_name": record} if record else {}
        self.table = tables.record_preferences if record else tables.preferences
        self._columns, self._key = self.table.c, [column.name for column in self.table.primary_key]
        # Made once: to make it takes SQLAlchemy longer than SQLite to answer it.
        self._one = select(self._columns.language, self._columns.organization).where(
            *(column == bindparam(column.name) for column in self.table.primary_key)
        )
        self.one_as_text = str(self._one)  # with :names, as sqlite3 itself takes them

    async def write(self, connection: AsyncConnection, person: Member, choice: dict[str, str | None]) -> Preference:
        """Write a choice of a person's, and return all that they chose."""
        # One statement that leaves the other choice alone, so that two at once lose neither. The row is then locked.
        await connection.execute(
            insert(connection)(self.table)
            .values(**self.key_of(person), **choice)
            .on_conflict_do_update(index_elements=self._key, set_=choice)
        )
        # Not RETURNING, which came with SQLite 3.35: some systems that have Python 3.11 have an older one.
        preference = _preference((await connection.execute(self._one, self.key_of(person))).first())
        if preference == NOTHING_CHOSEN:
            is_theirs = and_(self.within(person.workspace), self._columns.user_id == person.user_id)
            await connection.execute(delete(self.table).where(is_theirs))
        return preference

    def of(self, workspace: Workspace, people: Sequence[Member]) -> Select[Any]:
        """Select what some people of a workspace chose."""
        columns = select(self._columns.user_id, self._columns.language, self._columns.organization)
        return columns.where(self.within(workspace), self._columns.user_id.in_([person.user_id for person in people]))

    def within(self, workspace: Workspace) -> ColumnElement[bool]:
        """Rows of one workspace."""
        return and_(*(self._columns[name] == value for name, value in self._whose(workspace).items()))

    def key_of(self, person: Member) -> dict[str, str]:
        """Return what a person's row is known by."""
        return {**self._whose(person.workspace), "user_id": person.user_id}

    def _whose(self, workspace: Workspace) -> dict[str, str]:
        return {"enterprise_id": workspace.enterprise_id, "team_id": workspace.team_id, **self._record}


def _preference(row: Sequence[str | None] | None) -> Preference:
    if row is None:
        return NOTHING_CHOSEN
    language, organization = row
    return Preference(_LANGUAGES.get(language), organization)
