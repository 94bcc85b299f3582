"""Fair use: a person, or a workspace, that asks too much is told so, and nobody else has to wait."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.languages import say
from bot.slack.app import build_app
from bot.slack.commands import ANYTHING
from bot.slack.fair_use import PEOPLE_OF_A_WORKSPACE, FairUse
from bot.store.values import Member, Workspace
from tests.loopback.answers import FakeAnswerer
from tests.loopback.payloads import direct_message, edited, home_opened, pin_removed, press, slash_command
from tests.loopback.preferences import FakePreferences
from tests.loopback.slack import LoopbackSlack
from tests.slack.conftest import Say, message_of, sender, services_with, settings_for

MOST = 3
TOO_MUCH = say("en", "slack.too_much")


@pytest.fixture
def limited(slack: LoopbackSlack, answerer: FakeAnswerer, preferences: FakePreferences) -> Say:
    """Send something to an app of which one person may ask three things a minute."""
    services = services_with(answerer, preferences)
    return sender(build_app(replace(settings_for(slack), most_a_minute=MOST), services), services)


async def use_up(limited: Say) -> None:
    for _ in range(MOST):
        assert TOO_MUCH not in message_of(await limited(slash_command(ANYTHING.name, "echo who signed")))["text"]


async def test_a_command_too_many_is_answered_kindly_and_others_are_answered(limited: Say) -> None:
    await use_up(limited)
    refused = await limited(slash_command(ANYTHING.name, "echo who signed"))
    assert TOO_MUCH in refused.body
    other = await limited(slash_command(ANYTHING.name, "echo who signed", user_id="U2"))
    assert TOO_MUCH not in message_of(other)["text"]


async def test_messages_too_many_are_told_of_once(limited: Say, slack: LoopbackSlack) -> None:
    await use_up(limited)
    for number in range(5):
        assert (await limited(direct_message("who signed", ts=f"{number}.1"))).status == 200
    (told,) = [call for method in ("chat.postEphemeral", "chat.postMessage") for call in slack.called(method)]
    assert TOO_MUCH in told.arguments["text"]


async def test_a_message_that_is_edited_again_and_again_counts_each_time(
    limited: Say, slack: LoopbackSlack, answerer: FakeAnswerer
) -> None:
    written = direct_message("who signed")
    await limited(written)
    for number in range(MOST + 2):
        await limited(edited(written, f"who signed {number}"))
    assert len(answerer.asked) == MOST
    assert TOO_MUCH in slack.called("chat.postEphemeral")[-1].arguments["text"]


async def test_a_message_with_a_file_counts_and_the_preview_of_its_link_does_not(
    limited: Say, slack: LoopbackSlack
) -> None:
    written = direct_message("who signed", subtype="file_share")
    await limited(written)
    for _ in range(MOST):
        await limited(edited(written, "who signed"))
    for number in range(MOST):
        await limited(direct_message("who signed", subtype="file_share", ts=f"{number}.2"))
    assert len(slack.called("chat.postEphemeral")) == 1


async def test_a_press_too_many_is_told_of_where_it_was_pressed(limited: Say, slack: LoopbackSlack) -> None:
    await use_up(limited)
    button = {"type": "button", "action_id": "show.0", "value": "x"}
    assert (await limited(press(button, slack.response_url))).status == 200
    (told,) = slack.responses
    assert TOO_MUCH in told["text"]


async def test_what_is_no_request_is_never_too_much(limited: Say, slack: LoopbackSlack, answerer: FakeAnswerer) -> None:
    await use_up(limited)
    asked = len(answerer.asked)
    await limited(pin_removed("C1", "1.1"))
    await limited(home_opened())
    assert [call.method for call in slack.calls if call.method.startswith("views.")] == ["views.publish"]
    await limited(direct_message("who signed", bot_id="B9", ts="7.1"))
    assert len(answerer.asked) == asked
    assert slack.called("chat.postMessage") == []  # nor is a program told of it


def test_a_minute_later_there_is_room_again_and_a_workspace_has_ten_times_a_persons() -> None:
    seconds = [0.0]
    fair_use = FairUse(2, lambda: seconds[0])
    here, elsewhere = Workspace("", "T1"), Workspace("", "T2")
    people = [Member(here, f"U{number}") for number in range(PEOPLE_OF_A_WORKSPACE + 1)]
    assert [fair_use.takes(people[0]) for _ in range(3)] == [True, True, False]
    for one in people[1:PEOPLE_OF_A_WORKSPACE]:
        assert [fair_use.takes(one) for _ in range(2)] == [True, True]
    assert not fair_use.takes(people[-1])  # the workspace has used up all of its own
    assert fair_use.takes(Member(elsewhere, "U1"))
    seconds[0] = 61.0
    assert all(fair_use.takes(one) for one in people)
