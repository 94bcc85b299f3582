"""The app is taken away from a workspace: all that is kept of it is erased, and what comes late is ignored."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from bot.errors import StoreError
from bot.slack.installation import Installation
from bot.slack.workspaces import Workspaces, is_revoked
from bot.store.store import Store
from bot.store.values import Workspace
from bot.supervisor import ShortTasks

logger = logging.getLogger(__name__)

# Seconds after which the one workspace of a token is looked at, or erased, again: what was under way in other processes
# may have been kept since.
AGAIN_AFTER = (5.0, 25.0)
AGAIN_FOR = 45.0  # seconds: another process knows a token for 20, and what was under way there is kept soon after
_LEFT = "left:"  # before the digest of a workspace, among what the processes tell each other
TOGETHER = 2.0  # seconds by which Slack's clock and ours may differ

UNINSTALLED = "app_uninstalled"
REVOKED = "tokens_revoked"
ACCESS_REVOKED = "team_access_revoked"
LEAVING = (UNINSTALLED, REVOKED, ACCESS_REVOKED)


class Departures:
    """Erases what is kept of workspaces that the app has left.

    Args:
        store: What is kept.
        where: Where the app is installed.
        again_after: Seconds, one after the other, until the one workspace of a token is looked at again.
    """

    def __init__(
        self,
        store: Store,
        where: Installation | Workspaces,
        again_after: tuple[float, ...] = AGAIN_AFTER,
    ) -> None:
        self._store = store
        self._where = where
        self._again_after = again_after
        self._under_way = ShortTasks()
        if isinstance(where, Workspaces):
            where.looks_at(partial(self._erase_what_came_since, where))

    async def take(self, body: Mapping[str, Any]) -> None:
        """Erase what an event says is to be erased.

        Args:
            body: An event of one of the `LEAVING` kinds. One that comes late, or again, takes away nothing that was
                installed since.

        Raises:
            StoreError: It is not erased yet; Slack will say so again, and meanwhile it is tried on.
        """
        for workspace in left_by(body):
            if isinstance(self._where, Workspaces):
                await self._erase_installed(self._where, workspace, float(body.get("event_time") or 0.0) + TOGETHER)
            elif workspace == self._where.home:
                # Its one token says whether the app is installed again: the event says only when it was not.
                self._under_way.begin(self._erase_home(self._where, workspace))

    async def _erase_what_came_since(self, where: Workspaces) -> None:
        """Erase what any process has kept of a workspace since the app left it."""
        told = await self._store.notices.all()
        left = {name: notice for name, notice in told.items() if name.startswith(_LEFT)}
        if not left:
            return
        for workspace in where.known:
            if _name_of(workspace) in left:
                where.read_again(workspace)  # its token may be another by now
        for workspace in await self._store.workspaces():
            if _name_of(workspace) in left and await where.installations.of(workspace) is None:
                await self._store.forget_workspace(workspace)
        for name, notice in left.items():
            if notice.given_at < time.time() - AGAIN_FOR:
                await self._store.notices.take_back(name)

    async def finish(self) -> None:
        """Stop what is under way, as when the bot stops."""
        await self._under_way.finish()

    async def _erase_installed(self, where: Workspaces, workspace: Workspace, before: float) -> None:
        is_gone = await where.installations.forget(workspace, before=before)
        where.forget(workspace)
        if is_gone:
            # Told before anything is erased: this process may end at any moment, and another then goes on.
            await self._store.notices.give(_name_of(workspace))
            await self._store.forget_workspace(workspace)
            logger.info("The app was taken away from a workspace, and all that was kept of it is erased.")

    async def _erase_home(self, home: Installation, workspace: Workspace) -> None:
        for pause in (0.0, *self._again_after):
            await asyncio.sleep(pause)
            if not home.is_gone:
                home.is_gone = await is_revoked(home.client)
            if home.is_gone:
                with suppress(StoreError):
                    await self._store.forget_workspace(workspace)
        if home.is_gone:
            logger.warning("The app was taken away from its workspace, and all that was kept of it is erased.")


def _name_of(workspace: Workspace) -> str:
    """Name the notice that the app has left a workspace: by a digest, so that nothing of it can be read there."""
    return _LEFT + hashlib.sha256(f"{workspace.enterprise_id}/{workspace.team_id}".encode()).hexdigest()


def left_by(body: Mapping[str, Any]) -> tuple[Workspace, ...]:
    """Return the workspaces that an event says the app has left.

    Args:
        body: An event of one of the `LEAVING` kinds.
    """
    event = body.get("event") or {}
    if event.get("type") == ACCESS_REVOKED:
        # From some workspaces of an enterprise that has it as a whole.
        return tuple(Workspace("", str(one)) for one in event.get("team_ids") or ())
    if event.get("type") == REVOKED and not (event.get("tokens") or {}).get("bot"):
        return ()  # people's own tokens, of which none is kept
    return (_installed_in(body),)


def _installed_in(body: Mapping[str, Any]) -> Workspace:
    installed = next(iter(body.get("authorizations") or ()), body)
    team, enterprise = (str(installed.get(name) or body.get(name) or "") for name in ("team_id", "enterprise_id"))
    is_of_all = installed.get("is_enterprise_install") in (True, "true") or not team or team.startswith("E")
    if is_of_all:
        return Workspace(enterprise or team, "")
    return Workspace("", team)


def is_leaving(body: Mapping[str, Any]) -> bool:
    """Return whether a payload says that the app was taken away."""
    event = body.get("event")
    return isinstance(event, dict) and event.get("type") in LEAVING
