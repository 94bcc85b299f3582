"""Connections to Postgres: without the options that its server refuses, and through a pooler as well."""

from __future__ import annotations

import logging
import re
import ssl
from typing import Any

from sqlalchemy import URL
from sqlalchemy.util import await_only

logger = logging.getLogger(__name__)

CONNECTING = 5.0  # seconds; asyncpg's own limit is a minute
_KEPT = 100  # prepared statements of a connection, as asyncpg has it
_NEVER_DROPPED = "search_path"  # without it other tables would be written


class Connector:
    """Opens connections to one database.

    Args:
        address: With the options that the operator gave it.
    """

    def __init__(self, address: URL) -> None:
        self._address = address
        self._options = {name: value for name, value in address.query.items() if isinstance(value, str)}
        self._timeout = float(self._options.pop("connect_timeout", 0)) or CONNECTING
        # Newer versions of libpq call the system's own certificates so; asyncpg would look for a file of that name.
        self._trusts_the_system = self._options.get("sslrootcert") == "system"
        if self._trusts_the_system:
            del self._options["sslrootcert"]
        self._is_pooled: bool | None = None

    def adapted(self, dbapi: Any) -> Any:
        """Open a connection as SQLAlchemy wants it; called by its pool.

        Args:
            dbapi: What adapts asyncpg.
        """
        opened = await_only(self.open())

        async def already() -> Any:
            return opened

        # A pooler gives each transaction another connection to the server. Statements without a name last no longer
        # than what they are prepared for; with names, another's of the same name would be there already.
        unnamed: dict[str, Any] = {"prepared_statement_cache_size": 0, "prepared_statement_name_func": lambda: ""}
        return dbapi.connect(async_creator_fn=already, **(unnamed if self._is_pooled else {}))

    async def open(self) -> Any:
        """Open a connection that no pool knows."""
        connection = await self._connect()
        if self._is_pooled is None:
            self._is_pooled = await _is_through_pooler(connection)
            if self._is_pooled:
                logger.info("A pooler stands before the store: statements are not kept prepared.")
                await connection.close()
                connection = await self._connect()
        return connection

    async def _connect(self) -> Any:
        import asyncpg  # here, since a start with SQLite need not wait for it

        while True:
            try:
                return await asyncpg.connect(
                    # asyncpg itself reads the address, since it knows libpq's options, and SQLAlchemy does not.
                    self._dsn(),
                    timeout=self._timeout,
                    statement_cache_size=0 if self._is_pooled else _KEPT,
                    ssl=ssl.create_default_context() if self._trusts_the_system else None,
                )
            except (asyncpg.UndefinedObjectError, asyncpg.ProtocolViolationError) as error:
                if not self._drop(str(error)):
                    raise

    def _drop(self, refusal: str) -> bool:
        """Drop the option that a server, or a pooler, does not know, and say whether there was one."""
        words = re.findall(r"\w+", refusal)
        name = next((name for name in self._options if name in words and name != _NEVER_DROPPED), None)
        if name is None:
            return False
        del self._options[name]
        logger.warning("DATABASE_URL: its option %s is dropped, since the database does not know it.", name)
        return True

    def _dsn(self) -> str:
        address = self._address.set(drivername="postgresql", query=self._options)
        return address.render_as_string(hide_password=False)


async def _is_through_pooler(connection: Any) -> bool:
    """Return whether another process serves the connection than the one that said hello: a pooler's key is its own."""
    # In one message, and so by the same process: without a prepared statement.
    status: str = await connection.execute(f"SELECT 1 WHERE pg_backend_pid() = {int(connection.get_server_pid())}")
    return status != "SELECT 1"
