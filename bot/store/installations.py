"""Where the app is installed by OAuth: one row each, its tokens sealed, and renewed by one process at a time."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    ColumnElement,
    Double,
    Float,
    Row,
    and_,
    cast,
    delete,
    extract,
    func,
    literal,
    or_,
    select,
    update,
)

from bot.errors import StoreError
from bot.store import tables
from bot.store.access import Access, insert
from bot.store.sealing import Sealer
from bot.store.values import Workspace

logger = logging.getLogger(__name__)

AHEAD = 7200.0  # seconds before a token's end in which it is renewed; Slack's last for twelve hours
LEFT_ALONE = 30.0  # seconds that a renewal may take: as long as one call of Slack's
REFUSED_FOR = 3600.0  # seconds until a renewal that Slack refused is tried again: only installing anew mends it
TRIES = 5  # to write a token that Slack gave: the one before it is no good for another renewal
PAUSE = 0.2  # seconds between them
LOOKING = 0.1  # seconds between two looks for what another process renews

_TABLE, _COLUMNS = tables.installations, tables.installations.c
SEALED = ("bot_token", "refresh_token")  # the columns that nobody reads without a key


class RenewalRefusedError(Exception):
    """Slack gives no new token for the one that there is."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token as Slack gives it.

    Attributes:
        bot_token: What calls are made with.
        refresh_token: What gets the next one; None where tokens last for ever.
        expires_at: When it ends, in seconds since 1970; None where it lasts for ever.
    """

    bot_token: str = field(repr=False)
    refresh_token: str | None = field(default=None, repr=False)
    expires_at: float | None = None


@dataclass(frozen=True, slots=True)
class Installed:
    """The app in one workspace, or in a whole enterprise.

    Attributes:
        workspace: Where.
        token: What it calls Slack with.
        grid_id: The enterprise that it is in; empty where there is none.
        bot_id: Slack's id of the bot, which its messages carry.
        bot_user_id: Slack's id of the bot as a member.
        scopes: What it may do, joined by commas as Slack has it.
        installed_at: When, in seconds since 1970.
    """

    workspace: Workspace
    token: Token
    grid_id: str = ""
    bot_id: str = ""
    bot_user_id: str = ""
    scopes: str = ""
    installed_at: float = 0.0


Exchange = Callable[[str], Awaitable[Token]]


class Installations:
    """The installations of one app. Every method raises StoreError where the store does not answer.

    Args:
        access: The way to their rows.
        app: The id of the app.
        sealer: What seals the tokens.
        clock: Seconds since 1970.
    """

    def __init__(self, access: Access, app: str, sealer: Sealer, clock: Callable[[], float] = time.time) -> None:
        self._access = access
        self._app = app
        self._sealer = sealer
        self._clock = clock
        # What Slack gave and the store did not take: the only copy of it.
        self._unwritten: dict[Workspace, tuple[str, Token]] = {}

    async def save(self, installed: Installed) -> None:
        """Keep an installation, in the place of an earlier one in the same workspace."""
        values = {
            "grid_id": installed.grid_id,
            "bot_id": installed.bot_id,
            "bot_user_id": installed.bot_user_id,
            "scopes": installed.scopes,
            "installed_at": installed.installed_at,
            "renewal": "",
            "renewing_until": 0.0,
            **self._sealed(installed.workspace, installed.token),
        }
        async with self._access.writing() as connection:
            saving = insert(connection)(_TABLE).values(**self._key(installed.workspace), **values)
            keys = [column.name for column in _TABLE.primary_key]
            await connection.execute(saving.on_conflict_do_update(index_elements=keys, set_=values))
        self._unwritten.pop(installed.workspace, None)

    async def of(self, workspace: Workspace) -> Installed | None:
        """Return the installation in a workspace; None where there is none.

        Raises:
            StoreError: Or no key opens its token.
        """
        row = await self._access.row(select(_TABLE).where(self._is(workspace)))
        return self._installed(row) if row else None

    async def workspaces(self) -> list[Workspace]:
        """Return where the app is installed."""
        rows = await self._access.rows(
            select(_COLUMNS.enterprise_id, _COLUMNS.team_id).where(_COLUMNS.app_id == self._app)
        )
        return [Workspace(row.enterprise_id, row.team_id) for row in rows]

    async def forget(self, workspace: Workspace, *, before: float | None = None) -> bool:
        """Erase an installation, and say whether there is none any more.

        Args:
            workspace: Where.
            before: When it was taken away, in seconds since 1970: one that was made later stays. None for any.
        """
        is_old = () if before is None else (_COLUMNS.installed_at <= before,)
        async with self._access.writing() as connection:
            await connection.execute(delete(_TABLE).where(self._is(workspace), *is_old))
            left = await connection.scalar(select(func.count()).select_from(_TABLE).where(self._is(workspace)))
        if not left:
            self._unwritten.pop(workspace, None)
        return not left

    async def renewed(self, workspace: Workspace, exchange: Exchange, *, ahead: float = AHEAD) -> Installed | None:
        """Return an installation whose token is good, renewed by one process at a time where it is about to end.

        Whoever comes while another renews gets the token from before, as long as that one is good, and else waits.

        Args:
            workspace: Where.
            exchange: Gets a token from Slack for a refresh token; raises `RenewalRefusedError` where Slack gives none.
            ahead: Seconds before its end.

        Raises:
            StoreError: It cannot be read, or not be renewed for now.
            RenewalRefusedError: The app has to be installed anew there.
        """
        until = time.monotonic() + LEFT_ALONE
        while True:
            there = await self.of(workspace)
            if there is None or not self._ends_within(ahead, there):
                return there
            if (renewal := await self._claim(there)) is not None:
                return await self._renew(there, renewal, exchange)
            if not self._ends_within(0.0, there):
                return there
            if time.monotonic() > until:
                raise StoreError("A token has ended, and the process that renews it does not.")
            await asyncio.sleep(LOOKING)

    def is_over(self, installed: Installed) -> bool:
        """Return whether a token has ended."""
        return self._ends_within(0.0, installed)

    async def reseal(self) -> int:
        """Seal with the newest key what an older one has sealed, and return how many rows that were.

        Raises:
            StoreError: Or no key opens some of them: the others are sealed anew.
        """
        older = select(_TABLE).where(
            _COLUMNS.app_id == self._app,
            or_(*(~_COLUMNS[name].startswith(f"{self._sealer.newest}.", autoescape=True) for name in SEALED)),
        )
        done, faults = 0, []
        for row in await self._access.rows(older):
            try:
                there = self._installed(row)
            except StoreError as fault:
                faults.append(fault)
                continue
            # Only what stands as it was read: a renewal meanwhile has sealed with the newest key.
            same = and_(self._is(there.workspace), _COLUMNS.bot_token == row.bot_token)
            async with self._access.writing() as connection:
                sealed = update(_TABLE).where(same).values(self._sealed(there.workspace, there.token))
                done += int((await connection.execute(sealed)).rowcount)
        if faults:
            raise faults[0]
        return done

    async def write_again(self) -> None:
        """Write what Slack gave while the store did not take it."""
        for workspace, (renewal, token) in list(self._unwritten.items()):
            await self._write(workspace, renewal, token)

    async def _claim(self, there: Installed) -> str | None:
        """Take the renewal of a token that stands as it was read; None where another has it, or had it meanwhile."""
        if there.workspace in self._unwritten:
            return None
        now, renewal = self._now(), uuid4().hex
        claiming = update(_TABLE).where(
            self._is(there.workspace),
            _COLUMNS.expires_at == there.token.expires_at,
            _COLUMNS.renewing_until <= now,
        )
        async with self._access.writing() as connection:
            done = await connection.execute(claiming.values(renewal=renewal, renewing_until=now + LEFT_ALONE))
            return renewal if int(done.rowcount) == 1 else None

    async def _renew(self, there: Installed, renewal: str, exchange: Exchange) -> Installed:
        try:
            token = await exchange(there.token.refresh_token or "")
        except RenewalRefusedError:
            await self._leave(there.workspace, renewal, REFUSED_FOR)
            raise
        except Exception as exc:
            await self._leave(there.workspace, renewal, 0.0)
            raise StoreError(f"A token cannot be renewed for now: {type(exc).__name__}.") from exc
        self._unwritten[there.workspace] = (renewal, token)
        for attempt in range(TRIES):
            try:
                await self._write(there.workspace, renewal, token)
                break
            except StoreError:
                if attempt == TRIES - 1:
                    logger.error("A new token is not written: do not end this process before the store takes it.")
                else:
                    await asyncio.sleep(PAUSE)
        return replace(there, token=token)

    async def _write(self, workspace: Workspace, renewal: str, token: Token) -> None:
        values = {**self._sealed(workspace, token), "renewal": "", "renewing_until": 0.0}
        async with self._access.writing() as connection:
            await connection.execute(
                update(_TABLE).where(self._is(workspace), _COLUMNS.renewal == renewal).values(values)
            )
        self._unwritten.pop(workspace, None)

    async def _leave(self, workspace: Workspace, renewal: str, seconds: float) -> None:
        ours = and_(self._is(workspace), _COLUMNS.renewal == renewal)
        async with self._access.writing() as connection:
            await connection.execute(
                update(_TABLE).where(ours).values(renewal="", renewing_until=self._now() + seconds)
            )

    def _ends_within(self, seconds: float, there: Installed) -> bool:
        ends = there.token.expires_at
        return bool(there.token.refresh_token) and ends is not None and ends <= self._clock() + seconds

    def _installed(self, row: Row[Any]) -> Installed:
        workspace = Workspace(row.enterprise_id, row.team_id)
        if workspace in self._unwritten:
            token = self._unwritten[workspace][1]
        else:
            bot_token, refresh_token = (
                self._sealer.open(row._mapping[name], *self._bound(workspace, name)) if row._mapping[name] else None
                for name in SEALED
            )
            token = Token(bot_token or "", refresh_token, row.expires_at)
        return Installed(workspace, token, row.grid_id, row.bot_id, row.bot_user_id, row.scopes, row.installed_at)

    def _sealed(self, workspace: Workspace, token: Token) -> dict[str, Any]:
        texts = zip(SEALED, (token.bot_token, token.refresh_token), strict=True)
        return {
            **{name: self._sealer.seal(one, *self._bound(workspace, name)) if one else None for name, one in texts},
            "expires_at": token.expires_at,
        }

    def _bound(self, workspace: Workspace, column: str) -> tuple[str, ...]:
        return (_TABLE.name, column, self._app, workspace.enterprise_id, workspace.team_id)

    def _key(self, workspace: Workspace) -> dict[str, str]:
        return {"app_id": self._app, "enterprise_id": workspace.enterprise_id, "team_id": workspace.team_id}

    def _is(self, workspace: Workspace) -> ColumnElement[bool]:
        return and_(*(_COLUMNS[name] == value for name, value in self._key(workspace).items()))

    def _now(self) -> ColumnElement[float]:
        """Return the time by a clock that all processes of the store have."""
        if self._access.is_shared:
            return cast(extract("epoch", func.clock_timestamp()), Double)
        return literal(self._clock(), Float)
