"""What the processes of one store tell each other: which record is in use, and that it is to be read again."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, func, select

from bot.store import tables
from bot.store.access import Access, insert

_OF = "of:"  # before the name of one record of several
_RECORD = "record:"  # before the digest of a record that some process has read
RELOAD = "reload"  # somebody asked that it be read again

_LATER = 0.001  # seconds

_COLUMNS = tables.notices.c


@dataclass(frozen=True, slots=True)
class Notice:
    """What was told last under a name.

    Attributes:
        value: What.
        given_at: When, in seconds since 1970.
    """

    value: str
    given_at: float

    @property
    def digest(self) -> str | None:
        """Of the record that is to be read again; None where whoever asked did not say."""
        digest, space, _ = self.value.partition(" ")
        return digest if space else None


class Notices:
    """One row for each name: the last word counts. Every method raises StoreError where the store does not answer.

    Args:
        access: The way to the rows.
        clock: Seconds since 1970.
        record: The name of the record that they are of, among several; empty for the only one.
    """

    def __init__(self, access: Access, clock: Callable[[], float] = time.time, record: str = "") -> None:
        self._access = access
        self._clock = clock
        self._before = f"{_OF}{record}:" if record else ""

    async def give(self, name: str, value: str = "") -> None:
        """Tell something, in the place of what was told before."""
        told = {"value": value, "given_at": self._clock()}
        async with self._access.writing() as connection:
            giving = insert(connection)(tables.notices).values(name=f"{self._before}{name}", **told)
            await connection.execute(giving.on_conflict_do_update(index_elements=["name"], set_=told))

    async def take_back(self, name: str) -> None:
        """Tell no more what was told under a name."""
        async with self._access.writing() as connection:
            await connection.execute(delete(tables.notices).where(_COLUMNS.name == f"{self._before}{name}"))

    async def ask_to_reload(self, digest: str) -> None:
        """Ask every process to read the record again, and to take it up where it is this one.

        Args:
            digest: The record's.
        """
        await self.give(RELOAD, f"{digest} {uuid4().hex}")

    async def give_record(self, digest: str, read_at: float | None = None, *, is_wanted: bool = False) -> None:
        """Tell which record a process has read.

        Args:
            digest: The record's.
            read_at: When the reading of it began, in seconds since 1970; now where it is not known.
            is_wanted: Whether somebody asked for it, so that it counts as the newest though it was there before, and
                though another was told by a clock that is ahead. A process that merely starts with an older record, as
                after a crash, takes nothing back.
        """
        told: dict[str, Any] = {"value": digest, "given_at": self._clock() if read_at is None else read_at}
        async with self._access.writing() as connection:
            if is_wanted:
                is_record = _COLUMNS.name.startswith(f"{self._before}{_RECORD}", autoescape=True)
                newest = await connection.scalar(select(func.max(_COLUMNS.given_at)).where(is_record))
                if newest is not None and newest > self._clock():
                    told["given_at"] = newest + _LATER
            giving = insert(connection)(tables.notices).values(name=f"{self._before}{_RECORD}{digest}", **told)
            newer = _COLUMNS.given_at < told["given_at"]
            await connection.execute(
                giving.on_conflict_do_update(index_elements=["name"], set_=told, where=newer)
                if is_wanted
                else giving.on_conflict_do_nothing()
            )

    async def newest_record(self) -> str | None:
        """Return the digest of the record that came last; None where no process has told any."""
        records = [notice for name, notice in (await self.all()).items() if name.startswith(_RECORD)]
        return max(records, key=lambda notice: notice.given_at).value if records else None

    async def all(self) -> dict[str, Notice]:
        """Return what processes told last, by name, without what a migration told them of its schema."""
        told = select(_COLUMNS.name, _COLUMNS.value, _COLUMNS.given_at)
        is_of_it = (
            _COLUMNS.name.startswith(self._before, autoescape=True)
            if self._before
            else ~_COLUMNS.name.startswith(_OF, autoescape=True)
        )
        rows = await self._access.rows(told.where(is_of_it, _COLUMNS.name != tables.OLDEST_READER))
        return {row.name.removeprefix(self._before): Notice(row.value, row.given_at) for row in rows}
