"""Pins of stores from before, whose facts are named by an answer's words: none of them is lost or pinned twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.answers.provenance import is_named_by_words
from bot.languages import say
from bot.settings import DEFAULT_DATABASE_URL, SlackSettings
from bot.slack.card_state import CardState
from bot.slack.pins.facts import Facts
from bot.store.pinned import GONE, Pin, PinState
from bot.store.store import Store, opened
from bot.store.values import Workspace
from tests.loopback.conftest import Bot, Transport, running_bot
from tests.loopback.payloads import BOT_TOKEN, SIGNING_SECRET
from tests.loopback.slack import LoopbackSlack, eventually
from tests.loopback.test_pins import card_of, pins

QUESTION = "who signed the July 2019 letter?"
NAMED_BY_WORDS = "signatories:#0123456789abcdef"
PATIENCE = 20.0  # seconds
SINCE, ALREADY = "Pinned here since", "That is pinned here already"


@pytest.fixture
def settings(slack: LoopbackSlack) -> SlackSettings:
    return SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, slack.api_url)


async def the_pin(store: Store) -> Pin:
    (workspace,) = await store.pins.workspaces()
    (pin,) = await store.pins.of_workspace(workspace)
    return pin


async def name_by_words(store: Store) -> None:
    """Put the only pin into the state in which a store from before has it."""
    assert await store.pins.rename(await the_pin(store), NAMED_BY_WORDS) is not None


async def pinned_by(bot: Bot, slack: LoopbackSlack) -> Transport:
    transport = Transport(bot, slack, is_socket=False)
    assert (await pins(transport, f"add {QUESTION}"))["text"] == say("en", "pins.done")
    return transport


async def test_a_pin_from_before_gets_its_name_at_the_start_and_nothing_is_told_of_it(
    settings: SlackSettings, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    async with running_bot(settings, real_answerer) as bot:
        await pinned_by(bot, slack)
    async with opened(DEFAULT_DATABASE_URL) as store:
        named = await the_pin(store)
        assert not is_named_by_words(named.card.fact)
        await name_by_words(store)
    told = len(slack.calls)
    async with running_bot(settings, real_answerer) as bot:
        transport = Transport(bot, slack, is_socket=False)
        async with opened(DEFAULT_DATABASE_URL) as store, asyncio.timeout(PATIENCE):
            while is_named_by_words((await the_pin(store)).card.fact):
                await asyncio.sleep(0.02)
            assert await the_pin(store) == named
        await eventually(lambda: any(call.method == "auth.test" for call in slack.calls[told:]))
        assert {call.method for call in slack.calls[told:]} == {"auth.test"}
        assert SINCE in str((await card_of(transport, QUESTION))["blocks"])
        assert (await pins(transport, f"add {QUESTION}"))["text"].startswith(ALREADY)
    assert len(slack.channel("C1").cards()) == 1


async def test_a_pin_that_has_its_old_name_still_is_not_pinned_twice(
    settings: SlackSettings, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    async with running_bot(settings, real_answerer) as bot:
        transport = await pinned_by(bot, slack)
        async with opened(DEFAULT_DATABASE_URL) as store:
            await name_by_words(store)
            told = await pins(transport, f"add {QUESTION.replace('who', 'which organizations')}")
            assert told["text"].startswith(ALREADY)
            assert not is_named_by_words((await the_pin(store)).card.fact)
    assert len(slack.channel("C1").cards()) == 1


def test_a_pin_that_says_something_else_than_the_record_keeps_its_name_until_it_is_changed(
    real_answerer: Answerer,
) -> None:
    facts = Facts(Current(real_answerer), lambda: date(2026, 1, 1))
    asked = CardState(QUESTION)
    answer = facts.answer(asked)
    assert isinstance(answer, Found)
    card = facts.card(asked, answer)
    pin = Pin(
        id="1",
        workspace=Workspace("", "T1"),
        channel="C1",
        card=replace(card, fact=NAMED_BY_WORDS),
        pinned_by="U1",
        state=PinState.PINNED,
        step="1",
        wanted_at=0.0,
        touched_at=0.0,
    )
    assert facts.newer_name(pin) == card.fact
    for keeping in (
        card,
        replace(pin.card, fingerprint="another"),
        replace(pin.card, standing=GONE, fingerprint=GONE),
        replace(pin.card, asked=CardState("border wall cost").encoded() or ""),
    ):
        assert facts.newer_name(replace(pin, card=keeping)) is None, keeping
