"""Checks drafts against the record that is served now: one after the other, and beside the event loop."""

from __future__ import annotations

import asyncio

from bot.answers.current import Current
from bot.review.report import Report
from bot.review.reviewer import Reviewer


class Reviewing:
    """Checks drafts, and keeps none of them.

    Args:
        current: Has the record.
    """

    def __init__(self, current: Current) -> None:
        self._current = current
        self._turn = asyncio.Lock()  # one draft at a time leaves the processor to what has an ack to send

    async def report_on(self, draft: str) -> Report:
        """Compare a draft with the record.

        Args:
            draft: Its text, as a person reads it.

        Raises:
            RuntimeError: Something failed; it names no word of the draft.
        """
        async with self._turn:
            return await asyncio.to_thread(reviewed, self._current, draft)


def reviewed(current: Current, draft: str) -> Report:
    """Check a draft; an error is told by its kind and place alone, since its words could be the draft's.

    The first check of a record takes longer: its statements are read.

    Args:
        current: Has the record.
        draft: As a person reads it.
    """
    try:
        return current.made(Reviewer).review(draft)
    except Exception as error:  # noqa: BLE001  # any of them could hold words of the draft
        name, where = type(error).__name__, error.__traceback__
    raise RuntimeError(f"A draft could not be checked: {name}").with_traceback(where)
