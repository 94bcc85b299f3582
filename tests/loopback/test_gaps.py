"""What is asked and not found, and opened then: kept where the operator wants it, and nowhere else."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.answers.answerer import Answerer
from bot.settings import SlackSettings
from bot.slack.card_state import decoded
from bot.slack.commands import SHOW
from bot.store.gaps import PEOPLE, Gap
from bot.store.store import opened
from tests.loopback.conftest import Bot, running_bot
from tests.loopback.payloads import BOT_TOKEN, SIGNING_SECRET, form, interaction, press, signed, slash_command
from tests.loopback.slack import LoopbackSlack, eventually
from tests.loopback.test_tasks import until
from tests.slack.cards import buttons

MISSED = "how many Haitians were returned?"
CROWD = [f"U{number}" for number in range(8)]  # some of them may share a share


@asynccontextmanager
async def bot_of(slack: LoopbackSlack, real: Answerer, url: str, *, keeps_gaps: bool) -> AsyncIterator[Bot]:
    settings = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, slack.api_url, keeps_gaps=keeps_gaps)
    async with running_bot(settings, real, database_url=url) as bot:
        yield bot


async def open_nearest(bot: Bot, slack: LoopbackSlack, people: Sequence[str]) -> dict[str, Any]:
    """Let people ask what is not found, and open the first statement that comes near; return its button."""
    chosen: dict[str, Any] = {}
    for count, user in enumerate(people, start=1):
        _, body = await bot.post(*signed_form(slash_command("/facts", MISSED, user_id=user)))
        chosen = next(one for one in buttons(json.loads(body)["blocks"]) if one["action_id"] == SHOW.id("near0"))
        pressed = press(chosen, slack.response_url, user={"id": user, "team_id": "T1"})
        await bot.post(*signed_interaction(pressed))
        await eventually(lambda count=count: len(slack.responses) == count)  # type: ignore[misc]  # one a person
    return chosen


def signed_form(payload: dict[str, Any]) -> tuple[bytes, dict[str, str]]:
    body, kind = form(payload)
    return body, signed(body, kind)


def signed_interaction(payload: dict[str, Any]) -> tuple[bytes, dict[str, str]]:
    body, kind = interaction(payload)
    return body, signed(body, kind)


async def kept(url: str) -> list[Gap]:
    async with opened(url) as store:
        return await store.gaps.all()


async def test_what_three_people_asked_and_opened_is_kept(
    slack: LoopbackSlack, real_answerer: Answerer, tmp_path: Path
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/kept.sqlite3"
    async with bot_of(slack, real_answerer, url, keeps_gaps=True) as bot:
        chosen = await open_nearest(bot, slack, CROWD)
    (gap,) = await kept(url)
    assert (gap.question, gap.opened, gap.language) == (MISSED, decoded(chosen["value"])[0].question, "en")
    assert PEOPLE <= gap.people <= len(CROWD)


async def test_the_card_that_is_opened_carries_nothing_on(
    slack: LoopbackSlack, real_answerer: Answerer, tmp_path: Path
) -> None:
    async with bot_of(slack, real_answerer, f"sqlite+aiosqlite:///{tmp_path}/kept.sqlite3", keeps_gaps=True) as bot:
        await open_nearest(bot, slack, ["U1"])
    assert all(decoded(one["value"])[0].missed is None for one in buttons(slack.responses[0]["blocks"]))


@pytest.mark.parametrize("keeps_gaps", [True, False])
async def test_by_default_nothing_is_kept_and_what_was_kept_goes(
    keeps_gaps: bool, slack: LoopbackSlack, real_answerer: Answerer, tmp_path: Path
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/kept.sqlite3"
    async with bot_of(slack, real_answerer, url, keeps_gaps=keeps_gaps) as bot:
        await open_nearest(bot, slack, CROWD)
    assert len(await kept(url)) == keeps_gaps
    async with bot_of(slack, real_answerer, url, keeps_gaps=False) as bot:
        await until(bot, lambda _, tasks: tasks["gaps"] == "done")
    assert await kept(url) == []
