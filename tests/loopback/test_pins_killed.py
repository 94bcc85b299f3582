"""Whatever the moment at which a process is killed, the next one brings what it began to its end, once."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp
import asyncpg
import pytest
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import update

from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.clock import utc_today
from bot.knowledge.digests import WHOLE, digests
from bot.knowledge.loading import default_folder, load
from bot.languages import say
from bot.languages.dates import date_in_words
from bot.slack.card_state import CardState
from bot.slack.commands import PIN_INSTEAD
from bot.slack.pins.delivery import PinDelivery
from bot.slack.pins.facts import Facts
from bot.slack.pins.service import Added, PinChannel, PinService
from bot.store.pinned import Pin, PinState
from bot.store.store import Store, opened
from bot.store.tables import leases
from bot.store.values import Workspace
from bot.timing import DAY
from tests.loopback.bot_process import ForkServer, Options, Process, fork_server
from tests.loopback.conftest import Records
from tests.loopback.payloads import BOT_TOKEN, form, interaction, press, signed, slash_command
from tests.loopback.slack import LoopbackSlack, eventually, loopback_slack
from tests.store.conftest import empty
from tests.store.postgres import Server

pytestmark = pytest.mark.slow

HERE = PinChannel(Workspace("", "T1"), "C1")
QUESTION, BEFORE, NOW = "how many people have been returned under MPP?", "Over 59,000", "Over 61,000"
CHILDREN = "children returned"
TEN_QUESTIONS = (
    QUESTION, CHILDREN, "infants returned", "how many attacks were documented", "how many had a lawyer",
    "people from Honduras", "pregnant women", "people from Cuba", "exempt groups", "what is MPP",
)  # fmt: skip
AT_ONCE = 6  # runs: much of each is waiting
STARTING = 2  # processes that start at once: they take a processor each
SHOWN_FOR = 80 * DAY  # seconds after which a card is posted anew, as in earnest
LONG_AGO = 100 * DAY
PATIENCE = 60.0  # seconds; a busy machine takes some
MOST_REPEATED = 3  # points of the undisturbed run that others need not have: a busy machine has it repeat a step
NOT_REACHED = "not reached"
QUIET = 0.25  # seconds without a call to Slack
# Whoever lives does not take up what it is just doing itself, however busy the machine is; whoever comes after a dead
# process takes up at once what that one left, and hears of nothing new.
# None takes a busy store for one that is away, and what it has begun for undone.
LIVING = {"renew_after": SHOWN_FOR, "left_alone": 60.0, "heartbeat": 20.0}
SUCCEEDING = {"renew_after": SHOWN_FOR, "left_alone": 0.0, "heartbeat": 20.0, "listening": 5.0}

# Who was killed may still have a statement under way.
END_OTHERS = """
    SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""

NewStore = Callable[[], AbstractAsyncContextManager[str]]


@dataclass(frozen=True)
class Card:
    """A message of the bot's in the channel, as people see it, and what stands in its thread."""

    text: str
    is_pinned: bool
    thread: tuple[str, ...] = ()


@dataclass(frozen=True)
class Snapshot:
    """What there is: in the channel, and in the store."""

    cards: tuple[Card, ...] = ()
    rows: tuple[PinState, ...] = ()


NOTHING = Snapshot()
PLACEHOLDER = Card(say("en", "pins.placeholder"), is_pinned=False)


def with_what_was_lost(outcome: Snapshot, at_death: Snapshot) -> Snapshot:
    """What is to be expected where a process died between a post and its row: nothing finds that message again.

    A placeholder stays as it is, before the card that is posted for the same; a line in a thread comes again.
    """
    cards = list(outcome.cards)
    if {PinState.WANTED, PinState.RENEWING} & set(at_death.rows) and PLACEHOLDER in at_death.cards:
        cards.insert(max(0, len(cards) - 1), PLACEHOLDER)
    if PinState.CHANGING in at_death.rows and at_death.cards[-1].thread:
        cards[-1] = replace(cards[-1], thread=cards[-1].thread * 2)
    return replace(outcome, cards=tuple(cards))


@dataclass
class Sandbox:
    """A Slack, a store and a record of their own, for one run.

    Attributes:
        folder: A link to the record.
        starting: Whoever starts a process takes it for so long.
    """

    fork_server: ForkServer
    session: aiohttp.ClientSession
    slack: LoopbackSlack
    url: str
    store: Store
    folder: Path
    starting: asyncio.Semaphore

    @asynccontextmanager
    async def bot(self, kill_at: int = 0, timing: dict[str, float] = LIVING) -> AsyncIterator[Process]:
        """Run a bot here."""
        options = Options(self.slack.api_url, self.url, str(self.folder), kill_at, timing)
        async with AsyncExitStack() as stack:
            async with self.starting:
                bot = await stack.enter_async_context(self.fork_server.bot(options))
            yield bot

    async def bury(self) -> None:
        """Let the leader lock of the dead run out at once: whoever comes after takes it as it would take it later."""
        async with self.store.pins._access.writing() as connection:
            await connection.execute(update(leases).values(expires_at=0.0))

    async def type(self, bot: Process, text: str, user: str = "U1") -> None:
        """Type `/pins` and a text. Whoever does so may not learn that the bot is dead."""
        await self._send(bot, form(slash_command("/pins", text, user_id=user, response_url=self.slack.response_url)))

    async def replace_all(self, bot: Process, question: str) -> None:
        """Press the button by which a question's answer takes the place of what is pinned."""
        (pin,) = await self._rows()
        value = CardState(question).encoded(seen=pin.id)
        button = {"type": "button", "action_id": PIN_INSTEAD.id(0), "value": value}
        await self._send(bot, interaction(press(button, self.slack.response_url)))

    async def _send(self, bot: Process, request: tuple[bytes, str]) -> None:
        body, kind = request
        address = f"http://127.0.0.1:{bot.port}/slack/events"
        with suppress(aiohttp.ClientError):
            async with self.session.post(address, data=body, headers=signed(body, kind)) as response:
                assert response.status == 200

    async def pin(self, answerer: Answerer, question: str = QUESTION, ago: float = 0.0) -> None:
        """Pin the answer to a question, some seconds ago."""
        client = AsyncWebClient(BOT_TOKEN, base_url=self.slack.api_url)
        facts, store = Facts(Current(answerer), utc_today), Store(self.url, clock=lambda: time.time() - ago)
        pin_service = PinService(store.pins, facts, PinDelivery(store.pins, facts))
        assert isinstance(await pin_service.add(client, HERE, CardState(question), "U1"), Added)
        await store.close()

    def take(self, record: Path) -> None:
        """Put another record in the place of the one here."""
        link = self.folder.with_name("newer")
        link.symlink_to(record)
        link.replace(self.folder)

    async def snapshot(self) -> Snapshot:
        """Return what there is."""
        channel = self.slack.channel(HERE.channel)
        cards = [
            Card(card.text, card.ts in channel.pins, tuple(line.text for line in channel.thread(card.ts)))
            for card in channel.cards()
        ]
        return Snapshot(tuple(cards), tuple(row.state for row in await self._rows()))

    async def changed(self, before: Snapshot) -> None:
        """Wait until something else is there than before, or somebody was told something."""
        async with asyncio.timeout(PATIENCE):
            while await self.snapshot() == before and not self.slack.responses:
                await asyncio.sleep(0.01)

    async def rest(self) -> Snapshot:
        """Wait until nothing is left to do, and return what there is then."""
        async with asyncio.timeout(PATIENCE):
            calls = -1
            while calls != self._calls or not await self._is_done():
                calls = self._calls
                await asyncio.sleep(QUIET)
        return await self.snapshot()

    async def _is_done(self) -> bool:
        newest, now = await self.store.notices.newest_record(), time.time()
        return all(
            row.state is PinState.PINNED
            and row.card.record == newest
            and row.posted_at is not None
            and row.posted_at > now - SHOWN_FOR
            for row in await self._rows()
        )

    async def _rows(self) -> list[Pin]:
        return await self.store.pins.of_workspace(HERE.workspace)

    @property
    def _calls(self) -> int:
        return len(self.slack.calls) + len(self.slack.refused)


Action = Callable[[Sandbox, Process], Awaitable[None]]
Preparation = Callable[[Sandbox], Awaitable[None]]


@dataclass(frozen=True)
class Outcome:
    """How it went with a process that was killed.

    Attributes:
        at_death: What there was when it was dead.
        after: What there was when another process had done what was left.
    """

    at_death: Snapshot
    after: Snapshot


@dataclass(frozen=True)
class Outcomes:
    """How it went.

    Attributes:
        alive: What there was in the end when nobody was killed.
        killed: How each death ended, by the number of the point and what happened there.
    """

    alive: Snapshot
    killed: dict[str, Outcome]

    def unlike(self, expected: Callable[[Snapshot], Snapshot]) -> dict[str, Snapshot]:
        """What there was in the end where it was not what was to be expected from what there was at the death."""
        ends = self.killed.items()
        return {death: outcome.after for death, outcome in ends if outcome.after != expected(outcome.at_death)}

    def losses(self) -> list[str]:
        """Say at which deaths something had been posted that no row knew."""
        return [death for death, one in self.killed.items() if with_what_was_lost(one.after, one.at_death) != one.after]

    def at_death(self, is_so: Callable[[Snapshot], bool]) -> set[bool]:
        """Whether something was so at any death, and whether it was not."""
        return {is_so(outcome.at_death) for outcome in self.killed.values()}


@dataclass(frozen=True)
class KillPoints:
    """Kills a process at every point of what it does; every run has a sandbox of its own."""

    fork_server: ForkServer
    session: aiohttp.ClientSession
    new_store: NewStore
    scratch: Path
    _numbers: Iterator[int] = field(default_factory=count)
    _starting: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(STARTING))

    @asynccontextmanager
    async def sandbox(self, prepare: Preparation | None = None) -> AsyncIterator[Sandbox]:
        """Set up a sandbox."""
        async with AsyncExitStack() as stack:
            slack = await stack.enter_async_context(loopback_slack())
            url = await stack.enter_async_context(self.new_store())
            store = await stack.enter_async_context(opened(url))
            folder = self.scratch / f"sandbox-{next(self._numbers)}" / "record"
            folder.parent.mkdir()
            folder.symlink_to(default_folder())
            sandbox = Sandbox(self.fork_server, self.session, slack, url, store, folder, self._starting)
            if prepare:
                await prepare(sandbox)
            yield sandbox

    async def at_every_point(self, action: Action, prepare: Preparation | None = None) -> Outcomes:
        """Let a process do something, and then one after the other die at each point of that."""
        points, alive = await self._undisturbed(action, prepare)
        turns = asyncio.Semaphore(AT_ONCE)
        killed: dict[int, tuple[str, Outcome]] = {}

        async def kill(at: int) -> None:
            async with turns:
                killed[at] = await self._killed(at, action, prepare)

        async with asyncio.TaskGroup() as runs:
            for at in range(1, points + 1):
                runs.create_task(kill(at))
        reached = [word for word, _ in killed.values() if word != NOT_REACHED]
        assert len(reached) >= points - MOST_REPEATED, killed
        return Outcomes(alive, {f"{at} {killed[at][0]}": killed[at][1] for at in sorted(killed)})

    async def _undisturbed(self, action: Action, prepare: Preparation | None) -> tuple[int, Snapshot]:
        async with self.sandbox(prepare) as sandbox:
            before = await sandbox.snapshot()
            async with sandbox.bot() as bot:
                await action(sandbox, bot)
                await sandbox.changed(before)
                alive = await sandbox.rest()
                return await bot.stop(), alive

    async def _killed(self, at: int, action: Action, prepare: Preparation | None) -> tuple[str, Outcome]:
        last_word, told = "nowhere yet", list[dict[str, Any]]()
        try:
            async with self.sandbox(prepare) as sandbox:
                told = sandbox.slack.responses
                async with sandbox.bot(at) as bot:
                    await action(sandbox, bot)
                    try:
                        last_word = await bot.ended(PATIENCE)
                    except TimeoutError:
                        return await self._survived(sandbox, bot)
                at_death = await sandbox.snapshot()
                await sandbox.bury()
                async with sandbox.bot(timing=SUCCEEDING):
                    return last_word, Outcome(at_death, await sandbox.rest())
        except Exception as error:
            error.add_note(f"The process was killed at point {at}: {last_word}. People were told: {told}.")
            raise

    async def _survived(self, sandbox: Sandbox, bot: Process) -> tuple[str, Outcome]:
        """See that all is done where there was no such point: the undisturbed run had to repeat a step."""
        end = await sandbox.rest()
        await bot.stop()
        return NOT_REACHED, Outcome(end, end)


@pytest.fixture(scope="module")
def bots(records: Records, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ForkServer]:
    with fork_server(tmp_path_factory.mktemp("fork_server"), records.corrected, records.struck) as bots:
        yield bots


@pytest.fixture(params=["sqlite", "postgres"])
async def new_store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[NewStore]:
    """What makes empty stores with the newest schema: migrated once, and copied."""
    if request.param == "sqlite":
        yield await copies_of_a_file(tmp_path)
    else:
        async with copies_of_a_database(request.getfixturevalue("server")) as new_store:
            yield new_store


async def copies_of_a_file(folder: Path) -> NewStore:
    async with opened(f"sqlite+aiosqlite:///{folder / 'empty.sqlite3'}"):
        pass
    numbers = count(1)

    @asynccontextmanager
    async def copied() -> AsyncIterator[str]:
        file = shutil.copyfile(folder / "empty.sqlite3", folder / f"{next(numbers)}.sqlite3")
        yield f"sqlite+aiosqlite:///{file}"

    return copied


@asynccontextmanager
async def copies_of_a_database(server: Server) -> AsyncIterator[NewStore]:
    """As many as are used at once: to make and to drop one can take the server a second, to empty one does not."""
    name = f"empty_{time.time_ns()}"
    await administer(server.url, f"CREATE DATABASE {name}")
    store = Store(address_of(server, name))
    await store.migrate()
    await store.close()
    made: list[str] = []
    free: list[str] = []

    @asynccontextmanager
    async def copied() -> AsyncIterator[str]:
        if not free:
            copy = f"{name}_{len(made)}"
            made.append(copy)
            await administer(server.url, f"CREATE DATABASE {copy} TEMPLATE {name}")
            free.append(copy)
        copy = free.pop()
        yield address_of(server, copy)
        await administer(address_of(server, copy), END_OTHERS)
        await empty(address_of(server, copy), keeps_tables=True)
        free.append(copy)

    yield copied
    for one in (name, *made):
        await administer(server.url, f"DROP DATABASE {one} WITH (FORCE)")


def address_of(server: Server, database: str) -> str:
    return f"{server.url.rpartition('/')[0]}/{database}"


async def administer(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url.replace("+asyncpg", ""))
    await connection.execute(statement)
    await connection.close()


@pytest.fixture
async def kill_points(bots: ForkServer, new_store: NewStore, tmp_path: Path) -> AsyncIterator[KillPoints]:
    async with aiohttp.ClientSession() as session:
        yield KillPoints(bots, session, new_store, tmp_path)


def today_in_words() -> str:
    return date_in_words("en", utc_today().isoformat())


def typed(text: str) -> Action:
    async def action(sandbox: Sandbox, bot: Process) -> None:
        await sandbox.type(bot, text)

    return action


def taking(record: Path) -> Action:
    async def action(sandbox: Sandbox, bot: Process) -> None:
        sandbox.take(record)
        with suppress(ProcessLookupError):  # its background work was at the point first
            bot.hang_up()

    return action


def reloading(record: Path) -> Action:
    """The same by `python -m bot reload`, without which no record is taken that lacks what was there."""
    digest = digests(load(record))[WHOLE]

    async def action(sandbox: Sandbox, bot: Process) -> None:  # noqa: ARG001  # as actions are called
        sandbox.take(record)
        await sandbox.store.notices.ask_to_reload(digest)

    return action


async def wait(sandbox: Sandbox, bot: Process) -> None:
    """What is to be done, the bot does by itself."""


async def test_a_fact_is_pinned_once_or_not_at_all(kill_points: KillPoints) -> None:
    outcomes = await kill_points.at_every_point(typed(f"add {QUESTION}"))
    (card,) = outcomes.alive.cards
    assert outcomes.alive == Snapshot((Card(card.text, is_pinned=True),), (PinState.PINNED,))
    assert BEFORE in card.text

    def expected(at_death: Snapshot) -> Snapshot:
        return with_what_was_lost(outcomes.alive, at_death) if at_death.rows else NOTHING

    assert outcomes.unlike(expected) == {}
    assert outcomes.at_death(lambda snapshot: bool(snapshot.rows)) == {True, False}
    assert {death.split(" ", 1)[1] for death in outcomes.losses()} == {"after chat_postMessage", "before a write"}
    # At no moment is there a card beside the one that is pinned, or one that claims to be and is not.
    snapshots = [snapshot for one in outcomes.killed.values() for snapshot in (one.at_death, one.after)]
    assert all(BEFORE not in card.text or card.is_pinned for snapshot in snapshots for card in snapshot.cards)
    assert max(sum(BEFORE in card.text for card in snapshot.cards) for snapshot in snapshots) == 1


async def test_a_card_is_changed_once_and_says_so_once(
    kill_points: KillPoints, answerer: Answerer, records: Records
) -> None:
    async def prepare(sandbox: Sandbox) -> None:
        await sandbox.pin(answerer)

    outcomes = await kill_points.at_every_point(taking(records.corrected), prepare)
    (card,) = outcomes.alive.cards
    (line,) = card.thread
    assert outcomes.alive == Snapshot((Card(card.text, is_pinned=True, thread=(line,)),), (PinState.PINNED,))
    assert NOW in card.text
    assert BEFORE not in card.text
    assert BEFORE in line
    assert NOW in line
    assert outcomes.unlike(lambda at_death: with_what_was_lost(outcomes.alive, at_death)) == {}
    assert {death.split(" ", 1)[1] for death in outcomes.losses()} == {"after chat_postMessage", "before a write"}


async def test_a_card_whose_fact_leaves_the_record_says_so_once(
    kill_points: KillPoints, answerer: Answerer, records: Records
) -> None:
    async def prepare(sandbox: Sandbox) -> None:
        await sandbox.pin(answerer, CHILDREN)

    outcomes = await kill_points.at_every_point(reloading(records.struck), prepare)
    (card,) = outcomes.alive.cards
    assert card.is_pinned
    assert card.text.startswith(say("en", "pins.gone"))
    assert len(card.thread) == 1
    assert outcomes.alive.rows == (PinState.PINNED,)
    assert outcomes.unlike(lambda at_death: with_what_was_lost(outcomes.alive, at_death)) == {}


async def test_a_card_is_posted_anew_once(kill_points: KillPoints, answerer: Answerer) -> None:
    async def prepare(sandbox: Sandbox) -> None:
        await sandbox.pin(answerer, ago=LONG_AGO)

    outcomes = await kill_points.at_every_point(wait, prepare)
    former, card = outcomes.alive.cards
    assert former == Card(say("en", "pins.renewed"), is_pinned=False)
    assert card == Card(card.text, is_pinned=True)
    assert BEFORE in card.text
    assert outcomes.alive.rows == (PinState.PINNED,)
    assert outcomes.unlike(lambda at_death: with_what_was_lost(outcomes.alive, at_death)) == {}
    assert {death.split(" ", 1)[1] for death in outcomes.losses()} == {"after chat_postMessage", "before a write"}


async def test_a_card_is_unpinned_or_left_as_it_is(kill_points: KillPoints, answerer: Answerer) -> None:
    async def prepare(sandbox: Sandbox) -> None:
        await sandbox.pin(answerer)

    outcomes = await kill_points.at_every_point(typed("remove 1"), prepare)
    (card,) = outcomes.alive.cards
    assert outcomes.alive == Snapshot((Card(card.text, is_pinned=False),), ())
    assert "No longer pinned since" in card.text

    def is_untouched(snapshot: Snapshot) -> bool:
        return snapshot.rows == (PinState.PINNED,)

    assert outcomes.unlike(lambda at_death: at_death if is_untouched(at_death) else outcomes.alive) == {}
    assert outcomes.at_death(is_untouched) == {True, False}


async def test_a_card_takes_the_place_of_another_or_does_not(kill_points: KillPoints, answerer: Answerer) -> None:
    async def prepare(sandbox: Sandbox) -> None:
        sandbox.slack.channel(HERE.channel).most_pins = 1
        await sandbox.pin(answerer)

    async def replace(sandbox: Sandbox, bot: Process) -> None:
        await sandbox.replace_all(bot, CHILDREN)

    outcomes = await kill_points.at_every_point(replace, prepare)
    former, card = outcomes.alive.cards
    assert outcomes.alive == Snapshot((former, card), (PinState.PINNED,))
    assert ("No longer pinned since" in former.text, former.is_pinned) == (True, False)
    assert ("16,000 children" in card.text, card.is_pinned) == (True, True)

    def is_before_it_makes_room(snapshot: Snapshot) -> bool:
        return len(snapshot.cards) == 1 and PinState.PINNED in snapshot.rows

    def expected(at_death: Snapshot) -> Snapshot:
        if is_before_it_makes_room(at_death):
            return Snapshot(at_death.cards, (PinState.PINNED,))
        return with_what_was_lost(outcomes.alive, at_death)

    assert outcomes.unlike(expected) == {}
    assert outcomes.at_death(is_before_it_makes_room) == {True, False}


async def test_a_card_that_cannot_be_pinned_is_taken_back(kill_points: KillPoints) -> None:
    async def prepare(sandbox: Sandbox) -> None:
        sandbox.slack.channel(HERE.channel).most_pins = 0

    outcomes = await kill_points.at_every_point(typed(f"add {QUESTION}"), prepare)
    assert outcomes.alive == NOTHING
    assert outcomes.unlike(lambda at_death: with_what_was_lost(NOTHING, at_death)) == {}
    assert outcomes.at_death(lambda snapshot: bool(snapshot.cards)) == {True, False}


async def test_a_bot_that_dies_in_each_of_its_lives_gets_there_all_the_same(kill_points: KillPoints) -> None:
    async with kill_points.sandbox() as sandbox:
        async with sandbox.bot(4) as bot:
            await sandbox.type(bot, f"add {QUESTION}")
            await bot.ended()
        deaths = 0
        while (await sandbox.snapshot()).rows != (PinState.PINNED,):
            deaths += 1
            await sandbox.bury()
            async with sandbox.bot(2 * deaths, SUCCEEDING) as bot:
                with suppress(TimeoutError):
                    await bot.ended(patience=3)
        *others, card = (await sandbox.snapshot()).cards
        assert card.is_pinned
        assert BEFORE in card.text
        assert set(others) <= {PLACEHOLDER}
        assert deaths > 2


async def test_two_people_who_pin_the_same_at_once_by_two_processes_get_one_card(kill_points: KillPoints) -> None:
    async with kill_points.sandbox() as sandbox, sandbox.bot() as one, sandbox.bot() as other:
        told = sandbox.slack.responses
        for number, question in enumerate(TEN_QUESTIONS, start=1):
            told.clear()
            add = f"add {question}"
            await asyncio.gather(sandbox.type(one, add, "U1"), sandbox.type(other, add, "U2"))
            await eventually(lambda: len(told) >= 2)
            rested = await sandbox.rest()
            assert rested.rows == (PinState.PINNED,) * number
            assert [card.is_pinned for card in rested.cards] == [True] * number
            assert len(sandbox.slack.posts) == number
            assert PLACEHOLDER.text not in {card.text for card in rested.cards}
            heard = {message["text"] for message in told}
            assert len(told) == 2
            assert heard - {say("en", "pins.already", date=today_in_words()), say("en", "pins.underway")} == {
                say("en", "pins.done")
            }
            assert len(heard) == 2
