"""Write logs to standard error, as lines for people or as JSON for collectors."""

from __future__ import annotations

import logging
import sys

import structlog

from bot.settings import Settings
from bot.sparing import Sparing


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
    logging.getLogger("asyncio").addFilter(OnceAMinute(Sparing()))
    # What is below the bot logs what people did, their ids and words with it, at its finer levels: none of those is
    # for an operator, whatever the bot's own level.
    logging.basicConfig(
        level=max(logging.WARNING, logging.getLevelName(settings.log_level)), handlers=[handler], force=True
    )
    logging.getLogger("bot").setLevel(settings.log_level)


class OnceAMinute(logging.Filter):
    """Lets a line pass once a minute, and says how many like it were left out.

    For what others can bring about as often as they like: where no file may be opened any more, the event loop logs a
    traceback for each connection that it cannot take.

    Args:
        sparing: What counts the lines.
    """

    def __init__(self, sparing: Sparing) -> None:
        super().__init__()
        self._sparing = sparing

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether the line passes; lines are alike whose first lines are."""
        first, _, _ = record.getMessage().partition("\n")
        times = self._sparing.times(first)
        if times > 1:
            record.msg, record.args = f"{first} (and {times - 1} times since this was last said)", None
        return times > 0
