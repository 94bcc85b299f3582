"""Where somebody who acts comes from, as far as Slack's payloads tell.

In a channel that companies share, people of others act too. In an Enterprise Grid, one company has many workspaces, and
an id may name a workspace (T…) or the whole enterprise (E…).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.store.values import Workspace


@dataclass(frozen=True, slots=True)
class Origin:
    """Where somebody who acts comes from.

    Attributes:
        team: Slack's id of their workspace, or of their enterprise; empty where the payload does not say.
        enterprises: Enterprises by workspace, as the payload names them together: of whoever acts, or of the app.
        is_command: Whether they typed a command, which only the workspaces have that the app is installed in.
        is_within: Whether no other company takes part in the channel, as events say.
        places: Where the app may be installed for it to get the payload, the likeliest first: one workspace, and the
            enterprise of that workspace.
    """

    team: str
    enterprises: Mapping[str, str]
    is_command: bool = False
    is_within: bool = False
    places: tuple[Workspace, ...] = ()


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
        places=places_of(body),
    )


def places_of(body: Mapping[str, Any]) -> tuple[Workspace, ...]:
    """Return where the app may be installed for it to get a payload, the likeliest first.

    In a channel that companies share, the person's own workspace stands in a payload too, and may have the app by an
    installation of its own. So only the first part counts that names the app's side; the others are not asked.

    Args:
        body: A payload.
    """
    team, enterprise, is_of_all = next((named for named in _app_sides(body) if named[0] or named[1]), ("", "", False))
    if team.startswith("E"):
        team, enterprise = "", team
    of_team = (Workspace("", team),) if team else ()
    of_all = (Workspace(enterprise, ""),) if enterprise else ()
    return (*of_all, *of_team) if is_of_all else (*of_team, *of_all)


def _app_sides(body: Mapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Yield the team, the enterprise, and whether all of it has the app, of each part that names the app's side."""
    event, view, message, team, user = (_part(body, name) for name in ("event", "view", "message", "team", "user"))
    is_of_all = _is_true(body.get("is_enterprise_install"))
    for installed in body.get("authorizations") or ():
        of_all = _is_true(installed.get("is_enterprise_install"))
        yield _text(installed.get("team_id")), _text(installed.get("enterprise_id")), of_all
    enterprise = _text(_part(body, "enterprise").get("id") or body.get("enterprise_id") or team.get("enterprise_id"))
    # A modal that was opened from a channel which companies share names the app's side so.
    if view.get("app_installed_team_id"):
        yield _text(view.get("app_installed_team_id")), enterprise, is_of_all
    if message.get("bot_id") and message.get("team"):  # what is pressed is the app's own message
        yield _text(message.get("team")), enterprise, is_of_all
    yield _text(body.get("context_team_id")), _text(body.get("context_enterprise_id")), is_of_all
    yield _text(team.get("id") or body.get("team_id")), enterprise, is_of_all
    # In a whole enterprise `team` may be null.
    yield _text(view.get("team_id") or user.get("team_id") or event.get("team")), enterprise, is_of_all


def _is_true(said: object) -> bool:
    return said is True or said == "true"  # commands come as forms


def _text(said: object) -> str:
    return said if isinstance(said, str) else ""


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
