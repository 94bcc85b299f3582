"""Make the tables of several records; nothing else changes, and a version that knows 0002 goes on beside this one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_WHOSE = ("enterprise_id", "team_id", "record_name")


def upgrade() -> None:
    """Make the tables, unless they were left here when the store went back to an older schema."""
    if sa.inspect(op.get_bind()).has_table("record_pins"):
        return
    op.create_table(
        "record_choices",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("enterprise_id", "team_id", "channel")),
        sa.Column("record_name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("enterprise_id", "team_id", "channel", name="pk_record_choices"),
    )
    op.create_table(
        "record_preferences",
        *(sa.Column(name, sa.String(), nullable=False) for name in (*_WHOSE, "user_id")),
        sa.Column("language", sa.String()),
        sa.Column("organization", sa.String()),
        sa.PrimaryKeyConstraint(*_WHOSE, "user_id", name="pk_record_preferences"),
    )
    _make_pins()
    op.create_table(
        "record_pin_topics",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("pin_id", "topic", *_WHOSE, "digest")),
        sa.PrimaryKeyConstraint("pin_id", "topic", name="pk_record_pin_topics"),
        sa.ForeignKeyConstraint(["pin_id"], ["record_pins.id"], name="fk_record_pin_topics_pin", ondelete="CASCADE"),
    )
    op.create_index("ix_record_pin_topics_topic", "record_pin_topics", [*_WHOSE, "topic", "digest"])


def downgrade() -> None:
    """Leave every table where it is: an older version does not look at them, and who comes again finds every row."""


def _make_pins() -> None:
    required = "channel fact asked sentence fingerprint language standing record pinned_by state step"
    op.create_table(
        "record_pins",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("id", *_WHOSE, *required.split())),
        sa.Column("wanted_at", sa.Double(), nullable=False),
        sa.Column("touched_at", sa.Double(), nullable=False),
        sa.Column("as_of", sa.String()),
        sa.Column("message_ts", sa.String()),
        sa.Column("posted_at", sa.Double()),
        sa.Column("former_ts", sa.String()),
        sa.Column("change", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_record_pins"),
        sa.UniqueConstraint(*_WHOSE, "channel", "fact", name="uq_record_pins_fact"),
    )
    op.create_index("ix_record_pins_state", "record_pins", [*_WHOSE, "state", "posted_at"])
    op.create_index("ix_record_pins_record", "record_pins", [*_WHOSE, "record"])
