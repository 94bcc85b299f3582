"""Make the tables of pinned facts, of events taken up, and of who does the background work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
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


def downgrade() -> None:
    """Forget every pin, and leave what people chose. The cards stay in Slack, and nobody keeps them true."""
    for table in ("leases", "deliveries", "pin_topics", "pins"):
        op.drop_table(table)


def _make_pins() -> None:
    required = "id enterprise_id team_id channel fact asked sentence fingerprint language pinned_by state step"
    op.create_table(
        "pins",
        *(sa.Column(name, sa.String(), nullable=False) for name in required.split()),
        sa.Column("wanted_at", sa.Double(), nullable=False),
        sa.Column("touched_at", sa.Double(), nullable=False),
        sa.Column("message_ts", sa.String()),
        sa.Column("posted_at", sa.Double()),
        sa.Column("former_ts", sa.String()),
        sa.Column("change", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_pins"),
        sa.UniqueConstraint("enterprise_id", "team_id", "channel", "fact", name="uq_pins_fact"),
    )
    op.create_index("ix_pins_state", "pins", ["enterprise_id", "team_id", "state", "posted_at"])


def _make_pin_topics() -> None:
    required = "pin_id topic enterprise_id team_id"
    op.create_table(
        "pin_topics",
        *(sa.Column(name, sa.String(), nullable=False) for name in required.split()),
        sa.PrimaryKeyConstraint("pin_id", "topic", name="pk_pin_topics"),
        sa.ForeignKeyConstraint(["pin_id"], ["pins.id"], name="fk_pin_topics_pin", ondelete="CASCADE"),
    )
    op.create_index("ix_pin_topics_topic", "pin_topics", ["enterprise_id", "team_id", "topic"])


def _make_deliveries() -> None:
    required = "enterprise_id team_id key"
    op.create_table(
        "deliveries",
        *(sa.Column(name, sa.String(), nullable=False) for name in required.split()),
        sa.Column("taken_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint(*required.split(), name="pk_deliveries"),
    )
    op.create_index("ix_deliveries_taken_at", "deliveries", ["taken_at"])
