"""Whole records, each with the letters of a coalition that does not exist, beside the one that is shipped."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.answers.answerer import Answerer
from bot.knowledge.knowledge import Knowledge
from bot.languages import Language
from bot.settings import SlackSettings
from tests.loopback.conftest import (  # noqa: F401  # two are fixtures
    CURATORS,
    Bot,
    Transport,
    folder_of_its_own,
    patient_with_the_store,
    running_bot,
)
from tests.loopback.payloads import APP_TOKEN, BOT_TOKEN
from tests.loopback.slack import LoopbackSlack, loopback_slack
from tests.shipped import answering

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/record.yaml"))


@dataclass(frozen=True)
class Tried:
    """A record that the tests try.

    Attributes:
        folder: Where it is kept; its letters are beside it.
        knowledge: What it holds.
        answerer: What answers from it.
    """

    folder: Path
    knowledge: Knowledge
    answerer: Answerer

    @property
    def languages(self) -> tuple[Language, ...]:
        return self.answerer.languages

    @property
    def letters(self) -> Path:
        return self.folder / "letters"


@pytest.fixture(scope="session", params=FOLDERS, ids=lambda folder: folder.name)
def tried(request: pytest.FixtureRequest) -> Tried:
    """Each of the records."""
    answerer = answering(request.param)
    return Tried(request.param, answerer.indexed.knowledge, answerer)


@pytest.fixture
async def slack() -> AsyncIterator[LoopbackSlack]:
    """A Slack on loopback."""
    async with loopback_slack() as slack:
        yield slack


@pytest.fixture
async def transport(slack: LoopbackSlack, tried: Tried) -> AsyncIterator[Transport]:
    """The bot with the record, connected to that Slack."""
    settings = SlackSettings(BOT_TOKEN, APP_TOKEN, None, slack.api_url, CURATORS)
    async with running_bot(settings, tried.answerer) as bot:
        await slack.is_connected()
        yield Transport(bot, slack, is_socket=True)
