"""Whose choices are remembered, and what can be chosen."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.languages import Language


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where the app is installed; every row belongs to one.

    Attributes:
        enterprise_id: The organization of an Enterprise Grid; empty where there is none.
        team_id: The team; empty for an installation in a whole organization.
    """

    enterprise_id: str
    team_id: str


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in one workspace; the same user id in another workspace is somebody else.

    Attributes:
        workspace: The workspace.
        user_id: Slack's id; no name is kept.
    """

    workspace: Workspace
    user_id: str


@dataclass(frozen=True, slots=True)
class Preference:
    """What a person chose.

    Attributes:
        language: The language to answer in; None to follow the question.
        organization: The record's id of the organization whose asks and signatures come first; None without one.
        is_unread: Whether the store does not say what the person chose.
    """

    language: Language | None = None
    organization: str | None = None
    is_unread: bool = field(default=False, compare=False)


NOTHING_CHOSEN = Preference()
UNREAD = Preference(is_unread=True)
