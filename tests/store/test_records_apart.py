"""Nothing that is asked or told of one record reads or writes what is kept of another, in any workspace."""

from __future__ import annotations

from collections import defaultdict
from random import Random
from typing import Any, cast

import pytest
from sqlalchemy import Connection, insert, text

from bot.errors import StoreError
from bot.store.gaps import PEOPLE
from bot.store.pinned import PinnedCard
from bot.store.record_choices import KEPT_FOR, WORKSPACE
from bot.store.store import RecordStore, Store, opened
from bot.store.tables import metadata
from bot.store.values import Member, Preference, Workspace
from tests.store.conftest import ANNA, CARD, HERE, Seconds
from tests.store.test_gaps import KEY, OPENED, QUESTION, people_of_other_shares
from tests.store.test_migrations import run
from tests.store.test_pins import in_state
from tests.store.test_workspaces_apart import ASKED, rows

RECORDS = ("", "water", "wood")
WORKSPACES = (HERE, Workspace("E1", "T2"), Workspace("", "T1"))
CHANNELS, FACTS, PEOPLE_THERE = ("C1", "C2"), ("people", "boats"), ("U1", "U2")
STEPS = 150


@pytest.mark.parametrize("method", ASKED)
@pytest.mark.parametrize(
    ("record", "neighbours"), [("water", ("", "wood")), pytest.param("", ("water",), marks=pytest.mark.slow)]
)
async def test_a_pin_is_neither_seen_nor_touched_from_another_record(
    store: Store, method: str, record: str, neighbours: tuple[str, ...]
) -> None:
    state, ask = ASKED[method]
    own = cast(Store, store.of(record))
    pin = await in_state(own, state)
    before = await rows(store)
    for neighbour in neighbours:
        assert not await ask(store.of(neighbour).pins, HERE, pin)
    assert await rows(store) == before
    here = await ask(own.pins, HERE, pin)
    assert here or await rows(store) != before  # the same asked of its own does something


class Told:
    """What was told of each record in each workspace, as the store should have it."""

    def __init__(self) -> None:
        self.preferences: dict[tuple[str, Member], Preference] = {}
        self.pins: dict[tuple[str, Workspace], set[tuple[str, str]]] = defaultdict(set)
        self.newest: dict[str, str] = {}

    async def step(self, chance: Random, store: Store, number: int) -> None:
        """Do something by chance, and note it."""
        record, workspace = chance.choice(RECORDS), chance.choice(WORKSPACES)
        of, channel = store.of(record), chance.choice(CHANNELS)
        person = Member(workspace, chance.choice(PEOPLE_THERE))
        before = self.preferences.get((record, person), Preference())
        pinned = self.pins[record, workspace]
        what = chance.choice(("language", "organization", "pin", "pin", "unpin", "forget", "record"))
        if what == "language":
            language = chance.choice(("en", "es", None))
            await of.preferences.choose_language(person, cast(Any, language))
            self.preferences[record, person] = Preference(cast(Any, language), before.organization)
        elif what == "organization":
            await of.preferences.choose_organization(person, f"o{number}")
            self.preferences[record, person] = Preference(before.language, f"o{number}")
        elif what == "pin":
            card = PinnedCard(chance.choice(FACTS), "{}", "A sentence.", "f", "en", topics={"t": f"{record} {number}"})
            await of.pins.want(workspace, channel, card, person.user_id)
            pinned.add((channel, card.fact))
        elif what == "unpin":
            for pin in await of.pins.of_workspace(workspace):
                if pin.channel == channel and await of.pins.erase(pin):
                    pinned.discard((channel, pin.card.fact))
        elif what == "forget":
            await of.pins.forget_channel(workspace, channel)
            self.pins[record, workspace] = {one for one in pinned if one[0] != channel}
        else:
            await of.notices.give_record(f"{record} {number}", is_wanted=True)
            self.newest[record] = f"{record} {number}"

    async def compare(self, store: Store) -> None:
        """See that each record's store says what was told of that record in that workspace, and no more."""
        for record in RECORDS:
            of: RecordStore = store.of(record)
            assert await of.notices.newest_record() == self.newest.get(record)
            assert set(await of.pins.workspaces()) == {where for where in WORKSPACES if self.pins[record, where]}
            for workspace in WORKSPACES:
                told = self.pins[record, workspace]
                pins = await of.pins.of_workspace(workspace)
                assert {(pin.channel, pin.card.fact) for pin in pins} == told
                for pin in pins:
                    (digest,) = (await of.pins.topics_of(pin)).values()
                    assert digest.split(" ")[0] == record
                for user in PEOPLE_THERE:
                    person = Member(workspace, user)
                    assert await of.preferences.of(person) == self.preferences.get((record, person), Preference())


@pytest.mark.parametrize("seed", [0, *(pytest.param(one, marks=pytest.mark.slow) for one in (1, 2))])
async def test_whatever_is_told_of_a_record_in_a_workspace_is_read_there_alone(
    store: Store, url: str, seconds: Seconds, seed: int
) -> None:
    chance, told = Random(seed), Told()  # a test
    for number in range(STEPS):
        seconds.now += 1.0
        await told.step(chance, store, number)
    await told.compare(store)
    async with opened(url) as other:  # which has nothing in its memory
        await told.compare(other)
    await store.forget_workspace(HERE)
    for record in RECORDS:
        told.pins.pop((record, HERE), None)
    told.preferences = {key: value for key, value in told.preferences.items() if key[1].workspace != HERE}
    await told.compare(store)


async def test_a_gap_of_one_record_is_none_of_another(store: Store) -> None:
    for person in people_of_other_shares(PEOPLE):
        await store.of("water").gaps.note(QUESTION, OPENED, "en", person, KEY)
    for person in people_of_other_shares(PEOPLE - 1):
        await store.gaps.note(QUESTION, OPENED, "en", person, KEY)
    assert [await store.of(record).gaps.all() for record in ("", "wood")] == [[], []]
    (gap,) = await store.of("water").gaps.all()
    await store.gaps.forget(gap.id)  # whoever has the id may
    assert await store.of("water").gaps.all() == []


async def test_each_record_s_work_is_led_by_itself(store: Store, other_process: Store) -> None:
    done = []

    async def job(who: str) -> None:
        done.append(who)

    await store.of("water").background_work.do(lambda: job("water"))
    await other_process.of("wood").background_work.do(lambda: job("wood"))
    assert done == ["water", "wood"]


async def test_a_choice_is_that_of_a_channel_or_a_workspace_and_other_processes_see_it_soon(
    store: Store, url: str, seconds: Seconds
) -> None:
    other = Store(url, seconds, seconds)
    assert await other.record_choices.of(HERE) == {}
    for channel, record in ((WORKSPACE, "water"), ("C1", "wood"), ("C1", "water"), ("C2", "wood")):
        await store.record_choices.choose(HERE, channel, record)
    chosen = {WORKSPACE: "water", "C1": "water", "C2": "wood"}
    assert await store.record_choices.of(HERE) == chosen
    assert await other.record_choices.of(HERE) == {}
    seconds.now += KEPT_FOR
    assert await other.record_choices.of(HERE) == chosen
    for neighbour in WORKSPACES[1:]:
        assert await store.record_choices.of(neighbour) == {}
    await other.close()


async def test_a_choice_is_erased_where_it_was_made_and_nowhere_else(store: Store) -> None:
    chosen = {WORKSPACE: "water", "C1": "wood", "C2": "wood"}
    for workspace in WORKSPACES:
        for channel, record in chosen.items():
            await store.record_choices.choose(workspace, channel, record)
    for channel, left in (
        ("C3", chosen),  # nobody chose there
        ("C1", {WORKSPACE: "water", "C2": "wood"}),
        (WORKSPACE, {"C2": "wood"}),
    ):
        await store.record_choices.choose_none(HERE, channel)
        assert await store.record_choices.of(HERE) == left
    for neighbour in WORKSPACES[1:]:
        assert await store.record_choices.of(neighbour) == chosen


async def test_while_the_store_is_away_a_known_choice_holds_and_an_unknown_one_is_not_guessed(
    store: Store, seconds: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store.record_choices.choose(HERE, "C1", "water")
    assert await store.record_choices.of(HERE) == {"C1": "water"}

    async def away(*_: object) -> None:
        raise StoreError("The store is away.")

    monkeypatch.setattr(store._access, "rows", away)
    seconds.now += KEPT_FOR
    assert await store.record_choices.of(HERE) == {"C1": "water"}
    with pytest.raises(StoreError, match="Which record a workspace uses cannot be read: The store is away"):
        await store.record_choices.of(WORKSPACES[1])


async def test_the_first_record_that_is_ever_named_first_keeps_the_rows_without_a_name(
    store: Store, other_process: Store
) -> None:
    assert await store.record_choices.first("water") == "water"
    assert await other_process.record_choices.first("wood") == "water"


async def test_coming_from_the_schema_before_keeps_every_row_and_going_back_keeps_those_of_every_record(
    url: str,
) -> None:
    store = Store(url)
    await run(store, "upgrade", "0004")

    def fill(connection: Connection) -> None:
        for name in ("preferences", "pins", "pin_topics", "gaps", "notices"):
            table = metadata.tables[name]
            values = {one.name: 1 if one.type.python_type is float else "x" for one in table.columns}
            connection.execute(insert(table).values(values))

    async with store._engine.begin() as connection:
        await connection.run_sync(fill)

    async def held() -> dict[str, list[tuple[object, ...]]]:
        async with store._engine.connect() as connection:
            names = ("preferences", "pins", "pin_topics", "gaps")
            found = {name: await connection.execute(text(f"SELECT * FROM {name}")) for name in names}  # noqa: S608
            return {name: [tuple(row) for row in result] for name, result in found.items()}

    before = await held()
    await store.migrate()
    assert await held() == before
    await store.of("water").preferences.choose_language(ANNA, "es")
    pin, _ = await store.of("water").pins.want(HERE, "C1", CARD, "U1")
    await store.migrate("0004")
    assert await held() == before  # an older version finds its own, and nothing of the other record
    await store.migrate()
    assert await held() == before
    assert await store.of("water").preferences.of(ANNA) == Preference("es")
    assert await store.of("water").pins.of_workspace(HERE) == [pin]
    await store.close()
