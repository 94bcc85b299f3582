"""Nothing that is asked or told of one workspace reads or writes what belongs to another."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.store.pinned import Pin, PinState
from bot.store.pins import Pins
from bot.store.store import Store
from bot.store.tables import metadata
from bot.store.values import Member, Preference, Workspace
from tests.store.conftest import CARD, HERE
from tests.store.test_pins import NEWER, in_state

NEIGHBOURS = [Workspace("E1", "T2"), Workspace("E2", "T1"), Workspace("", "T1"), Workspace("E1", "")]
FOR_PROCESSES = {"leases", "notices"}
OF_NOBODY = {"gap_presses", "gaps", "oauth_states"}  # which hold no workspace on purpose

# method -> the state in which it would do something, and how it is asked from elsewhere about the same ids
Ask = Callable[[Pins, Workspace, Pin], Awaitable[object]]
ASKED: dict[str, tuple[PinState, Ask]] = {
    "posted": (PinState.WANTED, lambda pins, _, pin: pins.posted(pin, "9.9")),
    "pinned": (PinState.POSTED, lambda pins, _, pin: pins.pinned(pin)),
    "begin_change": (PinState.PINNED, lambda pins, _, pin: pins.begin_change(pin, NEWER, "More.")),
    "changed": (PinState.CHANGING, lambda pins, _, pin: pins.changed(pin)),
    "begin_renewal": (PinState.PINNED, lambda pins, _, pin: pins.begin_renewal(pin)),
    "renewed": (PinState.RENEWING, lambda pins, _, pin: pins.renewed(pin, "9.9")),
    "replaced": (PinState.REPLACING, lambda pins, _, pin: pins.replaced(pin)),
    "undo_replacing": (PinState.REPLACING, lambda pins, _, pin: pins.undo_replacing(pin)),
    "undo_renewal": (PinState.RENEWING, lambda pins, _, pin: pins.undo_renewal(pin)),
    "begin_removal": (PinState.PINNED, lambda pins, _, pin: pins.begin_removal(pin)),
    "begin_undoing": (PinState.PINNED, lambda pins, _, pin: pins.begin_undoing(pin)),
    "erase": (PinState.REMOVING, lambda pins, _, pin: pins.erase(pin)),
    "take_up": (PinState.WANTED, lambda pins, _, pin: pins.take_up(pin)),
    "rename": (PinState.PINNED, lambda pins, _, pin: pins.rename(pin, "folk")),
    "one": (PinState.PINNED, lambda pins, where, pin: pins.one(where, pin.id)),
    "of_message": (PinState.PINNED, lambda pins, where, _: pins.of_message(where, "C1", "1.1")),
    "messages": (PinState.PINNED, lambda pins, where, _: pins.messages(where, "C1")),
    "of_fact": (PinState.PINNED, lambda pins, where, pin: pins.of_fact(where, "C1", pin.card.fact)),
    "of_channel": (PinState.PINNED, lambda pins, where, _: pins.of_channel(where, "C1")),
    "in_sight": (PinState.PINNED, lambda pins, where, _: pins.in_sight(where, "C1")),
    "to_check": (PinState.PINNED, lambda pins, where, _: pins.to_check(where, "r2", CARD.topics)),
    "changed_topics": (PinState.PINNED, lambda pins, where, _: pins.changed_topics(where, {})),
    "topics_of": (PinState.PINNED, lambda pins, _, pin: pins.topics_of(pin)),
    "checked": (PinState.PINNED, lambda pins, where, pin: pins.checked(where, "r2", [pin])),
    "settle": (PinState.PINNED, lambda pins, where, _: pins.settle(where, "r1", {"people": "p2"})),
    "of_workspace": (PinState.PINNED, lambda pins, where, _: pins.of_workspace(where)),
    "unfinished": (PinState.WANTED, lambda pins, where, _: pins.unfinished(where, 1e12)),
    "due_for_renewal": (PinState.PINNED, lambda pins, where, _: pins.due_for_renewal(where, 1e12)),
    "forget_channel": (PinState.PINNED, lambda pins, where, _: pins.forget_channel(where, "C1")),
    "forget_workspace": (PinState.PINNED, lambda pins, where, _: pins.forget_workspace(where)),
}
# tested by themselves: two add, one names the workspaces and nothing of them, one finds only what is named so
APART = {"want", "adopt", "workspaces", "named_by_words"}


def test_every_method_is_asked() -> None:
    methods = {name for name, _ in inspect.getmembers(Pins, inspect.iscoroutinefunction) if not name.startswith("_")}
    assert methods == set(ASKED) | APART


def test_every_row_names_its_workspace() -> None:
    for table in metadata.sorted_tables:
        assert table.name in FOR_PROCESSES | OF_NOBODY or {"enterprise_id", "team_id"} <= set(table.c.keys()), (
            table.name
        )


async def rows(store: Store) -> list[tuple[object, ...]]:
    """Every row of every table of pins."""
    async with store._engine.connect() as connection:
        found = [
            await connection.execute(text(f"SELECT * FROM {table} ORDER BY 1, 2"))  # noqa: S608  # names from here
            for table in ("pins", "pin_topics", "record_pins", "record_pin_topics")
        ]
        return [tuple(row) for result in found for row in result]


@pytest.mark.parametrize("method", ASKED)
async def test_a_pin_is_neither_seen_nor_touched_from_another_workspace(store: Store, method: str) -> None:
    state, ask = ASKED[method]
    pin = await in_state(store, state)
    before = await rows(store)
    for neighbour in NEIGHBOURS:
        assert not await ask(store.pins, neighbour, replace(pin, workspace=neighbour))
    assert await rows(store) == before
    here = await ask(store.pins, HERE, pin)
    assert here or await rows(store) != before  # the same asked at home does something


async def test_the_same_fact_in_the_same_channel_id_is_another_pin_in_another_workspace(store: Store) -> None:
    made = [await store.pins.want(where, "C1", CARD, "U1") for where in [HERE, *NEIGHBOURS]]
    assert all(is_new for _, is_new in made)
    assert [await store.pins.of_fact(pin.workspace, "C1", CARD.fact) for pin, _ in made] == [pin for pin, _ in made]
    assert set(await store.pins.workspaces()) == {HERE, *NEIGHBOURS}
    await store.pins.forget_workspace(HERE)
    assert set(await store.pins.workspaces()) == set(NEIGHBOURS)


async def test_a_workspace_that_leaves_leaves_nothing_and_the_others_keep_all(store: Store) -> None:
    for where in [HERE, *NEIGHBOURS]:
        await store.pins.want(where, "C1", CARD, "U1")
        await store.preferences.choose_language(Member(where, "U1"), "es")
    await store.forget_workspace(HERE)
    for where in [HERE, *NEIGHBOURS]:
        kept = where != HERE
        assert bool(await store.pins.of_workspace(where)) is kept
        assert (await store.preferences.of(Member(where, "U1")) == Preference("es")) is kept
