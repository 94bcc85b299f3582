"""A letter in the curators' channel: drafted, asked about by buttons, published by two; in no other channel."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.answers.answerer import Answerer
from bot.ingest.curating import Drafts
from bot.knowledge.loading import load
from bot.knowledge.starting import start
from bot.languages import FALLBACK, say
from bot.settings import SlackSettings
from bot.slack.commands import DRAFT_LETTER, LETTER_BACK, LETTER_CHOICE, LETTER_OTHER, LETTER_PUBLISH
from tests.loopback.conftest import CURATORS, Transport, running_bot
from tests.loopback.payloads import (
    APP_TOKEN,
    BOT_TOKEN,
    SIGNING_SECRET,
    file_shared,
    press,
    shortcut,
    slash_command,
    submission,
)
from tests.loopback.slack import LoopbackSlack, SharedFile, eventually
from tests.slack.cards import assert_fits, assert_view_fits, elements, shown

# No such coalition exists.
LETTER = """February 3, 2026

Ada Vellacott, Minister
Ministry of Lakes

Dear Minister Vellacott:

We, the undersigned 3 organizations, write about the herons of Lake Alder.

Sincerely,

Friends of the Alder Herons
Reed Bank Society
Night Ferry Crews' Union
"""
WORDS = {"title": "Letter on herons", "names": "heron letter", "summary": "It asks for quiet shores."}
FILE = SharedFile("heron letter.txt", LETTER.encode(), CURATORS)
TODAY = date(2026, 2, 5)


@dataclass(frozen=True)
class Room:
    """A curators' channel with a bot in it, and the folder of its record."""

    transport: Transport
    folder: Path

    @property
    def slack(self) -> LoopbackSlack:
        """The Slack."""
        return self.transport.slack

    async def drop(self, file: SharedFile = FILE, number: str = "F1", channel: str = CURATORS) -> None:
        """Drop a file into a channel."""
        self.slack.files[number] = file
        await self.transport.send(file_shared(channel, number))

    async def posted(self, count: int = 1) -> dict[str, Any]:
        """Return the last of so many posts."""
        await eventually(lambda: len(self.slack.posts) == count, patience=20)
        assert_fits(self.slack.posts[-1]["text"], self.slack.posts[-1]["blocks"])
        return self.slack.posts[-1]

    async def use(self, card: dict[str, Any], action_id: str, user: str = "U1") -> dict[str, Any]:
        """Use an element of a draft's card, and return what stands in its place then."""
        before = len(self.slack.responses)
        await self.transport.send(self.pressed(card, action_id, user))
        await eventually(lambda: len(self.slack.responses) == before + 1, patience=20)
        return self.slack.responses[-1]

    def pressed(self, card: dict[str, Any], action_id: str, user: str = "U1") -> dict[str, Any]:
        """Return what Slack sends for it."""
        (block,) = [one for one in card["blocks"] if one["type"] == "actions"]
        element = next(one for one in block["elements"] if one["action_id"] == action_id)
        if element["type"] == "static_select":
            element = {**element, "selected_option": element["options"][0]}
        posted = list(self.slack.channel(CURATORS).messages)
        container = {"type": "message", "message_ts": posted[-1], "channel_id": CURATORS}
        return press(
            {**element, "block_id": block["block_id"]},
            self.slack.response_url,
            user={"id": user, "team_id": "T1"},
            channel={"id": CURATORS, "name": "curators"},
            container=container,
        )

    async def say(self, card: dict[str, Any], words: str) -> dict[str, Any]:
        """Answer in other words, and return the card that the message shows then."""
        opened, updated = len(self.slack.called("views.open")), len(self.slack.called("chat.update"))
        await self.transport.send(self.pressed(card, LETTER_OTHER.id()))
        await eventually(lambda: len(self.slack.called("views.open")) == opened + 1, patience=20)
        view = self.slack.called("views.open")[-1].arguments["view"]
        assert_view_fits(view)
        acked = await self.transport.send(submission(view, {"answer": {"answer": {"value": words}}}))
        if acked:
            return acked
        await eventually(lambda: len(self.slack.called("chat.update")) == updated + 1, patience=20)
        return self.slack.called("chat.update")[-1].arguments

    async def answered(self, card: dict[str, Any]) -> dict[str, Any]:
        """Answer all that is open: the likeliest, else in words."""
        while LETTER_PUBLISH.id() not in ids(card):
            choice = next((one for one in ids(card) if one.startswith(LETTER_CHOICE.name)), None)
            if choice:
                card = await self.use(card, choice)
            else:
                question = next(one["block_id"] for one in card["blocks"] if one["type"] == "actions")
                card = await self.say(card, next(words for name, words in WORDS.items() if f'"{name}' in question))
        return card


def ids(card: dict[str, Any]) -> list[str]:
    return [one["action_id"] for one in elements(card["blocks"])]


@pytest.fixture
async def room(request: pytest.FixtureRequest, slack: LoopbackSlack, tmp_path: Path) -> AsyncIterator[Room]:
    """A bot with a record to start from, over HTTP unless a test says otherwise."""
    folder = tmp_path / "record"
    start(folder, [FALLBACK], date(2026, 2, 4))
    slack.channel(CURATORS)
    is_socket = getattr(request, "param", "http") == "socket"
    token, secret = (APP_TOKEN, None) if is_socket else (None, SIGNING_SECRET)
    settings = SlackSettings(BOT_TOKEN, token, secret, slack.api_url, CURATORS)
    drafts = Drafts(folder, folder / "letters", lambda: TODAY)

    def read() -> Answerer:
        return Answerer(load(folder))

    async with running_bot(settings, read(), read=read, drafts=drafts) as bot:
        if is_socket:
            await slack.is_connected()
        yield Room(Transport(bot, slack, is_socket), folder)


@pytest.mark.parametrize("room", ["http", "socket"], indirect=True)
async def test_a_dropped_file_is_drafted_asked_about_and_published_by_two(room: Room) -> None:
    await room.drop()
    card = await room.posted()
    assert card["thread_ts"] == FILE.ts
    assert "3 signatories found, 3 stated" in "\n".join(shown(card["blocks"]))
    assert not (room.folder / "documents" / "2026-02-03-heron-letter.yaml").read_text().startswith("kind")
    card = await room.answered(card)
    assert say("en", "draft.none_open") in shown(card["blocks"])
    asked = await room.use(card, LETTER_PUBLISH.id(), user="U1")
    assert "<@U1>" in "\n".join(shown(asked["blocks"]))
    assert (await room.use(asked, LETTER_PUBLISH.id(), user="U1"))["text"] == say("en", "draft.same_person")
    done = await room.use(asked, LETTER_PUBLISH.id(), user="U2")
    assert "is published: organizations.yaml" in done["text"]
    await eventually(lambda: "reed-bank-society" in load(room.folder).organizations)
    async with asyncio.timeout(20):
        while "Reed Bank Society" not in (await answer_of(room, "who signed the heron letter?")):
            await asyncio.sleep(0.05)


async def answer_of(room: Room, question: str) -> str:
    acked = await room.transport.send(slash_command("/coalition", question))
    return str(acked.get("text"))


async def test_an_answer_can_be_taken_back(room: Room) -> None:
    await room.drop()
    card = await room.posted()
    before = shown(card["blocks"])[2:]
    second = await room.use(card, next(one for one in ids(card) if one.startswith(LETTER_CHOICE.name)))
    assert "<@U1>" in "\n".join(shown(second["blocks"]))
    back = await room.use(second, LETTER_BACK.id())
    assert [line for line in before if line in shown(back["blocks"])]
    assert ids(back) == ids(card)


async def test_an_answer_that_will_not_do_is_said_in_the_form(room: Room) -> None:
    await room.drop()
    card = await room.posted()
    while any(one.startswith(LETTER_CHOICE.name) for one in ids(card)):
        card = await room.use(card, next(one for one in ids(card) if one.startswith(LETTER_CHOICE.name)))
    assert (await room.say(card, " "))["response_action"] == "errors"


@pytest.mark.parametrize("room", ["http", "socket"], indirect=True)
async def test_a_pasted_text_is_drafted_by_the_shortcut(room: Room) -> None:
    pasted = {"channel": {"id": CURATORS}, "message": {"type": "message", "ts": "1700000003.000009", "text": LETTER}}
    chosen = {**shortcut(DRAFT_LETTER.name), "type": "message_action", "response_url": room.slack.response_url}
    await room.transport.send({**chosen, **pasted})
    card = await room.posted()
    assert card["thread_ts"] == "1700000003.000009"
    assert "3 signatories found" in "\n".join(shown(card["blocks"]))


@pytest.mark.slow
async def test_people_of_another_company_draft_change_and_publish_nothing(room: Room) -> None:
    stranger = {"id": "U9", "team_id": "T9"}
    await eventually(lambda: bool(room.slack.called("auth.test")))
    await room.drop(replace(FILE, user_team="T9"))
    assert (await room.posted())["text"] == say("en", "pins.not_at_home")
    chosen = {**shortcut(DRAFT_LETTER.name), "type": "message_action", "response_url": room.slack.response_url}
    pasted = {"channel": {"id": CURATORS}, "message": {"ts": "1.2", "text": LETTER}, "user": stranger}
    await room.transport.send({**chosen, **pasted})
    await eventually(lambda: len(room.slack.responses) == 1)
    assert room.slack.responses[0]["text"] == say("en", "pins.not_at_home")
    assert not list((room.folder / "documents").glob("*heron*"))
    await room.drop()
    card = await room.answered(await room.posted(2))
    asked = await room.use(card, LETTER_PUBLISH.id(), user="U1")
    for pressed in (asked, card):
        before = len(room.slack.responses)
        await room.transport.send({**room.pressed(pressed, LETTER_PUBLISH.id()), "user": stranger})
        await eventually(lambda before=before: len(room.slack.responses) > before)  # type: ignore[misc]
        assert room.slack.responses[-1]["text"] == say("en", "pins.not_at_home")
    assert "is published" in (await room.use(asked, LETTER_PUBLISH.id(), user="U2"))["text"]


async def test_in_another_channel_nothing_is_looked_at(room: Room) -> None:
    await room.drop(channel="C1")
    chosen = {**shortcut(DRAFT_LETTER.name), "type": "message_action", "response_url": room.slack.response_url}
    await room.transport.send({**chosen, "channel": {"id": "C1"}, "message": {"ts": "1.2", "text": LETTER}})
    await eventually(lambda: len(room.slack.responses) == 1)
    assert say("en", "draft.elsewhere") in room.slack.responses[0]["text"]
    assert (room.slack.called("files.info"), room.slack.posts) == ([], [])
    assert not list((room.folder / "documents").glob("*heron*"))


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (replace(FILE, is_allowed=False), "files:read"),
        (replace(FILE, size=21 * 1024 * 1024), "more than 20 MB"),
        (replace(FILE, content=b""), "is not drafted"),
        (replace(FILE, name="letter.pdf", content=b"%PDF-1.7 broken"), "is not drafted"),
    ],
    ids=["no permission", "too large", "empty", "broken"],
)
async def test_a_file_that_cannot_be_drafted_is_told_in_one_line(file: SharedFile, words: str, room: Room) -> None:
    before = sorted(room.folder.rglob("*"))
    await room.drop(file)
    card = await room.posted()
    assert words in card["text"]
    assert card["text"].count("\n") == 0
    assert str(room.folder) not in card["text"]
    assert sorted(room.folder.rglob("*")) == before


@pytest.mark.slow
async def test_the_same_letter_is_not_drafted_twice(room: Room) -> None:
    await room.drop()
    await room.posted()
    await room.drop(number="F2")
    assert "already" in (await room.posted(2))["text"]
