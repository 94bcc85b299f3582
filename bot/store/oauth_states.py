"""Installations that somebody began in a browser: each can be ended once, within ten minutes."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Callable

from sqlalchemy import delete, func, insert, select

from bot.errors import StoreError
from bot.store import tables
from bot.store.access import Access

KEPT_FOR = 600.0  # seconds; Slack's own page of consent lasts as long
MOST = 10_000  # begun and not ended; anybody can begin one

_COLUMNS = tables.oauth_states.c


class OAuthStates:
    """The states of OAuth. Every method raises StoreError where the store does not answer.

    Args:
        access: The way to their rows, which hold a digest each: whoever reads a copy can end no installation.
        clock: Seconds since 1970.
    """

    def __init__(self, access: Access, clock: Callable[[], float] = time.time) -> None:
        self._access = access
        self._clock = clock

    async def issue(self) -> str:
        """Return a new state.

        Raises:
            StoreError: So many are begun that somebody floods the page.
        """
        state, now = secrets.token_urlsafe(32), self._clock()
        async with self._access.writing() as connection:
            await connection.execute(delete(tables.oauth_states).where(_COLUMNS.expires_at <= now))
            begun = int(await connection.scalar(select(func.count()).select_from(tables.oauth_states)) or 0)
            if begun < MOST:
                row = {"digest": _digest(state), "expires_at": now + KEPT_FOR}
                await connection.execute(insert(tables.oauth_states).values(row))
        if begun >= MOST:
            raise StoreError(f"{MOST} installations were begun in ten minutes: no more is taken until some are old.")
        return state

    async def take(self, state: str) -> bool:
        """Return whether a state was issued, is not old, and was not taken before: then nobody else takes it."""
        taking = delete(tables.oauth_states).where(
            _COLUMNS.digest == _digest(state), _COLUMNS.expires_at > self._clock()
        )
        async with self._access.writing() as connection:
            return int((await connection.execute(taking)).rowcount) == 1

    async def purge(self) -> None:
        """Erase those that are old."""
        async with self._access.writing() as connection:
            await connection.execute(delete(tables.oauth_states).where(_COLUMNS.expires_at <= self._clock()))


def _digest(state: str) -> str:
    return hashlib.sha256(state.encode("utf-8", "replace")).hexdigest()
