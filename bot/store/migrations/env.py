"""What alembic runs to migrate: on the connection that `bot.store.migrating` hands it, which ends the transaction."""

from __future__ import annotations

from alembic import context

from bot.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
