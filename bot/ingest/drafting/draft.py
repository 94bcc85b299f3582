"""A draft as its file holds it, and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.knowledge.fields import validator
from bot.knowledge.model import Draft
from bot.knowledge.model.draft import SECTION


def section_of(data: Mapping[str, Any]) -> Draft | None:
    """Return what a draft says of itself; None where somebody wrote it by hand, without."""
    return validator(Draft).validate_python(data[SECTION]) if SECTION in data else None


def state(data: Mapping[str, Any]) -> str:
    """Say how many of a draft's questions are open."""
    section = section_of(data)
    if section is None:
        return "It asks nothing."
    asked = {
        *(one.id for one in section.unsure),
        *(one.id for one in section.candidates),
        *(one.id for one in section.footnotes),
    }
    still = asked - {given.to for given in section.answers}
    return f"{len(still)} of {len(asked)} questions are open."
