"""Make the table of what people chose."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "preferences",
        sa.Column("enterprise_id", sa.String(), nullable=False),
        sa.Column("team_id", sa.String(), nullable=False),
        sa.Column("user_id", sa.String(), nullable=False),
        sa.Column("language", sa.String()),
        sa.Column("organization", sa.String()),
        sa.PrimaryKeyConstraint("enterprise_id", "team_id", "user_id", name="pk_preferences"),
    )


def downgrade() -> None:
    """Erase the table with all that people chose."""
    op.drop_table("preferences")
