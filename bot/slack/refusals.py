"""Requests that are refused: told in the log, with how many, which check failed, and by how much a clock is off."""

from __future__ import annotations

import asyncio
import logging
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping

from bot.sparing import Sparing
from bot.supervisor import Watch

logger = logging.getLogger(__name__)

FRESH = 300  # seconds, as Slack's page on verifying requests has it
_TIMESTAMP = re.compile("[0-9]{1,12}")  # seconds since 1970 have 10
_SIGNATURE = re.compile("v0=[0-9a-f]{64}")

_REFUSED = "Requests to Slack's endpoint were refused with 401: %s."
_UNSIGNED = "without Slack's headers, so not from Slack"
_LATE = "signed {seconds:.0f} s ago by this machine's clock: set the clock"
_EARLY = "signed {seconds:.0f} s ahead of this machine's clock: set the clock"
_FORGED = (
    "with a signature that SLACK_SIGNING_SECRET does not give: copy it anew from Basic Information of this very app"
)


class Refusals:
    """Counts what is refused, and says so in one line a minute.

    Args:
        watch: What `/readyz` shows: a warning from a refusal of what may be Slack's until Slack is heard again. Not a
            failure: anybody can send what is refused.
        clock: Seconds since 1970.
    """

    def __init__(self, watch: Watch, clock: Callable[[], float] = time.time) -> None:
        self._watch = watch
        self._clock = clock
        self._sparing = Sparing()
        self._counts: Counter[str] = Counter()
        self._details: dict[str, str] = {}
        self._timer: asyncio.TimerHandle | None = None

    def refused(self, headers: Mapping[str, str]) -> None:
        """Count a request that was refused.

        Args:
            headers: The request's.
        """
        check, detail = self._failed_check(headers)
        self._counts[check] += 1
        self._details[check] = detail
        if check is not _UNSIGNED:
            self._watch.warns()
        if self._timer is None:
            self._tell()

    def accepted(self) -> None:
        """Note that Slack is heard."""
        self._watch.goes_well()

    def may_be_slacks(self, headers: Mapping[str, str]) -> bool:
        """Return whether the headers are as Slack's: seen before the body, of which anybody may send a lot.

        Args:
            headers: The request's.
        """
        check, _ = self._failed_check(headers)
        return check is _FORGED

    def _failed_check(self, headers: Mapping[str, str]) -> tuple[str, str]:
        timestamp = headers.get("X-Slack-Request-Timestamp", "")
        if not _TIMESTAMP.fullmatch(timestamp) or not _SIGNATURE.fullmatch(headers.get("X-Slack-Signature", "")):
            return _UNSIGNED, _UNSIGNED
        behind = self._clock() - int(timestamp)
        if abs(behind) <= FRESH:
            return _FORGED, _FORGED
        check = _LATE if behind > 0 else _EARLY
        return check, check.format(seconds=abs(behind))

    def _tell(self) -> None:
        self._timer = None
        if wait := self._sparing.wait(_REFUSED):
            self._timer = asyncio.get_running_loop().call_later(wait, self._tell)
            return
        self._sparing.times(_REFUSED)
        told = "; ".join(f"{count} {self._details[check]}" for check, count in self._counts.most_common())
        logger.warning(_REFUSED, told)
        self._counts.clear()
