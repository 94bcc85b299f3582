"""`/coalition status`: each part and task by name, to those at home alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answerer import Answerer
from bot.languages import say
from bot.readiness import Readiness
from bot.slack.app import build_app
from bot.slack.commands import ANYTHING
from bot.slack.installation import Installation
from bot.store.values import Workspace
from bot.supervisor import Supervisor
from tests.loopback.payloads import slash_command
from tests.loopback.preferences import FakePreferences
from tests.loopback.slack import LoopbackSlack, eventually
from tests.slack.cards import assert_fits
from tests.slack.conftest import Say, message_of, sender, services_with, settings_for

Check = Callable[[], Awaitable[bool]]


async def well() -> bool:
    return True


async def not_well() -> bool:
    return False


async def broken() -> bool:
    raise RuntimeError("secret detail")


@pytest.fixture
def asked(slack: LoopbackSlack, real_answerer: Answerer, preferences: FakePreferences) -> Callable[..., Say]:
    """What makes a way to type a command, for parts that are as they are."""

    def with_parts(installation: Installation | None = None, **checks: Check) -> Say:
        supervisor = Supervisor()
        supervisor.watch("pins").failed("no way to the store")
        services = services_with(real_answerer, preferences)
        services = replace(services, readiness=Readiness(supervisor, checks), installation=installation)
        return sender(build_app(settings_for(slack), services), services)

    return with_parts


async def told(slack: LoopbackSlack, say_it: Say, text: str) -> str:
    assert (await say_it(slash_command(ANYTHING.name, text, response_url=slack.response_url))).body == ""
    await eventually(lambda: bool(slack.responses))
    (card,) = slack.responses
    assert card["response_type"] == "ephemeral"
    assert_fits(card["text"], card["blocks"])
    return str(card["text"])


async def test_every_part_and_task_is_told_and_those_that_fail_come_first(
    slack: LoopbackSlack, asked: Callable[..., Say], real_answerer: Answerer
) -> None:
    text = await told(slack, asked(knowledge=well, store=not_well, slack_socket=broken), " Status\x00")
    first, served, parts, tasks = text.splitlines()
    assert first == say("en", "status.failing", names="store, slack_socket, pins")
    assert real_answerer.foundations.record[:12] in served
    assert parts == "knowledge: well · store: failing · slack_socket: failing"
    assert tasks == "pins: failing"
    assert "secret" not in text


@pytest.mark.parametrize(("typed", "first"), [("status", "Not well: pins."), ("estado", "No va bien: pins.")])
async def test_it_is_told_in_the_language_of_the_word(
    slack: LoopbackSlack, asked: Callable[..., Say], typed: str, first: str
) -> None:
    assert (await told(slack, asked(store=well), typed)).startswith(first)


@pytest.mark.parametrize("text", ["status of MPP", "what is the status"])
async def test_a_question_with_the_word_is_a_question(asked: Callable[..., Say], text: str) -> None:
    assert "pins: " not in message_of(await asked(store=well)(slash_command(ANYTHING.name, text)))["text"]


async def test_people_of_other_workspaces_are_not_told(asked: Callable[..., Say]) -> None:
    at_home = Installation(AsyncWebClient(), Workspace("", "T1"))
    answer = message_of(await asked(at_home, store=well)(slash_command(ANYTHING.name, "status", team_id="T9")))
    assert "pins: " not in answer["text"]


async def test_each_of_several_records_is_told_by_its_digest(slack: LoopbackSlack, real_answerer: Answerer) -> None:
    digests = {"water": "0123456789abcdef", "wood": None}
    services = services_with(real_answerer, FakePreferences())
    services = replace(services, readiness=Readiness(Supervisor(), {"store": well}, lambda: digests))
    text = await told(slack, sender(build_app(settings_for(slack), services), services), "status")
    assert text.startswith("All is well.")
    assert "water: 0123456789ab · wood: failing" in text
