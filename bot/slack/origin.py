"""Where somebody who acts comes from, as far as Slack's payloads tell.

In a channel that companies share, people of others act too. In an Enterprise Grid, one company has many workspaces, and
an id may name a workspace (T…) or the whole enterprise (E…).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Origin:
    """Where somebody who acts comes from.

    Attributes:
        team: Slack's id of their workspace, or of their enterprise; empty where the payload does not say.
        enterprises: Enterprises by workspace, as the payload names them together: of whoever acts, or of the app.
        is_command: Whether they typed a command, which only the workspaces have that the app is installed in.
        is_within: Whether no other company takes part in the channel, as events say.
    """

    team: str
    enterprises: Mapping[str, str]
    is_command: bool = False
    is_within: bool = False


def origin_of(body: Mapping[str, Any]) -> Origin:
    """Read where somebody comes from.

    A mention names the app's own workspace as `team`, and in a shared channel that of the person, or their enterprise,
    as `user_team`. A press names the person's as `user.team_id`: in a grid the enterprise, as Slack's page on
    `block_actions` has it. A command names the workspace that it was typed in.

    Args:
        body: A payload.
    """
    event, user, team = (_part(body, name) for name in ("event", "user", "team"))
    named = (event.get("user_team"), event.get("team"), user.get("team_id"), team.get("id"), body.get("team_id"))
    return Origin(
        next((str(one) for one in named if one), ""),
        {str(one): str(enterprise) for one, enterprise in _together(body) if one and enterprise},
        is_command="command" in body,
        is_within=body.get("is_ext_shared_channel") is False,
    )


def _together(body: Mapping[str, Any]) -> Iterator[tuple[object, object]]:
    """Yield workspaces beside their enterprises: of whoever acts, of the app's side, of the installation."""
    yield body.get("team_id"), body.get("enterprise_id")
    yield body.get("context_team_id"), body.get("context_enterprise_id")
    for installed in body.get("authorizations") or ():
        yield installed.get("team_id"), installed.get("enterprise_id")
    team = _part(body, "team")
    yield team.get("id"), team.get("enterprise_id") or _part(body, "enterprise").get("id")


def _part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = body.get(name)
    return part if isinstance(part, dict) else {}
