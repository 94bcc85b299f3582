"""Several records in one process, as people meet them in Slack."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.answers.answerer import Answerer
from bot.serve import Served, running
from bot.settings import Settings, SlackSettings
from bot.slack.commands import ANYTHING
from tests.loopback.conftest import Bot, Transport
from tests.loopback.payloads import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, slash_command
from tests.loopback.slack import LoopbackSlack
from tests.shipped import ROOT, answering

AGUA = answering(ROOT / "tests" / "records" / "agua")


@pytest.fixture(params=["http", "socket"])
async def several(
    request: pytest.FixtureRequest, slack: LoopbackSlack, real_answerer: Answerer
) -> AsyncIterator[Transport]:
    """The bot with two records, over each transport."""
    is_socket = request.param == "socket"
    token, secret = (APP_TOKEN, None) if is_socket else (None, SIGNING_SECRET)
    settings = Settings(slack=SlackSettings(BOT_TOKEN, token, secret, slack.api_url), port=0)
    records = {"knowledge": Served(real_answerer, 5, 40), "agua": Served(AGUA, 3, 20)}
    async with running(settings, records) as port, aiohttp.ClientSession() as session:
        if is_socket:
            await slack.is_connected()
        yield Transport(Bot(port, session, real_answerer), slack, is_socket)  # type: ignore[arg-type]


async def test_slack_is_answered_from_the_first_record(several: Transport) -> None:
    of_first = await several.send(slash_command(ANYTHING.name, "how many people have been returned under MPP?"))
    assert of_first["text"].startswith("Over 59,000 asylum seekers")
    of_other = await several.send(slash_command(ANYTHING.name, AGUA.help("es").examples[0]))
    assert AGUA.answer(AGUA.help("es").examples[0]).sentence not in of_other["text"]
