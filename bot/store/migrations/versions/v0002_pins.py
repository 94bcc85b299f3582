"""Make the tables of pinned facts, of events taken up, of who does the background work, and of what processes tell."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables, unless they were left here when the store went back to an older schema."""
    if sa.inspect(op.get_bind()).has_table("pins"):
        return
    _make_pins()
    _make_pin_topics()
    _make_deliveries()
    op.create_table(
        "leases",
        sa.Column("work", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("expires_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("work", name="pk_leases"),
    )
    op.create_table(
        "notices",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("given_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_notices"),
    )


def downgrade() -> None:
    """Leave every table where it is: an older version does not look at them, and who comes again finds every pin."""


def _make_pins() -> None:
    required = (
        "id enterprise_id team_id channel fact asked sentence fingerprint language standing record pinned_by state step"
    )
    op.create_table(
        "pins",
        *(sa.Column(name, sa.String(), nullable=False) for name in required.split()),
        sa.Column("wanted_at", sa.Double(), nullable=False),
        sa.Column("touched_at", sa.Double(), nullable=False),
        sa.Column("as_of", sa.String()),
        sa.Column("message_ts", sa.String()),
        sa.Column("posted_at", sa.Double()),
        sa.Column("former_ts", sa.String()),
        sa.Column("change", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_pins"),
        sa.UniqueConstraint("enterprise_id", "team_id", "channel", "fact", name="uq_pins_fact"),
    )
    op.create_index("ix_pins_state", "pins", ["enterprise_id", "team_id", "state", "posted_at"])
    op.create_index("ix_pins_record", "pins", ["enterprise_id", "team_id", "record"])


def _make_pin_topics() -> None:
    required = "pin_id topic enterprise_id team_id digest"
    op.create_table(
        "pin_topics",
        *(sa.Column(name, sa.String(), nullable=False) for name in required.split()),
        sa.PrimaryKeyConstraint("pin_id", "topic", name="pk_pin_topics"),
        sa.ForeignKeyConstraint(["pin_id"], ["pins.id"], name="fk_pin_topics_pin", ondelete="CASCADE"),
    )
    op.create_index("ix_pin_topics_topic", "pin_topics", ["enterprise_id", "team_id", "topic", "digest"])


def _make_deliveries() -> None:
    required = "enterprise_id team_id key"
    op.create_table(
        "deliveries",
        *(sa.Column(name, sa.String(), nullable=False) for name in required.split()),
        sa.Column("taken_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint(*required.split(), name="pk_deliveries"),
    )
    op.create_index("ix_deliveries_taken_at", "deliveries", ["taken_at"])
