"""The tables as this version of the bot knows them; `migrations/` says how a store gets there."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

NEWEST = "0004"  # the last of migrations/versions; here, so that looking at a store's schema needs no alembic

# The notice in which a migration says which schema a version must know at least to go on beside it, such as "0002".
# Without it a newer schema is left alone by every version that does not know it.
OLDEST_READER = "schema:oldest_reader"

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

# One row for each fact in each channel; `pinned.py` says what stands in it, and in which state.
pins = Table(
    "pins",
    metadata,
    Column("id", String, primary_key=True),
    Column("enterprise_id", String, nullable=False),
    Column("team_id", String, nullable=False),
    Column("channel", String, nullable=False),
    Column("fact", String, nullable=False),
    Column("asked", String, nullable=False),
    Column("sentence", String, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("language", String, nullable=False),
    Column("standing", String, nullable=False),
    Column("as_of", String),
    Column("record", String, nullable=False),
    Column("pinned_by", String, nullable=False),
    Column("state", String, nullable=False),
    Column("step", String, nullable=False),
    Column("wanted_at", Double, nullable=False),
    Column("touched_at", Double, nullable=False),
    Column("message_ts", String),
    Column("posted_at", Double),
    Column("former_ts", String),
    Column("change", String),
    UniqueConstraint("enterprise_id", "team_id", "channel", "fact", name="uq_pins_fact"),
    Index("ix_pins_state", "enterprise_id", "team_id", "state", "posted_at"),
    Index("ix_pins_record", "enterprise_id", "team_id", "record"),
)

# A pin belongs to its topics' changes; the workspace stands here again so that one index finds a topic's pins.
pin_topics = Table(
    "pin_topics",
    metadata,
    Column("pin_id", String, primary_key=True),
    Column("topic", String, primary_key=True),
    Column("enterprise_id", String, nullable=False),
    Column("team_id", String, nullable=False),
    Column("digest", String, nullable=False),
    ForeignKeyConstraint(["pin_id"], ["pins.id"], name="fk_pin_topics_pin", ondelete="CASCADE"),
    Index("ix_pin_topics_topic", "enterprise_id", "team_id", "topic", "digest"),
)

# Events that some process took up in the last hour: ids of Slack's, and no word of what was said.
deliveries = Table(
    "deliveries",
    metadata,
    Column("enterprise_id", String, primary_key=True),
    Column("team_id", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("taken_at", Double, nullable=False),
    Index("ix_deliveries_taken_at", "taken_at"),
)

# Which process does the background work. It speaks of processes, and so of no workspace.
leases = Table(
    "leases",
    metadata,
    Column("work", String, primary_key=True),
    Column("holder", String, nullable=False),
    Column("expires_at", Double, nullable=False),
)

# What the processes tell each other: which record is in use, and that it is to be read again. Of no workspace.
notices = Table(
    "notices",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
    Column("given_at", Double, nullable=False),
)

# What was asked and not found, and which statement people then opened: by a keyed digest, without a word of it, and
# with one of a few shares of all people. Of no person, channel or workspace.
gap_presses = Table(
    "gap_presses",
    metadata,
    Column("gap", String, primary_key=True),
    Column("share", Integer, primary_key=True, autoincrement=False),
    Column("pressed_at", Double, nullable=False),
)

# The words of those that enough people asked alike.
gaps = Table(
    "gaps",
    metadata,
    Column("gap", String, primary_key=True),
    Column("question", String, nullable=False),
    Column("opened", String, nullable=False),
    Column("language", String, nullable=False),
    Column("pressed_at", Double, nullable=False),
)

# Where the app is installed by OAuth, one row each; `sealing.py` seals the tokens. An installation in one workspace has
# no `enterprise_id`, since payloads of one workspace name its enterprise or leave it out; `grid_id` tells it.
installations = Table(
    "installations",
    metadata,
    Column("app_id", String, primary_key=True),
    Column("enterprise_id", String, primary_key=True),
    Column("team_id", String, primary_key=True),
    Column("grid_id", String, nullable=False),
    Column("bot_id", String, nullable=False),
    Column("bot_user_id", String, nullable=False),
    Column("scopes", String, nullable=False),
    Column("bot_token", String, nullable=False),
    Column("refresh_token", String),
    Column("expires_at", Double),
    Column("installed_at", Double, nullable=False),
    # Which renewal of the token is under way, or was when its process ended, and until when another leaves it alone.
    Column("renewal", String, nullable=False),
    Column("renewing_until", Double, nullable=False),
)

# Installations that somebody began: a digest each, for ten minutes. Of nobody that is known yet.
oauth_states = Table(
    "oauth_states",
    metadata,
    Column("digest", String, primary_key=True),
    Column("expires_at", Double, nullable=False),
    Index("ix_oauth_states_expires_at", "expires_at"),
)
