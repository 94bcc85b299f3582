"""Write logs to standard error, as lines for people or as JSON for collectors."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence
from datetime import UTC, datetime

from bot.settings import Settings
from bot.sparing import Sparing


def configure_logs(settings: Settings) -> None:
    """Send everything that the `logging` module is given through one format.

    Args:
        settings: With the level and the format.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if settings.log_format == "json" else TextLines())
    logging.getLogger("asyncio").addFilter(OnceAMinute(Sparing()))
    # What is below the bot logs what people did, their ids and words with it, at its finer levels: none of those is
    # for an operator, whatever the bot's own level.
    logging.basicConfig(
        level=max(logging.WARNING, logging.getLevelName(settings.log_level)), handlers=[handler], force=True
    )
    logging.getLogger("bot").setLevel(settings.log_level)


def tell_notes(notes: Sequence[str]) -> None:
    """Log what is not taken as it was set.

    Args:
        notes: Of the settings.
    """
    logger = logging.getLogger("bot.settings")
    for note in notes:
        logger.warning(note)


class TextLines(logging.Formatter):
    """A line for people: when, how bad, what, and which part of the bot says it; a traceback goes below."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # as `logging` calls it
        return f"{_moment(record)} [{record.levelname.lower():<9}] {record.message:<30} [{record.name}]"


class JsonLines(logging.Formatter):
    """The same as a JSON object, for collectors."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "event": record.getMessage(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "timestamp": _moment(record),
        }
        if record.exc_info:
            told["exception"] = self.formatException(record.exc_info)
        if record.stack_info:
            told["stack_info"] = record.stack_info
        return json.dumps(told, ensure_ascii=False)


def _moment(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


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
