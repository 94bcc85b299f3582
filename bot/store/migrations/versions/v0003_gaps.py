"""Make the tables of what was asked and not found, and of what people then opened; nothing else changes."""

from __future__ import annotations

import time

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

# A version that knows 0002 goes on beside this one, and does not look at the new tables.
_NOTICES = sa.table("notices", sa.column("name"), sa.column("value"), sa.column("given_at"))
_NAME = "schema:oldest_reader"


def upgrade() -> None:
    """Make the tables, unless they were left here when the store went back to an older schema."""
    op.execute(sa.delete(_NOTICES).where(_NOTICES.c.name == _NAME))
    op.execute(sa.insert(_NOTICES).values(name=_NAME, value=down_revision, given_at=time.time()))
    if sa.inspect(op.get_bind()).has_table("gaps"):
        return
    op.create_table(
        "gap_presses",
        sa.Column("gap", sa.String(), nullable=False),
        sa.Column("share", sa.Integer(), nullable=False),
        sa.Column("pressed_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("gap", "share", name="pk_gap_presses"),
    )
    op.create_table(
        "gaps",
        sa.Column("gap", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("opened", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("pressed_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("gap", name="pk_gaps"),
    )


def downgrade() -> None:
    """Erase what was asked; the tables are of no use to an older version."""
    op.drop_table("gap_presses")
    op.drop_table("gaps")
