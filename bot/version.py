"""Which version of the bot this is; the project's packages read it from here."""

from __future__ import annotations

VERSION = "1.0.0"
