"""Who belongs to the workspace that the app is in, by payloads in the shapes that Slack sends.

The shapes of events in shared channels are those that Bolt's own tests record; that a press names the enterprise of a
person in a grid, and a command the workspace that it was typed in, is what Slack's pages and its maintainers say.
"""

from __future__ import annotations

from typing import Any

import pytest

from bot.slack.installation import Installation
from bot.slack.origin import origin_of
from bot.supervisor import Watch
from tests.loopback.payloads import edited, event, press, press_in_view, shortcut, slash_command

THE_TEAM = {"id": "T1", "domain": "example"}
BUTTON = {"type": "button", "action_id": "x"}

ALONE = {"team_id": "T1", "enterprise_id": None}
IN_A_GRID = {"team_id": "T1", "enterprise_id": "E1"}
FOR_ALL_OF_A_GRID = {"team_id": "T1", "enterprise_id": "E1", "is_enterprise_install": True}


class Client:
    """Slack, as far as it says whose token it is."""

    def __init__(self, said: dict[str, Any]) -> None:
        self._said = said

    async def auth_test(self) -> dict[str, Any]:
        return {"bot_id": "B1", **self._said}


async def installation(said: dict[str, Any]) -> Installation:
    installation = Installation(Client(said))  # type: ignore[arg-type]  # it asks for nothing else
    await installation.find_home(Watch("workspace"))
    return installation


def mentioned(team: str, enterprise: str | None = None, **inner: str) -> dict[str, Any]:
    """Return a mention in a channel that companies share: it names the app's workspace, and the person's if another."""
    other = {} if team == "T1" else {"user_team": team, "source_team": team, "user_profile": {"team": team}}
    return event(
        {"type": "app_mention", "user": "U9", "team": "T1", "channel": "C1", **other, **inner},
        enterprise_id=enterprise,
        is_ext_shared_channel=True,
    )


def wrote(team: str, enterprise: str | None, *, is_shared: bool = True) -> dict[str, Any]:
    """Return a message: outside it names whoever acts, and the app's side as the context."""
    return event(
        {"type": "message", "user": "U9", "team": team, "channel": "C1", "channel_type": "channel"},
        team_id=team,
        enterprise_id=enterprise,
        context_team_id="T1",
        context_enterprise_id="E1",
        is_ext_shared_channel=is_shared,
    )


def pressed(user_team: str, team: dict[str, str] | None = THE_TEAM, **changes: Any) -> dict[str, Any]:
    return press(BUTTON, "", user={"id": "U9", "team_id": user_team}, team=team, **changes)


GRID_TEAM = {**THE_TEAM, "enterprise_id": "E1", "enterprise_name": "Example"}
OF_THE_GRID = {"enterprise": {"id": "E1", "name": "Example"}, "is_enterprise_install": False}


@pytest.mark.parametrize(
    ("payload", "belongs"),
    [
        (slash_command("/pins"), True),
        (slash_command("/pins", team_id="T9"), False),
        (mentioned("T1"), True),
        (mentioned("T9"), False),
        (mentioned("E9"), False),
        (wrote("T9", None), False),
        (pressed("T1"), True),
        (pressed("T9"), False),
        (pressed("E9"), False),
        (shortcut("look_up"), True),
        (press_in_view(BUTTON, {}), True),
        ({"type": "event_callback", "event": {"type": "x"}}, True),  # it does not say
    ],
)
async def test_a_workspace_alone_is_home_to_its_own_people(payload: dict[str, Any], belongs: bool) -> None:
    assert (await installation(ALONE)).is_home_of(origin_of(payload)) is belongs


@pytest.mark.parametrize(
    ("payload", "belongs"),
    [
        # Its own people, in all shapes.
        (slash_command("/pins", enterprise_id="E1", enterprise_name="Example"), True),
        (mentioned("T1", "E1"), True),
        (mentioned("E1", "E1"), True),
        (wrote("T1", "E1"), True),
        (pressed("T1", GRID_TEAM, **OF_THE_GRID), True),
        (pressed("E1", GRID_TEAM, **OF_THE_GRID), True),
        # People of another workspace of the same enterprise.
        (wrote("T2", "E1"), True),
        (wrote("T2", None, is_shared=False), True),
        (pressed("T2", {**GRID_TEAM, "id": "T2"}), True),
        # People of other companies, in a grid or not, whatever stands there of the app's own side.
        (mentioned("T9", "E1"), False),
        (mentioned("E9", "E1"), False),
        (wrote("T9", None), False),
        (wrote("T9", "E9"), False),
        (pressed("T9", GRID_TEAM, **OF_THE_GRID), False),
        (pressed("E9", GRID_TEAM, **OF_THE_GRID), False),
        # Another workspace with the same app, and so with a bot of its own.
        (slash_command("/pins", team_id="T2", enterprise_id="E1"), False),
    ],
)
async def test_a_workspace_of_a_grid_is_home_to_the_enterprise_and_to_nobody_else(
    payload: dict[str, Any],
    belongs: bool,
) -> None:
    assert (await installation(IN_A_GRID)).is_home_of(origin_of(payload)) is belongs


@pytest.mark.parametrize(
    ("payload", "belongs"),
    [
        (slash_command("/pins", team_id="T2", enterprise_id="E1", is_enterprise_install="true"), True),
        (slash_command("/pins", team_id="T9", enterprise_id="E9", is_enterprise_install="true"), False),
        (pressed("E1", team=None, enterprise={"id": "E1"}, is_enterprise_install=True), True),
        (pressed("E9", team=None, enterprise={"id": "E1"}, is_enterprise_install=True), False),
        (wrote("T2", "E1"), True),
        (wrote("T9", "E9"), False),
    ],
)
async def test_an_app_of_a_whole_grid_is_at_home_in_all_of_it(payload: dict[str, Any], belongs: bool) -> None:
    assert (await installation(FOR_ALL_OF_A_GRID)).is_home_of(origin_of(payload)) is belongs


async def test_a_workspace_of_the_grid_is_known_once_a_payload_has_named_it_with_its_enterprise() -> None:
    home = await installation(IN_A_GRID)
    press = origin_of(pressed("T2", GRID_TEAM, **OF_THE_GRID))
    assert not home.is_home_of(press)  # T2 may be anybody's
    home.is_home_of(origin_of(wrote("T2", "E1")))
    assert home.is_home_of(press)
    home.is_home_of(origin_of(wrote("T9", "E9")))
    assert not home.is_home_of(origin_of(pressed("T9", GRID_TEAM, **OF_THE_GRID)))


async def test_before_slack_has_said_where_home_is_nobody_is_a_stranger() -> None:
    home = Installation(Client(ALONE))  # type: ignore[arg-type]  # it asks for nothing else
    assert home.is_home_of(origin_of(edited(wrote("T9", "E9") | {"event": {**_message(), "team": "T9"}}, "who?")))


def _message() -> dict[str, Any]:
    return {"type": "message", "user": "U9", "text": "what?", "ts": "1700000000.000001", "channel": "D1"}
