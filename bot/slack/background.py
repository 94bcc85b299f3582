"""Work that goes on after the ack: kept until it is done, so that it is neither lost nor cut off at the end."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from slack_bolt.async_app import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.languages import Language
from bot.slack.failures import apology, report
from bot.slack.interaction import Interaction, tell
from bot.supervisor import ShortTasks

logger = logging.getLogger(__name__)

Work = Callable[[AsyncWebClient, dict[str, Any], AsyncBoltContext], Awaitable[None]]
Listener = Callable[..., Awaitable[None]]


class Background:
    """Runs what a listener leaves for after its ack, as tasks that are held on to.

    Bolt's lazy listeners would copy every request in depth (half a millisecond), drop their tasks (the event loop
    holds them weakly), log their errors without a traceback, and could not be waited for when the bot stops.

    Args:
        languages: Tells those of the record, in which people are told what went wrong.
    """

    def __init__(self, languages: Callable[[], Sequence[Language]]) -> None:
        self._languages = languages
        self._tasks = ShortTasks()
        self._turns: deque[asyncio.Future[None]] = deque()

    def after_ack(self, work: Work) -> Listener:
        """Make a listener that acknowledges at once and then does the work.

        Args:
            work: Takes the client with the installing workspace's token, the payload, and who acts.
        """

        async def acknowledge_and_start(
            ack: AsyncAck, client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext
        ) -> None:
            await ack()
            self.start(work, client, body, context)

        return acknowledge_and_start

    def start(self, work: Work, client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Start work for which the ack is sent by other means."""
        self._tasks.begin(self._run(work, client, body, context))

    async def finish(self, seconds: float) -> None:
        """Wait for what is under way, then cancel what is left.

        Args:
            seconds: How long to wait.
        """
        if cut_off := await self._tasks.finish(seconds):
            logger.warning("Replies that were still under way when the bot stopped: %d", cut_off)

    async def _run(self, work: Work, client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Do the work to its end; what it raises goes to the log, and whoever acted gets a kind sentence."""
        await self._turn()
        try:
            await work(client, body, context)
        except Exception as error:  # noqa: BLE001  # nobody else would say it
            sorry, act = apology(self._languages(), report(error)), Interaction(body)
            if act.response_url or act.trigger_id:
                await tell(client, act.reach, sorry)

    async def _turn(self) -> None:
        """Wait for one's turn: one work begins in each turn of the event loop, so that acks go out in between."""
        turn = asyncio.get_running_loop().create_future()
        self._turns.append(turn)
        if len(self._turns) == 1:
            asyncio.get_running_loop().call_soon(self._begin_next)
        await turn

    def _begin_next(self) -> None:
        turn = self._turns.popleft()
        if not turn.done():  # else it was cancelled
            turn.set_result(None)
        if self._turns:
            asyncio.get_running_loop().call_soon(self._begin_next)
