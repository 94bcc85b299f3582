"""Work that goes on after the ack: kept until it is done, so that it is neither lost nor cut off at the end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from slack_bolt.kwargs_injection.async_utils import build_async_required_kwargs
from slack_bolt.lazy_listener.async_runner import AsyncLazyListenerRunner
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.util.utils import get_arg_names_of_callable

from bot.slack.failures import report


class KeptLazyListeners(AsyncLazyListenerRunner):
    """Run lazy listeners as tasks that are held on to.

    Bolt's own runner drops its tasks (the event loop holds them weakly), logs their errors without a traceback, and
    cannot wait for them when the bot stops.
    """

    def __init__(self, logger: logging.Logger) -> None:
        self.logger = logger
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, function: Callable[..., Awaitable[None]], request: AsyncBoltRequest) -> None:
        """Start a lazy listener."""
        task = asyncio.create_task(self.run(function, request))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self, seconds: float) -> None:
        """Wait for what is under way, then cancel what is left.

        Args:
            seconds: How long to wait.
        """
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def run(self, function: Callable[..., Awaitable[None]], request: AsyncBoltRequest) -> None:
        """Run a lazy listener to its end; what it raises goes to the log with a reference."""
        try:
            names = get_arg_names_of_callable(function)
            arguments = build_async_required_kwargs(
                logger=self.logger, required_arg_names=names, request=request, response=None, this_func=function
            )
            await function(**arguments)
        except Exception as error:
            report(error)
