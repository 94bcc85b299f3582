"""What Slack sends, to the app of the record that it is about: each has listeners, memories and rows of its own."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StoreError
from bot.languages import Language
from bot.slack.commands import ANYTHING, PIN_REMOVED, RECORD, is_question, record_in
from bot.slack.failures import left_to_slack, notice_in_every_language, told_in_ack
from bot.slack.installation import Installation
from bot.slack.interaction import Interaction, Reach, tell
from bot.slack.leaving import is_leaving
from bot.slack.origin import origin_of
from bot.slack.question import plain_text
from bot.slack.records import Chooser, record_wanted
from bot.slack.workspaces import Workspaces
from bot.sparing import Sparing
from bot.store.pins import Pins
from bot.store.values import Workspace
from bot.supervisor import ShortTasks

logger = logging.getLogger(__name__)


class RecordApps:
    """The apps of several records.

    Args:
        apps: By the names of their records, the first one first; of those that can be read.
        chooser: Tells which record is used where.
        where: Where the app is installed.
        pins: Each record's, by its name.
        unnamed: The record whose cards say none, since they are from when it was the only one.
        languages: Those in which people are told what went wrong.
    """

    def __init__(
        self,
        apps: Mapping[str, AsyncApp],
        chooser: Chooser,
        where: Installation | Workspaces,
        pins: Mapping[str, Pins],
        unnamed: str,
        languages: Sequence[Language],
    ) -> None:
        self._apps = apps
        self._chooser = chooser
        self._where = where
        self._pins = pins
        self._unnamed = unnamed
        self._languages = languages
        self._tellings = ShortTasks()
        self._sparing = Sparing()

    @property
    def client(self) -> AsyncWebClient:
        """What has the connections to Slack."""
        return self._any.client

    async def async_dispatch(self, req: AsyncBoltRequest) -> BoltResponse:
        """Answer a payload by the record that it is about.

        A card, a modal and a Home stay with the record that they are from. All else goes by what is chosen: nothing is
        ever answered from another record than that, not even where it cannot be read.
        """
        body: dict[str, Any] = req.body
        if is_leaving(body):
            return await self._any.async_dispatch(req)
        try:
            workspace = await self._workspace_of(body)
            if workspace is None:  # the app is not installed there, which any app says
                return await self._any.async_dispatch(req)
            record = await self._record_of(body, workspace)
        except StoreError as fault:
            return self._unsure(body, fault)
        app = self._apps.get(record)
        if app is None and self._is_of_records(body):
            app = self._any  # which tells what can be chosen, and answers nothing
        if app is None:
            return self._unread(body, workspace, record)
        token = RECORD.set(record)  # for this payload, and for the tasks that it begins
        try:
            return await app.async_dispatch(req)
        finally:
            RECORD.reset(token)

    async def finish(self) -> None:
        """End what is still to be told."""
        await self._tellings.finish()

    @property
    def _any(self) -> AsyncApp:
        return next(iter(self._apps.values()))

    async def _workspace_of(self, body: dict[str, Any]) -> Workspace | None:
        origin = origin_of(body)
        if isinstance(self._where, Workspaces):
            installed = await self._where.installed(origin)
            return installed.workspace if installed else None
        return self._where.home or next(iter(origin.places), None)

    async def _record_of(self, body: dict[str, Any], workspace: Workspace) -> str:
        identifier = _identifier(body)
        if identifier is not None:
            return record_in(identifier) or self._unnamed
        event, channel = body.get("event") or {}, _channel(body)
        if event.get("type") == PIN_REMOVED.type:
            ts = str(((event.get("item") or {}).get("message") or {}).get("ts") or "")
            for name, pins in self._pins.items():
                if await pins.of_message(workspace, channel, ts) is not None:
                    return name
        return await self._chooser.used_in(workspace, channel)

    def _is_of_records(self, body: dict[str, Any]) -> bool:
        """Return whether somebody wants another record, or to know which there are."""
        text = plain_text(str(body.get("text") or ""))
        is_command = body.get("command") == ANYTHING.name
        return is_command and record_wanted(text, self._chooser, self._languages) is not None

    def _unsure(self, body: dict[str, Any], fault: StoreError) -> BoltResponse:
        """Tell whoever typed a command that it cannot be told which record is meant; the rest Slack sends again."""
        left = left_to_slack(fault)
        if "command" not in body:
            return left
        card = notice_in_every_language(self._languages, "records.unsure")
        return told_in_ack(card, body, self._languages[0])

    def _unread(self, body: dict[str, Any], workspace: Workspace, record: str) -> BoltResponse:
        """Tell whoever asked that the record which is used there is not served."""
        if self._sparing.times(record):
            logger.error("%s: the record is used in a workspace, and is not served.", record)
        card = notice_in_every_language(self._languages, "records.unread", name=record)
        in_ack = told_in_ack(card, body, self._languages[0])
        reach = _reach(body)
        if not in_ack.body and reach is not None:

            async def say_so() -> None:
                client = await self._where.client_of(workspace)
                if client is not None:
                    await tell(client, reach, card)

            self._tellings.begin(say_so())
        return in_ack


def _identifier(body: dict[str, Any]) -> str | None:
    """Return the id of what was acted on, which says of which record it is; None where a payload is of no card."""
    kind = body.get("type")
    if kind == "block_actions":
        return str(Interaction(body).action.get("action_id") or "")
    if kind == "block_suggestion":
        return str(body.get("action_id") or "")
    if kind in ("view_submission", "view_closed"):
        return str((body.get("view") or {}).get("callback_id") or "")
    return None


def _channel(body: dict[str, Any]) -> str:
    """Return the channel that a payload is from; empty where it is from none."""
    event = body.get("event") or {}
    item = event.get("item") or {}
    named = (event.get("channel"), event.get("channel_id"), item.get("channel") if isinstance(item, dict) else "")
    return next((one for one in named if isinstance(one, str) and one), "") or Interaction(body).channel


def _reach(body: dict[str, Any]) -> Reach | None:
    """Return the ways to the person who asks or acts; None where nobody waits for an answer."""
    event = body.get("event")
    if event is None:
        return Interaction(body).reach
    if not is_question(event) or not event.get("user"):
        return None
    return Reach(str(event["user"]), channel=_channel(body), thread_ts=event.get("thread_ts"))
