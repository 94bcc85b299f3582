"""A bot whose store was lost, as on a host that empties the disk: the cards that it pinned are found again."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.answerer import Answerer
from bot.languages import say
from bot.settings import SlackSettings
from bot.slack.commands import UNPIN
from bot.timing import Timing
from tests.loopback.channels import Message
from tests.loopback.conftest import Bot, Records, running_bot
from tests.loopback.payloads import BOT_TOKEN, SIGNING_SECRET, form, interaction, press, signed, slash_command
from tests.loopback.slack import Call, LoopbackSlack, eventually
from tests.shipped import answering
from tests.slack.cards import menu_choice

QUESTION = "how many people have been returned under MPP?"
CHILDREN = "how many children have been returned under MPP?"
FAST = Timing(first_pause=0.2, round=0.05, listening=0.1, heartbeat=2.0, hurry=1000.0, renew_after=0.0)
STORE = Path("coalition-bot.sqlite3")


@asynccontextmanager
async def bot_with(slack: LoopbackSlack, answerer: Answerer) -> AsyncIterator[Bot]:
    settings = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, slack.api_url)
    async with running_bot(settings, answerer, timing=FAST) as bot:
        async with asyncio.timeout(10):
            while json.loads((await bot.get("/readyz"))[1])["tasks"]["workspace"] != "done":
                await asyncio.sleep(0.01)
        yield bot


def lose_the_store() -> None:
    """Do as a host does that gives each start an empty disk."""
    for path in STORE.parent.glob(f"{STORE.name}*"):
        path.unlink()


async def send(bot: Bot, request: tuple[bytes, str]) -> None:
    assert (await bot.post(request[0], signed(*request)))[0] == 200


async def pins(bot: Bot, slack: LoopbackSlack, text: str = "", user: str = "U1") -> str:
    """Send `/pins`, and return what the person is told."""
    before = len(slack.responses)
    await send(bot, form(slash_command("/pins", text, response_url=slack.response_url, user_id=user)))
    await eventually(lambda: len(slack.responses) > before)
    return str(slack.responses[-1]["text"])


@pytest.fixture
async def orphan(slack: LoopbackSlack, real_answerer: Answerer) -> Message:
    """A card that is pinned, and that no store knows any more."""
    async with bot_with(slack, real_answerer) as bot:
        assert await pins(bot, slack, f"add {QUESTION}", user="U7") == say("en", "pins.done")
    lose_the_store()
    (card,) = slack.channel("C1").cards()
    return card


@pytest.mark.slow
async def test_the_cards_are_listed_again_and_are_not_pinned_twice(
    orphan: Message, slack: LoopbackSlack, real_answerer: Answerer, caplog: pytest.LogCaptureFixture
) -> None:
    channel, before = slack.channel("C1"), orphan.text
    written = len(orphan.history)
    async with bot_with(slack, real_answerer) as bot:
        listed = await pins(bot, slack)
        assert listed.startswith(say("en", "pins.list", count=1))
        assert "Over 59,000" in listed
        assert (await pins(bot, slack, f"add {QUESTION}")).startswith("That is pinned here already")
    assert (channel.pinned, len(channel.cards())) == ([orphan.ts], 1)
    assert orphan.text == before
    assert len(orphan.history) == written
    told = [record.getMessage() for record in caplog.records if "did not know" in record.getMessage()]
    assert len(told) == 1
    assert "kept true again: 1, marked: 0" in told[0]


async def test_a_card_is_found_as_soon_as_somebody_asks_anything_in_its_channel_and_is_kept_true(
    orphan: Message, slack: LoopbackSlack, records: Records
) -> None:
    async with bot_with(slack, answering(records.corrected)) as bot:
        await send(bot, form(slash_command("/facts", "who wrote the letter?", response_url=slack.response_url)))
        await eventually(lambda: "61,000" in orphan.text)
        await eventually(lambda: len(slack.channel("C1").thread(orphan.ts)) == 1)
        await asyncio.sleep(0.3)
    channel = slack.channel("C1")
    (line,) = channel.thread(orphan.ts)
    assert "61,000" in line.text
    assert "59,000" in line.text
    assert "<@U7>" in json.dumps(orphan.blocks)
    assert (channel.pinned, len(channel.cards())) == ([orphan.ts], 1)


async def test_a_card_that_is_not_known_can_be_unpinned_by_its_own_menu(
    orphan: Message, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    async with bot_with(slack, real_answerer) as bot:
        choice = menu_choice(orphan.blocks, UNPIN.name)
        payload = press(choice, slack.response_url)
        payload["message"] = orphan.as_slack()
        payload["container"] = {"type": "message", "message_ts": orphan.ts, "channel_id": "C1"}
        await send(bot, interaction(payload))
        await eventually(lambda: slack.channel("C1").pinned == [])
    assert "No longer pinned since" in orphan.text


@pytest.mark.slow
async def test_a_card_whose_fact_left_the_record_is_marked_and_unpinned(
    slack: LoopbackSlack, real_answerer: Answerer, records: Records
) -> None:
    async with bot_with(slack, real_answerer) as bot:
        await pins(bot, slack, f"add {CHILDREN}")
    lose_the_store()
    (card,) = slack.channel("C1").cards()
    async with bot_with(slack, answering(records.struck)) as bot:
        assert await pins(bot, slack) == say("en", "pins.none")
    assert slack.channel("C1").pinned == []
    assert card.text.startswith("No longer pinned since")
    assert "16,000" in card.text


@pytest.mark.slow
async def test_a_second_card_of_the_same_fact_is_marked_and_unpinned(
    orphan: Message, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    channel = slack.channel("C1")
    second = channel.add(text=orphan.text, blocks=orphan.blocks)
    channel.pin(second.ts, "UBOT")
    async with bot_with(slack, real_answerer) as bot:
        assert (await pins(bot, slack)).startswith(say("en", "pins.list", count=1))
    (kept,) = channel.pinned
    (other,) = {orphan.ts, second.ts} - {kept}
    assert channel.message(other).text.startswith("No longer pinned since")
    assert "No longer" not in channel.message(kept).text


@pytest.mark.parametrize(
    "change",
    [
        lambda card: replace(card, bot_id="BOTHER", user="UOTHER"),
        lambda card: replace(card, bot_id=None, user="U1"),
        lambda card: replace(card, blocks=[], text="An answer that somebody pinned by hand."),
        lambda card: replace(card, blocks=card.blocks[:1]),
    ],
    ids=["another bot's", "a person's", "an answer without blocks", "an answer pinned by hand"],
)
async def test_what_else_is_pinned_is_left_alone(
    change: Callable[[Message], Message], orphan: Message, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    channel = slack.channel("C1")
    channel.messages[orphan.ts] = changed = change(orphan)
    before = changed.as_slack()
    async with bot_with(slack, real_answerer) as bot:
        assert await pins(bot, slack) == say("en", "pins.none")
    assert channel.pinned == [orphan.ts]
    assert changed.as_slack() == before


async def test_a_channel_that_the_store_knows_is_not_looked_at_when_somebody_asks(
    slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    async with bot_with(slack, real_answerer) as bot:
        await pins(bot, slack, f"add {QUESTION}")
    slack.calls.clear()
    async with bot_with(slack, real_answerer) as bot:
        for channel in ("C1", "C2", "C2"):
            await send(bot, form(slash_command("/facts", QUESTION, channel_id=channel)))
        await asyncio.sleep(0.3)
    assert [call.arguments["channel"] for call in slack.called("pins.list")] == ["C2"]


@pytest.mark.slow
@pytest.mark.parametrize("method", ["chat.update", "pins.remove"])
async def test_a_card_that_cannot_be_marked_now_is_marked_when_somebody_asks_again(
    method: str, slack: LoopbackSlack, real_answerer: Answerer, records: Records
) -> None:
    async with bot_with(slack, real_answerer) as bot:
        await pins(bot, slack, f"add {CHILDREN}")
    lose_the_store()
    (card,) = slack.channel("C1").cards()
    slack.faults[method] = ["internal_error"] * 2  # as the bot looks twice for whoever comes first
    async with bot_with(slack, answering(records.struck)) as bot:
        await pins(bot, slack)
        assert slack.channel("C1").pinned == [card.ts]
        await pins(bot, slack)
        assert slack.channel("C1").pinned == []
    assert card.text.count("No longer pinned since") == 1


@pytest.mark.slow
async def test_a_card_that_is_unpinned_while_the_list_is_read_is_none(
    orphan: Message, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    channel, updated = slack.channel("C1"), len(slack.called("chat.update"))

    async def unpin(call: Call, moment: str) -> None:
        if (call.method, moment) == ("pins.list", "after"):
            channel.pins.pop(orphan.ts, None)

    async with bot_with(slack, real_answerer) as bot:
        slack.on_call = unpin
        assert "Over 59,000" not in await pins(bot, slack)
        slack.on_call = None
        assert "Over 59,000" not in await pins(bot, slack)
    assert (channel.pinned, len(slack.called("chat.update"))) == ([], updated)
