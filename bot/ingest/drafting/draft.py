"""A draft as its file holds it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.knowledge.fields import validator
from bot.knowledge.model import Draft
from bot.knowledge.model.draft import SECTION


def section_of(data: Mapping[str, Any]) -> Draft | None:
    """Return what a draft says of itself; None where somebody wrote it by hand, without."""
    return validator(Draft).validate_python(data[SECTION]) if SECTION in data else None
