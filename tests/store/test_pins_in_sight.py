"""What a channel has pinned is known without asking the store, and never wrong after this process changed it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import StoreError
from bot.store.pinned import Pin, PinState
from bot.store.pins import Pins
from bot.store.pins_in_sight import KEPT_FOR, MOST_KEPT, PinsInSight
from bot.store.store import Store
from bot.store.values import Workspace
from tests.store.conftest import CARD, HERE, Seconds
from tests.store.test_pins import NEWER, in_state, pinned, wanted

ELSEWHERE = Workspace("E1", "T2")
WHERE = (HERE, "C1")


@pytest.fixture
def asked(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the store was asked for, in order."""
    statements: list[str] = []
    few = store.pins._access.few

    async def counted(statement: Any) -> Sequence[Any]:
        statements.append(str(statement))
        return await few(statement)

    monkeypatch.setattr(store.pins._access, "few", counted)
    return statements


async def test_the_store_is_asked_once_for_a_channel_with_pins_and_for_one_without(
    store: Store, asked: list[str]
) -> None:
    await pinned(store)
    for channel, facts in (("C1", {"people": 0.0}), ("C2", {})):
        asked.clear()
        assert store.pins.remembered(HERE, channel) is None
        for _ in range(3):
            assert await store.pins.in_sight(HERE, channel) == facts
        assert store.pins.remembered(HERE, channel) == facts
        assert len(asked) == 1


async def test_what_another_process_changed_is_seen_after_some_seconds(
    store: Store, other_process: Store, seconds: Seconds
) -> None:
    assert await store.pins.in_sight(HERE, "C1") == {}
    await pinned(other_process)
    seconds.now += KEPT_FOR - 0.1
    assert await store.pins.in_sight(HERE, "C1") == {}
    seconds.now += 0.1
    assert set(await store.pins.in_sight(HERE, "C1")) == {"people"}


OTHER = replace(NEWER, fact="more-people")
CHANGES: dict[str, tuple[PinState, Callable[[Pins, Pin], Awaitable[object]], set[str]]] = {
    "want": (PinState.PINNED, lambda pins, _: pins.want(HERE, "C1", OTHER, "U1"), {"people"}),
    "pinned": (PinState.POSTED, lambda pins, pin: pins.pinned(pin), {"people"}),
    "begin_change": (PinState.PINNED, lambda pins, pin: pins.begin_change(pin, OTHER, "More."), {"more-people"}),
    "begin_renewal": (PinState.PINNED, lambda pins, pin: pins.begin_renewal(pin), {"people"}),
    "begin_removal": (PinState.PINNED, lambda pins, pin: pins.begin_removal(pin), set()),
    "begin_undoing": (PinState.PINNED, lambda pins, pin: pins.begin_undoing(pin), set()),
    "erase": (PinState.PINNED, lambda pins, pin: pins.erase(pin), set()),
    "rename": (PinState.PINNED, lambda pins, pin: pins.rename(pin, "folk"), {"folk"}),
    "forget_channel": (PinState.PINNED, lambda pins, _: pins.forget_channel(HERE, "C1"), set()),
    "forget_workspace": (PinState.PINNED, lambda pins, _: pins.forget_workspace(HERE), set()),
}


@pytest.mark.parametrize(("state", "change", "facts"), CHANGES.values(), ids=CHANGES.keys())
async def test_what_this_process_changed_is_seen_at_once(
    state: PinState, change: Callable[[Pins, Pin], Awaitable[object]], facts: set[str], store: Store
) -> None:
    pin = await in_state(store, state)
    await store.pins.in_sight(HERE, "C1")
    await change(store.pins, pin)
    assert set(await store.pins.in_sight(HERE, "C1")) == facts


async def test_a_change_in_one_channel_leaves_what_is_known_of_others(store: Store, asked: list[str]) -> None:
    await store.pins.in_sight(HERE, "C2")
    await pinned(store)
    asked.clear()
    await store.pins.in_sight(HERE, "C2")
    assert asked == []


class Held:
    """Holds readings of the store back once they are done, until they are let go."""

    def __init__(self, store: Store) -> None:
        self._few = store.pins._access.few
        self.is_read = asyncio.Event()
        self.is_let_go = asyncio.Event()

    async def few(self, statement: Any) -> Sequence[Any]:
        rows = await self._few(statement)
        self.is_read.set()
        await self.is_let_go.wait()
        return rows


@pytest.fixture
def held(store: Store, monkeypatch: pytest.MonkeyPatch) -> Held:
    held = Held(store)
    monkeypatch.setattr(store.pins._access, "few", held.few)
    return held


async def test_a_look_that_began_before_a_change_and_ends_after_it_does_not_put_the_old_state_back(
    store: Store, held: Held
) -> None:
    looking = asyncio.create_task(store.pins.in_sight(HERE, "C1"))
    await held.is_read.wait()
    await pinned(store)
    held.is_let_go.set()
    assert await looking == {}, "it was true when it was read"
    assert set(await store.pins.in_sight(HERE, "C1")) == {"people"}


async def test_a_look_that_began_and_ended_while_a_change_was_written_is_forgotten_with_its_end(
    store: Store, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    held.is_let_go.set()
    pin = await pinned(store)
    insert = store.pins._go_in
    seen = []

    async def look_meanwhile(*arguments: Any, **values: Any) -> Pin | None:
        went = await insert(*arguments, **values)
        seen.append(dict(await store.pins.in_sight(HERE, "C1")))  # the change is not committed yet
        return went

    monkeypatch.setattr(store.pins, "_go_in", look_meanwhile)
    await store.pins.begin_change(pin, OTHER, "More.")
    assert [set(one) for one in seen] == [{"people"}]
    assert set(await store.pins.in_sight(HERE, "C1")) == {"more-people"}


async def test_a_look_that_began_in_one_change_and_ends_after_it_is_not_kept(
    store: Store, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    pin = await pinned(store)
    go = store.pins._go_in
    looking: list[asyncio.Task[Any]] = []

    async def look_meanwhile(*arguments: Any, **values: Any) -> Pin | None:
        went = await go(*arguments, **values)
        looking.append(asyncio.create_task(store.pins.in_sight(HERE, "C1")))
        await held.is_read.wait()
        return went

    monkeypatch.setattr(store.pins, "_go_in", look_meanwhile)
    await store.pins.begin_change(pin, OTHER, "More.")
    held.is_let_go.set()
    assert set(await looking[0]) == {"people"}
    assert store.pins.remembered(HERE, "C1") is None
    assert set(await store.pins.in_sight(HERE, "C1")) == {"more-people"}


async def test_a_change_that_seems_to_fail_is_forgotten_too_since_it_may_be_done(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    pin = await pinned(store)
    await store.pins.in_sight(HERE, "C1")
    go = store.pins._go_in

    async def lose_the_answer(*arguments: Any, **values: Any) -> Pin | None:
        await go(*arguments, **values)
        await store.pins.in_sight(HERE, "C1")
        raise ConnectionResetError

    with monkeypatch.context() as patched:
        patched.setattr(store.pins, "_go_in", lose_the_answer)
        with pytest.raises(StoreError):
            await store.pins.begin_change(pin, OTHER, "More.")
    assert store.pins.remembered(HERE, "C1") is None


async def test_while_the_store_is_away_what_was_read_a_moment_ago_still_holds(
    store: Store, seconds: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    await pinned(store)
    await store.pins.in_sight(HERE, "C1")

    async def away(_: Any) -> Sequence[Any]:
        raise StoreError("away")

    monkeypatch.setattr(store.pins._access, "few", away)
    assert set(await store.pins.in_sight(HERE, "C1")) == {"people"}
    seconds.now += KEPT_FOR
    with pytest.raises(StoreError):
        await store.pins.in_sight(HERE, "C1")
    assert store.pins.remembered(HERE, "C1") is None


# Names from before


async def test_a_pin_is_renamed_unless_the_channel_has_that_name(store: Store) -> None:
    pin = await pinned(store, replace(CARD, fact="claim:#0123456789abcdef"))
    other = await pinned(store, ts="2.2")
    assert await store.pins.rename(pin, other.card.fact) is None
    renamed = await store.pins.rename(pin, "folk")
    assert renamed == replace(pin, card=replace(pin.card, fact="folk"))
    assert await store.pins.one(HERE, pin.id) == renamed
    assert await store.pins.rename(pin, "others") is None, "it is no longer as it was read"
    assert await store.pins.topics_of(pin) == dict(CARD.topics)


async def test_pins_that_are_named_by_words_are_found(store: Store) -> None:
    names = ("claim:#0123456789abcdef", "claim:#0123456789abcdef0123", "figure:people::count", "date:0123456789abcdef")
    for number, name in enumerate(names):
        await pinned(store, replace(CARD, fact=name), channel="C2" if number else "C1", ts=f"{number}.1")
    await wanted(store, replace(CARD, fact="term:#fedcba9876543210"), channel="C3")
    found = {pin.card.fact for pin in await store.pins.named_by_words(HERE)}
    assert found == {"claim:#0123456789abcdef", "term:#fedcba9876543210"}
    assert [pin.channel for pin in await store.pins.named_by_words(HERE, channel="C1")] == ["C1"]
    assert await store.pins.named_by_words(ELSEWHERE) == []


# The memory itself


def test_it_is_bounded_and_forgets_the_oldest() -> None:
    sight = PinsInSight(Seconds())
    for number in range(MOST_KEPT + 1):
        sight.keep((HERE, f"C{number}"), {}, sight.generation)
    assert sight.get((HERE, "C0")) is None
    assert sight.get((HERE, "C1")) == {}
    assert sight.get((HERE, f"C{MOST_KEPT}")) == {}


def test_what_is_kept_cannot_be_changed() -> None:
    sight = PinsInSight(Seconds())
    kept = sight.keep(WHERE, {"people": 1.0}, sight.generation)
    with pytest.raises(TypeError):
        kept["others"] = 2.0  # type: ignore[index]


def test_a_workspace_is_forgotten_with_all_its_channels_and_no_other() -> None:
    sight = PinsInSight(Seconds())
    for where in (WHERE, (HERE, "C2"), (ELSEWHERE, "C1")):
        sight.keep(where, {}, sight.generation)
    with sight.changing(HERE):
        pass
    assert [sight.get(where) for where in (WHERE, (HERE, "C2"))] == [None, None]
    assert sight.get((ELSEWHERE, "C1")) == {}
