"""Read the record again while the bot runs: on SIGHUP, on `python -m bot reload`, and when another process has."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, MutableMapping
from typing import Any

from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.errors import BotError, StoreError
from bot.garbage_collection import forget_what_was_built
from bot.store.notices import RELOAD, Notice, Notices
from bot.supervisor import Watch

logger = logging.getLogger(__name__)

_NAMED = 5  # of what is lost
_LOST = (
    "The record was read again, and the one before stays in use: the new one lacks %d of its entries or values (%s). "
    "If they are to go, run `python -m bot reload`."
)
_OTHER = (
    "This machine has another record than the one that was told, and goes on with the one before. Bring that one here, "
    "then run `python -m bot reload`."
)

_Dated = tuple[Answerer, float]
Settle = Callable[[Callable[[], _Dated]], _Dated]


class _Named(logging.LoggerAdapter[logging.Logger]):
    """Says in each line of which record it is."""

    def process(self, msg: str, kwargs: MutableMapping[str, Any]) -> tuple[str, MutableMapping[str, Any]]:
        """Put the record's name before a line."""
        return f"{(self.extra or {})['before']}{msg}", kwargs


class Reloader:
    """Puts a newer record in the place of the one in use.

    Args:
        current: The answerer in use.
        read: Reads the record from its folder.
        notices: What processes tell each other.
        then: What to do when the record was read again, whether that went well or not, with the digest of the record
            that it was read again for, where it was for a certain one; None for nothing.
        seconds: Between two looks.
        read_at: When the reading of the record in use began, in seconds since 1970; now where it is not known. What
            others have read meanwhile is newer, however long this process took to start.
        settle: Calls what reads the record once its files stay as they are; None for at once.
        name: The record's among several, for the log; empty for the only one.
    """

    def __init__(
        self,
        current: Current,
        read: Callable[[], Answerer],
        notices: Notices,
        then: Callable[[str | None], None] | None,
        seconds: float,
        read_at: float | None = None,
        settle: Settle | None = None,
        name: str = "",
    ) -> None:
        self._log = _Named(logger, {"before": f"{name}: " if name else ""})
        self._current = current
        self._read = read
        self._settle = settle or _at_once
        self._notices = notices
        self._then = then
        self._seconds = seconds
        self._asked_before: Notice | None = None
        self._seen_elsewhere: str | None = None
        self._untold: bool | None = None  # else whether somebody wanted the record that is still to be told
        self._read_at = time.time() if read_at is None else read_at
        self._is_asked = asyncio.Event()

    async def start(self) -> None:
        """Tell the others which record this process has, and listen from now on."""
        try:
            self._asked_before = (await self._notices.all()).get(RELOAD)
        except StoreError:
            self._asked_before = None
        await self._tell(self._current.answerer.foundations.record, is_wanted=False)

    def ask(self) -> None:
        """Ask that the record be read again, as SIGHUP does."""
        self._is_asked.set()

    async def run(self, watch: Watch) -> None:
        """Read the record again whenever somebody asks, for as long as the bot runs."""
        while True:
            is_asked = await self._waited()
            if self._untold is not None:
                await self._tell(self._current.answerer.foundations.record, is_wanted=self._untold)
            if is_asked:
                await self._reload(is_wanted=True, may_lose=False)
            else:
                await self._follow()
            watch.goes_well()

    async def _waited(self) -> bool:
        try:
            async with asyncio.timeout(self._seconds):
                await self._is_asked.wait()
        except TimeoutError:
            return False
        self._is_asked.clear()
        return True

    async def _follow(self) -> None:
        """Read the record again where another process asked, or has a newer one: once for each such word."""
        try:
            asked, newest = (await self._notices.all()).get(RELOAD), await self._notices.newest_record()
        except StoreError:
            return
        if asked is not None and asked != self._asked_before:
            self._asked_before = asked
            # Which one is wanted was told by whoever asked.
            await self._reload(newest=newest, expected=asked.digest)
        elif newest in (None, self._current.answerer.foundations.record):
            self._seen_elsewhere = None
        elif newest != self._seen_elsewhere:
            self._seen_elsewhere = newest
            await self._reload(newest=newest, expected=newest)

    async def _reload(
        self, *, newest: str | None = None, is_wanted: bool = False, may_lose: bool = True, expected: str | None = None
    ) -> None:
        await self._take_up(is_wanted=is_wanted, may_lose=may_lose, expected=expected)
        if self._then is not None:
            self._then(newest)

    async def _take_up(self, *, is_wanted: bool, may_lose: bool, expected: str | None) -> None:
        """Read the record, put it in use, and tell the others.

        Args:
            is_wanted: Whether somebody asked this very process.
            may_lose: Whether it may lack what the one in use has: else a file that was cut short would strike facts.
            expected: The digest of the record that is meant; None for any.
        """
        try:
            answerer, read_at = await asyncio.to_thread(self._read_for_good)
            record, before = answerer.foundations.record, self._current.answerer
            lost = () if may_lose else await asyncio.to_thread(answerer.losses_since, before)
        except BotError as error:
            self._log.error("The record cannot be read again, and the one before stays in use: %s", error)
            return
        except Exception:  # noqa: BLE001  # whatever it is, it is logged, and the record before stays in use
            self._log.exception("The record cannot be read again, and the one before stays in use")
            return
        if record == before.foundations.record:
            self._log.info("The record was read again: it is the same.")
            is_wanted = False
        elif lost:
            self._log.error(_LOST, len(lost), ", ".join(lost[:_NAMED]))
            return
        elif expected not in (None, record):
            self._log.warning(_OTHER)
            return
        self._read_at = read_at
        # Told before it is used: what people pin from it, the work on pins elsewhere must not take back.
        await self._tell(record, is_wanted=is_wanted)
        if record != before.foundations.record:
            self._current.answerer = answerer
            await asyncio.to_thread(forget_what_was_built)
            self._log.info("The record was read again: it is another one, in use from now on.")

    def _read_for_good(self) -> _Dated:
        answerer, read_at = self._settle(self._read_dated)
        answerer.prepare()
        return answerer, read_at

    def _read_dated(self) -> _Dated:
        """Read the record, with when that began: not when it was asked for, since files that change are waited for."""
        read_at = time.time()
        return self._read(), read_at

    async def _tell(self, record: str, *, is_wanted: bool) -> None:
        is_tried_again, self._untold = self._untold is not None, is_wanted
        try:
            await self._notices.give_record(record, self._read_at, is_wanted=is_wanted)
        except StoreError as error:
            if not is_tried_again:
                self._log.warning("Other processes cannot be told of the record yet: %s", error)
        else:
            self._untold = None


def _at_once(read: Callable[[], _Dated]) -> _Dated:
    return read()
