"""Write logs to standard error, as lines for people or as JSON for collectors."""

from __future__ import annotations

import logging
import sys

import structlog

from bot.settings import Settings


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
    # What is below the bot logs what people did, their ids and words with it, at its finer levels: none of those is
    # for an operator, whatever the bot's own level.
    logging.basicConfig(
        level=max(logging.WARNING, logging.getLevelName(settings.log_level)), handlers=[handler], force=True
    )
    logging.getLogger("bot").setLevel(settings.log_level)
