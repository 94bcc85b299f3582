"""How long things take in the background; a test takes less."""

from __future__ import annotations

from dataclasses import dataclass

DAY = 24 * 3600.0  # seconds


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds, but for the last.

    Attributes:
        listening: Between two looks at what other processes tell.
        heartbeat: Between two signs of life of the process that does the background work.
        round: Between two rounds of that work.
        left_alone: After these a pin that nobody touched is taken for left: one call of Slack's may take 30.
        renew_after: After these a card is posted anew; 0 never does.
        first_pause: Before background work that failed is tried again; each further failure doubles it.
        hurry: How many times as fast as Slack's limits allow; only a Slack on loopback takes more than 1.
    """

    listening: float = 5.0
    heartbeat: float = 5.0
    round: float = 10.0
    left_alone: float = 45.0
    renew_after: float = 80 * DAY
    first_pause: float = 1.0
    hurry: float = 1.0
