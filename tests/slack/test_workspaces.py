"""Whose token a payload is answered with, in shapes of an Enterprise Grid and of channels that companies share."""

from __future__ import annotations

from typing import Any

import pytest

from bot.settings import OAuthSettings
from bot.slack.origin import origin_of
from bot.slack.workspaces import Workspaces
from bot.store.installations import Installed, Token
from bot.store.values import Workspace
from tests.loopback.payloads import event, mention, press, press_in_view, slash_command, submission, typing

HOST, GUEST, ALONE = Workspace("", "T1"), Workspace("", "T2"), Workspace("", "T3")
GRID = Workspace("E1", "")
INSTALLED = {
    place: Installed(place, Token(f"xoxb-fake-{place.team_id or place.enterprise_id}"), grid, "BBOT", "UBOT")
    for place, grid in ((HOST, ""), (GUEST, "E2"), (GRID, "E1"), (ALONE, "E1"))
}
BUTTON = {"type": "button", "action_id": "x"}


class Rows:
    """The installations, as the store has them."""

    async def renewed(self, workspace: Workspace, _: object, *, ahead: float) -> Installed | None:
        assert ahead == 0.0
        return INSTALLED.get(workspace)

    def is_over(self, _: Installed) -> bool:
        return False


def workspaces() -> Workspaces:
    oauth = OAuthSettings("1.2", "fake", (b"",))
    return Workspaces(Rows(), oauth, lambda _token: None)  # type: ignore[arg-type, return-value]  # nobody calls


def authorized(team: str | None, enterprise: str | None = None, *, of_all: bool = False) -> list[dict[str, Any]]:
    named = {"enterprise_id": enterprise, "team_id": team, "user_id": "UBOT", "is_bot": True}
    return [{**named, "is_enterprise_install": of_all}]


def pressed(team: object, user_team: str, **changes: Any) -> dict[str, Any]:
    return press(BUTTON, "", team=team, user={"id": "U9", "team_id": user_team}, **changes)


def own_message(team: str) -> dict[str, Any]:
    return {"type": "message", "bot_id": "BBOT", "app_id": "A1", "team": team, "ts": "1.1"}


OUTSIDE = {"is_ext_shared_channel": True}
GUESTS_MENTION = {"user_team": "T2", "source_team": "T2"}
E1_TEAM = {"id": "T7", "domain": "x", "enterprise_id": "E1", "enterprise_name": "Example Inc."}
E1 = {"id": "E1", "name": "Example Inc."}
OF_ALL = {"is_enterprise_install": True, "enterprise": E1}

SHAPES: dict[str, tuple[dict[str, Any], Workspace | None]] = {
    "a mention at home": (mention("hi"), HOST),
    "a guest's mention in a shared channel": (mention("hi", **GUESTS_MENTION), HOST),
    "a guest's mention, by their outer team": (
        event({"type": "app_mention", "user": "U9", "team": "T2", "channel": "C1"}, team_id="T2",
              authorizations=authorized("T1"), context_team_id="T1", **OUTSIDE), HOST),
    "the guest's own copy of the same": (
        event({"type": "app_mention", "user": "U9", "team": "T1", "channel": "C1"}, team_id="T1",
              authorizations=authorized("T2", "E2"), context_team_id="T2", context_enterprise_id="E2", **OUTSIDE),
        GUEST),
    "a guest from a grid, by the enterprise": (
        event({"type": "app_mention", "user": "W9", "user_team": "E2", "team": "T1", "channel": "C1"},
              authorizations=authorized("T1"), **OUTSIDE), HOST),
    "an event without authorizations": (
        event({"type": "message", "channel": "C1"}, authorizations=[], team_id="T2", context_team_id="T1"), HOST),
    "an event of old, with the team alone": (
        event({"type": "message", "channel": "C1"}, authorizations=None, team_id="T1"), HOST),
    "an event in a grid, installed for all": (
        event({"type": "message", "channel": "C1"}, team_id="T7", enterprise_id="E1",
              authorizations=authorized("T7", "E1", of_all=True), context_enterprise_id="E1"), GRID),
    "an event for all, without a team": (
        event({"type": "message", "channel": "C1"}, team_id=None, enterprise_id="E1",
              authorizations=authorized(None, "E1", of_all=True)), GRID),
    "an event for all, where the enterprise stands as the team": (
        event({"type": "message", "channel": "C1"}, team_id="E1", authorizations=authorized("E1", None)), GRID),
    "an event in a grid's workspace that has an installation of its own": (
        event({"type": "message", "channel": "C1"}, team_id="T3", authorizations=authorized("T3", "E1")), ALONE),
    "an event in the same workspace, for all": (
        event({"type": "message", "channel": "C1"}, team_id="T3",
              authorizations=authorized("T3", "E1", of_all=True)), GRID),
    "a home that is opened in a grid": (
        event({"type": "app_home_opened", "user": "W1"}, team_id="T7", enterprise_id="E1",
              authorizations=authorized("T7", "E1", of_all=True)), GRID),
    "a command": (slash_command("/facts"), HOST),
    "a command in a grid, installed for all": (
        slash_command("/facts", team_id="T7", enterprise_id="E1", is_enterprise_install="true"), GRID),
    "a command in a grid's own workspace": (slash_command("/facts", team_id="T3", enterprise_id="E1"), ALONE),
    "a command in a grid's workspace that has it by the enterprise alone": (
        slash_command("/facts", team_id="T7", enterprise_id="E1"), GRID),
    "a press at home": (pressed({"id": "T1", "domain": "x"}, "T1"), HOST),
    "a guest's press on the host's message": (
        pressed({"id": "T1", "domain": "x"}, "T2", message=own_message("T1")), HOST),
    "a guest's press that names their own team first": (
        pressed({"id": "T2", "domain": "x"}, "T2", message=own_message("T1")), HOST),
    "a guest's press from a grid": (pressed({"id": "T1", "domain": "x"}, "E2", message=own_message("T1")), HOST),
    "a press in a grid, without a team": (
        pressed(None, "T7", **OF_ALL), GRID),
    "a press in a grid, with the team": (pressed(E1_TEAM, "T7", **OF_ALL), GRID),
    "a press in a grid's own workspace": (
        pressed({**E1_TEAM, "id": "T3"}, "T3", enterprise=E1, is_enterprise_install=False), ALONE),
    "a press in a modal that was opened in a shared channel": (
        press_in_view(BUTTON, {"app_installed_team_id": "T1", "team_id": "T2"}, team={"id": "T2"}), HOST),
    "the same, submitted": (
        {**submission({"app_installed_team_id": "T1", "team_id": "T2"}, {}), "team": {"id": "T2"}}, HOST),
    "a modal in a grid, without a team": (
        {**submission({"team_id": "T7"}, {}), "team": None, **OF_ALL}, GRID),
    "options while a person types": (typing("x", "a"), HOST),
    "options in a grid": ({**typing("x", "a"), "team": None, **OF_ALL, "user": {"id": "W1", "team_id": "T7"}}, GRID),
    "an event of a workspace that has left, with a guest whose own has not": (
        event({"type": "app_mention", "user": "U9", "user_team": "T2", "team": "T9", "channel": "C1"}, team_id="T9",
              authorizations=authorized("T9"), context_team_id="T9", **OUTSIDE), None),
    "a guest's press on a message of a workspace that has left": (
        pressed({"id": "T9", "domain": "x"}, "T2", message=own_message("T9")), None),
    "a command of a workspace that has left": (slash_command("/facts", team_id="T9"), None),
}  # fmt: skip


def test_there_are_shapes_of_every_kind() -> None:
    assert len(SHAPES) >= 20
    assert sum(place is None for _, place in SHAPES.values()) >= 3


@pytest.mark.parametrize("shape", SHAPES)
async def test_a_payload_is_answered_with_the_token_of_its_installation(shape: str) -> None:
    payload, place = SHAPES[shape]
    found = await workspaces().installed(origin_of(payload))
    assert (found.workspace if found else None) == place
    assert found is None or place is None or found.token == INSTALLED[place].token


@pytest.mark.parametrize(
    ("payload", "is_home"),
    [
        (mention("hi"), True),
        (mention("hi", **GUESTS_MENTION), False),
        (SHAPES["a guest's press on the host's message"][0], False),
        (SHAPES["a press at home"][0], True),
        (SHAPES["a press in a grid, with the team"][0], True),
        (SHAPES["a command in a grid, installed for all"][0], True),
        (SHAPES["a command of a workspace that has left"][0], False),
    ],
)
async def test_guests_are_told_from_people_of_the_installing_workspace(payload: dict[str, Any], is_home: bool) -> None:
    many = workspaces()
    await many.installed(origin_of(payload))
    assert many.is_home_of(origin_of(payload)) is is_home


async def test_whose_installation_is_read_again_stays_at_home_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    where, origin = workspaces(), origin_of(mention("hi"))
    await where.installed(origin)
    monkeypatch.setitem(INSTALLED, HOST, Installed(HOST, Token("xoxb-fake-new"), "", "BBOT", "UBOT"))
    where.read_again(HOST)
    assert where.is_home_of(origin)
    found = await where.installed(origin)
    assert found is not None
    assert found.token.bot_token == "xoxb-fake-new"
