"""Visit the record's web addresses, for operators with a network: which pages are gone?"""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.knowledge.faults import Fault
from bot.knowledge.loading import Inspected

TIMEOUT = 15.0  # seconds for a page to begin
PAUSE = 1.0  # seconds between two requests, whoever is asked
_AGENT = "coalition-bot/check-links"
_GONE = (404, 410)


class State(StrEnum):
    """How a page was found."""

    ALIVE = "alive"
    DEAD = "dead"
    UNCLEAR = "unclear"  # the server answers, and refuses: many turn programs away


@dataclass(frozen=True, slots=True)
class Visit:
    """One address and how it was found.

    Attributes:
        url: The address.
        state: Alive, dead or unclear.
        reason: The status, or why there was none.
        faults: Where the record holds the address, for a dead one.
    """

    url: str
    state: State
    reason: str
    faults: tuple[Fault, ...] = ()


def visit_all(
    inspected: Inspected,
    *,
    timeout: float = TIMEOUT,
    pause: float = PAUSE,
    wait: Callable[[float], object] = time.sleep,
) -> Iterator[Visit]:
    """Request every address once, one at a time.

    Args:
        inspected: The record.
        timeout: Seconds for a page to begin.
        pause: Seconds between two requests.
        wait: What waits.
    """
    places: dict[str, list[Fault]] = {}
    for source, part in inspected.parts():
        url = part.data.get("url")
        if isinstance(url, str) and url.startswith(("http://", "https://")):
            places.setdefault(url, []).append(source.fault((*part.path, "url"), ""))
    for position, (url, held) in enumerate(places.items()):
        if position:
            wait(pause)
        state, reason = _visit(url, timeout)
        message = f"{url} is gone: {reason}. Find where it moved, or remove it"
        faults = tuple(Fault(fault.file, fault.line, fault.path, message) for fault in held)
        yield Visit(url, state, reason, faults if state is State.DEAD else ())


def _visit(url: str, timeout: float) -> tuple[State, str]:
    request = urllib.request.Request(url, headers={"User-Agent": _AGENT, "Accept": "text/html,*/*"})  # noqa: S310  # http or https
    try:
        with urllib.request.urlopen(request, timeout=timeout) as response:  # noqa: S310  # http or https
            return State.ALIVE, str(response.status)
    except urllib.error.HTTPError as exc:
        exc.close()
        return (State.DEAD if exc.code in _GONE else State.UNCLEAR), str(exc.code)
    except urllib.error.URLError as exc:
        return State.DEAD, str(exc.reason)
    except (OSError, http.client.HTTPException, ValueError) as exc:
        return State.DEAD, str(exc) or type(exc).__name__
