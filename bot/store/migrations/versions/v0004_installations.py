"""Make the tables of installations by OAuth; nothing else changes, and a version that knows 0002 goes on beside it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables, unless they were left here when the store went back to an older schema."""
    if sa.inspect(op.get_bind()).has_table("installations"):
        return
    op.create_table(
        "installations",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("app_id", "enterprise_id", "team_id")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("grid_id", "bot_id", "bot_user_id", "scopes")),
        sa.Column("bot_token", sa.String(), nullable=False),
        sa.Column("refresh_token", sa.String()),
        sa.Column("expires_at", sa.Double()),
        sa.Column("installed_at", sa.Double(), nullable=False),
        sa.Column("renewal", sa.String(), nullable=False),
        sa.Column("renewing_until", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("app_id", "enterprise_id", "team_id", name="pk_installations"),
    )
    op.create_table(
        "oauth_states",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("expires_at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_oauth_states"),
    )
    op.create_index("ix_oauth_states_expires_at", "oauth_states", ["expires_at"])


def downgrade() -> None:
    """Erase what was begun; the installations stay, so that a newer version can go on with them."""
    op.execute(sa.delete(sa.table("oauth_states")))
