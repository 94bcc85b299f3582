"""Write logs to standard error, as lines for people or as JSON for collectors."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable

import structlog

from bot.settings import Settings

SAID_AGAIN = 60.0  # seconds
MOST_LINES = 100  # that are remembered


def configure_logs(settings: Settings) -> None:
    """Send everything that the `logging` module is given through one format.

    Args:
        settings: With the level and the format.
    """
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.ExtraAdder(),
    ]
    # A plain traceback: structlog's own would print local variables, questions among them, where rich is there.
    renderer: structlog.typing.Processor = structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
    )
    if settings.log_format == "json":
        shared.append(structlog.processors.format_exc_info)
        renderer = structlog.processors.JSONRenderer(ensure_ascii=False)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    logging.getLogger("asyncio").addFilter(Sparing())
    # What is below the bot logs what people did, their ids and words with it, at its finer levels: none of those is
    # for an operator, whatever the bot's own level.
    logging.basicConfig(
        level=max(logging.WARNING, logging.getLevelName(settings.log_level)), handlers=[handler], force=True
    )
    logging.getLogger("bot").setLevel(settings.log_level)


class Sparing(logging.Filter):
    """Lets a line pass once a minute, and says how many like it were left out.

    For what others can bring about as often as they like: where no file may be opened any more, the event loop logs a
    traceback for each connection that it cannot take.

    Args:
        now: Seconds that never go back.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._now = now
        self._said: dict[str, tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether the line passes; lines are alike whose first lines are."""
        first, _, _ = record.getMessage().partition("\n")
        said_at, left_out = self._said.get(first, (float("-inf"), 0))
        if self._now() - said_at < SAID_AGAIN:
            self._said[first] = said_at, left_out + 1
            return False
        if len(self._said) >= MOST_LINES:
            self._said.clear()
        self._said[first] = self._now(), 0
        if left_out:
            record.msg, record.args = f"{first} (and {left_out} times since this was last said)", None
        return True
