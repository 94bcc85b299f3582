"""The tables as this version of the bot knows them; `migrations/` says how a store gets there."""

from __future__ import annotations

from sqlalchemy import Column, MetaData, String, Table

NEWEST = "0001"  # the last of migrations/versions; here, so that looking at a store's schema needs no alembic

metadata = MetaData(naming_convention={"pk": "pk_%(table_name)s"})

# Neither a name nor a time: what was chosen, and by whom.
preferences = Table(
    "preferences",
    metadata,
    Column("enterprise_id", String, primary_key=True),
    Column("team_id", String, primary_key=True),
    Column("user_id", String, primary_key=True),
    Column("language", String),
    Column("organization", String),
)
