"""Whatever Slack or the store refuses, loses or does not answer: one card, one pin, one row, one kind sentence."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from inspect import isawaitable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.clock import utc_today
from bot.languages import say
from bot.languages.dates import date_in_words
from bot.settings import SlackSettings
from bot.slack.card_state import CardState
from bot.slack.commands import PIN_INSTEAD
from bot.slack.failures import refusal
from bot.slack.pins.facts import Facts
from bot.store import tables
from bot.store.notices import RELOAD
from bot.store.pin_steps import PinSteps
from bot.store.pinned import PinState
from bot.store.store import Store, opened
from bot.store.values import Workspace
from bot.timing import DAY, Timing
from tests.loopback.channels import Channel, Message
from tests.loopback.conftest import Records, Transport, running_bot
from tests.loopback.faults import LOST, SERVER_ERROR, UNHEARD, Fault, rate_limited
from tests.loopback.payloads import BOT_TOKEN, SIGNING_SECRET, pin_removed, press, slash_command
from tests.loopback.slack import Call, LoopbackSlack, eventually
from tests.shipped import answering
from tests.slack.cards import assert_fits, buttons
from tests.store.another_process import held_by_another, write
from tests.store.postgres import Server

pytestmark = pytest.mark.slow

HERE = Workspace("", "T1")
QUESTION, CHILDREN = "how many people have been returned under MPP?", "children returned"
SUPERSEDED = "Over 56,000 returned"
FIGURES = ("59,000", "61,000", "56,000", "16,000", "21,786")
PATIENCE = 20.0  # seconds; most takes some hundredths of one
REST = 0.06  # seconds in which nothing else happens
FOR_EVER = 1000  # calls
# People wait for what they began; the background work comes so late that it does not interfere. A process does not lose
# it because the machine is busy: what it was just doing then would be left alone.
TIMING = Timing(
    listening=0.05, first_pause=0.03, heartbeat=20.0, round=0.03, left_alone=60.0, renew_after=0.0, hurry=1000.0
)
SOON = replace(TIMING, left_alone=0.2)

PASSING = (rate_limited(), SERVER_ERROR, LOST, UNHEARD, "invalid_auth")
STAYING = (SERVER_ERROR, LOST, UNHEARD, "invalid_auth")
GONE_CHANNEL = ("not_in_channel", "channel_not_found", "is_archived")
FORBIDDEN = ("missing_scope", "restricted_action")


@dataclass(frozen=True)
class Card:
    """A message of the bot's in the channel.

    Attributes:
        says: In a word.
        is_pinned: Whether Slack has it pinned.
        lines: How many messages its thread has.
    """

    says: str
    is_pinned: bool
    lines: int = 0


@dataclass(frozen=True)
class Snapshot:
    """What there is: in the channel, and in the store."""

    cards: tuple[Card, ...] = ()
    rows: tuple[PinState, ...] = ()


AT_REST = (PinState.PINNED,)
NOTHING = Snapshot()
PINNED = Snapshot((Card("59,000", is_pinned=True),), AT_REST)
CHANGED = Snapshot((Card("61,000", is_pinned=True, lines=1),), AT_REST)
RENEWED = Snapshot((Card("renewed", is_pinned=False), Card("59,000", is_pinned=True)), AT_REST)
REMOVED = Snapshot((Card("unpinned", is_pinned=False),))
PLACEHOLDER = Card("placeholder", is_pinned=False)  # of a post whose answer was lost: it promises nothing


@dataclass
class Room(Transport):
    """The bot over HTTP, in a channel of a Slack on loopback, with its store and newer records."""

    store: Store = field(kw_only=True)
    newer: Callable[[str], None] = field(kw_only=True)

    @property
    def channel(self) -> Channel:
        """The channel that all happens in."""
        return self.slack.channel("C1")

    async def pins(self, text: str = "", **changes: Any) -> dict[str, Any]:
        """Type `/pins`, and return the one thing that the person is told."""
        command = slash_command("/pins", text, response_url=self.slack.response_url, **changes)
        return await self.told(command)

    async def told(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Send a payload, and return the one thing that the person is told."""
        before = len(self.slack.responses)
        assert await self.send(payload) == {}
        await eventually(lambda: len(self.slack.responses) > before)
        await asyncio.sleep(REST)
        (told,) = self.slack.responses[before:]
        assert_fits(told["text"], told.get("blocks", []), mentions={"U1", "U2"})
        assert self.slack.called("chat.postEphemeral") == []
        return told

    def card(self) -> Message:
        """Return the newest card."""
        return self.channel.cards()[-1]

    async def snapshot(self) -> Snapshot:
        """Return what there is."""
        channel = self.channel
        cards = (
            Card(said(card.text), card.ts in channel.pins, len(channel.thread(card.ts))) for card in channel.cards()
        )
        return Snapshot(tuple(cards), tuple(row.state for row in await self.store.pins.of_workspace(HERE)))

    async def comes_to(self, expected: Snapshot) -> None:
        """Wait until that is what there is, and see that it stays."""
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while await self.snapshot() != expected:
                    await asyncio.sleep(0.01)
        await asyncio.sleep(REST)
        assert await self.snapshot() == expected

    async def comes_to_one(self, expected: Snapshot) -> None:
        """Do so, whatever placeholders are left, and however often a line was posted whose answers were lost."""

        async def is_so() -> bool:
            now = await self.snapshot()
            cards = tuple(replace(card, lines=min(card.lines, 1)) for card in now.cards if card != PLACEHOLDER)
            return replace(now, cards=cards) == expected

        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while not await is_so():
                    await asyncio.sleep(0.01)
        await asyncio.sleep(REST)
        assert await is_so(), await self.snapshot()

    async def read_again(self, record: str) -> None:
        """Change the record, and ask the bot to read it."""
        self.newer(record)
        await self.store.notices.give(RELOAD)

    def fail(self, method: str, *faults: str | Fault | None) -> None:
        """Let the next calls of a method fail, and for ever where there is one fault that is to stay."""
        self.slack.faults[method] = list(faults)

    def recover(self) -> None:
        """Let everything go well from now on."""
        self.slack.faults.clear()

    async def refused(self, count: int) -> None:
        """Wait until so many calls failed."""
        await eventually(lambda: len(self.slack.refused) >= count)

    @asynccontextmanager
    async def meanwhile(self, method: str, what: Callable[[Call], object]) -> AsyncIterator[None]:
        """Do something when a method is called next, before it is carried out."""
        pending = [what]

        async def hook(call: Call, moment: str) -> None:
            if call.method == method and moment == "before" and pending:
                done = pending.pop()(call)
                if isawaitable(done):
                    await done

        self.slack.on_call = hook
        yield
        self.slack.on_call = None
        assert not pending


def said(text: str) -> str:
    """What a card says, in a word: a figure is the first that it names."""
    for name in ("renewed", "placeholder"):
        if text == say("en", f"pins.{name}"):
            return name
    if "No longer pinned since" in text:
        return "unpinned"
    return min((figure for figure in FIGURES if figure in text), key=text.index)


def left_behind(snapshot: Snapshot, method: str, fault: str | Fault) -> Snapshot:
    """What there is where a post's answer was lost: a placeholder before the card."""
    is_lost = (method, fault) == ("chat.postMessage", LOST)
    return replace(snapshot, cards=(PLACEHOLDER, *snapshot.cards)) if is_lost else snapshot


def with_lines(snapshot: Snapshot, lines: int) -> Snapshot:
    """Let the threads of all cards have so many lines."""
    return replace(snapshot, cards=tuple(replace(card, lines=lines) for card in snapshot.cards))


def first_words_of_refusal(error: str) -> str:
    """What a person is told of a refusal."""
    return refusal(("en",), error).text


def words(name: str) -> str:
    """A sentence by its name."""
    return say("en", name)


Open = Callable[..., Any]


@pytest.fixture(scope="module")
def answerers(records: Records, answerer: Answerer) -> dict[str, Answerer]:
    return {"shipped": answerer, "corrected": answering(records.corrected)}


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the newest schema: a copy of it takes less time than its migrations."""
    file = tmp_path_factory.mktemp("empty") / "store.sqlite3"

    async def migrate() -> None:
        async with opened(f"sqlite+aiosqlite:///{file}"):
            pass

    asyncio.run(migrate())
    return file


@pytest.fixture
def enter(
    slack: LoopbackSlack,
    answerers: dict[str, Answerer],
    empty: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Open:
    """What runs a bot in a room."""
    file = shutil.copyfile(empty, tmp_path / "store.sqlite3")
    monkeypatch.setattr("bot.slack.pins.service.PAUSES", (0.02, 0.05))
    # No record is given up here, and looking for what is garbage among all that the tests hold takes a second.
    monkeypatch.setattr("bot.reloading.forget_what_was_built", lambda: None)

    @asynccontextmanager
    async def entered(timing: Timing = TIMING, url: str | None = None) -> AsyncIterator[Room]:
        url = url or f"sqlite+aiosqlite:///{file}"
        at = ["shipped"]
        settings = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, slack.api_url)
        running = running_bot(
            settings, answerers["shipped"], database_url=url, read=lambda: answerers[at[-1]], timing=timing
        )
        async with running as bot, opened(url) as store:
            yield Room(bot, slack, False, store=store, newer=at.append)

    return entered


def name(value: object) -> str | None:
    return value.name if isinstance(value, Fault) else None


def failing(*table: tuple[str, tuple[str | Fault, ...]]) -> pytest.MarkDecorator:
    """A case for each method and fault."""
    cases = [(method, fault) for method, faults in table for fault in faults]
    return pytest.mark.parametrize(("method", "fault"), cases, ids=name)


# Pinning


@failing(
    ("pins.list", (*PASSING, *FORBIDDEN)),
    ("chat.postMessage", (*PASSING, "invalid_blocks")),
    ("pins.add", PASSING),
    ("chat.update", PASSING),
)
async def test_what_passes_is_not_noticed_by_whoever_pins(method: str, fault: str | Fault, enter: Open) -> None:
    async with enter() as room:
        room.fail(method, fault)
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")
        await room.comes_to(left_behind(PINNED, method, fault))
        assert len([error for _, error in room.slack.refused if error != "already_pinned"]) <= 1


@failing(*((method, (rate_limited(1),)) for method in ("chat.postMessage", "pins.add")))
async def test_slack_is_given_the_time_that_it_asks_for(method: str, fault: Fault, enter: Open) -> None:
    async with enter() as room:
        room.fail(method, fault)
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")
        await room.comes_to(PINNED)
        ((limited, _),) = room.slack.refused
        (call,) = room.slack.called(method)
        assert call.at - limited.at >= 1.0


@failing(
    ("chat.postMessage", (*GONE_CHANNEL, *FORBIDDEN)),
    ("pins.add", (*GONE_CHANNEL, *FORBIDDEN, "not_pinnable", "permission_denied")),
    ("chat.update", (*GONE_CHANNEL, *FORBIDDEN, "cant_update_message")),
)
async def test_what_slack_refuses_is_said_and_nothing_is_left(method: str, fault: str, enter: Open) -> None:
    async with enter(SOON) as room:
        room.fail(method, fault)
        assert first_words_of_refusal(fault) in (await room.pins(f"add {QUESTION}"))["text"]
        await room.comes_to(NOTHING)


@failing(("chat.delete", ("cant_delete_message", *GONE_CHANNEL, *FORBIDDEN)))
@pytest.mark.parametrize("refused", ["pins.add", "chat.update"])
async def test_what_may_not_be_taken_back_does_not_claim_to_be_pinned(
    method: str, fault: str, refused: str, enter: Open
) -> None:
    async with enter(SOON) as room:
        room.fail(method, *[fault] * FOR_EVER)
        room.fail(refused, "not_in_channel")
        assert words("slack.refused.not_in_channel") in (await room.pins(f"add {QUESTION}"))["text"]
        await room.comes_to(REMOVED)


@failing(
    ("chat.postMessage", STAYING),
    ("pins.add", STAYING),
    ("chat.update", STAYING),
)
async def test_what_stays_away_is_pinned_when_slack_is_well_again(method: str, fault: str | Fault, enter: Open) -> None:
    async with enter(SOON) as room:
        room.fail(method, *[fault] * FOR_EVER)
        later = "pins.later.token" if fault == "invalid_auth" else "pins.later"
        assert (await room.pins(f"add {QUESTION}"))["text"] == say("en", later, error=fault)
        room.recover()
        await room.comes_to_one(PINNED)
        assert len(room.slack.responses) == 1


async def test_a_revoked_token_is_named_to_the_person_and_once_in_the_log(
    enter: Open, caplog: pytest.LogCaptureFixture
) -> None:
    async with enter(SOON) as room:
        room.slack.refuses = "token_revoked"
        assert "(token_revoked)" in (await room.pins(f"add {QUESTION}"))["text"]
        await room.refused(len(room.slack.refused) + 1)  # the background work's own try
        await asyncio.sleep(REST)
        waiting = [record.getMessage() for record in caplog.records if "Pinned cards wait" in record.getMessage()]
        assert waiting == ["Pinned cards wait for Slack: token_revoked"]
        room.slack.refuses = None
        await room.comes_to(PINNED)
        room.slack.refuses = "account_inactive"
        assert "(account_inactive)" in (await room.pins("remove 1"))["text"]
        room.slack.refuses = None
        await room.comes_to(REMOVED)


@pytest.mark.parametrize("faults", [(), (SERVER_ERROR,), (LOST,)], ids=lambda faults: name(faults[0]) if faults else "")
async def test_what_is_refused_when_slack_is_well_again_is_told_once(faults: tuple[Fault, ...], enter: Open) -> None:
    async with enter(SOON) as room:
        room.fail("pins.add", *[SERVER_ERROR] * FOR_EVER)
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.later")
        room.channel.most_pins = 0
        room.fail("chat.delete", *faults)
        room.fail("pins.add")
        await room.comes_to(NOTHING)
        (sorry,) = room.slack.channel("U1").cards()
        assert sorry.text.startswith(say("en", "pins.given_up", sentence=""))
        assert len(room.slack.responses) == 1


async def test_a_slack_that_is_down_altogether_pins_later(enter: Open) -> None:
    async with enter(SOON) as room:
        room.slack.down = True
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.later")
        room.slack.down = False
        await room.comes_to(PINNED)


async def test_who_asks_again_while_slack_is_away_is_not_told_that_it_is_pinned(enter: Open) -> None:
    async with enter(SOON) as room:
        room.fail("pins.add", *[SERVER_ERROR] * FOR_EVER)
        for user, told in (("U1", "pins.later"), ("U2", "pins.underway")):
            assert (await room.pins(f"add {QUESTION}", user_id=user))["text"] == words(told)
        room.recover()
        await room.comes_to(PINNED)


async def test_a_post_that_takes_too_long_is_one_card_and_a_placeholder(
    enter: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.serve.CALLING", 0.3)
    async with enter() as room:
        late = [0.6]

        async def answer_late(call: Call, moment: str) -> None:
            if (call.method, moment) == ("chat.postMessage", "after") and late:
                await asyncio.sleep(late.pop())

        room.slack.on_call = answer_late
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")
        await room.comes_to(Snapshot((PLACEHOLDER, *PINNED.cards), AT_REST))


async def test_a_card_that_somebody_pins_first_is_pinned(enter: Open) -> None:
    async with enter() as room:
        async with room.meanwhile("pins.add", lambda call: room.channel.pin(call.arguments["timestamp"])):
            assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")
        await room.comes_to(PINNED)


async def test_a_card_that_somebody_deletes_before_it_is_pinned_is_not_pinned(enter: Open) -> None:
    async with enter(SOON) as room:
        async with room.meanwhile("pins.add", lambda call: room.channel.delete(call.arguments["timestamp"])):
            said_so = (await room.pins(f"add {QUESTION}"))["text"]
        assert words("slack.refused.message_not_found") in said_so
        await room.comes_to(NOTHING)


async def test_a_bot_that_is_removed_between_the_card_and_its_pin_forgets_it(enter: Open) -> None:
    async with enter(SOON) as room:
        async with room.meanwhile("pins.add", lambda _: setattr(room.channel, "is_member", False)):
            assert words("slack.refused.not_in_channel") in (await room.pins(f"add {QUESTION}"))["text"]
        await room.comes_to(Snapshot((PLACEHOLDER,)))  # which it may not delete any more


@failing(("chat.delete", (*PASSING, "message_not_found")))
async def test_a_card_for_which_there_is_no_room_is_taken_back(method: str, fault: str | Fault, enter: Open) -> None:
    async with enter(SOON) as room:
        room.channel.most_pins = 0
        room.fail(method, fault)
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.full.none")
        if fault == "message_not_found":
            room.channel.delete(room.card().ts)
        await room.comes_to(NOTHING)


@failing(("chat.delete", STAYING))
async def test_a_card_that_cannot_be_taken_back_yet_is_taken_back_later(
    method: str, fault: str | Fault, enter: Open
) -> None:
    async with enter(SOON) as room:
        room.channel.most_pins = 0
        room.fail(method, *[fault] * FOR_EVER)
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.full.none")
        room.recover()
        await room.comes_to(NOTHING)


@failing(("chat.delete", ("cant_delete_message", *FORBIDDEN)))
async def test_a_card_that_may_not_be_taken_back_is_not_tried_without_end(method: str, fault: str, enter: Open) -> None:
    async with enter() as room:
        room.channel.most_pins = 0
        room.fail(method, *[fault] * 50)
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.full.none")
        assert len(room.slack.refused) < 10
        await room.comes_to(REMOVED)


async def test_a_card_that_is_unpinned_while_it_is_posted_anew_leaves_no_other_behind(enter: Open) -> None:
    async with enter(replace(TIMING, renew_after=1.5)) as room:
        await room.pins(f"add {QUESTION}")
        room.fail("chat.postMessage", LOST)
        await eventually(lambda: len(room.channel.cards()) == 2)  # posted, and the bot does not know
        assert (await room.pins("remove 1"))["text"].startswith("Unpinned.")
        await room.comes_to(Snapshot((*REMOVED.cards, PLACEHOLDER)))


# Updating


@pytest.fixture
async def pinned(enter: Open) -> AsyncIterator[Room]:
    """A room in which a fact is pinned."""
    async with enter(replace(SOON, renew_after=80 * DAY)) as room:
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")
        assert await room.snapshot() == PINNED
        yield room


@failing(
    ("chat.update", PASSING),
    ("chat.postMessage", (*PASSING, "invalid_blocks")),
)
async def test_a_card_is_brought_up_to_date_once(method: str, fault: str | Fault, pinned: Room) -> None:
    pinned.fail(method, fault)
    await pinned.read_again("corrected")
    # Nothing finds a line again whose answer was lost: it comes twice.
    await pinned.comes_to(CHANGED if (method, fault) != ("chat.postMessage", LOST) else with_lines(CHANGED, 2))


@failing(
    ("chat.update", STAYING),
    ("chat.postMessage", STAYING),
)
async def test_a_card_is_brought_up_to_date_when_slack_is_well_again(
    method: str, fault: str | Fault, pinned: Room
) -> None:
    pinned.fail(method, *[fault] * FOR_EVER)
    await pinned.read_again("corrected")
    before = len(pinned.slack.called(method)) if fault is LOST else 0
    await eventually(lambda: len(pinned.slack.refused) + len(pinned.slack.called(method)) >= before + 3)
    pinned.recover()
    await pinned.comes_to_one(CHANGED)


@failing(("chat.postMessage", FORBIDDEN))
async def test_a_card_is_brought_up_to_date_where_its_thread_is_closed(method: str, fault: str, pinned: Room) -> None:
    pinned.fail(method, *[fault] * FOR_EVER)
    await pinned.read_again("corrected")
    await pinned.comes_to(Snapshot((Card("61,000", is_pinned=True, lines=0),), AT_REST))
    assert len(pinned.slack.refused) == 1


@pytest.mark.parametrize("fault", ["cant_update_message", "edit_window_closed", *FORBIDDEN])
async def test_a_card_that_may_not_be_edited_is_posted_anew(fault: str, pinned: Room) -> None:
    pinned.channel.frozen[pinned.card().ts] = fault
    await pinned.read_again("corrected")
    former, now = Card("59,000", is_pinned=False, lines=1), Card("61,000", is_pinned=True)
    await pinned.comes_to(Snapshot((former, now), AT_REST))


@failing(("chat.update", (*GONE_CHANNEL, "is_inactive", "message_not_found")))
async def test_a_card_that_is_out_of_reach_is_forgotten(method: str, fault: str, pinned: Room) -> None:
    pinned.fail(method, *[fault] * FOR_EVER)
    await pinned.read_again("corrected")
    await pinned.comes_to(Snapshot((Card("59,000", is_pinned=True),)))
    assert len(pinned.slack.refused) == 1


@pytest.mark.parametrize("loss", [{"is_archived": True}, {"is_member": False}, {"exists": False}], ids=str)
async def test_a_lost_channel_is_forgotten_at_the_next_change_of_the_record(
    loss: dict[str, bool], pinned: Room
) -> None:
    assert (await pinned.pins(f"add {CHILDREN}"))["text"] == words("pins.done")
    for attribute, value in loss.items():
        setattr(pinned.channel, attribute, value)
    await pinned.read_again("corrected")
    await pinned.comes_to(Snapshot((Card("59,000", is_pinned=True), Card("16,000", is_pinned=True))))


async def test_a_deleted_card_is_forgotten_at_the_next_change_of_the_record(pinned: Room) -> None:
    pinned.channel.delete(pinned.card().ts)
    await pinned.read_again("corrected")
    await pinned.comes_to(NOTHING)
    assert len(pinned.slack.posts) == 1


# Renewing


async def grow_old(room: Room) -> None:
    """Let all cards be due to be posted anew."""
    async with room.store.pins._access.writing() as connection:
        await connection.execute(update(tables.pins).values(posted_at=tables.pins.c.posted_at - 100 * DAY))


@failing(
    ("chat.postMessage", (*PASSING, "invalid_blocks")),
    ("pins.add", PASSING),
    ("pins.remove", PASSING),
    ("chat.update", PASSING),
)
async def test_a_card_is_posted_anew_once(method: str, fault: str | Fault, pinned: Room) -> None:
    pinned.fail(method, fault)
    await grow_old(pinned)
    placeholder = [PLACEHOLDER] if (method, fault) == ("chat.postMessage", LOST) else []
    former, card = RENEWED.cards
    await pinned.comes_to(Snapshot((former, *placeholder, card), AT_REST))


@failing(*((method, (SERVER_ERROR, LOST)) for method in ("chat.postMessage", "pins.add", "pins.remove", "chat.update")))
async def test_a_card_is_posted_anew_when_slack_is_well_again(method: str, fault: str | Fault, pinned: Room) -> None:
    before = len(pinned.slack.called(method)) + 3
    pinned.fail(method, *[fault] * FOR_EVER)
    await grow_old(pinned)
    await eventually(lambda: len(pinned.slack.refused) >= 3 or len(pinned.slack.called(method)) >= before)
    pinned.recover()
    await pinned.comes_to_one(RENEWED)


@failing(*((method, FORBIDDEN) for method in ("chat.postMessage", "pins.add", "pins.remove", "chat.update")))
async def test_a_card_that_may_not_be_posted_anew_stays_where_it_is(method: str, fault: str, pinned: Room) -> None:
    pinned.fail(method, *[fault] * FOR_EVER)
    await grow_old(pinned)
    await pinned.refused(1)
    await pinned.comes_to(PINNED)
    # And tomorrow again; where the former lost its pin to the new one, it has it again.
    assert {refused.method for refused, error in pinned.slack.refused if error == fault} == {method}
    assert len(pinned.slack.posts) <= 2


@failing(("chat.postMessage", GONE_CHANNEL))
async def test_a_card_whose_channel_is_gone_is_not_posted_anew(method: str, fault: str, pinned: Room) -> None:
    pinned.fail(method, *[fault] * FOR_EVER)
    await grow_old(pinned)
    await pinned.comes_to(Snapshot(PINNED.cards))


@pytest.mark.parametrize("fault", [*FORBIDDEN, "cant_update_message"])
async def test_a_card_is_posted_anew_where_the_former_cannot_be_marked(fault: str, pinned: Room) -> None:
    pinned.channel.frozen[pinned.card().ts] = fault
    await grow_old(pinned)
    await pinned.comes_to(Snapshot((Card("59,000", is_pinned=False), Card("59,000", is_pinned=True)), AT_REST))
    assert len(pinned.slack.refused) == 1


async def test_in_a_full_channel_the_former_makes_room(pinned: Room) -> None:
    pinned.channel.pin_by_hand(99)
    await grow_old(pinned)
    await pinned.comes_to(RENEWED)
    assert len(pinned.channel.pinned) == 100


async def test_a_newer_card_that_somebody_deletes_is_taken_for_unpinned(pinned: Room) -> None:
    async with pinned.meanwhile("pins.add", lambda call: pinned.channel.delete(call.arguments["timestamp"])):
        await grow_old(pinned)
        await pinned.comes_to(REMOVED)


async def test_a_card_that_was_deleted_is_posted_anew_and_nothing_else(pinned: Room) -> None:
    pinned.channel.delete(pinned.card().ts)
    await grow_old(pinned)
    await pinned.comes_to(PINNED)


# Removing


@failing(("pins.list", (*PASSING, *FORBIDDEN)), ("pins.remove", PASSING), ("chat.update", PASSING))
async def test_what_passes_is_not_noticed_by_whoever_unpins(method: str, fault: str | Fault, pinned: Room) -> None:
    pinned.fail(method, fault)
    assert (await pinned.pins("remove 1"))["text"].startswith("Unpinned.")
    await pinned.comes_to(REMOVED)


@failing(*((method, STAYING) for method in ("pins.remove", "chat.update")))
async def test_what_stays_away_is_unpinned_when_slack_is_well_again(
    method: str, fault: str | Fault, pinned: Room
) -> None:
    pinned.fail(method, *[fault] * FOR_EVER)
    await pinned.pins("remove 1")
    assert (await pinned.pins())["text"] == words("pins.none")
    pinned.recover()
    await pinned.comes_to(REMOVED)


@failing(("pins.remove", FORBIDDEN))
async def test_a_pin_that_may_not_be_taken_away_is_not_said_to_be(method: str, fault: str, pinned: Room) -> None:
    pinned.fail(method, *[fault] * FOR_EVER)
    told = (await pinned.pins("remove 1"))["text"]
    assert words(f"slack.refused.{fault}") in told
    await asyncio.sleep(REST)
    # It is kept true as before, or says that nobody does.
    assert await pinned.snapshot() in (PINNED, Snapshot((Card("unpinned", is_pinned=True),)))


async def test_a_card_that_somebody_unpins_first_says_so(pinned: Room) -> None:
    async with pinned.meanwhile("pins.remove", lambda call: pinned.channel.unpin(call.arguments["timestamp"])):
        assert (await pinned.pins("remove 1"))["text"].startswith("Unpinned.")
    await pinned.comes_to(REMOVED)


async def test_a_card_that_somebody_deletes_first_is_forgotten(pinned: Room) -> None:
    async with pinned.meanwhile("pins.remove", lambda call: pinned.channel.delete(call.arguments["timestamp"])):
        assert (await pinned.pins("remove 1"))["text"].startswith("Unpinned.")
    await pinned.comes_to(NOTHING)


@pytest.mark.parametrize("loss", [{"is_archived": True}, {"is_member": False}], ids=str)
async def test_who_unpins_where_the_bot_cannot_reach_is_told_why(loss: dict[str, bool], pinned: Room) -> None:
    for attribute, value in loss.items():
        setattr(pinned.channel, attribute, value)
    reason = "is_archived" if pinned.channel.is_archived else "not_in_channel"
    assert words(f"slack.refused.{reason}") in (await pinned.pins("remove 1"))["text"]
    await pinned.comes_to(Snapshot(PINNED.cards))


async def test_who_pins_anew_while_it_cannot_be_unpinned_yet_is_not_told_that_it_is_pinned(pinned: Room) -> None:
    pinned.fail("pins.remove", *[SERVER_ERROR] * FOR_EVER)
    await pinned.pins("remove 1")
    told = (await pinned.pins(f"add {QUESTION}"))["text"]
    today = date_in_words("en", utc_today().isoformat())
    assert told != say("en", "pins.already", date=today)
    pinned.recover()


# What people do in Slack itself


async def test_who_unpins_by_hand_is_followed(pinned: Room) -> None:
    card = pinned.card()
    pinned.channel.unpin(card.ts)
    await pinned.send(pin_removed("C1", card.ts))
    await pinned.comes_to(REMOVED)
    assert (await pinned.pins())["text"] == words("pins.none")


@failing(("pins.remove", (SERVER_ERROR, LOST)), ("chat.update", (SERVER_ERROR, LOST)))
async def test_who_unpins_by_hand_is_followed_whatever_passes(method: str, fault: str | Fault, pinned: Room) -> None:
    card = pinned.card()
    pinned.fail(method, fault)
    pinned.channel.unpin(card.ts)
    await pinned.send(pin_removed("C1", card.ts))
    await pinned.comes_to(REMOVED)


async def test_who_unpins_what_is_just_being_filled_is_followed(enter: Open) -> None:
    async with enter(SOON) as room:
        pending = ["once"]

        async def unpin(call: Call, moment: str) -> None:
            if (call.method, moment) == ("chat.update", "before") and pending:
                pending.pop()
                room.channel.unpin(call.arguments["ts"])
                await room.send(pin_removed("C1", call.arguments["ts"]))
                await asyncio.sleep(REST)

        room.slack.on_call = unpin
        await room.pins(f"add {QUESTION}")
        await room.comes_to(REMOVED)
        assert (await room.pins())["text"] == words("pins.none")


async def test_what_the_bot_unpins_itself_is_no_news(pinned: Room) -> None:
    former = pinned.card().ts
    await grow_old(pinned)
    await pinned.comes_to(RENEWED)
    await pinned.send(pin_removed("C1", former, user="UBOT"))
    await pinned.comes_to(RENEWED)


async def test_who_unpins_by_hand_while_a_card_is_posted_anew_is_followed(pinned: Room) -> None:
    card = pinned.card()
    pinned.fail("chat.postMessage", *[SERVER_ERROR] * FOR_EVER)
    await grow_old(pinned)
    await pinned.refused(1)
    pinned.channel.unpin(card.ts)
    await pinned.send(pin_removed("C1", card.ts))
    await asyncio.sleep(REST)
    pinned.recover()
    await pinned.comes_to(REMOVED)


@pytest.mark.parametrize("act", [Channel.delete, Channel.unpin], ids=["deleted", "unpinned"])
async def test_what_people_did_unheard_is_noticed_by_the_next_list(
    act: Callable[[Channel, str], None], pinned: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.pins.service.SETTLING", -1.0)
    act(pinned.channel, pinned.card().ts)
    assert (await pinned.pins())["text"] == words("pins.none")
    await pinned.comes_to(NOTHING if not pinned.channel.cards() else REMOVED)


# A full channel


async def test_a_full_channel_without_a_pin_of_the_bots_offers_nothing(enter: Open) -> None:
    async with enter(SOON) as room:
        room.channel.pin_by_hand(100)
        told = await room.pins(f"add {QUESTION}")
        assert told["text"] == words("pins.full.none")
        assert buttons(told["blocks"]) == []
        await room.comes_to(NOTHING)
        assert room.slack.posts == []


async def test_a_full_channel_offers_what_is_superseded_first_and_replaces_what_is_chosen(enter: Open) -> None:
    async with enter(SOON) as room:
        by_hand = room.channel.pin_by_hand(98)
        for question in ("people from Honduras", SUPERSEDED):
            assert (await room.pins(f"add {question}"))["text"] == words("pins.done")
        before = await room.snapshot()
        full = await room.pins(f"add {CHILDREN}")
        assert full["text"].startswith(words("pins.full"))
        assert full["text"].index("56,000") < full["text"].index("21,786")
        assert await room.snapshot() == before
        first, second = buttons(full["blocks"])
        assert [first["action_id"], second["action_id"]] == [PIN_INSTEAD.id(0), PIN_INSTEAD.id(1)]
        chosen = await room.told(press(first, room.slack.response_url))
        assert chosen["text"] == words("pins.done")
        assert chosen["replace_original"] is True
        cards = (Card("21,786", is_pinned=True), Card("unpinned", is_pinned=False), Card("16,000", is_pinned=True))
        await room.comes_to(Snapshot(cards, AT_REST * 2))
        assert len(room.channel.pinned) == 100
        assert set(by_hand) < set(room.channel.pinned)


REPLACING = ("chat.postMessage", "pins.add", "pins.remove", "chat.update")


@failing(*((method, (SERVER_ERROR, LOST)) for method in REPLACING))
async def test_a_pin_is_replaced_whatever_passes(method: str, fault: str | Fault, enter: Open) -> None:
    async with enter(SOON) as room:
        await room.pins(f"add {QUESTION}")
        room.channel.pin_by_hand(99)
        (button,) = buttons((await room.pins(f"add {CHILDREN}"))["blocks"])
        room.fail(method, fault)
        assert (await room.told(press(button, room.slack.response_url)))["text"] == words("pins.done")
        placeholder = [PLACEHOLDER] if (method, fault) == ("chat.postMessage", LOST) else []
        await room.comes_to(Snapshot((*REMOVED.cards, *placeholder, Card("16,000", is_pinned=True)), AT_REST))
        assert len(room.channel.pinned) == 100


@failing(*((method, (SERVER_ERROR,)) for method in REPLACING))
async def test_a_pin_is_replaced_when_slack_is_well_again(method: str, fault: str | Fault, enter: Open) -> None:
    async with enter(SOON) as room:
        await room.pins(f"add {QUESTION}")
        room.channel.pin_by_hand(99)
        (button,) = buttons((await room.pins(f"add {CHILDREN}"))["blocks"])
        room.fail(method, *[fault] * FOR_EVER)
        told = await room.told(press(button, room.slack.response_url))
        # That the former cannot say so yet need not keep anybody from pinning the other.
        assert told["text"] in (words("pins.later"), *([words("pins.done")] if method == "chat.update" else []))
        room.recover()
        await room.comes_to(Snapshot((*REMOVED.cards, Card("16,000", is_pinned=True)), AT_REST))


async def test_what_makes_room_goes_before_what_needs_it(enter: Open, answerers: dict[str, Answerer]) -> None:
    async with enter(replace(TIMING, left_alone=0.5)) as room:
        await room.pins(f"add {QUESTION}")
        room.channel.pin_by_hand(99)
        facts, asked = Facts(Current(answerers["shipped"]), utc_today), CardState(CHILDREN)
        answer = facts.answer(asked)
        assert isinstance(answer, Found)
        # As a process leaves them that dies between the two: the one was touched before the other.
        (former,) = await room.store.pins.of_workspace(HERE)
        await room.store.pins.begin_removal(former)
        before = PinSteps(room.store.pins._access, lambda: time.time() - 60)
        await before.want(HERE, "C1", facts.card(asked, answer), "U1")
        await room.comes_to(Snapshot((*REMOVED.cards, Card("16,000", is_pinned=True)), AT_REST))


# The store


async def is_answered_without_its_store(room: Room) -> None:
    """Assert that questions are answered, and that what needs the store is refused in one sentence."""
    acked = await room.send(slash_command("/facts", QUESTION))
    assert "59,000" in acked["text"]
    for text in (f"add {QUESTION}", f"add {CHILDREN}"):
        assert (await room.pins(text))["text"] == words("pins.away")


async def test_while_postgres_is_stopped_questions_are_answered_and_nothing_is_pinned(
    enter: Open, server: Server
) -> None:
    async with opened(server.url) as store:
        await store.migrate()
    async with enter(SOON, server.url) as room:
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")
        server.stop()
        try:
            await is_answered_without_its_store(room)
            for text in ("", "remove 1", "returned under MPP"):
                assert (await room.pins(text))["text"] == words("pins.away")
        finally:
            server.start()
        assert room.channel.cards() == [room.card()]


async def test_while_the_file_is_locked_questions_are_answered_and_nothing_is_pinned(
    enter: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.engine.LOCKED", 500)
    async with enter(SOON) as room:
        async with held_by_another(tmp_path / "store.sqlite3"):
            await is_answered_without_its_store(room)
        await room.comes_to(NOTHING)
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")


async def test_a_store_that_goes_away_behind_the_card_costs_no_second_card(
    enter: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.engine.LOCKED", 500)
    async with enter(SOON) as room:
        async with AsyncExitStack() as until_then:

            async def hold(_: Call) -> None:
                await until_then.enter_async_context(held_by_another(tmp_path / "store.sqlite3"))

            async with room.meanwhile("chat.postMessage", hold):
                assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.away")
        await room.comes_to(PINNED)


# Another process


async def test_a_process_that_loses_its_work_behind_a_line_still_stores_it(enter: Open, tmp_path: Path) -> None:
    async with enter(replace(TIMING, heartbeat=0.1, left_alone=2.0)) as room:
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")
        lost: list[Call] = []

        async def lose_the_work(call: Call, moment: str) -> None:
            if call.arguments.get("thread_ts") and moment == "after" and not lost:
                lost.append(call)
                taken = "UPDATE leases SET holder = 'another', expires_at = ?"
                await write(tmp_path / "store.sqlite3", taken, time.time() + 0.3)
                await asyncio.sleep(0.3)  # before Slack's answer arrives, the process learns of it

        room.slack.on_call = lose_the_work
        await room.read_again("corrected")
        await eventually(lambda: bool(lost))
        await asyncio.sleep(2.5)  # whoever goes on would have taken it up
        await room.comes_to(CHANGED)


async def test_of_two_processes_that_post_a_line_the_second_takes_it_back(enter: Open, tmp_path: Path) -> None:
    async with enter() as room:
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")
        first: list[Message] = []

        async def overtake(call: Call, moment: str) -> None:
            if call.arguments.get("thread_ts") and moment == "before" and not first:
                # As a process does that took this one for dead.
                first.append(room.channel.add(text="It says more.", bot_id="B1", thread_ts=room.card().ts))
                await write(tmp_path / "store.sqlite3", "UPDATE pins SET state = 'pinned', change = NULL")

        room.slack.on_call = overtake
        await room.read_again("corrected")
        await eventually(lambda: bool(room.slack.called("chat.delete")))
        await room.comes_to(CHANGED)
        assert room.channel.thread(room.card().ts) == first


async def test_a_process_that_is_overtaken_leaves_the_change_to_who_began_it(enter: Open, tmp_path: Path) -> None:
    async with enter() as room:

        async def overtake(_: Call) -> None:
            begun = "UPDATE pins SET state = 'changing', step = 'another', change = 'It says more.'"
            await write(tmp_path / "store.sqlite3", begun)

        async with room.meanwhile("chat.update", overtake):
            assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")
        await room.comes_to(Snapshot((Card("59,000", is_pinned=True),), (PinState.CHANGING,)))


# A newer record


async def test_a_process_that_is_told_of_a_newer_record_at_any_moment_goes_on_with_its_work(
    enter: Open, answerers: dict[str, Answerer], caplog: pytest.LogCaptureFixture
) -> None:
    timing = replace(SOON, listening=0.3, heartbeat=5.0, round=60.0)  # nobody waits for the next round
    async with enter(timing) as room:
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")
        for number in range(8):
            record, figure = (("corrected", "61,000"), ("shipped", "59,000"))[number % 2]
            await asyncio.sleep(0.1 * number)
            # As `python -m bot reload` does it.
            room.newer(record)
            await room.store.notices.give_record(answerers[record].foundations.record, is_wanted=True)
            await room.store.notices.give(RELOAD, str(number))
            await eventually(lambda figure=figure: said(room.card().text) == figure)  # type: ignore[misc]
    assert [record.getMessage() for record in caplog.records if "newer record" in record.getMessage()] == []


async def test_a_round_that_began_before_a_newer_record_takes_back_nothing_that_is_pinned_from_it(
    enter: Open, tmp_path: Path
) -> None:
    async with enter(SOON) as room:
        assert (await room.pins(f"add {CHILDREN}"))["text"] == words("pins.done")
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")

        path = tmp_path / "store.sqlite3"

        async def pin_elsewhere(call: Call, moment: str) -> None:
            if call.method == "pins.remove" and moment == "before":
                await room.store.notices.give_record("newer", is_wanted=True)
                await write(path, "UPDATE pins SET record = 'newer', fingerprint = 'newer'")

        room.slack.on_call = pin_elsewhere
        await write(path, "UPDATE pins SET state = 'removing', touched_at = 0 WHERE sentence LIKE '%16,000%'")
        expected = Snapshot((Card("unpinned", is_pinned=False), *PINNED.cards), AT_REST)
        await room.comes_to(expected)
        await asyncio.sleep(10 * REST)
        assert await room.snapshot() == expected


async def test_a_process_whose_folder_has_an_older_record_leaves_the_work_and_says_so_once(
    enter: Open, answerers: dict[str, Answerer], caplog: pytest.LogCaptureFixture
) -> None:
    async with enter() as room:
        assert (await room.pins(f"add {QUESTION}"))["text"] == words("pins.done")
        await room.store.notices.give_record(answerers["corrected"].foundations.record, is_wanted=True)
        await eventually(lambda: "newer record" in caplog.text)
        await asyncio.sleep(10 * TIMING.round)
        assert caplog.text.count("newer record") == 1
        await room.read_again("corrected")
        await room.comes_to(CHANGED)


async def test_a_process_that_cannot_read_the_newer_record_leaves_the_work_at_once(
    enter: Open, caplog: pytest.LogCaptureFixture
) -> None:
    async with enter() as room:
        room.newer("none")  # no record of that name
        await room.store.notices.give_record("another", is_wanted=True)
        await eventually(lambda: "newer record" in caplog.text)


async def test_a_pin_of_another_channel_makes_no_room(enter: Open) -> None:
    async with enter() as room:
        await room.pins(f"add {QUESTION}")
        (pin,) = await room.store.pins.of_workspace(HERE)
        value = CardState("who signed the July 2019 letter?").encoded(seen=pin.id)
        button = {"type": "button", "action_id": PIN_INSTEAD.id(0), "value": value}
        elsewhere = {"type": "message", "message_ts": "1.1", "channel_id": "C2", "is_ephemeral": True}
        await room.send(press(button, room.slack.response_url, channel={"id": "C2"}, container=elsewhere))
        await eventually(lambda: bool(room.slack.channel("C2").pinned))
        cards = (await room.snapshot()).cards
        await room.comes_to(Snapshot(cards, (PinState.PINNED, PinState.PINNED)))
        assert room.channel.pinned == [pin.message_ts]
