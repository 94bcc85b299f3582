"""Run alembic inside one transaction, without a configuration file."""

from __future__ import annotations

import logging
from pathlib import Path

from sqlalchemy import Connection, text

# Two processes that start together would otherwise both make the first table.
_LOCK_BY_BACKEND = {
    "sqlite": text("BEGIN IMMEDIATE"),
    "postgresql": text("SELECT pg_advisory_xact_lock(7305143860226019)"),  # any number that no other program takes
}


def bring_to(connection: Connection, there: str | None, schema: str) -> None:
    """Bring a store to a schema; whoever calls commits.

    Args:
        connection: A connection on which no transaction has begun.
        there: The schema that it has; None for no table at all.
        schema: A newer or an older one.
    """
    run(connection, "upgrade" if there is None or there < schema else "downgrade", schema)


def run(connection: Connection, command: str, revision: str) -> None:
    """Run one of alembic's commands while no other process can.

    Args:
        connection: A connection on which no transaction has begun.
        command: `upgrade` or `downgrade`.
        revision: Where to, such as `0001`, or `base` for no table at all.
    """
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells each step, and that it was imported
    import alembic.command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    connection.execute(_LOCK_BY_BACKEND[connection.dialect.name])
    getattr(alembic.command, command)(config, revision)
