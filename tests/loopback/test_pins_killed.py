"""Whatever the moment at which a process is killed, the next one brings what it began to its end, once."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import aiohttp
import asyncpg
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.clock import utc_today
from bot.knowledge.loading import default_folder
from bot.languages import say
from bot.languages.dates import date_in_words
from bot.slack.card_state import CardState
from bot.slack.commands import PIN_INSTEAD
from bot.slack.pins.delivery import PinDelivery
from bot.slack.pins.facts import Facts
from bot.slack.pins.service import Added, PinChannel, PinService
from bot.store.pinned import Pin, PinState
from bot.store.store import Store, opened
from bot.store.values import Workspace
from bot.timing import DAY
from tests.loopback.bot_process import Nursery, Options, Process, nursery
from tests.loopback.conftest import Records
from tests.loopback.payloads import BOT_TOKEN, form, interaction, press, signed, slash_command
from tests.loopback.slack import LoopbackSlack, eventually, loopback_slack
from tests.store.postgres import Server

pytestmark = pytest.mark.slow

HERE = PinChannel(Workspace("", "T1"), "C1")
QUESTION, BEFORE, NOW = "how many people have been returned under MPP?", "Over 59,000", "Over 61,000"
CHILDREN = "children returned"
TEN_QUESTIONS = (
    QUESTION, CHILDREN, "infants returned", "how many attacks were documented", "how many had a lawyer",
    "people from Honduras", "pregnant women", "people from Cuba", "exempt groups", "what is MPP",
)  # fmt: skip
AT_ONCE = 6  # runs; most of each is waiting
SHOWN_FOR = 80 * DAY  # seconds after which a card is posted anew, as in earnest
LONG_AGO = 100 * DAY
PATIENCE = 20.0  # seconds
QUIET = 0.25  # seconds without a call to Slack

NewStore = Callable[[], AbstractAsyncContextManager[str]]


@dataclass(frozen=True)
class Card:
    """A message of the bot's in the channel, as people see it, and what stands in its thread."""

    text: str
    is_pinned: bool
    thread: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scene:
    """What there is: in the channel, and in the store."""

    cards: tuple[Card, ...] = ()
    rows: tuple[PinState, ...] = ()


NOTHING = Scene()


@dataclass
class Stage:
    """A Slack, a store and a record of their own, for one run.

    Attributes:
        folder: A link to the record.
    """

    nursery: Nursery
    session: aiohttp.ClientSession
    slack: LoopbackSlack
    url: str
    store: Store
    folder: Path

    @asynccontextmanager
    async def bot(self, kill_at: int = 0) -> AsyncIterator[Process]:
        """Run a bot here."""
        timing = {"renew_after": SHOWN_FOR}
        async with self.nursery.bot(Options(self.slack.api_url, self.url, str(self.folder), kill_at, timing)) as bot:
            yield bot

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

    async def scene(self) -> Scene:
        """Return what there is."""
        channel = self.slack.channel(HERE.channel)
        cards = [
            Card(card.text, card.ts in channel.pins, tuple(line.text for line in channel.thread(card.ts)))
            for card in channel.cards()
        ]
        return Scene(tuple(cards), tuple(row.state for row in await self._rows()))

    async def changed(self, before: Scene) -> None:
        """Wait until something else is there than before, or somebody was told something."""
        async with asyncio.timeout(PATIENCE):
            while await self.scene() == before and not self.slack.responses:
                await asyncio.sleep(0.01)

    async def rest(self) -> Scene:
        """Wait until nothing is left to do, and return what there is then."""
        async with asyncio.timeout(PATIENCE):
            calls = -1
            while calls != self._calls or not await self._is_done():
                calls = self._calls
                await asyncio.sleep(QUIET)
        return await self.scene()

    async def _is_done(self) -> bool:
        newest, now = await self.store.notices.newest_record(), time.time()
        return all(
            row.state is PinState.PINNED
            and row.record == newest
            and row.posted_at is not None
            and row.posted_at > now - SHOWN_FOR
            for row in await self._rows()
        )

    async def _rows(self) -> list[Pin]:
        return await self.store.pins.of_workspace(HERE.workspace)

    @property
    def _calls(self) -> int:
        return len(self.slack.calls) + len(self.slack.refused)


Act = Callable[[Stage, Process], Awaitable[None]]
Preparation = Callable[[Stage], Awaitable[None]]


@dataclass(frozen=True)
class Ending:
    """How it went with a process that was killed.

    Attributes:
        at_death: What there was when it was dead.
        after: What there was when another process had done what was left.
    """

    at_death: Scene
    after: Scene


@dataclass(frozen=True)
class Endings:
    """How it went.

    Attributes:
        alive: What there was in the end when nobody was killed.
        killed: How each death ended, by the number of the point and what happened there.
    """

    alive: Scene
    killed: dict[str, Ending]

    def unlike(self, expected: Callable[[Scene], Scene]) -> dict[str, Scene]:
        """What there was in the end where it was not what was to be expected from what there was at the death."""
        ends = self.killed.items()
        return {death: ending.after for death, ending in ends if ending.after != expected(ending.at_death)}

    def at_death(self, is_so: Callable[[Scene], bool]) -> set[bool]:
        """Whether something was so at any death, and whether it was not."""
        return {is_so(ending.at_death) for ending in self.killed.values()}


@dataclass(frozen=True)
class Theatre:
    """Gives every run a stage of its own."""

    nursery: Nursery
    session: aiohttp.ClientSession
    new_store: NewStore
    scratch: Path
    _numbers: Iterator[int] = field(default_factory=count)

    @asynccontextmanager
    async def stage(self, prepare: Preparation | None = None) -> AsyncIterator[Stage]:
        """Set a stage."""
        async with AsyncExitStack() as stack:
            slack = await stack.enter_async_context(loopback_slack())
            url = await stack.enter_async_context(self.new_store())
            store = await stack.enter_async_context(opened(url))
            folder = self.scratch / f"stage-{next(self._numbers)}" / "record"
            folder.parent.mkdir()
            folder.symlink_to(default_folder())
            stage = Stage(self.nursery, self.session, slack, url, store, folder)
            if prepare:
                await prepare(stage)
            yield stage

    async def at_every_point(self, act: Act, prepare: Preparation | None = None) -> Endings:
        """Let a process do something, and then one after the other die at each point of that."""
        points, alive = await self._undisturbed(act, prepare)
        turns = asyncio.Semaphore(AT_ONCE)
        killed: dict[int, tuple[str, Ending]] = {}

        async def kill(at: int) -> None:
            async with turns:
                killed[at] = await self._killed(at, act, prepare)

        async with asyncio.TaskGroup() as runs:
            for at in range(1, points + 1):
                runs.create_task(kill(at))
        return Endings(alive, {f"{at} {killed[at][0]}": killed[at][1] for at in sorted(killed)})

    async def _undisturbed(self, act: Act, prepare: Preparation | None) -> tuple[int, Scene]:
        async with self.stage(prepare) as stage:
            before = await stage.scene()
            async with stage.bot() as bot:
                await act(stage, bot)
                await stage.changed(before)
                alive = await stage.rest()
                return await bot.stop(), alive

    async def _killed(self, at: int, act: Act, prepare: Preparation | None) -> tuple[str, Ending]:
        last_word = "nowhere yet"
        try:
            async with self.stage(prepare) as stage:
                async with stage.bot(at) as bot:
                    await act(stage, bot)
                    last_word = await bot.ended()
                at_death = await stage.scene()
                async with stage.bot():
                    return last_word, Ending(at_death, await stage.rest())
        except Exception as error:
            error.add_note(f"The process was killed at point {at}: {last_word}.")
            raise


@pytest.fixture(scope="module")
def bots(records: Records, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    with nursery(tmp_path_factory.mktemp("nursery"), records.corrected, records.struck) as bots:
        yield bots


@pytest.fixture(params=["sqlite", "postgres"])
async def new_store(request: pytest.FixtureRequest, tmp_path: Path) -> NewStore:
    """What makes empty stores with the newest schema: migrated once, and copied."""
    if request.param == "sqlite":
        return await copies_of_a_file(tmp_path)
    return await copies_of_a_database(request.getfixturevalue("server"))


async def copies_of_a_file(folder: Path) -> NewStore:
    async with opened(f"sqlite+aiosqlite:///{folder / 'empty.sqlite3'}"):
        pass
    numbers = count(1)

    @asynccontextmanager
    async def copied() -> AsyncIterator[str]:
        file = shutil.copyfile(folder / "empty.sqlite3", folder / f"{next(numbers)}.sqlite3")
        yield f"sqlite+aiosqlite:///{file}"

    return copied


async def copies_of_a_database(server: Server) -> NewStore:
    name = f"empty_{time.time_ns()}"
    await administer(server, f"CREATE DATABASE {name}")
    store = Store(address_of(server, name))
    await store.migrate()
    await store.close()
    numbers = count(1)

    @asynccontextmanager
    async def copied() -> AsyncIterator[str]:
        copy = f"{name}_{next(numbers)}"
        await administer(server, f"CREATE DATABASE {copy} TEMPLATE {name}")
        yield address_of(server, copy)
        await administer(server, f"DROP DATABASE {copy} WITH (FORCE)")

    return copied


def address_of(server: Server, database: str) -> str:
    return f"{server.url.rpartition('/')[0]}/{database}"


async def administer(server: Server, statement: str) -> None:
    connection = await asyncpg.connect(server.url.replace("+asyncpg", ""))
    await connection.execute(statement)
    await connection.close()


@pytest.fixture
async def theatre(bots: Nursery, new_store: NewStore, tmp_path: Path) -> AsyncIterator[Theatre]:
    async with aiohttp.ClientSession() as session:
        yield Theatre(bots, session, new_store, tmp_path)


def today_in_words() -> str:
    return date_in_words("en", utc_today().isoformat())


def typed(text: str) -> Act:
    async def act(stage: Stage, bot: Process) -> None:
        await stage.type(bot, text)

    return act


def taking(record: Path) -> Act:
    async def act(stage: Stage, bot: Process) -> None:
        stage.take(record)
        bot.hang_up()

    return act


async def wait(stage: Stage, bot: Process) -> None:
    """What is to be done, the bot does by itself."""


async def test_a_fact_is_pinned_once_or_not_at_all(theatre: Theatre) -> None:
    endings = await theatre.at_every_point(typed(f"add {QUESTION}"))
    (card,) = endings.alive.cards
    assert endings.alive == Scene((Card(card.text, is_pinned=True),), (PinState.PINNED,))
    assert BEFORE in card.text
    assert endings.unlike(lambda at_death: endings.alive if at_death.rows else NOTHING) == {}
    assert endings.at_death(lambda scene: bool(scene.rows)) == {True, False}


async def test_a_card_is_changed_once_and_says_so_once(theatre: Theatre, answerer: Answerer, records: Records) -> None:
    async def prepare(stage: Stage) -> None:
        await stage.pin(answerer)

    endings = await theatre.at_every_point(taking(records.corrected), prepare)
    (card,) = endings.alive.cards
    (line,) = card.thread
    assert endings.alive == Scene((Card(card.text, is_pinned=True, thread=(line,)),), (PinState.PINNED,))
    assert NOW in card.text
    assert BEFORE not in card.text
    assert BEFORE in line
    assert NOW in line
    assert endings.unlike(lambda _: endings.alive) == {}


async def test_a_card_whose_fact_leaves_the_record_says_so_once(
    theatre: Theatre, answerer: Answerer, records: Records
) -> None:
    async def prepare(stage: Stage) -> None:
        await stage.pin(answerer, CHILDREN)

    endings = await theatre.at_every_point(taking(records.struck), prepare)
    (card,) = endings.alive.cards
    assert card.is_pinned
    assert card.text.startswith(say("en", "pins.gone"))
    assert len(card.thread) == 1
    assert endings.alive.rows == (PinState.PINNED,)
    assert endings.unlike(lambda _: endings.alive) == {}


async def test_a_card_is_posted_anew_once(theatre: Theatre, answerer: Answerer) -> None:
    async def prepare(stage: Stage) -> None:
        await stage.pin(answerer, ago=LONG_AGO)

    endings = await theatre.at_every_point(wait, prepare)
    former, card = endings.alive.cards
    assert former == Card(say("en", "pins.renewed"), is_pinned=False)
    assert card == Card(card.text, is_pinned=True)
    assert BEFORE in card.text
    assert endings.alive.rows == (PinState.PINNED,)
    assert endings.unlike(lambda _: endings.alive) == {}


async def test_a_card_is_unpinned_or_left_as_it_is(theatre: Theatre, answerer: Answerer) -> None:
    async def prepare(stage: Stage) -> None:
        await stage.pin(answerer)

    endings = await theatre.at_every_point(typed("remove 1"), prepare)
    (card,) = endings.alive.cards
    assert endings.alive == Scene((Card(card.text, is_pinned=False),), ())
    assert "No longer pinned since" in card.text

    def is_untouched(scene: Scene) -> bool:
        return scene.rows == (PinState.PINNED,)

    assert endings.unlike(lambda at_death: at_death if is_untouched(at_death) else endings.alive) == {}
    assert endings.at_death(is_untouched) == {True, False}


async def test_a_card_takes_the_place_of_another_or_does_not(theatre: Theatre, answerer: Answerer) -> None:
    async def prepare(stage: Stage) -> None:
        stage.slack.channel(HERE.channel).most_pins = 1
        await stage.pin(answerer)

    async def replace(stage: Stage, bot: Process) -> None:
        await stage.replace_all(bot, CHILDREN)

    endings = await theatre.at_every_point(replace, prepare)
    former, card = endings.alive.cards
    assert endings.alive == Scene((former, card), (PinState.PINNED,))
    assert ("No longer pinned since" in former.text, former.is_pinned) == (True, False)
    assert ("16,000 children" in card.text, card.is_pinned) == (True, True)

    def is_before_it_makes_room(scene: Scene) -> bool:
        return len(scene.cards) == 1 and PinState.PINNED in scene.rows

    def expected(at_death: Scene) -> Scene:
        return Scene(at_death.cards, (PinState.PINNED,)) if is_before_it_makes_room(at_death) else endings.alive

    assert endings.unlike(expected) == {}
    assert endings.at_death(is_before_it_makes_room) == {True, False}


async def test_a_card_that_cannot_be_pinned_is_taken_back(theatre: Theatre) -> None:
    async def prepare(stage: Stage) -> None:
        stage.slack.channel(HERE.channel).most_pins = 0

    endings = await theatre.at_every_point(typed(f"add {QUESTION}"), prepare)
    assert endings.alive == NOTHING
    assert endings.unlike(lambda _: NOTHING) == {}
    assert endings.at_death(lambda scene: bool(scene.cards)) == {True, False}


async def test_a_bot_that_dies_in_each_of_its_lives_gets_there_all_the_same(theatre: Theatre) -> None:
    async with theatre.stage() as stage:
        async with stage.bot(4) as bot:
            await stage.type(bot, f"add {QUESTION}")
            await bot.ended()
        deaths = 0
        while (await stage.scene()).rows != (PinState.PINNED,):
            deaths += 1
            async with stage.bot(2 * deaths) as bot:
                with suppress(TimeoutError):
                    await bot.ended(patience=3)
        (card,) = (await stage.scene()).cards
        assert card.is_pinned
        assert deaths > 2


async def test_two_people_who_pin_the_same_at_once_by_two_processes_get_one_card(theatre: Theatre) -> None:
    async with theatre.stage() as stage, stage.bot() as one, stage.bot() as other:
        told = stage.slack.responses
        for number, question in enumerate(TEN_QUESTIONS, start=1):
            told.clear()
            add = f"add {question}"
            await asyncio.gather(stage.type(one, add, "U1"), stage.type(other, add, "U2"))
            await eventually(lambda: len(told) >= 2)
            assert await stage.rest() == Scene(
                tuple(Card(post["text"], is_pinned=True) for post in stage.slack.posts), (PinState.PINNED,) * number
            )
            assert len(stage.slack.posts) == number
            heard = {message["text"] for message in told}
            assert len(told) == 2
            assert heard - {say("en", "pins.already", date=today_in_words()), say("en", "pins.underway")} == {
                say("en", "pins.done")
            }
            assert len(heard) == 2
