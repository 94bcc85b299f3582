"""The store as a whole: opened, migrated, asked whether it is well, closed."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, QueuePool, Table, column, delete, inspect, select, table, text

from bot.errors import StoreError
from bot.store.access import Access
from bot.store.background_work import BackgroundWork
from bot.store.circuit_breaker import CircuitBreaker, reason
from bot.store.deliveries import Deliveries
from bot.store.engine import build_engine, build_reader, shown
from bot.store.gaps import Gaps
from bot.store.installations import SEALED, Installations
from bot.store.leader_lock import LeaderLock
from bot.store.notices import Notices
from bot.store.oauth_states import OAuthStates
from bot.store.pins import Pins
from bot.store.preferences import Preferences
from bot.store.record_choices import RecordChoices
from bot.store.sealing import Sealer
from bot.store.tables import NEWEST, OLDEST_READER, SCHEMAS, metadata, notices, record_pins
from bot.store.values import Workspace

logger = logging.getLogger(__name__)

LOOKING = 3.0  # seconds; a readiness probe and the start wait no longer for a store that does not answer
CLOSING = 5.0  # seconds
GIVING_BACK = 2.0  # seconds; a task that was cancelled gives its connection back in milliseconds

_TRIED = "written"  # what is told only to see whether the store takes it
_VERSION = table("alembic_version", column("version_num"))  # alembic's own


@dataclass(frozen=True, slots=True)
class RecordStore:
    """What the bot remembers of one record.

    Attributes:
        preferences: What people chose.
        pins: What is pinned.
        gaps: What was asked in vain.
        notices: What the processes tell each other of it.
        background_work: Which process keeps its pins true.
    """

    preferences: Preferences
    pins: Pins
    gaps: Gaps
    notices: Notices
    background_work: BackgroundWork


class Store:
    """What the bot remembers. Nothing is opened until it is asked for something.

    Args:
        url: As `bot.settings` has it, with the driver's name.
        now: Seconds that never go back.
        clock: Seconds since 1970, which other processes read too.
    """

    def __init__(
        self, url: str, now: Callable[[], float] = time.monotonic, clock: Callable[[], float] = time.time
    ) -> None:
        self._engine = build_engine(url)
        self._circuit_breaker = CircuitBreaker(now)
        self.name = shown(self._engine.url)
        self._reader = build_reader(url)
        self._access = access = Access(self._engine, self._reader, self._circuit_breaker)
        self.deliveries = Deliveries(access, clock)
        self.oauth_states = OAuthStates(access, clock)
        self._clock = clock
        self._of: dict[str, RecordStore] = {}
        self._only = only = self.of("")
        self.preferences, self.pins, self.gaps, self.notices = only.preferences, only.pins, only.gaps, only.notices
        self.background_work = only.background_work
        self.record_choices = RecordChoices(access, only.notices)

    def of(self, record: str) -> RecordStore:
        """Return what is remembered of one record.

        Args:
            record: Its name among several; empty for the only one, and for the first of several.
        """
        if record not in self._of:
            access, clock = self._access, self._clock
            work = BackgroundWork(LeaderLock(access, clock, record), self.name)
            work.heartbeat = self._only.background_work.heartbeat if self._of else work.heartbeat
            self._of[record] = RecordStore(
                Preferences(access, record),
                Pins(access, clock, record),
                Gaps(access, clock, record),
                Notices(access, clock, record),
                work,
            )
        return self._of[record]

    async def records_with_pins(self) -> list[str]:
        """Return the names of the records, among several, that have pinned cards.

        Raises:
            StoreError: The store does not say.
        """
        name = record_pins.c.record_name
        return [row.record_name for row in await self._access.rows(select(name).distinct().order_by(name))]

    def installations(self, app: str, keys: Sequence[bytes]) -> Installations:
        """Return the installations of an app.

        Args:
            app: Its id.
            keys: What the tokens are sealed with, the newest first, each of `sealing.KEY_BYTES` bytes.
        """
        return Installations(self._access, app, Sealer(keys), self._clock)

    async def start(self) -> None:
        """Migrate an embedded store, and look at a shared one. What is wrong is logged in one line.

        A shared store is not migrated: several processes start at once, and an operator says when.
        """
        try:
            if self._engine.dialect.name == "sqlite":
                await self.migrate()
            else:
                await self.require_usable()
        except StoreError as exc:
            self._circuit_breaker.open(str(exc))

    async def migrate(self, schema: str = NEWEST) -> None:
        """Bring the store to a schema; one that is there already is left alone.

        Args:
            schema: The newest, or an older one, before an older version of the bot takes over.

        Raises:
            StoreError: It stays as it was.
        """
        if schema not in SCHEMAS:
            raise StoreError(f"There is no schema {schema}, but {SCHEMAS[0]} to {NEWEST}.")
        there = await self._schema()
        if there == schema:
            return
        if _is_newer(there):
            if self._access.refused or schema != NEWEST:
                raise StoreError(self._unknown(there))
            return
        from bot.store.migrating import bring_to  # alembic takes a tenth of a second

        try:
            async with self._engine.connect() as connection:
                await connection.run_sync(bring_to, there, schema)
                await connection.commit()
                if connection.dialect.name == "sqlite":
                    # The tables stand in the file itself, and not only in what is written beside it.
                    await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
        except Exception as exc:
            raise StoreError(f"The store {self.name} cannot be brought to schema {schema}: {reason(exc)}.") from exc
        if there is None:
            logger.info("The store %s is new: it holds no pins and no choices yet.", self.name)

    async def require_current(self) -> None:
        """Raise StoreError unless the store answers and has the newest schema; no file is made."""
        path = self._engine.url.database or ""
        if self._engine.dialect.name == "sqlite" and not Path(path).exists():  # noqa: ASYNC240  # a look at a local file
            raise StoreError(f"The store {self.name} is not there. Start the bot once, or run `python -m bot migrate`.")
        if (schema := await self._schema()) != NEWEST:
            raise StoreError(f"The store {self.name} has {_told(schema)}. Run `python -m bot migrate`.")

    async def require_usable(self) -> None:
        """Raise StoreError unless the store answers with a schema that this version of the bot can use."""
        if not _is_newer(await self._schema()):
            await self.require_current()
        self._access.require_known()

    async def is_reachable(self) -> bool:
        """Say whether the store answers, whatever its schema."""
        try:
            await self._schema()
        except StoreError:
            return False
        return True

    async def is_current(self) -> bool:
        """Say whether the store answers, has a schema that this version can use, and takes what is written."""
        try:
            await self.require_usable()
            if not self._circuit_breaker.takes_writes:
                await self.notices.give(_TRIED)
        except StoreError:
            return False
        return True

    def _unknown(self, schema: str | None) -> str:
        return (
            f"The store {self.name} has schema {schema}, of a newer version of the bot; this one knows {NEWEST}, and "
            f"leaves it alone. Run the newer version, or let it go back first: `python -m bot migrate --to {NEWEST}`."
        )

    async def forget_workspace(self, workspace: Workspace) -> None:
        """Erase everything of a workspace, as when the app is uninstalled.

        Args:
            workspace: The workspace; no other is touched.

        Raises:
            StoreError: Some of it is not erased; the same again erases the rest.
        """
        for kept_of in self._of.values():
            await kept_of.pins.forget_workspace(workspace)
            await kept_of.preferences.forget_workspace(workspace)
        self.record_choices.forget(workspace)
        async with self._access.writing() as connection:
            for kept in reversed(_of_workspaces()):
                await connection.execute(delete(kept).where(*_belongs_to(workspace, kept)))

    async def workspaces(self) -> set[Workspace]:
        """Return the workspaces that anything is kept of.

        Raises:
            StoreError: It cannot be read.
        """
        found = set()
        for kept in _of_workspaces():
            rows = await self._access.rows(select(kept.c.enterprise_id, kept.c.team_id).distinct())
            found |= {Workspace(row.enterprise_id, row.team_id) for row in rows}
        return found

    async def kept_of(self, workspace: Workspace) -> dict[str, list[dict[str, Any]]]:
        """Return everything that is kept of a workspace, by table; of a token only that there is one.

        Args:
            workspace: The workspace.

        Raises:
            StoreError: It cannot be read.
        """
        found = {}
        for kept in _of_workspaces():
            rows = await self._access.rows(select(kept).where(*_belongs_to(workspace, kept)))
            found[kept.name] = [
                {name: "sealed" if value and name in SEALED else value for name, value in row._mapping.items()}
                for row in rows
            ]
        return {name: rows for name, rows in found.items() if rows}

    async def close(self) -> None:
        """Close every connection, and wait for none that is dead."""
        for kept_of in self._of.values():
            await kept_of.preferences.finish()
        await self.deliveries.finish()
        if self._reader is not None:
            self._reader.dispose()
        await self._wait_for_connections()
        try:
            async with asyncio.timeout(CLOSING):
                await self._engine.dispose()
        except Exception as exc:  # noqa: BLE001  # the bot stops all the same
            logger.warning("The store %s was not closed well: %s.", self.name, reason(exc))

    async def _wait_for_connections(self) -> None:
        """Wait until each connection is back in the pool, for a little while.

        SQLAlchemy gives a connection back in a task of its own, which goes on after the task that used the connection
        was cancelled and has ended. Disposed of meanwhile, the connection would be left to the garbage collector.
        """
        pool = self._engine.pool
        assert isinstance(pool, QueuePool)
        with suppress(TimeoutError):
            async with asyncio.timeout(GIVING_BACK):
                while pool.checkedout():  # noqa: ASYNC110  # the pool's event comes before the connection is back
                    await asyncio.sleep(0.005)

    async def _schema(self) -> str | None:
        try:
            async with asyncio.timeout(LOOKING), self._engine.connect() as connection:
                schema, oldest_reader = await connection.run_sync(_schema_of)
        except Exception as exc:
            remedy = "See that DATABASE_URL is right and that its database runs."
            raise StoreError(f"The store {self.name} cannot be reached: {reason(exc)}. {remedy}") from exc
        # A newer schema is used only where whoever made it says that this version can.
        is_known = not _is_newer(schema) or (oldest_reader is not None and oldest_reader <= NEWEST)
        self._access.refused = "" if is_known else self._unknown(schema)
        return schema


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Store]:
    """Open a store for as long as the block lasts, whether it is well or not.

    Args:
        url: As `bot.settings` has it, with the driver's name.

    Yields:
        The store.
    """
    store = Store(url)
    try:
        await store.start()
        yield store
    finally:
        await store.close()


def _of_workspaces() -> list[Table]:
    """Return the tables whose rows belong to workspaces: all there are, so that a new one cannot be forgotten."""
    return [one for one in metadata.sorted_tables if {"enterprise_id", "team_id"} <= set(one.c.keys())]


def _belongs_to(workspace: Workspace, kept: Table) -> tuple[ColumnElement[bool], ...]:
    return kept.c.enterprise_id == workspace.enterprise_id, kept.c.team_id == workspace.team_id


def _schema_of(connection: Connection) -> tuple[str | None, str | None]:
    """Return the schema, and the oldest one whose versions can use it, where a newer one says that."""
    tables = inspect(connection)
    if not tables.has_table(_VERSION.name):
        return None, None
    schema = connection.execute(select(_VERSION.c.version_num)).scalar()
    if not _is_newer(schema) or not tables.has_table(notices.name):
        return schema, None
    told = select(notices.c.value).where(notices.c.name == OLDEST_READER)
    return schema, connection.execute(told).scalar()


def _is_newer(schema: str | None) -> bool:
    return schema is not None and schema > NEWEST


def _told(schema: str | None) -> str:
    return f"schema {schema} where this version of the bot needs {NEWEST}" if schema else "no tables yet"
